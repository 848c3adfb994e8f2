// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/broadcast/natslink.h"

#include "hub/broadcast/natshandles.h"

#include <boost/asio/post.hpp>
#include <spdlog/spdlog.h>

#include <atomic>
#include <chrono>
#include <future>
#include <mutex>
#include <utility>
#include <vector>

namespace tallylight::hub::broadcast {

namespace asio = boost::asio;

namespace {

using wire::ErrorCode;
using wire::Result;

// A server that went without a word is noticed within a second.
constexpr std::int64_t kPingInterval = 400;
constexpr int kMaxPingsOut = 1;
constexpr std::int64_t kReconnectWait = 150;
constexpr std::int64_t kReconnectJitter = 100;
//! What waits while there is no connection would be old news when there is one again.
constexpr int kReconnectBuffer = 4 * 1024;

//! Messages that wait for the io_context.
constexpr std::size_t kMaxPending = 20'000;

//! What the library's callbacks get while it closes.
constexpr std::chrono::seconds kClosing{5};

//! What is posted asks it whether the link still stands.
struct Inbox {
    std::mutex mutex;
    std::vector<std::string> messages;
    bool isPosted = false;
    bool hasOverflowed = false;

    // Only on the io_context.
    std::function<void(bool)> connectedChanged;
    std::function<void(const std::string&)> received;
    std::function<void()> overflowed;
    bool isConnected = false;
};

void setConnected(Inbox& inbox, bool isConnected)
{
    if (std::exchange(inbox.isConnected, isConnected) != isConnected && inbox.connectedChanged) {
        inbox.connectedChanged(isConnected);
    }
}

void deliver(Inbox& inbox)
{
    std::vector<std::string> messages;
    bool hasOverflowed = false;
    {
        const std::scoped_lock lock(inbox.mutex);
        messages.swap(inbox.messages);
        inbox.isPosted = false;
        hasOverflowed = std::exchange(inbox.hasOverflowed, false);
    }
    for (const std::string& message : messages) {
        if (inbox.received) {
            inbox.received(message);
        }
    }
    if (hasOverflowed && inbox.overflowed) {
        inbox.overflowed();
    }
}

} // namespace

struct NatsLink::State {
    explicit State(asio::any_io_executor theExecutor) : executor(std::move(theExecutor)) {}

    const asio::any_io_executor executor;
    const std::shared_ptr<Inbox> inbox = std::make_shared<Inbox>();
    ConnectionHandle connection;
    SubscriptionHandle subscription;
    std::promise<void> closed;
    std::promise<void> completed;

    void postConnected(bool isConnected) const
    {
        asio::post(executor, [weak = std::weak_ptr<Inbox>(inbox), isConnected] {
            if (const auto target = weak.lock()) {
                setConnected(*target, isConnected);
            }
        });
    }

    void take(std::string text) const
    {
        {
            const std::scoped_lock lock(inbox->mutex);
            if (inbox->messages.size() >= kMaxPending) {
                inbox->hasOverflowed = true;
            } else {
                inbox->messages.push_back(std::move(text));
            }
            if (std::exchange(inbox->isPosted, true)) {
                return;
            }
        }
        asio::post(executor, [weak = std::weak_ptr<Inbox>(inbox)] {
            if (const auto target = weak.lock()) {
                deliver(*target);
            }
        });
    }

    static void onUp(natsConnection*, void* closure) { static_cast<State*>(closure)->postConnected(true); }
    static void onDown(natsConnection*, void* closure) { static_cast<State*>(closure)->postConnected(false); }
    static void onClosed(natsConnection*, void* closure) { static_cast<State*>(closure)->closed.set_value(); }
    static void onCompleted(void* closure) { static_cast<State*>(closure)->completed.set_value(); }
    static void onMessage(natsConnection*, natsSubscription*, natsMsg* message, void* closure)
    {
        const MessageHandle owned(message);
        static_cast<State*>(closure)->take(std::string(natsMsg_GetData(message), static_cast<std::size_t>(natsMsg_GetDataLength(message))));
    }
    static void onError(natsConnection*, natsSubscription*, natsStatus status, void* closure)
    {
        // The library itself dropped some.
        if (status == NATS_SLOW_CONSUMER) {
            auto* state = static_cast<State*>(closure);
            const std::scoped_lock lock(state->inbox->mutex);
            state->inbox->hasOverflowed = true;
        }
    }
};

Result<std::unique_ptr<NatsLink>> NatsLink::open(asio::any_io_executor executor, const std::string& url)
{
    auto state = std::make_unique<State>(std::move(executor));
    natsOptions* made = nullptr;
    if (natsOptions_Create(&made) != NATS_OK) {
        return wire::failure(ErrorCode::Server, "NATS: no memory");
    }
    const OptionsHandle options(made);
    const bool isSet = natsOptions_SetURL(made, url.c_str()) == NATS_OK && natsOptions_SetName(made, "tallylight-hub") == NATS_OK
                       && natsOptions_SetNoEcho(made, true) == NATS_OK && natsOptions_SetSendAsap(made, true) == NATS_OK
                       && natsOptions_SetTimeout(made, 2000) == NATS_OK && natsOptions_SetMaxReconnect(made, -1) == NATS_OK
                       && natsOptions_SetReconnectWait(made, kReconnectWait) == NATS_OK
                       && natsOptions_SetReconnectJitter(made, kReconnectJitter, kReconnectJitter) == NATS_OK
                       && natsOptions_SetReconnectBufSize(made, kReconnectBuffer) == NATS_OK
                       && natsOptions_SetPingInterval(made, kPingInterval) == NATS_OK
                       && natsOptions_SetMaxPingsOut(made, kMaxPingsOut) == NATS_OK
                       && natsOptions_SetRetryOnFailedConnect(made, true, &State::onUp, state.get()) == NATS_OK
                       && natsOptions_SetReconnectedCB(made, &State::onUp, state.get()) == NATS_OK
                       && natsOptions_SetDisconnectedCB(made, &State::onDown, state.get()) == NATS_OK
                       && natsOptions_SetErrorHandler(made, &State::onError, state.get()) == NATS_OK
                       && natsOptions_SetClosedCB(made, &State::onClosed, state.get()) == NATS_OK;
    natsConnection* connection = nullptr;
    const natsStatus status = isSet ? natsConnection_Connect(&connection, made) : NATS_INVALID_ARG;
    state->connection.reset(connection);
    if (connection == nullptr || (status != NATS_OK && status != NATS_NOT_YET_CONNECTED)) {
        // Its address may hold a password: only what the library calls the fault.
        return wire::failure(ErrorCode::BadPayload, std::string("NATS cannot be used: ") + natsStatus_GetText(status));
    }
    if (status == NATS_OK) {
        state->postConnected(true);
    }
    return std::unique_ptr<NatsLink>(new NatsLink(std::move(state)));
}

NatsLink::NatsLink(std::unique_ptr<State> state) : d(std::move(state)) {}

NatsLink::~NatsLink()
{
    // The library goes on calling until it has said that it is through.
    auto completed = d->completed.get_future();
    const bool hasSubscribed = d->subscription != nullptr;
    d->subscription.reset();
    auto closed = d->closed.get_future();
    natsConnection_Close(d->connection.get());
    const bool isThrough = closed.wait_for(kClosing) == std::future_status::ready
                           && (!hasSubscribed || completed.wait_for(kClosing) == std::future_status::ready);
    if (!isThrough) {
        spdlog::error("NATS does not close");
        (void)d.release(); // It still refers to it.
    }
}

void NatsLink::whenConnectedChanges(std::function<void(bool)> changed)
{
    d->inbox->connectedChanged = std::move(changed);
    if (d->inbox->isConnected) {
        d->inbox->connectedChanged(true);
    }
}

bool NatsLink::isConnected() const
{
    return d->inbox->isConnected;
}

Result<void> NatsLink::subscribe(const std::string& subject, std::function<void(const std::string&)> received,
                                 std::function<void()> overflowed)
{
    d->inbox->received = std::move(received);
    d->inbox->overflowed = std::move(overflowed);
    natsSubscription* subscription = nullptr;
    natsStatus status = natsConnection_Subscribe(&subscription, d->connection.get(), subject.c_str(), &State::onMessage, d.get());
    if (status == NATS_OK) {
        status = natsSubscription_SetOnCompleteCB(subscription, &State::onCompleted, d.get());
    }
    d->subscription.reset(subscription);
    if (status != NATS_OK) {
        return wire::failure(ErrorCode::Server, std::string("NATS: ") + natsStatus_GetText(status));
    }
    return {};
}

Result<void> NatsLink::publish(const std::string& subject, const std::string& text) const
{
    const natsStatus status = natsConnection_Publish(d->connection.get(), subject.c_str(), text.data(), static_cast<int>(text.size()));
    if (status != NATS_OK) {
        return wire::failure(ErrorCode::Server, std::string("NATS: ") + natsStatus_GetText(status), true);
    }
    return {};
}

Result<void> NatsLink::flush() const
{
    const natsStatus status = natsConnection_FlushTimeout(d->connection.get(), 2'000);
    if (status != NATS_OK) {
        return wire::failure(ErrorCode::Server, std::string("NATS: ") + natsStatus_GetText(status), true);
    }
    return {};
}

__natsConnection* NatsLink::connection() const
{
    return d->connection.get();
}

} // namespace tallylight::hub::broadcast
