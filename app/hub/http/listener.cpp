// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/listener.h"
#include "hub/http/metricsapi.h"

#include "hub/core/reactor.h"
#include "hub/http/session.h"
#include "hub/http/sessionhost.h"
#include "hub/http/site.h"
#include "hub/http/ssesession.h"
#include "hub/http/tls.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>

namespace tallylight::hub::http {

namespace asio = boost::asio;
using asio::ip::tcp;

struct Listener::Private : std::enable_shared_from_this<Listener::Private> {
    Private(asio::any_io_executor executor, const Services& hubServices, const ListenerOptions& listenerOptions)
        : options(listenerOptions),
          services(hubServices),
          acceptor(executor),
          site(hubServices, options.requests, options.dependencies),
          metrics(services, host)
    {
        host.limits = options.limits;
        host.addresses = AddressLimits(options.requests);
        host.queue = options.queue;
        host.isBehindProxy = options.isBehindProxy;
        host.keepalives = std::make_shared<KeepaliveQueue>(executor, options.keepalive);
        host.startStream = [this](const std::shared_ptr<SseSession>& session, const StreamRequest& request) {
            site.startStream(session, request);
            if (host.isStopping) {
                // It was asked for before the end began and is here only now: nobody else will tell it.
                session->finish();
            }
        };
        metrics.addRoutes(host.router);
        site.addRoutes(host.router);
    }

    void serve(tcp::socket socket);

    const ListenerOptions options;
    Services services;
    tcp::acceptor acceptor;
    //! Shared with the sessions that began with it.
    std::shared_ptr<asio::ssl::context> tls;
    Site site;
    SessionHost host;
    MetricsApi metrics;
};

namespace {

constexpr std::string_view kCrowded = "HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\nRetry-After: 10\r\n"
                                      "Connection: close\r\nContent-Length: 50\r\n\r\n"
                                      R"({"error":"too many connections from this address"})";
constexpr std::string_view kFull = "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\nConnection: close\r\n"
                                   "Content-Length: 32\r\n\r\n{\"error\":\"too many connections\"}";

wire::Result<tcp::endpoint> endpointOf(const ListenerOptions& options)
{
    boost::system::error_code error;
    const asio::ip::address address = asio::ip::make_address(options.address == "localhost" ? "127.0.0.1" : options.address, error);
    if (error) {
        return wire::failure(wire::ErrorCode::BadPayload, "\"" + options.address + "\" is no numeric address, such as 127.0.0.1 or ::1");
    }
    return tcp::endpoint(address, options.port);
}

void listenAt(const tcp::endpoint& endpoint, tcp::acceptor& acceptor, boost::system::error_code& error)
{
    acceptor.open(endpoint.protocol(), error);
    if (!error) {
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        acceptor.bind(endpoint, error);
    }
    if (!error) {
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    }
}

//! Nothing for a listener without TLS.
wire::Result<std::unique_ptr<asio::ssl::context>> tlsOf(const ListenerOptions& options)
{
    if (options.tlsCertificate.empty() && options.tlsKey.empty()) {
        return std::unique_ptr<asio::ssl::context>();
    }
    return makeTlsContext(options.tlsCertificate, options.tlsKey);
}

} // namespace

void Listener::Private::serve(tcp::socket socket)
{
    boost::system::error_code error;
    const tcp::endpoint remote = socket.remote_endpoint(error);
    if (error) {
        return;
    }
    const std::string peer = remote.address().to_string();
    const bool isFull = host.connections.size() >= options.maxConnections;
    // By the address of a proxy nothing can be told about those behind it.
    std::optional<AddressLimits::Slot> slot = options.isBehindProxy ? AddressLimits::Slot() : host.addresses.connect(peer);
    if (isFull || !slot) {
        const std::string_view refusal = isFull ? kFull : kCrowded;
        socket.non_blocking(true, error);
        socket.write_some(asio::buffer(refusal.data(), refusal.size()), error);
        return;
    }
    // Small frames must not wait for the acknowledgement of the one before.
    socket.set_option(tcp::no_delay(true), error);
    const asio::any_io_executor executor = socket.get_executor();
    // Sessions keep all of this alive, not the host alone: the routes refer to the site.
    const std::shared_ptr<SessionHost> shared(shared_from_this(), &host);
    const auto failed = [](const std::exception_ptr& exception) {
        if (exception) {
            spdlog::error("a connection ended by an exception");
        }
    };
    if (tls) {
        asio::co_spawn(executor, serveTls(std::move(socket), tls, shared, peer, std::move(*slot)), failed);
    } else {
        asio::co_spawn(executor, servePlain(std::move(socket), shared, peer, std::move(*slot)), failed);
    }
}

wire::Result<std::unique_ptr<Listener>> Listener::open(asio::any_io_executor executor, const Services& services,
                                                       const ListenerOptions& options)
{
    const wire::Result<tcp::endpoint> endpoint = endpointOf(options);
    if (!endpoint) {
        return tl::unexpected(endpoint.error());
    }
    auto state = std::make_shared<Private>(std::move(executor), services, options);
    auto tls = tlsOf(options);
    if (!tls) {
        return tl::unexpected(tls.error());
    }
    state->tls = std::move(*tls);
    boost::system::error_code error;
    tcp::acceptor& acceptor = state->acceptor;
    if (options.passedSocket >= 0) {
        acceptor.assign(endpoint->protocol(), options.passedSocket, error);
    } else {
        listenAt(*endpoint, acceptor, error);
    }
    if (error) {
        return wire::failure(wire::ErrorCode::Network,
                             "cannot listen on " + options.address + " port " + std::to_string(options.port) + ": " + error.message());
    }
    return std::unique_ptr<Listener>(new Listener(std::move(state)));
}

wire::Result<void> Listener::check(const ListenerOptions& options)
{
    if (const auto endpoint = endpointOf(options); !endpoint) {
        return tl::unexpected(endpoint.error());
    }
    const auto tls = tlsOf(options);
    return tls ? wire::Result<void>() : tl::unexpected(tls.error());
}

Listener::Listener(std::shared_ptr<Private> state) : d(std::move(state)) {}

Listener::~Listener()
{
    boost::system::error_code ignored;
    d->acceptor.close(ignored);
    d->host.isStopping = true;
    d->host.connections.abortAll();
}

std::uint16_t Listener::port() const
{
    boost::system::error_code ignored;
    return d->acceptor.local_endpoint(ignored).port();
}

std::string Listener::origin() const
{
    const bool isV6 = d->options.address.find(':') != std::string::npos;
    const std::string address = isV6 ? "[" + d->options.address + "]" : d->options.address;
    return (d->tls ? "https://" : "http://") + address + ":" + std::to_string(port());
}

std::size_t Listener::connectionCount() const
{
    return d->host.connections.size();
}

void Listener::start()
{
    const auto accept = [](std::shared_ptr<Private> state) -> asio::awaitable<void> {
        constexpr std::chrono::milliseconds kPause{100};
        asio::steady_timer pause(state->acceptor.get_executor());
        while (state->acceptor.is_open()) {
            auto [error, socket] = co_await state->acceptor.async_accept(asio::as_tuple(asio::use_awaitable));
            if (!error) {
                state->serve(std::move(socket));
            } else if (error != asio::error::operation_aborted && error != asio::error::connection_aborted) {
                // Out of file descriptors, mostly: to try again at once would only burn the processor.
                spdlog::warn("cannot accept a connection: {}", error.message());
                pause.expires_after(kPause);
                co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
            }
        }
    };
    asio::co_spawn(d->acceptor.get_executor(), accept(d), asio::detached);
}

wire::Result<void> Listener::reloadCertificates()
{
    auto tls = tlsOf(d->options);
    if (!tls) {
        return tl::unexpected(tls.error());
    }
    d->tls = std::move(*tls);
    return {};
}

asio::awaitable<void> Listener::stop(std::chrono::milliseconds grace)
{
    const std::shared_ptr<Private> state = d;
    boost::system::error_code ignored;
    state->acceptor.close(ignored);
    state->host.isStopping = true;
    state->site.beginShutdown();
    state->services.reactor.releaseWaiters();
    state->host.connections.finishAll();
    // Shared with the callback, which the last connection calls whenever it leaves.
    const auto patience = std::make_shared<asio::steady_timer>(co_await asio::this_coro::executor, grace);
    state->host.connections.whenEmpty([patience] { patience->cancel(); });
    if (state->host.connections.size() > 0) {
        co_await patience->async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    state->host.connections.abortAll();
}

} // namespace tallylight::hub::http
