// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/backoff.h"

#include <QTest>

#include <cmath>

using namespace tallylight;
using namespace std::chrono_literals;
using net::Backoff;
using std::chrono::milliseconds;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheCap()
    {
        Backoff backoff({}, [] { return std::nextafter(1.0, 0.0); });
        QList<qint64> seconds;
        for (int i = 0; i < 8; ++i) {
            seconds << qRound64(static_cast<double>(backoff.next({}).count()) / 1000.0);
        }
        QCOMPARE(seconds, QList<qint64>({1, 2, 4, 8, 16, 30, 30, 30}));
        QCOMPARE(backoff.failures(), 8);
        backoff.reset();
        QCOMPARE(backoff.failures(), 0);
        QVERIFY(backoff.next({}) <= 1s);
    }

    void jitterIsFullAndHasAFloor()
    {
        Backoff unlucky({}, [] { return 0.0; });
        QCOMPARE(unlucky.next({}), milliseconds(100));
        Backoff half({}, [] { return 0.5; });
        QCOMPARE(half.next({}), milliseconds(500));
        QCOMPARE(half.next({}), milliseconds(1000));
    }

    void ownRandomStaysWithinTheBounds()
    {
        Backoff backoff(Backoff::Options{});
        for (int i = 0; i < 1000; ++i) {
            const milliseconds delay = backoff.next({});
            QVERIFY(delay >= 100ms && delay <= 30s);
        }
    }

    void aServersWishIsALowerBound()
    {
        Backoff backoff({}, [] { return 0.5; });
        QCOMPARE(backoff.next(milliseconds(20'000)), milliseconds(20'500));
        QCOMPARE(backoff.next(milliseconds(0)), milliseconds(1000)); // its own delay is longer
        QCOMPARE(backoff.next(milliseconds(-5)), milliseconds(2000));
    }

    void aServersWishIsBounded()
    {
        Backoff backoff({}, [] { return 0.0; });
        QCOMPARE(backoff.next(milliseconds::max()), milliseconds(600'000));
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("expectedMs"); // -1: nothing
        QTest::newRow("seconds") << QByteArray("120") << qint64{120'000};
        QTest::newRow("spaces") << QByteArray(" 7 ") << qint64{7'000};
        QTest::newRow("zero") << QByteArray("0") << qint64{0};
        QTest::newRow("negative") << QByteArray("-1") << qint64{-1};
        QTest::newRow("huge") << QByteArray("9223372036854775807") << qint64{86'400'000};
        QTest::newRow("date") << QByteArray("Mon, 23 Nov 2026 03:00:10 GMT") << qint64{10'000};
        QTest::newRow("date past") << QByteArray("Mon, 23 Nov 2026 02:00:00 GMT") << qint64{0};
        QTest::newRow("words") << QByteArray("soon") << qint64{-1};
        QTest::newRow("empty") << QByteArray() << qint64{-1};
    }

    void readsRetryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, expectedMs);
        const auto now = wire::parseTimestamp("2026-11-23T03:00:00.000Z");
        const auto pause = net::parseRetryAfter(value, now.value());
        QCOMPARE(pause ? pause->count() : -1, expectedMs);
    }
};

QTEST_GUILESS_MAIN(BackoffTest)
#include "tst_backoff.moc"
