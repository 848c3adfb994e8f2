// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/timestamp.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tallylight::store {

//! \brief How far what is shown can be trusted. It never lies: a number is Live, or it says what it is instead.
enum class FeedState : std::uint8_t {
    //! There is no credential, or the server no longer accepts it.
    SignedOut,
    //! The first value is still awaited.
    Connecting,
    //! What is shown is what is so.
    Live,
    //! Values are known, but a stream is down: they were true until `since`.
    Stale,
    //! The server cannot be reached, and no value is known.
    Offline,
    //! The server refuses us: not a member, or no such organization.
    Refused,
    //! The server has no room for another stream, and no value is known.
    TooManyConnections,
    //! A person wants to hear nothing of it for now.
    Paused,
};

//! \brief The word of `tallylightctl --json`: live, connecting, stale, offline, refused (also for too many connections), signed-out,
//! paused.
[[nodiscard]] std::string_view toString(FeedState state);

//! \brief A state, since when it holds, and why.
struct FeedStatus {
    FeedState state = FeedState::Connecting;
    //! Wall clock. For Stale the moment until which the values were true.
    wire::Timestamp since;
    //! The reason as an Error's message gave it, fit for a line of text; empty for Live and Connecting.
    std::string reason;

    friend bool operator==(const FeedStatus&, const FeedStatus&) = default;
};

//! \brief Where the stream of one organization stands, as who keeps it open sees it.
enum class LinkState : std::uint8_t {
    //! The first attempt goes on.
    Connecting,
    //! Open and proven good.
    Up,
    //! Broken or unreachable; tried again.
    Down,
    //! Other organizations have all the places for streams.
    Queued,
    //! Refused with 403 or 404; not tried again by itself.
    Refused,
    //! The server said "Too many connections"; tried again, slowly.
    TooManyConnections,
    //! No credential, or refused with 401.
    SignedOut,
};

//! \brief A stream and what it has brought so far.
struct Link {
    LinkState state = LinkState::Connecting;
    //! When the link came into this state.
    wire::Timestamp since;
    std::string reason;
    //! A snapshot of the organization was seen, in this connection or an earlier one.
    bool hasValue = false;

    friend bool operator==(const Link&, const Link&) = default;
};

//! \brief The state of one organization's numbers. Pure.
[[nodiscard]] FeedStatus feedOf(const Link& link);

//! \brief The state of the numbers over all organizations of an account. Pure.
//!
//! Signed out if any is. Else refused organizations are left out, unless all are refused. Of the rest: Live if all are; Stale if any
//! has a value and any is down, since the first of them went down; else the state that comes first of Connecting, Offline and
//! TooManyConnections. Connecting for no organizations.
[[nodiscard]] FeedStatus combine(std::span<const FeedStatus> organizations);

} // namespace tallylight::store
