// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRect;

namespace tallylight::ui {

//! \brief The fonts of the popover, all relative to the desktop's.
struct Typography {
    //! The line of the header.
    QFont headline;
    //! Titles of rows and of pages.
    QFont title;
    //! Agents, buttons.
    QFont body;
    //! Snippets, times, hints.
    QFont small;
    //! Words in pills.
    QFont label;
    //! Titles of dialogs and of their pages.
    QFont display;

    [[nodiscard]] static Typography fromFont(const QFont& base);
};

//! \brief Paints one line with the painter's font and pen, elided at its end, at the leading edge of an interface of \a direction.
//!
//! The text's own direction decides how it reads inside: an Arabic title in an English list stands at the left and reads from the right.
void paintLine(QPainter& painter, const QRect& rect, const QString& text, Qt::LayoutDirection direction);

//! \brief The same on at most \a lines lines; the last is elided.
//! \param lastLineGap pixels at the trailing end of the last line that stay free.
void paintParagraph(QPainter& painter, const QRect& rect, const QString& text, int lines, int lastLineGap, Qt::LayoutDirection direction);

//! \brief Where lines stand in an interface of \a direction, whatever direction their own text has.
[[nodiscard]] Qt::Alignment leadingEdge(Qt::LayoutDirection direction);

//! \brief Puts foreign text between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, so that it cannot reorder its surroundings.
[[nodiscard]] QString isolated(const QString& text);

} // namespace tallylight::ui
