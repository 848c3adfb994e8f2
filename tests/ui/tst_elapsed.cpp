// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/elapsed.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace tallylight::ui;
using Duration = std::chrono::milliseconds;

Q_DECLARE_METATYPE(Duration)

class TestElapsed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<Duration>("elapsed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<Duration>("next");
        const auto row = [](const char* name, Duration elapsed, const char* shown, const char* spoken, Duration next) {
            QTest::newRow(name) << elapsed << QString::fromLatin1(shown) << QString::fromLatin1(spoken) << next;
        };
        row("future", -5s, "now", "just started", 65s);
        row("zero", 0s, "now", "just started", 60s);
        row("almost a minute", 59'999ms, "now", "just started", 1ms);
        row("a minute", 60s, "1 min", "1 minute", 60s);
        row("minutes", 12min + 20s, "12 min", "12 minutes", 40s);
        row("an hour", 60min, "1 h", "1 hour", 60s);
        row("hour and minutes", 65min, "1 h 5 min", "1 hour", 60s);
        row("hours", 3h, "3 h", "3 hours", 60s);
        row("a day", 24h, "1 d", "1 day", 24h);
        row("days", 50h, "2 d", "2 days", 22h);
    }

    void says()
    {
        QFETCH(Duration, elapsed);
        QTEST(elapsedText(elapsed), "shown");
        QTEST(elapsedSpoken(elapsed), "spoken");
        QFETCH(Duration, next);
        QCOMPARE(untilNextText(elapsed).count(), next.count());
    }

    void nextTextIsAnother()
    {
        for (Duration elapsed = -2min; elapsed < 49h; elapsed += 97s) {
            const Duration next = elapsed + untilNextText(elapsed);
            QVERIFY(elapsedText(next) != elapsedText(elapsed));
            QCOMPARE(elapsedText(next - 1ms), elapsedText(elapsed));
        }
    }
};

QTEST_GUILESS_MAIN(TestElapsed)
#include "tst_elapsed.moc"
