// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/oauth.h"
#include "hub/http/request.h"
#include "hub/http/response.h"

#include <optional>
#include <string>
#include <string_view>

//! What a program asks for through the browser (RFC 6749, section 4.1.1; RFC 7636, section 4.3). Pure.
namespace tallylight::hub::http {

inline constexpr std::string_view kAuthorizePath = "/api/auth/mcp/authorize";

struct AuthorizeRequest {
    std::string clientId;
    std::string redirectUri;
    std::string responseType;
    std::optional<std::string> state;
    std::string scope;
    std::string challenge;
    std::string challengeMethod;
    std::optional<std::string> nonce;
    std::string prompt;
    //! A parameter came twice, so that others could read another value than we do.
    bool isAmbiguous = false;

    [[nodiscard]] static AuthorizeRequest of(const Request& request);

    //! \brief The same as a query, encoded anew: nothing of the sender's spelling survives.
    [[nodiscard]] std::string query() const;
};

//! \brief What is wrong with a request of a known client, as RFC 6749, section 4.1.2.1, words it.
struct AuthorizeFault {
    std::string_view error;
    std::string_view description;
};

//! \brief Where \a client did not register the redirect URI nothing may be sent there, not even an error.
[[nodiscard]] bool isRegistered(const AuthorizeRequest& request, const OAuthClient& client);
//! \brief Nothing where the request is as it should be. The redirect URI has been checked before.
[[nodiscard]] std::optional<AuthorizeFault> faultOf(const AuthorizeRequest& request);

//! \brief 302 to the redirect URI with a code. To be called for registered ones only, and so the next.
[[nodiscard]] Response redirectWithCode(const AuthorizeRequest& request, std::string_view code);
[[nodiscard]] Response redirectWithError(const AuthorizeRequest& request, const AuthorizeFault& fault);

} // namespace tallylight::hub::http
