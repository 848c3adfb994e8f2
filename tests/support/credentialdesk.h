// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/credentialstore.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <chrono>
#include <optional>

namespace tallylight::test {

//! \brief A credential as a sign-in gives it. Whatever is secret in it contains "SeCrEt".
inline net::Credential madeUpCredential()
{
    return {net::Credential::Kind::OAuth, "access-SeCrEt-0123456789", "refresh-SeCrEt-0123456789", "client1",
            wire::Timestamp{std::chrono::milliseconds{1'764'000'000'123}}};
}

//! \brief Puts one account's credential into the keyring of this process's bus, asks for it and takes it out; each waits for the one
//! answer. For a test of a real keyring to inherit.
class CredentialDesk
{
protected:
    [[nodiscard]] static QString account() { return QStringLiteral("k3x9account"); }

    net::KeyringState write(const net::Credential& credential = madeUpCredential())
    {
        Wish wish;
        m_store.write(account(), credential, QStringLiteral("Tallylight: Älice"), &m_context, wish.then());
        return wish.answer().state;
    }
    net::KeyringAnswer read(const QString& of = account())
    {
        Wish wish;
        m_store.read(of, &m_context, wish.then());
        return wish.answer();
    }
    net::KeyringState remove()
    {
        Wish wish;
        m_store.remove(account(), &m_context, wish.then());
        return wish.answer().state;
    }
    [[nodiscard]] net::CredentialStore& store() { return m_store; }

private:
    //! What becomes of a wish, once it is there.
    struct Wish {
        std::optional<net::KeyringAnswer> came;

        net::CredentialStore::Then then()
        {
            return [this](const net::KeyringAnswer& answer) {
                QVERIFY(!came);
                came = answer;
            };
        }
        net::KeyringAnswer answer()
        {
            [this] { QTRY_VERIFY_WITH_TIMEOUT(came.has_value(), 30'000); }();
            return came.value_or(net::KeyringAnswer{net::KeyringState(255), std::nullopt});
        }
    };

    QObject m_context;
    net::CredentialStore m_store;
};

} // namespace tallylight::test
