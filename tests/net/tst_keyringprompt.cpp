// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/credentialstore.h"

#include "support/keyring.h"
#include "support/keyringprompter.h"

#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using net::Credential;
using net::CredentialStore;
using net::KeyringAnswer;
using net::KeyringState;

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

//! A locked gnome-keyring that asks a person, who may not want to.
class KeyringPromptTest : public QObject
{
    Q_OBJECT

public:
    explicit KeyringPromptTest(test::Keyring& keyring) : m_keyring(keyring) {}

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = test::KeyringPrompter::missing(); !missing.isEmpty()) {
            QSKIP(qPrintable(missing));
        }
        m_prompter.start();
        m_keyring.startUnlocked();
        QCOMPARE(write(), KeyringState::Done);
    }

    void aDismissedPromptLeavesItLocked()
    {
        m_keyring.lock();
        m_prompter.dismissNext();
        QCOMPARE(read().state, KeyringState::Locked);
        QTRY_VERIFY(m_prompter.hasActed()); // there was a prompt
        m_prompter.dismissNext();
        QCOMPARE(write(), KeyringState::Locked);
        QTRY_VERIFY(m_prompter.hasActed());
        QCOMPARE(remove(), KeyringState::Locked); // which prompts nobody
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

    test::Keyring& m_keyring;
    test::KeyringPrompter m_prompter;
    CredentialStore m_store;
};

int main(int argc, char** argv)
{
    test::Keyring keyring;
    QCoreApplication application(argc, argv);
    KeyringPromptTest test(keyring);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyringprompt.moc"
