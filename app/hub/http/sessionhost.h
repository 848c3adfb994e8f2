// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/addresslimits.h"
#include "hub/http/connection.h"
#include "hub/http/framequeue.h"
#include "hub/http/keepalivequeue.h"
#include "hub/http/reply.h"
#include "hub/http/router.h"
#include "hub/http/sessionlimits.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

namespace tallylight::hub::http {

class SseSession;

//! \brief What all streams came to.
struct StreamTotals {
    //! Summaries that a newer one replaced in a reader's queue.
    std::uint64_t coalesced = 0;
    //! Streams that were closed because their reader did not keep up.
    std::uint64_t dropped = 0;
    //! The most bytes that ever waited for one reader.
    std::size_t queueHighWater = 0;
};

//! \brief What every session needs of its surroundings. Shared by all of them and the listener, because a session may
//! outlive the listener by as long as the core takes to answer it.
struct SessionHost {
    Router router;
    SessionLimits limits;
    AddressLimits addresses{RequestLimits{}};
    FrameQueue::Limits queue;
    //! Takes over a connection that became a stream: says `connected`, registers it, sends the snapshots.
    std::function<void(const std::shared_ptr<SseSession>&, const StreamRequest&)> startStream;
    std::shared_ptr<KeepaliveQueue> keepalives;
    ConnectionList connections;
    StreamTotals streams;
    //! Number of answers by their class, from 1xx on.
    std::array<std::uint64_t, 5> answers{};
    //! A reverse proxy ends TLS and tells the peer's address.
    bool isBehindProxy = false;
    bool isStopping = false;
};

} // namespace tallylight::hub::http
