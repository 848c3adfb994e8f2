// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace tallylight::desktop {

//! \brief Says whether the person's session is locked (org.freedesktop.login1): others may look at the screen. Never locked where there is
//! no login manager.
class SessionLock : public QObject
{
    Q_OBJECT

public:
    //! \param bus the system bus.
    explicit SessionLock(const QDBusConnection& bus, QObject* parent = nullptr);

    [[nodiscard]] bool isLocked() const { return m_isLocked; }

Q_SIGNALS:
    void changed(bool isLocked);

private Q_SLOTS:
    void takeLock();
    void takeUnlock();
    void takePropertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList& invalidated);

private:
    void follow(const QString& path);
    void set(bool isLocked);

    QDBusConnection m_bus;
    bool m_isLocked = false;
};

} // namespace tallylight::desktop
