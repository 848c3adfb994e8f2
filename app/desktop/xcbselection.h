// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <xcb/xcb.h>

#include <cstdint>

//! Private to desktop.
namespace tallylight::desktop {

//! \brief The application's connection to an X server; null off X11. The offscreen platform claims to be X11 and has none.
[[nodiscard]] xcb_connection_t* xcbConnection();

//! \brief The X server's number for a name, 0 on failure. One round trip.
[[nodiscard]] std::uint32_t xcbAtom(xcb_connection_t* connection, const char* name);

//! \brief The window that owns a selection, 0 for none. One round trip.
[[nodiscard]] std::uint32_t xcbSelectionOwner(xcb_connection_t* connection, std::uint32_t selection);

} // namespace tallylight::desktop
