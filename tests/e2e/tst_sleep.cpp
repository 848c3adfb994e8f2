// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/countingproxy.h"
#include "e2e/reporter.h"
#include "e2e/traybus.h"
#include "e2e/trayprocess.h"
#include "support/notificationrecorder.h"
#include "support/statusnotifierwatcher.h"
#include "support/xsession.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTest>

using namespace tallylight::test;

namespace {

constexpr int kSoon = 30'000; // how long a condition may take on a busy machine

QDBusMessage prepareForSleep(bool isStarting)
{
    QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                                     QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"));
    signal << isStarting;
    return signal;
}

} // namespace

//! The machine sleeps, and work goes on: the real program, the real hub, and doubles of the login manager and the popup server.
class TestSleep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        m_hub.addUser(QStringLiteral("ada@example.org"), QStringLiteral("Ada"), QStringLiteral("correct horse battery"));
        m_hub.addMember(QStringLiteral("acme"), QStringLiteral("ada@example.org"), QStringLiteral("user"));
        m_key = m_hub.createKey(QStringLiteral("ada@example.org"));
        m_hub.start();
        m_proxy = std::make_unique<CountingProxy>(m_hub.origin());
    }

    void whatHappenedMeanwhileIsOneDigest()
    {
        // There before the program, as a login manager is.
        QDBusConnection manager = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("manager"));
        QVERIFY(manager.registerService(QStringLiteral("org.freedesktop.login1")));
        StatusNotifierWatcher watcher(QStringLiteral("watcher"));
        watcher.setHasHost(true);
        QVERIFY(watcher.appear());
        NotificationRecorder popups(QStringLiteral("popups"));
        QVERIFY(popups.appear());
        Reporter reporter(m_hub, QStringLiteral("acme"), m_key);
        const Reporter::Run first = reporter.start(QStringLiteral("Fix the build"), QStringLiteral("Builder"));
        const Reporter::Run second = reporter.start(QStringLiteral("Ask for a name"), QStringLiteral("Asker"));

        const TrayProcess program(m_proxy->origin(), m_key, {QStringLiteral("--background")});
        const TrayBus tray;
        QTRY_COMPARE_WITH_TIMEOUT(tray.number(QStringLiteral("RunningCount")), 2, kSoon);
        QCOMPARE(tray.state(), QStringLiteral("live"));
        QCOMPARE(m_proxy->openStreams(), 1);
        QVERIFY2(popups.calls().isEmpty(), "nothing is told of a snapshot");

        QVERIFY(manager.send(prepareForSleep(true)));
        QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openStreams(), 0, kSoon);
        reporter.finish(first, QStringLiteral("completed"));
        reporter.finish(second, QStringLiteral("requires_action"));
        reporter.start(QStringLiteral("Begun meanwhile"), QStringLiteral("Builder"));

        QElapsedTimer sinceWake;
        sinceWake.start();
        QVERIFY(manager.send(prepareForSleep(false)));
        QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openStreams(), 1, kSoon);
        QVERIFY2(sinceWake.elapsed() < 15'000, "five seconds at most, and a busy machine");
        QTRY_COMPARE_WITH_TIMEOUT(tray.number(QStringLiteral("RunningCount")), 1, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(tray.number(QStringLiteral("NeedsInputCount")), 1, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(tray.state(), QStringLiteral("live"), kSoon);
        QCOMPARE(m_proxy->streamCount(), 2);
        QVERIFY(tray.titles().contains(QStringLiteral("Begun meanwhile")));

        QTRY_VERIFY_WITH_TIMEOUT(!popups.calls().isEmpty(), kSoon);
        // What happens now is told after all that there was to tell of the sleep.
        const Reporter::Run barrier = reporter.start(QStringLiteral("After it all"), QStringLiteral("Builder"));
        reporter.finish(barrier, QStringLiteral("failed"));
        QTRY_VERIFY_WITH_TIMEOUT(popups.calls().last().summary.contains(QStringLiteral("After it all")), kSoon);
        QCOMPARE(popups.calls().size(), 2);
        const NotificationRecorder::Call& digest = popups.calls().constFirst();
        QCOMPARE(digest.summary, QStringLiteral("While you were away: 1 finished, 1 needs you"));
        QVERIFY(digest.body.contains(QStringLiteral("Fix the build")));
        QVERIFY(digest.body.contains(QStringLiteral("Ask for a name")));
    }

private:
    HubProcess m_hub;
    QByteArray m_key;
    std::unique_ptr<CountingProxy> m_proxy;
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    // The login manager is on the system's bus, which here is the same.
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
    QGuiApplication application(argc, argv);
    TestSleep test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sleep.moc"
