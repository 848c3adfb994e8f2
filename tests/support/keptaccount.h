// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/accountbook.h"
#include "net/credentialstore.h"

#include <QTest>

#include <optional>

namespace tallylight::test {

//! \brief Puts an account into the book of \a folder, and \a key into the keyring, as a sign-in by key does. Empty where one refused.
//! Link tallylight::account.
inline store::AccountId keepAccount(const QString& folder, const QUrl& origin, const QByteArray& key)
{
    account::AccountBook book(folder);
    account::AccountEntry entry;
    entry.origin = origin;
    const auto id = book.put(entry);
    if (!id) {
        return {};
    }
    net::Credential credential;
    credential.token = key;
    credential.origin = origin.toEncoded();
    net::CredentialStore keyring;
    QObject context;
    std::optional<net::KeyringState> state;
    keyring.write(QString::fromStdString(id->value()), credential, QStringLiteral("of a test"), &context,
                  [&state](const net::KeyringAnswer& answer) { state = answer.state; });
    return QTest::qWaitFor([&state] { return state.has_value(); }) && state == net::KeyringState::Done ? *id : store::AccountId();
}

} // namespace tallylight::test
