// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/timestamp.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstddef>
#include <string>

namespace tallylight::hub {

class BlockingExecutor;
class Clock;
class LeaseRepository;
class Reactor;
class RunningSets;

//! \brief Fails runs that gave no sign of life for too long: the rule that keeps a reporter's death from showing for ever.
//!
//! One timer, set to the earliest deadline; none that ever goes off while nothing runs. On the io_context.
class Reaper
{
public:
    //! All outlive it, and so does the object itself its executor's last turn.
    Reaper(boost::asio::any_io_executor executor, const Clock& clock, RunningSets& sets, Reactor& reactor,
           std::chrono::milliseconds idleTimeout);
    Reaper(const Reaper&) = delete;
    Reaper& operator=(const Reaper&) = delete;

    //! \brief From now on only while this process holds the lease: other processes see the same runs. \param leases outlives it.
    void shareWork(LeaseRepository& leases, BlockingExecutor& storage, std::string holder);

    //! \brief Begins; first with what went stale while nobody looked.
    void start();
    void stop();

    //! \brief Fails what is idle at this moment.
    //! \return how many it failed; fewer than there are where the store refuses.
    [[nodiscard]] boost::asio::awaitable<std::size_t> sweep();

private:
    boost::asio::awaitable<void> loop();
    [[nodiscard]] std::chrono::steady_clock::time_point nextSweep() const;
    //! Whether nobody else is at it.
    [[nodiscard]] boost::asio::awaitable<bool> takeLease();

    const Clock& m_clock;
    RunningSets& m_sets;
    Reactor& m_reactor;
    const std::chrono::milliseconds m_idleTimeout;
    boost::asio::steady_timer m_timer;
    bool m_isStopped = false;
    //! Null where nobody else could be at it.
    LeaseRepository* m_leases = nullptr;
    BlockingExecutor* m_storage = nullptr;
    std::string m_holder;
    wire::Timestamp m_leaseEnd;
    //! The store refused, or another process is at it: the deadline is past and stays so, and trying again at once would spin.
    bool m_hasFailed = false;
};

} // namespace tallylight::hub
