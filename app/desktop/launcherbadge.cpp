// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/launcherbadge.h"

#include "desktop/launcherbadgeadaptor.h"

#include <QDBusMessage>

#include <chrono>

using namespace std::chrono_literals;

namespace tallylight::desktop {

LauncherBadge::LauncherBadge(const QString& id, const QDBusConnection& bus, QObject* parent)
    : QObject(parent),
      m_address(QStringLiteral("application://%1.desktop").arg(id)),
      m_bus(bus),
      m_gate(500ms)
{
    new LauncherBadgeAdaptor(*this);
    m_bus.registerObject(objectPath(), this, QDBusConnection::ExportAdaptors);
    connect(&m_gate, &ChangeGate::opened, this, &LauncherBadge::announce);
}

LauncherBadge::~LauncherBadge()
{
    // A program that is gone counts nothing.
    if (m_count != 0 || m_isUrgent) {
        m_count = 0;
        m_isUrgent = false;
        announce();
    }
    m_bus.unregisterObject(objectPath());
}

QString LauncherBadge::objectPath()
{
    return QStringLiteral("/com/canonical/unity/launcherentry/tallylight"); // any path will do
}

QVariantMap LauncherBadge::properties() const
{
    return {{QStringLiteral("count"), qlonglong{m_count}},
            {QStringLiteral("count-visible"), m_count > 0},
            {QStringLiteral("progress"), 0.0},
            {QStringLiteral("progress-visible"), false},
            {QStringLiteral("urgent"), m_isUrgent}};
}

void LauncherBadge::announce()
{
    // By hand and not as an adaptor's signal, which would wait for the event loop and not outlive us.
    QDBusMessage signal =
        QDBusMessage::createSignal(objectPath(), QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"));
    signal << m_address << properties();
    m_bus.send(signal);
}

void LauncherBadge::set(int count, bool isUrgent)
{
    if (count != m_count || isUrgent != m_isUrgent) {
        m_count = count;
        m_isUrgent = isUrgent;
        m_gate.push();
    }
}

} // namespace tallylight::desktop
