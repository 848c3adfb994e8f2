// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// Whatever a stranger sends as a request gets an answer of ours: one head that ends where it should, and a body that is what it says. The
// first byte chooses whether a proxy stands in front and how the bytes are cut.

#include "hub/http/gate.h"
#include "hub/http/jsonbody.h"
#include "hub/http/localpath.h"
#include "hub/http/requestlog.h"
#include "hub/http/requestreader.h"
#include "hub/http/response.h"
#include "hub/http/router.h"
#include "wire/utf8.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/json/serialize.hpp>

#include <cstdlib>
#include <exception>
#include <string>
#include <variant>

using namespace tallylight;
using namespace tallylight::hub::http;

namespace {

using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

void require(bool isTrue)
{
    if (!isTrue) {
        std::abort();
    }
}

void check(const Response& response, std::string_view origin)
{
    const std::string head = writeHead(response, origin, {});
    require(head.starts_with("HTTP/1.1 ") && head.find("\r\n\r\n") == head.size() - 4);
    require(!response.body.starts_with('{') || wire::isValidUtf8(response.body));
}

//! Says back what it was asked for, as handlers do.
boost::asio::awaitable<Reply> echo(const Request& request)
{
    const auto body = parseJson(request.body);
    if (!body) {
        co_return Response::error(400, body.error().message);
    }
    Fields fields(*body);
    const std::string text = fields.text("text").value_or(request.parameters.empty() ? "" : request.parameters.back());
    (void)fields.integer("limit", 1, 1000, 100);
    Fields inner = fields.object("where");
    (void)inner.texts("ids");
    fields.adopt(inner);
    co_return Response::error(fields.issue() ? 400 : 404, fields.issue().value_or(text));
}

const Router& router()
{
    static const Router kRouter = [] {
        Router made;
        made.add("POST", "/api/{}/runs", echo);
        made.add("GET", "/api/{}/runs/{}", echo);
        made.add("GET", "/", echo);
        return made;
    }();
    return kRouter;
}

void answer(Request& request)
{
    const std::string origin(request.header("Origin"));
    require(requestIdOf(request.id) == request.id);
    (void)request.cookie(kSessionCookie);
    (void)request.mediaType();
    (void)isOwnOrigin(request);
    (void)refuseForeignOrigin(request);
    for (const auto& [name, value] : parseForm(request.body)) {
        const std::string local = localPathOrRoot(value);
        require(local.starts_with('/') && !local.starts_with("//"));
        check(Response::redirect(local), origin);
    }
    boost::asio::io_context io(1);
    boost::asio::co_spawn(io, router().answer(request), [&](const std::exception_ptr& error, const Reply& reply) {
        require(!error);
        check(std::get<Response>(reply), origin);
    });
    io.run();
    check(Response::notFound(request.target.path), origin);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size < 1) {
        return 0;
    }
    const bool isBehindProxy = (data[0] & 1) != 0;
    const std::size_t step = 1U + (data[0] >> 1U);
    std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    Parser parser;
    parser.eager(true);
    parser.header_limit(16 * 1024);
    parser.body_limit(64 * 1024);
    // As a socket brings them: what the parser does not take yet comes again with more behind it.
    std::string waiting;
    boost::system::error_code error;
    while (!parser.is_done() && !rest.empty()) {
        waiting += rest.substr(0, step);
        rest.remove_prefix(std::min(step, rest.size()));
        const std::size_t used = parser.put(boost::asio::buffer(waiting), error);
        waiting.erase(0, used);
        if (error && error != boost::beast::http::error::need_more) {
            if (const auto refusal = refusalFor(error)) {
                check(*refusal, {});
            }
            return 0;
        }
    }
    if (!parser.is_done()) {
        return 0;
    }
    if (auto request = takeRequest(parser.release(), "192.0.2.7", false, isBehindProxy)) {
        answer(*request);
    }
    return 0;
}
