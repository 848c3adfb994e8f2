// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/session.h"
#include "hub/http/sessionloop.h"

#include <boost/asio/ssl/stream.hpp>

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace beast = boost::beast;

namespace {

//! A peer that has not shaken hands yet: counted like any other, and cut at the end, for there is nothing to finish.
class Handshake final : public Connection
{
public:
    Handshake(beast::tcp_stream& stream, SessionHost& host) : m_stream(stream), m_host(host) { m_host.connections.add(*this); }
    ~Handshake() override { m_host.connections.remove(*this); }

    void finish() override { m_stream.close(); }
    void abort() override { m_stream.close(); }

private:
    beast::tcp_stream& m_stream;
    SessionHost& m_host;
};

} // namespace

asio::awaitable<void> serveTls(asio::ip::tcp::socket socket, std::shared_ptr<asio::ssl::context> tls, std::shared_ptr<SessionHost> host,
                               std::string peer, AddressLimits::Slot)
{
    using Stream = asio::ssl::stream<beast::tcp_stream>;
    Stream encrypted(beast::tcp_stream(std::move(socket)), *tls);
    encrypted.next_layer().expires_after(host->limits.header);
    auto handshake = std::make_unique<Handshake>(encrypted.next_layer(), *host);
    const auto [error] = co_await encrypted.async_handshake(Stream::server, asio::as_tuple(asio::use_awaitable));
    if (error) {
        co_return;
    }
    auto loop = std::make_unique<SessionLoop<Stream>>(std::move(encrypted), host, std::move(peer), true);
    handshake.reset();
    const std::optional<StreamRequest> request = co_await loop->run();
    if (!request) {
        co_return;
    }
    auto stream = std::make_shared<SocketStream<Stream>>(host, loop->takeStream());
    loop.reset();
    host->startStream(stream, *request);
}

} // namespace tallylight::hub::http
