// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/rows.h"

namespace tallylight::hub::rows {

namespace {

std::string prefixed(std::string_view prefix, std::string_view columns)
{
    std::string text;
    while (!columns.empty()) {
        const auto end = columns.find(", ");
        text += prefix;
        text += columns.substr(0, end);
        if (end == std::string_view::npos) {
            break;
        }
        text += ", ";
        columns.remove_prefix(end + 2);
    }
    return text;
}

//! The schema stores words of the vocabulary only.
wire::ThreadStatus readStatus(const std::string& text)
{
    return wire::parseThreadStatus(text).value_or(wire::ThreadStatus::Failed);
}

} // namespace

std::string qualified(std::string_view table, std::string_view columns)
{
    return prefixed(std::string(table) + ".", columns);
}

std::string parameters(std::string_view columns)
{
    return prefixed(":", columns);
}

Organization readOrganization(const Query& query, std::size_t first)
{
    return {wire::OrgId(query.text(first)), query.text(first + 1), query.text(first + 2), query.optionalText(first + 3),
            query.time(first + 4)};
}

User readUser(const Query& query, std::size_t first)
{
    return {wire::UserId(query.text(first)), query.text(first + 1), query.text(first + 2), query.time(first + 3)};
}

Agent readAgent(const Query& query)
{
    return {wire::AgentId(query.text(1)), wire::OrgId(query.text(0)),  query.text(2), query.optionalText(3),
            query.optionalText(4),        wire::UserId(query.text(5)), query.time(6), query.time(7)};
}

Thread readThread(const Query& query)
{
    Thread thread;
    thread.org = wire::OrgId(query.text(0));
    thread.id = wire::ThreadId(query.text(1));
    thread.title = query.text(2);
    thread.description = query.optionalText(3);
    thread.status = readStatus(query.text(4));
    thread.createdBy = wire::UserId(query.text(5));
    thread.agent = wire::AgentId(query.text(6));
    thread.triggerId = query.optionalText(7);
    thread.branch = query.optionalText(8);
    thread.metadata = query.text(9);
    thread.createdAt = query.time(10);
    thread.updatedAt = query.time(11);
    thread.runStartedAt = query.optionalTime(12);
    thread.lastProgressAt = query.optionalTime(13);
    thread.isHidden = query.flag(14);
    thread.revision = query.number(15);
    return thread;
}

Message readMessage(const Query& query)
{
    return {wire::MessageId(query.text(2)),
            wire::OrgId(query.text(0)),
            wire::ThreadId(query.text(1)),
            query.text(3),
            query.text(4),
            query.time(5),
            query.time(6)};
}

Run readRun(const Query& query)
{
    Run run;
    run.id = query.text(0);
    run.org = wire::OrgId(query.text(1));
    run.thread = wire::ThreadId(query.text(2));
    run.reporter = wire::UserId(query.text(3));
    run.agent = wire::AgentId(query.text(4));
    run.status = readStatus(query.text(5));
    run.stepCount = query.number(6);
    run.isCancelRequested = query.flag(7);
    run.isSuperseded = query.flag(8);
    run.startedAt = query.time(9);
    run.progressAt = query.time(10);
    return run;
}

} // namespace tallylight::hub::rows
