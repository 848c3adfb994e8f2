// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedlink.h"

#include <algorithm>
#include <utility>

namespace tallylight::net {

namespace {

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

//! We may stand in one of its signals.
template <class T>
void dispose(std::unique_ptr<T>& link, QObject* receiver)
{
    if (link) {
        link->disconnect(receiver);
        link->close();
        link.release()->deleteLater();
    }
}

} // namespace

SharedLink::SharedLink(SharedFeed& feed, wire::Decoder& decoder, QString slug, MakeConnection makeConnection, QObject* parent)
    : WatchLink(parent),
      m_feed(feed),
      m_decoder(decoder),
      m_slug(std::move(slug)),
      m_makeConnection(std::move(makeConnection))
{
    m_state.since = wallClock();
    connect(&m_feed, &SharedFeed::roleChanged, this, &SharedLink::takeRole);
}

SharedLink::~SharedLink() = default;

void SharedLink::open()
{
    if (std::exchange(m_isOpen, true)) {
        return;
    }
    if (m_feed.role() == ShareRole::Idle) {
        m_feed.start(); // tells us the role
    } else {
        takeRole();
    }
}

void SharedLink::close()
{
    m_isOpen = false;
    dropShared();
    dropConnection();
    publish({WatchPhase::Closed, wallClock(), {}, {}, {}});
}

void SharedLink::reconnectNow()
{
    if (m_connection) {
        m_connection->reconnectNow();
    } else {
        m_feed.hurry();
    }
}

void SharedLink::setInterest(Interest interest)
{
    m_interest = interest;
    if (m_shared) {
        m_shared->setInterest(interest);
    }
}

void SharedLink::takeRole()
{
    if (!m_isOpen) {
        return;
    }
    // As it is now: another link's obedience may have changed it since the signal.
    switch (m_feed.role()) {
    case ShareRole::Idle:
        return;
    case ShareRole::Serving:
    case ShareRole::Alone:
        dropShared();
        connectToServer();
        return;
    case ShareRole::Following:
        follow();
        return;
    case ShareRole::Seeking:
        dropShared();
        if (!m_connection) {
            publish({WatchPhase::Connecting, wallClock(), {}, {}, {}});
        }
        return;
    }
}

void SharedLink::connectToServer()
{
    if (m_connection) {
        return;
    }
    m_connection = m_makeConnection();
    connect(m_connection.get(), &WatchLink::stateChanged, this, &SharedLink::takeServerState);
    connect(m_connection.get(), &WatchLink::frameReceived, this, &SharedLink::frameReceived);
    connect(m_connection.get(), &WatchLink::eventReceived, this, &SharedLink::eventReceived);
    m_connection->open();
}

void SharedLink::follow()
{
    dropShared();
    m_shared = std::make_unique<SharedStream>(m_feed.options(), m_decoder, m_feed.socketPath(), m_slug);
    SharedStream* const shared = m_shared.get();
    shared->setInterest(m_interest);
    connect(shared, &SharedStream::stateChanged, this, &SharedLink::takeSharedState);
    connect(shared, &SharedStream::eventReceived, this, [this](const wire::Event& event) {
        if (m_isSharedGood) {
            Q_EMIT eventReceived(event);
        }
    });
    connect(shared, &SharedStream::lost, this, &SharedLink::loseShared);
    if (!m_connection) {
        publish({WatchPhase::Connecting, wallClock(), {}, {}, {}});
    }
    shared->open();
}

void SharedLink::takeServerState(const WatchState& state)
{
    publish(state);
}

void SharedLink::takeSharedState(const WatchState& state)
{
    const bool isUnderWay = state.phase == WatchPhase::Idle || state.phase == WatchPhase::Connecting;
    if (m_connection && isUnderWay) {
        return; // ours is kept until theirs has come to something
    }
    m_isSharedGood = true;
    dropConnection();
    publish(state);
}

void SharedLink::loseShared(SharedFeed::Loss loss)
{
    dropShared();
    m_feed.noteLoss(loss);
}

void SharedLink::dropConnection()
{
    dispose<WatchLink>(m_connection, this);
}

void SharedLink::dropShared()
{
    m_isSharedGood = false;
    dispose<SharedStream>(m_shared, this);
}

void SharedLink::publish(WatchState state)
{
    const bool isNew = state.phase != m_state.phase;
    if (m_state.phase == WatchPhase::Live && isNew && !state.liveUntil) {
        state.liveUntil = wallClock();
    }
    if (m_state.liveUntil) {
        state.liveUntil = std::max(*m_state.liveUntil, state.liveUntil.value_or(*m_state.liveUntil));
    }
    m_state = std::move(state);
    if (isNew) {
        Q_EMIT stateChanged(WatchState(m_state)); // a handler may make another
    }
}

} // namespace tallylight::net
