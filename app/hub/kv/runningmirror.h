// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/blockingexecutor.h"
#include "hub/kv/natsbucket.h"
#include "hub/kv/runningvalue.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <set>
#include <string>

namespace tallylight::hub {
class ChangeFeed;
class Clock;
class RunningSets;
} // namespace tallylight::hub

namespace tallylight::hub::kv {

//! \brief Keeps the running sets of the key-value store in line with those of this process, for every program that reads them there.
//!
//! The database stays the truth: nothing is decided by what stands in the store, so that a lost, late or broken value harms nobody. Changes
//! are gathered: while one value is written, the next ones wait and are written together. On the io_context.
class RunningMirror
{
public:
    //! All outlive it.
    struct Parts {
        boost::asio::any_io_executor executor;
        const broadcast::NatsLink& link;
        const RunningSets& sets;
        const ChangeFeed& changes;
        const Clock& clock;
    };

    struct Options {
        std::chrono::milliseconds idleTimeout = std::chrono::minutes(10);
        //! Between two rounds of writing.
        std::chrono::milliseconds pace{50};
        std::size_t maxValueBytes = kMaxValueBytes;
    };

    struct Totals {
        std::uint64_t writes = 0;
        //! Times that another process came between.
        std::uint64_t conflicts = 0;
        //! Sets that could not be written for now.
        std::uint64_t failures = 0;
    };

    RunningMirror(Parts parts, Options options);
    ~RunningMirror();
    RunningMirror(const RunningMirror&) = delete;
    RunningMirror& operator=(const RunningMirror&) = delete;

    void start();
    //! \brief Writes what is left, if there is a connection, and then no more; for shutdown.
    [[nodiscard]] boost::asio::awaitable<void> stop();

    //! \brief The set of \a org changed.
    void changed(const wire::OrgId& org);
    //! \brief Only a sign of life changed: written with the next change, or after a while.
    void touched(const wire::OrgId& org);
    //! \brief All that runs here, and all that the store says is running, is to be compared: after the store was away.
    void rebuild()
    {
        m_needsRebuild = true;
        wake();
    }

    [[nodiscard]] const Totals& totals() const { return m_totals; }
    [[nodiscard]] const BlockingExecutor& writer() const { return m_writer; }

private:
    struct Stored;

    void wake();
    void warnOnce(const wire::Error& error);
    [[nodiscard]] boost::asio::awaitable<void> loop(std::shared_ptr<bool> isAlive);
    //! Writes what changed. \return false where some of it is left.
    [[nodiscard]] boost::asio::awaitable<bool> writeAll();
    //! What the store says is running changed too, for all that one knows.
    [[nodiscard]] boost::asio::awaitable<bool> findKeys();
    [[nodiscard]] boost::asio::awaitable<bool> write(wire::OrgId org);
    [[nodiscard]] boost::asio::awaitable<wire::Result<void>> writeOnce(const wire::OrgId& org);
    [[nodiscard]] wire::Result<Stored> read(const std::string& org);
    [[nodiscard]] wire::Result<std::uint64_t> store(const std::string& org, const Stored& before, const std::vector<std::string>& values);

    const Parts p;
    const Options m_options;
    boost::asio::steady_timer m_timer;
    boost::asio::steady_timer m_touchTimer;
    std::set<wire::OrgId> m_changed;
    std::set<wire::OrgId> m_touched;
    std::shared_ptr<bool> m_isAlive;
    bool m_needsRebuild = false;
    bool m_hasWarned = false;
    Totals m_totals;
    NatsBucket m_bucket;
    BlockingExecutor m_writer{"kv"};
};

} // namespace tallylight::hub::kv
