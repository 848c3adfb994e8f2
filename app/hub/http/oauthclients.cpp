// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/oauthclients.h"

#include "hub/core/blockingexecutor.h"
#include "hub/core/clock.h"
#include "hub/core/oauth.h"
#include "hub/core/oauthrules.h"
#include "hub/core/random.h"
#include "hub/http/gate.h"
#include "hub/http/jsonbody.h"
#include "hub/http/oauthreply.h"
#include "hub/http/origin.h"
#include "wire/plaintext.h"
#include "wire/weburl.h"

#include <boost/json/array.hpp>

#include <algorithm>

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr std::size_t kMaxRegistration = 16 * 1024;
constexpr std::size_t kMaxRedirectUris = 10;
//! It stands in a heading, and must not push from sight what the page says below it.
constexpr std::size_t kMaxName = 60;

asio::awaitable<Reply> metadata(const Request& request)
{
    const std::string origin = originOf(request);
    if (origin.empty()) {
        co_return Response::error(400, "the Host of the request is no host");
    }
    const std::string base = origin + "/api/auth/mcp/";
    co_return Response::json(200, json::value{{"issuer", origin},
                                              {"authorization_endpoint", base + "authorize"},
                                              {"token_endpoint", base + "token"},
                                              {"registration_endpoint", base + "register"},
                                              {"scopes_supported", {"openid", "profile", "email", "offline_access"}},
                                              {"response_types_supported", json::array{"code"}},
                                              {"response_modes_supported", json::array{"query"}},
                                              {"grant_types_supported", {"authorization_code", "refresh_token"}},
                                              {"subject_types_supported", json::array{"public"}},
                                              {"id_token_signing_alg_values_supported", json::array{"HS256"}},
                                              {"token_endpoint_auth_methods_supported", json::array{"none"}},
                                              {"code_challenge_methods_supported", json::array{"S256"}}});
}

//! Which sign-in opens the tools of an organization (RFC 9728): what the refusal of its MCP endpoint points to. The same for an
//! organization that is not there.
asio::awaitable<Reply> resourceMetadata(const Request& request)
{
    const std::string origin = originOf(request);
    if (origin.empty()) {
        co_return Response::error(400, "the Host of the request is no host");
    }
    co_return Response::json(200, json::value{{"resource", origin + "/api/" + wire::percentEncoded(request.parameters[0]) + "/mcp/self"},
                                              {"authorization_servers", json::array{origin}},
                                              {"bearer_methods_supported", json::array{"header"}},
                                              {"scopes_supported", {"openid", "profile", "email", "offline_access"}}});
}

//! The client that \a body describes, without an id.
OrRefusal<OAuthClient> readClient(const json::value& body, std::vector<std::string>& grantTypes)
{
    Fields fields(body);
    OAuthClient client;
    client.name = wire::plainLine(fields.text("client_name").value_or(std::string()), kMaxName);
    client.redirectUris = fields.texts("redirect_uris").value_or(std::vector<std::string>());
    grantTypes = fields.texts("grant_types").value_or(std::vector<std::string>{"authorization_code"});
    const auto responseTypes = fields.texts("response_types").value_or(std::vector<std::string>{"code"});
    if (fields.issue()) {
        return tl::unexpected(oauthError(400, "invalid_client_metadata", *fields.issue()));
    }
    const bool isKnownGrant =
        std::ranges::all_of(grantTypes, [](const std::string& type) { return type == "authorization_code" || type == "refresh_token"; });
    if (!isKnownGrant || grantTypes.empty() || grantTypes.size() > 2 || responseTypes != std::vector<std::string>{"code"}) {
        return tl::unexpected(oauthError(400, "invalid_client_metadata", "grant_types or response_types are not supported"));
    }
    const bool isAllowed =
        !client.redirectUris.empty() && client.redirectUris.size() <= kMaxRedirectUris
        && std::ranges::all_of(client.redirectUris, [](const std::string& uri) { return parseRedirectUri(uri).has_value(); });
    if (!isAllowed) {
        return tl::unexpected(oauthError(400, "invalid_redirect_uri",
                                         "redirect_uris must be 1 to 10 of http://127.0.0.1, http://[::1], http://localhost or https"));
    }
    return client;
}

} // namespace

void OAuthClients::addRoutes(Router& router)
{
    for (const std::string_view path : {"/api/auth/.well-known/oauth-authorization-server", "/.well-known/oauth-authorization-server",
                                        "/.well-known/oauth-authorization-server/{}", "/.well-known/oauth-authorization-server/{}/{}"}) {
        router.add("GET", path, metadata);
    }
    for (const std::string_view path :
         {"/api/{}/mcp/self/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/api/{}/mcp/self"}) {
        router.add("GET", path, resourceMetadata);
    }
    router.add("POST", "/api/auth/mcp/register", [this](const Request& request) { return registerClient(request); });
}

asio::awaitable<Reply> OAuthClients::registerClient(const Request& request)
{
    if (std::optional<Response> refusal = refuseForeignOrigin(request)) {
        co_return std::move(*refusal);
    }
    if (const auto wait = m_registrations.attempt(networkOf(request.peer), std::chrono::steady_clock::now())) {
        co_return Response::tooManyRequests(*wait);
    }
    if (request.body.size() > kMaxRegistration) {
        co_return oauthError(413, "invalid_client_metadata", "the registration is too long");
    }
    const wire::Result<json::value> body = parseJson(request.body);
    if (!body) {
        co_return oauthError(400, "invalid_client_metadata", body.error().message);
    }
    std::vector<std::string> grantTypes;
    OrRefusal<OAuthClient> client = readClient(*body, grantTypes);
    if (!client) {
        co_return client.error();
    }
    client->id = newLetters(32);
    client->createdAt = m_services.clock.now();
    const auto stored = co_await m_services.storage.run([&] { return m_services.oauth.insertClient(*client); });
    if (!stored) {
        co_return toResponse(stored.error());
    }
    const auto issuedAt = std::chrono::floor<std::chrono::seconds>(client->createdAt).time_since_epoch().count();
    json::object answer{{"client_id", client->id},
                        {"client_id_issued_at", issuedAt},
                        {"redirect_uris", json::array(client->redirectUris.begin(), client->redirectUris.end())},
                        {"token_endpoint_auth_method", "none"},
                        {"grant_types", json::array(grantTypes.begin(), grantTypes.end())},
                        {"response_types", json::array{"code"}}};
    if (!client->name.empty()) {
        answer.emplace("client_name", client->name);
    }
    co_return oauthAnswer(201, answer);
}

} // namespace tallylight::hub::http
