// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/statusnotifierwatcher.h"

namespace tallylight::test {

namespace {

QString watcherName()
{
    return QStringLiteral("org.kde.StatusNotifierWatcher");
}

} // namespace

StatusNotifierWatcher::StatusNotifierWatcher(const QString& connectionName)
    : m_name(connectionName),
      m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName))
{
    m_bus.registerObject(QStringLiteral("/StatusNotifierWatcher"), this,
                         QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals
                             | QDBusConnection::ExportAllProperties);
}

StatusNotifierWatcher::~StatusNotifierWatcher()
{
    QDBusConnection::disconnectFromBus(m_name);
}

bool StatusNotifierWatcher::appear()
{
    return m_bus.registerService(watcherName());
}

void StatusNotifierWatcher::disappear()
{
    m_items.clear();
    m_bus.unregisterService(watcherName());
}

void StatusNotifierWatcher::setHasHost(bool hasHost)
{
    m_hasHost = hasHost;
    if (hasHost) {
        Q_EMIT StatusNotifierHostRegistered();
    } else {
        Q_EMIT StatusNotifierHostUnregistered();
    }
}

void StatusNotifierWatcher::RegisterStatusNotifierItem(const QString& item)
{
    m_items.append(item);
    Q_EMIT StatusNotifierItemRegistered(item);
}

} // namespace tallylight::test
