// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/mcpapi.h"

#include "hub/http/jsonbody.h"
#include "hub/http/origin.h"
#include "hub/http/requestlog.h"
#include "wire/weburl.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr std::array<std::string_view, 5> kVersions = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05", "2024-10-07"};
//! Their answers are in memory together.
constexpr std::size_t kMaxBatch = 16;
constexpr int kServerError = -32000;
constexpr int kParseError = -32700;
constexpr int kInvalidRequest = -32600;
constexpr int kMethodNotFound = -32601;

Response answerOf(unsigned status, const json::value& body)
{
    Response response = Response::json(status, body);
    response.isTypeFirst = true;
    return response;
}

Response refusal(unsigned status, int code, std::string_view message)
{
    return answerOf(status, {{"jsonrpc", "2.0"}, {"error", {{"code", code}, {"message", message}}}, {"id", nullptr}});
}

Response unauthorized(const Request& request)
{
    Response response = Response::empty(401);
    response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"mcp\",resource_metadata=\"" + originOf(request) + "/api/"
                                                          + wire::percentEncoded(request.parameters[0])
                                                          + "/mcp/self/.well-known/oauth-protected-resource\"");
    return response;
}

//! What the transport refuses before it looks at a message.
std::optional<Response> refuseHeaders(const Request& request)
{
    const std::string_view accept = request.header("Accept");
    if (accept.find("application/json") == std::string_view::npos || accept.find("text/event-stream") == std::string_view::npos) {
        return refusal(406, kServerError, "Not Acceptable: Client must accept both application/json and text/event-stream");
    }
    if (request.mediaType() != "application/json") {
        return refusal(415, kServerError, "Unsupported Media Type: Content-Type must be application/json");
    }
    const std::string_view version = request.header("mcp-protocol-version");
    if (!version.empty() && std::ranges::find(kVersions, version) == kVersions.end()) {
        return refusal(400, kServerError, "Bad Request: Unsupported protocol version");
    }
    return std::nullopt;
}

json::value failedTool(std::string_view text)
{
    const json::value content{{"type", "text"}, {"text", text}};
    return {{"content", json::array{content}}, {"isError", true}};
}

json::value initialize(const json::object& parameters)
{
    Fields fields(parameters);
    const std::string asked = fields.text("protocolVersion").value_or(std::string());
    const bool isKnown = std::ranges::find(kVersions, asked) != kVersions.end();
    return {{"protocolVersion", isKnown ? std::string_view(asked) : kVersions.front()},
            {"capabilities", {{"tools", {{"listChanged", false}}}}},
            {"serverInfo", {{"name", "tallylight-hub"}, {"version", TALLYLIGHT_VERSION}}}};
}

json::value resultOf(json::value result, const json::value& id)
{
    return {{"result", std::move(result)}, {"jsonrpc", "2.0"}, {"id", id}};
}

json::value errorOf(int code, std::string_view message, const json::value& id)
{
    return {{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", message}}}};
}

} // namespace

void McpApi::addRoutes(Router& router) const
{
    router.add("POST", "/api/{}/mcp/self", [this](const Request& request) { return post(request); });
    // There are no sessions, so there is nothing to end.
    router.add("DELETE", "/api/{}/mcp/self", [](const Request&) -> asio::awaitable<Reply> { co_return Response::empty(200); });
}

asio::awaitable<Reply> McpApi::post(const Request& request) const
{
    const auto member = co_await m_gate.admit(request, request.parameters[0]);
    if (!member) {
        co_return member.error().status == 401 ? unauthorized(request) : member.error();
    }
    if (std::optional<Response> refused = refuseHeaders(request)) {
        co_return std::move(*refused);
    }
    co_return co_await answer(request, *member);
}

asio::awaitable<Response> McpApi::answer(const Request& request, const Member& member) const
{
    const wire::Result<json::value> body = parseJson(request.body);
    if (!body) {
        co_return refusal(400, kParseError, "Parse error: Invalid JSON");
    }
    const json::array single = body->is_array() ? json::array() : json::array{*body};
    const json::array& messages = body->is_array() ? body->get_array() : single;
    const bool isWellFormed = !messages.empty() && std::ranges::all_of(messages, [](const json::value& message) {
        return message.is_object() && message.get_object().if_contains("jsonrpc") != nullptr
               && *message.get_object().if_contains("jsonrpc") == "2.0" && message.get_object().if_contains("method") != nullptr
               && message.get_object().if_contains("method")->is_string();
    });
    if (!isWellFormed) {
        co_return refusal(400, kParseError, "Parse error: Invalid JSON-RPC message");
    }
    if (messages.size() > kMaxBatch) {
        co_return refusal(400, kInvalidRequest, "Invalid Request: too many messages in one batch");
    }
    json::array answers;
    for (const json::value& message : messages) {
        if (std::optional<json::value> one = co_await answerOne(request, message.get_object(), member)) {
            answers.push_back(std::move(*one));
        }
    }
    if (answers.empty()) {
        Response accepted = Response::empty(202);
        accepted.isTypeFirst = true;
        co_return accepted;
    }
    co_return answers.size() == 1 ? answerOf(200, answers.front()) : answerOf(200, answers);
}

asio::awaitable<std::optional<json::value>> McpApi::answerOne(const Request& request, const json::object& message,
                                                              const Member& member) const
{
    const json::value* const id = message.if_contains("id");
    if (id == nullptr) {
        co_return std::nullopt;
    }
    const std::string_view method = message.at("method").get_string();
    const json::value* const given = message.if_contains("params");
    const json::object parameters = given != nullptr && given->is_object() ? given->get_object() : json::object();
    if (method == "tools/call") {
        co_return resultOf(co_await callTool(request, parameters, member), *id);
    }
    if (method == "tools/list") {
        co_return resultOf({{"tools", m_tools.describe()}}, *id);
    }
    if (method == "initialize") {
        co_return resultOf(initialize(parameters), *id);
    }
    if (method == "ping") {
        co_return resultOf(json::object(), *id);
    }
    co_return errorOf(kMethodNotFound, "Method not found", *id);
}

asio::awaitable<json::value> McpApi::callTool(const Request& request, const json::object& parameters, const Member& member) const
{
    Fields fields(parameters);
    const std::string name = fields.requiredText("name");
    const json::value* const given = parameters.if_contains("arguments");
    if (fields.issue() || (given != nullptr && !given->is_object())) {
        co_return failedTool("MCP error -32602: Invalid arguments of tools/call");
    }
    const Tool* const tool = m_tools.find(name);
    if (tool == nullptr) {
        co_return failedTool("MCP error -32602: Tool " + name + " not found");
    }
    const json::object arguments = given != nullptr ? given->get_object() : json::object();
    ToolResult result = co_await tool->run(arguments, member);
    if (result) {
        const json::value content{{"type", "text"}, {"text", json::serialize(*result)}};
        co_return json::value{{"content", json::array{content}}, {"structuredContent", std::move(*result)}};
    }
    const wire::Error& error = result.error();
    if (error.code == wire::ErrorCode::BadPayload) {
        co_return failedTool("MCP error -32602: Input validation error: Invalid arguments for tool " + name + ": " + error.message);
    }
    if (error.code == wire::ErrorCode::Server) {
        logFailure(request, tool->name + ": " + error.message);
        co_return failedTool("Error: the hub failed; see its log");
    }
    co_return failedTool("Error: " + error.message);
}

} // namespace tallylight::hub::http
