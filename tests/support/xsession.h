// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QTemporaryDir>

#include <sys/types.h>

namespace tallylight::test {

//! \brief A program of a test: dies with the test, however that ends.
class Child
{
public:
    Child() = default;
    Child(Child&& other) noexcept;
    Child& operator=(Child&& other) noexcept;
    ~Child() { stop(); }

    //! \brief Starts a program from PATH. What it prints goes to this test's stderr if TALLYLIGHT_TEST_VERBOSE is set, else nowhere.
    //! \param announceFd a pipe's end that the program gets under the number 3; -1 for none.
    [[nodiscard]] static Child start(const QList<QByteArray>& command, int announceFd = -1);

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] pid_t pid() const { return m_pid; }

    //! \brief Waits for its own end. \return the exit code, -1 where it was killed.
    int wait();

    //! \brief Kills it and waits for its end.
    void stop();

private:
    pid_t m_pid = -1;
};

//! \brief A desktop of its own for one test program: Xvfb on a free display, a session bus without activatable services but those of the
//! test, a home.
//!
//! Made before the QGuiApplication, because it sets DISPLAY, DBUS_SESSION_BUS_ADDRESS, HOME, XDG_* and QT_QPA_PLATFORM of this process.
//! Several may run at once in several programs.
class XSession
{
public:
    XSession();
    ~XSession();
    XSession(const XSession&) = delete;
    XSession& operator=(const XSession&) = delete;

    //! \brief From where the bus starts programs; before start().
    void setServiceFolder(const QString& folder) { m_serviceFolder = folder; }

    //! \brief Starts Xvfb and the bus. False, with a line on stderr, where one of them does not come up.
    [[nodiscard]] bool start();

    //! \brief lxqt-panel with a StatusNotifierItem host on the right of a bar at the top of the screen.
    void startPanel();
    void stopPanel() { m_panel.stop(); }

    //! \brief trayer, an XEmbed tray at the top right.
    void startTrayer();
    void stopTrayer() { m_trayer.stop(); }

    //! \brief openbox.
    void startWindowManager();

    //! \brief Moves the pointer and presses a button (1 left, 2 middle, 3 right), as a person would.
    void click(int x, int y, int button) const;

    //! \brief Presses a key, in xdotool's words ("Return"), wherever the keyboard is.
    void type(const QByteArray& key) const;

    [[nodiscard]] QString home() const { return m_home.path(); }

private:
    [[nodiscard]] bool startDisplay();
    [[nodiscard]] bool startBus();

    QTemporaryDir m_home;
    QString m_serviceFolder;
    Child m_display;
    Child m_bus;
    Child m_windowManager;
    Child m_panel;
    Child m_trayer;
};

} // namespace tallylight::test
