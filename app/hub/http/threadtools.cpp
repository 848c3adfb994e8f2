// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/blockingexecutor.h"
#include "hub/core/clock.h"
#include "hub/core/reactor.h"
#include "hub/core/threads.h"
#include "hub/http/entityjson.h"
#include "hub/http/jsonbody.h"
#include "hub/http/tools.h"
#include "hub/http/toolschema.h"

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

//! Each is a variable of the statement, and SQLite's time grows with the square of their number.
constexpr std::size_t kMaxTriggerIds = 100;
//! As long as a title may be; SQLite refuses patterns of 50,000 bytes.
constexpr std::size_t kMaxSearchBytes = 500;

std::optional<wire::Timestamp> readTime(Fields& fields, std::string_view name)
{
    const std::optional<std::string> text = fields.text(name);
    if (!text) {
        return std::nullopt;
    }
    const std::optional<wire::Timestamp> time = wire::parseTimestamp(*text);
    if (!time) {
        fields.reject(name, "must be an ISO 8601 time");
    }
    return time;
}

std::optional<wire::ThreadStatus> readStatus(Fields& fields, std::string_view name)
{
    const std::optional<std::string> text = fields.text(name);
    if (!text) {
        return std::nullopt;
    }
    const std::optional<wire::ThreadStatus> status = wire::parseThreadStatus(*text);
    if (!status) {
        fields.reject(name, "must be a status of a thread");
    }
    return status;
}

ThreadQuery readQuery(Fields& fields, const Member& member)
{
    const auto user = [&member](const std::string& id) { return id == "me" ? member.principal.user.id : wire::UserId(id); };
    ThreadQuery query;
    query.org = member.org.id;
    Fields where = fields.object("where");
    if (const auto createdBy = where.text("created_by")) {
        query.createdBy = user(*createdBy);
    }
    if (const auto agent = where.text("virtual_mcp_id")) {
        query.agent = wire::AgentId(*agent);
    }
    query.triggerIds = where.texts("trigger_ids");
    if (query.triggerIds && query.triggerIds->size() > kMaxTriggerIds) {
        where.reject("trigger_ids", "must not have more than " + std::to_string(kMaxTriggerIds) + " items");
    }
    query.hasTrigger = where.boolean("has_trigger");
    query.isHidden = where.boolean("hidden").value_or(false);
    fields.adopt(where);
    if (const auto userId = fields.text("userId")) {
        query.createdBy = user(*userId);
    }
    if (const auto agent = fields.text("agentId")) {
        query.agent = wire::AgentId(*agent);
    }
    query.status = readStatus(fields, "status");
    query.updatedFrom = readTime(fields, "startDate");
    query.updatedTo = readTime(fields, "endDate");
    query.search = fields.text("search").value_or(std::string());
    if (query.search.size() > kMaxSearchBytes) {
        fields.reject("search", "must not be longer than " + std::to_string(kMaxSearchBytes) + " bytes");
    }
    query.limit = fields.integer("limit", 1, 1000, 100);
    query.offset = fields.integer("offset", 0, kMaxOffset, 0);
    readOrder(fields);
    return query;
}

asio::awaitable<ToolResult> list(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    const ThreadQuery query = readQuery(fields, member);
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    RowPage<Thread> page;
    // `expired` is computed and never stored, so nothing has it.
    if (query.status != wire::ThreadStatus::Expired) {
        auto rows = co_await services.storage.run([&] { return services.threads.threads(query); });
        if (!rows) {
            co_return tl::unexpected(rows.error());
        }
        page = std::move(*rows);
    }
    json::array items;
    for (const Thread& thread : page.rows) {
        items.push_back(toJson(thread, services.clock.now()));
    }
    co_return pageOf(std::move(items), page.totalCount, query.offset);
}

asio::awaitable<ToolResult> get(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    const wire::ThreadKey key{member.org.id, wire::ThreadId(fields.requiredText("id"))};
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    const auto thread = co_await services.storage.run([&] { return services.threads.thread(key); });
    if (!thread) {
        co_return tl::unexpected(thread.error());
    }
    co_return json::value{{"item", *thread ? json::value(toJson(**thread, services.clock.now())) : json::value(nullptr)}};
}

asio::awaitable<ToolResult> create(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    if (!fields.has("data")) {
        fields.reject("data", "is required");
    }
    Fields data = fields.object("data");
    NewThread thread;
    thread.agent = wire::AgentId(data.requiredText("virtual_mcp_id"));
    if (auto id = data.text("id")) {
        thread.id = wire::ThreadId(std::move(*id));
    }
    thread.title = data.text("title");
    thread.description = data.text("description");
    thread.branch = data.text("branch");
    fields.adopt(data);
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    const auto created = co_await services.reactor.createThread(member.caller(), std::move(thread));
    if (!created) {
        co_return tl::unexpected(created.error());
    }
    co_return json::value{{"item", toJson(*created, services.clock.now())}};
}

asio::awaitable<ToolResult> update(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    const wire::ThreadId id(fields.requiredText("id"));
    if (!fields.has("data")) {
        fields.reject("data", "is required");
    }
    Fields data = fields.object("data");
    ThreadPatch patch;
    patch.title = data.text("title");
    patch.description = data.text("description");
    patch.status = readStatus(data, "status");
    if (patch.status == wire::ThreadStatus::Expired) {
        data.reject("status", "cannot be set to \"expired\"");
    }
    patch.isHidden = data.boolean("hidden");
    fields.adopt(data);
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    const auto updated = co_await services.reactor.updateThread(member.caller(), id, std::move(patch));
    if (!updated) {
        co_return tl::unexpected(updated.error());
    }
    co_return json::value{{"item", toJson(*updated, services.clock.now())}};
}

json::value listSchema()
{
    const json::value text = schemaOf("string");
    return objectSchema({{"where", objectSchema({{"created_by", text},
                                                 {"virtual_mcp_id", text},
                                                 {"hidden", schemaOf("boolean")},
                                                 {"has_trigger", schemaOf("boolean")},
                                                 {"trigger_ids", {{"type", "array"}, {"items", text}}}})},
                         {"status", text},
                         {"search", text},
                         {"startDate", text},
                         {"endDate", text},
                         {"userId", text},
                         {"agentId", text},
                         {"limit", schemaOf("integer")},
                         {"offset", schemaOf("integer")},
                         {"orderBy", orderSchema()}});
}

json::value createSchema()
{
    const json::value text = schemaOf("string");
    const json::value data = objectSchema(
        {{"virtual_mcp_id", text}, {"title", text}, {"id", text}, {"description", text}, {"branch", text}}, {"virtual_mcp_id"});
    return objectSchema({{"data", data}}, {"data"});
}

json::value updateSchema()
{
    const json::value text = schemaOf("string");
    const json::value data = objectSchema({{"title", text}, {"description", text}, {"status", text}, {"hidden", schemaOf("boolean")}});
    return objectSchema({{"id", text}, {"data", data}}, {"id", "data"});
}

} // namespace

std::vector<Tool> threadTools(const Services& services)
{
    const auto bind = [&services](auto function) {
        return [&services, function](const json::object& arguments, const Member& member) { return function(services, arguments, member); };
    };
    return {
        {"COLLECTION_THREADS_LIST", "Lists the threads of the organization, newest update first.", listSchema(), true, bind(list)},
        {"COLLECTION_THREADS_GET", "Gets one thread by its id.", objectSchema({{"id", schemaOf("string")}}, {"id"}), true, bind(get)},
        {"COLLECTION_THREADS_CREATE", "Makes a thread that has not run yet.", createSchema(), false, bind(create)},
        {"COLLECTION_THREADS_UPDATE", "Changes title, description, status or visibility of a thread.", updateSchema(), false, bind(update)},
    };
}

} // namespace tallylight::hub::http
