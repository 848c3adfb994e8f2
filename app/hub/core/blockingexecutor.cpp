// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/blockingexecutor.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>

#include <pthread.h>

#include <algorithm>
#include <exception>
#include <memory>

namespace tallylight::hub {

namespace asio = boost::asio;

BlockingExecutor::BlockingExecutor(std::string name, std::size_t maxQueued) : m_maxQueued(maxQueued), m_thread([this] { loop(); })
{
    pthread_setname_np(m_thread.native_handle(), name.substr(0, 15).c_str());
}

BlockingExecutor::~BlockingExecutor()
{
    drain();
}

void BlockingExecutor::drain()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isDraining = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

BlockingExecutor::Totals BlockingExecutor::totals() const
{
    const std::lock_guard lock(m_mutex);
    Totals totals = m_totals;
    totals.waiting = m_queue.size();
    return totals;
}

bool BlockingExecutor::enqueue(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isDraining || m_queue.size() >= m_maxQueued) {
            ++m_totals.refused;
            return false;
        }
        m_queue.push_back({std::move(work), std::chrono::steady_clock::now()});
    }
    m_wake.notify_one();
    return true;
}

void BlockingExecutor::loop()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_isDraining || !m_queue.empty(); });
        if (m_queue.empty()) {
            return;
        }
        auto [work, askedAt] = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        work();
        // What the job holds goes without the lock.
        work = nullptr;
        lock.lock();
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - askedAt;
        const auto bound = std::ranges::lower_bound(kBounds, taken.count());
        ++m_totals.jobs[static_cast<std::size_t>(bound - kBounds.begin())];
        m_totals.seconds += taken.count();
    }
}

asio::awaitable<wire::Result<void>> BlockingExecutor::execute(const std::function<void()>& body)
{
    // The job's own frame waits in the awaiting coroutine, so references to it stay good until the completion below.
    wire::Result<void> result;
    co_await asio::async_initiate<const asio::use_awaitable_t<>&, void()>(
        [this, &body, &result](auto handler) {
            // std::function wants to copy; a completion handler only moves. The one owner is whichever thread holds the job.
            auto completion = std::make_shared<decltype(handler)>(std::move(handler));
            const auto executor = asio::get_associated_executor(*completion);
            const auto work = asio::make_work_guard(executor);
            const bool isQueued = enqueue([&body, &result, completion, executor, work]() mutable {
                try {
                    body();
                } catch (const std::exception& error) {
                    spdlog::error("a blocking job threw: {}", error.what());
                    result = wire::failure(wire::ErrorCode::Server, "internal error");
                }
                asio::post(executor, [completion = std::move(completion)]() mutable { std::move (*completion)(); });
            });
            if (!isQueued) {
                result = wire::failure(wire::ErrorCode::Server, "the hub is busy", true);
                asio::post(executor, [completion] { std::move (*completion)(); });
            }
        },
        asio::use_awaitable);
    co_return result;
}

} // namespace tallylight::hub
