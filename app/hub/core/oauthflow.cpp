// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/oauthflow.h"

#include "hub/core/oauthrules.h"
#include "hub/core/secrets.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace tallylight::hub {

namespace {

using wire::Result;

OAuthOutcome refused(const char* error, const char* description)
{
    return tl::unexpected(OAuthRefusal{error, description});
}

template <class T>
tl::unexpected<wire::Error> passOn(Result<T>& result)
{
    return tl::unexpected<wire::Error>(std::move(result).error());
}

//! Ends the grant and says why: the refusal is an answer, and the deletion is to be kept.
Result<OAuthOutcome> endGrant(OAuthRows& rows, const OAuthGrant& grant, OAuthOutcome outcome)
{
    if (auto deleted = rows.deleteGrant(grant.id); !deleted) {
        return passOn(deleted);
    }
    return outcome;
}

Result<std::string> addToken(OAuthRows& rows, const OAuthGrant& grant, OAuthToken::Kind kind, const std::optional<std::string>& parent,
                             wire::Timestamp now)
{
    std::string secret = newOAuthSecret();
    const std::chrono::milliseconds lifetime =
        kind == OAuthToken::Kind::Access ? std::chrono::milliseconds(kAccessLifetime) : std::chrono::milliseconds(kRefreshLifetime);
    if (auto added = rows.insertToken({hashSecret(secret), grant.id, kind, parent, now, now + lifetime, {}, false}); !added) {
        return passOn(added);
    }
    return secret;
}

Result<OAuthOutcome> issue(OAuthRows& rows, OAuthGrant grant, const std::optional<std::string>& parent, wire::Timestamp now)
{
    const bool isOffline = hasScope(grant.scope, "offline_access");
    grant.usedAt = now;
    grant.expiresAt = std::max(grant.expiresAt, now + kAccessLifetime);
    if (isOffline) {
        grant.expiresAt = std::max<wire::Timestamp>(grant.expiresAt, now + kRefreshLifetime);
    }
    if (auto updated = rows.updateGrant(grant); !updated) {
        return passOn(updated);
    }
    auto access = addToken(rows, grant, OAuthToken::Kind::Access, parent, now);
    if (!access) {
        return passOn(access);
    }
    IssuedTokens tokens{std::move(*access), {}, {}};
    if (isOffline) {
        auto refresh = addToken(rows, grant, OAuthToken::Kind::Refresh, parent, now);
        if (!refresh) {
            return passOn(refresh);
        }
        tokens.refresh = std::move(*refresh);
    }
    tokens.grant = std::move(grant);
    return OAuthOutcome(std::move(tokens));
}

Result<OAuthOutcome> redeem(OAuthRows& rows, const CodeExchange& exchange, wire::Timestamp now)
{
    auto client = rows.client(exchange.clientId);
    if (!client) {
        return passOn(client);
    }
    if (!*client) {
        return refused("invalid_client", "invalid client_id");
    }
    auto found = rows.grantOfCode(hashSecret(exchange.code));
    if (!found) {
        return passOn(found);
    }
    if (!*found) {
        return refused("invalid_grant", "invalid code");
    }
    OAuthGrant& grant = **found;
    if (grant.codeUsedAt) {
        spdlog::warn("a sign-in of {} is ended: its code came a second time", grant.user.value());
        return endGrant(rows, grant, refused("invalid_grant", "invalid code"));
    }
    if (now >= grant.codeExpiresAt) {
        return endGrant(rows, grant, refused("invalid_grant", "code expired"));
    }
    if (grant.clientId != exchange.clientId) {
        return endGrant(rows, grant, refused("invalid_grant", "invalid code"));
    }
    if (grant.redirectUri != exchange.redirectUri) {
        return endGrant(rows, grant, refused("invalid_grant", "invalid redirect_uri"));
    }
    if (!matchesChallenge(exchange.verifier, grant.codeChallenge)) {
        return endGrant(rows, grant, refused("invalid_request", "code verification failed"));
    }
    grant.codeUsedAt = now;
    return issue(rows, std::move(grant), {}, now);
}

//! What it means that a refresh token comes.
enum class Use {
    First,
    //! Another process of the same client came with it a moment ago.
    Concurrent,
    //! It came before, and nobody has seen what was given for it: the answer was lost.
    Retry,
    //! Somebody else has used what was given for it.
    Theft,
};

Result<Use> judge(OAuthRows& rows, const OAuthToken& token, wire::Timestamp now)
{
    if (token.isWithdrawn) {
        return Use::Theft;
    }
    if (!token.usedAt) {
        return Use::First;
    }
    if (now - *token.usedAt <= kRefreshGrace) {
        return Use::Concurrent;
    }
    auto isSeen = rows.hasUsedChild(token.hash);
    if (!isSeen) {
        return passOn(isSeen);
    }
    return *isSeen ? Use::Theft : Use::Retry;
}

Result<OAuthOutcome> redeem(OAuthRows& rows, const RefreshExchange& exchange, wire::Timestamp now)
{
    auto token = rows.token(hashSecret(exchange.refreshToken));
    if (!token) {
        return passOn(token);
    }
    if (!*token || (*token)->kind != OAuthToken::Kind::Refresh) {
        return refused("invalid_grant", "invalid refresh token");
    }
    auto grant = rows.grant((*token)->grantId);
    if (!grant) {
        return passOn(grant);
    }
    if (!*grant || (*grant)->clientId != exchange.clientId) {
        return refused("invalid_client", "invalid client_id");
    }
    if (now >= (*token)->expiresAt) {
        return refused("invalid_grant", "refresh token expired");
    }
    const auto use = judge(rows, **token, now);
    if (!use) {
        return tl::unexpected(use.error());
    }
    if (*use == Use::Theft) {
        spdlog::warn("a sign-in of {} is ended: two parties hold its refresh token", (*grant)->user.value());
        return endGrant(rows, **grant, refused("invalid_grant", "invalid refresh token"));
    }
    if (*use == Use::Retry) {
        if (auto withdrawn = rows.withdrawChildren((*token)->hash); !withdrawn) {
            return passOn(withdrawn);
        }
    }
    // The grace runs from the first use, or it would never end.
    if (*use != Use::Concurrent) {
        if (auto used = rows.setTokenUsed((*token)->hash, now); !used) {
            return passOn(used);
        }
    }
    return issue(rows, std::move(**grant), (*token)->hash, now);
}

template <class Exchange>
Result<OAuthOutcome> inTransaction(OAuthRepository& repository, const Exchange& exchange, wire::Timestamp now)
{
    std::optional<OAuthOutcome> outcome;
    auto done = repository.transact([&](OAuthRows& rows) -> Result<void> {
        auto redeemed = redeem(rows, exchange, now);
        if (!redeemed) {
            return passOn(redeemed);
        }
        outcome = std::move(*redeemed);
        return {};
    });
    if (!done) {
        return passOn(done);
    }
    return std::move(*outcome);
}

} // namespace

Result<OAuthOutcome> redeemCode(OAuthRepository& repository, const CodeExchange& exchange, wire::Timestamp now)
{
    return inTransaction(repository, exchange, now);
}

Result<OAuthOutcome> redeemRefreshToken(OAuthRepository& repository, const RefreshExchange& exchange, wire::Timestamp now)
{
    return inTransaction(repository, exchange, now);
}

} // namespace tallylight::hub
