// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/applicationservice.h"

#include "desktop/applicationadaptor.h"
#include "desktop/buscall.h"

namespace tallylight::desktop {

namespace {

// Of the D-Bus specification.
constexpr uint kDoNotQueue = 4;
constexpr uint kPrimaryOwner = 1;
constexpr uint kExists = 3;
constexpr uint kAlreadyOwner = 4;

QDBusMessage busCall(const QString& method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                          QStringLiteral("org.freedesktop.DBus"), method);
}

QVariantMap platformData(const QByteArray& activationToken)
{
    if (activationToken.isEmpty()) {
        return {};
    }
    // Both names, as GTK sends them: the one is Wayland's, the other X11's, and the receiver takes the one it knows.
    const QString token = QString::fromUtf8(activationToken);
    return {{QStringLiteral("activation-token"), token}, {QStringLiteral("desktop-startup-id"), token}};
}

} // namespace

ApplicationService::ApplicationService(const QString& id, const QDBusConnection& bus, QObject* parent)
    : QObject(parent),
      m_id(id),
      m_bus(bus)
{
    new ApplicationAdaptor(*this);
}

ApplicationService::~ApplicationService()
{
    if (m_isOnBus) {
        release();
        m_bus.unregisterObject(objectPath(m_id));
    }
}

void ApplicationService::claim()
{
    // The object first: where the bus started us for a call, that call comes together with the name.
    m_isOnBus = m_isOnBus || m_bus.registerObject(objectPath(m_id), &m_object, QDBusConnection::ExportAdaptors);
    QDBusMessage request = busCall(QStringLiteral("RequestName"));
    request << m_id << kDoNotQueue;
    askBus(m_bus, request, kBusPatience, this, [this](const QDBusMessage& answer) { takeAnswer(answer); });
}

void ApplicationService::release()
{
    QDBusMessage request = busCall(QStringLiteral("ReleaseName"));
    request << m_id;
    m_bus.send(request);
}

QString ApplicationService::objectPath(const QString& id)
{
    QString path = u'/' + id;
    return path.replace(u'.', u'/').replace(u'-', u'_');
}

QDBusMessage ApplicationService::activateCall(const QByteArray& activationToken) const
{
    QDBusMessage message = call(QStringLiteral("Activate"));
    message << platformData(activationToken);
    return message;
}

QDBusMessage ApplicationService::actionCall(const QString& action, const QByteArray& activationToken) const
{
    QDBusMessage message = call(QStringLiteral("ActivateAction"));
    message << action << QVariantList() << platformData(activationToken);
    return message;
}

void ApplicationService::takeAnswer(const QDBusMessage& answer)
{
    if (answer.type() != QDBusMessage::ReplyMessage) {
        Q_EMIT unavailable(answer.errorMessage());
        return;
    }
    const uint code = answer.arguments().value(0).toUInt();
    if (code == kPrimaryOwner || code == kAlreadyOwner) {
        Q_EMIT claimed();
    } else if (code == kExists) {
        Q_EMIT taken();
    } else {
        Q_EMIT unavailable(QStringLiteral("the bus answered %1").arg(code));
    }
}

QDBusMessage ApplicationService::call(const QString& method) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(m_id, objectPath(m_id), QStringLiteral("org.freedesktop.Application"), method);
    message.setAutoStartService(false);
    return message;
}

} // namespace tallylight::desktop
