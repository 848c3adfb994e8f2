// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <xcb/xcb.h>

#include <cstdint>

//! Private to desktop.
namespace tallylight::desktop {

//! \brief The X server's number for a name, 0 on failure. One round trip.
[[nodiscard]] std::uint32_t xcbAtom(xcb_connection_t* connection, const char* name);

//! \brief The window that owns a selection, 0 for none. One round trip.
[[nodiscard]] std::uint32_t xcbSelectionOwner(xcb_connection_t* connection, std::uint32_t selection);

} // namespace tallylight::desktop
