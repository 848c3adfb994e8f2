// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/oauthtokens.h"

#include "hub/core/blockingexecutor.h"
#include "hub/core/clock.h"
#include "hub/core/directory.h"
#include "hub/core/idtoken.h"
#include "hub/core/oauthrules.h"
#include "hub/http/gate.h"
#include "hub/http/oauthreply.h"

#include <boost/json/object.hpp>

#include <algorithm>
#include <array>

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

//! The parameters of a request, of which none may come twice (RFC 6749, section 3.2).
class OAuthTokens::Form
{
public:
    explicit Form(std::string_view body) : m_pairs(parseForm(body)) {}

    [[nodiscard]] bool isUnambiguous() const
    {
        return std::ranges::all_of(m_pairs, [this](const auto& pair) {
            return std::ranges::count(m_pairs, pair.first, &std::pair<std::string, std::string>::first) == 1;
        });
    }

    //! Empty where it is missing.
    [[nodiscard]] std::string value(std::string_view name) const
    {
        const auto found = std::ranges::find(m_pairs, name, &std::pair<std::string, std::string>::first);
        return found == m_pairs.end() ? std::string() : found->second;
    }

    //! The first of \a names that is missing or empty; empty where all are there.
    [[nodiscard]] std::string_view missing(std::initializer_list<std::string_view> names) const
    {
        const auto* found = std::ranges::find_if(names, [this](std::string_view name) { return value(name).empty(); });
        return found == names.end() ? std::string_view() : *found;
    }

private:
    std::vector<std::pair<std::string, std::string>> m_pairs;
};

namespace {

//! A form has six parameters; more than so many bytes hold none of ours.
constexpr std::size_t kMaxForm = 8 * 1024;

Response missingParameter(std::string_view name)
{
    return oauthError(400, "invalid_request", std::string(name) + " is required");
}

json::object answerOf(const IssuedTokens& tokens, std::string_view type)
{
    json::object answer{{"access_token", tokens.access}, {"token_type", type}, {"expires_in", kAccessLifetime.count()}};
    if (tokens.refresh) {
        answer.emplace("refresh_token", *tokens.refresh);
    }
    answer.emplace("scope", tokens.grant.scope);
    return answer;
}

} // namespace

void OAuthTokens::addRoutes(Router& router)
{
    router.add("POST", "/api/auth/mcp/token", [this](const Request& request) { return token(request); });
}

asio::awaitable<Reply> OAuthTokens::token(const Request& request)
{
    if (std::optional<Response> refusal = refuseForeignOrigin(request)) {
        co_return std::move(*refusal);
    }
    if (const auto wait = m_requests.attempt(networkOf(request.peer), std::chrono::steady_clock::now())) {
        co_return Response::tooManyRequests(*wait);
    }
    if (request.mediaType() != "application/x-www-form-urlencoded" || request.body.size() > kMaxForm) {
        co_return oauthError(400, "invalid_request", "a short application/x-www-form-urlencoded body is expected");
    }
    const Form form(request.body);
    if (!form.isUnambiguous()) {
        co_return oauthError(400, "invalid_request", "a parameter came twice");
    }
    const std::string type = form.value("grant_type");
    if (type.empty()) {
        co_return missingParameter("grant_type");
    }
    if (type == "authorization_code") {
        co_return co_await redeemCode(form);
    }
    if (type == "refresh_token") {
        co_return co_await refresh(form);
    }
    co_return oauthError(400, "unsupported_grant_type", "grant_type must be authorization_code or refresh_token");
}

asio::awaitable<Reply> OAuthTokens::redeemCode(const Form& form) const
{
    if (const std::string_view name = form.missing({"code", "client_id", "redirect_uri", "code_verifier"}); !name.empty()) {
        co_return missingParameter(name);
    }
    const CodeExchange exchange{form.value("code"), form.value("client_id"), form.value("redirect_uri"), form.value("code_verifier")};
    const wire::Timestamp now = m_services.clock.now();
    std::string idToken;
    const auto outcome = co_await m_services.storage.run([&]() -> wire::Result<OAuthOutcome> {
        // Before the code is used up.
        const auto key = m_services.oauth.signingKey();
        if (!key) {
            return tl::unexpected(key.error());
        }
        auto redeemed = hub::redeemCode(m_services.oauth, exchange, now);
        if (!redeemed || !*redeemed || !hasScope((*redeemed)->grant.scope, "openid")) {
            return redeemed;
        }
        const auto user = m_services.directory.user((*redeemed)->grant.user);
        if (!user || !*user) {
            return user ? wire::failure(wire::ErrorCode::Server, "the user of a grant is gone") : tl::unexpected(user.error());
        }
        idToken = makeIdToken((*redeemed)->grant, **user, now, *key);
        return redeemed;
    });
    if (!outcome) {
        co_return toResponse(outcome.error());
    }
    if (!*outcome) {
        co_return oauthError(401, outcome->error().error, outcome->error().description);
    }
    json::object answer = answerOf(**outcome, "Bearer");
    if (!idToken.empty()) {
        answer.emplace("id_token", idToken);
    }
    co_return oauthAnswer(200, answer);
}

asio::awaitable<Reply> OAuthTokens::refresh(const Form& form) const
{
    if (const std::string_view name = form.missing({"refresh_token", "client_id"}); !name.empty()) {
        co_return missingParameter(name);
    }
    const RefreshExchange exchange{form.value("refresh_token"), form.value("client_id")};
    const wire::Timestamp now = m_services.clock.now();
    const auto outcome = co_await m_services.storage.run([&] { return redeemRefreshToken(m_services.oauth, exchange, now); });
    if (!outcome) {
        co_return toResponse(outcome.error());
    }
    if (!*outcome) {
        co_return oauthError(401, outcome->error().error, outcome->error().description);
    }
    // Lower case here and upper case above: as deco studio's servers write it.
    co_return oauthAnswer(200, answerOf(**outcome, "bearer"));
}

} // namespace tallylight::hub::http
