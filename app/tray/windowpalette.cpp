// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/windowpalette.h"

#include "ui/snapshot.h"

#include <QApplication>

namespace tallylight::tray {

QPalette windowPalette(bool isDark)
{
    const QPalette own = QApplication::palette();
    const bool isOwnDark = own.color(QPalette::WindowText).lightness() > own.color(QPalette::Window).lightness();
    if (isOwnDark == isDark) {
        return own;
    }
    return isDark ? ui::darkPalette() : ui::lightPalette();
}

} // namespace tallylight::tray
