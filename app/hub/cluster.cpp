// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/cluster.h"

#include "hub/core/changefeed.h"
#include "hub/core/reconciler.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>

#include <utility>

namespace tallylight::hub {

namespace asio = boost::asio;

wire::Result<std::unique_ptr<Cluster>> Cluster::join(Parts parts, const std::string& nats, const std::string& origin)
{
    auto link = broadcast::NatsLink::open(parts.executor, nats);
    if (!link) {
        return tl::unexpected<wire::Error>(std::move(link).error());
    }
    return std::unique_ptr<Cluster>(new Cluster(std::move(parts), std::move(*link), origin));
}

Cluster::Cluster(Parts parts, std::unique_ptr<broadcast::NatsLink> link, const std::string& origin)
    : p(std::move(parts)),
      m_link(std::move(link)),
      m_peers({p.executor, *m_link, p.changes, p.reconciler, p.clock}, origin),
      m_mirror({p.executor, *m_link, p.sets, p.changes, p.clock}, {p.idleTimeout})
{
}

Cluster::~Cluster()
{
    p.changes.setPeers(nullptr);
}

wire::Result<void> Cluster::listen()
{
    p.changes.setPeers(this);
    m_link->whenConnectedChanges([this](bool isConnected) { connectionChanged(isConnected); });
    return m_peers.listen();
}

void Cluster::start()
{
    p.reconciler.start();
    m_mirror.start();
}

asio::awaitable<void> Cluster::stop()
{
    p.reconciler.stop();
    // What was accepted last is told first.
    co_await asio::post(p.executor, asio::use_awaitable);
    p.changes.setPeers(nullptr);
    co_await m_mirror.stop();
    m_peers.stop();
}

void Cluster::tell(const Change& change)
{
    m_peers.tell(change);
    if (change.hasStatus) {
        m_mirror.changed(change.thread.org);
    } else {
        m_mirror.touched(change.thread.org);
    }
}

void Cluster::found(const Change& change)
{
    // Whoever committed it may not have lived to write it down.
    m_mirror.changed(change.thread.org);
}

PeerTotals Cluster::totals() const
{
    const auto& said = m_peers.totals();
    const auto& stored = m_mirror.totals();
    return {said.sent,     said.unsent,      said.received,  said.foreign, p.changes.lateCount(), p.reconciler.lookCount(),
            stored.writes, stored.conflicts, stored.failures};
}

void Cluster::connectionChanged(bool isConnected)
{
    spdlog::log(isConnected ? spdlog::level::info : spdlog::level::warn, "NATS is {}",
                isConnected ? "reached" : "away: the database is asked instead");
    p.reconciler.setConnected(isConnected);
    if (isConnected) {
        asio::co_spawn(p.executor, m_peers.reconnected(), asio::detached);
        m_mirror.rebuild();
    }
}

} // namespace tallylight::hub
