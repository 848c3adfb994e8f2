// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tallylight::wire {

//! \brief A peer's text made fit for one line of a screen, a menu, a notification or a terminal.
//!
//! Ill-formed UTF-8 is replaced; control characters (escape sequences live on them) and bidirectional controls are removed; every
//! run of white space and line ends becomes one space; what is longer than \a maxCodePoints is cut and ends in "…".
[[nodiscard]] std::string plainLine(std::string_view text, std::size_t maxCodePoints);

} // namespace tallylight::wire
