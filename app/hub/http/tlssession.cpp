// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/session.h"
#include "hub/http/sessionloop.h"

#include <boost/asio/ssl/stream.hpp>

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace beast = boost::beast;

asio::awaitable<void> serveTls(asio::ip::tcp::socket socket, asio::ssl::context& tls, std::shared_ptr<SessionHost> host, std::string peer)
{
    using Stream = asio::ssl::stream<beast::tcp_stream>;
    Stream encrypted(beast::tcp_stream(std::move(socket)), tls);
    encrypted.next_layer().expires_after(host->limits.header);
    const auto [error] = co_await encrypted.async_handshake(Stream::server, asio::as_tuple(asio::use_awaitable));
    if (error) {
        co_return;
    }
    auto loop = std::make_unique<SessionLoop<Stream>>(std::move(encrypted), host, std::move(peer), true);
    const std::optional<StreamRequest> request = co_await loop->run();
    if (!request) {
        co_return;
    }
    auto stream = std::make_shared<SocketStream<Stream>>(host, loop->takeStream());
    loop.reset();
    host->startStream(stream, *request);
}

} // namespace tallylight::hub::http
