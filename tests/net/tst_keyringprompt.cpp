// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/credentialdesk.h"
#include "support/keyring.h"
#include "support/keyringprompter.h"

#include <QTest>

using namespace tallylight;
using net::KeyringAnswer;
using net::KeyringState;

//! A locked gnome-keyring that asks a person, who may not want to.
class KeyringPromptTest : public QObject, private test::CredentialDesk
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
    test::Keyring& m_keyring;
    test::KeyringPrompter m_prompter;
};

int main(int argc, char** argv)
{
    test::Keyring keyring;
    QCoreApplication application(argc, argv);
    KeyringPromptTest test(keyring);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyringprompt.moc"
