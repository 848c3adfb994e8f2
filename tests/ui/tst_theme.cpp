// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme.h"

#include "ui/palettes.h"

#include <QPalette>
#include <QPen>
#include <QTest>

using namespace tallylight::ui;

namespace {

constexpr double kText = 4.5;
constexpr double kShape = 3;

//! A theme whose author never looked at it.
QPalette pale()
{
    QPalette palette(QColor(0xee, 0xee, 0xee));
    palette.setColor(QPalette::Base, QColor(0xf0, 0xf0, 0xf0));
    palette.setColor(QPalette::Text, QColor(0xc0, 0xc0, 0xc0));
    palette.setColor(QPalette::WindowText, QColor(0xc0, 0xc0, 0xc0));
    palette.setColor(QPalette::Highlight, QColor(0xff, 0xff, 0x80));
    return palette;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratiosAreThoseOfWcag()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
        QVERIFY(qAbs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void mixesFromEndToEnd()
    {
        QCOMPARE(mixed(Qt::black, Qt::white, 0), QColor(Qt::black));
        QCOMPARE(mixed(Qt::black, Qt::white, 1), QColor(Qt::white));
        QCOMPARE(mixed(Qt::black, Qt::white, 0.5), QColor(128, 128, 128));
    }

    void leavesAReadableInkAlone() { QCOMPARE(readable(QColor(Qt::darkBlue), Qt::white, kText), QColor(Qt::darkBlue)); }

    void movesAnInkUntilItCanBeRead()
    {
        for (const int grey : {0, 60, 110, 118, 128, 200, 255}) {
            const QColor surface(grey, grey, grey);
            QVERIFY2(contrastRatio(readable(surface, surface, kText), surface) >= kText, qPrintable(surface.name()));
        }
    }

    void windowColorDecides()
    {
        QVERIFY(!Theme::fromPalette(lightPalette()).isDark);
        QVERIFY(Theme::fromPalette(darkPalette()).isDark);
    }

    void allTextCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
        QTest::newRow("pale") << pale();
        QTest::newRow("high contrast") << QPalette(Qt::black);
        QTest::newRow("strong light") << strongLightPalette();
        QTest::newRow("strong dark") << strongDarkPalette();
        QTest::newRow("grey") << QPalette(QColor(0x70, 0x70, 0x70));
    }

    void allTextCanBeRead()
    {
        QFETCH(QPalette, palette);
        const Theme theme = Theme::fromPalette(palette);
        for (const QColor& ground : {theme.surface, theme.hover, theme.selected}) {
            for (const QColor& ink : {theme.text, theme.secondaryText, theme.tertiaryText}) {
                QVERIFY2(contrastRatio(ink, ground) >= kText, qPrintable(QStringLiteral("%1 on %2").arg(ink.name(), ground.name())));
            }
        }
        QVERIFY(contrastRatio(theme.onAirText, theme.onAir) >= kText);
        QVERIFY(contrastRatio(theme.needsYouInk, theme.needsYouTint) >= kText);
        QVERIFY(contrastRatio(theme.noticeInk, theme.noticeTint) >= kText);
        QVERIFY(contrastRatio(theme.failedInk, theme.failedTint) >= kText);
        QVERIFY(contrastRatio(theme.finishedInk, theme.finishedTint) >= kText);
        for (const QColor& shape : {theme.focusRing, theme.control, theme.needsYou, theme.failed, theme.onAir}) {
            QVERIFY2(contrastRatio(shape, theme.surface) >= kShape, qPrintable(shape.name()));
        }
        QVERIFY(contrastRatio(theme.control, theme.track) >= kShape);
    }

    void strongContrastsAreKnownByTheFrames()
    {
        QVERIFY(!Theme::fromPalette(lightPalette()).isStrong);
        QVERIFY(!Theme::fromPalette(darkPalette()).isStrong);
        QVERIFY(!Theme::fromPalette(QPalette(QColor(0xef, 0xef, 0xef))).isStrong);
        QVERIFY(!Theme::fromPalette(QPalette(Qt::black)).isStrong);
        QVERIFY(Theme::fromPalette(strongLightPalette()).isStrong);
        QVERIFY(Theme::fromPalette(strongDarkPalette()).isStrong);
        QVERIFY(!Theme::fromPalette(strongLightPalette()).isDark);
        QVERIFY(Theme::fromPalette(strongDarkPalette()).isDark);
    }

    void strongContrastsAreStrong_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << strongLightPalette();
        QTest::newRow("dark") << strongDarkPalette();
    }

    void strongContrastsAreStrong()
    {
        QFETCH(QPalette, palette);
        constexpr double kStrong = 7;
        const Theme theme = Theme::fromPalette(palette);
        for (const QColor& ground : {theme.surface, theme.hover, theme.selected, theme.track}) {
            for (const QColor& ink :
                 {theme.text, theme.secondaryText, theme.tertiaryText, theme.needsYouInk, theme.failedInk, theme.finishedInk}) {
                QVERIFY2(contrastRatio(ink, ground) >= kStrong, qPrintable(QStringLiteral("%1 on %2").arg(ink.name(), ground.name())));
            }
        }
        for (const QColor& line : {theme.border, theme.control, theme.focusRing, theme.needsYou, theme.failed}) {
            QVERIFY2(contrastRatio(line, theme.surface) >= kStrong, qPrintable(line.name()));
        }
        QVERIFY(contrastRatio(theme.onAirText, theme.onAir) >= kStrong);
        QVERIFY(contrastRatio(theme.noticeInk, theme.noticeTint) >= kStrong);
        QVERIFY2(outlinePen(theme).style() == Qt::SolidLine, "what grounds said, lines say");
        QCOMPARE(outlinePen(Theme::fromPalette(lightPalette())).style(), Qt::NoPen);
        for (const QColor& color : {theme.border, theme.track, theme.hover, theme.selected, theme.needsYouTint}) {
            QCOMPARE(color.alpha(), 255);
        }
    }
};

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
