// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tallylight::hub::http {

//! \brief The target of a request, taken apart.
struct Target {
    //! As sent, without the query.
    std::string path;
    //! Percent-decoded; "/a/b" has two, "/" none. A trailing slash gives an empty last one.
    std::vector<std::string> segments;
    //! Percent-decoded, "+" read as a space, in order.
    std::vector<std::pair<std::string, std::string>> query;
    //! Path and query as sent.
    std::string text;

    //! \brief Origin-form and absolute-form (whose authority is dropped). Nothing for other forms, a broken escape or a NUL.
    [[nodiscard]] static std::optional<Target> parse(std::string_view text);
};

//! \brief Percent-decodes; nothing for a broken escape or a NUL.
[[nodiscard]] std::optional<std::string> percentDecoded(std::string_view text, bool isForm);

//! \brief Reads `application/x-www-form-urlencoded`. Pairs that do not decode are left out.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> parseForm(std::string_view text);

//! \brief One request, whole. Bounded by the session that read it (16 KiB of header, 1 MiB of body).
//!
//! Knows nothing of sockets, so that what answers it can be tested without one.
struct Request {
    //! By which it is found in the log.
    std::string id;
    std::string method;
    Target target;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    //! Values of the pattern's parameters, in order; filled in by the Router.
    std::vector<std::string> parameters;
    //! The pattern itself, for the log; filled in by the Router.
    std::string route;
    //! Address of the peer, or what a trusted proxy says of it. For limits, never for the log.
    std::string peer;
    //! True when the client's connection is encrypted, here or at a trusted proxy.
    bool isSecure = false;
    bool isKeptAlive = true;
    //! False for HTTP/1.0, which knows no chunks.
    bool isHttp11 = true;

    //! \brief First header of that name, without regard to case; empty where there is none.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    [[nodiscard]] std::optional<std::string_view> query(std::string_view name) const;
    //! \brief Value of the cookie; empty where there is none.
    [[nodiscard]] std::string_view cookie(std::string_view name) const;
    //! \brief Media type of Content-Type in lower case, without parameters.
    [[nodiscard]] std::string mediaType() const;
};

[[nodiscard]] bool equalsIgnoringCase(std::string_view left, std::string_view right);

} // namespace tallylight::hub::http
