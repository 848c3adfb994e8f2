// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/notificationdaemon.h"

#include <QStandardPaths>

namespace tallylight::test {

namespace {

// Debian's places for programs that only the bus starts.
constexpr const char* kXfconfd = "/usr/lib/x86_64-linux-gnu/xfce4/xfconf/xfconfd";
constexpr const char* kXfceNotifyd = "/usr/lib/x86_64-linux-gnu/xfce4/notifyd/xfce4-notifyd";
constexpr const char* kNotificationDaemon = "/usr/lib/notification-daemon/notification-daemon";

QByteArray programOf(NotificationDaemon::Kind kind)
{
    switch (kind) {
    case NotificationDaemon::Kind::Dunst:
        return "dunst";
    case NotificationDaemon::Kind::Xfce:
        return kXfceNotifyd;
    case NotificationDaemon::Kind::NotificationDaemon:
        return kNotificationDaemon;
    }
    Q_UNREACHABLE();
}

} // namespace

bool NotificationDaemon::isInstalled() const
{
    return !QStandardPaths::findExecutable(QString::fromUtf8(programOf(m_kind))).isEmpty();
}

void NotificationDaemon::start()
{
    if (m_kind == Kind::Xfce && !m_configuration.isRunning()) {
        m_configuration = Child::start({kXfconfd});
    }
    m_daemon = Child::start({programOf(m_kind)});
}

void NotificationDaemon::stop()
{
    m_daemon.stop();
}

} // namespace tallylight::test
