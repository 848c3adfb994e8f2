// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/xembedicon.h"

#include <QAction>
#include <QActionGroup>
#include <QCursor>
#include <QTextDocument>

#include <algorithm>

namespace tallylight::desktop {

namespace {

void apply(const MenuItem& item, QAction& action)
{
    QString label = item.label;
    label.replace(u'&', QStringLiteral("&&"));
    action.setText(label);
    action.setEnabled(item.isEnabled);
    action.setSeparator(item.kind == MenuItem::Kind::Separator);
    action.setCheckable(item.kind == MenuItem::Kind::Check || item.kind == MenuItem::Kind::Radio);
    action.setChecked(item.isChecked);
}

} // namespace

XEmbedIcon::XEmbedIcon(QObject* parent) : TrayFallback(parent)
{
    m_icon.setContextMenu(&m_menu);
    connect(&m_menu, &QMenu::aboutToShow, this, &XEmbedIcon::menuAboutToShow);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger) {
            Q_EMIT activated(clickPosition());
        } else if (reason == QSystemTrayIcon::MiddleClick) {
            Q_EMIT secondaryActivated(clickPosition());
        }
    });
}

void XEmbedIcon::setState(const TrayState& state)
{
    if (state.icon != m_state.icon || state.attentionIcon != m_state.attentionIcon || state.status != m_state.status) {
        const bool isAttention = state.status == TrayState::Status::NeedsAttention && !state.attentionIcon.isEmpty();
        QIcon icon;
        for (const QImage& image : isAttention ? state.attentionIcon : state.icon) {
            icon.addPixmap(QPixmap::fromImage(image));
        }
        m_icon.setIcon(icon);
    }
    if (state.title != m_state.title || state.toolTip != m_state.toolTip) {
        // Qt shows markup here as markup; ours is plain text.
        QString text = state.title;
        if (!state.toolTip.isEmpty()) {
            text += u'\n' + state.toolTip;
        }
        m_icon.setToolTip(Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text);
    }
    m_state = state;
    // Passive is drawn too: a tray without hidden icons would lose the program.
    m_icon.setVisible(!state.icon.isEmpty());
}

void XEmbedIcon::setMenu(const QList<MenuItem>& items)
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

QPoint XEmbedIcon::clickPosition() const
{
    return QCursor::pos(); // the signal carries no place, and on X11 this one is true
}

void XEmbedIcon::rebuild(const QList<MenuItem>& items)
{
    m_menu.clear();
    m_actions.clear();
    auto* group = new QActionGroup(&m_menu);
    for (const MenuItem& item : items) {
        QAction* action = m_menu.addAction(QString());
        apply(item, *action);
        if (item.kind == MenuItem::Kind::Radio) {
            group->addAction(action);
        }
        connect(action, &QAction::triggered, this, [this, id = item.id] { Q_EMIT menuItemTriggered(id); });
        m_actions.insert(item.id, action);
    }
}

} // namespace tallylight::desktop
