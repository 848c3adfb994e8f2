// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/menucontroller.h"

#include "desktop/popupmenu.h"
#include "desktop/trayicon.h"
#include "models/orglistmodel.h"
#include "models/scopefilter.h"
#include "ui/typography.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace tallylight::tray {

MenuController::MenuController(desktop::TrayIcon& icon, const models::ScopeFilter& rows, const models::OrgListModel& orgs, Clock clock,
                               QObject* parent)
    : QObject(parent),
      m_icon(icon),
      m_rows(rows),
      m_orgs(orgs),
      m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MenuController::rebuild);
    connect(&icon, &desktop::TrayIcon::menuItemTriggered, this, &MenuController::choose);
    connect(&icon, &desktop::TrayIcon::menuAboutToShow, this, &MenuController::rebuild);
    for (const QAbstractItemModel* model : {static_cast<const QAbstractItemModel*>(&rows), static_cast<const QAbstractItemModel*>(&orgs)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &MenuController::rebuildSoon);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &MenuController::rebuildSoon);
        connect(model, &QAbstractItemModel::rowsMoved, this, &MenuController::rebuildSoon);
        connect(model, &QAbstractItemModel::dataChanged, this, &MenuController::rebuildSoon);
        connect(model, &QAbstractItemModel::modelReset, this, &MenuController::rebuildSoon);
        connect(model, &QAbstractItemModel::layoutChanged, this, &MenuController::rebuildSoon);
    }
}

MenuController::~MenuController() = default;

void MenuController::setFacts(const TrayFacts& facts, std::int64_t totalOfUser)
{
    m_facts = facts;
    m_totalOfUser = totalOfUser;
    rebuildSoon();
}

void MenuController::setSnoozedUntil(const std::optional<wire::Timestamp>& snoozedUntil)
{
    m_snoozedUntil = snoozedUntil;
    m_canMute = true;
    rebuildSoon();
}

void MenuController::setHasSettings()
{
    m_hasSettings = true;
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
    m_timer.stop();
    const QList<desktop::MenuItem> items = m_menu.build(facts());
    m_icon.setMenu(items);
    if (m_ownMenu) {
        m_ownMenu->setItems(items);
    }
}

void MenuController::choose(int id)
{
    switch (id) {
    case TrayMenu::QuitId:
        Q_EMIT quitRequested();
        return;
    case TrayMenu::SettingsId:
        Q_EMIT settingsRequested();
        return;
    case TrayMenu::ShowListId:
    case TrayMenu::MoreId:
        Q_EMIT listRequested();
        return;
    case TrayMenu::ShowWindowId:
        Q_EMIT windowRequested();
        return;
    case TrayMenu::MuteId:
        Q_EMIT muteWanted(!facts().isMuted.value_or(false));
        return;
    case TrayMenu::UserScopeId:
        Q_EMIT scopeChosen(wire::Scope::User);
        return;
    default:
        break;
    }
    if (const auto thread = m_menu.threadAt(id)) {
        Q_EMIT openRequested(*thread);
    } else if (const auto org = m_menu.orgAt(id)) {
        Q_EMIT orgChosen(*org);
        Q_EMIT scopeChosen(wire::Scope::Org);
    }
}

MenuFacts MenuController::facts() const
{
    const TrayWords words = trayWords(m_facts);
    MenuFacts facts;
    facts.header = words.title;
    facts.notice = m_facts.feed.status.state == store::FeedState::Stale && m_facts.hasValue ? ui::noticeText(m_facts.feed) : QString();
    facts.now = m_clock();
    facts.rowCount = m_rows.rowCount();
    for (int i = 0; i < std::min(facts.rowCount, static_cast<int>(TrayMenu::kMaxThreads)); ++i) {
        facts.rows.push_back(m_rows.row(m_rows.index(i, 0)));
    }
    facts.scope = m_rows.scope();
    facts.org = m_rows.org();
    facts.totalOfUser = m_totalOfUser;
    for (int i = 0; i < m_orgs.rowCount(); ++i) {
        const QModelIndex org = m_orgs.index(i);
        QString name = m_orgs.data(org, models::OrgListModel::NameRole).toString();
        if (m_orgs.hasSeveralAccounts()) {
            name = tr("%1 · %2", "organization and account")
                       .arg(ui::isolated(name), ui::isolated(m_orgs.data(org, models::OrgListModel::AccountNameRole).toString()));
        }
        facts.orgs.push_back({m_orgs.keyAt(org), name, m_orgs.data(org, models::OrgListModel::TotalRunningRole).toLongLong()});
    }
    if (m_canMute) {
        facts.isMuted = m_snoozedUntil && *m_snoozedUntil > facts.now;
    }
    facts.hasSettings = m_hasSettings;
    return facts;
}

} // namespace tallylight::tray
