// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QRect>

namespace tallylight::ui {

//! \brief Heights of the fonts of a row in logical pixels; what the geometry needs of a font, so that it can be tested without one.
struct ThreadMetrics {
    //! Of the title's line and of the time beside it.
    int titleHeight = 20;
    //! Of the agent's line.
    int agentHeight = 16;
    //! Of one line of the snippet.
    int snippetHeight = 16;
};

//! \brief What varies from row to row. Widths are of the text as it will be painted; 0 where there is none.
struct ThreadParts {
    int timeWidth = 0;
    //! Of the words in the pill that says the state; 0 for rows that just run.
    int stateWidth = 0;
    //! The row asks for its human, and stands out.
    bool hasBar = false;
    bool hasOrgIcon = false;
};

//! \brief Where the parts of a row stand.
//!
//!     8 | ▌12 [avatar ] 12  Title of the thread, one line                12 min 12 |
//!       |  ▌  [ 40x40 ]     Agent · Organization                     (? Needs you)    |
//!       |     [    [org]    What the agent said last, in at most two
//!       |                   lines, and then …                                 [↗]  |
//!
//! Mirrored for right-to-left. All distances are multiples of two, the large ones of four.
struct ThreadLayout {
    //! The rounded ground of a hovered or selected row.
    QRect card;
    //! Marks a row that asks for its human, at the leading edge of the card. Null where there is none.
    QRect bar;
    QRect avatar;
    //! Overlaps the avatar's lower trailing corner. Null where there is none.
    QRect orgIcon;
    QRect title;
    QRect time;
    //! Agent and organization.
    QRect agent;
    //! The whole pill; null where there is none.
    QRect state;
    //! The sign in the pill, and its words.
    QRect stateSign;
    QRect stateText;
    //! Two lines.
    QRect snippet;
    //! The sign that a click leads outside; shown under the pointer.
    QRect openSign;
};

//! \brief The height of every row: lists of thousands stay quick, and a row keeps its place when its snippet arrives.
[[nodiscard]] int threadRowHeight(const ThreadMetrics& metrics);

//! \brief Pure. \a row is the row's rectangle in the view.
[[nodiscard]] ThreadLayout layoutThread(const QRect& row, const ThreadMetrics& metrics, const ThreadParts& parts,
                                        Qt::LayoutDirection direction);

} // namespace tallylight::ui
