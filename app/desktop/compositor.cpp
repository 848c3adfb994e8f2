// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/compositor.h"

#include "desktop/xcbselection.h"

#include <QGuiApplication>

namespace tallylight::desktop {

bool isComposited()
{
    xcb_connection_t* const connection = xcbConnection();
    // A compositing manager owns this selection (Extended Window Manager Hints, "_NET_WM_CM_Sn").
    return !connection || xcbSelectionOwner(connection, xcbAtom(connection, "_NET_WM_CM_S0")) != 0;
}

bool canPlaceWindows()
{
    return !QGuiApplication::platformName().startsWith(QLatin1StringView("wayland"));
}

} // namespace tallylight::desktop
