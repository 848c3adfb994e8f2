// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedserver.h"

#include "net/connectionpool.h"
#include "net/logging.h"
#include "wire/ssewriter.h"

#include <QFile>

#include <algorithm>
#include <unistd.h>
#include <utility>

namespace tallylight::net {

namespace {

using FrameKind = SharedSession::FrameKind;

QByteArray bytesOf(std::string_view type, std::string_view data)
{
    return QByteArray::fromStdString(wire::writeSseEvent(type, data, {}));
}

} // namespace

SharedServer::SharedServer(ConnectionPool& pool, const ShareKey& key, Options options, QObject* parent)
    : QObject(parent),
      m_pool(pool),
      m_key(key),
      m_options(options),
      m_listener(this),
      m_keepalive(this)
{
    connect(&m_listener, &QLocalServer::newConnection, this, &SharedServer::accept);
    m_keepalive.setInterval(m_options.keepalive);
    m_keepalive.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_keepalive, &QTimer::timeout, this, &SharedServer::keepAlive);
}

SharedServer::~SharedServer()
{
    stopListening();
}

bool SharedServer::listen(const SharePlace& place)
{
    const auto descriptor = listenForUser(place.socketPath);
    if (!descriptor) {
        qCWarning(lcStream, "streams are not shared: %s", descriptor.error().message.c_str());
        return false;
    }
    if (!m_listener.listen(*descriptor)) {
        ::close(*descriptor);
        return false;
    }
    m_socketPath = place.socketPath;
    return true;
}

void SharedServer::stopListening()
{
    if (m_listener.isListening()) {
        m_listener.close();
        QFile::remove(m_socketPath);
    }
}

void SharedServer::dropFollowers()
{
    for (auto& follower : std::exchange(m_followers, {})) {
        follower->session->disconnect(this);
        follower->session->drop();
        follower->session.release()->deleteLater();
    }
    m_keepalive.stop();
}

void SharedServer::takeFrame(const QString& slug, const wire::SseEvent& frame)
{
    FrameKind kind = FrameKind::Event;
    QByteArray* sticky = nullptr;
    if (frame.type == wire::eventtype::kConnected) {
        sticky = &m_sticky[slug].connected;
    } else if (frame.type == wire::eventtype::kOrgSummary) {
        kind = FrameKind::OrgSummary;
        sticky = &m_sticky[slug].summary;
        m_sticky[slug].isSummaryOld = false;
    } else if (frame.type == wire::eventtype::kUserSummary) {
        kind = FrameKind::UserSummary;
        sticky = &m_userSummary;
    } else if (frame.type == wire::eventtype::kKeepalive) {
        return; // followers get ours, also while the server's do not come
    }
    const auto follows = [&slug](const auto& follower) { return follower->handle != nullptr && follower->session->slug() == slug; };
    if (sticky == nullptr && std::none_of(m_followers.begin(), m_followers.end(), follows)) {
        return;
    }
    const QByteArray bytes = bytesOf(frame.type, frame.data);
    if (sticky != nullptr) {
        *sticky = bytes;
    }
    send(slug, kind, bytes);
}

void SharedServer::takeWaiting(const QString& slug, const wire::WaitingEvent& waiting)
{
    QByteArray& sticky = m_sticky[slug].waiting;
    sticky = bytesOf(kWaitingEvent, writeWaiting(waiting));
    send(slug, FrameKind::Waiting, QByteArray(sticky));
}

void SharedServer::takeEnd(const QString& slug)
{
    if (const auto sticky = m_sticky.find(slug); sticky != m_sticky.end()) {
        sticky->second.connected.clear();
        sticky->second.waiting.clear();
        sticky->second.isSummaryOld = true;
    }
}

void SharedServer::forget()
{
    m_sticky.clear();
    m_userSummary.clear();
}

void SharedServer::accept()
{
    while (std::unique_ptr<QLocalSocket> socket{m_listener.nextPendingConnection()}) {
        // Out of the listener's hands: the follower's stream may outlive it.
        socket->setParent(nullptr);
        if (!isPeerThisUser(socket->socketDescriptor()) || m_followers.size() >= m_options.followers) {
            socket->abort();
            continue;
        }
        auto follower = std::make_unique<Follower>();
        follower->session = std::make_unique<SharedSession>(std::move(socket), m_key, m_options.session);
        SharedSession* const session = follower->session.get();
        m_followers.push_back(std::move(follower));
        connect(session, &SharedSession::ended, this, [this, session] { remove(*session); });
        connect(session, &SharedSession::proven, this, [this, session](const FollowRequest& request) { answer(*session, request); });
        if (!m_keepalive.isActive()) {
            m_keepalive.start();
        }
    }
}

void SharedServer::answer(SharedSession& session, const FollowRequest& request)
{
    if (request.rank > m_options.rank) {
        Q_EMIT displaced(); // the end of its stream tells it that the place is free
        return;
    }
    if (Follower* const follower = find(session)) {
        session.welcome();
        serve(*follower);
    }
}

void SharedServer::serve(Follower& follower)
{
    SharedSession* const session = follower.session.get();
    const QString slug = session->slug();
    follower.handle = m_pool.acquire(slug, session->interest());
    connect(session, &SharedSession::interestChanged, follower.handle.get(), &WatchHandle::setInterest);
    connect(follower.handle.get(), &WatchHandle::stateChanged, session,
            [session](const WatchState& state) { session->send(FrameKind::Event, bytesOf(kLinkEvent, writeLinkState(state))); });
    const Sticky& sticky = m_sticky[slug];
    session->send(FrameKind::Event, bytesOf(kLinkEvent, writeLinkState(follower.handle->state())));
    // An old summary after `connected` would be taken for the word of the connection that stands. That one's own is on its way.
    const bool isMisleading = sticky.isSummaryOld && !sticky.connected.isEmpty();
    for (const auto& [kind, bytes] :
         {std::pair{FrameKind::Event, sticky.connected}, std::pair{FrameKind::OrgSummary, isMisleading ? QByteArray() : sticky.summary},
          std::pair{FrameKind::UserSummary, m_userSummary}, std::pair{FrameKind::Waiting, sticky.waiting}}) {
        if (!bytes.isEmpty()) {
            session->send(kind, bytes);
        }
    }
}

void SharedServer::send(const QString& slug, FrameKind kind, const QByteArray& bytes)
{
    std::vector<QPointer<SharedSession>> sessions;
    for (const auto& follower : m_followers) {
        if (follower->handle != nullptr && follower->session->slug() == slug) {
            sessions.emplace_back(follower->session.get());
        }
    }
    for (const auto& session : sessions) {
        if (session) {
            session->send(kind, bytes);
        }
    }
}

void SharedServer::remove(SharedSession& session)
{
    const auto found = std::find_if(m_followers.begin(), m_followers.end(),
                                    [&session](const auto& follower) { return follower->session.get() == &session; });
    if (found == m_followers.end()) {
        return;
    }
    // We stand in one of its signals.
    const std::unique_ptr<Follower> gone = std::move(*found);
    m_followers.erase(found);
    gone->session->disconnect(this);
    gone->session.release()->deleteLater();
    if (m_followers.empty()) {
        m_keepalive.stop();
    }
}

void SharedServer::keepAlive()
{
    const QByteArray keepalive = bytesOf(wire::eventtype::kKeepalive, {});
    std::vector<QPointer<SharedSession>> sessions;
    for (const auto& follower : m_followers) {
        sessions.emplace_back(follower->session.get());
    }
    for (const auto& session : sessions) {
        if (session && session->hasStalled()) {
            session->drop();
        } else if (session) {
            session->send(FrameKind::Keepalive, keepalive);
        }
    }
}

SharedServer::Follower* SharedServer::find(const SharedSession& session)
{
    const auto found = std::find_if(m_followers.begin(), m_followers.end(),
                                    [&session](const auto& follower) { return follower->session.get() == &session; });
    return found == m_followers.end() ? nullptr : found->get();
}

} // namespace tallylight::net
