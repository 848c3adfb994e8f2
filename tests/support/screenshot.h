// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QImage>
#include <QRect>

namespace tallylight::test {

//! \brief What the whole screen shows now.
[[nodiscard]] QImage screenshot();

//! \brief The bounds of all pixels of exactly this colour; invalid where there are fewer than \c atLeast.
[[nodiscard]] QRect boundsOf(const QImage& image, const QColor& color, int atLeast);

//! \brief The same on the screen as it is now.
[[nodiscard]] QRect boundsOnScreen(const QColor& color, int atLeast);

} // namespace tallylight::test
