// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/sharedwords.h"

#include <QByteArray>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>

namespace tallylight::net {

//! \brief The serving end of one follower's stream: lets it prove itself, then writes frames as fast as it reads them.
//!
//! What it did not read yet waits in a bounded queue, in which a newer frame replaces the older one of its kind. Whoever falls behind
//! all the same is dropped. Inside its signals delete by deleteLater() only.
class SharedSession : public QObject
{
    Q_OBJECT

public:
    //! A newer frame replaces the one of its kind that still waits; an Event replaces none.
    enum class FrameKind : std::uint8_t { OrgSummary, UserSummary, Waiting, Keepalive, Event };

    struct Limits {
        //! Until the follower has proven itself.
        std::chrono::milliseconds handshake{2'000};
        //! What may wait, besides what the socket took.
        std::size_t frames = 1'000;
        std::size_t bytes = std::size_t{64} * 1024 * 1024;
    };

    //! \param socket connected, and of this user.
    SharedSession(std::unique_ptr<QLocalSocket> socket, const ShareKey& key, const Limits& limits, QObject* parent = nullptr);
    ~SharedSession() override;

    //! \brief After proven().
    [[nodiscard]] const QString& slug() const { return m_request.slug; }
    //! \brief How much the follower wants the stream, as it said last.
    [[nodiscard]] Interest interest() const { return m_interest; }
    [[nodiscard]] bool isWelcome() const { return m_isWelcome; }

    //! \brief Answers proven(): frames may follow.
    void welcome();
    //! \brief Answers proven(), and ends.
    void refuse(const QByteArray& reason);
    void send(FrameKind kind, const QByteArray& frame);
    //! \brief Read nothing of what was sent since this was asked last, though something was: to be asked at long intervals.
    [[nodiscard]] bool hasStalled();
    //! \brief At once, whatever is still unread.
    void drop();

Q_SIGNALS:
    //! \brief It has the key; to be answered by welcome() or refuse().
    void proven(const tallylight::net::FollowRequest& request);
    //! \brief After proven().
    void interestChanged(tallylight::net::Interest interest);
    //! \brief Once: the follower is gone.
    void ended();

private:
    struct Frame {
        FrameKind kind;
        QByteArray bytes;
    };

    void read();
    void readInterest();
    void pump();
    void end();

    const ShareKey& m_key;
    Limits m_limits;
    std::unique_ptr<QLocalSocket> m_socket;
    QTimer m_patience;
    QByteArray m_nonce;
    FollowRequest m_request;
    bool m_hasAsked = false;
    Interest m_interest = Interest::Spare;
    QByteArray m_welcome;
    std::deque<Frame> m_queue;
    std::size_t m_queuedBytes = 0;
    bool m_isWelcome = false;
    bool m_isOver = false;
    bool m_hasReadSince = true;
};

} // namespace tallylight::net
