// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/sharedfeed.h"
#include "net/watchconnection.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QNetworkAccessManager;

namespace tallylight::net {

class ConnectionPool;

//! \brief A share in the one connection of an organization: while any handle lives, the stream is open.
//!
//! Connect to its signals, then call replay() to learn at once what others learned before. Outlives its pool only to be deleted.
class WatchHandle : public QObject
{
    Q_OBJECT

public:
    ~WatchHandle() override;

    [[nodiscard]] const QString& slug() const { return m_slug; }
    [[nodiscard]] const WatchState& state() const;

    //! \brief Emits the state, the organization's last `connected` and summary, the last summary of the user, and what was told to wait, as
    //! far as there are any.
    void replay();
    void reconnectNow();

    //! \brief Another process has the connection, and tells by a WaitingEvent what waits, as soon as it knows.
    [[nodiscard]] bool isFollowing() const;
    //! \brief Tells those that follow us what waits in the organization, now and whenever one comes, until the connection ends.
    void share(const wire::WaitingEvent& waiting);

Q_SIGNALS:
    void stateChanged(const tallylight::net::WatchState& state);
    void eventReceived(const tallylight::wire::Event& event);

private:
    friend class ConnectionPool;
    WatchHandle(ConnectionPool& pool, QString slug);

    QPointer<ConnectionPool> m_pool;
    QString m_slug;
};

struct PoolOptions {
    QUrl origin;
    TokenSource token;
    //! As readTrust() gives it.
    QSslConfiguration trust{};
    //! How the streams behave.
    SseStreamOptions stream;
    std::chrono::milliseconds overLimitPause{30'000};
    //! Streams per manager. Qt opens at most six HTTP/1.1 connections per host and manager; a seventh stream would wait for ever.
    int streamsPerManager = 5;
    //! With whom of this person's processes the streams are shared; absent: with none.
    std::optional<ShareOptions> share;
};

//! \brief One connection per organization, however many look at it; what was seen is kept for those who come later.
//!
//! The summaries are sticky: the last one per organization, and the last one of the user (the same whichever stream brought it).
//! They stay when the last handle goes. Where sharing is asked for, one of this person's processes has the connections and the others
//! follow it (SharedFeed); nobody who holds a handle can tell. Streams have managers of their own, so that they never stand in the way of
//! other requests.
class ConnectionPool : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionPool(PoolOptions options, QObject* parent = nullptr);
    ~ConnectionPool() override;

    //! \brief Opens the organization's stream, or joins it.
    [[nodiscard]] std::unique_ptr<WatchHandle> acquire(const QString& slug);

    //! \brief Organizations whose streams are open or trying to be.
    [[nodiscard]] int connectionCount() const { return static_cast<int>(m_entries.size()); }
    //! \brief Null where none was seen yet. Valid until the next event of that organization.
    [[nodiscard]] const wire::SummaryEvent* lastOrgSummary(const QString& slug) const;
    [[nodiscard]] const wire::SummaryEvent* lastUserSummary() const;

    //! \brief What this process is among those that share; ShareRole::Alone where sharing was not asked for.
    [[nodiscard]] ShareRole shareRole() const { return m_share ? m_share->role() : ShareRole::Alone; }

    //! \brief All streams at once; for wake-up and a change of network.
    void reconnectNow();
    //! \brief The machine goes to sleep: all streams are closed, cleanly and at once. Handles are told that they connect.
    void rest();
    //! \brief The machine is back: what rest() closed is opened.
    void wake();
    //! \brief Forgets what was seen: another account, or another person.
    void forget();

private:
    friend class WatchHandle;

    //! A manager and how many streams ride on it.
    struct Lane {
        std::unique_ptr<QNetworkAccessManager> manager;
        int streams = 0;
    };
    struct Entry {
        Lane* lane = nullptr;
        WatchLink* connection = nullptr;
        std::vector<WatchHandle*> handles;
    };
    struct Sticky {
        std::optional<wire::Event> connected;
        std::optional<wire::Event> summary;
        std::optional<wire::Event> waiting;
    };

    void open(const QString& slug, Entry& entry);
    [[nodiscard]] std::unique_ptr<WatchLink> makeConnection(const QString& slug, Lane& lane);
    void release(WatchHandle& handle);
    void forEachConnection(const std::function<void(WatchLink&)>& what);
    void takeEvent(const QString& slug, const wire::Event& event);
    void tell(const QString& slug, const std::function<void(WatchHandle&)>& what);
    [[nodiscard]] Lane& freeLane();

    PoolOptions m_options;
    wire::Decoder m_decoder;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::map<QString, Entry> m_entries;
    std::map<QString, Sticky> m_sticky;
    std::optional<wire::Event> m_userSummary;
    std::unique_ptr<SharedFeed> m_share;
    bool m_isResting = false;
};

} // namespace tallylight::net
