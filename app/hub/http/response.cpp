// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/response.h"

#include "hub/http/requestlog.h"
#include "wire/utf8.h"

#include <boost/json/serialize.hpp>

#include <array>
#include <cstdio>

namespace tallylight::hub::http {

namespace {

std::string_view reasonOf(unsigned status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Payload Too Large";
    case 415:
        return "Unsupported Media Type";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Unknown";
    }
}

//! A line end inside a value would start a header of its own.
bool isFieldValue(std::string_view value)
{
    return value.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

void appendHeader(std::string& head, std::string_view name, std::string_view value)
{
    if (value.empty() || !isFieldValue(value)) {
        return;
    }
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
}

std::string statusLine(unsigned status)
{
    std::string line = "HTTP/1.1 ";
    line += std::to_string(status);
    line += ' ';
    line += reasonOf(status);
    line += "\r\n";
    return line;
}

void appendCors(std::string& head, std::string_view origin)
{
    appendHeader(head, "Access-Control-Allow-Origin", origin);
    head += "Access-Control-Allow-Credentials: true\r\nAccess-Control-Expose-Headers: WWW-Authenticate\r\n";
}

void appendGuards(std::string& head, std::string_view contentSecurityPolicy)
{
    appendHeader(head, "X-Frame-Options", "DENY");
    appendHeader(head, "Content-Security-Policy", contentSecurityPolicy.empty() ? "frame-ancestors 'none'" : contentSecurityPolicy);
    appendHeader(head, "Vary", "Origin");
}

} // namespace

Response Response::empty(unsigned status)
{
    Response response;
    response.status = status;
    return response;
}

Response Response::jsonText(unsigned status, std::string body)
{
    Response response;
    response.status = status;
    response.contentType = "application/json";
    response.body = std::move(body);
    return response;
}

Response Response::json(unsigned status, const boost::json::value& body)
{
    return jsonText(status, boost::json::serialize(body));
}

Response Response::error(unsigned status, std::string_view message)
{
    // A message may quote a path, whose escapes can stand for any byte; JSON is UTF-8.
    return json(status, boost::json::value{{"error", wire::replaceInvalidUtf8(message)}});
}

Response Response::notFound(std::string_view path)
{
    return json(404, boost::json::value{{"error", "Not Found"}, {"path", wire::replaceInvalidUtf8(path)}});
}

Response Response::tooManyRequests(std::chrono::seconds wait)
{
    Response response = json(429, boost::json::value{{"message", "Too many requests. Please try again later."}});
    response.headers.emplace_back("X-Retry-After", std::to_string(wait.count()));
    response.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    return response;
}

Response Response::redirect(std::string location)
{
    Response response;
    response.status = 302;
    response.headers.emplace_back("Location", std::move(location));
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

std::string writeHead(const Response& response, std::string_view origin, std::chrono::system_clock::time_point date)
{
    std::string head = statusLine(response.status);
    head.reserve(512);
    if (response.isTypeFirst) {
        appendHeader(head, "Content-Type", response.contentType);
        appendCors(head, origin);
    } else {
        appendCors(head, origin);
        appendHeader(head, "Content-Type", response.contentType);
    }
    appendGuards(head, response.contentSecurityPolicy);
    for (const auto& [name, value] : response.headers) {
        appendHeader(head, name, value);
    }
    if (response.isLast) {
        appendHeader(head, "Connection", "close");
    }
    appendHeader(head, "Date", formatHttpDate(date));
    if (response.status != 204 && response.status != 304) {
        appendHeader(head, "Content-Length", std::to_string(response.body.size()));
    }
    head += "\r\n";
    return head;
}

std::string writeStreamHead(std::string_view origin, std::string_view requestId, std::chrono::system_clock::time_point date)
{
    std::string head = statusLine(200);
    head.reserve(512);
    appendCors(head, origin);
    head += "Content-Type: text/event-stream\r\nCache-Control: no-cache\r\nConnection: keep-alive\r\n";
    appendGuards(head, {});
    appendHeader(head, kRequestIdHeader, requestId);
    appendHeader(head, "Date", formatHttpDate(date));
    head += "Transfer-Encoding: chunked\r\n\r\n";
    return head;
}

std::string formatHttpDate(std::chrono::system_clock::time_point time)
{
    // Not strftime: its names follow the locale.
    static constexpr std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto days = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(days);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - days));
    std::array<char, 40> text = {};
    const int length = std::snprintf(
        text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT", kDays[std::chrono::weekday(days).c_encoding()],
        static_cast<unsigned>(date.day()), kMonths[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace tallylight::hub::http
