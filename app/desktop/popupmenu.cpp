// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/popupmenu.h"

#include <QAction>
#include <QActionGroup>

#include <algorithm>

namespace tallylight::desktop {

namespace {

void apply(const MenuItem& item, QAction& action)
{
    QString label = item.label;
    label.replace(u'&', QStringLiteral("&&")); // a single one marks a mnemonic
    action.setText(label);
    action.setEnabled(item.isEnabled);
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
    const bool haveSameRows = std::equal(items.begin(), items.end(), m_items.begin(), m_items.end(),
                                         [](const MenuItem& a, const MenuItem& b) { return a.id == b.id && a.kind == b.kind; });
    if (haveSameRows) {
        for (const MenuItem& item : items) {
            apply(item, *m_actions.value(item.id));
        }
    } else {
        rebuild(items);
    }
    m_items = items;
}

void PopupMenu::rebuild(const QList<MenuItem>& items)
{
    clear();
    m_actions.clear();
    delete m_radioGroup;
    m_radioGroup = new QActionGroup(this);
    for (const MenuItem& item : items) {
        QAction* action = addAction(QString());
        apply(item, *action);
        if (item.kind == MenuItem::Kind::Radio) {
            m_radioGroup->addAction(action);
        }
        connect(action, &QAction::triggered, this, [this, id = item.id] { Q_EMIT itemTriggered(id); });
        m_actions.insert(item.id, action);
    }
}

} // namespace tallylight::desktop
