// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/busname.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <chrono>

namespace tallylight::desktop {

//! \brief Who shows notifications on this desktop (org.freedesktop.Notifications), and what it can do. Asked anew each time another takes
//! over.
class NotificationServer : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown, //!< not asked yet
        Asking,  //!< the answer is under way
        Ready,   //!< there is one, and its abilities are known
        Absent,  //!< nobody answered; request() asks again
    };

    //! \brief As the server calls itself.
    struct Identity {
        QString name;
        QString vendor;
        QString version;
    };

    //! \param patience how long the server may take to answer, its start by the bus included.
    NotificationServer(const QDBusConnection& bus, std::chrono::milliseconds patience, QObject* parent = nullptr);

    [[nodiscard]] static QString serviceName();
    [[nodiscard]] static QString objectPath();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Identity& identity() const { return m_identity; }
    [[nodiscard]] bool has(const QString& capability) const { return m_capabilities.contains(capability); }
    //! \brief A popup gets a button for its default action besides the others; everywhere else that is the click on the popup alone.
    [[nodiscard]] bool showsDefaultAsButton() const;
    //! \brief The desktop's own "do not disturb", where it tells: Plasma and whoever else has the property `Inhibited`, and dunst. Popups
    //! are sent all the same, the desktop holds them back; it is our own sounds that must obey.
    [[nodiscard]] bool isInhibited() const { return m_isInhibited; }

    //! \brief Makes sure that it is known whether there is one; has the bus start it where it can. stateChanged() follows, unless it is
    //! known.
    void request();

Q_SIGNALS:
    void stateChanged(tallylight::desktop::NotificationServer::State state);
    //! \brief The one with this unique name is gone, and its popups with it.
    void lost(const QString& owner);
    void inhibitedChanged(bool isInhibited);

private Q_SLOTS:
    void takePropertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList& invalidated,
                               const QDBusMessage& signal);

private:
    void takeOwner(const QString& before, const QString& after);
    void ask(bool mayStart);
    void takeCapabilities(const QDBusMessage& answer);
    void askInhibited();
    void setState(State state);
    void setInhibited(bool isInhibited);

    QDBusConnection m_bus;
    std::chrono::milliseconds m_patience;
    BusName m_name;
    State m_state = State::Unknown;
    Identity m_identity;
    QStringList m_capabilities;
    bool m_isInhibited = false;
    //! Answers to an earlier one's questions are not believed.
    int m_round = 0;
};

} // namespace tallylight::desktop
