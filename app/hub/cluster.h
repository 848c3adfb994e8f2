// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/broadcast/natslink.h"
#include "hub/broadcast/natspeers.h"
#include "hub/core/peers.h"
#include "hub/kv/runningmirror.h"
#include "wire/result.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace tallylight::hub {

//! \brief What a process has to do with the others that serve the same database. On the io_context.
class Cluster final : public Peers
{
public:
    //! All outlive it.
    struct Parts {
        boost::asio::any_io_executor executor;
        ChangeFeed& changes;
        Reconciler& reconciler;
        const RunningSets& sets;
        const Clock& clock;
        //! After which a run without a sign of life is over.
        std::chrono::milliseconds idleTimeout;
    };

    //! \param nats as NatsLink::open() takes it, and with its errors.
    //! \param origin the name of this process among all.
    [[nodiscard]] static wire::Result<std::unique_ptr<Cluster>> join(Parts parts, const std::string& nats, const std::string& origin);
    ~Cluster() override;

    //! \brief Begins to listen: before the database is read, so that what is told meanwhile is not missed.
    [[nodiscard]] wire::Result<void> listen();
    //! \brief Begins to compare; after the database was read.
    void start();
    //! \brief Says what is left to say.
    [[nodiscard]] boost::asio::awaitable<void> stop();

    //! \brief Whether the others can be heard.
    [[nodiscard]] bool isConnected() const { return m_link->isConnected(); }

    void tell(const Change& change) override;
    void found(const Change& change) override;
    [[nodiscard]] PeerTotals totals() const override;
    [[nodiscard]] const BlockingExecutor& sender() const override { return m_peers.sender(); }
    [[nodiscard]] const BlockingExecutor& storer() const override { return m_mirror.writer(); }

private:
    Cluster(Parts parts, std::unique_ptr<broadcast::NatsLink> link, const std::string& origin);
    void connectionChanged(bool isConnected);

    const Parts p;
    std::unique_ptr<broadcast::NatsLink> m_link;
    broadcast::NatsPeers m_peers;
    kv::RunningMirror m_mirror;
};

} // namespace tallylight::hub
