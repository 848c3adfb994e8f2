// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/dbusmenu.h"

#include "desktop/dbusmenuadaptor.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace tallylight::desktop {

namespace {

QVariantMap rootProperties()
{
    return {{QStringLiteral("children-display"), QStringLiteral("submenu")}};
}

//! Every property is sent, defaults too: a row that went back to a default would otherwise keep its old value in place.
QVariantMap allProperties(const MenuItem& item)
{
    if (item.kind == MenuItem::Kind::Separator) {
        return {{QStringLiteral("type"), QStringLiteral("separator")}, {QStringLiteral("visible"), true}};
    }
    QString label = item.label;
    label.replace(u'_', QStringLiteral("__")); // a single one marks a mnemonic
    QVariantMap map{{QStringLiteral("label"), label}, {QStringLiteral("enabled"), item.isEnabled}, {QStringLiteral("visible"), true}};
    if (item.kind == MenuItem::Kind::Check || item.kind == MenuItem::Kind::Radio) {
        const bool isRadio = item.kind == MenuItem::Kind::Radio;
        map.insert(QStringLiteral("toggle-type"), isRadio ? QStringLiteral("radio") : QStringLiteral("checkmark"));
        map.insert(QStringLiteral("toggle-state"), item.isChecked ? 1 : 0);
    }
    return map;
}

QVariantMap only(QVariantMap map, const QStringList& names)
{
    if (!names.isEmpty()) {
        map.removeIf([&names](const auto& entry) { return !names.contains(entry.key()); });
    }
    return map;
}

bool haveSameRows(const QList<MenuItem>& before, const QList<MenuItem>& after)
{
    return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                      [](const MenuItem& a, const MenuItem& b) { return a.id == b.id && a.kind == b.kind; });
}

} // namespace

DBusMenu::DBusMenu(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus), m_gate(500ms)
{
    registerDBusTypes();
    new DBusMenuAdaptor(this, bus);
    connect(&m_gate, &ChangeGate::opened, this, &DBusMenu::announce);
}

DBusMenu::~DBusMenu()
{
    if (m_isOnBus) {
        m_bus.unregisterObject(objectPath());
    }
}

QString DBusMenu::objectPath()
{
    return QStringLiteral("/MenuBar");
}

bool DBusMenu::start()
{
    m_isOnBus = m_isOnBus || m_bus.registerObject(objectPath(), this, QDBusConnection::ExportAdaptors);
    return m_isOnBus;
}

void DBusMenu::setItems(const QList<MenuItem>& items)
{
    if (items == m_items) {
        return;
    }
    // Noted per change, not found at announcement: a host may have asked in between, and a row that changed and changed back is news to it.
    if (!haveSameRows(m_items, items)) {
        ++m_revision;
    } else {
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (items.at(i) != m_items.at(i)) {
                m_touched.insert(items.at(i).id);
            }
        }
    }
    m_items = items;
    m_gate.push();
}

std::optional<MenuLayoutNode> DBusMenu::layout(int parent, int depth, const QStringList& names) const
{
    if (parent != 0) {
        const MenuItem* item = find(parent);
        return item ? std::optional(MenuLayoutNode{item->id, only(allProperties(*item), names), {}}) : std::nullopt;
    }
    MenuLayoutNode root{0, only(rootProperties(), names), {}};
    if (depth != 0) { // -1 is "all the way down"
        for (const MenuItem& item : m_items) {
            root.children.append({item.id, only(allProperties(item), names), {}});
        }
    }
    return root;
}

std::optional<QVariantMap> DBusMenu::properties(int id, const QStringList& names) const
{
    if (id == 0) {
        return only(rootProperties(), names);
    }
    const MenuItem* item = find(id);
    return item ? std::optional(only(allProperties(*item), names)) : std::nullopt;
}

QList<int> DBusMenu::ids() const
{
    QList<int> ids{0};
    for (const MenuItem& item : m_items) {
        ids.append(item.id);
    }
    return ids;
}

bool DBusMenu::handleEvent(int id, const QString& name)
{
    const MenuItem* item = find(id);
    if (!item) {
        return id == 0;
    }
    if (name == QLatin1StringView("clicked") && item->isEnabled && item->kind != MenuItem::Kind::Separator) {
        Q_EMIT triggered(id);
    }
    return true;
}

const MenuItem* DBusMenu::find(int id) const
{
    const auto it = std::find_if(m_items.begin(), m_items.end(), [id](const MenuItem& item) { return item.id == id; });
    return it == m_items.end() ? nullptr : &*it;
}

void DBusMenu::announce()
{
    if (m_announcedRevision != m_revision) {
        m_announcedRevision = m_revision;
        m_touched.clear();
        Q_EMIT layoutUpdated(m_revision);
        return;
    }
    QList<MenuItemProperties> changed;
    for (const MenuItem& item : std::as_const(m_items)) {
        if (m_touched.contains(item.id)) {
            changed.append({item.id, allProperties(item)});
        }
    }
    m_touched.clear();
    Q_EMIT itemsPropertiesUpdated(changed);
}

} // namespace tallylight::desktop
