// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/buscall.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>

#include <utility>

namespace tallylight::desktop {

void askBus(const QDBusConnection& bus, const QDBusMessage& call, std::chrono::milliseconds patience, QObject* context,
            std::function<void(const QDBusMessage& answer)> done)
{
    if (!bus.isConnected()) {
        // Qt would give a call that never ends.
        const QDBusMessage error = QDBusMessage::createError(QDBusError::Disconnected, QStringLiteral("not connected to the bus"));
        QTimer::singleShot(0, context, [error, done = std::move(done)] { done(error); });
        return;
    }
    auto* pending = new QDBusPendingCallWatcher(bus.asyncCall(call, static_cast<int>(patience.count())), context);
    QObject::connect(pending, &QDBusPendingCallWatcher::finished, context, [pending, done = std::move(done)] {
        pending->deleteLater();
        const QDBusPendingReply<> reply = *pending;
        done(reply.reply());
    });
}

QDBusMessage propertyCall(const QString& service, const QString& path, const QString& interface, const QString& name)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(service, path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call << interface << name;
    return call;
}

QVariant propertyValue(const QDBusMessage& answer)
{
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) {
        return {};
    }
    QVariant value = answer.arguments().constFirst();
    while (value.metaType() == QMetaType::fromType<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

} // namespace tallylight::desktop
