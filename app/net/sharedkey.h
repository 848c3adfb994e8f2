// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QUrl>

namespace tallylight::net {

//! \brief What two processes must have in common to share the streams of an account (docs/decisions/0013-shared-feed.md).
//!
//! Made from the account and never from its present access token, which changes; where there is nothing but a token, from that, in one
//! direction: neither name nor secret leads back to it.
struct ShareKey {
    //! Names the socket. Letters and digits.
    QByteArray name;
    //! Never sent: each side proves to the other that it has it.
    QByteArray secret;
};

//! \brief Of an account that this machine keeps. \param accountId as the account book has it.
[[nodiscard]] ShareKey shareKeyOfAccount(const QUrl& origin, const QByteArray& accountId);

//! \brief Of an account that is known by its token alone.
[[nodiscard]] ShareKey shareKeyOfToken(const QUrl& origin, const QByteArray& token);

//! \brief What proves that one has the key: different for each side, each pair of nonces and each request.
[[nodiscard]] QByteArray shareProof(const ShareKey& key, const QByteArray& side, const QByteArray& nonces, const QByteArray& request);

//! \brief Compares in a time that does not depend on where the two differ.
[[nodiscard]] bool isSameProof(const QByteArray& left, const QByteArray& right);

} // namespace tallylight::net
