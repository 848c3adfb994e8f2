// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/event.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

//! Short ways to literal wire values, for tests of what is fed with them.
namespace tallylight::test {

//! \brief A running thread titled "Title of <id>".
inline wire::RunningThread runningThread(const std::string& id, const std::string& org, const std::string& agent = "vir_1")
{
    return {wire::ThreadId(id), wire::AgentId(agent), "Title of " + id, wire::OrgId(org), std::nullopt};
}

inline wire::ThreadKey key(const std::string& org, const std::string& id)
{
    return {wire::OrgId(org), wire::ThreadId(id)};
}

inline wire::SummaryEvent summary(wire::Scope scope, std::vector<wire::RunningThread> threads)
{
    wire::SummaryEvent event;
    event.scope = scope;
    event.summary = wire::summarize(threads);
    event.threads = std::move(threads);
    return event;
}

inline wire::ThreadStatusEvent status(const std::string& id, wire::ThreadStatus status, std::optional<std::string> createdBy = {})
{
    wire::ThreadStatusEvent event;
    event.thread = wire::ThreadId(id);
    event.status = status;
    if (createdBy) {
        event.createdBy = wire::UserId(*createdBy);
    }
    return event;
}

inline wire::FinishEvent finish(const std::string& id, wire::ThreadStatus status)
{
    return {{}, wire::ThreadId(id), status};
}

inline wire::StepEvent step(const std::string& id, std::int64_t count)
{
    return {{}, wire::ThreadId(id), count};
}

} // namespace tallylight::test
