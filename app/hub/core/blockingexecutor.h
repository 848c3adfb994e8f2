// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <boost/asio/awaitable.hpp>

#include <condition_variable>
#include <cstddef>
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

    //! \brief Finishes what is queued, refuses what comes, joins the thread. From any thread but its own.
    void drain();

private:
    boost::asio::awaitable<wire::Result<void>> execute(const std::function<void()>& body);
    bool enqueue(std::function<void()> work);
    void loop();

    const std::size_t m_maxQueued;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_isDraining = false;
    std::thread m_thread;
};

} // namespace tallylight::hub
