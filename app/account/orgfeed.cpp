// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/orgfeed.h"

#include "net/failuretext.h"

#include <chrono>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace tallylight::account {

namespace {

using store::LinkState;

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

LinkState linkStateOf(const net::StreamFailure& failure)
{
    if (failure.error.code == wire::ErrorCode::Unauthorized) {
        return LinkState::SignedOut;
    }
    if (failure.kind == net::FailureKind::Refused) {
        return LinkState::Refused;
    }
    return failure.error.code == wire::ErrorCode::TooManyRequests ? LinkState::TooManyConnections : LinkState::Down;
}

LinkState linkStateOf(const wire::Error& error)
{
    switch (error.code) {
    case wire::ErrorCode::Unauthorized:
        return LinkState::SignedOut;
    case wire::ErrorCode::Forbidden:
    case wire::ErrorCode::NotFound:
        return LinkState::Refused;
    default:
        return LinkState::Down;
    }
}

} // namespace

OrgFeed::OrgFeed(net::ConnectionPool& pool, net::StudioApi& api, store::ThreadStore& store, const wire::Organization& organization,
                 OrgFeedOptions options, net::Interest interest, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_id(organization.id),
      m_options(std::move(options)),
      m_derived(api, QString::fromStdString(organization.slug), organization.id, m_options.derived),
      m_handle(pool.acquire(QString::fromStdString(organization.slug), interest))
{
    m_link.since = wallClock();
    const WaitingSet::Options waiting{m_options.derived.failurePause, m_options.waitingPatience};
    m_waiting = std::make_unique<WaitingSet>(*m_handle, api, store, organization, waiting);
    connect(m_waiting.get(), &WaitingSet::known, this, &OrgFeed::waitingKnown);
    connect(&m_derived, &DerivedFeed::seeded, this, &OrgFeed::takeSeed);
    connect(&m_derived, &DerivedFeed::threadsChanged, this, [this] {
        publishSet();
        Q_EMIT derivedChanged();
    });
    connect(&m_derived, &DerivedFeed::learned, this, [this](std::vector<wire::ThreadItem> items) {
        for (wire::ThreadItem& item : items) {
            item.org = m_id;
            m_store.learn(item);
        }
    });
    connect(&m_derived, &DerivedFeed::failed, this, &OrgFeed::takeSeedFailure);
    connect(&m_derived, &DerivedFeed::transitionSeen, this, &OrgFeed::transitionSeen);
    connect(m_handle.get(), &net::WatchHandle::stateChanged, this, &OrgFeed::takeState);
    connect(m_handle.get(), &net::WatchHandle::eventReceived, this, &OrgFeed::takeEvent);
}

OrgFeed::~OrgFeed() = default;

void OrgFeed::start()
{
    m_isReplaying = true;
    m_handle->replay();
    m_isReplaying = false;
}

void OrgFeed::distrust()
{
    if (m_isOpen) {
        takeClosed();
        setLink(LinkState::Connecting, wallClock(), {});
    }
}

void OrgFeed::stop()
{
    m_handle->disconnect(this);
    takeClosed();
    m_handle.reset();
}

void OrgFeed::takeState(const net::WatchState& state)
{
    m_phase = state.phase;
    if (state.phase == net::WatchPhase::Live) {
        if (!m_isOpen) {
            takeOpened();
        }
        return;
    }
    takeClosed();
    switch (state.phase) {
    case net::WatchPhase::Idle:
    case net::WatchPhase::Live:
        return;
    case net::WatchPhase::Connecting:
        // The next attempt after a failure is no news until it succeeds; after a chosen reconnect the values are merely unproven.
        if (!state.failure) {
            setLink(LinkState::Connecting, state.liveUntil.value_or(state.since), {});
        }
        return;
    case net::WatchPhase::Queued:
        setLink(LinkState::Queued, state.liveUntil.value_or(state.since),
                net::FailureText::tr("%n organizations are followed already; this one comes as soon as there is room", "", net::kMaxStreams)
                    .toStdString());
        return;
    case net::WatchPhase::Waiting:
    case net::WatchPhase::Refused:
        if (state.failure) {
            const LinkState next = linkStateOf(*state.failure);
            const bool isSame = m_link.state == next;
            setLink(next, isSame ? m_link.since : state.liveUntil.value_or(state.since), state.failure->error.message);
            if (next == LinkState::Refused) {
                Q_EMIT membershipDoubted();
            }
        }
        return;
    case net::WatchPhase::Closed:
        setLink(LinkState::Down, state.liveUntil.value_or(state.since),
                net::FailureText::tr("the server asked us to stay away").toStdString());
        return;
    }
}

void OrgFeed::takeOpened()
{
    takeClosed(); // the connection before may have ended without a word
    m_isOpen = true;
    // A list that is asked for after the stream stands misses nothing. Asking waits a moment, for a refusal or a summary in the same
    // breath.
    const auto wait = m_mode == FeedMode::Derived   ? std::chrono::milliseconds{0}
                      : m_mode == FeedMode::Summary ? m_options.probation
                                                    : m_options.firstProbation;
    m_derived.begin(wait);
}

void OrgFeed::takeClosed()
{
    m_isOpen = false;
    m_hasSnapshot = false;
    m_waiting->stop();
    m_derived.stop();
    if (std::exchange(m_hasUserSummary, false)) {
        Q_EMIT derivedChanged();
    }
}

void OrgFeed::takeEvent(const wire::Event& event)
{
    std::visit(
        [this](const auto& value) {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, wire::Connected>) {
                // A replayed one may be of a connection that is no more.
                if (!m_isReplaying) {
                    takeOpened();
                }
            } else if constexpr (std::is_same_v<T, wire::SummaryEvent>) {
                takeSummary(value);
            } else if constexpr (
                std::is_same_v<T, wire::ThreadStatusEvent> || std::is_same_v<T, wire::StepEvent> || std::is_same_v<T, wire::FinishEvent>) {
                takeThreadEvent(value);
            } else if constexpr (std::is_same_v<T, wire::WaitingEvent>) {
                m_waiting->take(value);
            }
        },
        event);
}

void OrgFeed::takeSummary(const wire::SummaryEvent& summary)
{
    m_store.apply(m_id, wire::SummaryEvent(summary));
    if (summary.scope == wire::Scope::User) {
        if (m_isOpen && !std::exchange(m_hasUserSummary, true)) {
            Q_EMIT derivedChanged();
        }
        return;
    }
    m_derived.stop();
    const bool isOther = std::exchange(m_mode, FeedMode::Summary) != FeedMode::Summary;
    takeSnapshot();
    if (isOther) {
        Q_EMIT derivedChanged();
    }
}

template <class Event>
void OrgFeed::takeThreadEvent(const Event& event)
{
    m_store.apply(m_id, event);
    m_waiting->note(event.thread);
    if constexpr (!std::is_same_v<Event, wire::StepEvent>) {
        if (event.status == wire::ThreadStatus::RequiresAction) {
            m_waiting->noteQuestion(event.thread);
        }
    }
    if (m_mode != FeedMode::Summary || !m_hasSnapshot) {
        m_derived.take(event);
    } else if constexpr (std::is_same_v<Event, wire::ThreadStatusEvent>) {
        Q_EMIT transitionSeen(event);
    }
}

void OrgFeed::takeSnapshot()
{
    const bool isFirst = !std::exchange(m_link.hasValue, true);
    if (m_isOpen && !m_hasSnapshot) {
        m_hasSnapshot = true;
        // After the set, not with it: what ran before a gap and waits now must have left the set to be known as waiting.
        m_waiting->ask();
        setLink(LinkState::Up, wallClock(), {});
    } else if (isFirst) {
        Q_EMIT linkChanged();
    }
}

void OrgFeed::takeSeed()
{
    const bool isRenewal = m_hasSnapshot && m_mode == FeedMode::Derived;
    m_mode = FeedMode::Derived;
    publishSet();
    takeSnapshot();
    Q_EMIT derivedChanged();
    if (isRenewal) {
        m_waiting->ask(); // that, too, changes silently
    }
}

void OrgFeed::takeSeedFailure(const wire::Error& error)
{
    const LinkState next = linkStateOf(error);
    const bool isSame = m_link.state == next;
    m_hasSnapshot = false;
    setLink(next, isSame ? m_link.since : wallClock(), error.message);
    if (next == LinkState::Refused) {
        Q_EMIT membershipDoubted();
    }
}

void OrgFeed::publishSet()
{
    wire::SummaryEvent summary;
    summary.scope = wire::Scope::Org;
    summary.threads.reserve(m_derived.threads().size());
    const auto newestLast = m_derived.threads();
    for (auto derived = newestLast.rbegin(); derived != newestLast.rend(); ++derived) {
        summary.threads.push_back(derived->thread);
    }
    m_store.apply(m_id, std::move(summary));
}

void OrgFeed::setLink(store::LinkState state, wire::Timestamp since, const std::string& reason)
{
    store::Link next{state, since, reason, m_link.hasValue};
    if (next != m_link) {
        m_link = std::move(next);
        Q_EMIT linkChanged();
    }
}

} // namespace tallylight::account
