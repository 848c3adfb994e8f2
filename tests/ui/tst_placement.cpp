// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/placement.h"

#include <QTest>

using tallylight::ui::placePopover;
using tallylight::ui::popoverSize;

namespace {

constexpr QSize kSize{400, 560};
constexpr int kGap = 8;

} // namespace

class TestPlacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hangsAtThePanel_data()
    {
        QTest::addColumn<QPoint>("anchor");
        QTest::addColumn<QRect>("screen");
        QTest::addColumn<QRect>("available");
        QTest::addColumn<QPoint>("expected");
        const QRect screen(0, 0, 1920, 1080);
        QTest::newRow("top") << QPoint(1000, 10) << screen << QRect(0, 30, 1920, 1050) << QPoint(800, 38);
        QTest::newRow("bottom") << QPoint(1000, 1070) << screen << QRect(0, 0, 1920, 1050) << QPoint(800, 1050 - kGap - 560);
        QTest::newRow("left") << QPoint(10, 500) << screen << QRect(40, 0, 1880, 1080) << QPoint(48, 220);
        QTest::newRow("right") << QPoint(1910, 500) << screen << QRect(0, 0, 1880, 1080) << QPoint(1880 - kGap - 400, 220);
        QTest::newRow("bottom right corner") << QPoint(1900, 1070) << screen << QRect(0, 0, 1920, 1050) << QPoint(1920 - kGap - 400, 482);
        QTest::newRow("top left corner") << QPoint(4, 10) << screen << QRect(0, 30, 1920, 1050) << QPoint(kGap, 38);
        QTest::newRow("hidden panel at the bottom") << QPoint(1000, 1075) << screen << screen << QPoint(800, 1075 - kGap - 560);
        QTest::newRow("hidden panel at the top") << QPoint(1000, 3) << screen << screen << QPoint(800, 11);
        const QRect second(-1280, -200, 1280, 1024);
        QTest::newRow("second screen to the left")
            << QPoint(-100, 815) << second << QRect(-1280, -200, 1280, 1000) << QPoint(-408, 800 - kGap - 560);
    }

    void hangsAtThePanel()
    {
        QFETCH(QPoint, anchor);
        QFETCH(QRect, screen);
        QFETCH(QRect, available);
        QFETCH(QPoint, expected);
        QCOMPARE(placePopover(anchor, kSize, screen, available), expected);
    }

    void shrinksToASmallScreen()
    {
        QCOMPARE(popoverSize(kSize, QRect(0, 30, 1920, 1050)), kSize);
        // A laptop of 1366 by 768 at 150 %, with a panel.
        const QRect screen(0, 0, 910, 512);
        const QRect available(0, 32, 910, 480);
        const QSize size = popoverSize(kSize, available);
        QCOMPARE(size, QSize(400, 480 - 2 * kGap));
        QVERIFY(available.contains(QRect(placePopover({900, 16}, size, screen, available), size)));
        // Smaller than that it would show nothing.
        QCOMPARE(popoverSize(kSize, QRect(0, 0, 200, 100)), QSize(340, 320));
    }

    void largeLettersTakeWhatThereIs()
    {
        QCOMPARE(popoverSize({800, 1120}, QRect(0, 0, 1920, 1080)), QSize(800, 1080 - 2 * kGap));
        QCOMPARE(popoverSize({800, 1120}, QRect(0, 0, 640, 480)), QSize(640 - 2 * kGap, 480 - 2 * kGap));
    }

    void liesWholeOnTheScreen()
    {
        const QRect screen(100, 50, 1366, 768);
        const QRect available = screen.adjusted(0, 24, -64, -40);
        for (int x = screen.left() - 50; x <= screen.right() + 50; x += 37) {
            for (int y = screen.top() - 50; y <= screen.bottom() + 50; y += 29) {
                const QRect frame(placePopover({x, y}, kSize, screen, available), kSize);
                QVERIFY2(available.contains(frame), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            }
        }
    }

    void showsItsTopWhereTheScreenIsTooSmall()
    {
        const QRect screen(0, 0, 640, 480);
        QCOMPARE(placePopover({600, 470}, kSize, screen, screen.adjusted(0, 0, 0, -24)).y(), kGap);
    }
};

QTEST_GUILESS_MAIN(TestPlacement)
#include "tst_placement.moc"
