// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/connectionpool.h"

#include "net/sharedlink.h"

#include <QNetworkAccessManager>

#include <algorithm>
#include <utility>

namespace tallylight::net {

WatchHandle::WatchHandle(ConnectionPool& pool, QString slug) : m_pool(&pool), m_slug(std::move(slug)) {}

WatchHandle::~WatchHandle()
{
    if (m_pool) {
        m_pool->release(*this);
    }
}

const WatchState& WatchHandle::state() const
{
    return m_pool->m_entries.at(m_slug).connection->state();
}

void WatchHandle::replay()
{
    // Copies: a handler may do anything, even release this handle.
    const QPointer<WatchHandle> self(this);
    const WatchState now = state();
    std::vector<wire::Event> events;
    std::optional<wire::Event> waiting;
    if (const auto sticky = m_pool->m_sticky.find(m_slug); sticky != m_pool->m_sticky.end()) {
        waiting = sticky->second.waiting;
        for (const auto& event : {sticky->second.connected, sticky->second.summary}) {
            if (event) {
                events.push_back(*event);
            }
        }
    }
    if (m_pool->m_userSummary) {
        events.push_back(*m_pool->m_userSummary);
    }
    if (waiting) {
        events.push_back(*waiting);
    }
    Q_EMIT stateChanged(now);
    for (const wire::Event& event : events) {
        if (!self) {
            return;
        }
        Q_EMIT eventReceived(event);
    }
}

void WatchHandle::reconnectNow()
{
    m_pool->m_entries.at(m_slug).connection->reconnectNow();
}

bool WatchHandle::isFollowing() const
{
    return m_pool->shareRole() == ShareRole::Following;
}

void WatchHandle::share(const wire::WaitingEvent& waiting)
{
    if (m_pool->m_share) {
        m_pool->m_share->takeWaiting(m_slug, waiting);
    }
}

ConnectionPool::ConnectionPool(PoolOptions options, QObject* parent) : QObject(parent), m_options(std::move(options))
{
    if (m_options.share) {
        m_share = std::make_unique<SharedFeed>(*this, *m_options.share);
    }
}

ConnectionPool::~ConnectionPool()
{
    if (m_share) {
        m_share->stop(); // its followers hold handles
    }
    // The connections use the managers and the decoder, which as members go before the children would.
    for (auto& [slug, entry] : m_entries) {
        delete entry.connection;
    }
}

std::unique_ptr<WatchHandle> ConnectionPool::acquire(const QString& slug)
{
    std::unique_ptr<WatchHandle> handle(new WatchHandle(*this, slug));
    Entry& entry = m_entries[slug];
    entry.handles.push_back(handle.get());
    if (entry.connection == nullptr) {
        open(slug, entry);
    }
    return handle;
}

const wire::SummaryEvent* ConnectionPool::lastOrgSummary(const QString& slug) const
{
    const auto sticky = m_sticky.find(slug);
    return sticky != m_sticky.end() && sticky->second.summary ? std::get_if<wire::SummaryEvent>(&*sticky->second.summary) : nullptr;
}

const wire::SummaryEvent* ConnectionPool::lastUserSummary() const
{
    return m_userSummary ? std::get_if<wire::SummaryEvent>(&*m_userSummary) : nullptr;
}

void ConnectionPool::reconnectNow()
{
    if (m_isResting) {
        wake();
    } else {
        forEachConnection([](WatchLink& connection) { connection.reconnectNow(); });
    }
}

void ConnectionPool::rest()
{
    if (!std::exchange(m_isResting, true)) {
        forEachConnection([](WatchLink& connection) { connection.close(); });
    }
}

void ConnectionPool::wake()
{
    if (std::exchange(m_isResting, false)) {
        forEachConnection([](WatchLink& connection) { connection.open(); });
    }
}

void ConnectionPool::forget()
{
    m_sticky.clear();
    m_userSummary.reset();
    if (m_share) {
        m_share->forget();
    }
}

void ConnectionPool::open(const QString& slug, Entry& entry)
{
    entry.lane = &freeLane();
    ++entry.lane->streams;
    if (m_share) {
        Lane* const lane = entry.lane;
        auto link = std::make_unique<SharedLink>(*m_share, m_decoder, slug, [this, slug, lane] { return makeConnection(slug, *lane); });
        connect(link.get(), &WatchLink::frameReceived, this,
                [this, slug](const wire::SseEvent& frame) { m_share->takeFrame(slug, frame); });
        entry.connection = link.release();
    } else {
        entry.connection = makeConnection(slug, *entry.lane).release();
    }
    entry.connection->setParent(this);
    connect(entry.connection, &WatchLink::eventReceived, this, [this, slug](const wire::Event& event) { takeEvent(slug, event); });
    connect(entry.connection, &WatchLink::stateChanged, this, [this, slug](const WatchState& state) {
        WatchState copy = state; // a handler may close the connection that it lives in
        if (m_isResting && copy.phase == WatchPhase::Closed) {
            copy.phase = WatchPhase::Connecting; // by us, and not for good
            copy.failure.reset();
        }
        if (m_share && copy.phase != WatchPhase::Live) {
            m_share->takeEnd(slug);
        }
        tell(slug, [&copy](WatchHandle& handle) { Q_EMIT handle.stateChanged(copy); });
    });
    if (!m_isResting) {
        entry.connection->open();
    }
}

std::unique_ptr<WatchLink> ConnectionPool::makeConnection(const QString& slug, Lane& lane)
{
    WatchOptions options{m_options.origin, slug, m_options.token, m_options.trust, m_options.stream, m_options.overLimitPause};
    return std::make_unique<WatchConnection>(*lane.manager, m_decoder, std::move(options));
}

void ConnectionPool::release(WatchHandle& handle)
{
    const auto found = m_entries.find(handle.slug());
    if (found == m_entries.end()) {
        return;
    }
    Entry& entry = found->second;
    std::erase(entry.handles, &handle);
    if (!entry.handles.empty()) {
        return;
    }
    WatchLink* const connection = entry.connection;
    Lane* const lane = entry.lane;
    m_entries.erase(found);
    // Perhaps we stand inside one of its signals.
    connection->disconnect(this);
    connection->close();
    connection->deleteLater();
    if (--lane->streams == 0) {
        lane->manager.release()->deleteLater();
        std::erase_if(m_lanes, [lane](const std::unique_ptr<Lane>& candidate) { return candidate.get() == lane; });
    }
}

void ConnectionPool::forEachConnection(const std::function<void(WatchLink&)>& what)
{
    std::vector<QPointer<WatchLink>> connections;
    for (const auto& [slug, entry] : m_entries) {
        connections.emplace_back(entry.connection);
    }
    for (const auto& connection : connections) {
        if (connection) {
            what(*connection);
        }
    }
}

void ConnectionPool::takeEvent(const QString& slug, const wire::Event& event)
{
    if (std::holds_alternative<wire::Connected>(event)) {
        m_sticky[slug].connected = event;
        m_sticky[slug].waiting.reset();
    } else if (std::holds_alternative<wire::WaitingEvent>(event)) {
        m_sticky[slug].waiting = event;
    } else if (const auto* summary = std::get_if<wire::SummaryEvent>(&event)) {
        (summary->scope == wire::Scope::User ? m_userSummary : m_sticky[slug].summary) = event;
    }
    tell(slug, [&event](WatchHandle& handle) { Q_EMIT handle.eventReceived(event); });
}

void ConnectionPool::tell(const QString& slug, const std::function<void(WatchHandle&)>& what)
{
    const auto found = m_entries.find(slug);
    if (found == m_entries.end()) {
        return;
    }
    std::vector<QPointer<WatchHandle>> handles(found->second.handles.begin(), found->second.handles.end());
    for (const auto& handle : handles) {
        if (handle) {
            what(*handle);
        }
    }
}

ConnectionPool::Lane& ConnectionPool::freeLane()
{
    const auto free = std::find_if(m_lanes.begin(), m_lanes.end(),
                                   [this](const std::unique_ptr<Lane>& lane) { return lane->streams < m_options.streamsPerManager; });
    if (free != m_lanes.end()) {
        return **free;
    }
    m_lanes.push_back(std::make_unique<Lane>(Lane{std::make_unique<QNetworkAccessManager>(), 0}));
    return *m_lanes.back();
}

} // namespace tallylight::net
