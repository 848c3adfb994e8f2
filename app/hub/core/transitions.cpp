// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/transitions.h"

#include <utility>

namespace tallylight::hub {

namespace {

using wire::ErrorCode;
using wire::Result;
using wire::ThreadStatus;

void markEnded(Thread& thread, ThreadStatus status, wire::Timestamp now)
{
    thread.status = status;
    thread.updatedAt = now;
    thread.runStartedAt.reset();
    ++thread.revision;
}

} // namespace

Result<Change> changeOf(UnitOfWork& rows, Thread thread)
{
    Change change;
    auto orgs = rows.membershipsOf(thread.createdBy);
    if (!orgs) {
        return passOn(orgs);
    }
    change.ownerOrgs = std::move(*orgs);
    if (thread.isRunning() && !thread.agent.isEmpty()) {
        auto agent = rows.agent({thread.org, thread.agent});
        if (!agent) {
            return passOn(agent);
        }
        if (*agent) {
            change.agentTitle = (*agent)->title;
        }
    }
    change.thread = std::move(thread);
    return change;
}

Result<Thread> threadOf(UnitOfWork& rows, const wire::ThreadKey& key)
{
    auto thread = rows.thread(key);
    if (!thread) {
        return passOn(thread);
    }
    if (!*thread) {
        return wire::failure(ErrorCode::NotFound, "Unknown thread");
    }
    return std::move(**thread);
}

void markStarted(Thread& thread, wire::Timestamp now)
{
    thread.status = ThreadStatus::InProgress;
    thread.updatedAt = now;
    thread.runStartedAt = now;
    thread.lastProgressAt = now;
    ++thread.revision;
}

Result<Change> endThread(UnitOfWork& rows, Thread thread, ThreadStatus status, bool isCancel, wire::Timestamp now)
{
    auto run = rows.activeRun(thread.key());
    if (!run) {
        return passOn(run);
    }
    std::vector<std::string> ended;
    if (*run) {
        (*run)->status = status;
        (*run)->isCancelRequested = isCancel;
        if (auto done = rows.updateRun(**run); !done) {
            return passOn(done);
        }
        ended.push_back((*run)->id);
    }
    markEnded(thread, status, now);
    if (auto done = rows.updateThread(thread); !done) {
        return passOn(done);
    }
    auto change = changeOf(rows, std::move(thread));
    if (change) {
        change->finish = status;
        change->endedRuns = std::move(ended);
    }
    return change;
}

Result<std::optional<Change>> cancelRun(UnitOfWork& rows, const wire::ThreadKey& key, wire::Timestamp now)
{
    auto thread = threadOf(rows, key);
    if (!thread) {
        return passOn(thread);
    }
    if (thread->status != ThreadStatus::InProgress) {
        return std::optional<Change>();
    }
    auto change = endThread(rows, std::move(*thread), ThreadStatus::Failed, true, now);
    if (!change) {
        return passOn(change);
    }
    return std::move(*change);
}

Result<Change> failIdleRun(UnitOfWork& rows, const wire::ThreadKey& key, wire::Timestamp cutoff, wire::Timestamp now)
{
    auto thread = threadOf(rows, key);
    if (!thread) {
        return passOn(thread);
    }
    // The row decides: it may have been changed in between, here or by another process. Then the sets learn from it.
    if (thread->status != ThreadStatus::InProgress) {
        return changeOf(rows, std::move(*thread));
    }
    if (thread->lastProgressAt.value_or(thread->updatedAt) >= cutoff) {
        Change change;
        change.thread = std::move(*thread);
        change.hasStatus = false;
        return change;
    }
    return endThread(rows, std::move(*thread), ThreadStatus::Failed, false, now);
}

} // namespace tallylight::hub
