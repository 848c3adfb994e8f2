// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/applicationservice.h"
#include "net/sharedsocket.h"

#include <QByteArray>
#include <QDBusConnection>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace tallylight::desktop {
class BusName;
} // namespace tallylight::desktop

namespace tallylight::tray {

class InstanceCall;
class InstanceServer;

//! \brief Makes sure that one tray program runs for a person: this one, or the one that is there already and is told what is wanted.
//!
//! Decided by the name on the session bus. Where there is no bus, by a lock and a socket in the runtime directory; whoever owns the name
//! listens there as well, for launches that have no bus. Nothing here waits.
class Instance : public QObject
{
    Q_OBJECT

public:
    //! What a launch wants of the program that runs.
    enum class Wish {
        Show,   //!< come to the front
        Toggle, //!< open the list, or close it
        Stay,   //!< only be there
        Quit,   //!< end
    };

    struct Setup {
        QString id = QStringLiteral("io.github.tallylight");
        QDBusConnection bus = QDBusConnection::sessionBus();
        //! `$XDG_RUNTIME_DIR`.
        QString runtimeFolder = qEnvironmentVariable("XDG_RUNTIME_DIR");
        Wish wish = Wish::Show;
        //! The one that runs shall end, and this one take its place.
        bool doesReplace = false;
        //! As takeActivationToken() gave it.
        QByteArray activationToken;
        //! How long the one that runs may take to answer or to end.
        std::chrono::milliseconds patience{10'000};
    };

    explicit Instance(Setup setup, QObject* parent = nullptr);
    ~Instance() override;

    //! \brief Finds out. becamePrimary() or ended() follows, never both.
    void start();

    //! \brief Our object on the bus, for further interfaces; to be added before start().
    [[nodiscard]] desktop::ApplicationService& service() { return m_service; }

Q_SIGNALS:
    //! \brief No other runs: be the program. A wish to be seen follows as a request.
    void becamePrimary();
    //! \brief This process has nothing more to do. \c line is for a terminal, may be empty, and goes to stderr where the code is not 0.
    void ended(int exitCode, const QString& line);

    //! \brief From other launches, from the desktop and from ourselves. \c activationToken lets a window come to the front; may be empty.
    //! \{
    void showRequested(const QByteArray& activationToken);
    void toggleRequested(const QByteArray& activationToken);
    void muteRequested();
    void settingsRequested(const QByteArray& activationToken);
    void quitRequested();
    //! \}

private:
    void takeClaimed();
    void takeTaken();
    void replaceOnBus();
    void tryPlace();
    void callPlace();
    void listen();
    void bePrimary();
    void whenPrimary(std::function<void()> request);
    void takeAction(const QString& action, const QByteArray& activationToken);
    void end(int exitCode, const QString& line);

    Setup m_setup;
    desktop::ApplicationService m_service;
    std::unique_ptr<desktop::BusName> m_otherOnBus;
    net::SharePlace m_place;
    net::ShareLock m_lock;
    std::unique_ptr<InstanceServer> m_server;
    std::unique_ptr<InstanceCall> m_call;
    QTimer m_retry;
    QTimer m_deadline;
    bool m_isDecided = false;
    bool m_isPrimary = false;
    //! Asked of us before that.
    std::vector<std::function<void()>> m_early;
};

//! \brief The word that lets us come to the front, taken out of the environment: no child must use it up. Wayland's first, then X11's.
//!
//! Call it before the application object is made, which takes X11's itself.
[[nodiscard]] QByteArray takeActivationToken();

} // namespace tallylight::tray
