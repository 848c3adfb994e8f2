// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/entities.h"
#include "wire/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

//! The bodies of the sign-in (docs/protocol.md, "Sign-in"). No message of a failure quotes what was read: it may hold a token.
namespace tallylight::wire {

//! \brief What the token endpoint gives.
struct TokenGrant {
    std::string accessToken;
    //! Empty where the server gives none: then there is no renewing.
    std::string refreshToken;
    //! Of the access token.
    std::optional<std::chrono::seconds> lifetime;
    //! A JWT; empty where none came, as with every refresh.
    std::string idToken;

    friend bool operator==(const TokenGrant&, const TokenGrant&) = default;
};

//! \brief How a server lets people in.
struct ServerConfig {
    bool hasPassword = false;
    bool hasMagicLink = false;
    bool hasSocialSignIn = false;
    bool hasSso = false;
    //! It runs on one person's machine and asks for no sign-in in the browser.
    bool isLocalMode = false;

    friend bool operator==(const ServerConfig&, const ServerConfig&) = default;
};

//! \brief True for what may stand behind `Bearer `: visible ASCII, 8 to 4096 characters.
[[nodiscard]] bool isToken(std::string_view text);

//! \brief The client id of a registration.
[[nodiscard]] Result<std::string> decodeRegistration(std::string_view body);

[[nodiscard]] Result<TokenGrant> decodeTokenGrant(std::string_view body);

//! \brief True for the words in which an authorization server refuses (RFC 6749, 5.2), and false for what a proxy on the way says.
[[nodiscard]] bool isOAuthRefusal(std::string_view body);

//! \brief Whom an id_token names, by the claims in its middle part. The text is cleaned and bounded; without `sub` it is
//! ErrorCode::BadPayload.
[[nodiscard]] Result<Identity> decodeIdClaims(std::string_view claims);

//! \brief `GET /api/config`. ErrorCode::BadPayload where something else answers than a studio server.
[[nodiscard]] Result<ServerConfig> decodeServerConfig(std::string_view body);

//! \brief True where the metadata of an authorization server offers all that our sign-in takes: registration, codes, S256.
[[nodiscard]] bool offersBrowserSignIn(std::string_view metadata);

//! \brief A key as `API_KEY_CREATE` gives it.
struct CreatedKey {
    std::string id;
    std::string key;
};

[[nodiscard]] Result<CreatedKey> decodeCreatedKey(std::string_view body);

} // namespace tallylight::wire
