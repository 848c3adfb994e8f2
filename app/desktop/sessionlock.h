// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/busname.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QVariantMap>

namespace tallylight::desktop {

//! \brief Whether the screen of this session is locked: what it shows, anybody can read then.
//!
//! Asks org.freedesktop.login1 and the session's screen saver; either of them saying so is enough. Unlocked where neither is there.
class SessionLock : public QObject
{
    Q_OBJECT

public:
    SessionLock(const QDBusConnection& systemBus, const QDBusConnection& sessionBus, QObject* parent = nullptr);

    [[nodiscard]] bool isLocked() const { return m_isHintSet || m_isScreenSaverActive; }

Q_SIGNALS:
    void changed(bool isLocked);

private Q_SLOTS:
    void takeProperties(const QString& interface, const QVariantMap& changed, const QStringList& invalidated, const QDBusMessage& signal);
    void takeLock(const QDBusMessage& signal);
    void takeUnlock(const QDBusMessage& signal);
    void takeActiveChanged(bool isActive, const QDBusMessage& signal);

private:
    void findSession();
    void follow(const QString& session);
    void askScreenSaver();
    [[nodiscard]] bool isFromSession(const QDBusMessage& signal) const;
    void set(bool isHintSet, bool isScreenSaverActive);

    QDBusConnection m_systemBus;
    QDBusConnection m_sessionBus;
    BusName m_login;
    BusName m_screenSaver;
    //! Our session's object at the login manager; empty while it is not known.
    QString m_session;
    bool m_isHintSet = false;
    bool m_isScreenSaverActive = false;
};

} // namespace tallylight::desktop
