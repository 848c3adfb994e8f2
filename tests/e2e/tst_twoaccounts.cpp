// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/reporter.h"
#include "e2e/traybus.h"
#include "e2e/trayprocess.h"
#include "support/keptaccount.h"
#include "support/keyring.h"
#include "support/xsession.h"
#include "tray/badgefinder.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace tallylight;
using namespace tallylight::test;

namespace {

constexpr int kSoon = 30'000; // how long a condition may take on a busy machine

XSession* s_session = nullptr; // set by main() for the length of the program

//! A hub of its own with one member, who has a key.
struct Company {
    HubProcess hub;
    QByteArray key;

    explicit Company(const QString& org)
    {
        const QString mail = QStringLiteral("ada@example.org");
        hub.addOrg(org, org.toUpper());
        hub.addUser(mail, QStringLiteral("Ada"), QStringLiteral("correct horse battery"));
        hub.addMember(org, mail, QStringLiteral("user"));
        key = hub.createKey(mail);
        hub.start();
    }
};

QStringList sorted(QStringList titles)
{
    titles.sort();
    return titles;
}

} // namespace

//! One program, two accounts on two hubs, side by side in the badge and in the list.
class TestTwoAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stayApartAndCountTogether()
    {
        const QString folder = qEnvironmentVariable("XDG_CONFIG_HOME") + QStringLiteral("/io.github.tallylight");
        QVERIFY(QDir().mkpath(folder));
        const store::AccountId acme = keepAccount(folder, m_acme.hub.origin(), m_acme.key);
        const store::AccountId globex = keepAccount(folder, m_globex.hub.origin(), m_globex.key);
        QVERIFY(!acme.isEmpty() && !globex.isEmpty());
        Reporter atAcme(m_acme.hub, QStringLiteral("acme"), m_acme.key);
        Reporter atGlobex(m_globex.hub, QStringLiteral("globex"), m_globex.key);
        atAcme.start(QStringLiteral("A1"), QStringLiteral("Builder"));
        atAcme.start(QStringLiteral("A2"), QStringLiteral("Builder"));
        const Reporter::Run third = atGlobex.start(QStringLiteral("G1"), QStringLiteral("Writer"));

        s_session->startPanel();
        const TrayProcess program({QStringLiteral("--background")});
        const TrayBus tray;
        const auto running = [&tray] { return tray.number(QStringLiteral("RunningCount")); };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 3, kSoon);
        QCOMPARE(tray.state(), QStringLiteral("live"));
        QCOMPARE(tray.number(QStringLiteral("AgentCount")), 2);
        QTRY_COMPARE_WITH_TIMEOUT(numberOnBadge(), 3, kSoon);
        QCOMPARE(sorted(tray.titles()), QStringList({QStringLiteral("A1"), QStringLiteral("A2"), QStringLiteral("G1")}));
        QVERIFY(tray.list().contains(R"("organization":"ACME")") && tray.list().contains(R"("organization":"GLOBEX")"));

        // Either tells its own.
        const Reporter::Run fourth = atGlobex.start(QStringLiteral("G2"), QStringLiteral("Writer"));
        QTRY_COMPARE_WITH_TIMEOUT(numberOnBadge(), 4, kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(tray.changes().contains(fourth.thread + QStringLiteral(" in_progress")), kSoon);
        atGlobex.finish(fourth, QStringLiteral("completed"));
        QTRY_VERIFY_WITH_TIMEOUT(tray.changes().contains(fourth.thread + QStringLiteral(" completed")), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(running(), 3, kSoon);

        account::AccountBook book(folder);
        QVERIFY(book.change(acme, [](account::AccountEntry& entry) { entry.isPaused = true; }));
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(numberOnBadge(), 1, kSoon);
        QVERIFY(!tray.list().contains(R"("A1")") && tray.list().contains(R"("G1")"));
        QVERIFY(book.change(acme, [](account::AccountEntry& entry) { entry.isPaused = false; }));
        QTRY_COMPARE_WITH_TIMEOUT(running(), 3, kSoon);

        // Signed out of one; the other is as it was, and goes on.
        QVERIFY(book.remove(acme));
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, kSoon);
        QCOMPARE(tray.state(), QStringLiteral("live"));
        atGlobex.start(QStringLiteral("G3"), QStringLiteral("Writer"));
        QTRY_COMPARE_WITH_TIMEOUT(numberOnBadge(), 2, kSoon);
        QVERIFY(!tray.list().contains(R"("organization":"ACME")"));
        atGlobex.finish(third, QStringLiteral("completed"));
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, kSoon);
    }

private:
    Company m_acme{QStringLiteral("acme")};
    Company m_globex{QStringLiteral("globex")};
};

int main(int argc, char** argv)
{
    Keyring keyring;
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    XSession session;
    if (!session.start()) {
        return 1;
    }
    s_session = &session;
    // One bus for both: the keyring's.
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    keyring.startUnlocked();
    session.startWindowManager();
    QApplication application(argc, argv);
    TestTwoAccounts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_twoaccounts.moc"
