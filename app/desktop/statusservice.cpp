// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/statusservice.h"

#include "desktop/statusadaptor.h"

#include <QDBusMessage>
#include <QVariantMap>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace tallylight::desktop {

namespace {

QString interfaceName()
{
    return QStringLiteral("io.github.tallylight.Agents1");
}

QVariantMap properties(const StatusNumbers& numbers)
{
    return {{QStringLiteral("RunningCount"), numbers.running},
            {QStringLiteral("AgentCount"), numbers.agents},
            {QStringLiteral("NeedsInputCount"), numbers.needsInput},
            {QStringLiteral("FailedCount"), numbers.failed},
            {QStringLiteral("FinishedCount"), numbers.finished},
            {QStringLiteral("Connected"), numbers.isConnected},
            {QStringLiteral("State"), numbers.state}};
}

} // namespace

StatusService::StatusService(QObject& object, const QString& path, const QDBusConnection& bus, std::function<QString()> list,
                             QObject* parent)
    : QObject(parent),
      m_path(path),
      m_bus(bus),
      m_list(std::move(list)),
      m_gate(500ms)
{
    auto* adaptor = new StatusAdaptor(object, *this);
    connect(this, &QObject::destroyed, adaptor, &QObject::deleteLater);
    connect(&m_gate, &ChangeGate::opened, this, &StatusService::announce);
}

void StatusService::setNumbers(const StatusNumbers& numbers)
{
    if (numbers != m_numbers) {
        m_numbers = numbers;
        m_gate.push();
    }
}

void StatusService::announceThread(const QString& id, const QString& status)
{
    QDBusMessage signal = QDBusMessage::createSignal(m_path, interfaceName(), QStringLiteral("ThreadChanged"));
    signal << id << status;
    m_bus.send(signal);
}

void StatusService::announce()
{
    const QVariantMap before = properties(std::exchange(m_told, m_numbers));
    QVariantMap changed = properties(m_numbers);
    changed.removeIf([&before](const auto& entry) { return before.value(entry.key()) == entry.value(); });
    if (!changed.isEmpty()) {
        QDBusMessage signal =
            QDBusMessage::createSignal(m_path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"));
        signal << interfaceName() << changed << QStringList();
        m_bus.send(signal);
    }
}

} // namespace tallylight::desktop
