// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/menucontroller.h"

#include "desktop/popupmenu.h"
#include "desktop/trayicon.h"
#include "models/scopefilter.h"

#include <algorithm>
#include <chrono>
#include <vector>

using namespace std::chrono_literals;

namespace tallylight::tray {

MenuController::MenuController(desktop::TrayIcon& icon, const models::ScopeFilter& rows, QObject* parent)
    : QObject(parent),
      m_icon(icon),
      m_rows(rows)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MenuController::rebuild);
    connect(&icon, &desktop::TrayIcon::menuItemTriggered, this, &MenuController::choose);
    connect(&rows, &QAbstractItemModel::rowsInserted, this, &MenuController::rebuildSoon);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, &MenuController::rebuildSoon);
    connect(&rows, &QAbstractItemModel::rowsMoved, this, &MenuController::rebuildSoon);
    connect(&rows, &QAbstractItemModel::dataChanged, this, &MenuController::rebuildSoon);
    connect(&rows, &QAbstractItemModel::modelReset, this, &MenuController::rebuildSoon);
    connect(&rows, &QAbstractItemModel::layoutChanged, this, &MenuController::rebuildSoon);
}

MenuController::~MenuController() = default;

void MenuController::setHeader(const QString& header)
{
    m_header = header;
    rebuildSoon();
}

void MenuController::popUp(const QPoint& position)
{
    if (!m_ownMenu) {
        m_ownMenu = std::make_unique<desktop::PopupMenu>();
        connect(m_ownMenu.get(), &desktop::PopupMenu::itemTriggered, this, &MenuController::choose);
    }
    rebuild();
    m_ownMenu->popup(position);
}

void MenuController::rebuildSoon()
{
    // One rebuilding for a burst of signals.
    m_timer.start(0ms);
}

void MenuController::rebuild()
{
    std::vector<const models::ThreadRow*> rows;
    const int count = std::min(m_rows.rowCount(), static_cast<int>(TrayMenu::kMaxThreads));
    for (int i = 0; i < count; ++i) {
        rows.push_back(m_rows.row(m_rows.index(i, 0)));
    }
    const QList<desktop::MenuItem> items = m_menu.build(m_header, rows);
    m_icon.setMenu(items);
    if (m_ownMenu) {
        m_ownMenu->setItems(items);
    }
}

void MenuController::choose(int id)
{
    if (id == TrayMenu::QuitId) {
        Q_EMIT quitRequested();
    } else if (id == TrayMenu::SettingsId) {
        Q_EMIT settingsRequested();
    } else if (id == TrayMenu::ShowWindowId) {
        Q_EMIT windowRequested();
    } else if (const auto thread = m_menu.threadAt(id)) {
        Q_EMIT openRequested(*thread);
    }
}

} // namespace tallylight::tray
