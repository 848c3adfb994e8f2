// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/menuitem.h"

#include <QHash>
#include <QList>
#include <QMenu>

namespace tallylight::desktop {

//! \brief The tray's menu drawn by us, for trays and hosts that do not draw it. Rows that stay are changed in place, also while it is open.
class PopupMenu : public QMenu
{
    Q_OBJECT

public:
    explicit PopupMenu(QWidget* parent = nullptr);

    void setItems(const QList<MenuItem>& items);

Q_SIGNALS:
    //! \brief A person chose the line with this id.
    void itemTriggered(int id);

private:
    void fill(QMenu& menu, const QList<MenuItem>& items);
    void applyAll(const QList<MenuItem>& items);
    void takeTriggered(int id);

    QList<MenuItem> m_items;
    QHash<int, QAction*> m_actions;
    //! Submenus and groups, which clear() leaves.
    QObjectList m_parts;
};

} // namespace tallylight::desktop
