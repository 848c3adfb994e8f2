// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/xembedicon.h"

#include <QCursor>
#include <QTextDocument>

namespace tallylight::desktop {

XEmbedIcon::XEmbedIcon(QObject* parent) : TrayFallback(parent)
{
    m_icon.setContextMenu(&m_menu);
    connect(&m_menu, &PopupMenu::itemTriggered, this, &XEmbedIcon::menuItemTriggered);
    connect(&m_menu, &QMenu::aboutToShow, this, &XEmbedIcon::menuAboutToShow);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        // The signal carries no place, and on X11 the pointer's is true.
        if (reason == QSystemTrayIcon::Trigger) {
            Q_EMIT activated(QCursor::pos());
        } else if (reason == QSystemTrayIcon::MiddleClick) {
            Q_EMIT secondaryActivated(QCursor::pos());
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
    m_menu.setItems(items);
}

} // namespace tallylight::desktop
