// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/accesswatch.h"
#include "hub/core/blockingexecutor.h"
#include "hub/core/changefeed.h"
#include "hub/core/fanout.h"
#include "hub/core/reactor.h"
#include "hub/core/reaper.h"
#include "hub/core/runningsets.h"
#include "hub/core/summaryfeed.h"
#include "hub/core/watch.h"
#include "hub/support/fakeclock.h"
#include "hub/support/scratchhub.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <chrono>
#include <exception>
#include <optional>
#include <string>
#include <vector>

namespace tallylight::test {

//! \brief Writes down what a stream would get, one word per event: `status t1 in_progress`, `step t1 2`, `finish t1 failed`,
//! `org 2: t1 t2`, `user 0:`.
class StreamRecorder final : public hub::Subscriber
{
public:
    void deliver(const hub::FramePtr& frame) override;
    //! As the word `expelled`.
    void expel() override { m_words.push_back("expelled"); }

    [[nodiscard]] std::vector<std::string> take() { return std::exchange(m_words, {}); }

private:
    std::vector<std::string> m_words;
};

//! \brief The core of a hub over a real database, with a clock that stands still; runs its loop only within run() and settle().
class HubLoop
{
public:
    static constexpr std::chrono::minutes kIdleTimeout{10};
    static constexpr std::size_t kMaxWaiters = 10'000;

    //! \param summaryInterval 0: every change is sent.
    explicit HubLoop(std::chrono::milliseconds summaryInterval = {});
    ~HubLoop();

    //! \brief Starts \a task and runs the loop until nothing is left to do: all that follows from it has been sent.
    template <class T>
    T run(boost::asio::awaitable<T> task)
    {
        std::optional<T> result;
        boost::asio::co_spawn(io, std::move(task), [&](const std::exception_ptr& error, T value) {
            if (!error) {
                result.emplace(std::move(value));
            }
        });
        settle();
        return std::move(result).value();
    }

    //! \brief Runs the loop until nothing is left to do.
    void settle();

    //! \brief A stream of \a user in \a org, with all events.
    void follow(const hub::Organization& org, const hub::User& user, StreamRecorder& recorder);
    //! \brief What the database says is running, as `org/thread` in order of start.
    [[nodiscard]] std::vector<std::string> runningInDatabase();

    boost::asio::io_context io{1};
    FakeClock clock;
    ScratchHub data;
    hub::RunningSets sets;
    hub::Fanout fanout{{}};
    hub::SummaryFeed summaries;
    hub::BlockingExecutor storage{"storage"};
    hub::ChangeFeed changes;
    hub::Reactor reactor;
    hub::Reaper reaper;
    //! Stopped: it would keep the loop busy.
    hub::AccessWatch access{{io.get_executor(), storage, data.access(), data.directory(), clock, sets, summaries}};
    hub::Watch watch{fanout, sets, summaries, access};

private:
    std::vector<hub::Subscription> m_subscriptions;
};

} // namespace tallylight::test
