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

#include <functional>

using namespace tallylight;
using namespace tallylight::test;
using namespace std::chrono_literals;

//! What happens to the machine.
using Event = std::function<void(tray::WakeKeeper&)>;
Q_DECLARE_METATYPE(Event)

class TestWakeKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(manager().registerService(QStringLiteral("org.freedesktop.login1"))); }

    void connectsAnewAfterAnotherNetworkAndAnotherClock_data()
    {
        QTest::addColumn<Event>("event");
        QTest::newRow("another network") << Event([](tray::WakeKeeper& keeper) { Q_EMIT networkOf(keeper).changed(true); });
        QTest::newRow("the clock was set") << Event([](tray::WakeKeeper& keeper) { Q_EMIT clockOf(keeper).stepped(1h); });
        QTest::newRow("no login manager told of the sleep") << Event([](tray::WakeKeeper& keeper) { Q_EMIT clockOf(keeper).slept(1h); });
    }

    void connectsAnewAfterAnotherNetworkAndAnotherClock()
    {
        QFETCH(const Event, event);
        tray::WakeKeeper keeper(shortPauses());
        QSignalSpy rest(&keeper, &tray::WakeKeeper::restNeeded);
        QSignalSpy wake(&keeper, &tray::WakeKeeper::wakeNeeded);
        QSignalSpy reconnect(&keeper, &tray::WakeKeeper::reconnectNeeded);
        event(keeper);
        event(keeper); // at once: one reason
        QVERIFY2(reconnect.isEmpty(), "only after a pause");
        QTRY_COMPARE(reconnect.count(), 1);
        event(keeper);
        QTRY_COMPARE(reconnect.count(), 2);
        QVERIFY(rest.isEmpty() && wake.isEmpty());
    }

    void noWayOutIsNoReason()
    {
        tray::WakeKeeper keeper(shortPauses());
        QSignalSpy reconnect(&keeper, &tray::WakeKeeper::reconnectNeeded);
        Q_EMIT networkOf(keeper).changed(false);
        QVERIFY(waitForAPause());
        QVERIFY(reconnect.isEmpty());
        Q_EMIT networkOf(keeper).changed(true);
        QTRY_COMPARE(reconnect.count(), 1);
    }

    //! The network manager takes links down before the machine sleeps.
    void whatHappensBeforeTheSleepWakesNothing()
    {
        tray::WakeKeeper keeper(shortPauses());
        QSignalSpy rest(&keeper, &tray::WakeKeeper::restNeeded);
        QSignalSpy wake(&keeper, &tray::WakeKeeper::wakeNeeded);
        QSignalSpy reconnect(&keeper, &tray::WakeKeeper::reconnectNeeded);
        QVERIFY(manager().send(prepareForSleep(true)));
        QTRY_COMPARE(rest.count(), 1);
        Q_EMIT networkOf(keeper).changed(true);
        Q_EMIT clockOf(keeper).stepped(1h);
        QVERIFY(waitForAPause());
        QVERIFY(wake.isEmpty() && reconnect.isEmpty());
        // The kernel says that it is over, whatever becomes of the login manager.
        Q_EMIT clockOf(keeper).slept(1h);
        QTRY_COMPARE(wake.count(), 1);
        QVERIFY(reconnect.isEmpty());
    }

    void whatIsToLastIsWrittenBeforeTheMachineStops()
    {
        tray::WakeKeeper keeper(shortPauses());
        QSignalSpy save(&keeper, &tray::WakeKeeper::saveNeeded);
        QSignalSpy rest(&keeper, &tray::WakeKeeper::restNeeded);
        QVERIFY(manager().send(told(QStringLiteral("PrepareForShutdown"), true)));
        QTRY_COMPARE(save.count(), 1);
        QVERIFY(rest.isEmpty());
        QVERIFY(manager().send(told(QStringLiteral("PrepareForShutdown"), false))); // called off
        QVERIFY(manager().send(prepareForSleep(true)));
        QTRY_COMPARE(rest.count(), 1);
        QCOMPARE(save.count(), 2);
    }

    void closesForSleepAndOpensAfterAPause()
    {
        tray::WakeKeeper::Options options = shortPauses();
        options.leastPause = 300ms;
        options.mostPause = 1'300ms;
        tray::WakeKeeper keeper(options);
        QSignalSpy rest(&keeper, &tray::WakeKeeper::restNeeded);
        QSignalSpy wake(&keeper, &tray::WakeKeeper::wakeNeeded);
        QSignalSpy reconnect(&keeper, &tray::WakeKeeper::reconnectNeeded);

        QVERIFY(manager().send(prepareForSleep(true)));
        QTRY_COMPARE(rest.count(), 1);
        QElapsedTimer sinceWake;
        sinceWake.start();
        QVERIFY(manager().send(prepareForSleep(false)));
        QTRY_COMPARE(wake.count(), 1);
        QVERIFY(sinceWake.elapsed() >= 700);
        QVERIFY(reconnect.isEmpty());
        QCOMPARE(rest.count(), 1);

        // Back to sleep within the pause: it stays closed.
        QVERIFY(manager().send(prepareForSleep(true)));
        QVERIFY(manager().send(prepareForSleep(false)));
        QVERIFY(manager().send(prepareForSleep(true)));
        QTRY_COMPARE(rest.count(), 2);
        QTimer barrier; // due after any pause that was begun before it
        barrier.setSingleShot(true);
        QSignalSpy isOver(&barrier, &QTimer::timeout);
        barrier.start(options.mostPause);
        QTRY_COMPARE(isOver.count(), 1);
        QCOMPARE(wake.count(), 1);
        QVERIFY(manager().send(prepareForSleep(false)));
        QTRY_COMPARE(wake.count(), 2);
        QVERIFY(reconnect.isEmpty());
    }

private:
    static desktop::NetworkWatch& networkOf(tray::WakeKeeper& keeper) { return *keeper.findChild<desktop::NetworkWatch*>(); }
    static desktop::ClockWatch& clockOf(tray::WakeKeeper& keeper) { return *keeper.findChild<desktop::ClockWatch*>(); }

    static QDBusConnection manager()
    {
        static const QDBusConnection connection = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("manager"));
        return connection;
    }

    static tray::WakeKeeper::Options shortPauses()
    {
        tray::WakeKeeper::Options options;
        options.systemBus = QDBusConnection::sessionBus();
        options.leastPause = 50ms;
        options.mostPause = 50ms;
        options.random = [] { return 0.5; };
        return options;
    }

    //! The barrier: of another keeper, which began later.
    static bool waitForAPause()
    {
        tray::WakeKeeper keeper(shortPauses());
        QSignalSpy reconnect(&keeper, &tray::WakeKeeper::reconnectNeeded);
        Q_EMIT networkOf(keeper).changed(true);
        return reconnect.wait();
    }

    static QDBusMessage told(const QString& what, bool isStarting)
    {
        QDBusMessage signal =
            QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"), what);
        signal << isStarting;
        return signal;
    }
    static QDBusMessage prepareForSleep(bool isStarting) { return told(QStringLiteral("PrepareForSleep"), isStarting); }
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
