// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/history.h"

#include <chrono>
#include <string>

//! Literal entries of a history.
namespace tallylight::test {

inline store::RowKey rowKey(const std::string& account, const std::string& org, const std::string& thread)
{
    return {store::AccountId(account), {wire::OrgId(org), wire::ThreadId(thread)}};
}

//! \brief A thread of account "a1" and organization "acme" that ran for a minute and ended, unseen, so many seconds after
//! 2026-06-16T12:00Z.
inline store::HistoryEntry ended(const std::string& thread, int seconds, wire::ThreadStatus outcome = wire::ThreadStatus::Completed)
{
    store::HistoryEntry entry;
    entry.key = rowKey("a1", "acme", thread);
    entry.agent = wire::AgentId("vir_1");
    entry.title = "Title of " + thread;
    entry.agentTitle = "Copy Editor";
    entry.orgName = "Acme";
    entry.outcome = outcome;
    entry.ended = *wire::parseTimestamp("2026-06-16T12:00:00Z") + std::chrono::seconds(seconds);
    entry.started = entry.ended - std::chrono::minutes(1);
    entry.isUnseen = true;
    return entry;
}

} // namespace tallylight::test
