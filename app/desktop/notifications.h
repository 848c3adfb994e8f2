// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/notification.h"
#include "desktop/notificationserver.h"

#include <QByteArray>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QList>
#include <QObject>

#include <chrono>
#include <optional>

namespace tallylight::desktop {

//! \brief Popups by org.freedesktop.Notifications (Desktop Notifications Specification), one per key of the caller.
//!
//! Ours, because QSystemTrayIcon::showMessage carries no actions. Nothing waits: a popup is sent when the server is known, and while one
//! is under way only the latest with the same key is kept. At most kMaxPopups keys are held; beyond, the oldest is closed.
class Notifications : public QObject
{
    Q_OBJECT

public:
    enum class CloseReason {
        Expired,    //!< its time was over; some desktops keep it in a list all the same
        Dismissed,  //!< by a person
        Closed,     //!< by a call, not ours
        Undefined,  //!< the server did not say
        ServerGone, //!< the server ended, and all popups with it
        NotShown,   //!< there is no server, or it refused
    };
    Q_ENUM(CloseReason)

    struct Options {
        QDBusConnection bus = QDBusConnection::sessionBus();
        //! Name of the program as a person knows it.
        QString appName;
        //! Name of the desktop file without its ending, which is the icon's name as well.
        QString desktopEntry;
        //! How long the server may take for one answer.
        std::chrono::milliseconds patience{10'000};
    };

    static constexpr qsizetype kMaxPopups = 64;

    explicit Notifications(Options options, QObject* parent = nullptr);

    [[nodiscard]] const NotificationServer& server() const { return m_server; }
    //! \brief A popup with this key was sent or waits to be, and was not reported closed.
    [[nodiscard]] bool isShown(const QString& key) const;

    //! \brief Shows it, or replaces the one with the same key in place. What cannot be shown is reported by closed().
    void show(const Notification& notification);

    //! \brief Other words for what is shown, in place and without a sound. Nothing happens where it is not shown any more: unlike show(),
    //! this opens nothing anew, also where the popup closes meanwhile.
    void update(const Notification& notification);

    //! \brief Takes the popup away, without a closed() for it. Nothing happens where there is none.
    void close(const QString& key);
    void closeAll();

Q_SIGNALS:
    //! \brief A person chose an action of one of our popups. It usually closes then, which closed() reports.
    //! \param activationToken lets the next window come to the front (xdg-activation, X11 startup id); empty where the desktop gave none.
    void actionInvoked(const QString& key, const QString& action, const QByteArray& activationToken);
    void closed(const QString& key, tallylight::desktop::Notifications::CloseReason reason);
    //! \brief The desktop's "do not disturb"; see NotificationServer::isInhibited().
    void inhibitedChanged(bool isInhibited);

private Q_SLOTS:
    void takeActivationToken(uint id, const QString& token, const QDBusMessage& signal);
    void takeActionInvoked(uint id, const QString& action, const QDBusMessage& signal);
    void takeNotificationClosed(uint id, uint reason, const QDBusMessage& signal);

private:
    struct Popup {
        QString key;
        //! Tells popups with the same key apart, for answers that come late.
        quint64 serial = 0;
        //! The server's name for it, good for that server only; 0 while there is none.
        uint id = 0;
        QString owner;
        //! Not sent yet.
        std::optional<Notification> next;
        //! The next one is only for a popup that is still shown.
        bool isNextUpdate = false;
        QStringList actions;
        QByteArray activationToken;
        bool isUnderWay = false;
        //! What is under way, likewise.
        bool isUpdateUnderWay = false;
        //! To be closed as soon as its id is known.
        bool isUnwanted = false;

        //! Something is on its way that is to be seen, whatever becomes of what is shown.
        [[nodiscard]] bool willOpen() const { return (isUnderWay && !isUpdateUnderWay) || (next && !isNextUpdate); }
    };

    void advance();
    void send(Popup& popup);
    [[nodiscard]] QStringList sentActions(Popup& popup, const QList<NotificationAction>& actions) const;
    void takeAnswer(quint64 serial, const QDBusMessage& answer);
    void takeState(NotificationServer::State state);
    void takeLost(const QString& owner);
    void closeOnServer(uint id);
    void takeGone(quint64 serial, CloseReason reason);
    void drop(const Popup& popup, CloseReason reason);
    [[nodiscard]] QVariantMap hints(const Notification& notification) const;
    [[nodiscard]] Popup* find(const QString& key);
    [[nodiscard]] Popup* find(uint id, const QDBusMessage& signal);
    [[nodiscard]] Popup* findSerial(quint64 serial);
    void erase(quint64 serial);

    Options m_options;
    NotificationServer m_server;
    //! In the order in which they were first shown.
    QList<Popup> m_popups;
    quint64 m_lastSerial = 0;
};

} // namespace tallylight::desktop
