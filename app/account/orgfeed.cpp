// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/orgfeed.h"

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

} // namespace

OrgFeed::OrgFeed(net::ConnectionPool& pool, store::ThreadStore& store, const wire::Organization& organization,
                 std::chrono::milliseconds probation, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_id(organization.id),
      m_probation(this),
      m_handle(pool.acquire(QString::fromStdString(organization.slug)))
{
    m_link.since = wallClock();
    m_probation.setSingleShot(true);
    m_probation.setInterval(probation);
    connect(&m_probation, &QTimer::timeout, this, &OrgFeed::noteSilence);
    connect(m_handle.get(), &net::WatchHandle::stateChanged, this, &OrgFeed::takeState);
    connect(m_handle.get(), &net::WatchHandle::eventReceived, this, &OrgFeed::takeEvent);
}

OrgFeed::~OrgFeed() = default;

void OrgFeed::start()
{
    m_handle->replay();
}

void OrgFeed::stop()
{
    m_probation.stop();
    m_handle->disconnect(this);
}

void OrgFeed::takeState(const net::WatchState& state)
{
    m_phase = state.phase;
    if (state.phase != net::WatchPhase::Live) {
        m_probation.stop();
        m_hasSnapshot = false;
    }
    switch (state.phase) {
    case net::WatchPhase::Idle:
        return;
    case net::WatchPhase::Connecting:
        // The next attempt after a failure is no news until it succeeds; after a chosen reconnect the values are merely unproven.
        if (!state.failure) {
            setLink(LinkState::Connecting, state.liveUntil.value_or(state.since), {});
        }
        return;
    case net::WatchPhase::Live:
        if (!m_hasSnapshot) {
            m_probation.start(); // the snapshot is on its way, or this server sends none
        }
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
        setLink(LinkState::Down, state.liveUntil.value_or(state.since), "the server asked us to stay away");
        return;
    }
}

void OrgFeed::takeEvent(const wire::Event& event)
{
    std::visit(
        [this](const auto& value) {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, wire::SummaryEvent>) {
                const bool isOrg = value.scope == wire::Scope::Org;
                m_store.apply(m_id, wire::SummaryEvent(value));
                if (isOrg) {
                    const bool isFirst = !std::exchange(m_link.hasValue, true);
                    if (m_phase == net::WatchPhase::Live && !m_hasSnapshot) {
                        m_hasSnapshot = true;
                        m_probation.stop();
                        setLink(LinkState::Up, wallClock(), {});
                    } else if (isFirst) {
                        Q_EMIT linkChanged();
                    }
                }
            } else if constexpr (std::is_same_v<T, wire::ThreadStatusEvent>) {
                m_store.apply(m_id, value);
                Q_EMIT transitionSeen(value);
            } else if constexpr (std::is_same_v<T, wire::StepEvent> || std::is_same_v<T, wire::FinishEvent>) {
                m_store.apply(m_id, value);
            }
        },
        event);
}

void OrgFeed::setLink(LinkState state, wire::Timestamp since, const std::string& reason)
{
    store::Link next{state, since, reason, m_link.hasValue};
    if (next != m_link) {
        m_link = std::move(next);
        Q_EMIT linkChanged();
    }
}

void OrgFeed::noteSilence()
{
    setLink(LinkState::Down, wallClock(), "this server does not say what is running; it needs one that sends running summaries");
}

} // namespace tallylight::account
