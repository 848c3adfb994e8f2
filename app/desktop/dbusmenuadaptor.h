// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/dbustypes.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusMessage>

namespace tallylight::desktop {

class DBusMenu;

//! \brief com.canonical.dbusmenu, version 3: only words of the bus, all answers come from DBusMenu.
class DBusMenuAdaptor : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "com.canonical.dbusmenu")
    Q_PROPERTY(uint Version READ version CONSTANT)
    Q_PROPERTY(QString TextDirection READ textDirection)
    Q_PROPERTY(QString Status READ status CONSTANT)
    Q_PROPERTY(QStringList IconThemePath READ iconThemePath CONSTANT)

public:
    DBusMenuAdaptor(DBusMenu* menu, const QDBusConnection& bus);

    [[nodiscard]] uint version() const { return 3; }
    [[nodiscard]] QString textDirection() const;
    [[nodiscard]] QString status() const { return QStringLiteral("normal"); }
    [[nodiscard]] QStringList iconThemePath() const { return {}; }

public Q_SLOTS:
    uint GetLayout(int parentId, int recursionDepth, const QStringList& propertyNames, const QDBusMessage& call,
                   tallylight::desktop::MenuLayoutNode& layout);
    QList<tallylight::desktop::MenuItemProperties> GetGroupProperties(const QList<int>& ids, const QStringList& propertyNames);
    QDBusVariant GetProperty(int id, const QString& name, const QDBusMessage& call);
    void Event(int id, const QString& eventId, const QDBusVariant& data, uint timestamp, const QDBusMessage& call);
    QList<int> EventGroup(const QList<tallylight::desktop::MenuEvent>& events);
    bool AboutToShow(int id);
    QList<int> AboutToShowGroup(const QList<int>& ids, QList<int>& idErrors);

Q_SIGNALS:
    void ItemsPropertiesUpdated(const QList<tallylight::desktop::MenuItemProperties>& updatedProps,
                                const QList<tallylight::desktop::MenuItemPropertyNames>& removedProps);
    void LayoutUpdated(uint revision, int parent);
    void ItemActivationRequested(int id, uint timestamp);

private:
    void refuse(const QDBusMessage& call, int id);

    DBusMenu& m_menu;
    QDBusConnection m_bus;
};

} // namespace tallylight::desktop
