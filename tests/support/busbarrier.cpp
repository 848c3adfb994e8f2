// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/busbarrier.h"

#include <QDBusConnection>
#include <QDBusMessage>

namespace tallylight::test {

void awaitBus(const QDBusConnection& bus)
{
    bus.call(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId")));
}

} // namespace tallylight::test
