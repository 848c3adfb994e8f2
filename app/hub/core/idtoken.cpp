// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/idtoken.h"

#include "hub/core/oauthrules.h"
#include "hub/core/secrets.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace tallylight::hub {

namespace json = boost::json;

namespace {

std::int64_t secondsOf(wire::Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

} // namespace

std::string makeIdToken(const OAuthGrant& grant, const User& user, wire::Timestamp now, std::string_view key)
{
    json::object claims{{"sub", user.id.value()}, {"aud", grant.clientId}};
    if (hasScope(grant.scope, "profile")) {
        claims.emplace("name", user.name);
        claims.emplace("given_name", user.name.substr(0, user.name.find(' ')));
        // There are no pictures of people here.
        claims.emplace("profile", nullptr);
        claims.emplace("updated_at", secondsOf(user.createdAt));
    }
    if (hasScope(grant.scope, "email")) {
        claims.emplace("email", user.email);
        // An operator entered it; nobody has proven that mail arrives.
        claims.emplace("email_verified", false);
    }
    if (grant.nonce) {
        claims.emplace("nonce", *grant.nonce);
    }
    claims.emplace("iat", secondsOf(now));
    claims.emplace("exp", secondsOf(now + kAccessLifetime));
    claims.emplace("acr", "urn:mace:incommon:iap:silver");
    const json::object header{{"alg", "HS256"}, {"typ", "JWT"}};
    const std::string signedPart = base64Url(json::serialize(header)) + "." + base64Url(json::serialize(claims));
    return signedPart + "." + base64Url(hmacSha256(key, signedPart));
}

} // namespace tallylight::hub
