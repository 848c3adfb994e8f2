// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/toolapi.h"

#include "hub/http/jsonbody.h"

#include <boost/json/array.hpp>

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

Response invalidInput(std::string_view message)
{
    const json::value issue{{"message", message}};
    return Response::json(400, json::value{{"error", "Invalid input"}, {"issues", json::array{issue}}});
}

} // namespace

void ToolApi::addRoutes(Router& router) const
{
    router.add("GET", "/api/{}/tools", [this](const Request& request) { return list(request); });
    router.add("POST", "/api/{}/tools/{}", [this](const Request& request) { return call(request); });
}

asio::awaitable<Reply> ToolApi::list(const Request& request) const
{
    const auto member = co_await m_gate.admit(request, request.parameters[0]);
    if (!member) {
        co_return member.error();
    }
    co_return Response::json(200, json::value{{"tools", m_tools.describe()}});
}

asio::awaitable<Reply> ToolApi::call(const Request& request) const
{
    const auto member = co_await m_gate.admit(request, request.parameters[0]);
    if (!member) {
        co_return member.error();
    }
    const Tool* const tool = m_tools.find(request.parameters[1]);
    if (tool == nullptr) {
        co_return Response::error(404, "Unknown tool: " + request.parameters[1]);
    }
    wire::Result<json::value> arguments = request.body.empty() ? wire::Result<json::value>(json::object()) : parseJson(request.body);
    if (!arguments) {
        co_return Response::error(400, "Request body must be valid JSON");
    }
    if (!arguments->is_object()) {
        co_return invalidInput("an object is expected");
    }
    const ToolResult result = co_await tool->run(arguments->get_object(), *member);
    if (!result) {
        co_return result.error().code == wire::ErrorCode::BadPayload ? invalidInput(result.error().message) : toResponse(result.error());
    }
    co_return Response::json(200, *result);
}

} // namespace tallylight::hub::http
