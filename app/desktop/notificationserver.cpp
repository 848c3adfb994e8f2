// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/notificationserver.h"

#include "desktop/buscall.h"
#include "desktop/logging.h"

#include <utility>

namespace tallylight::desktop {

namespace {

QDBusMessage serverCall(const QString& method)
{
    return QDBusMessage::createMethodCall(NotificationServer::serviceName(), NotificationServer::objectPath(),
                                          NotificationServer::serviceName(), method);
}

//! Where a server says that it holds popups back: one property each, at the path of the notifications.
struct InhibitedProperty {
    QString interface;
    QString name;
};

InhibitedProperty inhibitedProperty(const QString& server)
{
    if (server == QLatin1StringView("dunst")) {
        return {QStringLiteral("org.dunstproject.cmd0"), QStringLiteral("paused")};
    }
    return {NotificationServer::serviceName(), QStringLiteral("Inhibited")};
}

} // namespace

NotificationServer::NotificationServer(const QDBusConnection& bus, std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent),
      m_bus(bus),
      m_patience(patience),
      m_name(bus, serviceName())
{
    connect(&m_name, &BusName::ownerChanged, this, &NotificationServer::takeOwner);
    m_bus.connect(QString(), objectPath(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"), this,
                  SLOT(takePropertiesChanged(QString, QVariantMap, QStringList, QDBusMessage)));
}

bool NotificationServer::showsDefaultAsButton() const
{
    return m_identity.name == QLatin1StringView("Xfce Notify Daemon");
}

QString NotificationServer::serviceName()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QString NotificationServer::objectPath()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

void NotificationServer::request()
{
    if (m_state == State::Unknown || m_state == State::Absent) {
        ask(true);
    }
}

void NotificationServer::takeOwner(const QString& before, const QString& after)
{
    if (!before.isEmpty()) {
        setInhibited(false);
        setState(State::Unknown);
        Q_EMIT lost(before);
    }
    if (!after.isEmpty()) {
        ask(false);
    }
}

void NotificationServer::ask(bool mayStart)
{
    setState(State::Asking);
    QDBusMessage call = serverCall(QStringLiteral("GetServerInformation"));
    call.setAutoStartService(mayStart);
    askBus(m_bus, call, m_patience, this, [this, round = ++m_round](const QDBusMessage& information) {
        if (round != m_round) {
            return;
        }
        if (information.type() == QDBusMessage::ReplyMessage) {
            const QVariantList words = information.arguments();
            m_identity = {words.value(0).toString(), words.value(1).toString(), words.value(2).toString()};
        }
        QDBusMessage next = serverCall(QStringLiteral("GetCapabilities"));
        next.setAutoStartService(false); // started by the call before, if it can be
        askBus(m_bus, next, m_patience, this, [this, round](const QDBusMessage& capabilities) {
            if (round == m_round) {
                takeCapabilities(capabilities);
            }
        });
    });
}

void NotificationServer::takeCapabilities(const QDBusMessage& answer)
{
    if (answer.type() != QDBusMessage::ReplyMessage) {
        qCInfo(lcNotify) << "nobody shows notifications:" << answer.errorMessage();
        m_capabilities.clear();
        setState(State::Absent);
        return;
    }
    m_capabilities = answer.arguments().value(0).toStringList();
    qCInfo(lcNotify) << "notifications by" << m_identity.name << m_identity.version << m_capabilities;
    askInhibited();
    setState(State::Ready);
}

void NotificationServer::askInhibited()
{
    const InhibitedProperty property = inhibitedProperty(m_identity.name);
    QDBusMessage call = propertyCall(serviceName(), objectPath(), property.interface, property.name);
    call.setAutoStartService(false);
    askBus(m_bus, call, m_patience, this, [this, round = m_round](const QDBusMessage& answer) {
        if (round == m_round) {
            setInhibited(propertyValue(answer).toBool()); // most do not know the property: false
        }
    });
}

void NotificationServer::takePropertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList& invalidated,
                                               const QDBusMessage& signal)
{
    const InhibitedProperty property = inhibitedProperty(m_identity.name);
    if (signal.service() != m_name.owner() || interface != property.interface) {
        return;
    }
    if (changed.contains(property.name)) {
        setInhibited(changed.value(property.name).toBool());
    } else if (invalidated.contains(property.name)) {
        askInhibited();
    }
}

void NotificationServer::setState(State state)
{
    if (std::exchange(m_state, state) != state) {
        Q_EMIT stateChanged(state);
    }
}

void NotificationServer::setInhibited(bool isInhibited)
{
    if (std::exchange(m_isInhibited, isInhibited) != isInhibited) {
        Q_EMIT inhibitedChanged(isInhibited);
    }
}

} // namespace tallylight::desktop
