// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/preferences.h"

#include <QColor>

#include <cstdint>

namespace tallylight::ui {

//! \brief What a badge is painted with.
enum class BadgeTone : std::uint8_t {
    //! Red and amber, with a dark rim that stands on any panel.
    Color,
    //! One light tone, for a dark panel. Shapes that are dim are hollow.
    Light,
    //! One dark tone, for a light panel.
    Dark,
};

//! \brief The inks of a badge.
struct BadgeInks {
    QColor rim;
    //! Of shapes that are lines, and of what stands on dim glass.
    QColor line;
    //! Glass without light.
    QColor dim;
    QColor lit;
    QColor litTop;
    QColor litInk;
    QColor gleam;
    QColor amber;
    QColor amberTop;
    QColor amberInk;
    //! What failed: blood on paper.
    QColor paper;
    QColor blood;
    //! What ended well.
    QColor leaf;
    QColor leafTop;
};

[[nodiscard]] const BadgeInks& badgeInks(BadgeTone tone);

//! \brief What a person chose, on a desktop that is dark or light.
[[nodiscard]] BadgeTone badgeTone(models::IconColor color, bool isDark);

} // namespace tallylight::ui
