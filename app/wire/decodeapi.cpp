// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/decodeapi.h"

#include "wire/json.h"
#include "wire/plaintext.h"

#include <cstdint>
#include <utility>

namespace tallylight::wire {

namespace {

using json::Object;
using json::parseObject;

constexpr std::size_t kMaxErrorText = 300;
//! Of a person; in code points.
constexpr std::size_t kMaxName = 120;

bool isArchived(const Object& row)
{
    const auto metadata = json::optionalObject(row, "metadata");
    return metadata && json::optionalBool(*metadata, "archived").value_or(false);
}

std::optional<Organization> readOrganization(const Object& row)
{
    Organization org;
    org.id = OrgId(json::stringOrEmpty(row, "id"));
    org.slug = json::stringOrEmpty(row, "slug");
    org.name = json::stringOrEmpty(row, "name");
    org.logo = json::optionalString(row, "logo");
    if (org.id.isEmpty() || org.slug.empty()) {
        return std::nullopt;
    }
    return org;
}

std::optional<ThreadItem> readThread(const Object& row)
{
    ThreadItem item;
    item.id = ThreadId(json::stringOrEmpty(row, "id"));
    item.org = OrgId(json::stringOrEmpty(row, "organization_id"));
    item.agent = AgentId(json::stringOrEmpty(row, "virtual_mcp_id"));
    item.title = json::stringOrEmpty(row, "title");
    const auto status = parseThreadStatus(json::stringOrEmpty(row, "status"));
    if (item.id.isEmpty() || !status) {
        return std::nullopt;
    }
    item.status = *status;
    if (auto user = json::optionalString(row, "created_by")) {
        item.createdBy = UserId(std::move(*user));
    }
    item.createdAt = json::optionalTime(row, "created_at");
    item.updatedAt = json::optionalTime(row, "updated_at");
    item.runStartedAt = json::optionalTime(row, "run_started_at");
    item.isHidden = json::optionalBool(row, "hidden").value_or(false);
    return item;
}

std::optional<Agent> readAgent(const Object& row)
{
    Agent agent{AgentId(json::stringOrEmpty(row, "id")), json::stringOrEmpty(row, "title"), json::optionalString(row, "icon")};
    if (agent.id.isEmpty()) {
        return std::nullopt;
    }
    return agent;
}

std::optional<Message> readMessage(const Object& row)
{
    Message message;
    message.id = MessageId(json::stringOrEmpty(row, "id"));
    message.role = json::stringOrEmpty(row, "role");
    message.createdAt = json::optionalTime(row, "created_at");
    if (message.id.isEmpty() || message.role.empty()) {
        return std::nullopt;
    }
    if (const auto parts = json::optionalArray(row, "parts")) {
        for (const auto& item : *parts) {
            Object part;
            if (item.get(part) == simdjson::SUCCESS) {
                message.parts.push_back(
                    {json::stringOrEmpty(part, "type"), json::stringOrEmpty(part, "text"), json::stringOrEmpty(part, "toolName")});
            }
        }
    }
    return message;
}

enum class BadRow : std::uint8_t { IsLeftOut, IsAnError };

template <class Item, class Read>
Result<std::vector<Item>> readRows(const simdjson::dom::array& rows, std::string_view what, BadRow badRow, Read read)
{
    std::vector<Item> items;
    items.reserve(rows.size());
    for (const auto& element : rows) {
        Object row;
        auto item = element.get(row) == simdjson::SUCCESS ? read(row) : std::optional<Item>();
        if (!item && badRow == BadRow::IsLeftOut) {
            continue;
        }
        if (!item) {
            return failure(ErrorCode::BadPayload, std::string(what) + ": a row of the wrong shape");
        }
        items.push_back(std::move(*item));
    }
    return items;
}

template <class Item, class Read>
Result<Page<Item>> decodePage(std::string_view body, std::string_view what, BadRow badRow, Read read)
{
    simdjson::dom::parser parser;
    const auto root = parseObject(parser, body, what);
    if (!root) {
        return tl::unexpected(root.error());
    }
    const auto rows = json::optionalArray(*root, "items");
    if (!rows) {
        return failure(ErrorCode::BadPayload, std::string(what) + ": no items");
    }
    auto items = readRows<Item>(*rows, what, badRow, read);
    if (!items) {
        return tl::unexpected(items.error());
    }
    return Page<Item>{std::move(*items), json::optionalInt(*root, "totalCount"), json::optionalBool(*root, "hasMore").value_or(false)};
}

template <class Item, class Read>
Result<std::optional<Item>> decodeItem(std::string_view body, std::string_view what, Read read)
{
    simdjson::dom::parser parser;
    const auto root = parseObject(parser, body, what);
    if (!root) {
        return tl::unexpected(root.error());
    }
    const auto row = json::optionalObject(*root, "item");
    if (!row) {
        return std::optional<Item>();
    }
    auto item = read(*row);
    if (!item) {
        return failure(ErrorCode::BadPayload, std::string(what) + ": an item of the wrong shape");
    }
    return item;
}

} // namespace

Result<std::vector<Organization>> decodeOrganizations(std::string_view body)
{
    constexpr std::string_view kWhat = "organizations";
    simdjson::dom::parser parser;
    const auto document = json::parse(parser, body);
    if (!document) {
        return tl::unexpected(document.error());
    }
    simdjson::dom::array rows;
    if (document->get(rows) != simdjson::SUCCESS && document->at_key("organizations").get(rows) != simdjson::SUCCESS) {
        return failure(ErrorCode::BadPayload, std::string(kWhat) + ": not a list");
    }
    std::vector<Organization> orgs;
    for (const auto& element : rows) {
        Object row;
        auto org = element.get(row) == simdjson::SUCCESS ? readOrganization(row) : std::nullopt;
        if (!org) {
            return failure(ErrorCode::BadPayload, std::string(kWhat) + ": a row of the wrong shape");
        }
        if (!isArchived(row)) {
            orgs.push_back(std::move(*org));
        }
    }
    return orgs;
}

Result<Identity> decodeSession(std::string_view body)
{
    simdjson::dom::parser parser;
    const auto document = json::parse(parser, body);
    if (!document) {
        return tl::unexpected(document.error());
    }
    if (document->is_null()) {
        return failure(ErrorCode::Unauthorized, "no session");
    }
    Object root;
    const auto user = document->get(root) == simdjson::SUCCESS ? json::optionalObject(root, "user") : std::nullopt;
    Identity identity;
    if (user) {
        identity = {UserId(json::stringOrEmpty(*user, "id")), plainLine(json::stringOrEmpty(*user, "name"), kMaxName),
                    plainLine(json::stringOrEmpty(*user, "email"), kMaxName)};
    }
    if (identity.id.isEmpty()) {
        return failure(ErrorCode::BadPayload, "session: no user");
    }
    return identity;
}

Result<Page<ThreadItem>> decodeThreads(std::string_view body)
{
    return decodePage<ThreadItem>(body, "threads", BadRow::IsLeftOut, readThread);
}

Result<std::optional<ThreadItem>> decodeThread(std::string_view body)
{
    return decodeItem<ThreadItem>(body, "thread", readThread);
}

Result<std::optional<Agent>> decodeAgent(std::string_view body)
{
    return decodeItem<Agent>(body, "agent", readAgent);
}

Result<Page<Message>> decodeMessages(std::string_view body)
{
    return decodePage<Message>(body, "messages", BadRow::IsAnError, readMessage);
}

Result<RunReport> decodeRunReport(std::string_view body)
{
    simdjson::dom::parser parser;
    const auto root = parseObject(parser, body, "run");
    if (!root) {
        return tl::unexpected(root.error());
    }
    const auto status = parseThreadStatus(json::stringOrEmpty(*root, "status"));
    RunReport report;
    report.thread = ThreadId(json::stringOrEmpty(*root, "thread_id"));
    report.runId = json::stringOrEmpty(*root, "run_id");
    if (report.thread.isEmpty() || report.runId.empty() || !status) {
        return failure(ErrorCode::BadPayload, "run: no thread, run or status");
    }
    report.agent = AgentId(json::stringOrEmpty(*root, "virtual_mcp_id"));
    report.status = *status;
    report.path = json::stringOrEmpty(*root, "path");
    report.isCancelRequested = json::optionalBool(*root, "cancel_requested").value_or(false);
    return report;
}

Result<std::string> unwrapToolResult(std::string_view mcpBody)
{
    simdjson::dom::parser parser;
    const auto root = parseObject(parser, mcpBody, "tool");
    if (!root) {
        return tl::unexpected(root.error());
    }
    const auto result = json::optionalObject(*root, "result");
    if (!result) {
        const auto error = json::optionalObject(*root, "error");
        return failure(ErrorCode::Server, plainLine(error ? json::stringOrEmpty(*error, "message") : "tool: no result", kMaxErrorText));
    }
    if (json::optionalBool(*result, "isError").value_or(false)) {
        Object first;
        const auto content = json::optionalArray(*result, "content");
        const bool hasText = content && content->at(0).get(first) == simdjson::SUCCESS;
        return failure(ErrorCode::Server, plainLine(hasText ? json::stringOrEmpty(first, "text") : "the tool failed", kMaxErrorText));
    }
    const auto structured = json::optionalObject(*result, "structuredContent");
    if (!structured) {
        return failure(ErrorCode::BadPayload, "tool: no structured content");
    }
    return simdjson::minify(*structured);
}

std::string decodeErrorText(std::string_view body)
{
    simdjson::dom::parser parser;
    const auto root = parseObject(parser, body, "error");
    if (!root) {
        return {};
    }
    const auto error = json::optionalString(*root, "error");
    return plainLine(error ? *error : json::stringOrEmpty(*root, "message"), kMaxErrorText);
}

} // namespace tallylight::wire
