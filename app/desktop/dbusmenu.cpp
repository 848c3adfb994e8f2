// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/dbusmenu.h"

#include "desktop/dbusmenuadaptor.h"

#include <algorithm>
#include <utility>

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
        return {{QStringLiteral("type"), QStringLiteral("separator")}, {QStringLiteral("visible"), item.isVisible}};
    }
    QString label = item.label;
    label.replace(u'_', QStringLiteral("__")); // a single one marks a mnemonic
    QVariantMap map{
        {QStringLiteral("label"), label}, {QStringLiteral("enabled"), item.isEnabled}, {QStringLiteral("visible"), item.isVisible}};
    if (item.kind == MenuItem::Kind::Check || item.kind == MenuItem::Kind::Radio) {
        const bool isRadio = item.kind == MenuItem::Kind::Radio;
        map.insert(QStringLiteral("toggle-type"), isRadio ? QStringLiteral("radio") : QStringLiteral("checkmark"));
        map.insert(QStringLiteral("toggle-state"), item.isChecked ? 1 : 0);
    }
    if (item.kind == MenuItem::Kind::Submenu) {
        map.insert(QStringLiteral("children-display"), QStringLiteral("submenu"));
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

const MenuItem* findIn(const QList<MenuItem>& items, int id)
{
    for (const MenuItem& item : items) {
        if (item.id == id) {
            return &item;
        }
        if (const MenuItem* below = findIn(item.children, id)) {
            return below;
        }
    }
    return nullptr;
}

void collectIds(const QList<MenuItem>& items, QList<int>& ids)
{
    for (const MenuItem& item : items) {
        ids.append(item.id);
        collectIds(item.children, ids);
    }
}

//! \a before and \a after have the same lines.
void collectChanged(const QList<MenuItem>& before, const QList<MenuItem>& after, QSet<int>& ids)
{
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (allProperties(after.at(i)) != allProperties(before.at(i))) {
            ids.insert(after.at(i).id);
        }
        collectChanged(before.at(i).children, after.at(i).children, ids);
    }
}

//! \a depth counts the levels below; -1 is "all the way down".
MenuLayoutNode nodeOf(const MenuItem& item, int depth, const QStringList& names)
{
    MenuLayoutNode node{item.id, only(allProperties(item), names), {}};
    if (depth != 0) {
        for (const MenuItem& child : item.children) {
            node.children.append(nodeOf(child, depth - 1, names));
        }
    }
    return node;
}

//! \a lines as they are in \a items; those that are not there any more cannot be chosen.
QList<MenuItem> inTheLinesOf(const QList<MenuItem>& lines, const QList<MenuItem>& items)
{
    QList<MenuItem> held;
    for (const MenuItem& line : lines) {
        const MenuItem* now = findIn(items, line.id);
        MenuItem shown = now && now->kind == line.kind ? *now : line;
        shown.isEnabled = shown.isEnabled && now != nullptr;
        shown.children = inTheLinesOf(line.children, items);
        held.append(shown);
    }
    return held;
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
    m_waiting.reset();
    if (m_isOpen && !haveSameLines(m_items, items)) {
        m_waiting = items;
        take(inTheLinesOf(m_items, items));
    } else {
        take(items);
    }
}

void DBusMenu::take(const QList<MenuItem>& items)
{
    if (items == m_items) {
        return;
    }
    // Noted per change, not found at announcement: a host may have asked in between, and a row that changed and changed back is news to it.
    if (haveSameLines(m_items, items)) {
        collectChanged(m_items, items, m_touched);
    } else {
        ++m_revision;
    }
    m_items = items;
    m_gate.push();
}

std::optional<MenuLayoutNode> DBusMenu::layout(int parent, int depth, const QStringList& names) const
{
    if (parent != 0) {
        const MenuItem* item = findIn(m_items, parent);
        return item ? std::optional(nodeOf(*item, depth, names)) : std::nullopt;
    }
    MenuLayoutNode root{0, only(rootProperties(), names), {}};
    if (depth != 0) {
        for (const MenuItem& item : m_items) {
            root.children.append(nodeOf(item, depth - 1, names));
        }
    }
    return root;
}

std::optional<QVariantMap> DBusMenu::properties(int id, const QStringList& names) const
{
    if (id == 0) {
        return only(rootProperties(), names);
    }
    const MenuItem* item = findIn(m_items, id);
    return item ? std::optional(only(allProperties(*item), names)) : std::nullopt;
}

QList<int> DBusMenu::ids() const
{
    QList<int> ids{0};
    collectIds(m_items, ids);
    return ids;
}

bool DBusMenu::handleEvent(int id, const QString& name)
{
    const MenuItem* item = findIn(m_items, id);
    if (!item) {
        if (id == 0 && (name == QLatin1StringView("opened") || name == QLatin1StringView("closed"))) {
            setIsOpen(name == QLatin1StringView("opened"));
        }
        return id == 0;
    }
    if (name == QLatin1StringView("clicked") && item->canBeChosen()) {
        Q_EMIT triggered(id);
    }
    return true;
}

bool DBusMenu::prepare(int id)
{
    if (id == 0) {
        // Also for a host that did not say that it had closed the menu.
        setIsOpen(false);
        Q_EMIT aboutToShow();
    }
    return m_announcedRevision != m_revision || !m_touched.isEmpty();
}

void DBusMenu::setIsOpen(bool isOpen)
{
    m_isOpen = isOpen;
    if (!isOpen && m_waiting) {
        const QList<MenuItem> items = *std::exchange(m_waiting, std::nullopt);
        take(items);
    }
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
    for (const int id : std::as_const(m_touched)) {
        if (const MenuItem* item = findIn(m_items, id)) {
            changed.append({id, allProperties(*item)});
        }
    }
    m_touched.clear();
    Q_EMIT itemsPropertiesUpdated(changed);
}

} // namespace tallylight::desktop
