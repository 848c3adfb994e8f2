// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "tray/traymenu.h"

#include <QObject>
#include <QPoint>
#include <QTimer>

#include <memory>

namespace tallylight::desktop {
class PopupMenu;
class TrayIcon;
} // namespace tallylight::desktop

namespace tallylight::models {
class ScopeFilter;
} // namespace tallylight::models

namespace tallylight::tray {

//! \brief Keeps the tray's native menu as the rows are, and says what was chosen in it.
class MenuController : public QObject
{
    Q_OBJECT

public:
    //! \param icon,rows must outlive it.
    MenuController(desktop::TrayIcon& icon, const models::ScopeFilter& rows, QObject* parent = nullptr);
    ~MenuController() override;

    //! \brief What is the matter, in one line.
    void setHeader(const QString& header);
    //! \brief Shows a menu of our own, where the desktop cannot draw the one it is told.
    void popUp(const QPoint& position);

Q_SIGNALS:
    void openRequested(const tallylight::store::RowKey& key);
    void windowRequested();
    void settingsRequested();
    void quitRequested();

private:
    void rebuildSoon();
    void rebuild();
    void choose(int id);

    desktop::TrayIcon& m_icon;
    const models::ScopeFilter& m_rows;
    TrayMenu m_menu;
    QString m_header;
    QTimer m_timer;
    std::unique_ptr<desktop::PopupMenu> m_ownMenu;
};

} // namespace tallylight::tray
