// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/credentialdesk.h"
#include "support/keyring.h"
#include "support/kwallet.h"

#include <QTest>

using namespace tallylight;
using net::KeyringAnswer;
using net::KeyringState;
using test::KWallet;

//! Against the real kwalletd5, which Plasma of Debian 12 has in the place of gnome-keyring.
class KWalletTest : public QObject, private test::CredentialDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!KWallet::isInstalled()) {
            QSKIP("kwalletd5 is not installed (package libkf5wallet-bin)");
        }
    }

    void writtenReadAndRemoved()
    {
        m_wallet.start(KWallet::Rule::Allowed);
        QCOMPARE(read().state, KeyringState::Absent);
        QCOMPARE(write(), KeyringState::Done);
        const KeyringAnswer there = read();
        QCOMPARE(there.state, KeyringState::Done);
        QVERIFY(there.credential == test::madeUpCredential());

        // It is in the wallet, and there after a restart.
        m_wallet.start(KWallet::Rule::Allowed);
        QVERIFY(read().credential == test::madeUpCredential());

        QCOMPARE(remove(), KeyringState::Done);
        QCOMPARE(read().state, KeyringState::Absent);
        QCOMPARE(remove(), KeyringState::Done);
    }

    //! Its person has once said that Tallylight is never to be let in.
    void denied()
    {
        m_wallet.start(KWallet::Rule::Allowed);
        QCOMPARE(write(), KeyringState::Done);
        m_wallet.start(KWallet::Rule::Denied);
        QCOMPARE(read().state, KeyringState::Denied);
        QCOMPARE(write(), KeyringState::Denied);
        QCOMPARE(remove(), KeyringState::Denied);
        m_wallet.start(KWallet::Rule::Allowed);
        QVERIFY(read().credential == test::madeUpCredential()); // nothing was lost
    }

    void noWalletOnThisDesktop()
    {
        m_wallet.stop();
        QCOMPARE(write(), KeyringState::NoService);
        QCOMPARE(read().state, KeyringState::NoService);
        QCOMPARE(remove(), KeyringState::NoService);
    }

private:
    KWallet m_wallet;
};

int main(int argc, char** argv)
{
    test::Keyring bus; // its daemon is never started
    QCoreApplication application(argc, argv);
    KWalletTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kwallet.moc"
