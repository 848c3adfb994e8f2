// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/sleepwatch.h"

namespace tallylight::desktop {

SleepWatch::SleepWatch(const QDBusConnection& bus, QObject* parent) : QObject(parent)
{
    QDBusConnection connection = bus;
    // The sender is named, although Qt then asks the bus for its owner: a stranger must not be able to put us to sleep.
    const auto follow = [&](const char* signal, const char* slot) {
        connection.connect(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                           QStringLiteral("org.freedesktop.login1.Manager"), QLatin1StringView(signal), this, slot);
    };
    follow("PrepareForSleep", SLOT(takePrepareForSleep(bool)));
    follow("PrepareForShutdown", SLOT(takePrepareForShutdown(bool)));
}

void SleepWatch::takePrepareForSleep(bool isStarting)
{
    if (isStarting) {
        Q_EMIT sleepStarted();
    } else {
        Q_EMIT sleepEnded();
    }
}

void SleepWatch::takePrepareForShutdown(bool isStarting)
{
    if (isStarting) {
        Q_EMIT shutdownStarted();
    }
}

} // namespace tallylight::desktop
