// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/appearance.h"

#include <QPalette>

namespace tallylight::tray {

//! \brief The palette of our windows on a desktop that is dark or light, and of strong contrasts or not. Qt 6.4 does not follow the
//! desktop's colour scheme by itself. Where the application's palette is of that kind already it stays: a person's theme is theirs.
[[nodiscard]] QPalette windowPalette(desktop::ColorScheme scheme, desktop::Contrast contrast);

} // namespace tallylight::tray
