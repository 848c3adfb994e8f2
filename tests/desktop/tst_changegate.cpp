// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/changegate.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace tallylight::desktop;
using namespace std::chrono_literals;

class TestChangeGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAtOnceForTheFirstChange()
    {
        ChangeGate gate(500ms);
        QSignalSpy opened(&gate, &ChangeGate::opened);
        gate.push();
        QCOMPARE(opened.count(), 1);
    }

    void neverLosesTheLastChange()
    {
        ChangeGate gate(100ms);
        QSignalSpy opened(&gate, &ChangeGate::opened);
        gate.push();
        gate.push();
        gate.push();
        QCOMPARE(opened.count(), 1);
        QVERIFY(opened.wait());
        QCOMPARE(opened.count(), 2);
        // Another gate's announcement is due after a second one of ours would be.
        ChangeGate barrier(100ms);
        QSignalSpy later(&barrier, &ChangeGate::opened);
        barrier.push();
        barrier.push();
        QTRY_COMPARE(later.count(), 2);
        QVERIFY2(opened.count() == 2, "two changes held back are one announcement");
    }

    void holdsABurstToTheInterval()
    {
        ChangeGate gate(100ms);
        QElapsedTimer clock;
        QList<qint64> times;
        int value = 0;
        int seen = 0;
        connect(&gate, &ChangeGate::opened, &gate, [&] {
            times.append(clock.elapsed());
            seen = value;
        });
        QTimer burst;
        connect(&burst, &QTimer::timeout, &gate, [&] {
            if (value < 200) {
                ++value;
                gate.push();
            }
        });
        clock.start();
        burst.start(2ms);
        QTRY_COMPARE(seen, 200);
        for (qsizetype i = 1; i < times.size(); ++i) {
            QVERIFY2(times.at(i) - times.at(i - 1) >= 99, "two announcements within the interval");
        }
        QVERIFY(times.size() >= 3);
    }

    void opensAtOnceAfterAPause()
    {
        ChangeGate gate(50ms);
        QSignalSpy opened(&gate, &ChangeGate::opened);
        QTimer pause; // longer than the gate's, which began before it
        pause.setSingleShot(true);
        QSignalSpy isOver(&pause, &QTimer::timeout);
        gate.push();
        pause.start(80ms);
        QVERIFY(isOver.wait());
        gate.push();
        QCOMPARE(opened.count(), 2);
    }
};

QTEST_GUILESS_MAIN(TestChangeGate)
#include "tst_changegate.moc"
