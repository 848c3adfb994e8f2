// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/windowpalette.h"

#include "ui/palettes.h"
#include "ui/theme.h"

#include <QApplication>

namespace tallylight::tray {

QPalette windowPalette(desktop::ColorScheme scheme, desktop::Contrast contrast)
{
    const bool isDark = scheme == desktop::ColorScheme::Dark;
    const bool isStrong = contrast == desktop::Contrast::Strong;
    const QPalette own = QApplication::palette();
    const bool isOwnDark = own.color(QPalette::WindowText).lightness() > own.color(QPalette::Window).lightness();
    if (isOwnDark == isDark && (!isStrong || ui::Theme::fromPalette(own).isStrong)) {
        return own;
    }
    if (isStrong) {
        return isDark ? ui::strongDarkPalette() : ui::strongLightPalette();
    }
    return isDark ? ui::darkPalette() : ui::lightPalette();
}

} // namespace tallylight::tray
