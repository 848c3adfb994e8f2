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

wire::RunningThread runningThreadOf(const wire::ThreadItem& item, const wire::OrgId& org)
{
    return {item.id, item.agent, item.title.empty() ? std::nullopt : std::optional(item.title), org, std::nullopt};
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

OrgFeed::OrgFeed(net::ConnectionPool& pool, net::StudioApi& api, store::ThreadStore& store, const wire::Organization& organization,
                 OrgFeedOptions options, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_id(organization.id),
      m_probation(this),
      m_list(api, QString::fromStdString(organization.slug), options.list),
      m_handle(pool.acquire(QString::fromStdString(organization.slug)))
{
    m_link.since = wallClock();
    m_probation.setSingleShot(true);
    m_probation.setInterval(options.probation);
    connect(&m_probation, &QTimer::timeout, this, [this] {
        m_isListed = true;
        m_list.seed();
    });
    connect(&m_list, &ListFeed::listed, this, &OrgFeed::takeList);
    connect(&m_list, &ListFeed::failed, this, [this](const wire::Error& error) {
        m_hasSnapshot = false;
        setLink(LinkState::Down, wallClock(), error.message);
    });
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
    m_list.stop();
    m_handle->disconnect(this);
}

void OrgFeed::takeState(const net::WatchState& state)
{
    m_phase = state.phase;
    if (state.phase != net::WatchPhase::Live) {
        m_probation.stop();
        m_list.stop();
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
        if (m_isListed) {
            m_list.seed(); // after the connection stands, so that nothing falls between
        } else if (!m_hasSnapshot) {
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
                m_isListed = false;
                m_list.stop();
                m_store.apply(m_id, wire::SummaryEvent(value));
                if (isOrg) {
                    takeSnapshot();
                }
            } else if constexpr (std::is_same_v<T, wire::ThreadStatusEvent>) {
                m_store.apply(m_id, value);
                touchList();
                Q_EMIT transitionSeen(value);
            } else if constexpr (std::is_same_v<T, wire::StepEvent> || std::is_same_v<T, wire::FinishEvent>) {
                m_store.apply(m_id, value);
                if (std::is_same_v<T, wire::FinishEvent> || m_store.find({m_id, value.thread}) == nullptr) {
                    touchList(); // it ended, or began unseen
                }
            }
        },
        event);
}

void OrgFeed::takeSnapshot()
{
    const bool isFirst = !std::exchange(m_link.hasValue, true);
    if (m_phase == net::WatchPhase::Live && !m_hasSnapshot) {
        m_hasSnapshot = true;
        m_probation.stop();
        setLink(LinkState::Up, wallClock(), {});
    } else if (isFirst) {
        Q_EMIT linkChanged();
    }
}

void OrgFeed::takeList()
{
    wire::SummaryEvent summary;
    summary.scope = wire::Scope::Org;
    summary.threads.reserve(m_list.threads().size());
    for (const wire::ThreadItem& item : m_list.threads()) {
        summary.threads.push_back(runningThreadOf(item, m_id));
    }
    m_store.apply(m_id, std::move(summary));
    for (const wire::ThreadItem& item : m_list.threads()) {
        m_store.learn(item);
    }
    takeSnapshot();
    Q_EMIT listed();
}

void OrgFeed::touchList()
{
    if (m_isListed) {
        m_list.touch();
    }
}

void OrgFeed::setLink(LinkState state, wire::Timestamp since, const std::string& reason)
{
    store::Link next{state, since, reason, m_link.hasValue};
    if (next != m_link) {
        m_link = std::move(next);
        Q_EMIT linkChanged();
    }
}

} // namespace tallylight::account
