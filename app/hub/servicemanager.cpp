// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/servicemanager.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace tallylight::hub {

namespace {

//! The first descriptor that a service manager passes: SD_LISTEN_FDS_START.
constexpr int kFirst = 3;

std::string environment(const char* name)
{
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

int optionOf(int descriptor, int option)
{
    int value = 0;
    socklen_t size = sizeof value;
    return ::getsockopt(descriptor, SOL_SOCKET, option, &value, &size) == 0 ? value : -1;
}

//! Nothing for what is no TCP socket that listens.
std::optional<PassedSocket> describe(int descriptor)
{
    sockaddr_storage bound{};
    socklen_t size = sizeof bound;
    if (optionOf(descriptor, SO_TYPE) != SOCK_STREAM || optionOf(descriptor, SO_ACCEPTCONN) != 1
        || ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&bound), &size) != 0) {
        return std::nullopt;
    }
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (bound.ss_family == AF_INET) {
        const auto* const v4 = reinterpret_cast<const sockaddr_in*>(&bound);
        ::inet_ntop(AF_INET, &v4->sin_addr, text.data(), text.size());
        return PassedSocket{descriptor, text.data(), ntohs(v4->sin_port)};
    }
    if (bound.ss_family == AF_INET6) {
        const auto* const v6 = reinterpret_cast<const sockaddr_in6*>(&bound);
        ::inet_ntop(AF_INET6, &v6->sin6_addr, text.data(), text.size());
        return PassedSocket{descriptor, text.data(), ntohs(v6->sin6_port)};
    }
    return std::nullopt;
}

} // namespace

wire::Result<std::optional<PassedSocket>> takePassedSocket()
{
    const std::string count = environment("LISTEN_FDS");
    const bool isForUs = environment("LISTEN_PID") == std::to_string(::getpid());
    for (const char* name : {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"}) {
        ::unsetenv(name);
    }
    if (!isForUs || count.empty() || count == "0") {
        return std::optional<PassedSocket>();
    }
    if (count != "1") {
        return wire::failure(wire::ErrorCode::BadPayload,
                             count + " sockets were passed, and the hub takes one: give its socket unit one ListenStream");
    }
    ::fcntl(kFirst, F_SETFD, FD_CLOEXEC);
    auto passed = describe(kFirst);
    if (!passed) {
        return wire::failure(wire::ErrorCode::BadPayload,
                             "what was passed is no TCP socket that listens: give its socket unit ListenStream=ADDRESS:PORT");
    }
    return passed;
}

void notifyServiceManager(std::string_view state)
{
    const std::string path = environment("NOTIFY_SOCKET");
    sockaddr_un address{};
    if (path.size() < 2 || path.size() >= sizeof address.sun_path || (path.front() != '/' && path.front() != '@')) {
        return;
    }
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.data(), path.size());
    if (path.front() == '@') {
        // A name without a file begins with a zero.
        address.sun_path[0] = '\0';
    }
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) {
        return;
    }
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
    (void)::sendto(descriptor, state.data(), state.size(), MSG_NOSIGNAL | MSG_DONTWAIT, reinterpret_cast<const sockaddr*>(&address), size);
    ::close(descriptor);
}

std::string reloadingState()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return "RELOADING=1\nMONOTONIC_USEC=" + std::to_string(now.tv_sec * 1'000'000 + now.tv_nsec / 1000);
}

} // namespace tallylight::hub
