// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme.h"

#include <QPalette>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace tallylight::ui {

namespace {

constexpr double kTextContrast = 4.5;
constexpr double kTitleContrast = 7;
//! Of all text, and of the lines, where contrasts are strong.
constexpr double kStrongContrast = 7;
//! WCAG 2.1, 1.4.11: what shows that something is a control.
constexpr double kShapeContrast = 3;
//! What black or white must reach on the surface, so that there is room for hovered and selected rows and for fainter text.
constexpr double kRoomyContrast = 9;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

//! A middle grey carries no text of any colour well: moved until it does.
QColor roomy(QColor surface, bool isDark)
{
    const QColor ink = isDark ? Qt::white : Qt::black;
    while (contrastRatio(surface, ink) < kRoomyContrast) {
        surface = mixed(surface, isDark ? Qt::black : Qt::white, 0.1);
    }
    return surface;
}

//! Grounds become the surface, and inks as strong as they can be: what a ground said, a line says.
void strengthen(Theme& theme, const QColor& ink, const QColor& highlight)
{
    theme.track = theme.surface;
    theme.border = ink;
    theme.control = ink;
    theme.hover = mixed(theme.surface, ink, 0.12);
    theme.selected = mixed(theme.surface, highlight, theme.isDark ? 0.3 : 0.14);
    theme.focusRing = readable(highlight, theme.surface, kStrongContrast);
    const QColor& worst = theme.isDark == (luminance(theme.selected) > luminance(theme.hover)) ? theme.selected : theme.hover;
    theme.text = ink;
    theme.secondaryText = ink;
    theme.tertiaryText = readable(mixed(theme.surface, ink, 0.8), worst, kStrongContrast);
    theme.onAir = readable(theme.onAir, theme.onAirText, kStrongContrast);
    theme.needsYou = readable(theme.needsYou, theme.surface, kStrongContrast);
    theme.failed = readable(theme.failed, theme.surface, kStrongContrast);
    for (QColor* tint : {&theme.needsYouTint, &theme.failedTint, &theme.finishedTint, &theme.noticeTint}) {
        *tint = theme.surface;
    }
    for (QColor* tinted : {&theme.needsYouInk, &theme.failedInk, &theme.finishedInk, &theme.noticeInk}) {
        *tinted = readable(*tinted, worst, kStrongContrast);
    }
}

} // namespace

QPen outlinePen(const Theme& theme)
{
    return theme.isStrong ? QPen(theme.border, 1) : QPen(Qt::NoPen);
}

QPalette popupPalette(const Theme& theme)
{
    QPalette palette;
    // Role by role: only what is set counts for a window.
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button, QPalette::AlternateBase}) {
        palette.setColor(role, theme.isDark ? mixed(theme.surface, theme.text, 0.06) : theme.surface);
    }
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, theme.text);
        palette.setColor(QPalette::Disabled, role, theme.tertiaryText);
    }
    palette.setColor(QPalette::Highlight, theme.selected);
    palette.setColor(QPalette::HighlightedText, theme.text);
    for (const auto role : {QPalette::Mid, QPalette::Dark, QPalette::Shadow}) {
        palette.setColor(role, theme.border);
    }
    return palette;
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QColor mixed(const QColor& bottom, const QColor& top, double part)
{
    const auto channel = [part](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * part)); };
    return {channel(bottom.red(), top.red()), channel(bottom.green(), top.green()), channel(bottom.blue(), top.blue())};
}

QColor readable(QColor ink, const QColor& surface, double ratio)
{
    const QColor end = luminance(surface) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    const QColor start = ink;
    constexpr int kSteps = 16;
    for (int step = 1; step <= kSteps && contrastRatio(ink, surface) < ratio; ++step) {
        ink = mixed(start, end, static_cast<double>(step) / kSteps);
    }
    return ink;
}

Theme Theme::fromPalette(const QPalette& palette)
{
    Theme theme;
    const QColor window = palette.color(QPalette::Window);
    theme.isDark = window.lightnessF() < 0.5;
    // Base belongs to lists and is the calmer of the two in light palettes; in dark ones it is often black.
    theme.surface = roomy(theme.isDark ? window : palette.color(QPalette::Base), theme.isDark);
    const QColor ink =
        readable(theme.isDark ? palette.color(QPalette::WindowText) : palette.color(QPalette::Text), theme.surface, kTitleContrast);
    const QColor highlight = palette.color(QPalette::Highlight);

    theme.track = mixed(theme.surface, ink, theme.isDark ? 0.08 : 0.06);
    theme.border = mixed(theme.surface, ink, theme.isDark ? 0.18 : 0.14);
    theme.hover = mixed(theme.surface, ink, theme.isDark ? 0.06 : 0.04);
    theme.selected = mixed(theme.surface, highlight, theme.isDark ? 0.24 : 0.12);
    theme.control = readable(theme.border, theme.track, kShapeContrast);
    theme.focusRing = readable(highlight, theme.surface, kShapeContrast);

    // Read on the surface, on a hovered and on a selected row: the worst of the three counts.
    const QColor worst =
        theme.isDark ? std::max(theme.selected, theme.hover, [](const QColor& a, const QColor& b) { return luminance(a) < luminance(b); })
                     : std::min(theme.selected, theme.hover, [](const QColor& a, const QColor& b) { return luminance(a) < luminance(b); });
    theme.text = ink;
    theme.secondaryText = readable(mixed(theme.surface, ink, 0.78), worst, kTextContrast + 0.6);
    theme.tertiaryText = readable(mixed(theme.surface, ink, 0.62), worst, kTextContrast);

    theme.onAir = theme.isDark ? QColor(0xff, 0x5d, 0x5d) : QColor(0xd9, 0x26, 0x38);
    theme.onAirText = theme.isDark ? QColor(0x2a, 0x06, 0x0a) : QColor(Qt::white);

    theme.needsYou = theme.isDark ? QColor(0xfb, 0xbf, 0x24) : QColor(0xd9, 0x77, 0x06);
    theme.needsYou = readable(theme.needsYou, theme.surface, kShapeContrast);
    theme.needsYouTint = mixed(theme.surface, theme.needsYou, theme.isDark ? 0.18 : 0.14);
    theme.needsYouInk = readable(theme.isDark ? QColor(0xfd, 0xd2, 0x5e) : QColor(0x8a, 0x47, 0x00), theme.needsYouTint, kTextContrast);

    theme.failed = theme.isDark ? QColor(0xf4, 0x72, 0x94) : QColor(0xbe, 0x18, 0x5d);
    theme.failed = readable(theme.failed, theme.surface, kShapeContrast);
    theme.failedTint = mixed(theme.surface, theme.failed, theme.isDark ? 0.18 : 0.10);
    theme.failedInk = readable(theme.failed, theme.failedTint, kTextContrast);
    const QColor finished = theme.isDark ? QColor(0x4a, 0xd6, 0x8b) : QColor(0x15, 0x80, 0x3d);
    theme.finishedTint = mixed(theme.surface, finished, theme.isDark ? 0.16 : 0.10);
    theme.finishedInk = readable(finished, theme.finishedTint, kTextContrast);

    theme.noticeTint = theme.track;
    theme.noticeInk = readable(theme.secondaryText, theme.noticeTint, kTextContrast);

    theme.isStrong = contrastRatio(palette.color(QPalette::Mid), theme.surface) >= kStrongContrast;
    if (theme.isStrong) {
        strengthen(theme, ink, highlight);
    }
    return theme;
}

} // namespace tallylight::ui
