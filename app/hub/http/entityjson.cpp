// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/entityjson.h"

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>

#include <algorithm>

namespace tallylight::hub::http {

namespace json = boost::json;

namespace {

json::value orNull(const std::optional<std::string>& text)
{
    return text ? json::value(*text) : json::value(nullptr);
}

//! What storage keeps as text; \a fallback for a row that somebody edited by hand, so that it does not spoil the whole list.
json::value stored(const std::string& text, json::value fallback)
{
    boost::system::error_code error;
    json::value value = json::parse(text, error);
    return error || value.kind() != fallback.kind() ? fallback : value;
}

} // namespace

json::object toJson(const Organization& org)
{
    return {{"name", org.name},    {"slug", org.slug},    {"logo", orNull(org.logo)}, {"createdAt", wire::formatTimestamp(org.createdAt)},
            {"metadata", nullptr}, {"id", org.id.value()}};
}

json::object toJson(const User& user)
{
    return {{"id", user.id.value()},
            {"name", user.name},
            {"email", user.email},
            {"emailVerified", false},
            {"image", nullptr},
            {"createdAt", wire::formatTimestamp(user.createdAt)},
            {"updatedAt", wire::formatTimestamp(user.createdAt)}};
}

json::object toJson(const MemberRow& member, const wire::OrgId& org)
{
    const User& user = member.user;
    return {{"id", user.id.value()},
            {"organizationId", org.value()},
            {"userId", user.id.value()},
            {"role", toString(member.role)},
            {"createdAt", wire::formatTimestamp(member.since)},
            {"user", {{"id", user.id.value()}, {"name", user.name}, {"email", user.email}}}};
}

json::object toJson(const ApiKeyInfo& key)
{
    const json::object usual{{"self",
                              {"ORGANIZATION_LIST", "ORGANIZATION_GET", "ORGANIZATION_MEMBER_LIST", "COLLECTION_CONNECTIONS_LIST",
                               "COLLECTION_CONNECTIONS_GET", "API_KEY_CREATE", "API_KEY_LIST"}}};
    return {{"id", key.id},
            {"name", key.name},
            {"userId", key.user.value()},
            {"permissions", stored(key.permissions, usual)},
            {"expiresAt", key.expiresAt ? json::value(wire::formatTimestamp(*key.expiresAt)) : json::value(nullptr)},
            {"createdAt", wire::formatTimestamp(key.createdAt)}};
}

wire::ThreadStatus displayStatus(const Thread& thread, wire::Timestamp now)
{
    const wire::Timestamp alive = std::max(thread.updatedAt, thread.lastProgressAt.value_or(thread.updatedAt));
    return thread.status == wire::ThreadStatus::InProgress && now - alive > kThreadExpiry ? wire::ThreadStatus::Expired : thread.status;
}

json::object toJson(const Thread& thread, wire::Timestamp now)
{
    return {{"id", thread.id.value()},
            {"organization_id", thread.org.value()},
            {"title", thread.title},
            {"description", orNull(thread.description)},
            {"status", wire::toString(displayStatus(thread, now))},
            {"trigger_id", orNull(thread.triggerId)},
            {"context_start_message_id", nullptr},
            {"run_owner_pod", nullptr},
            {"run_config", nullptr},
            {"run_started_at", thread.runStartedAt ? json::value(wire::formatTimestamp(*thread.runStartedAt)) : json::value(nullptr)},
            {"inflight_async_jobs", nullptr},
            {"virtual_mcp_id", thread.agent.value()},
            {"branch", orNull(thread.branch)},
            {"metadata", stored(thread.metadata, json::object())},
            {"created_at", wire::formatTimestamp(thread.createdAt)},
            {"updated_at", wire::formatTimestamp(thread.updatedAt)},
            {"created_by", thread.createdBy.value()},
            {"hidden", thread.isHidden}};
}

json::object toJson(const Message& message)
{
    return {{"id", message.id.value()},
            {"thread_id", message.thread.value()},
            {"parts", stored(message.parts, json::array())},
            {"role", message.role},
            {"created_at", wire::formatTimestamp(message.createdAt)},
            {"updated_at", wire::formatTimestamp(message.updatedAt)}};
}

json::object toJson(const Agent& agent)
{
    return {{"id", agent.id.value()},
            {"organization_id", agent.org.value()},
            {"title", agent.title},
            {"description", orNull(agent.description)},
            {"icon", orNull(agent.icon)},
            {"status", "active"},
            {"created_at", wire::formatTimestamp(agent.createdAt)},
            {"updated_at", wire::formatTimestamp(agent.updatedAt)},
            {"created_by", agent.createdBy.isEmpty() ? "system" : agent.createdBy.value()},
            {"metadata", {{"instructions", nullptr}}},
            {"pinned", false},
            {"connections", json::array()}};
}

Agent decopilotOf(const wire::OrgId& org)
{
    Agent agent;
    agent.id = wire::AgentId("decopilot_" + org.value());
    agent.org = org;
    agent.title = "Decopilot";
    agent.description = "Default agent that aggregates all organization connections";
    return agent;
}

} // namespace tallylight::hub::http
