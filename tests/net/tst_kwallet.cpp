// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/credentialstore.h"

#include "support/keyring.h"
#include "support/kwallet.h"

#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using net::Credential;
using net::CredentialStore;
using net::KeyringAnswer;
using net::KeyringState;
using test::KWallet;

namespace {

const Credential kCredential{Credential::Kind::OAuth, "access-SeCrEt-0123456789", "refresh-SeCrEt-0123456789", "client1",
                             wire::Timestamp{1'764'000'000'123ms}};
const QString kAccount = QStringLiteral("k3x9account");

//! What becomes of a wish, once it is there.
struct Wish {
    std::optional<KeyringAnswer> answer;

    CredentialStore::Then then()
    {
        return [this](const KeyringAnswer& came) { answer = came; };
    }
    KeyringState state()
    {
        [this] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000); }();
        return answer ? answer->state : KeyringState(255);
    }
};

} // namespace

//! Against the real kwalletd5, which Plasma of Debian 12 has in the place of gnome-keyring.
class KWalletTest : public QObject
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
        QVERIFY(there.credential == kCredential);

        // It is in the wallet, and there after a restart.
        m_wallet.start(KWallet::Rule::Allowed);
        QVERIFY(read().credential == kCredential);

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
        QVERIFY(read().credential == kCredential); // nothing was lost
    }

    void noWalletOnThisDesktop()
    {
        m_wallet.stop();
        QCOMPARE(write(), KeyringState::NoService);
        QCOMPARE(read().state, KeyringState::NoService);
        QCOMPARE(remove(), KeyringState::NoService);
    }

private:
    KeyringState write()
    {
        Wish wish;
        m_store.write(kAccount, kCredential, QStringLiteral("Tallylight: Alice"), this, wish.then());
        return wish.state();
    }
    KeyringAnswer read()
    {
        Wish wish;
        m_store.read(kAccount, this, wish.then());
        (void)wish.state();
        return wish.answer.value_or(KeyringAnswer{KeyringState(255), std::nullopt});
    }
    KeyringState remove()
    {
        Wish wish;
        m_store.remove(kAccount, this, wish.then());
        return wish.state();
    }

    KWallet m_wallet;
    CredentialStore m_store;
};

int main(int argc, char** argv)
{
    test::Keyring bus; // its daemon is never started
    QCoreApplication application(argc, argv);
    KWalletTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kwallet.moc"
