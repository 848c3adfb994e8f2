// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/blockingexecutor.h"
#include "wire/result.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace tallylight::hub {
struct Change;
class ChangeFeed;
class Clock;
class Reconciler;
} // namespace tallylight::hub

namespace tallylight::hub::broadcast {

class NatsLink;

//! \brief Tells the other processes by NATS, on the subject of docs/protocol.md, "Between processes", and carries out what they tell. On
//! the io_context.
class NatsPeers
{
public:
    //! All outlive it.
    struct Parts {
        boost::asio::any_io_executor executor;
        NatsLink& link;
        ChangeFeed& changes;
        Reconciler& reconciler;
        const Clock& clock;
    };

    struct Totals {
        std::uint64_t sent = 0;
        //! There was no connection, or one that took nothing: the others find it in the database.
        std::uint64_t unsent = 0;
        std::uint64_t received = 0;
        //! Of other programs, or broken: ignored.
        std::uint64_t foreign = 0;
    };

    //! \param origin the name of this process among all.
    NatsPeers(Parts parts, std::string origin);
    ~NatsPeers();
    NatsPeers(const NatsPeers&) = delete;
    NatsPeers& operator=(const NatsPeers&) = delete;

    //! \brief Begins to.
    [[nodiscard]] wire::Result<void> listen();
    //! \brief Sends what is queued, and nothing after it; for shutdown.
    void stop();

    //! \brief NATS is reached, for the first time or again: what either side said last may be lost, so that both look into the database.
    [[nodiscard]] boost::asio::awaitable<void> reconnected();

    //! \brief Tells of a change that this process committed. Never waits.
    void tell(const Change& change);

    [[nodiscard]] const Totals& totals() const { return *m_totals; }
    [[nodiscard]] const BlockingExecutor& sender() const { return m_sender; }

private:
    void receive(const std::string& text);

    const Parts p;
    const std::string m_origin;
    //! Shared with what is on its way when this goes.
    std::shared_ptr<Totals> m_totals = std::make_shared<Totals>();
    //! Messages wait on it while the server does not read; the runs do not.
    BlockingExecutor m_sender{"nats"};
};

} // namespace tallylight::hub::broadcast
