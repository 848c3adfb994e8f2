// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/kv/runningmirror.h"

#include "hub/broadcast/natslink.h"
#include "hub/core/changefeed.h"
#include "hub/core/clock.h"
#include "hub/core/random.h"
#include "hub/core/runningsets.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <random>
#include <utility>

namespace tallylight::hub::kv {

namespace asio = boost::asio;

namespace {

using wire::ErrorCode;
using wire::Result;

//! As deco studio's, so that both can live on one NATS.
constexpr const char* kBucket = "DECOCMS_RUNNING_THREADS";

//! Others that write the same key are as many as there are processes.
constexpr int kMaxAttempts = 12;
constexpr std::chrono::milliseconds kFirstBackoff{2};
constexpr std::chrono::milliseconds kMaxBackoff{200};

//! Signs of life matter to the idle rule alone, which counts in minutes.
constexpr std::chrono::seconds kTouchPace{5};

//! A set that could not be written is tried again after so long, and later after longer: the server may have no store at all.
constexpr std::chrono::milliseconds kFirstPause{1'000};
constexpr std::chrono::milliseconds kMostPause{60'000};

//! A change of ours that is in the store and not known here is told within this time, or by the next look into the database.
constexpr std::chrono::seconds kUnheard{20};

std::string keyOf(const std::string& org, std::size_t number)
{
    return number == 0 ? org : org + "." + std::to_string(number);
}

asio::awaitable<void> pause(const asio::any_io_executor& executor, std::chrono::milliseconds time)
{
    asio::steady_timer timer(executor, time);
    boost::system::error_code ignored;
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

//! Between a half and the whole of what doubles with each attempt: those who collided do not meet again.
std::chrono::milliseconds backoff(int attempt)
{
    const auto most = std::min(kMaxBackoff, kFirstBackoff * (1 << std::min(attempt, 10)));
    static thread_local std::minstd_rand random{std::random_device{}()};
    return std::chrono::milliseconds(std::uniform_int_distribution<std::int64_t>(most.count() / 2, most.count())(random));
}

} // namespace

//! The values of one organization as they were read.
struct RunningMirror::Stored {
    std::vector<StoredValue> values;
    Items items;
};

RunningMirror::RunningMirror(Parts parts, Options options)
    : p(std::move(parts)),
      m_options(options),
      m_timer(p.executor),
      m_touchTimer(p.executor),
      m_bucket(p.link, kBucket)
{
}

RunningMirror::~RunningMirror() = default;

void RunningMirror::start()
{
    m_isAlive = std::make_shared<bool>(true);
    asio::co_spawn(p.executor, loop(m_isAlive), asio::detached);
}

asio::awaitable<void> RunningMirror::stop()
{
    if (m_isAlive) {
        *m_isAlive = false;
    }
    m_timer.cancel();
    m_touchTimer.cancel();
    m_changed.merge(m_touched);
    (void)co_await writeAll();
    m_writer.drain();
}

void RunningMirror::changed(const wire::OrgId& org)
{
    m_changed.insert(org);
    m_touched.erase(org);
    wake();
}

void RunningMirror::touched(const wire::OrgId& org)
{
    if (m_changed.contains(org) || !m_touched.insert(org).second || m_touched.size() > 1) {
        return;
    }
    m_touchTimer.expires_after(kTouchPace);
    m_touchTimer.async_wait([this](const boost::system::error_code& error) {
        if (!error) {
            m_changed.merge(m_touched);
            m_touched.clear();
            wake();
        }
    });
}

void RunningMirror::wake()
{
    m_timer.cancel();
}

asio::awaitable<void> RunningMirror::loop(std::shared_ptr<bool> isAlive)
{
    auto nextPause = kFirstPause;
    while (*isAlive) {
        if (m_changed.empty() && !m_needsRebuild) {
            m_timer.expires_at(std::chrono::steady_clock::time_point::max());
            boost::system::error_code ignored;
            co_await m_timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
            continue;
        }
        const bool isDone = co_await writeAll();
        if (*isAlive) {
            co_await pause(p.executor, isDone ? m_options.pace : nextPause);
            nextPause = isDone ? kFirstPause : std::min(nextPause * 2, kMostPause);
        }
    }
}

asio::awaitable<bool> RunningMirror::writeAll()
{
    if (!p.link.isConnected() || (m_needsRebuild && !co_await findKeys())) {
        co_return false;
    }
    bool isDone = true;
    const std::set<wire::OrgId> round = std::exchange(m_changed, {});
    for (const wire::OrgId& org : round) {
        if (!p.link.isConnected() || !co_await write(org)) {
            ++m_totals.failures;
            m_changed.insert(org);
            isDone = false;
        }
    }
    co_return isDone;
}

void RunningMirror::warnOnce(const wire::Error& error)
{
    if (!std::exchange(m_hasWarned, true)) {
        spdlog::warn("the running sets cannot be stored in NATS for other programs, and that is tried again: {}", error.message);
    }
}

asio::awaitable<bool> RunningMirror::findKeys()
{
    auto keys = co_await m_writer.run([this] { return m_bucket.keys(); });
    if (!keys) {
        warnOnce(keys.error());
        co_return false;
    }
    m_needsRebuild = false;
    for (const std::string& key : *keys) {
        m_changed.insert(wire::OrgId(key.substr(0, key.find('.'))));
    }
    for (const wire::OrgId& org : p.sets.orgs()) {
        m_changed.insert(org);
    }
    co_return true;
}

asio::awaitable<bool> RunningMirror::write(wire::OrgId org)
{
    for (int attempt = 1;; ++attempt) {
        const auto written = co_await writeOnce(org);
        if (written) {
            m_hasWarned = false;
            co_return true;
        }
        if (written.error().code != ErrorCode::Conflict || attempt == kMaxAttempts) {
            warnOnce(written.error());
            co_return false;
        }
        ++m_totals.conflicts;
        co_await pause(p.executor, backoff(attempt));
    }
}

asio::awaitable<Result<void>> RunningMirror::writeOnce(const wire::OrgId& org)
{
    auto before = co_await m_writer.run([&] { return read(org.value()); });
    if (!before) {
        co_return tl::unexpected<wire::Error>(std::move(before).error());
    }
    const auto latest = [&](const std::string& thread) { return p.changes.revisions().latest({org, wire::ThreadId(thread)}); };
    const Items items = merge(before->items, p.sets.entriesOf(org), latest, p.clock.now(), {m_options.idleTimeout, kUnheard});
    const auto stored = co_await m_writer.run([&] { return store(org.value(), *before, encodeItems(items, m_options.maxValueBytes)); });
    if (!stored) {
        co_return tl::unexpected<wire::Error>(stored.error());
    }
    m_totals.writes += *stored;
    co_return Result<void>();
}

Result<RunningMirror::Stored> RunningMirror::read(const std::string& org)
{
    Stored stored;
    for (std::size_t number = 0;; ++number) {
        auto value = m_bucket.get(keyOf(org, number));
        if (!value) {
            return tl::unexpected<wire::Error>(std::move(value).error());
        }
        if (!*value) {
            return stored;
        }
        // A value that cannot be read is written over: the database knows better.
        if (auto items = decodeItems((*value)->text)) {
            stored.items.merge(*items);
        }
        stored.values.push_back(std::move(**value));
    }
}

Result<std::uint64_t> RunningMirror::store(const std::string& org, const Stored& before, const std::vector<std::string>& values)
{
    std::uint64_t count = 0;
    for (std::size_t number = 0; number < values.size(); ++number) {
        const bool isThere = number < before.values.size();
        if (isThere && before.values[number].text == values[number]) {
            continue;
        }
        auto put = m_bucket.put(keyOf(org, number), values[number], isThere ? before.values[number].revision : 0);
        if (!put) {
            return tl::unexpected<wire::Error>(std::move(put).error());
        }
        ++count;
    }
    // From the last to the first, so that whoever reads meanwhile finds no gap.
    for (std::size_t number = before.values.size(); number > values.size(); --number) {
        auto removed = m_bucket.remove(keyOf(org, number - 1), before.values[number - 1].revision);
        if (!removed) {
            return tl::unexpected<wire::Error>(std::move(removed).error());
        }
        ++count;
    }
    return count;
}

} // namespace tallylight::hub::kv
