// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/watch.h"
#include "hub/http/connection.h"
#include "hub/http/framequeue.h"
#include "hub/http/keepalivequeue.h"

#include <boost/system/error_code.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tallylight::hub::http {

struct SessionHost;

//! \brief A connection that has become an event stream: writes what the fan-out gives it, and costs next to nothing while that is
//! nothing.
//!
//! No coroutine, no buffer and no timer of its own. A frame is tried in one non-blocking write; only what the socket does not take is
//! queued. A reader is closed, and never waited for, when its queue is full or when it takes nothing between two keepalives. On the
//! io_context. What the socket is lies with the derived class (SocketStream).
class SseSession : public Subscriber, public Connection, public std::enable_shared_from_this<SseSession>
{
public:
    //! \brief The queue of \a host 's keepalives and its list of connections are entered by begin().
    SseSession(std::shared_ptr<SessionHost> host, FrameQueue::Limits limits);

    //! \brief Sends head and `connected`, watches for the peer's end, and counts for the keepalive from now on.
    void begin(std::string_view headAndConnected);
    //! \brief Takes over the places of \a opened and sends its snapshots. In the turn of the loop in which they were taken.
    void follow(OpenedWatch opened);
    //! \brief Sends the last chunks and closes in order.
    void end(std::string chunks);

    void deliver(const FramePtr& frame) final;
    void expel() final;
    void keepAlive();
    void finish() final;
    void abort() final { close(); }

protected:
    //! \brief Writes what the socket takes at once. \return the number of bytes; 0 without an error where it takes none now.
    virtual std::size_t writeSome(std::string_view bytes, boost::system::error_code& error) = 0;
    //! \brief Writes some of \a bytes as soon as the socket takes them; then calls written().
    virtual void writeLater(std::string_view bytes) = 0;
    //! \brief Reads and drops what the peer sends; calls peerGone() at its end.
    virtual void readPeer() = 0;
    virtual void closeSocket(bool isOrderly) = 0;

    void written(const boost::system::error_code& error, std::size_t count);
    void peerGone() { close(); }

private:
    void send(std::string bytes);
    void writeQueue();
    void close();

    const std::shared_ptr<SessionHost> m_host;
    FrameQueue m_queue;
    Subscription m_subscription;
    AccessWatch::Place m_access;
    std::optional<KeepaliveQueue::Place> m_keepalive;
    bool m_isOpen = false;
    //! The last chunk is queued or sent.
    bool m_isEnding = false;
    //! Something waits since before the last keepalive, and nothing of it was taken.
    bool m_isStalled = false;
};

} // namespace tallylight::hub::http
