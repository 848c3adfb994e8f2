// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/sharedkey.h"
#include "net/sharedserver.h"
#include "net/sharedsocket.h"
#include "net/sharedwords.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace tallylight::net {

class ConnectionPool;

struct ShareOptions {
    ShareKey key;
    ShareRank rank = ShareRank::Guest;
    //! `$XDG_RUNTIME_DIR`. Where it is empty or not ours alone, nothing is shared.
    QString runtimeFolder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    //! Streams that are served at once.
    std::size_t followers = 128;
    //! How often each of the two ends of a quiet stream hears of the other;
    std::chrono::milliseconds keepalive{30'000};
    //! and after what silence a follower gives the server up.
    std::chrono::milliseconds silence{75'000};
    //! For all that precedes the stream.
    std::chrono::milliseconds handshake{2'000};
    //! Before one whose server ended looks for the next: up to this, drawn at random, so that a tray comes first and not all come at once.
    std::chrono::milliseconds pause{150};
    //! How long one that met a server which does not serve keeps to itself.
    std::chrono::milliseconds retry{60'000};
};

//! \brief What this process is among those that look at the same account.
enum class ShareRole : std::uint8_t {
    //! Nothing was opened yet.
    Idle,
    //! Has the server's streams, and passes them on.
    Serving,
    //! Gets the streams of the one that serves.
    Following,
    //! The one that served is gone; about to look who does now.
    Seeking,
    //! Has streams of its own and shares them with nobody: there is no place to meet, or the one who holds it does not serve.
    Alone,
};

//! \brief One process at a time opens the streams of an account, and serves the others (docs/decisions/0013-shared-feed.md).
//!
//! Whoever gets the lock serves. When it ends, the kernel frees the lock, its followers see the end of their streams, and the first of
//! them serves the others. Lives in a ConnectionPool, whose links ask for the role and obey its changes.
class SharedFeed : public QObject
{
    Q_OBJECT

public:
    //! Why a follower has its stream no more.
    enum class Loss : std::uint8_t {
        //! It ended, or nobody listened.
        Gone,
        //! It did not answer, went silent, refused us, or spoke something else.
        Unfit,
    };

    SharedFeed(ConnectionPool& pool, ShareOptions options, QObject* parent = nullptr);
    ~SharedFeed() override;

    [[nodiscard]] const ShareOptions& options() const { return m_options; }
    [[nodiscard]] ShareRole role() const { return m_role; }
    //! \brief Where to follow; in ShareRole::Following.
    [[nodiscard]] const QString& socketPath() const { return m_place.socketPath; }

    //! \brief Looks who serves; with the first stream that is opened.
    void start();
    //! \brief Looks at once, where it was about to.
    void hurry();
    //! \brief A stream that was followed is no more.
    void noteLoss(Loss loss);
    void takeFrame(const QString& slug, const wire::SseEvent& frame) { m_server.takeFrame(slug, frame); }
    void takeWaiting(const QString& slug, const wire::WaitingEvent& waiting) { m_server.takeWaiting(slug, waiting); }
    //! \brief The connection to the server of this organization ended.
    void takeEnd(const QString& slug) { m_server.takeEnd(slug); }
    void forget() { m_server.forget(); }
    //! \brief Ends all that is served. The pool goes.
    void stop();

Q_SIGNALS:
    //! \brief One of a higher rank is about to open streams of its own, as soon as this returns. A change of role follows.
    void makingRoom();
    void roleChanged(tallylight::net::ShareRole role);

private:
    void seek();
    void makeRoom();
    void setRole(ShareRole role);
    [[nodiscard]] std::chrono::milliseconds pause() const;

    ShareOptions m_options;
    SharePlace m_place;
    ShareLock m_lock;
    SharedServer m_server;
    QTimer m_timer;
    ShareRole m_role = ShareRole::Idle;
    std::chrono::steady_clock::time_point m_followingSince;
    //! In a row, each soon after the one before.
    int m_losses = 0;
};

} // namespace tallylight::net
