// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/sessionhost.h"
#include "hub/http/ssesession.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <array>
#include <concepts>
#include <utility>

namespace tallylight::hub::http {

//! \brief An SseSession on a socket, plain or TLS.
template <class Stream>
class SocketStream final : public SseSession
{
public:
    SocketStream(std::shared_ptr<SessionHost> host, Stream stream) : SseSession(host, host->queue), m_stream(std::move(stream))
    {
        if constexpr (kIsPlain) {
            boost::system::error_code ignored;
            m_stream.non_blocking(true, ignored);
        }
    }

protected:
    std::size_t writeSome(std::string_view bytes, boost::system::error_code& error) override
    {
        if constexpr (kIsPlain) {
            const std::size_t count = m_stream.write_some(boost::asio::buffer(bytes.data(), bytes.size()), error);
            if (error == boost::asio::error::would_block || error == boost::asio::error::try_again) {
                error.clear();
            }
            return count;
        } else {
            // A TLS record that the socket takes in parts cannot be left half written: always by the queue.
            return 0;
        }
    }

    void writeLater(std::string_view bytes) override
    {
        m_stream.async_write_some(
            boost::asio::buffer(bytes.data(), bytes.size()),
            [self = keptAlive()](const boost::system::error_code& error, std::size_t count) { self->written(error, count); });
    }

    void readPeer() override
    {
        m_stream.async_read_some(boost::asio::buffer(m_dropped),
                                 [self = keptAlive()](const boost::system::error_code& error, std::size_t count) {
                                     self->m_droppedCount += count;
                                     if (error || self->m_droppedCount > kMaxDropped) {
                                         self->peerGone();
                                     } else {
                                         self->readPeer();
                                     }
                                 });
    }

    void closeSocket(bool isOrderly) override
    {
        auto& socket = lowestSocket();
        boost::system::error_code ignored;
        if (isOrderly) {
            socket.shutdown(boost::asio::ip::tcp::socket::shutdown_both, ignored);
        }
        socket.close(ignored);
    }

private:
    static constexpr bool kIsPlain = std::same_as<Stream, boost::asio::ip::tcp::socket>;
    //! A peer has nothing to say on a stream; one that talks on is no client.
    static constexpr std::size_t kMaxDropped = 64 * 1024;

    std::shared_ptr<SocketStream> keptAlive() { return std::static_pointer_cast<SocketStream>(shared_from_this()); }

    boost::asio::ip::tcp::socket& lowestSocket()
    {
        if constexpr (kIsPlain) {
            return m_stream;
        } else {
            return m_stream.next_layer().socket();
        }
    }

    Stream m_stream;
    std::array<char, 64> m_dropped = {};
    std::size_t m_droppedCount = 0;
};

} // namespace tallylight::hub::http
