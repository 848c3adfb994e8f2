// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPalette>

namespace tallylight::ui {

//! \brief Palettes of our own, for desktops whose palette is not of the kind that is asked for, and for pictures.
//! \{
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
//! \}

//! \brief The same for who needs strong contrasts: black and white, and frames (QPalette::Mid) as strong as the text. By those Theme knows
//! such a palette.
//! \{
[[nodiscard]] QPalette strongLightPalette();
[[nodiscard]] QPalette strongDarkPalette();
//! \}

} // namespace tallylight::ui
