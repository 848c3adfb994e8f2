// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/reactor.h"

#include "hub/core/blockingexecutor.h"
#include "hub/core/clock.h"
#include "hub/core/eventencode.h"
#include "hub/core/fanout.h"
#include "hub/core/random.h"
#include "hub/core/reports.h"
#include "hub/core/runningsets.h"
#include "hub/core/runreports.h"
#include "hub/core/runwaiters.h"
#include "hub/core/summaryfeed.h"
#include "hub/core/threadedits.h"
#include "hub/core/threads.h"
#include "hub/core/transitions.h"

#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>
#include <utility>

namespace tallylight::hub {

namespace asio = boost::asio;

namespace {

using wire::Result;

//! Reports after which old answers are swept out: rarely enough to cost nothing, often enough that the table stays small.
constexpr int kReportsPerSweep = 1024;

wire::ThreadStatusEvent statusEvent(const Thread& thread, wire::Timestamp now)
{
    return {{newUuid(), "decopilot", now},
            thread.id,
            thread.status,
            thread.agent,
            thread.createdBy,
            thread.triggerId,
            thread.title,
            thread.branch,
            thread.createdAt,
            thread.updatedAt};
}

} // namespace

struct Reactor::Private {
    Private(const Parts& parts, const Options& theOptions) : p(parts), options(theOptions), waiters(theOptions.maxWaiters) {}

    const Parts p;
    const Options options;
    RunWaiters waiters;
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
        const asio::any_io_executor executor = co_await asio::this_coro::executor;
        auto reported = co_await transact<Reported>([&](UnitOfWork& rows, wire::Timestamp now) {
            return act(rows, ReportContext{caller, now, now - options.keyLifetime}, report);
        });
        if (!reported) {
            co_return passOn(reported);
        }
        if (reported->change) {
            apply(std::move(*reported->change), executor);
        }
        if (--reportsUntilSweep <= 0) {
            reportsUntilSweep = kReportsPerSweep;
            co_await sweepAnswers();
        }
        co_return std::move(reported->answer);
    }

    asio::awaitable<void> sweepAnswers()
    {
        auto done = co_await p.storage.run([this] { return p.store.pruneAnswers(p.clock.now() - options.keyLifetime); });
        if (!done) {
            spdlog::warn("old answers could not be removed: {}", done.error().message);
        }
    }

    //! Carries out a committed change. Sets and waiters follow in this turn, so that both sets move at the same instant; the events are
    //! posted, so that whoever made the report is answered before the fan-out.
    void apply(Change change, const asio::any_io_executor& executor)
    {
        const auto key = change.thread.key();
        if (change.hasStatus) {
            p.sets.setMemberships(change.thread.createdBy, change.ownerOrgs);
        }
        if (!change.hasStatus) {
            p.sets.touch(key, change.thread.lastProgressAt.value_or(change.thread.updatedAt));
        } else if (change.thread.status == wire::ThreadStatus::InProgress) {
            const bool isMember = std::find(change.ownerOrgs.begin(), change.ownerOrgs.end(), change.thread.org) != change.ownerOrgs.end();
            p.sets.markRunning(change.thread, change.agentTitle, isMember);
        } else {
            p.sets.markStopped(key);
        }
        for (const std::string& run : change.endedRuns) {
            waiters.wake(run);
        }
        asio::post(executor, [this, change = std::move(change)] {
            try {
                emit(change);
            } catch (const std::exception& error) {
                spdlog::error("a change of thread {} could not be sent: {}", change.thread.id.value(), error.what());
            }
        });
    }

    void emit(const Change& change)
    {
        const Channel org = Channel::of(change.thread.org);
        const wire::ThreadId& thread = change.thread.id;
        const auto now = p.clock.now();
        const auto publish = [&](EventKind kind, auto&& makeEvent) {
            if (p.fanout.hasSubscribers(org)) {
                p.fanout.publish(org, std::make_shared<const Frame>(kind, encode(makeEvent())));
            }
        };
        if (change.stepCount) {
            publish(EventKind::Step, [&] { return wire::StepEvent{{newUuid(), "decopilot", now}, thread, *change.stepCount}; });
        }
        if (!change.hasStatus) {
            return;
        }
        publish(EventKind::ThreadStatus, [&] { return statusEvent(change.thread, now); });
        if (change.finish) {
            publish(EventKind::Finish, [&] { return wire::FinishEvent{{newUuid(), "decopilot", now}, thread, *change.finish}; });
        }
        p.summaries.changed(change.thread.org);
        p.summaries.changed(change.thread.createdBy);
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
        ticket = d->waiters.enter(runId, executor);
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
    const asio::any_io_executor executor = co_await asio::this_coro::executor;
    auto change = co_await d->transact<std::optional<Change>>([&](UnitOfWork& rows, wire::Timestamp now) {
        return cancelRun(rows, {caller.org, thread}, now);
    });
    if (!change) {
        co_return passOn(change);
    }
    const bool hasRun = change->has_value();
    if (hasRun) {
        d->apply(std::move(**change), executor);
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
    const asio::any_io_executor executor = co_await asio::this_coro::executor;
    auto patched = co_await d->transact<Patched>([&](UnitOfWork& rows, wire::Timestamp now) {
        return patchThread(rows, {caller.org, thread}, patch, now);
    });
    if (!patched) {
        co_return passOn(patched);
    }
    if (patched->change) {
        d->apply(std::move(*patched->change), executor);
    }
    co_return std::move(patched->thread);
}

asio::awaitable<Result<bool>> Reactor::failIdle(wire::ThreadKey thread, wire::Timestamp cutoff)
{
    const asio::any_io_executor executor = co_await asio::this_coro::executor;
    auto change =
        co_await d->transact<Change>([&](UnitOfWork& rows, wire::Timestamp now) { return failIdleRun(rows, thread, cutoff, now); });
    if (!change && change.error().code == wire::ErrorCode::NotFound) {
        d->p.sets.markStopped(thread);
        d->p.summaries.changed(thread.org);
        co_return false;
    }
    if (!change) {
        co_return passOn(change);
    }
    const bool hasFailed = change->finish.has_value();
    d->apply(std::move(*change), executor);
    co_return hasFailed;
}

asio::awaitable<Result<void>> Reactor::load()
{
    auto rows = co_await d->p.storage.run([this] { return d->p.store.running(); });
    if (!rows) {
        co_return passOn(rows);
    }
    for (RunningRow& row : *rows) {
        d->p.sets.markRunning(row.thread, std::move(row.agentTitle), row.isOwnerMember);
    }
    co_await d->sweepAnswers();
    co_return Result<void>();
}

void Reactor::releaseWaiters()
{
    d->waiters.wakeAll();
}

} // namespace tallylight::hub
