// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/requestreader.h"

#include "hub/http/requestlog.h"

#include <boost/beast/http/error.hpp>

namespace tallylight::hub::http {

namespace beast = boost::beast;

namespace {

//! A proxy appends the address it saw, to the line that is there or in a line of its own; what stands before it came from the client and
//! proves nothing.
std::string lastForwarded(const Request& request)
{
    std::string_view header;
    for (const auto& [name, value] : request.headers) {
        if (equalsIgnoringCase(name, "X-Forwarded-For")) {
            header = value;
        }
    }
    const std::size_t comma = header.rfind(',');
    std::string_view last = comma == std::string_view::npos ? header : header.substr(comma + 1);
    while (last.starts_with(' ')) {
        last.remove_prefix(1);
    }
    return std::string(last.substr(0, 64));
}

} // namespace

std::optional<Request> takeRequest(beast::http::request<beast::http::string_body>&& message, std::string peer, bool isTls,
                                   bool isBehindProxy)
{
    std::optional<Target> target = Target::parse({message.target().data(), message.target().size()});
    if (!target) {
        return std::nullopt;
    }
    Request request;
    request.method = std::string(message.method_string());
    request.target = std::move(*target);
    for (const auto& field : message) {
        request.headers.emplace_back(field.name_string(), field.value());
    }
    request.id = requestIdOf(request.header(kRequestIdHeader));
    request.isKeptAlive = message.keep_alive();
    request.isHttp11 = message.version() >= 11;
    request.body = std::move(message.body());
    request.peer = std::move(peer);
    request.isSecure = isTls;
    if (isBehindProxy) {
        if (std::string forwarded = lastForwarded(request); !forwarded.empty()) {
            request.peer = std::move(forwarded);
        }
        request.isSecure = equalsIgnoringCase(request.header("X-Forwarded-Proto"), "https");
    }
    return request;
}

std::optional<Response> refusalFor(const boost::system::error_code& error)
{
    using Fault = beast::http::error;
    if (error.category() != beast::http::make_error_code(Fault::bad_method).category() || error == Fault::end_of_stream
        || error == Fault::partial_message) {
        return std::nullopt;
    }
    Response response;
    if (error == Fault::header_limit || error == Fault::buffer_overflow) {
        response = Response::error(431, "request header is too large");
    } else if (error == Fault::body_limit) {
        response = Response::error(413, "request body is too large");
    } else if (error == Fault::bad_version) {
        response = Response::error(505, "HTTP/1.1 required");
    } else {
        response = Response::error(400, "malformed HTTP request");
    }
    response.isLast = true;
    return response;
}

Response lateness()
{
    Response response = Response::error(408, "the request took too long to arrive");
    response.isLast = true;
    return response;
}

} // namespace tallylight::hub::http
