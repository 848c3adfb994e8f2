// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <cstddef>

namespace tallylight::hub::http {

//! \brief What a connection may take of time and memory.
struct SessionLimits {
    std::size_t headerBytes = 16 * 1024;
    std::size_t bodyBytes = 1024 * 1024;
    //! From the first byte of a request to the end of its headers; also for the TLS handshake.
    std::chrono::milliseconds header = std::chrono::seconds(15);
    std::chrono::milliseconds body = std::chrono::seconds(30);
    //! Between two requests of one connection.
    std::chrono::milliseconds idle = std::chrono::seconds(60);
    //! Without any byte of an answer accepted by the peer.
    std::chrono::milliseconds write = std::chrono::seconds(30);
};

} // namespace tallylight::hub::http
