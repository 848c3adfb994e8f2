// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <boost/asio/awaitable.hpp>

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>

namespace tallylight::hub {

//! \brief A thread that does what blocks, one job after the other, so that the io_context never waits for a disk or a hash.
//!
//! Jobs run in the order of run(); their callers resume in that order, on the executor of the awaiting coroutine. Everything else
//! of the hub lives on one single-threaded io_context and needs no lock. The hub owns two: one for storage, one for passwords.
class BlockingExecutor
{
public:
    //! \param name for the thread, at most 15 characters.
    //! \param maxQueued jobs that may wait; further ones are refused.
    explicit BlockingExecutor(std::string name, std::size_t maxQueued = 10'000);
    //! \brief Drains.
    ~BlockingExecutor();
    BlockingExecutor(const BlockingExecutor&) = delete;
    BlockingExecutor& operator=(const BlockingExecutor&) = delete;

    //! \brief Runs \a job, which must return a wire::Result, on the thread and gives its result. To be awaited at once; the awaiting
    //! coroutine must stay alive until then (cancellation waits for the job).
    //! \return what the job returns; ErrorCode::Server and retryable if too many wait, or after drain(); ErrorCode::Server if it threw.
    template <class Job>
    [[nodiscard]] auto run(Job job) -> boost::asio::awaitable<std::invoke_result_t<Job&>>
    {
        std::optional<std::invoke_result_t<Job&>> result;
        const std::function<void()> body = [&] { result.emplace(job()); };
        if (auto done = co_await execute(body); !done) {
            co_return tl::unexpected<wire::Error>(std::move(done).error());
        }
        co_return std::move(*result);
    }

    //! Upper bounds of the classes of Totals::jobs, in seconds; the last class has none.
    static constexpr std::array kBounds{0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1.0, 5.0};

    //! \brief Since the beginning.
    struct Totals {
        //! Jobs by the time from being asked for to being done.
        std::array<std::uint64_t, kBounds.size() + 1> jobs{};
        //! Sum of these times.
        double seconds = 0;
        std::uint64_t refused = 0;
        //! At this moment.
        std::size_t waiting = 0;
    };
    //! \brief From any thread.
    [[nodiscard]] Totals totals() const;

    //! \brief Finishes what is queued, refuses what comes, joins the thread. From any thread but its own.
    void drain();

private:
    struct Queued {
        std::function<void()> work;
        std::chrono::steady_clock::time_point askedAt;
    };

    boost::asio::awaitable<wire::Result<void>> execute(const std::function<void()>& body);
    bool enqueue(std::function<void()> work);
    void loop();

    const std::size_t m_maxQueued;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Queued> m_queue;
    Totals m_totals;
    bool m_isDraining = false;
    std::thread m_thread;
};

} // namespace tallylight::hub
