// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/statusnotifieradaptor.h"

#include "desktop/dbusmenu.h"
#include "desktop/statusnotifieritem.h"

namespace tallylight::desktop {

StatusNotifierAdaptor::StatusNotifierAdaptor(StatusNotifierItem* item) : QDBusAbstractAdaptor(item), m_item(*item)
{
    connect(item, &StatusNotifierItem::titleChanged, this, &StatusNotifierAdaptor::NewTitle);
    connect(item, &StatusNotifierItem::iconChanged, this, &StatusNotifierAdaptor::NewIcon);
    connect(item, &StatusNotifierItem::attentionIconChanged, this, &StatusNotifierAdaptor::NewAttentionIcon);
    connect(item, &StatusNotifierItem::toolTipChanged, this, &StatusNotifierAdaptor::NewToolTip);
    connect(item, &StatusNotifierItem::statusChanged, this, [this] { Q_EMIT NewStatus(status()); });
    connect(item, &StatusNotifierItem::labelChanged, this, [this] { Q_EMIT XAyatanaNewLabel(label(), labelGuide()); });
}

QString StatusNotifierAdaptor::id() const
{
    return m_item.id();
}

QString StatusNotifierAdaptor::title() const
{
    return m_item.state().title;
}

QString StatusNotifierAdaptor::status() const
{
    return StatusNotifierItem::statusName(m_item.state().status);
}

QList<IconPixmap> StatusNotifierAdaptor::iconPixmap() const
{
    return m_item.iconPixmap();
}

QList<IconPixmap> StatusNotifierAdaptor::attentionIconPixmap() const
{
    return m_item.attentionIconPixmap().isEmpty() ? m_item.iconPixmap() : m_item.attentionIconPixmap();
}

ToolTipValue StatusNotifierAdaptor::toolTip() const
{
    // The text is markup to the host, and ours is plain. The icon stays out: hosts would draw the badge a second time.
    QString text = m_item.state().toolTip.toHtmlEscaped();
    text.replace(u'\n', QStringLiteral("<br/>"));
    return {QString(), {}, m_item.state().title, text};
}

QDBusObjectPath StatusNotifierAdaptor::menu() const
{
    return QDBusObjectPath(DBusMenu::objectPath());
}

QString StatusNotifierAdaptor::label() const
{
    return m_item.state().label;
}

void StatusNotifierAdaptor::Activate(int x, int y)
{
    Q_EMIT m_item.activated({x, y});
}

void StatusNotifierAdaptor::SecondaryActivate(int x, int y)
{
    Q_EMIT m_item.secondaryActivated({x, y});
}

void StatusNotifierAdaptor::XAyatanaSecondaryActivate(uint timestamp)
{
    Q_UNUSED(timestamp)
    Q_EMIT m_item.secondaryActivated({});
}

void StatusNotifierAdaptor::ContextMenu(int x, int y)
{
    Q_EMIT m_item.contextMenuRequested({x, y});
}

void StatusNotifierAdaptor::Scroll(int delta, const QString& orientation)
{
    // Answered, so that the host sees no error; a wheel over the panel must change nothing.
    Q_UNUSED(delta)
    Q_UNUSED(orientation)
}

void StatusNotifierAdaptor::ProvideXdgActivationToken(const QString& token)
{
    m_item.keepActivationToken(token.toUtf8());
}

} // namespace tallylight::desktop
