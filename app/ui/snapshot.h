// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/palettes.h"

#include <QImage>

#include <cstdint>

namespace tallylight::ui {

class Popover;

//! \brief The popover as it is now, by its real widgets, in colours of \a palette; shown for the moment if it is hidden.
//!
//! As fine as its screen: for twice the pixels without a screen, set QT_SCALE_FACTOR=2 before the application object is made. GUI thread.
[[nodiscard]] QImage popoverPicture(Popover& popover, const QPalette& palette);

//! \brief All states of the badge side by side, on a light panel and on a dark one.
//! \param running the number on the lit lamp.
[[nodiscard]] QImage trayPicture(std::int64_t running, double devicePixelRatio);

} // namespace tallylight::ui
