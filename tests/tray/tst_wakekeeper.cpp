// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/xsession.h"
#include "tray/wakekeeper.h"

#include <QDBusMessage>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace tallylight;
using namespace tallylight::test;
using namespace std::chrono_literals;

class TestWakeKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesForSleepAndOpensAfterAPause()
    {
        QDBusConnection manager = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("manager"));
        QVERIFY(manager.registerService(QStringLiteral("org.freedesktop.login1")));
        tray::WakeKeeper::Options options;
        options.systemBus = QDBusConnection::sessionBus();
        options.leastPause = 300ms;
        options.mostPause = 1'300ms;
        options.random = [] { return 0.5; };
        tray::WakeKeeper keeper(options);
        QSignalSpy rest(&keeper, &tray::WakeKeeper::restNeeded);
        QSignalSpy wake(&keeper, &tray::WakeKeeper::wakeNeeded);
        QSignalSpy reconnect(&keeper, &tray::WakeKeeper::reconnectNeeded);

        QVERIFY(manager.send(prepareForSleep(true)));
        QTRY_COMPARE(rest.count(), 1);
        QElapsedTimer sinceWake;
        sinceWake.start();
        QVERIFY(manager.send(prepareForSleep(false)));
        QTRY_COMPARE(wake.count(), 1);
        QVERIFY(sinceWake.elapsed() >= 700);
        QVERIFY(reconnect.isEmpty());
        QCOMPARE(rest.count(), 1);

        // Back to sleep within the pause: it stays closed.
        QVERIFY(manager.send(prepareForSleep(true)));
        QVERIFY(manager.send(prepareForSleep(false)));
        QVERIFY(manager.send(prepareForSleep(true)));
        QTRY_COMPARE(rest.count(), 2);
        QTimer barrier; // due after any pause that was begun before it
        barrier.setSingleShot(true);
        QSignalSpy isOver(&barrier, &QTimer::timeout);
        barrier.start(options.mostPause);
        QTRY_COMPARE(isOver.count(), 1);
        QCOMPARE(wake.count(), 1);
        QVERIFY(manager.send(prepareForSleep(false)));
        QTRY_COMPARE(wake.count(), 2);
        QVERIFY(reconnect.isEmpty());
    }

private:
    static QDBusMessage prepareForSleep(bool isStarting)
    {
        QDBusMessage signal = QDBusMessage::createSignal(
            QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"));
        signal << isStarting;
        return signal;
    }
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    QGuiApplication application(argc, argv);
    TestWakeKeeper test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_wakekeeper.moc"
