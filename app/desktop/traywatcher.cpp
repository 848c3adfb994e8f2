// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/traywatcher.h"

#include "desktop/logging.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

namespace tallylight::desktop {

namespace {

QString watcherName()
{
    return QStringLiteral("org.kde.StatusNotifierWatcher");
}

QString watcherPath()
{
    return QStringLiteral("/StatusNotifierWatcher");
}

} // namespace

TrayWatcher::TrayWatcher(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus) {}

void TrayWatcher::start()
{
    if (m_serviceWatcher) {
        return;
    }
    m_serviceWatcher = new QDBusServiceWatcher(watcherName(), m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(m_serviceWatcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString&, const QString&, const QString& owner) { setOwner(owner); });

    // The senders are not named here: naming one makes Qt ask the bus for its owner and wait. A stranger's signal only makes us ask the
    // watcher.
    for (const QString& signal : {QStringLiteral("StatusNotifierHostRegistered"), QStringLiteral("StatusNotifierHostUnregistered")}) {
        m_bus.connect(QString(), watcherPath(), watcherName(), signal, this, SLOT(askForHost()));
    }

    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                                       QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetNameOwner"));
    call << watcherName();
    auto* pending = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(pending, &QDBusPendingCallWatcher::finished, this, [this, pending] {
        pending->deleteLater();
        const QDBusPendingReply<QString> reply = *pending;
        if (!m_isKnown) { // otherwise a change of owner overtook the answer
            setOwner(reply.isValid() ? reply.value() : QString());
        }
    });
}

void TrayWatcher::registerItem()
{
    if (!isPresent()) {
        return;
    }
    QDBusMessage call =
        QDBusMessage::createMethodCall(watcherName(), watcherPath(), watcherName(), QStringLiteral("RegisterStatusNotifierItem"));
    // The unique name: it needs no name of ours on the bus, which a sandbox would have to allow.
    call << m_bus.baseService();
    auto* pending = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(pending, &QDBusPendingCallWatcher::finished, this, [this, pending] {
        pending->deleteLater();
        const QDBusPendingReply<> reply = *pending;
        if (reply.isError()) {
            qCWarning(lcTray) << "the tray refused the icon:" << reply.error().message();
            return;
        }
        Q_EMIT itemRegistered();
    });
}

void TrayWatcher::askForHost()
{
    if (!isPresent()) {
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(watcherName(), watcherPath(), QStringLiteral("org.freedesktop.DBus.Properties"),
                                                       QStringLiteral("Get"));
    call << watcherName() << QStringLiteral("IsStatusNotifierHostRegistered");
    auto* pending = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(pending, &QDBusPendingCallWatcher::finished, this, [this, pending, owner = m_owner] {
        pending->deleteLater();
        if (owner != m_owner) {
            return; // the answer of a watcher that is gone
        }
        const QDBusPendingReply<QDBusVariant> reply = *pending;
        // A watcher that does not know the property is taken to draw: a window nobody asked for would be the worse guess.
        setHasHost(reply.isError() || reply.value().variant().toBool());
    });
}

void TrayWatcher::setOwner(const QString& owner)
{
    m_isKnown = true;
    m_owner = owner;
    m_hasHost = false;
    if (isPresent()) {
        Q_EMIT appeared();
        askForHost();
    }
    Q_EMIT changed();
}

void TrayWatcher::setHasHost(bool hasHost)
{
    if (m_hasHost != hasHost) {
        m_hasHost = hasHost;
        Q_EMIT changed();
    }
}

} // namespace tallylight::desktop
