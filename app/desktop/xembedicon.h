// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/popupmenu.h"
#include "desktop/trayfallback.h"

#include <QSystemTrayIcon>

namespace tallylight::desktop {

//! \brief The tray icon of X11's older trays (trayer, tint2, i3bar), by QSystemTrayIcon. Needs a QApplication.
//!
//! Stands in its own library, so that the common case links no widgets for the icon's sake.
class XEmbedIcon final : public TrayFallback
{
    Q_OBJECT

public:
    explicit XEmbedIcon(QObject* parent = nullptr);

    void setState(const TrayState& state) override;
    void setMenu(const QList<MenuItem>& items) override;

private:
    // The icon refers to the menu: it goes first.
    PopupMenu m_menu;
    QSystemTrayIcon m_icon;
    TrayState m_state;
};

} // namespace tallylight::desktop
