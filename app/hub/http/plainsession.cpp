// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/session.h"
#include "hub/http/sessionloop.h"

namespace tallylight::hub::http {

namespace asio = boost::asio;
namespace beast = boost::beast;

asio::awaitable<void> servePlain(asio::ip::tcp::socket socket, std::shared_ptr<SessionHost> host, std::string peer, AddressLimits::Slot)
{
    auto loop = std::make_unique<SessionLoop<beast::tcp_stream>>(beast::tcp_stream(std::move(socket)), host, std::move(peer), false);
    const std::optional<StreamRequest> request = co_await loop->run();
    if (!request) {
        co_return;
    }
    // The socket alone goes on: buffer, parser, timers and this coroutine are given back.
    auto stream = std::make_shared<SocketStream<asio::ip::tcp::socket>>(host, loop->takeStream().release_socket());
    loop.reset();
    host->startStream(stream, *request);
}

} // namespace tallylight::hub::http
