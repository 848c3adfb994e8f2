// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/authorizerequest.h"

#include "hub/core/oauthrules.h"
#include "wire/weburl.h"

#include <algorithm>
#include <utility>

namespace tallylight::hub::http {

namespace {

//! As much as may stand in a redirect; what follows of it fits into a path that leads on from the sign-in.
constexpr std::size_t kMaxState = 512;
constexpr std::size_t kMaxNonce = 128;
//! Of the query, encoded.
constexpr std::size_t kMaxQuery = 1900;

void append(std::string& query, std::string_view name, std::string_view value)
{
    query += (query.empty() ? "" : "&") + std::string(name) + "=" + wire::percentEncoded(value);
}

Response redirect(const AuthorizeRequest& request, std::string parameters)
{
    if (request.state) {
        append(parameters, "state", *request.state);
    }
    const char separator = request.redirectUri.find('?') == std::string::npos ? '?' : '&';
    Response response = Response::redirect(request.redirectUri + separator + parameters);
    response.headers.emplace_back("Referrer-Policy", "no-referrer");
    return response;
}

} // namespace

AuthorizeRequest AuthorizeRequest::of(const Request& request)
{
    const auto optional = [&request](std::string_view name) {
        const auto value = request.query(name);
        return value ? std::optional<std::string>(*value) : std::nullopt;
    };
    const auto text = [&optional](std::string_view name) { return optional(name).value_or(std::string()); };
    AuthorizeRequest asked{text("client_id"),      text("redirect_uri"),          text("response_type"), optional("state"), text("scope"),
                           text("code_challenge"), text("code_challenge_method"), optional("nonce"),     text("prompt"),    false};
    asked.isAmbiguous = std::ranges::any_of(request.target.query, [&request](const auto& pair) {
        return std::ranges::count(request.target.query, pair.first, &std::pair<std::string, std::string>::first) > 1;
    });
    return asked;
}

std::string AuthorizeRequest::query() const
{
    std::string query;
    append(query, "client_id", clientId);
    append(query, "redirect_uri", redirectUri);
    append(query, "response_type", responseType);
    if (state) {
        append(query, "state", *state);
    }
    append(query, "scope", scope);
    append(query, "code_challenge", challenge);
    append(query, "code_challenge_method", challengeMethod);
    if (nonce) {
        append(query, "nonce", *nonce);
    }
    return query;
}

bool isRegistered(const AuthorizeRequest& request, const OAuthClient& client)
{
    return std::ranges::find(client.redirectUris, request.redirectUri) != client.redirectUris.end();
}

std::optional<AuthorizeFault> faultOf(const AuthorizeRequest& request)
{
    if (request.isAmbiguous) {
        return AuthorizeFault{"invalid_request", "a parameter came twice"};
    }
    if (request.state.value_or("").size() > kMaxState || request.nonce.value_or("").size() > kMaxNonce
        || request.query().size() > kMaxQuery) {
        return AuthorizeFault{"invalid_request", "the request is too long"};
    }
    if (request.responseType != "code") {
        return AuthorizeFault{"unsupported_response_type", "response_type must be code"};
    }
    if (request.challenge.empty()) {
        return AuthorizeFault{"invalid_request", "pkce is required"};
    }
    if (request.challengeMethod != "S256") {
        return AuthorizeFault{"invalid_request", "code_challenge_method must be S256"};
    }
    if (!isChallenge(request.challenge)) {
        return AuthorizeFault{"invalid_request", "code_challenge must be 43 characters of base64url"};
    }
    if (!normalizedScope(request.scope)) {
        return AuthorizeFault{"invalid_scope", "scopes are openid, profile, email and offline_access"};
    }
    return std::nullopt;
}

Response redirectWithCode(const AuthorizeRequest& request, std::string_view code)
{
    std::string parameters;
    append(parameters, "code", code);
    return redirect(request, std::move(parameters));
}

Response redirectWithError(const AuthorizeRequest& request, const AuthorizeFault& fault)
{
    std::string parameters;
    append(parameters, "error", fault.error);
    append(parameters, "error_description", fault.description);
    AuthorizeRequest answered = request;
    if (answered.state.value_or("").size() > kMaxState) {
        answered.state.reset();
    }
    return redirect(answered, std::move(parameters));
}

} // namespace tallylight::hub::http
