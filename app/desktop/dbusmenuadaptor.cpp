// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/dbusmenuadaptor.h"

#include "desktop/dbusmenu.h"

#include <QGuiApplication>

namespace tallylight::desktop {

DBusMenuAdaptor::DBusMenuAdaptor(DBusMenu* menu, const QDBusConnection& bus) : QDBusAbstractAdaptor(menu), m_menu(*menu), m_bus(bus)
{
    connect(menu, &DBusMenu::layoutUpdated, this, [this](uint revision) { Q_EMIT LayoutUpdated(revision, 0); });
    connect(menu, &DBusMenu::itemsPropertiesUpdated, this,
            [this](const QList<MenuItemProperties>& items) { Q_EMIT ItemsPropertiesUpdated(items, {}); });
}

QString DBusMenuAdaptor::textDirection() const
{
    return QGuiApplication::isRightToLeft() ? QStringLiteral("rtl") : QStringLiteral("ltr");
}

uint DBusMenuAdaptor::GetLayout(int parentId, int recursionDepth, const QStringList& propertyNames, const QDBusMessage& call,
                                MenuLayoutNode& layout)
{
    if (const auto found = m_menu.layout(parentId, recursionDepth, propertyNames)) {
        layout = *found;
    } else {
        refuse(call, parentId);
    }
    return m_menu.revision();
}

QList<MenuItemProperties> DBusMenuAdaptor::GetGroupProperties(const QList<int>& ids, const QStringList& propertyNames)
{
    QList<MenuItemProperties> all;
    for (const int id : ids.isEmpty() ? m_menu.ids() : ids) { // none named means all
        if (const auto found = m_menu.properties(id, propertyNames)) {
            all.append({id, *found});
        }
    }
    return all;
}

QDBusVariant DBusMenuAdaptor::GetProperty(int id, const QString& name, const QDBusMessage& call)
{
    const auto found = m_menu.properties(id, {name});
    if (!found || found->isEmpty()) {
        refuse(call, id);
        return QDBusVariant(QString());
    }
    return QDBusVariant(found->first());
}

void DBusMenuAdaptor::Event(int id, const QString& eventId, const QDBusVariant& data, uint timestamp, const QDBusMessage& call)
{
    Q_UNUSED(data)
    Q_UNUSED(timestamp)
    if (!m_menu.handleEvent(id, eventId)) {
        refuse(call, id);
    }
}

QList<int> DBusMenuAdaptor::EventGroup(const QList<MenuEvent>& events)
{
    QList<int> unknown;
    for (const MenuEvent& event : events) {
        if (!m_menu.handleEvent(event.id, event.name)) {
            unknown.append(event.id);
        }
    }
    return unknown;
}

bool DBusMenuAdaptor::AboutToShow(int id)
{
    return m_menu.prepare(id);
}

QList<int> DBusMenuAdaptor::AboutToShowGroup(const QList<int>& ids, QList<int>& idErrors)
{
    QList<int> stale;
    for (const int id : ids) {
        if (!m_menu.properties(id, {})) {
            idErrors.append(id);
        } else if (m_menu.prepare(id)) {
            stale.append(id);
        }
    }
    return stale;
}

void DBusMenuAdaptor::refuse(const QDBusMessage& call, int id)
{
    call.setDelayedReply(true);
    const QString text = QStringLiteral("no item or property at id %1").arg(id);
    m_bus.send(call.createErrorReply(QDBusError::InvalidArgs, text));
}

} // namespace tallylight::desktop
