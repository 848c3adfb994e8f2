// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace tallylight::test {

//! \brief A session bus and the real gnome-keyring for one test program and its children, with a home of their own. Made before anything
//! speaks to a bus, because it sets HOME, XDG_* and DBUS_SESSION_BUS_ADDRESS of this process. Nobody prompts: there is no screen.
class Keyring
{
public:
    Keyring();
    ~Keyring();
    Keyring(const Keyring&) = delete;
    Keyring& operator=(const Keyring&) = delete;

    //! \brief Starts the daemon with the login keyring open; makes it where there is none. Aborts the test where that fails.
    void startUnlocked();
    //! \brief Starts the daemon and opens nothing.
    void startLocked();
    //! \brief The desktop has no keyring any more.
    void stop();
    //! \brief Locks the login keyring of the running daemon.
    void lock();
    //! \brief The daemon answers nobody until release().
    void hold();
    void release();
    //! \brief Forgets all secrets: the daemon is to be started anew.
    void wipe();

    //! \brief What secret-tool says of the secret \a account: its label, attributes and value.
    [[nodiscard]] QByteArray show(const QString& account) const;
    [[nodiscard]] QString home() const { return m_home.path(); }

private:
    void start(const QStringList& arguments, const QByteArray& password);

    QTemporaryDir m_home;
    QProcess m_bus;
    std::unique_ptr<QProcess> m_daemon;
};

} // namespace tallylight::test
