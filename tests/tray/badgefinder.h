// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QRect>

namespace tallylight::test {

//! \brief Where on the screen a running badge is, by its lit colour; invalid where none is drawn.
[[nodiscard]] QRect findBadge();

//! \brief The number that the badge on the screen shows: of 1 to 9 the one whose own picture comes nearest. 0 where no badge is drawn.
[[nodiscard]] int numberOnBadge();

//! \brief A badge of any kind: the bounds of what is drawn in the right corner of the bar at the top.
[[nodiscard]] QRect findIcon();

} // namespace tallylight::test
