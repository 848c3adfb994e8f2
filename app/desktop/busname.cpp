// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/busname.h"

#include "desktop/buscall.h"

#include <QDBusServiceWatcher>

#include <utility>

namespace tallylight::desktop {

BusName::BusName(const QDBusConnection& bus, const QString& name, QObject* parent) : QObject(parent)
{
    auto* watcher = new QDBusServiceWatcher(name, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString&, const QString&, const QString& owner) { setOwner(owner); });
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                                       QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetNameOwner"));
    call << name;
    askBus(bus, call, kBusPatience, this, [this](const QDBusMessage& answer) {
        if (!m_isKnown) { // otherwise a change of owner overtook the answer
            const bool isOwned = answer.type() == QDBusMessage::ReplyMessage;
            setOwner(isOwned ? answer.arguments().value(0).toString() : QString());
        }
    });
}

void BusName::setOwner(const QString& owner)
{
    m_isKnown = true;
    const QString before = std::exchange(m_owner, owner);
    Q_EMIT ownerChanged(before, owner);
}

} // namespace tallylight::desktop
