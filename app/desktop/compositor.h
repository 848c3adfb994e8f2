// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace tallylight::desktop {

//! \brief Whether translucent windows are blended with what is behind them, now. Always so off X11. Needs a QGuiApplication.
[[nodiscard]] bool isComposited();

//! \brief Whether a window may choose its place on the screen: not on Wayland.
[[nodiscard]] bool canPlaceWindows();

} // namespace tallylight::desktop
