// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/menuitem.h"
#include "desktop/traystate.h"

#include <QObject>
#include <QPoint>

namespace tallylight::desktop {

//! \brief A tray icon for desktops without StatusNotifierItem. Shown as long as it lives.
class TrayFallback : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void setState(const TrayState& state) = 0;
    virtual void setMenu(const QList<MenuItem>& items) = 0;

Q_SIGNALS:
    void activated(const QPoint& position);
    void secondaryActivated(const QPoint& position);
    void menuItemTriggered(int id);
    void menuAboutToShow();
};

} // namespace tallylight::desktop
