// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "wire/result.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

//! Sign-in of programs by OAuth 2.1: what is kept, for how long, and the ports to it (docs/protocol.md, "Sign-in"). The ports block:
//! call them on the storage executor only.
namespace tallylight::hub {

inline constexpr std::chrono::seconds kCodeLifetime{600};
inline constexpr std::chrono::seconds kAccessLifetime{3600};
inline constexpr std::chrono::hours kRefreshLifetime{24 * 7};
//! How long a refresh token that was used may be used again by whoever did it at the same time (docs/decisions/0011-oauth.md).
inline constexpr std::chrono::seconds kRefreshGrace{60};
//! A client that nobody is signed in with is forgotten after so long.
inline constexpr std::chrono::hours kUnusedClientLifetime{24};
//! Clients that nobody is signed in with; the oldest go first.
inline constexpr std::size_t kMaxUnusedClients = 10'000;
//! Sign-ins of one person that are kept; those used longest ago go first.
inline constexpr std::size_t kMaxGrantsPerUser = 100;
//! Tokens of one sign-in that are kept; the oldest go first.
inline constexpr std::size_t kMaxTokensPerGrant = 500;

//! \brief A program that registered itself. Public: it has no secret.
struct OAuthClient {
    std::string id;
    //! What it calls itself: one line, and nobody vouches for it. May be empty.
    std::string name;
    std::vector<std::string> redirectUris;
    wire::Timestamp createdAt;
};

//! \brief What one person allowed one client, from the code on. Without it no token is good.
struct OAuthGrant {
    std::string id;
    std::string clientId;
    wire::UserId user;
    //! Words with a space between.
    std::string scope;
    std::optional<std::string> nonce;
    //! Where the code was sent to.
    std::string redirectUri;
    std::string codeHash;
    //! base64url of the SHA-256 of the verifier.
    std::string codeChallenge;
    wire::Timestamp codeExpiresAt;
    std::optional<wire::Timestamp> codeUsedAt;
    wire::Timestamp createdAt;
    //! When the client last came for tokens.
    wire::Timestamp usedAt;
    //! From then on nothing of it is good any more.
    wire::Timestamp expiresAt;
};

struct OAuthToken {
    enum class Kind : std::uint8_t { Access, Refresh };

    std::string hash;
    std::string grantId;
    Kind kind = Kind::Access;
    //! Hash of the refresh token that it was given for.
    std::optional<std::string> parent;
    wire::Timestamp createdAt;
    wire::Timestamp expiresAt;
    //! First use.
    std::optional<wire::Timestamp> usedAt;
    //! Given out, but its client said that it never arrived: nobody ought to have it.
    bool isWithdrawn = false;
};

//! \brief Grants and tokens within one transaction.
class OAuthRows
{
public:
    virtual ~OAuthRows() = default;

    [[nodiscard]] virtual wire::Result<std::optional<OAuthClient>> client(std::string_view id) = 0;
    [[nodiscard]] virtual wire::Result<std::optional<OAuthGrant>> grant(std::string_view id) = 0;
    [[nodiscard]] virtual wire::Result<std::optional<OAuthGrant>> grantOfCode(std::string_view codeHash) = 0;
    //! \brief Stores what changes in the life of a grant: the three times of use and end.
    [[nodiscard]] virtual wire::Result<void> updateGrant(const OAuthGrant& grant) = 0;
    //! \brief With all its tokens.
    [[nodiscard]] virtual wire::Result<void> deleteGrant(std::string_view id) = 0;

    [[nodiscard]] virtual wire::Result<std::optional<OAuthToken>> token(std::string_view hash) = 0;
    //! \brief Also removes tokens that are over, and the oldest of the grant beyond kMaxTokensPerGrant.
    [[nodiscard]] virtual wire::Result<void> insertToken(const OAuthToken& token) = 0;
    [[nodiscard]] virtual wire::Result<void> setTokenUsed(std::string_view hash, wire::Timestamp at) = 0;
    //! \brief True where a token that was given for \a refreshHash has been seen.
    [[nodiscard]] virtual wire::Result<bool> hasUsedChild(std::string_view refreshHash) = 0;
    //! \brief What was given for \a refreshHash opens nothing from now on.
    [[nodiscard]] virtual wire::Result<void> withdrawChildren(std::string_view refreshHash) = 0;
};

//! \brief Clients, grants and tokens, by hash; no code and no token itself ever comes here.
class OAuthRepository
{
public:
    virtual ~OAuthRepository() = default;

    //! \brief Whose access token that is; nothing for an unknown or expired one.
    [[nodiscard]] virtual wire::Result<std::optional<Principal>> authenticateToken(std::string_view tokenHash, wire::Timestamp now) = 0;

    //! \brief Also removes clients that were not used in time, or are too many.
    [[nodiscard]] virtual wire::Result<void> insertClient(const OAuthClient& client) = 0;
    [[nodiscard]] virtual wire::Result<std::optional<OAuthClient>> client(std::string_view id) = 0;
    //! \brief Also removes grants that are over, or are too many. ErrorCode::Conflict where the client is gone.
    [[nodiscard]] virtual wire::Result<void> insertGrant(const OAuthGrant& grant) = 0;
    //! \return false where there is no such grant.
    [[nodiscard]] virtual wire::Result<bool> revoke(std::string_view grantId) = 0;

    //! \brief The key that identity tokens are signed with; made at the first call. 32 bytes.
    [[nodiscard]] virtual wire::Result<std::string> signingKey() = 0;

    //! \brief Runs \a work in one transaction: stored if it succeeds, else undone.
    [[nodiscard]] virtual wire::Result<void> transact(const std::function<wire::Result<void>(OAuthRows&)>& work) = 0;
};

} // namespace tallylight::hub
