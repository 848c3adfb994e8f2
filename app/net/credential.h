// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/decodeauth.h"
#include "wire/entities.h"
#include "wire/result.h"
#include "wire/timestamp.h"

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace tallylight::net {

//! \brief What signs a person in to one account. In memory and in the keychain, and nowhere else: never logged, shown or written.
struct Credential {
    enum class Kind : std::uint8_t {
        //! Made on the server by a person; good until somebody deletes it.
        ApiKey,
        //! Of a sign-in in the browser; renewed by its refresh token.
        OAuth,
    };

    Kind kind = Kind::ApiKey;
    //! What requests carry: the key, or the access token.
    QByteArray token;
    //! OAuth; empty where the server gave none.
    QByteArray refreshToken;
    //! OAuth: as whom we were registered at this sign-in.
    QByteArray clientId;
    //! Of the token; absent where the server did not say.
    std::optional<wire::Timestamp> expiresAt;
    //! Of the server for which it is, encoded; no other ever gets it, whatever the list of accounts says.
    QByteArray origin = {};

    [[nodiscard]] bool isRenewable() const { return !refreshToken.isEmpty() && !clientId.isEmpty(); }

    friend bool operator==(const Credential&, const Credential&) = default;
};

//! \brief A key as somebody typed or piped it, with the white space around it taken off. ErrorCode::BadPayload where no request could
//! carry it.
[[nodiscard]] wire::Result<Credential> apiKeyCredential(const QByteArray& typed);

//! \brief What the token endpoint gave, at \a now. A refresh that brings no new refresh token keeps the one of \a before.
[[nodiscard]] Credential oauthCredential(const wire::TokenGrant& grant, const QByteArray& clientId, wire::Timestamp now,
                                         const Credential& before);

//! \brief Whom the id_token of a grant names; nothing where it names nobody. It is decoded and not verified: it came from the server
//! itself, under a key that nobody else has.
[[nodiscard]] std::optional<wire::Identity> identityOf(const wire::TokenGrant& grant);

//! \brief As the keychain holds it: JSON in one line.
//! \{
[[nodiscard]] QByteArray encodeCredential(const Credential& credential);
//! \brief ErrorCode::BadPayload for anything that encodeCredential() did not write.
[[nodiscard]] wire::Result<Credential> decodeCredential(const QByteArray& stored);
//! \}

} // namespace tallylight::net
