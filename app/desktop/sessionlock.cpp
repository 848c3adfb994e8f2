// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/sessionlock.h"

#include "desktop/buscall.h"

#include <QDBusObjectPath>

namespace tallylight::desktop {

namespace {

const QString& service()
{
    static const QString name = QStringLiteral("org.freedesktop.login1");
    return name;
}

const QString& sessionInterface()
{
    static const QString name = QStringLiteral("org.freedesktop.login1.Session");
    return name;
}

const QString& lockedHint()
{
    static const QString name = QStringLiteral("LockedHint");
    return name;
}

} // namespace

SessionLock::SessionLock(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus)
{
    // "auto": our session, or, for who belongs to none, as a service of the user does, the one of the user's screen.
    QDBusMessage call = QDBusMessage::createMethodCall(service(), QStringLiteral("/org/freedesktop/login1"),
                                                       QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("GetSession"));
    call << QStringLiteral("auto");
    askBus(m_bus, call, kBusPatience, this, [this](const QDBusMessage& answer) {
        const auto path = answer.arguments().value(0).value<QDBusObjectPath>().path();
        if (answer.type() == QDBusMessage::ReplyMessage && !path.isEmpty()) {
            follow(path);
        }
    });
}

void SessionLock::follow(const QString& path)
{
    m_bus.connect(service(), path, sessionInterface(), QStringLiteral("Lock"), this, SLOT(takeLock()));
    m_bus.connect(service(), path, sessionInterface(), QStringLiteral("Unlock"), this, SLOT(takeUnlock()));
    m_bus.connect(service(), path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"), this,
                  SLOT(takePropertiesChanged(QString, QVariantMap, QStringList)));
    askBus(m_bus, propertyCall(service(), path, sessionInterface(), lockedHint()), kBusPatience, this,
           [this](const QDBusMessage& answer) { set(propertyValue(answer).toBool()); });
}

void SessionLock::takeLock()
{
    set(true); // some lockers never set the hint
}

void SessionLock::takeUnlock()
{
    set(false);
}

void SessionLock::takePropertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList& /*invalidated*/)
{
    const auto hint = changed.find(lockedHint());
    if (interface == sessionInterface() && hint != changed.end()) {
        set(hint->toBool());
    }
}

void SessionLock::set(bool isLocked)
{
    if (isLocked != m_isLocked) {
        m_isLocked = isLocked;
        Q_EMIT changed(isLocked);
    }
}

} // namespace tallylight::desktop
