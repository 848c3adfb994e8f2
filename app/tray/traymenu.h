// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/menuitem.h"
#include "models/threadrow.h"
#include "store/accountkeys.h"
#include "wire/summary.h"
#include "wire/timestamp.h"

#include <QList>
#include <QString>

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace tallylight::tray {

//! \brief An organization that can be chosen in the menu.
struct MenuOrg {
    store::OrgKey key;
    //! With the account's name where there are several.
    QString name;
    std::int64_t totalRunning = 0;
};

//! \brief All that the menu is made of.
struct MenuFacts {
    //! What is the matter, in one line.
    QString header;
    //! What keeps the numbers from being live; empty: nothing does.
    QString notice;
    //! The first threads of the list, in its order, and how many there are.
    std::vector<const models::ThreadRow*> rows;
    int rowCount = 0;
    wire::Timestamp now;

    wire::Scope scope = wire::Scope::User;
    store::OrgKey org;
    std::int64_t totalOfUser = 0;
    std::vector<MenuOrg> orgs;

    //! Absent where there is nothing to mute.
    std::optional<bool> isMuted;
    bool hasSettings = false;
};

//! \brief The lines of the tray's native menu, which on GNOME is all there is. A thread, and an organization, keeps its line's id while it
//! is listed; lines that come and go are there at all times, and hidden.
class TrayMenu
{
public:
    //! Threads beyond these are for the window.
    static constexpr std::size_t kMaxThreads = 10;
    //! More organizations than these go into a menu of their own.
    static constexpr std::size_t kMaxOrgs = 6;

    enum FixedId {
        HeaderId = 1,
        NoticeId,
        ThreadsId,
        MoreId,
        ScopeId,
        UserScopeId,
        OrgsId,
        ActionsId,
        MuteId,
        ShowListId,
        ShowWindowId,
        SettingsId,
        EndId,
        QuitId,
        FirstThreadId = 100,
        FirstOrgId = 1'000'000,
    };

    [[nodiscard]] QList<desktop::MenuItem> build(const MenuFacts& facts);

    //! \brief The thread, or the organization, on the line with this id of the menu built last.
    //! \{
    [[nodiscard]] std::optional<store::RowKey> threadAt(int id) const;
    [[nodiscard]] std::optional<store::OrgKey> orgAt(int id) const;
    //! \}

private:
    void addThreads(QList<desktop::MenuItem>& items, const MenuFacts& facts);
    void addScopes(QList<desktop::MenuItem>& items, const MenuFacts& facts);

    std::unordered_map<store::RowKey, int> m_ids;
    std::unordered_map<store::OrgKey, int> m_orgIds;
    int m_nextId = FirstThreadId;
    int m_nextOrgId = FirstOrgId;
};

} // namespace tallylight::tray
