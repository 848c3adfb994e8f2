// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/broadcast/natspeers.h"

#include "hub/broadcast/changemessage.h"
#include "hub/broadcast/natslink.h"
#include "hub/core/changefeed.h"
#include "hub/core/clock.h"
#include "hub/core/reconciler.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <spdlog/spdlog.h>

#include <utility>

namespace tallylight::hub::broadcast {

namespace asio = boost::asio;

namespace {

//! The same as deco studio's, so that both can live on one NATS.
const std::string kSubject = "mesh.sse.broadcast";

} // namespace

NatsPeers::NatsPeers(Parts parts, std::string origin) : p(std::move(parts)), m_origin(std::move(origin)) {}

NatsPeers::~NatsPeers() = default;

wire::Result<void> NatsPeers::listen()
{
    const auto refreshAll = [this] {
        spdlog::warn("NATS: messages were lost; the running sets are compared with the database");
        asio::co_spawn(p.executor, p.reconciler.refreshAll(), asio::detached);
    };
    return p.link.subscribe(
        kSubject, [this](const std::string& text) { receive(text); }, refreshAll);
}

void NatsPeers::stop()
{
    m_sender.drain();
}

asio::awaitable<void> NatsPeers::reconnected()
{
    // With the answer the server has our subscription: what is committed from now on is heard, and what was before is in the database.
    const auto flushed = co_await m_sender.run([this]() -> wire::Result<void> {
        auto done = p.link.flush();
        return done ? p.link.publish(kSubject, encodeLook(m_origin)) : std::move(done);
    });
    if (!flushed) {
        spdlog::warn("{}", flushed.error().message); // It is away again, and says so when it is back.
    }
    co_await p.reconciler.refreshAll();
}

void NatsPeers::tell(const Change& change)
{
    if (!p.link.isConnected()) {
        ++m_totals->unsent;
        return;
    }
    auto send = [](BlockingExecutor& sender, const NatsLink& link, std::string text,
                   std::shared_ptr<Totals> totals) -> asio::awaitable<void> {
        const auto sent = co_await sender.run([&] { return link.publish(kSubject, text); });
        ++(sent ? totals->sent : totals->unsent);
    };
    asio::co_spawn(p.executor, send(m_sender, p.link, encodeMessage(m_origin, change, p.clock.now()), m_totals), asio::detached);
}

void NatsPeers::receive(const std::string& text)
{
    auto message = decodeMessage(text);
    if (!message || message->origin == m_origin) {
        m_totals->foreign += message ? 0 : 1;
        return;
    }
    if (message->change) {
        ++m_totals->received;
        p.changes.apply(std::move(*message->change), ChangeFeed::Origin::Told);
    } else {
        asio::co_spawn(p.executor, p.reconciler.refreshAll(), asio::detached);
    }
}

} // namespace tallylight::hub::broadcast
