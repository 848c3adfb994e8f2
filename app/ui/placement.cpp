// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/placement.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace tallylight::ui {

namespace {

//! Between the popover and panels and edges.
constexpr int kGap = 8;
//! Both scopes side by side.
constexpr int kLeastWidth = 340;
//! Header, scopes and a row.
constexpr int kLeastHeight = 320;

enum class Side : std::uint8_t { Top, Bottom, Left, Right };

//! The side of the panel under the anchor. Where panels reserve no room (they hide themselves, or lie over windows) the nearest edge
//! counts, and of equals the horizontal one: most panels lie there.
Side panelSide(const QPoint& anchor, const QRect& screen, const QRect& available)
{
    if (anchor.y() > available.bottom()) {
        return Side::Bottom;
    }
    if (anchor.y() < available.top()) {
        return Side::Top;
    }
    if (anchor.x() > available.right()) {
        return Side::Right;
    }
    if (anchor.x() < available.left()) {
        return Side::Left;
    }
    struct Distance {
        Side side;
        int pixels;
    };
    const std::array distances{Distance{Side::Top, anchor.y() - screen.top()}, Distance{Side::Bottom, screen.bottom() - anchor.y()},
                               Distance{Side::Left, anchor.x() - screen.left()}, Distance{Side::Right, screen.right() - anchor.x()}};
    return std::min_element(distances.begin(), distances.end(), [](auto a, auto b) { return a.pixels < b.pixels; })->side;
}

//! Within the range, and at its start where it is too small.
int within(int value, int least, int most)
{
    return std::max(least, std::min(value, most));
}

} // namespace

QSize popoverSize(const QSize& wanted, const QRect& available)
{
    const auto fitted = [](int size, int room, int least) { return std::clamp(room - 2 * kGap, std::min(least, size), size); };
    return {fitted(wanted.width(), available.width(), kLeastWidth), fitted(wanted.height(), available.height(), kLeastHeight)};
}

QPoint placePopover(const QPoint& anchor, const QSize& size, const QRect& screen, const QRect& available)
{
    const QRect room = available.adjusted(kGap, kGap, -kGap, -kGap);
    QPoint place(anchor.x() - size.width() / 2, anchor.y() - size.height() / 2);
    switch (panelSide(anchor, screen, available)) {
    case Side::Top:
        place.setY(std::max(room.top(), anchor.y() >= available.top() ? anchor.y() + kGap : room.top()));
        break;
    case Side::Bottom:
        place.setY((anchor.y() <= available.bottom() ? anchor.y() - kGap : room.bottom() + 1) - size.height());
        break;
    case Side::Left:
        place.setX(std::max(room.left(), anchor.x() >= available.left() ? anchor.x() + kGap : room.left()));
        break;
    case Side::Right:
        place.setX((anchor.x() <= available.right() ? anchor.x() - kGap : room.right() + 1) - size.width());
        break;
    }
    return {within(place.x(), room.left(), room.right() + 1 - size.width()),
            within(place.y(), room.top(), room.bottom() + 1 - size.height())};
}

} // namespace tallylight::ui
