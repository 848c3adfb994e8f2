// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/serve.h"

#include "hub/servicemanager.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/signal_set.hpp>
#include <spdlog/spdlog.h>

#include <sys/resource.h>

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>

namespace tallylight::hub {

namespace asio = boost::asio;

namespace {

//! What clients get to take their last bytes.
constexpr std::chrono::seconds kGrace{5};

//! One stream is one descriptor, and the usual soft limit is 1,024.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

bool isLoopback(const std::string& address)
{
    boost::system::error_code error;
    const auto parsed = asio::ip::make_address(address, error);
    return address == "localhost" || (!error && parsed.is_loopback());
}

//! Reads the certificates again at each SIGHUP; the old ones serve on where the new ones do not do.
void reloadAtHangup(asio::signal_set& hangups, Hub& hub)
{
    hangups.async_wait([&](const boost::system::error_code& error, int) {
        if (error) {
            return;
        }
        notifyServiceManager(reloadingState());
        if (auto reloaded = hub.reloadCertificates(); reloaded) {
            spdlog::info("reloaded");
        } else {
            spdlog::error("not reloaded, the certificates of before stay: {}", reloaded.error().message);
        }
        notifyServiceManager("READY=1");
        reloadAtHangup(hangups, hub);
    });
}

} // namespace

wire::Result<void> readAddress(std::string_view text, http::ListenerOptions& listener)
{
    const auto colon = text.rfind(':');
    if (colon != std::string_view::npos) {
        std::string_view address = text.substr(0, colon);
        const std::string_view digits = text.substr(colon + 1);
        const bool isBracketed = address.starts_with('[') && address.ends_with(']');
        if (isBracketed) {
            address = address.substr(1, address.size() - 2);
        }
        std::uint16_t port = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
        // An IPv6 address without brackets would be cut in the middle.
        if (error == std::errc() && end == digits.data() + digits.size() && !address.empty()
            && isBracketed == (address.find(':') != std::string_view::npos)) {
            listener.address = address;
            listener.port = port;
            return {};
        }
    }
    return wire::failure(wire::ErrorCode::BadPayload, "\"" + std::string(text) + "\" is no address: write 127.0.0.1:8080 or [::1]:8080");
}

wire::Result<void> checkExposure(const http::ListenerOptions& listener)
{
    const bool hasTls = !listener.tlsCertificate.empty() && !listener.tlsKey.empty();
    if (listener.tlsCertificate.empty() != listener.tlsKey.empty()) {
        return wire::failure(wire::ErrorCode::BadPayload, "--tls-cert and --tls-key belong together");
    }
    if (hasTls && listener.isBehindProxy) {
        return wire::failure(wire::ErrorCode::BadPayload, "give --tls-cert and --tls-key, or --behind-proxy, not both");
    }
    if (!hasTls && !listener.isBehindProxy && !isLoopback(listener.address)) {
        return wire::failure(
            wire::ErrorCode::BadPayload,
            "other machines can reach " + listener.address
                + ", and without TLS they could read every token: give --tls-cert and --tls-key, or --behind-proxy where a proxy "
                  "does TLS");
    }
    return {};
}

wire::Result<void> checkFiles(const HubOptions& options)
{
    return http::Listener::check(options.listener);
}

int serve(const HubOptions& options)
{
    raiseDescriptorLimit();
    // A log that nobody reads any more is no reason to stop.
    std::signal(SIGPIPE, SIG_IGN);
    asio::io_context io(1);
    // From here on, so that one that comes early does not end the process.
    asio::signal_set hangups(io, SIGHUP);
    auto opened = Hub::open(io, options);
    if (!opened) {
        std::cerr << "tallylight-hub: " << opened.error().message << '\n';
        return 1;
    }
    Hub& hub = **opened;
    int exitCode = 0;

    asio::signal_set signals(io, SIGTERM, SIGINT);
    const auto finished = [&](const std::exception_ptr& error) {
        if (error) {
            exitCode = 1;
        }
        signals.cancel();
        hangups.cancel();
        io.stop();
    };
    signals.async_wait([&](const boost::system::error_code& error, int) {
        if (error) {
            return;
        }
        spdlog::info("shutting down");
        notifyServiceManager("STOPPING=1");
        signals.async_wait([](const boost::system::error_code& again, int) {
            if (!again) {
                // Whoever asks twice does not want to wait. What is committed is safe.
                std::_Exit(1);
            }
        });
        asio::co_spawn(io, hub.stop(kGrace), finished);
    });
    reloadAtHangup(hangups, hub);
    asio::co_spawn(io, hub.start(), [&](const std::exception_ptr& error, const wire::Result<void>& started) {
        if (error || !started) {
            std::cerr << "tallylight-hub: " << (error ? "cannot start" : started.error().message) << '\n';
            exitCode = 1;
            io.stop();
            return;
        }
        std::cout << "listening on " << hub.origin() << std::endl;
        notifyServiceManager("READY=1");
    });
    io.run();
    // Requests that the end cut short leave by their own path, while what they refer to still stands.
    io.restart();
    while (io.poll() > 0) {}
    return exitCode;
}

} // namespace tallylight::hub
