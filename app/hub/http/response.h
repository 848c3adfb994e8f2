// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/request.h"

#include <boost/json/value.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tallylight::hub::http {

//! \brief One whole answer. The headers that every answer has are added by writeHead().
struct Response {
    unsigned status = 200;
    //! Left out of the answer where empty.
    std::string contentType;
    //! In order, after the common ones.
    std::vector<std::pair<std::string, std::string>> headers;
    //! Replaces the common Content-Security-Policy; pages set it.
    std::string contentSecurityPolicy;
    std::string body;
    //! Why we failed: for the log, and never sent.
    std::string fault;
    //! MCP and sign-in answers name their type before the CORS headers, all others after (docs/protocol.md, "Headers").
    bool isTypeFirst = false;
    //! The connection ends after this answer.
    bool isLast = false;

    [[nodiscard]] static Response empty(unsigned status);
    [[nodiscard]] static Response jsonText(unsigned status, std::string body);
    [[nodiscard]] static Response json(unsigned status, const boost::json::value& body);
    //! \brief `{"error":"…"}`
    [[nodiscard]] static Response error(unsigned status, std::string_view message);
    //! \brief The answer to a path that nobody serves: `{"error":"Not Found","path":"/…"}`.
    [[nodiscard]] static Response notFound(std::string_view path);
    //! \brief 429 with the body of deco studio's servers, and the time to wait under their name and the standard's.
    [[nodiscard]] static Response tooManyRequests(std::chrono::seconds wait);
    //! \brief 302. To a path on this origin, but for the way back from an authorization (http/authorizerequest).
    [[nodiscard]] static Response redirect(std::string location);
};

//! \brief Status line and headers with the empty line, as deco studio's servers order them (docs/protocol.md, "Headers").
//! \param origin the request's Origin, echoed where there is one; \param date the wall clock.
[[nodiscard]] std::string writeHead(const Response& response, std::string_view origin, std::chrono::system_clock::time_point date);

//! \brief The same for an event stream, which has no end and comes in chunks.
[[nodiscard]] std::string writeStreamHead(std::string_view origin, std::string_view requestId, std::chrono::system_clock::time_point date);

//! \brief `Mon, 23 Nov 2026 02:39:26 GMT`
[[nodiscard]] std::string formatHttpDate(std::chrono::system_clock::time_point time);

} // namespace tallylight::hub::http
