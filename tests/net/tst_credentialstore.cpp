// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/credentialdesk.h"
#include "support/keyring.h"

#include <QDirIterator>
#include <QTest>

using namespace tallylight;
using net::Credential;
using net::KeyringAnswer;
using net::KeyringState;

//! Against the real gnome-keyring. Every function leaves an open one behind.
class CredentialStoreTest : public QObject, private test::CredentialDesk
{
    Q_OBJECT

public:
    explicit CredentialStoreTest(test::Keyring& keyring) : m_keyring(keyring) {}

private Q_SLOTS:
    void init()
    {
        m_keyring.wipe();
        m_keyring.startUnlocked();
    }

    void writtenReadAndRemoved()
    {
        QCOMPARE(write(), KeyringState::Done);
        const KeyringAnswer there = read();
        QCOMPARE(there.state, KeyringState::Done);
        QVERIFY(there.credential == test::madeUpCredential());

        Credential renewed = test::madeUpCredential();
        renewed.token = "another-SeCrEt-0123456789";
        QCOMPARE(write(renewed), KeyringState::Done);
        QVERIFY(read().credential == renewed);

        QCOMPARE(remove(), KeyringState::Done);
        QCOMPARE(read().state, KeyringState::Absent);
        QCOMPARE(remove(), KeyringState::Done);
        QVERIFY(m_keyring.show(account()).isEmpty());
    }

    void peopleCanTellWhatItIs()
    {
        QByteArray shown;
        store().write(account(), test::madeUpCredential(), QStringLiteral("Tallylight: Älice"), this,
                      [&](const KeyringAnswer&) { shown = m_keyring.show(account()); }); // then a program may end
        QTRY_VERIFY(!shown.isEmpty());
        QVERIFY(shown.contains("label = Tallylight: Älice\n"));
        QVERIFY(m_keyring.show(account()).contains("attribute.server = io.github.tallylight\n"));
    }

    void accountsAreApart()
    {
        QCOMPARE(write(), KeyringState::Done);
        QCOMPARE(read(QStringLiteral("another")).state, KeyringState::Absent);
    }

    void somethingElseUnderOurNameIsNoCredential()
    {
        QProcess tool;
        tool.start(QStringLiteral("secret-tool"),
                   {QStringLiteral("store"), QStringLiteral("--label=x"), QStringLiteral("user"), account(), QStringLiteral("server"),
                    net::CredentialStore::service(), QStringLiteral("type"), QStringLiteral("plaintext"), QStringLiteral("xdg:schema"),
                    QStringLiteral("org.qt.keychain")});
        tool.write("no credential");
        tool.closeWriteChannel();
        QVERIFY(tool.waitForFinished() && tool.exitCode() == 0);
        QVERIFY(!m_keyring.show(account()).isEmpty());
        const KeyringAnswer there = read();
        QCOMPARE(there.state, KeyringState::Absent);
        QVERIFY(!there.credential);
    }

    void lockedIsNotAbsent()
    {
        QCOMPARE(write(), KeyringState::Done);
        m_keyring.lock();
        QCOMPARE(read().state, KeyringState::Locked);
        QCOMPARE(write(), KeyringState::Locked);
        QCOMPARE(remove(), KeyringState::Locked);
        // The same when the daemon starts with the desktop and nobody opens it.
        m_keyring.startLocked();
        QCOMPARE(read().state, KeyringState::Locked);
        m_keyring.startUnlocked();
        QVERIFY(read().credential == test::madeUpCredential());
    }

    void noKeyringWasEverSetUp()
    {
        m_keyring.wipe();
        m_keyring.startLocked();
        QCOMPARE(write(), KeyringState::NoService);
        QCOMPARE(read().state, KeyringState::Absent);
    }

    void noKeyringOnThisDesktop()
    {
        m_keyring.stop();
        QCOMPARE(write(), KeyringState::NoService);
        QCOMPARE(read().state, KeyringState::NoService);
        QCOMPARE(remove(), KeyringState::NoService);
    }

    void nothingIsWrittenToAFile()
    {
        m_keyring.stop();
        QCOMPARE(write(), KeyringState::NoService);
        m_keyring.startUnlocked();
        QCOMPARE(write(), KeyringState::Done);
        QDirIterator files(m_keyring.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("SeCrEt"), qPrintable(file.fileName()));
            ++count;
        }
        QVERIFY(count > 0); // the keyring itself, encrypted
    }

    void everyTroubleHasWords()
    {
        QVERIFY(net::keyringWords(KeyringState::Done).isEmpty());
        QSet<QString> words;
        for (const auto state :
             {KeyringState::Absent, KeyringState::Locked, KeyringState::Denied, KeyringState::NoService, KeyringState::Failed}) {
            words.insert(net::keyringWords(state));
        }
        QCOMPARE(words.size(), 5);
        QVERIFY(!words.contains(QString()));
    }

    void whoIsGoneIsNotCalled()
    {
        auto context = std::make_unique<QObject>();
        store().read(account(), context.get(), [](const KeyringAnswer&) { QFAIL("called"); });
        context.reset();
        QCOMPARE(read().state, KeyringState::Absent);
    }

private:
    test::Keyring& m_keyring;
};

int main(int argc, char** argv)
{
    test::Keyring keyring;
    QCoreApplication application(argc, argv);
    CredentialStoreTest test(keyring);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_credentialstore.moc"
