// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/statusnotifieritem.h"

#include "desktop/statusnotifieradaptor.h"
#include "desktop/traywatcher.h"

#include <utility>

using namespace std::chrono_literals;

namespace tallylight::desktop {

namespace {

constexpr auto kLeastInterval = 500ms;

QString objectPath()
{
    return QStringLiteral("/StatusNotifierItem"); // fixed by the watchers for items listed by bus name
}

} // namespace

StatusNotifierItem::StatusNotifierItem(const QString& id, const QDBusConnection& bus, TrayWatcher& watcher, QObject* parent)
    : QObject(parent),
      m_id(id),
      m_bus(bus),
      m_watcher(watcher),
      m_titleGate(kLeastInterval),
      m_iconGate(kLeastInterval),
      m_attentionIconGate(kLeastInterval),
      m_statusGate(kLeastInterval),
      m_toolTipGate(kLeastInterval),
      m_labelGate(kLeastInterval)
{
    registerDBusTypes();
    new StatusNotifierAdaptor(this);
    connect(&m_titleGate, &ChangeGate::opened, this, &StatusNotifierItem::titleChanged);
    connect(&m_iconGate, &ChangeGate::opened, this, &StatusNotifierItem::iconChanged);
    connect(&m_attentionIconGate, &ChangeGate::opened, this, &StatusNotifierItem::attentionIconChanged);
    connect(&m_statusGate, &ChangeGate::opened, this, &StatusNotifierItem::statusChanged);
    connect(&m_toolTipGate, &ChangeGate::opened, this, &StatusNotifierItem::toolTipChanged);
    connect(&m_labelGate, &ChangeGate::opened, this, &StatusNotifierItem::labelChanged);
}

StatusNotifierItem::~StatusNotifierItem()
{
    if (m_isOnBus) {
        m_bus.unregisterObject(objectPath());
    }
}

bool StatusNotifierItem::start()
{
    if (m_isOnBus) {
        return true;
    }
    m_isOnBus = m_bus.registerObject(objectPath(), this, QDBusConnection::ExportAdaptors);
    if (m_isOnBus) {
        connect(&m_watcher, &TrayWatcher::appeared, &m_watcher, &TrayWatcher::registerItem);
        m_watcher.registerItem();
    }
    return m_isOnBus;
}

void StatusNotifierItem::setState(const TrayState& state)
{
    const TrayState before = std::exchange(m_state, state);
    // Where an old value comes back while a gate is shut it is announced all the same: a host may have fetched the one in between.
    if (before.icon != state.icon) {
        m_icon = iconPixmaps(state.icon);
        m_iconGate.push();
    }
    if (before.attentionIcon != state.attentionIcon) {
        m_attentionIcon = iconPixmaps(state.attentionIcon);
        m_attentionIconGate.push();
    }
    if (before.status != state.status) {
        m_statusGate.push();
    }
    if (before.title != state.title) {
        m_titleGate.push();
    }
    if (before.title != state.title || before.toolTip != state.toolTip) {
        m_toolTipGate.push();
    }
    if (before.label != state.label) {
        m_labelGate.push();
    }
}

QString StatusNotifierItem::statusName(TrayState::Status status)
{
    switch (status) {
    case TrayState::Status::Passive:
        return QStringLiteral("Passive");
    case TrayState::Status::Active:
        return QStringLiteral("Active");
    case TrayState::Status::NeedsAttention:
        return QStringLiteral("NeedsAttention");
    }
    Q_UNREACHABLE();
}

QByteArray StatusNotifierItem::takeActivationToken()
{
    return std::exchange(m_activationToken, {});
}

} // namespace tallylight::desktop
