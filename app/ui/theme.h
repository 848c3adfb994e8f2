// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>

class QPalette;
class QPen;

namespace tallylight::ui {

//! \brief The colours of the popover, derived from the desktop's palette so that a user's theme stays theirs.
//!
//! Text colours hold a contrast of 4.5:1 against the surface they stand on, whatever the palette says. Our own colours (lamp, needs you)
//! have a light and a dark variant; the lightness of the window colour decides. Where contrasts are strong, text holds 7:1.
struct Theme {
    bool isDark = false;
    //! For who needs strong contrasts: all text is as strong as titles, every shape has a line around it, and nothing is see-through.
    //! So where the palette draws frames as strong as text.
    bool isStrong = false;

    //! What rows lie on.
    QColor surface;
    //! Behind the scope switch and the filter.
    QColor track;
    //! Around what is only to be looked at.
    QColor border;
    //! Around what can be acted on; 3:1 against the surface.
    QColor control;
    QColor hover;
    QColor selected;
    QColor focusRing;

    //! Titles.
    QColor text;
    //! Agent and organization.
    QColor secondaryText;
    //! Snippets and times.
    QColor tertiaryText;

    //! The lit lamp, and what is written on it.
    QColor onAir;
    QColor onAirText;

    QColor needsYou;
    QColor needsYouTint;
    QColor needsYouInk;

    //! Runs that failed, and runs that ended well, before anybody looked.
    QColor failed;
    QColor failedTint;
    QColor failedInk;
    QColor finishedTint;
    QColor finishedInk;

    //! The banner over rows that are not live.
    QColor noticeTint;
    QColor noticeInk;

    [[nodiscard]] static Theme fromPalette(const QPalette& palette);
};

//! \brief The pen for a shape that its ground alone sets off: no line, and a line around it where contrasts are strong.
[[nodiscard]] QPen outlinePen(const Theme& theme);

//! \brief For menus and lists that pop up: windows of their own, which take no colours from the one they belong to.
[[nodiscard]] QPalette popupPalette(const Theme& theme);

//! \brief The contrast of WCAG 2.1, from 1 to 21. Both colours are taken as opaque.
[[nodiscard]] double contrastRatio(const QColor& one, const QColor& other);

//! \brief \a part of \a top over \a bottom; 0 is all \a bottom, 1 all \a top. Opaque.
[[nodiscard]] QColor mixed(const QColor& bottom, const QColor& top, double part);

//! \brief \a ink moved as little as needed towards black or white until it can be read on \a surface.
//! \param ratio contrast to reach, for example 4.5 for text and 3 for a shape.
[[nodiscard]] QColor readable(QColor ink, const QColor& surface, double ratio);

} // namespace tallylight::ui
