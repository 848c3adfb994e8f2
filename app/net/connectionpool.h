// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/interest.h"
#include "net/sharedfeed.h"
#include "net/streamlanes.h"
#include "net/trust.h"
#include "net/watchconnection.h"
#include "net/watchhandle.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace tallylight::net {

struct PoolOptions {
    QUrl origin;
    TokenSource token;
    //! As readTrust() gives it.
    Trust trust{};
    //! How the streams behave.
    SseStreamOptions stream;
    std::chrono::milliseconds overLimitPause{30'000};
    //! Streams that are open at once, whoever asks for them.
    int streams = kMaxStreams;
    //! As StreamLanes explains.
    int streamsPerManager = 5;
    //! With whom of this person's processes the streams are shared; absent: with none.
    std::optional<ShareOptions> share;
};

//! \brief One connection per organization, however many look at it; what was seen is kept for those who come later.
//!
//! No more streams are open than there are places. Those that are wanted more come first; one that has a place keeps it against others
//! that are wanted as much, and the rest wait in WatchPhase::Queued. Followers count like everybody else in this process.
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

    //! \brief Opens the organization's stream, joins it, or waits for a place.
    [[nodiscard]] std::unique_ptr<WatchHandle> acquire(const QString& slug, Interest interest = Interest::Spare);

    //! \brief Organizations whose streams are open or trying to be.
    [[nodiscard]] int connectionCount() const;
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

    using Lane = StreamLanes::Lane;

    struct Entry {
        //! Null while it waits for a place.
        //! \{
        Lane* lane = nullptr;
        WatchLink* connection = nullptr;
        //! \}
        std::vector<WatchHandle*> handles;
        Interest interest = Interest::Spare;
        //! When it came, or lost its place: of equals the first is the first.
        std::uint64_t turn = 0;
        //! While it waits for a place.
        WatchState queued;
    };
    using Entries = std::map<QString, Entry>;
    struct Sticky {
        std::optional<wire::Event> connected;
        std::optional<wire::Event> summary;
        std::optional<wire::Event> waiting;
    };

    void givePlaces();
    void givePlacesSoon();
    [[nodiscard]] Entries::iterator nextInLine();
    [[nodiscard]] Entries::iterator leastWanted();
    void enqueue(Entry& entry, const WatchState& before);
    void settle(const QString& slug);
    void updateInterest(const QString& slug);
    void makeRoom();
    void makeLink(const QString& slug, Entry& entry);
    void dropLink(Entry& entry);
    [[nodiscard]] std::unique_ptr<WatchLink> makeConnection(const QString& slug, Lane& lane);
    void release(WatchHandle& handle);
    void forEachConnection(const std::function<void(WatchLink&)>& what);
    void takeEvent(const QString& slug, const wire::Event& event);
    void tell(const QString& slug, const std::function<void(WatchHandle&)>& what);

    PoolOptions m_options;
    wire::Decoder m_decoder;
    StreamLanes m_lanes;
    Entries m_entries;
    std::uint64_t m_turns = 0;
    //! Places became free, or wishes changed: once for a burst, and never inside somebody's signal or destructor.
    QTimer m_giving;
    std::map<QString, Sticky> m_sticky;
    std::optional<wire::Event> m_userSummary;
    std::unique_ptr<SharedFeed> m_share;
    bool m_isResting = false;
};

} // namespace tallylight::net
