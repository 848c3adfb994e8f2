// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace tallylight::hub {

//! \brief Those who wait for the end of a run: bounded, and woken at most once. On the io_context.
class RunWaiters
{
    struct Waiter;

public:
    //! \brief A place among the waiting; leaving scope gives it up.
    class Ticket
    {
    public:
        Ticket(Ticket&&) noexcept;
        Ticket& operator=(Ticket&&) noexcept;
        ~Ticket();

        //! \brief Returns when the run was woken since the ticket was made, or after \a time.
        boost::asio::awaitable<void> wait(std::chrono::milliseconds time);

    private:
        friend class RunWaiters;
        explicit Ticket(std::unique_ptr<Waiter> waiter);
        std::unique_ptr<Waiter> m_waiter;
    };

    explicit RunWaiters(std::size_t maxWaiters);
    ~RunWaiters();
    RunWaiters(const RunWaiters&) = delete;
    RunWaiters& operator=(const RunWaiters&) = delete;

    //! \return nothing where too many wait already, or after wakeAll().
    [[nodiscard]] std::optional<Ticket> enter(const std::string& runId, const boost::asio::any_io_executor& executor);

    void wake(const std::string& runId);
    //! \brief Also sends away who comes from now on.
    void wakeAll();

private:
    std::size_t m_maxWaiters;
    bool m_isClosed = false;
    std::unordered_multimap<std::string, Waiter*> m_waiters;
};

} // namespace tallylight::hub
