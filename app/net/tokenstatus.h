// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/credentialstore.h"

#include <QString>

#include <cstdint>

namespace tallylight::net {

//! \brief How things stand with the credential of one account.
enum class TokenState : std::uint8_t {
    //! Nobody has asked for it yet.
    Unread,
    //! There is one, and nobody has refused it.
    Good,
    //! The keyring does not give it: TokenStatus::keyring says why. retry() asks again.
    Withheld,
    //! There is none, or the server refuses it: a person has to sign in.
    SignedOut,
};

struct TokenStatus {
    TokenState state = TokenState::Unread;
    //! Of the last wish to the keyring; in Good other than Done where the credential is in memory only.
    KeyringState keyring = KeyringState::Done;
    //! For a person; empty while there is nothing to be said.
    QString words;

    friend bool operator==(const TokenStatus&, const TokenStatus&) = default;
};

} // namespace tallylight::net
