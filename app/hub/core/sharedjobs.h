// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/blockingexecutor.h"
#include "wire/result.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace tallylight::hub {

//! \brief Jobs of a BlockingExecutor that many want at once: whoever asks for one that waits to begin gets its result too. One that has
//! begun may have read before what a late caller must see, and is not joined. On the io_context.
template <class T>
class SharedJobs
{
public:
    //! \param executor outlives it.
    explicit SharedJobs(BlockingExecutor& executor) : m_executor(executor) {}

    //! \brief As BlockingExecutor::run(). \param key jobs of one key are the same question.
    template <class Job>
    [[nodiscard]] boost::asio::awaitable<wire::Result<T>> run(std::string key, Job job)
    {
        namespace asio = boost::asio;
        if (const auto known = m_flights.find(key); known != m_flights.end() && !known->second->hasBegun) {
            const std::shared_ptr<Flight> flight = known->second;
            boost::system::error_code ignored;
            co_await flight->done.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
            // Without a result it was this caller that was cancelled.
            co_return flight->result ? *flight->result : wire::failure(wire::ErrorCode::Cancelled, "cancelled");
        }
        const auto flight = std::make_shared<Flight>(co_await asio::this_coro::executor);
        m_flights.insert_or_assign(key, flight);
        auto result = co_await m_executor.run([&] {
            flight->hasBegun = true;
            return job();
        });
        if (const auto known = m_flights.find(key); known != m_flights.end() && known->second == flight) {
            m_flights.erase(known);
        }
        flight->result = result;
        flight->done.cancel();
        co_return result;
    }

private:
    struct Flight {
        explicit Flight(const boost::asio::any_io_executor& executor) : done(executor, boost::asio::steady_timer::time_point::max()) {}

        //! Set on the executor's thread.
        std::atomic<bool> hasBegun = false;
        std::optional<wire::Result<T>> result;
        //! Cancelled when the result is there.
        boost::asio::steady_timer done;
    };

    BlockingExecutor& m_executor;
    std::unordered_map<std::string, std::shared_ptr<Flight>> m_flights;
};

} // namespace tallylight::hub
