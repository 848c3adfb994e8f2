// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tallylight::wire {

//! \brief The hash by which web client and tray agree on a name's colour: over UTF-16 units, as JavaScript counts
//! (docs/protocol.md, "Colours"). \a name is UTF-8.
[[nodiscard]] std::uint64_t nameHash(std::string_view name);

//! \brief Hue in degrees, 0 to 359, of an organization without a logo.
[[nodiscard]] int orgHue(std::string_view name);

//! \brief Up to two initials: of the first and the second word, or the first character alone. Upper case where ASCII.
[[nodiscard]] std::string initials(std::string_view name);

} // namespace tallylight::wire
