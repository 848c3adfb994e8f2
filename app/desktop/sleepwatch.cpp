// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/sleepwatch.h"

namespace tallylight::desktop {

SleepWatch::SleepWatch(const QDBusConnection& bus, QObject* parent) : QObject(parent)
{
    QDBusConnection connection = bus;
    // The sender is named, although Qt then asks the bus for its owner: a stranger must not be able to put us to sleep.
    connection.connect(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                       QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
                       SLOT(takePrepareForSleep(bool)));
}

void SleepWatch::takePrepareForSleep(bool isStarting)
{
    if (isStarting) {
        Q_EMIT sleepStarted();
    } else {
        Q_EMIT sleepEnded();
    }
}

} // namespace tallylight::desktop
