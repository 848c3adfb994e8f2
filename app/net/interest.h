// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>

namespace tallylight::net {

//! \brief Streams of one account that are open at once. A server has room for fifty of each organization, which all of its members'
//! programs share.
inline constexpr int kMaxStreams = 8;

//! \brief How much an organization's stream is wanted, where not all that are wanted have room. In order.
enum class Interest : std::uint8_t {
    //! Because there is room.
    Spare,
    //! Something of the user runs or waits there, or somebody looked at it just now.
    Active,
    //! Somebody looks at it.
    Looked,
};

} // namespace tallylight::net
