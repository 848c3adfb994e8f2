// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/badgeinks.h"

#include <QString>

#include <cstdint>

class QPainter;

namespace tallylight::ui {

//! \brief The outlines of the badge. They differ by shape, so that nobody has to tell colours apart.
enum class BadgeShape : std::uint8_t {
    //! A lamp that is off: dark glass and a small bulb.
    UnlitLamp,
    //! A lit lamp, with the number of tasks on it.
    LitLamp,
    //! A lamp with a broken rim and the last known number: not live.
    DimLamp,
    //! A speech bubble with the number of threads that wait for their human.
    SpeechBubble,
    //! The same of a speech bubble.
    DimBubble,
    //! A square on its corner with the number of runs that failed.
    Diamond,
    //! The same with a broken rim.
    DimDiamond,
    //! A check mark.
    CheckMark,
    //! A hollow one.
    DimCheckMark,
    //! A hollow ring, crossed through.
    CrossedRing,
    //! A key.
    Key,
    //! A triangle with an exclamation mark.
    WarningTriangle,
    //! A ring of dots: on its way.
    DottedRing,
};

//! \brief In place of a number: a round spot, drawn and not typed.
inline constexpr QChar kDot(0x2022);

//! \brief Paints \a shape, and \a text where the shape carries one, into a square of \a devicePixels.
//!
//! Edges lie on whole pixels. In colour every shape has a dark rim: the colour of a panel cannot be known.
void paintBadgeShape(QPainter& painter, BadgeShape shape, const QString& text, int devicePixels, BadgeTone tone);

} // namespace tallylight::ui
