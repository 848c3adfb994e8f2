// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/busname.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QVariantMap>

#include <chrono>

namespace tallylight::desktop {

//! \brief Whether the screen of this session is locked: what it shows, anybody can read then.
//!
//! Asks org.freedesktop.login1 and the session's screen saver; either of them saying so is enough. Unlocked where neither is there.
//!
//! The login manager's wish to lock counts as the lock itself, because many lockers set no hint. They do not say either that they are gone,
//! and there may be none at all: then a key or a click in a window of ours tells that a person is in.
class SessionLock : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kLockTime{5'000};

    //! \param lockTime how long a locker may take to lock after it was asked to.
    SessionLock(const QDBusConnection& systemBus, const QDBusConnection& sessionBus, std::chrono::milliseconds lockTime = kLockTime,
                QObject* parent = nullptr);

    [[nodiscard]] bool isLocked() const { return m_said.isHintSet || m_said.isLockWished || m_said.isScreenSaverActive; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void changed(bool isLocked);

private Q_SLOTS:
    void takeProperties(const QString& interface, const QVariantMap& changed, const QStringList& invalidated, const QDBusMessage& signal);
    void takeLock(const QDBusMessage& signal);
    void takeUnlock(const QDBusMessage& signal);
    void takeActiveChanged(bool isActive, const QDBusMessage& signal);

private:
    //! What was said of the lock.
    struct Said {
        bool isHintSet = false;
        bool isLockWished = false;
        bool isScreenSaverActive = false;
    };

    void findSession();
    void follow(const QString& session);
    void askScreenSaver();
    [[nodiscard]] bool isFromSession(const QDBusMessage& signal) const;
    void set(Said said);

    QDBusConnection m_systemBus;
    QDBusConnection m_sessionBus;
    BusName m_login;
    BusName m_screenSaver;
    //! Our session's object at the login manager; empty while it is not known.
    QString m_session;
    Said m_said;
    std::chrono::milliseconds m_lockTime;
    QElapsedTimer m_sinceWish;
};

} // namespace tallylight::desktop
