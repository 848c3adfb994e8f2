// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/blockingexecutor.h"
#include "hub/core/directory.h"
#include "hub/core/threads.h"
#include "hub/http/entityjson.h"
#include "hub/http/jsonbody.h"
#include "hub/http/tools.h"
#include "hub/http/toolschema.h"

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

asio::awaitable<ToolResult> listAgents(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    const std::int64_t limit = fields.integer("limit", 1, 1000, 100);
    const std::int64_t offset = fields.integer("offset", 0, kMaxOffset, 0);
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    const auto page = co_await services.storage.run([&] { return services.threads.agents(member.org.id, limit, offset); });
    if (!page) {
        co_return tl::unexpected(page.error());
    }
    json::array items;
    for (const Agent& agent : page->rows) {
        items.push_back(toJson(agent));
    }
    co_return pageOf(std::move(items), page->totalCount, offset);
}

asio::awaitable<ToolResult> getAgent(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    const wire::AgentKey key{member.org.id, wire::AgentId(fields.requiredText("id"))};
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    if (const Agent decopilot = decopilotOf(member.org.id); decopilot.id == key.agent) {
        co_return json::value{{"item", toJson(decopilot)}};
    }
    const auto agent = co_await services.storage.run([&] { return services.threads.agent(key); });
    if (!agent) {
        co_return tl::unexpected(agent.error());
    }
    co_return json::value{{"item", *agent ? json::value(toJson(**agent)) : json::value(nullptr)}};
}

asio::awaitable<ToolResult> listOrganizations(const Services& services, const Member& member)
{
    const auto memberships = co_await services.storage.run([&] { return services.directory.membershipsOf(member.principal.user.id); });
    if (!memberships) {
        co_return tl::unexpected(memberships.error());
    }
    json::array list;
    for (const Membership& membership : *memberships) {
        list.push_back(toJson(membership.org));
    }
    co_return json::value{{"organizations", std::move(list)}};
}

} // namespace

std::vector<Tool> agentTools(const Services& services)
{
    const json::value listSchema = objectSchema({{"limit", schemaOf("integer")}, {"offset", schemaOf("integer")}});
    const json::value getSchema = objectSchema({{"id", schemaOf("string")}}, {"id"});
    return {{"COLLECTION_VIRTUAL_MCP_LIST", "Lists the agents of the organization by title.", listSchema, true,
             [&services](const json::object& arguments, const Member& member) { return listAgents(services, arguments, member); }},
            {"COLLECTION_VIRTUAL_MCP_GET", "Gets one agent by its id.", getSchema, true,
             [&services](const json::object& arguments, const Member& member) { return getAgent(services, arguments, member); }}};
}

std::vector<Tool> organizationTools(const Services& services)
{
    return {{"ORGANIZATION_LIST", "Lists the organizations of the caller.", objectSchema({}), true,
             [&services](const json::object&, const Member& member) { return listOrganizations(services, member); }}};
}

} // namespace tallylight::hub::http
