// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palettes.h"

namespace tallylight::ui {

namespace {

QPalette paletteOf(const QColor& window, const QColor& base, const QColor& text, const QColor& highlight)
{
    QPalette palette(window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

QPalette strongPalette(const QColor& ground, const QColor& ink, const QColor& highlight)
{
    QPalette palette = paletteOf(ground, ground, ink, highlight);
    palette.setColor(QPalette::Mid, ink);
    palette.setColor(QPalette::HighlightedText, ground);
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(QColor(0xf3, 0xf4, 0xf6), Qt::white, QColor(0x17, 0x19, 0x1e), QColor(0x25, 0x63, 0xeb));
}

QPalette darkPalette()
{
    return paletteOf(QColor(0x1e, 0x1f, 0x24), QColor(0x16, 0x17, 0x1b), QColor(0xf2, 0xf3, 0xf5), QColor(0x60, 0xa5, 0xfa));
}

QPalette strongLightPalette()
{
    return strongPalette(Qt::white, Qt::black, QColor(0x00, 0x3a, 0xa8));
}

QPalette strongDarkPalette()
{
    return strongPalette(Qt::black, Qt::white, QColor(0x7c, 0xd0, 0xff));
}

} // namespace tallylight::ui
