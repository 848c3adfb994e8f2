// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/quiethours.h"

#include <QTest>
#include <QTimeZone>

using namespace tallylight;
using store::isQuiet;
using store::QuietHours;
using namespace std::chrono_literals;

namespace {

wire::Timestamp at(const char* utc)
{
    return *wire::parseTimestamp(utc);
}

QuietHours hours(std::chrono::minutes from, std::chrono::minutes to)
{
    return {true, from, to};
}

} // namespace

class TestQuietHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheClockOnTheWall_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<bool>("isQuietNow");
        const QByteArray utc("UTC");
        const QByteArray berlin("Europe/Berlin");
        QTest::newRow("before") << 13 * 60 << 14 * 60 << utc << QByteArray("2026-06-16T12:59:59Z") << false;
        QTest::newRow("start") << 13 * 60 << 14 * 60 << utc << QByteArray("2026-06-16T13:00:00Z") << true;
        QTest::newRow("last minute") << 13 * 60 << 14 * 60 << utc << QByteArray("2026-06-16T13:59:59Z") << true;
        QTest::newRow("end") << 13 * 60 << 14 * 60 << utc << QByteArray("2026-06-16T14:00:00Z") << false;
        QTest::newRow("evening") << 22 * 60 << 7 * 60 << utc << QByteArray("2026-06-16T23:30:00Z") << true;
        QTest::newRow("midnight") << 22 * 60 << 7 * 60 << utc << QByteArray("2026-06-17T00:00:00Z") << true;
        QTest::newRow("morning") << 22 * 60 << 7 * 60 << utc << QByteArray("2026-06-17T06:59:00Z") << true;
        QTest::newRow("day") << 22 * 60 << 7 * 60 << utc << QByteArray("2026-06-17T07:00:00Z") << false;
        QTest::newRow("until midnight") << 22 * 60 << 0 << utc << QByteArray("2026-06-16T23:59:00Z") << true;
        QTest::newRow("until midnight, over") << 22 * 60 << 0 << utc << QByteArray("2026-06-17T00:00:00Z") << false;
        QTest::newRow("never") << 8 * 60 << 8 * 60 << utc << QByteArray("2026-06-17T08:00:00Z") << false;
        QTest::newRow("a damaged setting") << 24 * 60 + 13 * 60 << -10 * 60 << utc << QByteArray("2026-06-16T13:30:00Z") << true;
        QTest::newRow("another zone") << 22 * 60 << 7 * 60 << berlin << QByteArray("2026-06-16T20:00:00Z") << true;
        QTest::newRow("half an hour off") << 22 * 60 << 7 * 60 << QByteArray("Asia/Kolkata") << QByteArray("2026-06-16T16:30:00Z") << true;
        // 29 March 2026: at 01:00 UTC the clock goes from 02:00 to 03:00. What begins in the hour that is not there begins after it.
        QTest::newRow("clock put forward, before") << 150 << 240 << berlin << QByteArray("2026-03-29T00:59:59Z") << false;
        QTest::newRow("clock put forward, after") << 150 << 240 << berlin << QByteArray("2026-03-29T01:00:00Z") << true;
        QTest::newRow("night of 23 hours, its end") << 22 * 60 << 7 * 60 << berlin << QByteArray("2026-03-29T05:00:00Z") << false;
        QTest::newRow("night of 23 hours, before") << 22 * 60 << 7 * 60 << berlin << QByteArray("2026-03-29T04:59:59Z") << true;
        // 25 October 2026: 02:30 comes twice.
        QTest::newRow("clock put back, first") << 150 << 180 << berlin << QByteArray("2026-10-25T00:30:00Z") << true;
        QTest::newRow("clock put back, between") << 150 << 180 << berlin << QByteArray("2026-10-25T01:00:00Z") << false;
        QTest::newRow("clock put back, second") << 150 << 180 << berlin << QByteArray("2026-10-25T01:30:00Z") << true;
        QTest::newRow("night of 25 hours, its end") << 22 * 60 << 7 * 60 << berlin << QByteArray("2026-10-25T06:00:00Z") << false;
    }

    void followTheClockOnTheWall()
    {
        QFETCH(const int, from);
        QFETCH(const int, to);
        QFETCH(const QByteArray, zone);
        QFETCH(const QByteArray, now);
        QFETCH(const bool, isQuietNow);
        const QTimeZone timeZone(zone);
        if (!timeZone.isValid()) {
            QSKIP("the package tzdata is missing");
        }
        QuietHours quiet = hours(std::chrono::minutes(from), std::chrono::minutes(to));
        QCOMPARE(isQuiet(quiet, at(now.constData()), timeZone), isQuietNow);
        quiet.isOn = false;
        QVERIFY(!isQuiet(quiet, at(now.constData()), timeZone));
    }
};

QTEST_GUILESS_MAIN(TestQuietHours)
#include "tst_quiethours.moc"
