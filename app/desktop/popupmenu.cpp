// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/popupmenu.h"

#include <QAction>
#include <QActionGroup>

namespace tallylight::desktop {

namespace {

void apply(const MenuItem& item, QAction& action)
{
    QString label = item.label;
    label.replace(u'&', QStringLiteral("&&")); // a single one marks a mnemonic
    action.setText(label);
    action.setEnabled(item.isEnabled);
    action.setVisible(item.isVisible);
    action.setSeparator(item.kind == MenuItem::Kind::Separator);
    action.setCheckable(item.kind == MenuItem::Kind::Check || item.kind == MenuItem::Kind::Radio);
    action.setChecked(item.isChecked);
}

} // namespace

PopupMenu::PopupMenu(QWidget* parent) : QMenu(parent) {}

void PopupMenu::setItems(const QList<MenuItem>& items)
{
    if (items == m_items) {
        return;
    }
    if (haveSameLines(items, m_items)) {
        applyAll(items);
    } else {
        clear();
        m_actions.clear();
        qDeleteAll(m_parts);
        m_parts.clear();
        fill(*this, items);
    }
    m_items = items;
}

void PopupMenu::fill(QMenu& menu, const QList<MenuItem>& items)
{
    QActionGroup* group = nullptr;
    for (const MenuItem& item : items) {
        QAction* action = nullptr;
        if (item.kind == MenuItem::Kind::Submenu) {
            auto* submenu = new QMenu(&menu);
            m_parts.append(submenu);
            fill(*submenu, item.children);
            action = menu.addMenu(submenu);
        } else {
            action = menu.addAction(QString());
            connect(action, &QAction::triggered, this, [this, id = item.id] { takeTriggered(id); });
        }
        if (item.kind != MenuItem::Kind::Radio) {
            group = nullptr;
        } else {
            if (!group) {
                group = new QActionGroup(&menu);
                // Drawn as a group; which one is on is said by the items and never by the click.
                group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
                m_parts.append(group);
            }
            group->addAction(action);
        }
        apply(item, *action);
        m_actions.insert(item.id, action);
    }
}

void PopupMenu::applyAll(const QList<MenuItem>& items)
{
    for (const MenuItem& item : items) {
        apply(item, *m_actions.value(item.id));
        applyAll(item.children);
    }
}

void PopupMenu::takeTriggered(int id)
{
    applyAll(m_items); // Qt has toggled the line by itself
    Q_EMIT itemTriggered(id);
}

} // namespace tallylight::desktop
