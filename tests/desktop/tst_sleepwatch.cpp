// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/sleepwatch.h"
#include "support/busbarrier.h"
#include "support/xsession.h"

#include <QDBusMessage>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight::desktop;
using namespace tallylight::test;

namespace {

QDBusMessage prepareForSleep(bool isStarting)
{
    QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                                     QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"));
    signal << isStarting;
    return signal;
}

} // namespace

class TestSleepWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSleepAndWake()
    {
        // There before us, as a login manager is: Qt learns of a name's new owner later than of that owner's signals.
        QDBusConnection manager = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("manager"));
        QVERIFY(manager.registerService(QStringLiteral("org.freedesktop.login1")));
        SleepWatch watch(QDBusConnection::sessionBus());
        QSignalSpy started(&watch, &SleepWatch::sleepStarted);
        QSignalSpy ended(&watch, &SleepWatch::sleepEnded);
        awaitBus(QDBusConnection::sessionBus());
        QVERIFY(manager.send(prepareForSleep(true)));
        QTRY_COMPARE(started.count(), 1);
        QCOMPARE(ended.count(), 0);
        QVERIFY(manager.send(prepareForSleep(false)));
        QTRY_COMPARE(ended.count(), 1);

        // A stranger is not believed; the manager's next word is the barrier.
        QDBusConnection stranger = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("stranger"));
        QVERIFY(stranger.send(prepareForSleep(true)));
        QVERIFY(manager.send(prepareForSleep(false)));
        QTRY_COMPARE(ended.count(), 2);
        QCOMPARE(started.count(), 1);
    }
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    QGuiApplication application(argc, argv);
    TestSleepWatch test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sleepwatch.moc"
