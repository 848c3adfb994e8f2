// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>

namespace tallylight::ui {

//! \brief A duration as a list shows it: "now", "12 min", "1 h 5 min", "2 d". Negative ones, from a clock that is wrong, count as none.
[[nodiscard]] QString elapsedText(std::chrono::milliseconds elapsed);

//! \brief How long something took: "40 s", "12 min", "1 h 5 min", "2 d".
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);

//! \brief The same to be spoken: "40 seconds".
[[nodiscard]] QString durationSpoken(std::chrono::milliseconds duration);

//! \brief elapsedText() to be spoken: "12 minutes".
[[nodiscard]] QString elapsedSpoken(std::chrono::milliseconds elapsed);

//! \brief How long until elapsedText() changes; at least one millisecond.
[[nodiscard]] std::chrono::milliseconds untilNextText(std::chrono::milliseconds elapsed);

} // namespace tallylight::ui
