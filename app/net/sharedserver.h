// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/sharedsession.h"
#include "net/sharedsocket.h"
#include "net/watchlink.h"

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <vector>

namespace tallylight::net {

class ConnectionPool;
class WatchHandle;

//! \brief Serves the streams of a pool to other processes of this person, as event streams on a local socket.
//!
//! A follower gets where the stream stands, the `connected` of the connection that stands and the last summaries at once, then every
//! event as the server sent it. While no connection stands, the summary is a value that is known and old.
//! It holds a handle of the pool like everybody who looks, so that the stream opens if it was not open. The pool and the key must
//! outlive it.
class SharedServer : public QObject
{
    Q_OBJECT

public:
    struct Options {
        ShareRank rank = ShareRank::Watcher;
        SharedSession::Limits session;
        //! Streams that are served at once.
        std::size_t followers = 128;
        std::chrono::milliseconds keepalive{30'000};
    };

    SharedServer(ConnectionPool& pool, const ShareKey& key, Options options, QObject* parent = nullptr);
    ~SharedServer() override;

    //! \brief The caller holds the place's lock. \return false where it cannot be listened on.
    [[nodiscard]] bool listen(const SharePlace& place);
    //! \brief Takes no more followers; those there are stay.
    void stopListening();
    //! \brief Ends all followers' streams.
    void dropFollowers();
    //! \brief Remembers what late followers get at once, also while nobody listens yet, and passes it on.
    void takeFrame(const QString& slug, const wire::SseEvent& frame);
    //! \brief What waits for the user in \a slug, as this process knows it.
    void takeWaiting(const QString& slug, const wire::WaitingEvent& waiting);
    //! \brief The connection of \a slug ended: who comes now gets its summary, and no `connected`.
    void takeEnd(const QString& slug);
    //! \brief Nothing that was seen is true any more.
    void forget();

Q_SIGNALS:
    //! \brief One of a higher rank wants to serve.
    void displaced();

private:
    struct Follower {
        std::unique_ptr<SharedSession> session;
        std::unique_ptr<WatchHandle> handle;
    };
    struct Sticky {
        QByteArray connected;
        QByteArray summary;
        QByteArray waiting;
        //! The connection that brought the summary is over.
        bool isSummaryOld = false;
    };

    void accept();
    void answer(SharedSession& session, const FollowRequest& request);
    void serve(Follower& follower);
    void send(const QString& slug, SharedSession::FrameKind kind, const QByteArray& bytes);
    void remove(SharedSession& session);
    void keepAlive();
    [[nodiscard]] Follower* find(const SharedSession& session);

    ConnectionPool& m_pool;
    const ShareKey& m_key;
    Options m_options;
    QLocalServer m_listener;
    QString m_socketPath;
    QTimer m_keepalive;
    std::vector<std::unique_ptr<Follower>> m_followers;
    std::map<QString, Sticky> m_sticky;
    QByteArray m_userSummary;
};

} // namespace tallylight::net
