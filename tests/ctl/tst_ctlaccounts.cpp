// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/ctlprocess.h"

#include "support/authdouble.h"
#include "support/httpprobe.h"
#include "support/hubprocess.h"
#include "support/keyring.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace tallylight;
using test::AuthDouble;
using test::CtlProcess;

namespace {

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
}

//! A hub with Alice in Acme and Bob in Acme and Beta.
struct Hub {
    test::HubProcess process;
    QByteArray alice;
    QByteArray bob;

    Hub()
    {
        process.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        process.addOrg(QStringLiteral("beta"), QStringLiteral("Beta"));
        for (const auto& [mail, name] : {std::pair{QStringLiteral("alice@example.org"), QStringLiteral("Alice")},
                                         std::pair{QStringLiteral("bob@example.org"), QStringLiteral("Bob")}}) {
            process.addUser(mail, name, QStringLiteral("a long password"));
            process.addMember(QStringLiteral("acme"), mail, QStringLiteral("user"));
        }
        process.addMember(QStringLiteral("beta"), QStringLiteral("bob@example.org"), QStringLiteral("user"));
        alice = process.createKey(QStringLiteral("alice@example.org"));
        bob = process.createKey(QStringLiteral("bob@example.org"));
        process.start();
    }

    [[nodiscard]] QStringList login() const
    {
        return {QStringLiteral("login"), QStringLiteral("--api-key-stdin"), QStringLiteral("--server"), process.origin().toString()};
    }
};

//! The sign-in page that a login printed.
QUrl pageIn(const QByteArray& errors)
{
    static const QRegularExpression address(QStringLiteral("^http\\S*/login\\?\\S+(?=\\n)"), QRegularExpression::MultilineOption);
    return QUrl(address.match(QString::fromUtf8(errors)).captured());
}

} // namespace

//! The real program with the real gnome-keyring, against the real hub and the double of a studio.
class TestCtlAccounts : public QObject
{
    Q_OBJECT

public:
    explicit TestCtlAccounts(test::Keyring& keyring) : m_keyring(keyring) {}

private Q_SLOTS:
    void init()
    {
        m_keyring.wipe();
        m_keyring.startUnlocked();
        QDir(configFolder()).removeRecursively();
    }

    void inAndOutWithAKey()
    {
        const Hub hub;
        CtlProcess login(hub.login(), {}, runtime(), hub.alice + "\n");
        QCOMPARE(login.wait(), 0);
        QVERIFY(login.output().contains("as alice@example.org"));

        CtlProcess accounts(words("accounts --json"), {}, runtime());
        QCOMPARE(accounts.wait(), 0);
        QCOMPARE(accounts.lines().size(), 1);
        const QJsonObject account = accounts.lastLine();
        QCOMPARE(account.value(u"sign_in"_qs).toString(), u"key"_qs);
        QCOMPARE(account.value(u"name"_qs).toString(), u"Alice"_qs);
        QCOMPARE(account.value(u"organizations"_qs).toArray().size(), 1);
        CtlProcess text(words("accounts"), {}, runtime());
        QCOMPARE(text.wait(), 0);
        QVERIFY(text.output().contains("alice@example.org  key  [acme]"));

        // No server need be named any more.
        CtlProcess status(words("status --json"), {}, runtime());
        QCOMPARE(status.wait(), 0);
        QCOMPARE(status.lastLine().value(u"state"_qs).toString(), u"live"_qs);
        CtlProcess start(words("report start --title T"), {}, runtime());
        QCOMPARE(start.wait(), 0);
        QCOMPARE(start.lastLine().value(u"status"_qs).toString(), u"in_progress"_qs);

        CtlProcess logout(words("logout"), {}, runtime());
        QCOMPARE(logout.wait(), 0);
        QVERIFY(m_keyring.show(account.value(u"id"_qs).toString()).isEmpty());
        CtlProcess none(words("accounts --json"), {}, runtime());
        QCOMPARE(none.wait(), 0);
        QVERIFY(none.output().isEmpty());
        CtlProcess lost(words("status"), {}, runtime());
        QCOMPARE(lost.wait(), 2);
        QVERIFY(lost.errors().contains("tallylightctl login"));
    }

    void aPipedKeyGoesToNoServerThatWasNotNamed()
    {
        CtlProcess login(words("login --api-key-stdin"), {}, runtime(), "a-plain-key-0123456789\n");
        QCOMPARE(login.wait(), 2);
        QVERIFY(login.errors().contains("--server"));
        QVERIFY(!login.errors().contains("a-plain-key"));
    }

    void severalAccounts()
    {
        const Hub hub;
        for (const QByteArray& key : {hub.alice, hub.bob}) {
            CtlProcess login(hub.login(), {}, runtime(), key);
            QCOMPARE(login.wait(), 0);
        }
        CtlProcess unclear(words("status"), {}, runtime());
        QCOMPARE(unclear.wait(), 2);
        QVERIFY(unclear.errors().contains("alice@example.org") && unclear.errors().contains("bob@example.org"));
        CtlProcess bob(words("status --json --account BOB@example.org"), {}, runtime());
        QCOMPARE(bob.wait(), 0);
        CtlProcess nobody(words("status --account eve@example.org"), {}, runtime());
        QCOMPARE(nobody.wait(), 2);
        // Bob has two organizations, and a report goes into one.
        CtlProcess where(words("--account bob@example.org report start --title T"), {}, runtime());
        QCOMPARE(where.wait(), 2);
        QVERIFY(where.errors().contains("acme, beta"));
        CtlProcess there(words("--account bob@example.org report start --title T --org beta"), {}, runtime());
        QCOMPARE(there.wait(), 0);
        CtlProcess out(words("logout bob@example.org"), {}, runtime());
        QCOMPARE(out.wait(), 0);
        CtlProcess alice(words("status --json"), {}, runtime());
        QCOMPARE(alice.wait(), 0);
    }

    void theTokenOfTheEnvironmentGoesToTheNamedServerOnly()
    {
        const Hub hub;
        CtlProcess login(hub.login(), {}, runtime(), hub.alice);
        QCOMPARE(login.wait(), 0);
        // For another server, which has to be named.
        test::ScriptedServer other;
        other.onRequest([](const test::HttpRequest&, test::HttpConnection& socket) { socket.answerJson(401, "{}"); });
        CtlProcess named({QStringLiteral("status"), QStringLiteral("--server"), other.origin().toString()}, "env-token-0123456789",
                         runtime());
        QCOMPARE(named.wait(), 4);
        QVERIFY(other.everythingReceived().contains("Bearer env-token-0123456789"));
        CtlProcess unnamed(words("status"), "env-token-0123456789", runtime());
        QCOMPARE(unnamed.wait(), 0); // Alice's, which the hub knows
    }

    void refusals()
    {
        const Hub hub;
        CtlProcess bad(hub.login(), {}, runtime(), "not-a-key-of-anybody-0123456789");
        QCOMPARE(bad.wait(), 4);
        CtlProcess empty(hub.login(), {}, runtime());
        QCOMPARE(empty.wait(), 4);
        CtlProcess file(words("login --server file:///etc/passwd"), {}, runtime());
        QCOMPARE(file.wait(), 2);
        CtlProcess plain(words("login --server http://studio.example.org"), {}, runtime());
        QCOMPARE(plain.wait(), 2);
        CtlProcess certificate(words("login --server https://127.0.0.1:1 --ca-file /nonexistent.pem"), {}, runtime());
        QCOMPARE(certificate.wait(), 2);
        CtlProcess nobody(words("login --server http://127.0.0.1:1"), {}, runtime());
        QCOMPARE(nobody.wait(), 3);
        CtlProcess stray(words("login alice"), {}, runtime());
        QCOMPARE(stray.wait(), 2);
        CtlProcess out(words("logout"), {}, runtime());
        QCOMPARE(out.wait(), 2);
        QVERIFY(!QFile::exists(configFolder() + QStringLiteral("/accounts.json")));
    }

    void byBrowser()
    {
        AuthDouble studio;
        CtlProcess login({QStringLiteral("login"), QStringLiteral("--no-browser"), QStringLiteral("--server"), studio.origin().toString()},
                         {}, runtime());
        QTRY_VERIFY(pageIn(login.errors()).isValid());
        QCOMPARE(test::HttpProbe({}).get(studio.visit(pageIn(login.errors()))).status, 200);
        QCOMPARE(login.wait(), 0);
        CtlProcess accounts(words("accounts --json"), {}, runtime());
        QCOMPARE(accounts.wait(), 0);
        QCOMPARE(accounts.lastLine().value(u"sign_in"_qs).toString(), u"browser"_qs);
        QCOMPARE(accounts.lastLine().value(u"user_id"_qs).toString(), u"usr_alice"_qs);
        QCOMPARE(accounts.lastLine().value(u"organizations"_qs).toArray().size(), 3);
        CtlProcess refresh(words("accounts --json --refresh"), {}, runtime());
        QCOMPARE(refresh.wait(), 0);
        QCOMPARE(studio.keyCount(), 0);
        // The server hears of the end, and the keyring is empty.
        CtlProcess logout(words("logout"), {}, runtime());
        QCOMPARE(logout.wait(), 0);
        QCOMPARE(studio.server().requests().constLast().target, QByteArray("/api/auth/sign-out"));
        QVERIFY(m_keyring.show(accounts.lastLine().value(u"id"_qs).toString()).isEmpty());
    }

    void theBrowserThatIsOpenedHasNoToken()
    {
        AuthDouble studio;
        const QString folder = m_keyring.home() + QStringLiteral("/bin");
        const QString seen = m_keyring.home() + QStringLiteral("/seen");
        QDir().mkpath(folder);
        QFile script(folder + QStringLiteral("/xdg-open"));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\n{ env; echo \"$@\"; } > '" + seen.toUtf8() + ".part' && mv '" + seen.toUtf8() + ".part' '" + seen.toUtf8()
                     + "'\n");
        script.close();
        script.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", folder.toUtf8() + ':' + path);
        CtlProcess login({QStringLiteral("login"), QStringLiteral("--server"), studio.origin().toString()}, "env-SeCrEt-0123456789",
                         runtime());
        qputenv("PATH", path);
        QTRY_VERIFY(QFile::exists(seen));
        QTRY_VERIFY(pageIn(login.errors()).isValid()); // the browser may be quicker than the line about it
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(!content.contains("SeCrEt"));
        QVERIFY(content.contains(pageIn(login.errors()).toEncoded()));
        test::HttpProbe({}).get(studio.visit(pageIn(login.errors())));
        QCOMPARE(login.wait(), 0);
    }

    void anOrganizationHasToBeNamed()
    {
        AuthDouble studio;
        studio.hasDefaultOrg = false;
        const QStringList arguments{QStringLiteral("login"), QStringLiteral("--no-browser"), QStringLiteral("--server"),
                                    studio.origin().toString()};
        CtlProcess unnamed(arguments, {}, runtime());
        QTRY_VERIFY(pageIn(unnamed.errors()).isValid());
        test::HttpProbe({}).get(studio.visit(pageIn(unnamed.errors())));
        QCOMPARE(unnamed.wait(), 1);
        QVERIFY(unnamed.errors().contains("--org"));
        CtlProcess named(arguments + words("--org acme-lab"), {}, runtime());
        QTRY_VERIFY(pageIn(named.errors()).isValid());
        test::HttpProbe({}).get(studio.visit(pageIn(named.errors())));
        QCOMPARE(named.wait(), 0);
    }

    void withoutAKeyringNothingIsKept()
    {
        const Hub hub;
        m_keyring.stop();
        CtlProcess login(hub.login(), {}, runtime(), hub.alice);
        QCOMPARE(login.wait(), 1);
        QVERIFY(login.errors().contains("keyring"));
        // And a way that works without one.
        QVERIFY(login.errors().contains("TALLYLIGHT_TOKEN") && login.errors().contains("--server"));
        CtlProcess accounts(words("accounts --json"), {}, runtime());
        QCOMPARE(accounts.wait(), 0);
        QVERIFY(accounts.output().isEmpty());
    }

    void aLockedKeyringIsSaid()
    {
        const Hub hub;
        CtlProcess login(hub.login(), {}, runtime(), hub.alice);
        QCOMPARE(login.wait(), 0);
        m_keyring.startLocked();
        CtlProcess status(words("status"), {}, runtime());
        QCOMPARE(status.wait(), 4);
        QVERIFY(status.errors().contains("locked"));
        CtlProcess logout(words("logout"), {}, runtime());
        QCOMPARE(logout.wait(), 1);
        QVERIFY(logout.errors().contains("still signed in"));
        CtlProcess accounts(words("accounts --json"), {}, runtime());
        QCOMPARE(accounts.wait(), 0);
        QCOMPARE(accounts.lines().size(), 1);
    }

    void aRenewalThatCannotBeKeptIsSaid()
    {
        AuthDouble studio;
        studio.doesListTakeOAuth = true;
        studio.lifetimeSeconds = 1;
        CtlProcess login({QStringLiteral("login"), QStringLiteral("--no-browser"), QStringLiteral("--server"), studio.origin().toString()},
                         {}, runtime());
        QTRY_VERIFY(pageIn(login.errors()).isValid());
        test::HttpProbe({}).get(studio.visit(pageIn(login.errors())));
        QCOMPARE(login.wait(), 0);
        studio.isTokenHeld = true;
        const auto before = studio.server().requests().size();
        CtlProcess refresh(words("accounts --json --refresh"), {}, runtime());
        QTRY_VERIFY(studio.server().requests().size() > before);
        m_keyring.lock();
        studio.answerHeld();
        QCOMPARE(refresh.wait(), 0);
        QCOMPARE(refresh.errors().count("could not be kept"), 1);
        QVERIFY(refresh.errors().contains("locked"));
    }

    //! Logs at every level, command lines, environments and files: a token is in none of them.
    void noTokenAnywhere()
    {
        AuthDouble studio;
        studio.doesListTakeOAuth = true;
        studio.lifetimeSeconds = 1; // so that it is renewed, too
        qputenv("QT_LOGGING_RULES", "*=true");
        qputenv("QT_MESSAGE_PATTERN", "%{category} %{type} %{function}: %{message}");
        QByteArray said;
        {
            CtlProcess login(
                {QStringLiteral("login"), QStringLiteral("--no-browser"), QStringLiteral("--server"), studio.origin().toString()}, {},
                runtime());
            QTRY_VERIFY(pageIn(login.errors()).isValid());
            test::HttpProbe({}).get(studio.visit(pageIn(login.errors())));
            QCOMPARE(login.wait(), 0);
            said += login.output() + login.errors();
        }
        studio.tokenStatus = 500;
        {
            CtlProcess failing(words("accounts --refresh"), {}, runtime());
            (void)failing.wait();
            said += failing.output() + failing.errors();
        }
        studio.tokenStatus = 0;
        CtlProcess child({QStringLiteral("run"), QStringLiteral("--org"), QStringLiteral("acme-lab"), QStringLiteral("--"),
                          QStringLiteral("sh"), QStringLiteral("-c"),
                          QStringLiteral("env; cat /proc/self/cmdline /proc/$PPID/cmdline /proc/$PPID/environ")},
                         "env-SeCrEt-0123456789", runtime());
        (void)child.wait();
        // /proc shows the environment with which a program was started, and that is its caller's.
        said += QByteArray(child.output()).replace("TALLYLIGHT_TOKEN=env-SeCrEt-0123456789", "") + child.errors();
        CtlProcess logout(words("logout"), {}, runtime());
        QCOMPARE(logout.wait(), 0);
        said += logout.output() + logout.errors();
        qunsetenv("QT_LOGGING_RULES");
        qunsetenv("QT_MESSAGE_PATTERN");

        QVERIFY(studio.refreshCount() > 0);
        QVERIFY(said.contains("tallylight.net."));
        QVERIFY2(!said.contains("SeCrEt"), said.constData());
        QDirIterator files(m_keyring.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(!file.open(QIODevice::ReadOnly) || !file.readAll().contains("SeCrEt"), qPrintable(file.fileName()));
        }
    }

private:
    [[nodiscard]] QString configFolder() const { return m_keyring.home() + QStringLiteral("/config/io.github.tallylight"); }
    [[nodiscard]] QString runtime() const { return m_keyring.home() + QStringLiteral("/run"); }

    test::Keyring& m_keyring;
};

int main(int argc, char** argv)
{
    test::Keyring keyring;
    QCoreApplication application(argc, argv);
    TestCtlAccounts test(keyring);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ctlaccounts.moc"
