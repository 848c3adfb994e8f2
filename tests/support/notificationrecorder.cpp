// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/notificationrecorder.h"

namespace tallylight::test {

namespace {

QString service()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QString path()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

} // namespace

NotificationRecorder::NotificationRecorder(const QString& connectionName)
    : m_name(connectionName),
      m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName)),
      m_capabilities{QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions")}
{
    m_bus.registerObject(path(), this, QDBusConnection::ExportScriptableContents | QDBusConnection::ExportAllProperties);
}

NotificationRecorder::~NotificationRecorder()
{
    m_bus.unregisterObject(path());
    QDBusConnection::disconnectFromBus(m_name);
}

bool NotificationRecorder::appear()
{
    return m_bus.registerService(service());
}

void NotificationRecorder::disappear()
{
    m_bus.unregisterService(service());
}

void NotificationRecorder::answerAll()
{
    m_isSlow = false;
    for (const QDBusMessage& answer : std::as_const(m_unanswered)) {
        m_bus.send(answer);
    }
    m_unanswered.clear();
}

void NotificationRecorder::setInhibited(bool isInhibited)
{
    m_isInhibited = isInhibited;
    QDBusMessage signal =
        QDBusMessage::createSignal(path(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"));
    signal << service() << QVariantMap{{QStringLiteral("Inhibited"), isInhibited}} << QStringList();
    m_bus.send(signal);
}

uint NotificationRecorder::Notify(const QString& appName, uint replaces, const QString& icon, const QString& summary, const QString& body,
                                  const QStringList& actions, const QVariantMap& hints, int expires)
{
    const uint id = replaces != 0 ? replaces : ++m_lastId;
    m_calls.append({appName, replaces, icon, summary, body, actions, hints, expires, id});
    if (m_isSlow) {
        setDelayedReply(true);
        m_unanswered.append(message().createReply(id));
    }
    return id;
}

void NotificationRecorder::CloseNotification(uint id)
{
    m_closed.append(id);
    Q_EMIT NotificationClosed(id, 3);
}

QString NotificationRecorder::GetServerInformation(QString& vendor, QString& version, QString& specification)
{
    vendor = QStringLiteral("Tallylight");
    version = QStringLiteral("1");
    specification = QStringLiteral("1.2");
    return m_serverName;
}

} // namespace tallylight::test
