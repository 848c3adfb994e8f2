// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/reactor.h"

#include "hub/core/blockingexecutor.h"
#include "hub/core/changefeed.h"
#include "hub/core/clock.h"
#include "hub/core/reports.h"
#include "hub/core/runreports.h"
#include "hub/core/threadedits.h"
#include "hub/core/threads.h"
#include "hub/core/transitions.h"

#include <boost/asio/this_coro.hpp>
#include <spdlog/spdlog.h>

#include <utility>

namespace tallylight::hub {

namespace asio = boost::asio;

namespace {

using wire::Result;

//! Reports after which old answers are swept out: rarely enough to cost nothing, often enough that the table stays small.
constexpr int kReportsPerSweep = 1024;

} // namespace

struct Reactor::Private {
    Private(const Parts& parts, const Options& theOptions) : p(parts), options(theOptions) {}

    const Parts p;
    const Options options;
    int reportsUntilSweep = kReportsPerSweep;

    //! Does \a job in one transaction on the storage executor and gives what it returned.
    template <class T, class Job>
    asio::awaitable<Result<T>> transact(Job job)
    {
        co_return co_await p.storage.run([this, &job]() -> Result<T> {
            Result<T> result;
            auto done = p.store.transact([&](UnitOfWork& rows) -> Result<void> {
                result = job(rows, p.clock.now());
                return result ? Result<void>() : passOn(result);
            });
            return done ? std::move(result) : Result<T>(passOn(done));
        });
    }

    template <class Report>
    using Act = Result<Reported> (*)(UnitOfWork&, const ReportContext&, const Report&);

    template <class Report>
    asio::awaitable<Result<ReportAnswer>> report(Caller caller, Report report, Act<Report> act)
    {
        if (auto checked = check(report); !checked) {
            co_return passOn(checked);
        }
        auto reported = co_await transact<Reported>([&](UnitOfWork& rows, wire::Timestamp now) {
            return act(rows, ReportContext{caller, now, now - options.keyLifetime}, report);
        });
        if (!reported) {
            co_return passOn(reported);
        }
        if (reported->change) {
            apply(std::move(*reported->change));
        }
        if (--reportsUntilSweep <= 0) {
            reportsUntilSweep = kReportsPerSweep;
            co_await sweepAnswers();
        }
        co_return std::move(reported->answer);
    }

    void apply(Change change) const { p.changes.apply(std::move(change), ChangeFeed::Origin::Here); }

    asio::awaitable<void> sweepAnswers()
    {
        auto done = co_await p.storage.run([this] { return p.store.pruneAnswers(p.clock.now() - options.keyLifetime); });
        if (!done) {
            spdlog::warn("old answers could not be removed: {}", done.error().message);
        }
    }
};

Reactor::Reactor(Parts parts, Options options) : d(std::make_unique<Private>(parts, options)) {}

Reactor::~Reactor() = default;

asio::awaitable<Result<ReportAnswer>> Reactor::start(Caller caller, StartRun report)
{
    co_return co_await d->report<StartRun>(std::move(caller), std::move(report), &startRun);
}

asio::awaitable<Result<ReportAnswer>> Reactor::step(Caller caller, StepRun report)
{
    co_return co_await d->report<StepRun>(std::move(caller), std::move(report), &stepRun);
}

asio::awaitable<Result<ReportAnswer>> Reactor::append(Caller caller, AppendMessage report)
{
    co_return co_await d->report<AppendMessage>(std::move(caller), std::move(report), &appendMessage);
}

asio::awaitable<Result<ReportAnswer>> Reactor::finish(Caller caller, FinishRun report)
{
    co_return co_await d->report<FinishRun>(std::move(caller), std::move(report), &finishRun);
}

asio::awaitable<Result<ReportAnswer>> Reactor::runState(Caller caller, std::string runId, std::chrono::milliseconds wait)
{
    const auto read = [&] {
        return d->transact<std::optional<Run>>([&](UnitOfWork& rows, wire::Timestamp) {
            auto found = rows.run(caller.org, runId);
            // As for reports: of others' runs one does not learn that they exist.
            if (found && *found && (*found)->reporter != caller.user) {
                found->reset();
            }
            return found;
        });
    };
    const asio::any_io_executor executor = co_await asio::this_coro::executor;
    // Registered before the row is read: an end that comes in between wakes the wait that has not begun.
    std::optional<RunWaiters::Ticket> ticket;
    if (wait > std::chrono::milliseconds::zero()) {
        ticket = d->p.changes.waiters().enter(runId, executor);
        if (!ticket) {
            co_return wire::failure(wire::ErrorCode::TooManyRequests, "too many wait for runs", true);
        }
    }
    auto run = co_await read();
    if (run && *run && !(*run)->isOver() && ticket) {
        co_await ticket->wait(wait);
        run = co_await read();
    }
    if (!run) {
        co_return passOn(run);
    }
    if (!*run) {
        co_return wire::failure(wire::ErrorCode::NotFound, "Unknown run");
    }
    co_return ReportAnswer{200, encodeRun(**run, caller.orgSlug), false};
}

asio::awaitable<Result<bool>> Reactor::cancel(Caller caller, wire::ThreadId thread)
{
    auto change = co_await d->transact<std::optional<Change>>([&](UnitOfWork& rows, wire::Timestamp now) {
        return cancelRun(rows, {caller.org, thread}, now);
    });
    if (!change) {
        co_return passOn(change);
    }
    const bool hasRun = change->has_value();
    if (hasRun) {
        d->apply(std::move(**change));
    }
    co_return hasRun;
}

asio::awaitable<Result<Thread>> Reactor::createThread(Caller caller, NewThread data)
{
    if (auto checked = check(data); !checked) {
        co_return passOn(checked);
    }
    co_return co_await d->transact<Thread>([&](UnitOfWork& rows, wire::Timestamp now) { return addThread(rows, caller, data, now); });
}

asio::awaitable<Result<Thread>> Reactor::updateThread(Caller caller, wire::ThreadId thread, ThreadPatch patch)
{
    if (auto checked = check(patch); !checked) {
        co_return passOn(checked);
    }
    auto patched = co_await d->transact<Patched>([&](UnitOfWork& rows, wire::Timestamp now) {
        return patchThread(rows, {caller.org, thread}, patch, now);
    });
    if (!patched) {
        co_return passOn(patched);
    }
    if (patched->change) {
        d->apply(std::move(*patched->change));
    }
    co_return std::move(patched->thread);
}

asio::awaitable<Result<bool>> Reactor::failIdle(wire::ThreadKey thread, wire::Timestamp cutoff)
{
    auto change =
        co_await d->transact<Change>([&](UnitOfWork& rows, wire::Timestamp now) { return failIdleRun(rows, thread, cutoff, now); });
    if (!change && change.error().code == wire::ErrorCode::NotFound) {
        d->p.changes.drop(thread);
        co_return false;
    }
    if (!change) {
        co_return passOn(change);
    }
    const bool hasFailed = change->finish.has_value();
    d->apply(std::move(*change));
    co_return hasFailed;
}

asio::awaitable<Result<void>> Reactor::load()
{
    auto rows = co_await d->p.storage.run([this] { return d->p.store.running({}); });
    if (!rows) {
        co_return passOn(rows);
    }
    for (const RunningRow& row : *rows) {
        d->p.changes.load(row);
    }
    co_await d->sweepAnswers();
    co_return Result<void>();
}

void Reactor::releaseWaiters()
{
    d->p.changes.waiters().wakeAll();
}

} // namespace tallylight::hub
