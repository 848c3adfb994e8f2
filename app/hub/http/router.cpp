// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/router.h"

#include <algorithm>
#include <cassert>

namespace tallylight::hub::http {

namespace {

bool matches(const std::vector<std::string>& pattern, const std::vector<std::string>& segments)
{
    return std::ranges::equal(pattern, segments,
                              [](const std::string& expected, const std::string& given) { return expected.empty() || expected == given; });
}

//! The answer to a browser that asks what it may send from another origin.
Response preflight(const Request& request)
{
    Response response = Response::empty(204);
    if (!request.header("Access-Control-Request-Method").empty()) {
        response.headers = {{"Access-Control-Allow-Methods", "GET,POST,PUT,DELETE,OPTIONS"},
                            {"Access-Control-Allow-Headers", "Content-Type,Authorization,mcp-protocol-version"}};
    } else {
        response.headers = {{"Allow", "GET,POST,PUT,DELETE,OPTIONS"}};
    }
    return response;
}

} // namespace

void Router::add(std::string method, std::string_view pattern, Handler handler)
{
    Route route{std::move(method), std::string(pattern), {}, std::move(handler)};
    assert(pattern.starts_with('/'));
    pattern.remove_prefix(1);
    while (!pattern.empty()) {
        const std::size_t end = pattern.find('/');
        const std::string_view segment = pattern.substr(0, end);
        route.segments.emplace_back(segment == "{}" ? std::string_view() : segment);
        pattern.remove_prefix(end == std::string_view::npos ? pattern.size() : end + 1);
    }
    m_routes.push_back(std::move(route));
}

boost::asio::awaitable<Reply> Router::answer(Request& request) const
{
    if (request.method == "OPTIONS") {
        co_return preflight(request);
    }
    const std::string_view method = request.method == "HEAD" ? std::string_view("GET") : std::string_view(request.method);
    std::string allowed;
    for (const Route& route : m_routes) {
        if (!matches(route.segments, request.target.segments)) {
            continue;
        }
        if (route.method != method) {
            allowed += (allowed.empty() ? "" : ", ") + route.method;
            continue;
        }
        request.route = route.pattern;
        for (std::size_t i = 0; i < route.segments.size(); ++i) {
            if (route.segments[i].empty()) {
                request.parameters.push_back(request.target.segments[i]);
            }
        }
        co_return co_await route.handler(request);
    }
    if (allowed.empty()) {
        co_return Response::notFound(request.target.path);
    }
    Response response = Response::error(405, "Method Not Allowed");
    response.headers.emplace_back("Allow", std::move(allowed));
    co_return response;
}

} // namespace tallylight::hub::http
