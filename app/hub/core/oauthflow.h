// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/oauth.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>

//! What follows when a client comes for tokens (RFC 6749, RFC 7636; docs/decisions/0011-oauth.md). Blocks: on the storage executor.
namespace tallylight::hub {

//! \brief Tokens in clear, on their way to the client: kept nowhere.
struct IssuedTokens {
    std::string access;
    //! Only with the scope `offline_access`.
    std::optional<std::string> refresh;
    OAuthGrant grant;
};

//! \brief Why there are none, in the words of the protocol.
struct OAuthRefusal {
    std::string error;
    std::string description;
};

using OAuthOutcome = tl::expected<IssuedTokens, OAuthRefusal>;

struct CodeExchange {
    std::string code;
    std::string clientId;
    std::string redirectUri;
    std::string verifier;
};

struct RefreshExchange {
    std::string refreshToken;
    std::string clientId;
};

//! \brief Redeems a code. The first attempt uses it up, also where it is refused; a second one ends whatever came of the first.
[[nodiscard]] wire::Result<OAuthOutcome> redeemCode(OAuthRepository& repository, const CodeExchange& exchange, wire::Timestamp now);

//! \brief Redeems a refresh token for new tokens.
//!
//! A token may be redeemed again within kRefreshGrace, and for as long as nothing that was given for it has been seen: the answer was
//! lost, and what it held is withdrawn. Otherwise two parties hold it, and the sign-in ends for both.
[[nodiscard]] wire::Result<OAuthOutcome> redeemRefreshToken(OAuthRepository& repository, const RefreshExchange& exchange,
                                                            wire::Timestamp now);

} // namespace tallylight::hub
