// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/runreports.h"

#include "hub/core/random.h"
#include "hub/core/threadedits.h"

#include <utility>

namespace tallylight::hub {

namespace {

using wire::ErrorCode;
using wire::Result;
using wire::ThreadStatus;

//! The answer that \a key was given before, if it asks for the same again.
Result<std::optional<Reported>> replay(UnitOfWork& rows, const ReportContext& context, const std::string& key,
                                       const std::string& fingerprint)
{
    auto known = rows.answer(context.caller.org, context.caller.user, key);
    if (!known) {
        return passOn(known);
    }
    if (!*known || (*known)->createdAt < context.keysSince) {
        return std::optional<Reported>();
    }
    if ((*known)->fingerprint != fingerprint) {
        return wire::failure(ErrorCode::Conflict, "key was used for another report");
    }
    return Reported{{(*known)->status, std::move((*known)->body), true}, {}};
}

Result<Reported> record(UnitOfWork& rows, const ReportContext& context, std::string key, std::string fingerprint, int status,
                        const Run& run, std::optional<Change> change)
{
    Reported reported{{status, encodeRun(run, context.caller.orgSlug), false}, std::move(change)};
    auto done = rows.insertAnswer(
        {context.caller.org, context.caller.user, std::move(key), std::move(fingerprint), status, reported.answer.body, context.now});
    if (!done) {
        return passOn(done);
    }
    return reported;
}

Result<wire::AgentId> resolveAgent(UnitOfWork& rows, const ReportContext& context, const StartRun& report)
{
    const auto& org = context.caller.org;
    if (report.agent) {
        auto agent = rows.agent({org, *report.agent});
        if (!agent) {
            return passOn(agent);
        }
        if (!*agent && !isWellKnown(*report.agent, org)) {
            return wire::failure(ErrorCode::NotFound, "Unknown agent");
        }
        return *report.agent;
    }
    if (!report.agentName) {
        return wire::AgentId();
    }
    auto agent = rows.agentByTitle(org, *report.agentName);
    if (!agent) {
        return passOn(agent);
    }
    if (*agent) {
        return (*agent)->id;
    }
    if (!report.mayCreate) {
        return wire::failure(ErrorCode::NotFound, "Unknown agent");
    }
    const Agent made{
        wire::AgentId(newPrefixedId("vir_")), org, *report.agentName, {}, report.agentIcon, context.caller.user, context.now, context.now};
    if (auto done = rows.insertAgent(made); !done) {
        return passOn(done);
    }
    return made.id;
}

//! The thread of a start, made where it must be, and otherwise as it was.
Result<Thread> threadToStart(UnitOfWork& rows, const ReportContext& context, const StartRun& report)
{
    if (report.thread) {
        auto known = rows.thread({context.caller.org, *report.thread});
        if (!known) {
            return passOn(known);
        }
        if (*known) {
            return std::move(**known);
        }
        if (!report.mayCreate) {
            return wire::failure(ErrorCode::NotFound, "Unknown thread");
        }
    }
    Thread thread;
    thread.id = report.thread.value_or(wire::ThreadId(newPrefixedId("thrd_")));
    thread.org = context.caller.org;
    thread.createdBy = context.caller.user;
    thread.createdAt = context.now;
    thread.updatedAt = context.now;
    if (auto done = rows.insertThread(thread); !done) {
        return passOn(done);
    }
    return thread;
}

//! The run a report speaks of. Runs of others are none of the caller's business: one does not learn that they exist.
Result<Run> runOf(UnitOfWork& rows, const ReportContext& context, const std::string& runId)
{
    auto run = rows.run(context.caller.org, runId);
    if (!run) {
        return passOn(run);
    }
    if (!*run || (*run)->reporter != context.caller.user) {
        return wire::failure(ErrorCode::NotFound, "Unknown run");
    }
    return std::move(**run);
}

Reported runIsOver(const Run& run, const ReportContext& context)
{
    return {{409, encodeRun(run, context.caller.orgSlug, "run is over"), false}, {}};
}

Result<void> addText(UnitOfWork& rows, const Run& run, const std::string& role, const std::string& text, wire::Timestamp now)
{
    return rows.insertMessage({wire::MessageId(newPrefixedId("msg_")), run.org, run.thread, role, textParts(text), now, now});
}

//! Both rows with the sign of life that every report is.
Result<Thread> progress(UnitOfWork& rows, Run& run, wire::Timestamp now)
{
    run.progressAt = now;
    auto thread = threadOf(rows, {run.org, run.thread});
    if (!thread) {
        return thread;
    }
    thread->lastProgressAt = now;
    if (auto done = rows.updateRun(run); !done) {
        return passOn(done);
    }
    if (auto done = rows.updateThread(*thread); !done) {
        return passOn(done);
    }
    return thread;
}

Result<Change> progressOf(UnitOfWork& rows, Run& run, wire::Timestamp now)
{
    auto thread = progress(rows, run, now);
    if (!thread) {
        return passOn(thread);
    }
    Change change;
    change.thread = std::move(*thread);
    change.hasStatus = false;
    return change;
}

//! What every report to a run has around its own \a work: the answer that its key got before, the run that must still go on, and the
//! record. \param work changes the run and the rows: Result<Change>(Run&).
template <class Report, class Work>
Result<Reported> reportTo(UnitOfWork& rows, const ReportContext& context, const Report& report, Work work)
{
    auto fingerprint = fingerprintOf(report);
    auto known = replay(rows, context, report.key, fingerprint);
    if (!known) {
        return passOn(known);
    }
    if (*known) {
        return std::move(**known);
    }
    auto run = runOf(rows, context, report.runId);
    if (!run) {
        return passOn(run);
    }
    if (run->isOver()) {
        return runIsOver(*run, context);
    }
    Result<Change> change = work(*run);
    if (!change) {
        return passOn(change);
    }
    return record(rows, context, report.key, std::move(fingerprint), 200, *run, std::move(*change));
}

} // namespace

Result<Reported> startRun(UnitOfWork& rows, const ReportContext& context, const StartRun& report)
{
    auto fingerprint = fingerprintOf(report);
    auto known = replay(rows, context, report.key, fingerprint);
    if (!known) {
        return passOn(known);
    }
    if (*known) {
        return std::move(**known);
    }
    auto agent = resolveAgent(rows, context, report);
    if (!agent) {
        return passOn(agent);
    }
    auto thread = threadToStart(rows, context, report);
    if (!thread) {
        return passOn(thread);
    }

    std::vector<std::string> superseded;
    auto active = rows.activeRun(thread->key());
    if (!active) {
        return passOn(active);
    }
    if (*active) {
        // Nothing is sent for the run that is put aside: the thread goes on running, and only its reporter is told.
        (*active)->isSuperseded = true;
        (*active)->status = ThreadStatus::Failed;
        if (auto done = rows.updateRun(**active); !done) {
            return passOn(done);
        }
        superseded.push_back((*active)->id);
    }

    if (report.title && !report.title->empty()) {
        thread->title = *report.title;
    }
    if (!agent->isEmpty()) {
        thread->agent = *agent;
    }
    markStarted(*thread, context.now);
    Run run;
    run.id = newPrefixedId("run_");
    run.org = thread->org;
    run.thread = thread->id;
    run.reporter = context.caller.user;
    run.agent = thread->agent;
    run.startedAt = context.now;
    run.progressAt = context.now;
    if (auto done = rows.insertRun(run); !done) {
        return passOn(done);
    }
    if (auto done = rows.updateThread(*thread); !done) {
        return passOn(done);
    }
    auto change = changeOf(rows, std::move(*thread));
    if (!change) {
        return passOn(change);
    }
    change->endedRuns = std::move(superseded);
    return record(rows, context, report.key, std::move(fingerprint), 201, run, std::move(*change));
}

Result<Reported> stepRun(UnitOfWork& rows, const ReportContext& context, const StepRun& report)
{
    return reportTo(rows, context, report, [&](Run& run) {
        ++run.stepCount;
        auto change = progressOf(rows, run, context.now);
        if (change) {
            change->stepCount = run.stepCount;
        }
        return change;
    });
}

Result<Reported> appendMessage(UnitOfWork& rows, const ReportContext& context, const AppendMessage& report)
{
    return reportTo(rows, context, report, [&](Run& run) -> Result<Change> {
        if (auto done = addText(rows, run, report.role, report.text, context.now); !done) {
            return passOn(done);
        }
        return progressOf(rows, run, context.now);
    });
}

Result<Reported> finishRun(UnitOfWork& rows, const ReportContext& context, const FinishRun& report)
{
    return reportTo(rows, context, report, [&](Run& run) -> Result<Change> {
        if (report.text) {
            if (auto done = addText(rows, run, "assistant", *report.text, context.now); !done) {
                return passOn(done);
            }
        }
        auto thread = threadOf(rows, {run.org, run.thread});
        if (!thread) {
            return passOn(thread);
        }
        thread->lastProgressAt = context.now;
        run.status = report.status;
        return endThread(rows, std::move(*thread), report.status, false, context.now);
    });
}

} // namespace tallylight::hub
