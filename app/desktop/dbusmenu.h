// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/changegate.h"
#include "desktop/dbustypes.h"
#include "desktop/menuitem.h"

#include <QDBusConnection>
#include <QObject>
#include <QSet>

#include <optional>

namespace tallylight::desktop {

//! \brief The tray's menu on the bus, as com.canonical.dbusmenu: the host draws it. GNOME shows no icon without one.
//!
//! Where only labels or states changed, rows are changed in place; other lines are a new layout. Announcements are limited to two a second,
//! and a host that is going to show the menu is told what it has missed. While a host shows it no line comes or goes: hosts close a menu,
//! or move its lines under the pointer, when its layout changes. Lines that are gone cannot be chosen then, and new ones wait.
class DBusMenu : public QObject
{
    Q_OBJECT

public:
    explicit DBusMenu(const QDBusConnection& bus, QObject* parent = nullptr);
    ~DBusMenu() override;

    [[nodiscard]] static QString objectPath();

    //! \brief Puts the object on the bus. False where the path is taken or there is no bus.
    bool start();

    void setItems(const QList<MenuItem>& items);

    //! \brief Serves the bus: what it asks for, in its words.
    //! \{
    [[nodiscard]] uint revision() const { return m_revision; }
    //! Absent for an item that does not exist.
    [[nodiscard]] std::optional<MenuLayoutNode> layout(int parent, int depth, const QStringList& names) const;
    [[nodiscard]] std::optional<QVariantMap> properties(int id, const QStringList& names) const;
    [[nodiscard]] QList<int> ids() const;
    //! \return false where there is no such item.
    bool handleEvent(int id, const QString& name);
    //! The host is going to show the children of \a id. \return true where it must read them anew, as not everything was announced.
    bool prepare(int id);
    //! \}

Q_SIGNALS:
    //! \brief A person chose the line with this id.
    void triggered(int id);
    //! \brief The host is going to show the menu.
    void aboutToShow();
    //! \brief For the bus.
    //! \{
    void layoutUpdated(uint revision);
    void itemsPropertiesUpdated(const QList<tallylight::desktop::MenuItemProperties>& items);
    //! \}

private:
    void announce();
    void take(const QList<MenuItem>& items);
    void setIsOpen(bool isOpen);

    QDBusConnection m_bus;
    QList<MenuItem> m_items;
    //! A host shows the menu now, by its own word.
    bool m_isOpen = false;
    //! Other lines than those that are shown; absent: there are none.
    std::optional<QList<MenuItem>> m_waiting;
    //! Rows changed in place since the last announcement.
    QSet<int> m_touched;
    ChangeGate m_gate;
    uint m_revision = 1;
    uint m_announcedRevision = 1;
    bool m_isOnBus = false;
};

} // namespace tallylight::desktop
