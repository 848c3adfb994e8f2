// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/connectionpool.h"
#include "support/scriptedserver.h"

#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

namespace tallylight::test {

//! \brief The JSON of a summary of so many threads, whose titles are \a titleBytes long.
inline std::string summaryData(int threads, std::size_t titleBytes = 1)
{
    std::string rows;
    for (int i = 0; i < threads; ++i) {
        rows += (i == 0 ? "" : ",") + std::string(R"({"id":"t)") + std::to_string(i) + R"(","virtual_mcp_id":"v","title":")"
                + std::string(titleBytes, 'x') + R"(","organization_id":"o"})";
    }
    return R"({"id":"e","source":"decopilot","time":"2026-11-23T02:50:39.061Z","data":{"summary":{"totalRunning":)"
           + std::to_string(threads) + R"(,"agentCount":1},"threads":[)" + rows + "]}}";
}

//! \brief What is found in such a summary, and in none of another number of threads.
inline QByteArray totalText(int threads)
{
    return R"("totalRunning":)" + QByteArray::number(threads) + ',';
}

//! \brief The JSON of an event of a thread, whose title is \a titleBytes long.
inline std::string statusData(std::size_t titleBytes)
{
    return R"({"id":"e","type":"decopilot.thread.status","source":"decopilot","subject":"t","time":"2026-11-23T02:50:39.061Z",)"
           R"("data":{"status":"failed","title":"Größe )"
           + std::string(titleBytes, 'x') + "\"}}";
}

//! \brief A studio with one thread running in each organization and two of the user's, and a runtime directory for those who share it.
struct SharingBench {
    ScriptedServer server;
    QTemporaryDir runtime;
    QByteArray token = "the-token-that-nobody-may-see";
    std::vector<QPointer<HttpConnection>> streams;

    SharingBench()
    {
        server.onRequest([this](const HttpRequest&, HttpConnection& socket) {
            streams.emplace_back(&socket);
            socket.beginStream();
            socket.sendFrame("connected", R"({"listenerId":"l","organizationId":"o","typePatterns":null,"connectedAt":"x"})");
            socket.sendFrame("decopilot.running.summary", summaryData(1));
            socket.sendFrame("decopilot.running.summary.user", summaryData(2));
        });
    }

    [[nodiscard]] net::ShareOptions share(net::ShareRank rank) const
    {
        net::ShareOptions share;
        share.key = net::shareKeyOfToken(server.origin(), token);
        share.rank = rank;
        share.runtimeFolder = runtime.path();
        return share;
    }

    [[nodiscard]] std::unique_ptr<net::ConnectionPool> pool(const net::ShareOptions& share) const
    {
        net::PoolOptions options;
        options.origin = server.origin();
        options.token = [token = token] { return token; };
        options.stream.backoff = {std::chrono::milliseconds{1}, std::chrono::milliseconds{4}, std::chrono::milliseconds{1},
                                  std::chrono::hours{1}};
        options.share = share;
        return std::make_unique<net::ConnectionPool>(options);
    }

    [[nodiscard]] std::unique_ptr<net::ConnectionPool> pool(net::ShareRank rank) const { return pool(share(rank)); }

    [[nodiscard]] QString socketPath() const
    {
        const auto place = net::sharePlace(runtime.path(), share(net::ShareRank::Guest).key.name);
        return place ? place->socketPath : QString();
    }
};

//! \brief What a handle says, written down.
struct Follower {
    std::unique_ptr<net::WatchHandle> handle;
    std::vector<wire::Event> events;
    QList<net::WatchPhase> phases;

    Follower(net::ConnectionPool& pool, const QString& slug, net::Interest interest = net::Interest::Spare)
        : handle(pool.acquire(slug, interest))
    {
        QObject::connect(handle.get(), &net::WatchHandle::eventReceived, handle.get(),
                         [this](const wire::Event& event) { events.push_back(event); });
        QObject::connect(handle.get(), &net::WatchHandle::stateChanged, handle.get(),
                         [this](const net::WatchState& state) { phases << state.phase; });
        handle->replay();
    }

    [[nodiscard]] bool isLive() const { return handle->state().phase == net::WatchPhase::Live; }

    //! \brief Of the last summary of that scope; -1 where none came.
    [[nodiscard]] int threads(wire::Scope scope) const
    {
        int found = -1;
        for (const wire::Event& event : events) {
            const auto* summary = std::get_if<wire::SummaryEvent>(&event);
            found = summary != nullptr && summary->scope == scope ? static_cast<int>(summary->threads.size()) : found;
        }
        return found;
    }

    //! \brief Live, and both scopes as the bench tells them to whoever connects.
    [[nodiscard]] bool isWhole() const { return isLive() && threads(wire::Scope::Org) == 1 && threads(wire::Scope::User) == 2; }
};

} // namespace tallylight::test
