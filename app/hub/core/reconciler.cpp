// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/reconciler.h"

#include "hub/core/blockingexecutor.h"
#include "hub/core/changefeed.h"
#include "hub/core/runningsets.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>

#include <atomic>
#include <unordered_set>
#include <utility>

namespace tallylight::hub {

namespace asio = boost::asio;

namespace {

using SteadyClock = std::chrono::steady_clock;

//! Sets whose last look is remembered: more than are looked at within the freshness.
constexpr std::size_t kMaxLooks = 10'000;

RunningQuery queryOf(const SummaryKey& key)
{
    RunningQuery query;
    if (const auto* org = std::get_if<wire::OrgId>(&key)) {
        query.org = *org;
    } else {
        query.owner = std::get<wire::UserId>(key);
    }
    return query;
}

Change changeOf(RunningRow row)
{
    Change change;
    change.thread = std::move(row.thread);
    change.agentTitle = std::move(row.agentTitle);
    change.stepsSoFar = row.steps;
    return change;
}

} // namespace

//! One question to the database, and those who wait for it.
struct Reconciler::Look {
    explicit Look(const asio::any_io_executor& executor) : done(executor, SteadyClock::time_point::max()) {}

    //! Set by the storage executor: who comes later needs another one.
    std::atomic<bool> hasBegun = false;
    SteadyClock::time_point begunAt;
    bool isDone = false;
    //! Cancelled when it is done.
    asio::steady_timer done;
};

Reconciler::Reconciler(Parts parts, Options options) : p(std::move(parts)), m_options(options), m_timer(p.executor) {}

Reconciler::~Reconciler()
{
    stop();
}

void Reconciler::start()
{
    m_isShared = true;
    m_isAlive = std::make_shared<bool>(true);
    asio::co_spawn(p.executor, loop(m_isAlive), asio::detached);
}

void Reconciler::stop()
{
    m_isShared = false;
    if (m_isAlive) {
        *m_isAlive = false;
    }
    m_timer.cancel();
}

void Reconciler::setConnected(bool isConnected)
{
    if (std::exchange(m_isConnected, isConnected) != isConnected) {
        m_timer.cancel();
    }
}

asio::awaitable<void> Reconciler::loop(std::shared_ptr<bool> isAlive)
{
    while (*isAlive) {
        m_timer.expires_after(m_isConnected ? m_options.slowPace : m_options.fastPace);
        boost::system::error_code ignored;
        co_await m_timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        if (*isAlive) {
            co_await refreshAll();
        }
    }
}

asio::awaitable<void> Reconciler::refreshAll()
{
    const auto looked = co_await look({}, std::make_shared<Look>(p.executor));
    if (!looked) {
        spdlog::warn("the running sets could not be compared: {}", looked.error().message);
    }
}

asio::awaitable<void> Reconciler::refresh(SummaryKey key)
{
    if (!m_isShared) {
        co_return;
    }
    const auto now = SteadyClock::now();
    if (const auto known = m_looks.find(key); known != m_looks.end()) {
        const std::shared_ptr<Look> flight = known->second;
        if (flight->isDone && now - flight->begunAt < m_options.freshness) {
            co_return;
        }
        // One that has begun may have read before what this caller must see, but not by more than the freshness.
        if (!flight->isDone && (!flight->hasBegun || now - flight->begunAt < m_options.freshness)) {
            boost::system::error_code ignored;
            co_await flight->done.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
            co_return;
        }
    }
    forgetOld(now);
    const auto flight = std::make_shared<Look>(p.executor);
    m_looks.insert_or_assign(key, flight);
    ++m_lookCount;
    const auto looked = co_await look(queryOf(key), flight);
    flight->isDone = true;
    flight->done.cancel();
    if (!looked) {
        m_looks.erase(key);
        spdlog::warn("a running set could not be compared: {}", looked.error().message);
    }
}

void Reconciler::forgetOld(SteadyClock::time_point now)
{
    if (m_looks.size() >= kMaxLooks) {
        std::erase_if(m_looks,
                      [&](const auto& entry) { return entry.second->isDone && now - entry.second->begunAt >= m_options.freshness; });
    }
}

asio::awaitable<wire::Result<void>> Reconciler::look(const RunningQuery& query, std::shared_ptr<Look> flight)
{
    auto rows = co_await p.storage.run([&] {
        flight->begunAt = SteadyClock::now();
        flight->hasBegun = true;
        return p.store.running(query);
    });
    if (!rows) {
        co_return tl::unexpected<wire::Error>(std::move(rows).error());
    }
    std::unordered_set<wire::ThreadKey> running;
    running.reserve(rows->size());
    for (RunningRow& row : *rows) {
        const auto key = row.thread.key();
        if (p.changes.revisions().latest(key).value_or(-1) < row.thread.revision) {
            p.changes.apply(changeOf(std::move(row)), ChangeFeed::Origin::Found);
        }
        running.insert(key);
    }
    std::vector<wire::ThreadKey> ended = query.org ? p.sets.keys(*query.org) : query.owner ? p.sets.keys(*query.owner) : p.sets.keys();
    std::erase_if(ended, [&](const wire::ThreadKey& key) { return running.contains(key); });
    auto settled = co_await settleEnded(std::move(ended));
    // What was found is carried out before whoever waits goes on.
    co_await asio::post(p.executor, asio::use_awaitable);
    co_return settled;
}

asio::awaitable<wire::Result<void>> Reconciler::settleEnded(std::vector<wire::ThreadKey> threads)
{
    for (const wire::ThreadKey& key : threads) {
        auto change = co_await p.storage.run([&]() -> wire::Result<Change> {
            wire::Result<Change> found;
            const auto done = p.store.transact([&](UnitOfWork& rows) -> wire::Result<void> {
                auto thread = threadOf(rows, key);
                found = thread ? hub::changeOf(rows, std::move(*thread)) : wire::Result<Change>(passOn(thread));
                return {};
            });
            return done ? std::move(found) : wire::Result<Change>(tl::unexpected<wire::Error>(done.error()));
        });
        if (change) {
            // It started here meanwhile, or it ended elsewhere.
            if (change->thread.status != wire::ThreadStatus::InProgress) {
                change->finish = change->thread.status;
            }
            p.changes.apply(std::move(*change), ChangeFeed::Origin::Found);
        } else if (change.error().code == wire::ErrorCode::NotFound) {
            p.changes.drop(key);
        } else {
            co_return tl::unexpected<wire::Error>(std::move(change).error());
        }
    }
    co_return wire::Result<void>();
}

} // namespace tallylight::hub
