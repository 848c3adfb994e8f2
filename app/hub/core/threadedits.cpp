// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/threadedits.h"

#include "hub/core/random.h"

#include <utility>

namespace tallylight::hub {

namespace {

using wire::ErrorCode;
using wire::Result;
using wire::ThreadStatus;

} // namespace

bool isWellKnown(const wire::AgentId& agent, const wire::OrgId& org)
{
    return agent.value() == "decopilot_" + org.value();
}

Result<Thread> addThread(UnitOfWork& rows, const Caller& caller, const NewThread& data, wire::Timestamp now)
{
    Thread thread;
    thread.id = data.id.value_or(wire::ThreadId(newPrefixedId("thrd_")));
    thread.org = caller.org;
    auto known = rows.thread(thread.key());
    if (!known) {
        return passOn(known);
    }
    if (*known) {
        return wire::failure(ErrorCode::Conflict, "Thread exists");
    }
    if (!data.agent.isEmpty() && !isWellKnown(data.agent, caller.org)) {
        auto agent = rows.agent({caller.org, data.agent});
        if (!agent) {
            return passOn(agent);
        }
        if (!*agent) {
            return wire::failure(ErrorCode::NotFound, "Unknown agent");
        }
    }
    thread.title = data.title.value_or(std::string(kDefaultTitle));
    thread.description = data.description;
    thread.branch = data.branch;
    thread.agent = data.agent;
    thread.createdBy = caller.user;
    thread.createdAt = now;
    thread.updatedAt = now;
    if (auto done = rows.insertThread(thread); !done) {
        return passOn(done);
    }
    return thread;
}

Result<Patched> patchThread(UnitOfWork& rows, const wire::ThreadKey& key, const ThreadPatch& patch, wire::Timestamp now)
{
    auto thread = threadOf(rows, key);
    if (!thread) {
        return passOn(thread);
    }
    const Thread before = *thread;
    thread->title = patch.title.value_or(thread->title);
    thread->description = patch.description ? patch.description : thread->description;
    thread->isHidden = patch.isHidden.value_or(thread->isHidden);
    const auto status = patch.status.value_or(thread->status);
    if (thread->title == before.title && thread->description == before.description && thread->isHidden == before.isHidden
        && status == before.status) {
        return Patched{std::move(*thread), {}};
    }

    Result<Change> change;
    if (before.status == ThreadStatus::InProgress && status != before.status) {
        change = endThread(rows, std::move(*thread), status, false, now);
    } else {
        thread->updatedAt = now;
        if (status != before.status && status == ThreadStatus::InProgress) {
            markStarted(*thread, now);
        } else {
            ++thread->revision;
        }
        thread->status = status;
        if (auto done = rows.updateThread(*thread); !done) {
            return passOn(done);
        }
        change = changeOf(rows, std::move(*thread));
    }
    if (!change) {
        return passOn(change);
    }
    return Patched{change->thread, std::move(*change)};
}

} // namespace tallylight::hub
