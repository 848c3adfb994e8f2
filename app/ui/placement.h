// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

namespace tallylight::ui {

//! \brief The size that the popover's visible frame has of \a wanted on a screen of which panels leave \a available. Pure.
[[nodiscard]] QSize popoverSize(const QSize& wanted, const QRect& available);

//! \brief Where the popover's visible frame stands, so that it hangs at the panel the icon is on and lies whole on the screen. Pure.
//! \param anchor the point of the click, or the middle of the icon; global.
//! \param screen,available the whole screen that holds \a anchor, and what panels leave of it.
[[nodiscard]] QPoint placePopover(const QPoint& anchor, const QSize& size, const QRect& screen, const QRect& available);

} // namespace tallylight::ui
