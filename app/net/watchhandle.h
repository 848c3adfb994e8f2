// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/interest.h"
#include "net/watchlink.h"
#include "wire/event.h"

#include <QObject>
#include <QPointer>
#include <QString>

namespace tallylight::net {

class ConnectionPool;

//! \brief A share in the one connection of an organization: while any handle lives, the stream is open, or waits for a place.
//!
//! Connect to its signals, then call replay() to learn at once what others learned before. Outlives its pool only to be deleted.
class WatchHandle : public QObject
{
    Q_OBJECT

public:
    ~WatchHandle() override;

    [[nodiscard]] const QString& slug() const { return m_slug; }
    [[nodiscard]] const WatchState& state() const;

    //! \brief Emits the state, the organization's last `connected` and summary, the last summary of the user, and what was told to wait, as
    //! far as there are any.
    void replay();
    void reconnectNow();
    //! \brief Of those that are wanted more than others it has a place first. Of an organization's handles the highest counts.
    void setInterest(Interest interest);

    //! \brief Another process has the connection, and tells by a WaitingEvent what waits, as soon as it knows.
    [[nodiscard]] bool isFollowing() const;
    //! \brief Tells those that follow us what waits in the organization, now and whenever one comes, until the connection ends.
    void share(const wire::WaitingEvent& waiting);

Q_SIGNALS:
    void stateChanged(const tallylight::net::WatchState& state);
    void eventReceived(const tallylight::wire::Event& event);

private:
    friend class ConnectionPool;
    WatchHandle(ConnectionPool& pool, QString slug, Interest interest);

    QPointer<ConnectionPool> m_pool;
    QString m_slug;
    Interest m_interest;
};

} // namespace tallylight::net
