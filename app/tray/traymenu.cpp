// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/traymenu.h"

#include "ui/shortened.h"
#include "ui/threadwords.h"
#include "ui/typography.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace tallylight::tray {

namespace {

using desktop::MenuItem;
using Kind = desktop::MenuItem::Kind;

//! Menus grow as wide as their longest line.
constexpr qsizetype kMaxTitle = 60;
constexpr qsizetype kMaxName = 30;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrayMenu)
};

MenuItem action(int id, const QString& label)
{
    MenuItem item;
    item.id = id;
    item.label = label;
    return item;
}

MenuItem heading(int id, const QString& label)
{
    MenuItem item = action(id, label);
    item.isEnabled = false;
    item.isVisible = !label.isEmpty();
    return item;
}

MenuItem separator(int id)
{
    MenuItem item = action(id, {});
    item.kind = Kind::Separator;
    return item;
}

MenuItem radio(int id, const QString& label, bool isChecked)
{
    MenuItem item = action(id, label);
    item.kind = Kind::Radio;
    item.isChecked = isChecked;
    return item;
}

QString name(const QString& text)
{
    return text.isEmpty() ? text : ui::isolated(ui::shortened(text, kMaxName));
}

//! "Title — Needs you · Agent · Organization · 12 min", without the organization where all rows are of one. Foreign text may read in the
//! other direction, and would turn around what follows.
QString threadText(const models::ThreadRow& row, const MenuFacts& facts)
{
    QString details;
    const QString org = facts.scope == wire::Scope::Org ? QString() : name(row.org.name);
    for (const QString& detail : {ui::stateText(row, facts.now), name(row.agentTitle), org, ui::timeText(row, facts.now)}) {
        if (!detail.isEmpty()) {
            details = details.isEmpty() ? detail : Words::tr("%1 · %2", "two of: state, agent, organization, time").arg(details, detail);
        }
    }
    return Words::tr("%1 — %2", "title of a task, and what there is to say of it")
        .arg(ui::isolated(ui::shortened(row.title, kMaxTitle)), details);
}

QString countedName(const QString& name, std::int64_t count)
{
    return count > 0 ? Words::tr("%1 (%2)", "organization and number").arg(name, QLocale().toString(static_cast<qlonglong>(count))) : name;
}

//! The ids of what is listed now; those of what was listed before stay the same.
template <class Key>
int keptId(const Key& key, std::unordered_map<Key, int>& before, std::unordered_map<Key, int>& after, int& next)
{
    const auto known = before.find(key);
    const int id = known != before.end() ? known->second : next++;
    after.emplace(key, id);
    return id;
}

template <class Key>
std::optional<Key> keyOf(int id, const std::unordered_map<Key, int>& ids)
{
    const auto found = std::ranges::find_if(ids, [id](const auto& entry) { return entry.second == id; });
    return found == ids.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

QList<desktop::MenuItem> TrayMenu::build(const MenuFacts& facts)
{
    QList<MenuItem> items{heading(HeaderId, facts.header), heading(NoticeId, facts.notice), separator(ThreadsId)};
    addThreads(items, facts);
    addScopes(items, facts);
    items.append(separator(ActionsId));
    MenuItem mute = action(MuteId, Words::tr("Mute for an hour"));
    mute.kind = Kind::Check;
    mute.isVisible = facts.isMuted.has_value();
    mute.isChecked = facts.isMuted.value_or(false);
    items.append(mute);
    items.append(action(ShowListId, Words::tr("Show the list")));
    items.append(action(ShowWindowId, Words::tr("Open a window")));
    MenuItem settings = action(SettingsId, Words::tr("Settings…"));
    settings.isVisible = facts.hasSettings;
    items.append(settings);
    items.append(separator(EndId));
    items.append(action(QuitId, Words::tr("Quit")));
    return items;
}

std::optional<store::RowKey> TrayMenu::threadAt(int id) const
{
    return keyOf(id, m_ids);
}

std::optional<store::OrgKey> TrayMenu::orgAt(int id) const
{
    return keyOf(id, m_orgIds);
}

void TrayMenu::addThreads(QList<desktop::MenuItem>& items, const MenuFacts& facts)
{
    std::unordered_map<store::RowKey, int> ids;
    const std::size_t listed = std::min(facts.rows.size(), kMaxThreads);
    for (const models::ThreadRow* row : std::span(facts.rows).first(listed)) {
        MenuItem line = action(keptId(row->key, m_ids, ids, m_nextId), threadText(*row, facts));
        line.isEnabled = row->isOpenable();
        items.append(line);
    }
    m_ids = std::move(ids);
    const int rest = facts.rowCount - static_cast<int>(listed);
    MenuItem more = action(MoreId, rest == 1 ? Words::tr("1 more…") : Words::tr("%n more…", "", rest));
    more.isVisible = rest > 0;
    items.append(more);
}

void TrayMenu::addScopes(QList<desktop::MenuItem>& items, const MenuFacts& facts)
{
    std::unordered_map<store::OrgKey, int> ids;
    QList<MenuItem> orgs;
    for (const MenuOrg& org : facts.orgs) {
        const int id = keptId(org.key, m_orgIds, ids, m_nextOrgId);
        const bool isChecked = facts.scope == wire::Scope::Org && org.key == facts.org;
        orgs.append(radio(id, countedName(ui::isolated(ui::shortened(org.name, kMaxTitle)), org.totalRunning), isChecked));
    }
    m_orgIds = std::move(ids);
    items.append(separator(ScopeId));
    items.append(radio(UserScopeId, ui::scopeTitle(wire::Scope::User, facts.totalOfUser), facts.scope == wire::Scope::User));
    if (facts.orgs.size() <= kMaxOrgs) {
        items.append(orgs);
        return;
    }
    // The chosen one stands outside as well: what is on must be seen without a way through a menu.
    MenuItem others = action(OrgsId, Words::tr("An organization"));
    others.kind = Kind::Submenu;
    const auto chosen = std::ranges::find_if(orgs, [](const MenuItem& item) { return item.isChecked; });
    if (chosen != orgs.end()) {
        others.label = Words::tr("Organization: %1").arg(chosen->label);
    }
    others.children = orgs;
    items.append(others);
}

} // namespace tallylight::tray
