// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/summary.h"

#include <string_view>
#include <unordered_set>

namespace tallylight::wire {

namespace {

std::string counted(std::int64_t count, std::string_view noun)
{
    std::string text = std::to_string(count);
    text += ' ';
    text += noun;
    if (count != 1) {
        text += 's';
    }
    return text;
}

} // namespace

std::string_view toString(Scope scope)
{
    return scope == Scope::User ? "user" : "org";
}

RunningSummary summarize(std::span<const RunningThread> threads)
{
    std::unordered_set<std::string_view> agents;
    for (const RunningThread& thread : threads) {
        if (!thread.agent.isEmpty()) {
            agents.insert(thread.agent.value());
        }
    }
    return {static_cast<std::int64_t>(threads.size()), static_cast<std::int64_t>(agents.size())};
}

std::string summaryLabel(const RunningSummary& summary, Scope scope)
{
    if (summary.totalRunning == 0) {
        return scope == Scope::User ? "Nothing running across your orgs" : "Nothing running in this org";
    }
    const std::string tasks = counted(summary.totalRunning, "task");
    if (summary.agentCount == 0) {
        return tasks + " running";
    }
    return counted(summary.agentCount, "agent") + " working on " + tasks;
}

} // namespace tallylight::wire
