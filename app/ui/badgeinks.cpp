// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/badgeinks.h"

namespace tallylight::ui {

namespace {

constexpr QColor kNone{0, 0, 0, 0};
constexpr QColor kWhite{0xf4, 0xf4, 0xf6};
constexpr QColor kBlack{0x1b, 0x1b, 0x1f};

constexpr BadgeInks kColor{.rim = {0x16, 0x16, 0x1a, 0xd8},
                           .line = kWhite,
                           .dim = {0x3c, 0x3c, 0x43},
                           .lit = {0xe6, 0x29, 0x3c},
                           .litTop = {0xff, 0x5a, 0x5a},
                           .litInk = {0xff, 0xff, 0xff},
                           .gleam = {0xff, 0xff, 0xff, 110},
                           .amber = {0xff, 0xbe, 0x2e},
                           .amberTop = {0xff, 0xd4, 0x6b},
                           .amberInk = {0x2b, 0x18, 0x00},
                           .paper = {0xff, 0xff, 0xff},
                           .blood = {0xb8, 0x0f, 0x2a},
                           .leaf = {0x2f, 0xb3, 0x5b},
                           .leafTop = {0x5f, 0xd6, 0x84}};

constexpr BadgeInks inOneTone(const QColor& tone, const QColor& ink)
{
    return {.rim = kNone,
            .line = tone,
            .dim = kNone,
            .lit = tone,
            .litTop = tone,
            .litInk = ink,
            .gleam = kNone,
            .amber = tone,
            .amberTop = tone,
            .amberInk = ink,
            .paper = tone,
            .blood = ink,
            .leaf = tone,
            .leafTop = tone};
}

constexpr BadgeInks kLight = inOneTone(kWhite, kBlack);
constexpr BadgeInks kDark = inOneTone(kBlack, kWhite);

} // namespace

const BadgeInks& badgeInks(BadgeTone tone)
{
    switch (tone) {
    case BadgeTone::Color:
        return kColor;
    case BadgeTone::Light:
        return kLight;
    case BadgeTone::Dark:
        return kDark;
    }
    return kColor;
}

BadgeTone badgeTone(models::IconColor color, bool isDark)
{
    switch (color) {
    case models::IconColor::Color:
        return BadgeTone::Color;
    case models::IconColor::Automatic:
        return isDark ? BadgeTone::Light : BadgeTone::Dark;
    case models::IconColor::Light:
        return BadgeTone::Light;
    case models::IconColor::Dark:
        return BadgeTone::Dark;
    }
    return BadgeTone::Color;
}

} // namespace tallylight::ui
