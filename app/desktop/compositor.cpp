// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/compositor.h"

#include "desktop/xcbselection.h"

#include <QGuiApplication>

namespace tallylight::desktop {

bool isComposited()
{
    const auto* x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    // A compositing manager owns this selection (Extended Window Manager Hints, "_NET_WM_CM_Sn").
    return !x11 || xcbSelectionOwner(x11->connection(), xcbAtom(x11->connection(), "_NET_WM_CM_S0")) != 0;
}

bool canPlaceWindows()
{
    return !QGuiApplication::platformName().startsWith(QLatin1StringView("wayland"));
}

} // namespace tallylight::desktop
