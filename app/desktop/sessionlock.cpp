// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/sessionlock.h"

#include "desktop/buscall.h"

#include <QCoreApplication>
#include <QDBusObjectPath>
#include <QEvent>

namespace tallylight::desktop {

namespace {

QString loginService()
{
    return QStringLiteral("org.freedesktop.login1");
}

QString sessionInterface()
{
    return QStringLiteral("org.freedesktop.login1.Session");
}

QString screenSaverService()
{
    return QStringLiteral("org.freedesktop.ScreenSaver");
}

QString lockedHint()
{
    return QStringLiteral("LockedHint");
}

} // namespace

SessionLock::SessionLock(const QDBusConnection& systemBus, const QDBusConnection& sessionBus, std::chrono::milliseconds lockTime,
                         QObject* parent)
    : QObject(parent),
      m_systemBus(systemBus),
      m_sessionBus(sessionBus),
      m_login(systemBus, loginService()),
      m_screenSaver(sessionBus, screenSaverService()),
      m_lockTime(lockTime)
{
    connect(&m_login, &BusName::ownerChanged, this, [this](const QString&, const QString& owner) {
        m_session.clear();
        set({.isScreenSaverActive = m_said.isScreenSaverActive});
        if (!owner.isEmpty()) {
            findSession();
        }
    });
    connect(&m_screenSaver, &BusName::ownerChanged, this, [this](const QString&, const QString& owner) {
        Said said = m_said;
        said.isScreenSaverActive = false;
        set(said);
        if (!owner.isEmpty()) {
            askScreenSaver();
        }
    });
    // Desktops differ in the path; the sender is checked.
    m_sessionBus.connect(QString(), QString(), screenSaverService(), QStringLiteral("ActiveChanged"), this,
                         SLOT(takeActiveChanged(bool, QDBusMessage)));
}

bool SessionLock::eventFilter(QObject* watched, QEvent* event)
{
    const bool isByPerson = event->spontaneous() && (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress);
    if (isByPerson && m_said.isLockWished && m_sinceWish.elapsed() >= m_lockTime.count()) {
        Said said = m_said;
        said.isLockWished = false;
        set(said);
    }
    return QObject::eventFilter(watched, event);
}

void SessionLock::findSession()
{
    // "auto": our session, or, for who belongs to none, as a service of the user does, the one of the user's screen.
    QDBusMessage call = QDBusMessage::createMethodCall(loginService(), QStringLiteral("/org/freedesktop/login1"),
                                                       QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("GetSession"));
    call << QStringLiteral("auto");
    askBus(m_systemBus, call, kBusPatience, this, [this](const QDBusMessage& answer) {
        const QString path = answer.arguments().value(0).value<QDBusObjectPath>().path();
        if (answer.type() == QDBusMessage::ReplyMessage && !path.isEmpty()) {
            follow(path);
        }
    });
}

void SessionLock::follow(const QString& session)
{
    m_session = session;
    m_systemBus.connect(QString(), session, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"), this,
                        SLOT(takeProperties(QString, QVariantMap, QStringList, QDBusMessage)));
    m_systemBus.connect(QString(), session, sessionInterface(), QStringLiteral("Lock"), this, SLOT(takeLock(QDBusMessage)));
    m_systemBus.connect(QString(), session, sessionInterface(), QStringLiteral("Unlock"), this, SLOT(takeUnlock(QDBusMessage)));
    askBus(m_systemBus, propertyCall(loginService(), session, sessionInterface(), lockedHint()), kBusPatience, this,
           [this](const QDBusMessage& answer) {
               Said said = m_said;
               said.isHintSet = propertyValue(answer).toBool();
               set(said);
           });
}

void SessionLock::askScreenSaver()
{
    QDBusMessage call = QDBusMessage::createMethodCall(screenSaverService(), QStringLiteral("/org/freedesktop/ScreenSaver"),
                                                       screenSaverService(), QStringLiteral("GetActive"));
    call.setAutoStartService(false);
    askBus(m_sessionBus, call, kBusPatience, this, [this](const QDBusMessage& answer) {
        Said said = m_said;
        said.isScreenSaverActive = answer.type() == QDBusMessage::ReplyMessage && answer.arguments().value(0).toBool();
        set(said);
    });
}

void SessionLock::takeProperties(const QString& interface, const QVariantMap& changed, const QStringList& invalidated,
                                 const QDBusMessage& signal)
{
    Q_UNUSED(invalidated)
    if (interface == sessionInterface() && isFromSession(signal) && changed.contains(lockedHint())) {
        // Who sets the hint says all there is to say.
        set({.isHintSet = changed.value(lockedHint()).toBool(), .isScreenSaverActive = m_said.isScreenSaverActive});
    }
}

void SessionLock::takeLock(const QDBusMessage& signal)
{
    // The wish to lock, which a locker carries out in a moment; not all of them set the hint.
    if (isFromSession(signal)) {
        m_sinceWish.start();
        Said said = m_said;
        said.isLockWished = true;
        set(said);
    }
}

void SessionLock::takeUnlock(const QDBusMessage& signal)
{
    if (isFromSession(signal)) {
        set({.isScreenSaverActive = m_said.isScreenSaverActive});
    }
}

void SessionLock::takeActiveChanged(bool isActive, const QDBusMessage& signal)
{
    if (signal.service() == m_screenSaver.owner()) {
        set({.isHintSet = m_said.isHintSet, .isLockWished = m_said.isLockWished && isActive, .isScreenSaverActive = isActive});
    }
}

bool SessionLock::isFromSession(const QDBusMessage& signal) const
{
    return signal.service() == m_login.owner() && signal.path() == m_session;
}

void SessionLock::set(Said said)
{
    const bool wasLocked = isLocked();
    m_said = said;
    // Looks at all that happens in the program, and so only while it matters.
    if (said.isLockWished) {
        QCoreApplication::instance()->installEventFilter(this);
    } else {
        QCoreApplication::instance()->removeEventFilter(this);
    }
    if (isLocked() != wasLocked) {
        Q_EMIT changed(isLocked());
    }
}

} // namespace tallylight::desktop
