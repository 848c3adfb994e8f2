// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <optional>
#include <string>
#include <string_view>

//! What OAuth 2.1 leaves to be checked in texts. Pure; any thread.
namespace tallylight::hub {

//! \brief The parts of a redirect URI that a person and a browser's policy are told.
struct RedirectTarget {
    //! `http://127.0.0.1:49123`
    std::string origin;
    //! `127.0.0.1:49123`
    std::string authority;
    //! It leads back to a program on the person's own machine.
    bool isLoopback = false;
    //! A numeric IPv6 host, which the grammar of Content-Security-Policy does not know.
    bool isV6 = false;
};

//! \brief Reads a redirect URI that a client may register: http to 127.0.0.1, [::1] or localhost, or https to a named host; at most
//! 512 characters, no user, no fragment (RFC 8252, sections 7.3 and 8.3). Nothing for any other.
[[nodiscard]] std::optional<RedirectTarget> parseRedirectUri(std::string_view uri);

//! \brief True for 43 characters of base64url: a challenge of the method S256 (RFC 7636, section 4.2).
[[nodiscard]] bool isChallenge(std::string_view text);
//! \brief True where \a verifier is one (43 to 128 unreserved characters) and belongs to \a challenge by S256.
[[nodiscard]] bool matchesChallenge(std::string_view verifier, std::string_view challenge);

//! \brief The known words of \a scope, each once, in the order of `openid profile email offline_access`; `openid` for an empty one.
//! Nothing where a word is unknown.
[[nodiscard]] std::optional<std::string> normalizedScope(std::string_view scope);
[[nodiscard]] bool hasScope(std::string_view scope, std::string_view word);

} // namespace tallylight::hub
