// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/hub.h"

#include "hub/cluster.h"
#include "hub/core/accesswatch.h"
#include "hub/core/blockingexecutor.h"
#include "hub/core/changefeed.h"
#include "hub/core/clock.h"
#include "hub/core/random.h"
#include "hub/core/reactor.h"
#include "hub/core/reaper.h"
#include "hub/core/reconciler.h"
#include "hub/core/runningsets.h"
#include "hub/core/services.h"
#include "hub/core/summaryfeed.h"
#include "hub/core/watch.h"
#include "hub/storage/accessstore.h"
#include "hub/storage/database.h"
#include "hub/storage/directorystore.h"
#include "hub/storage/leasestore.h"
#include "hub/storage/memberstore.h"
#include "hub/storage/migrations.h"
#include "hub/storage/oauthstore.h"
#include "hub/storage/runstore.h"
#include "hub/storage/threadstore.h"

#include <utility>

namespace tallylight::hub {

namespace asio = boost::asio;

namespace {

//! Callers that may wait for runs at once.
constexpr std::size_t kMaxRunWaiters = 10'000;

} // namespace

struct Hub::Private {
    Private(asio::io_context& io, std::unique_ptr<Database> opened, const HubOptions& options)
        : database(std::move(opened)),
          directory(*database),
          members(*database),
          oauth(*database),
          access(*database),
          threads(*database),
          runs(*database),
          leases(*database),
          fanout(options.streams),
          summaries(io.get_executor(), clock, sets, fanout, options.summaryInterval),
          changes({io.get_executor(), sets, fanout, summaries, clock}, kMaxRunWaiters),
          reactor({storage, runs, changes, clock}, {}),
          reconciler({io.get_executor(), storage, runs, sets, changes}, {}),
          reaper(io.get_executor(), clock, sets, reactor, options.idleTimeout),
          accessWatch({io.get_executor(), storage, access, directory, clock, sets, summaries}),
          watch(fanout, sets, summaries, accessWatch)
    {
    }

    //! Others serve the same database.
    wire::Result<void> join(asio::any_io_executor executor, const HubOptions& options)
    {
        const std::string origin = newUuid();
        auto joined = Cluster::join({std::move(executor), changes, reconciler, sets, clock, options.idleTimeout}, options.nats, origin);
        if (!joined) {
            return tl::unexpected<wire::Error>(std::move(joined).error());
        }
        cluster = std::move(*joined);
        reaper.shareWork(leases, storage, origin);
        return {};
    }

    [[nodiscard]] Services services()
    {
        return {clock,   storage, passwords,  directory, directory, members, access,       oauth,
                threads, reactor, reconciler, sets,      fanout,    watch,   cluster.get()};
    }

    // Each is used by those below it. The executors stand last: they finish their jobs before anything a job works on goes.
    SystemClock clock;
    std::unique_ptr<Database> database;
    DirectoryStore directory;
    MemberStore members;
    OAuthStore oauth;
    AccessStore access;
    ThreadStore threads;
    SqlRunStore runs;
    LeaseStore leases;
    RunningSets sets;
    Fanout fanout;
    SummaryFeed summaries;
    ChangeFeed changes;
    Reactor reactor;
    Reconciler reconciler;
    Reaper reaper;
    AccessWatch accessWatch;
    Watch watch;
    std::unique_ptr<http::Listener> listener;
    //! Only where several processes serve.
    std::unique_ptr<Cluster> cluster;
    BlockingExecutor storage{"storage"};
    //! Few may wait: each costs the memory and time of argon2id.
    BlockingExecutor passwords{"passwords", 64};
};

wire::Result<std::unique_ptr<Hub>> Hub::open(asio::io_context& io, const HubOptions& options)
{
    auto database = Database::open(options.database);
    if (!database) {
        return tl::unexpected<wire::Error>(std::move(database).error());
    }
    if (auto migrated = migrate(**database, migrations()); !migrated) {
        return tl::unexpected<wire::Error>(std::move(migrated).error());
    }
    auto parts = std::make_unique<Private>(io, std::move(*database), options);
    if (!options.nats.empty()) {
        if (auto joined = parts->join(io.get_executor(), options); !joined) {
            return tl::unexpected<wire::Error>(std::move(joined).error());
        }
    }
    http::ListenerOptions listening = options.listener;
    listening.dependencies.isOnPostgresql = options.database.starts_with("postgres");
    if (parts->cluster) {
        // Asked by requests, which are over when the parts go.
        listening.dependencies.isNatsUp = [&cluster = *parts->cluster] { return cluster.isConnected(); };
    }
    auto listener = http::Listener::open(io.get_executor(), parts->services(), listening);
    if (!listener) {
        return tl::unexpected<wire::Error>(std::move(listener).error());
    }
    parts->listener = std::move(*listener);
    return std::unique_ptr<Hub>(new Hub(std::move(parts)));
}

Hub::Hub(std::unique_ptr<Private> parts) : d(std::move(parts)) {}

Hub::~Hub() = default;

std::string Hub::origin() const
{
    return d->listener->origin();
}

asio::awaitable<wire::Result<void>> Hub::start()
{
    if (d->cluster) {
        if (auto listening = d->cluster->listen(); !listening) {
            co_return listening;
        }
    }
    auto loaded = co_await d->reactor.load();
    if (!loaded) {
        co_return loaded;
    }
    if (d->cluster) {
        d->cluster->start();
    }
    // What went stale while the hub was down is gone before the first client can see it.
    (void)co_await d->reaper.sweep();
    d->reaper.start();
    d->listener->start();
    co_return wire::Result<void>();
}

wire::Result<void> Hub::reloadCertificates()
{
    return d->listener->reloadCertificates();
}

asio::awaitable<void> Hub::stop(std::chrono::milliseconds grace)
{
    d->reaper.stop();
    d->accessWatch.stop();
    d->summaries.flush();
    co_await d->listener->stop(grace);
    d->passwords.drain();
    d->storage.drain();
    if (d->cluster) {
        co_await d->cluster->stop();
    }
}

} // namespace tallylight::hub
