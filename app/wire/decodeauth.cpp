// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/decodeauth.h"

#include "wire/json.h"
#include "wire/plaintext.h"

#include <algorithm>
#include <array>

namespace tallylight::wire {

namespace {

using json::Object;

constexpr std::size_t kMinToken = 8;
constexpr std::size_t kMaxToken = 4096;
constexpr std::size_t kMaxIdToken = 16 * 1024;
constexpr std::size_t kMaxId = 256;
constexpr std::size_t kMaxName = 120;
//! Longer ones are cut: a token is renewed sooner than that anyway.
constexpr std::int64_t kMaxLifetime = 366LL * 24 * 3600;

bool isVisibleAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

bool isOn(const Object& auth, std::string_view name)
{
    const auto way = json::optionalObject(auth, name);
    return way && json::optionalBool(*way, "enabled").value_or(false);
}

bool lists(const Object& object, std::string_view key, std::string_view wanted)
{
    const auto values = json::optionalArray(object, key);
    return values && std::any_of(values->begin(), values->end(), [wanted](const json::Element& value) {
               std::string_view text;
               return value.get(text) == simdjson::SUCCESS && text == wanted;
           });
}

} // namespace

bool isToken(std::string_view text)
{
    return text.size() >= kMinToken && text.size() <= kMaxToken && isVisibleAscii(text);
}

Result<std::string> decodeRegistration(std::string_view body)
{
    simdjson::dom::parser parser;
    const auto root = json::parseObject(parser, body, "registration");
    if (!root) {
        return tl::unexpected(root.error());
    }
    const std::string id = json::stringOrEmpty(*root, "client_id");
    if (id.empty() || id.size() > kMaxId || !isVisibleAscii(id)) {
        return failure(ErrorCode::BadPayload, "registration: no client id");
    }
    return id;
}

Result<TokenGrant> decodeTokenGrant(std::string_view body)
{
    simdjson::dom::parser parser;
    const auto root = json::parseObject(parser, body, "token");
    if (!root) {
        return tl::unexpected(root.error());
    }
    TokenGrant grant;
    grant.accessToken = json::stringOrEmpty(*root, "access_token");
    grant.refreshToken = json::stringOrEmpty(*root, "refresh_token");
    grant.idToken = json::stringOrEmpty(*root, "id_token");
    if (!isToken(grant.accessToken) || (!grant.refreshToken.empty() && !isToken(grant.refreshToken))) {
        return failure(ErrorCode::BadPayload, "token: no token that a request could carry");
    }
    if (grant.idToken.size() > kMaxIdToken) {
        grant.idToken.clear();
    }
    if (const auto lifetime = json::optionalInt(*root, "expires_in"); lifetime && *lifetime > 0) {
        grant.lifetime = std::chrono::seconds{std::min(*lifetime, kMaxLifetime)};
    }
    return grant;
}

bool isOAuthRefusal(std::string_view body)
{
    static constexpr std::array<std::string_view, 6> kRefusals{"invalid_request",     "invalid_client",         "invalid_grant",
                                                               "unauthorized_client", "unsupported_grant_type", "invalid_scope"};
    simdjson::dom::parser parser;
    const auto root = json::parseObject(parser, body, "refusal");
    return root && std::ranges::find(kRefusals, json::stringOrEmpty(*root, "error")) != kRefusals.end();
}

Result<Identity> decodeIdClaims(std::string_view claims)
{
    simdjson::dom::parser parser;
    const auto root = json::parseObject(parser, claims, "id token");
    if (!root) {
        return tl::unexpected(root.error());
    }
    Identity identity;
    identity.id = UserId(json::stringOrEmpty(*root, "sub"));
    identity.name = plainLine(json::stringOrEmpty(*root, "name"), kMaxName);
    identity.email = plainLine(json::stringOrEmpty(*root, "email"), kMaxName);
    if (identity.id.isEmpty() || identity.id.value().size() > kMaxId) {
        return failure(ErrorCode::BadPayload, "id token: no subject");
    }
    return identity;
}

Result<ServerConfig> decodeServerConfig(std::string_view body)
{
    simdjson::dom::parser parser;
    const auto root = json::parseObject(parser, body, "config");
    if (!root) {
        return tl::unexpected(root.error());
    }
    const auto config = json::optionalObject(*root, "config");
    const auto auth = config ? json::optionalObject(*config, "auth") : std::nullopt;
    if (!auth || !json::optionalBool(*root, "success").value_or(false)) {
        return failure(ErrorCode::BadPayload, "config: not that of a studio server");
    }
    return ServerConfig{isOn(*auth, "emailAndPassword"), isOn(*auth, "magicLink") || isOn(*auth, "emailOtp"),
                        isOn(*auth, "socialProviders"), isOn(*auth, "sso"), json::optionalBool(*auth, "localMode").value_or(false)};
}

bool offersBrowserSignIn(std::string_view metadata)
{
    simdjson::dom::parser parser;
    const auto root = json::parseObject(parser, metadata, "metadata");
    return root && json::optionalString(*root, "registration_endpoint") && json::optionalString(*root, "token_endpoint")
           && json::optionalString(*root, "authorization_endpoint") && lists(*root, "response_types_supported", "code")
           && lists(*root, "code_challenge_methods_supported", "S256");
}

Result<CreatedKey> decodeCreatedKey(std::string_view body)
{
    simdjson::dom::parser parser;
    const auto root = json::parseObject(parser, body, "key");
    if (!root) {
        return tl::unexpected(root.error());
    }
    CreatedKey created{json::stringOrEmpty(*root, "id"), json::stringOrEmpty(*root, "key")};
    if (!isToken(created.key)) {
        return failure(ErrorCode::BadPayload, "key: none in the answer");
    }
    return created;
}

} // namespace tallylight::wire
