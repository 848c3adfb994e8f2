// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "tray/traymenu.h"
#include "tray/traywords.h"

#include <QObject>
#include <QPoint>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace tallylight::desktop {
class PopupMenu;
class TrayIcon;
} // namespace tallylight::desktop

namespace tallylight::models {
class OrgListModel;
class ScopeFilter;
} // namespace tallylight::models

namespace tallylight::tray {

//! \brief Keeps the tray's native menu as the rows are, and says what was chosen in it.
//!
//! Times in it are brought up to date when the menu is about to be shown and with every other change, never for themselves.
class MenuController : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<wire::Timestamp()>;

    //! \param icon,rows,orgs must outlive it. \a rows gives scope and organization, too.
    MenuController(desktop::TrayIcon& icon, const models::ScopeFilter& rows, const models::OrgListModel& orgs, Clock clock,
                   QObject* parent = nullptr);
    ~MenuController() override;

    //! \brief Of the scope that the rows are in.
    void setFacts(const TrayFacts& facts, std::int64_t totalOfUser);
    //! \brief Until when notices are muted; absent, or past: they are not. The line is not there before this was called.
    void setSnoozedUntil(const std::optional<wire::Timestamp>& snoozedUntil);
    //! \brief There are settings to be shown; the line is not there before.
    void setHasSettings();
    //! \brief Shows a menu of our own, where the desktop cannot draw the one it is told.
    void popUp(const QPoint& position);

Q_SIGNALS:
    void openRequested(const tallylight::store::RowKey& key);
    void scopeChosen(tallylight::wire::Scope scope);
    //! \brief An organization was chosen, and with it its scope: scopeChosen() follows.
    void orgChosen(const tallylight::store::OrgKey& org);
    void muteWanted(bool isMuted);
    //! \brief The popover, or what stands for it.
    void listRequested();
    void windowRequested();
    void settingsRequested();
    void quitRequested();

private:
    void rebuildSoon();
    void rebuild();
    void choose(int id);
    [[nodiscard]] MenuFacts facts() const;

    desktop::TrayIcon& m_icon;
    const models::ScopeFilter& m_rows;
    const models::OrgListModel& m_orgs;
    Clock m_clock;
    TrayMenu m_menu;
    TrayFacts m_facts;
    std::int64_t m_totalOfUser = 0;
    std::optional<wire::Timestamp> m_snoozedUntil;
    bool m_canMute = false;
    bool m_hasSettings = false;
    QTimer m_timer;
    std::unique_ptr<desktop::PopupMenu> m_ownMenu;
};

} // namespace tallylight::tray
