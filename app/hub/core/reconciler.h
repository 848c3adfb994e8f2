// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/summarythrottle.h"
#include "hub/core/threads.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace tallylight::hub {

class BlockingExecutor;
class ChangeFeed;
class RunningSets;

//! \brief Brings the running sets in line with the database, where other processes change it too.
//!
//! What the others tell can be lost: with the connection, with a process that dies between its commit and its message. So the database is
//! asked by every new stream (once for all that come within a moment), every so often while streams are open, and twice a second while the
//! others cannot be heard. What was missed is sent to the streams as if it had been told. On the io_context.
class Reconciler
{
public:
    //! All outlive it.
    struct Parts {
        boost::asio::any_io_executor executor;
        BlockingExecutor& storage;
        RunStore& store;
        RunningSets& sets;
        ChangeFeed& changes;
    };

    struct Options {
        //! A look that began so long ago is as good as one of now: what the others committed meanwhile they have told.
        std::chrono::milliseconds freshness{200};
        //! Between two looks while the others can be heard.
        std::chrono::milliseconds slowPace{15'000};
        //! Between two looks while they cannot.
        std::chrono::milliseconds fastPace{400};
    };

    Reconciler(Parts parts, Options options);
    ~Reconciler();
    Reconciler(const Reconciler&) = delete;
    Reconciler& operator=(const Reconciler&) = delete;

    //! \brief From now on others change the database too. Without it this process knows everything, and nothing is ever asked.
    void start();
    //! \brief Looks no more; for shutdown.
    void stop();

    //! \brief Whether the others can be heard. The first change of it is followed by a look at once.
    void setConnected(bool isConnected);

    //! \brief Returns when the set of \a key is not older than this call, or nearly so. One that fails is logged: then the set is as told.
    [[nodiscard]] boost::asio::awaitable<void> refresh(SummaryKey key);

    //! \brief Compares everything that runs.
    [[nodiscard]] boost::asio::awaitable<void> refreshAll();

    //! \brief Questions to the database for refresh(), since the beginning.
    [[nodiscard]] std::uint64_t lookCount() const { return m_lookCount; }

private:
    struct Look;

    [[nodiscard]] boost::asio::awaitable<wire::Result<void>> look(const RunningQuery& query, std::shared_ptr<Look> flight);
    [[nodiscard]] boost::asio::awaitable<wire::Result<void>> settleEnded(std::vector<wire::ThreadKey> threads);
    [[nodiscard]] boost::asio::awaitable<void> loop(std::shared_ptr<bool> isAlive);
    void forgetOld(std::chrono::steady_clock::time_point now);

    const Parts p;
    const Options m_options;
    boost::asio::steady_timer m_timer;
    std::map<SummaryKey, std::shared_ptr<Look>> m_looks;
    std::shared_ptr<bool> m_isAlive;
    std::uint64_t m_lookCount = 0;
    bool m_isShared = false;
    bool m_isConnected = false;
};

} // namespace tallylight::hub
