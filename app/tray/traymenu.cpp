// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/traymenu.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace tallylight::tray {

namespace {

//! Menus grow as wide as their longest line.
constexpr qsizetype kMaxTitle = 60;

QString shortened(const QString& text)
{
    return text.size() <= kMaxTitle ? text : text.first(kMaxTitle - 1) + u'\u2026';
}

QString words(const char* text)
{
    return QCoreApplication::translate("tallylight::tray::TrayMenu", text);
}

//! Isolates a peer's text (FSI … PDI): one in another direction would turn the dash and what follows around.
QString isolated(const QString& text)
{
    return u'\u2068' + text + u'\u2069';
}

} // namespace

QList<desktop::MenuItem> TrayMenu::build(const QString& header, std::span<const models::ThreadRow* const> rows)
{
    using Kind = desktop::MenuItem::Kind;
    QList<desktop::MenuItem> items{{HeaderId, header, false, Kind::Action, false}};
    std::unordered_map<store::RowKey, int> ids;
    for (const models::ThreadRow* row : rows.first(std::min(rows.size(), kMaxThreads))) {
        const auto known = m_ids.find(row->key);
        const int id = known != m_ids.end() ? known->second : m_nextId++;
        ids.emplace(row->key, id);
        const QString title = isolated(shortened(row->title));
        const QString text = row->needsYou ? words("%1 \u2014 needs you").arg(title)
                                           : words("%1 \u2014 %2").arg(title, isolated(shortened(row->agentTitle)));
        items.append({id, text, row->isOpenable(), Kind::Action, false});
    }
    if (!ids.empty()) {
        items.append({ThreadsEndId, QString(), true, Kind::Separator, false});
    }
    items.append({ShowWindowId, words("Show window"), true, Kind::Action, false});
    items.append({SettingsId, words("Settings\u2026"), true, Kind::Action, false});
    items.append({QuitId, words("Quit"), true, Kind::Action, false});
    m_ids = std::move(ids);
    return items;
}

std::optional<store::RowKey> TrayMenu::threadAt(int id) const
{
    const auto found = std::find_if(m_ids.begin(), m_ids.end(), [id](const auto& entry) { return entry.second == id; });
    return found == m_ids.end() ? std::nullopt : std::optional(found->first);
}

} // namespace tallylight::tray
