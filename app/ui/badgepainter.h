// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/badge.h"
#include "ui/badgeinks.h"

#include <QImage>
#include <QString>

#include <array>

class QIcon;

namespace tallylight::ui {

//! \brief The sizes of a tray icon in device pixels; panels scale badly, so each is drawn for itself.
inline constexpr std::array kBadgeSizes{16, 22, 24, 32, 48, 64};

//! \brief The number as it fits: up to 22 pixels two signs ("9+" from 10 on), above that three ("99+" from 100 on). Empty for a shape
//! without a number.
[[nodiscard]] QString badgeText(const store::BadgeState& badge, int devicePixels);

//! \brief The badge in a square of \a devicePixels, premultiplied ARGB, device pixel ratio 1. Needs a QGuiApplication for its font.
[[nodiscard]] QImage badgeImage(const store::BadgeState& badge, int devicePixels, store::BadgeStyle style = store::BadgeStyle::Number,
                                BadgeTone tone = BadgeTone::Color);

//! \brief All of kBadgeSizes, each also at twice its size.
[[nodiscard]] QIcon badgeIcon(const store::BadgeState& badge, store::BadgeStyle style = store::BadgeStyle::Number);

//! \brief The badge in words, for a tool tip and for those who hear the screen: "3 tasks running", "Offline".
[[nodiscard]] QString badgeWords(const store::BadgeState& badge);

} // namespace tallylight::ui
