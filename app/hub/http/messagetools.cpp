// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/blockingexecutor.h"
#include "hub/core/threads.h"
#include "hub/http/entityjson.h"
#include "hub/http/jsonbody.h"
#include "hub/http/tools.h"
#include "hub/http/toolschema.h"

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

asio::awaitable<ToolResult> list(const Services& services, const json::object& arguments, const Member& member)
{
    Fields fields(arguments);
    MessageQuery query;
    query.thread = {member.org.id, wire::ThreadId(fields.requiredText("thread_id"))};
    query.limit = fields.integer("limit", 1, 1000, 100);
    query.offset = fields.integer("offset", 0, kMaxOffset, 0);
    query.isNewestFirst = readOrder(fields);
    if (fields.issue()) {
        co_return wire::failure(wire::ErrorCode::BadPayload, *fields.issue());
    }
    const auto page = co_await services.storage.run([&] { return services.threads.messages(query); });
    if (!page) {
        co_return tl::unexpected(page.error());
    }
    json::array items;
    for (const Message& message : page->rows) {
        items.push_back(toJson(message));
    }
    co_return pageOf(std::move(items), page->totalCount, query.offset);
}

} // namespace

std::vector<Tool> messageTools(const Services& services)
{
    const json::value schema = objectSchema(
        {{"thread_id", schemaOf("string")}, {"limit", schemaOf("integer")}, {"offset", schemaOf("integer")}, {"orderBy", orderSchema()}},
        {"thread_id"});
    return {{"COLLECTION_THREAD_MESSAGES_LIST", "Lists the messages of a thread by time, oldest first unless orderBy says desc.", schema,
             true, [&services](const json::object& arguments, const Member& member) { return list(services, arguments, member); }}};
}

} // namespace tallylight::hub::http
