// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/connectionpool.h"

#include "net/logging.h"
#include "net/sharedlink.h"

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

namespace tallylight::net {

namespace {

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

ConnectionPool::ConnectionPool(PoolOptions options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_lanes(m_options.streams, m_options.streamsPerManager),
      m_giving(this)
{
    m_giving.setSingleShot(true);
    connect(&m_giving, &QTimer::timeout, this, &ConnectionPool::givePlaces);
    if (m_options.share) {
        m_share = std::make_unique<SharedFeed>(*this, *m_options.share);
        connect(m_share.get(), &SharedFeed::makingRoom, this, &ConnectionPool::makeRoom);
    }
}

ConnectionPool::~ConnectionPool()
{
    // The connections use the managers and the decoder, which as members go before the children would.
    for (auto& [slug, entry] : m_entries) {
        if (WatchLink* const connection = std::exchange(entry.connection, nullptr)) {
            connection->disconnect(this);
            delete connection;
            m_lanes.giveBack(*entry.lane);
        }
    }
    // Before another process opens its own.
    m_lanes.sweep();
    if (m_share) {
        m_share->stop(); // its followers hold handles
    }
}

std::unique_ptr<WatchHandle> ConnectionPool::acquire(const QString& slug, Interest interest)
{
    std::unique_ptr<WatchHandle> handle(new WatchHandle(*this, slug, interest));
    const auto [found, isNew] = m_entries.try_emplace(slug);
    found->second.handles.push_back(handle.get());
    if (isNew) {
        found->second.interest = interest;
        enqueue(found->second, {});
    } else {
        updateInterest(slug);
    }
    if (found->second.connection == nullptr) {
        givePlaces();
    }
    return handle;
}

int ConnectionPool::connectionCount() const
{
    return static_cast<int>(std::ranges::count_if(m_entries, [](const auto& entry) { return entry.second.connection != nullptr; }));
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

//! All that is decided is done before anybody is told: who is told may do anything.
void ConnectionPool::givePlaces()
{
    std::vector<QString> moved;
    for (auto next = nextInLine(); next != m_entries.end(); next = nextInLine()) {
        Lane* lane = m_lanes.take();
        if (lane == nullptr) {
            const auto least = leastWanted();
            if (least == m_entries.end() || least->second.interest >= next->second.interest) {
                break;
            }
            qCInfo(lcStream, "%s makes room for %s", qUtf8Printable(least->first), qUtf8Printable(next->first));
            const WatchState before = least->second.connection->state();
            dropLink(least->second);
            enqueue(least->second, before);
            moved.push_back(least->first);
            lane = m_lanes.take(); // of the same manager
        }
        next->second.lane = lane;
        makeLink(next->first, next->second);
        moved.push_back(next->first);
    }
    for (const QString& slug : moved) {
        settle(slug);
    }
}

void ConnectionPool::givePlacesSoon()
{
    if (nextInLine() != m_entries.end()) {
        m_giving.start(0);
    }
}

//! The end where nobody waits.
ConnectionPool::Entries::iterator ConnectionPool::nextInLine()
{
    auto next = m_entries.end();
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        const bool isBefore = next == m_entries.end() || entry->second.interest > next->second.interest
                              || (entry->second.interest == next->second.interest && entry->second.turn < next->second.turn);
        if (entry->second.connection == nullptr && isBefore) {
            next = entry;
        }
    }
    return next;
}

//! Of those that have a place: of equals the one that fewest want, and of these the last that came.
ConnectionPool::Entries::iterator ConnectionPool::leastWanted()
{
    const auto rank = [](const Entry& entry) { return std::tuple(entry.interest, entry.handles.size(), ~entry.turn); };
    auto least = m_entries.end();
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (entry->second.connection != nullptr && (least == m_entries.end() || rank(entry->second) < rank(least->second))) {
            least = entry;
        }
    }
    return least;
}

void ConnectionPool::enqueue(Entry& entry, const WatchState& before)
{
    entry.turn = ++m_turns;
    entry.queued = {WatchPhase::Queued, wallClock(), before.liveUntil, {}, {}};
    if (before.phase == WatchPhase::Live) {
        entry.queued.liveUntil = entry.queued.since;
    }
}

void ConnectionPool::settle(const QString& slug)
{
    const auto found = m_entries.find(slug);
    if (found == m_entries.end()) {
        return;
    }
    if (found->second.connection == nullptr) {
        if (m_share) {
            m_share->takeEnd(slug);
        }
        tell(slug, [state = found->second.queued](WatchHandle& handle) { Q_EMIT handle.stateChanged(state); });
    } else if (!m_isResting) {
        found->second.connection->open();
    }
}

void ConnectionPool::updateInterest(const QString& slug)
{
    Entry& entry = m_entries.at(slug);
    const auto most = std::ranges::max_element(entry.handles, {}, &WatchHandle::m_interest);
    if (std::exchange(entry.interest, (*most)->m_interest) == (*most)->m_interest) {
        return;
    }
    if (entry.connection != nullptr) {
        entry.connection->setInterest(entry.interest);
    }
    givePlacesSoon();
}

//! Another process is about to open streams of its own. Ours stay until those work, but only where both together have room.
void ConnectionPool::makeRoom()
{
    if (2 * connectionCount() <= m_options.streams || m_isResting) {
        return;
    }
    rest();
    m_lanes.sweep();
    connect(m_share.get(), &SharedFeed::roleChanged, this, &ConnectionPool::wake, Qt::SingleShotConnection);
}

void ConnectionPool::makeLink(const QString& slug, Entry& entry)
{
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
    entry.connection->setInterest(entry.interest);
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
}

//! Perhaps we stand inside one of its signals.
void ConnectionPool::dropLink(Entry& entry)
{
    WatchLink* const connection = std::exchange(entry.connection, nullptr);
    connection->disconnect(this);
    connection->close();
    connection->deleteLater();
    m_lanes.giveBack(*std::exchange(entry.lane, nullptr));
}

std::unique_ptr<WatchLink> ConnectionPool::makeConnection(const QString& slug, Lane& lane)
{
    WatchOptions options{m_options.origin, slug, m_options.token, m_options.trust, m_options.stream, m_options.overLimitPause};
    return std::make_unique<WatchConnection>(StreamLanes::managerOf(lane), m_decoder, std::move(options));
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
        updateInterest(handle.slug());
        return;
    }
    if (entry.connection != nullptr) {
        dropLink(entry);
    }
    m_entries.erase(found);
    givePlacesSoon();
}

void ConnectionPool::forEachConnection(const std::function<void(WatchLink&)>& what)
{
    std::vector<QPointer<WatchLink>> connections;
    for (const auto& [slug, entry] : m_entries) {
        connections.emplace_back(entry.connection); // null for one that waits for a place
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

} // namespace tallylight::net
