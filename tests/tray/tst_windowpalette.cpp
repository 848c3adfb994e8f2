// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/windowpalette.h"

#include "ui/palettes.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTest>

using namespace tallylight;
using desktop::ColorScheme;
using desktop::Contrast;
using tray::windowPalette;

class TestWindowPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setPalette(QPalette()); }

    void aThemeOfTheKindStays()
    {
        QPalette own = ui::darkPalette();
        own.setColor(QPalette::Highlight, Qt::magenta);
        QApplication::setPalette(own);
        QCOMPARE(windowPalette(ColorScheme::Dark, Contrast::Usual).color(QPalette::Highlight), QColor(Qt::magenta));
        QCOMPARE(windowPalette(ColorScheme::Light, Contrast::Usual), ui::lightPalette());
    }

    void strongContrastsComeBeforeTheTheme()
    {
        for (const QPalette& own : {ui::lightPalette(), ui::darkPalette()}) {
            QApplication::setPalette(own);
            for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
                const ui::Theme theme = ui::Theme::fromPalette(windowPalette(scheme, Contrast::Strong));
                QVERIFY(theme.isStrong);
                QCOMPARE(theme.isDark, scheme == ColorScheme::Dark);
                QVERIFY(!ui::Theme::fromPalette(windowPalette(scheme, Contrast::Usual)).isStrong);
            }
        }
    }

    void aThemeOfStrongContrastsStays()
    {
        QPalette own = ui::strongDarkPalette();
        own.setColor(QPalette::Highlight, Qt::yellow);
        QApplication::setPalette(own);
        QCOMPARE(windowPalette(ColorScheme::Dark, Contrast::Strong).color(QPalette::Highlight), QColor(Qt::yellow));
    }
};

QTEST_MAIN(TestWindowPalette)
#include "tst_windowpalette.moc"
