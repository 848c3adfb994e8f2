// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/revisions.h"
#include "hub/core/runwaiters.h"
#include "hub/core/transitions.h"

#include <boost/asio/any_io_executor.hpp>

#include <cstdint>

namespace tallylight::hub {

class Clock;
class Fanout;
class Peers;
class RunningSets;
class SummaryFeed;

//! \brief Carries out what is committed: the running sets and who waits for a run at once, and then the events of docs/protocol.md,
//! "Lifecycle", in their order.
//!
//! Changes of a thread come from this process, from others and from looks into the database, in any order. Only one that is later than
//! all before it is carried out, so that no stream shows a thread after its end. On the io_context.
class ChangeFeed
{
public:
    //! What it works on; all outlive it.
    struct Parts {
        boost::asio::any_io_executor executor;
        RunningSets& sets;
        Fanout& fanout;
        SummaryFeed& summaries;
        const Clock& clock;
    };

    enum class Origin : std::uint8_t {
        //! Committed by this process: the others are to be told.
        Here,
        //! Told by another process.
        Told,
        //! Found in the database.
        Found,
    };

    ChangeFeed(Parts parts, std::size_t maxWaiters);

    //! \brief Whom to tell from now on; nobody where null. \param peers outlives it, or is taken away before its end.
    void setPeers(Peers* peers) { m_peers = peers; }

    //! \brief Whoever waits for a run is woken now. All else is posted, so that whoever made the report is answered before the fan-out; in
    //! one turn, so that no summary runs ahead of the status that explains it. A failing broadcast is logged and fails nobody.
    void apply(Change change, Origin origin);

    //! \brief Takes over a row that runs, as it was found before anybody listened: nothing is sent.
    void load(const RunningRow& row);

    //! \brief The row of \a thread is gone.
    void drop(const wire::ThreadKey& thread);

    [[nodiscard]] const Revisions& revisions() const { return m_revisions; }
    [[nodiscard]] RunWaiters& waiters() { return m_waiters; }

    //! \brief Changes that came too late, since the beginning.
    [[nodiscard]] std::uint64_t lateCount() const { return m_lateCount; }

private:
    [[nodiscard]] bool isNews(const Change& change);
    void carryOut(const Change& change, Origin origin);
    //! Both sets, at the same instant.
    void move(const Change& change, bool isHere);
    void emit(const Change& change);

    const Parts p;
    Revisions m_revisions;
    RunWaiters m_waiters;
    Peers* m_peers = nullptr;
    std::uint64_t m_lateCount = 0;
};

} // namespace tallylight::hub
