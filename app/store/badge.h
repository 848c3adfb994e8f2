// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/feedstate.h"
#include "wire/summary.h"

#include <cstddef>
#include <cstdint>

namespace tallylight::store {

//! \brief What the badge shows, told apart by shape and not by colour alone.
enum class BadgeShape : std::uint8_t {
    //! Connected, and nothing runs.
    Idle,
    //! Threads run; the number counts them.
    Running,
    //! Threads wait for the user; the number counts those.
    NeedsYou,
    //! Runs failed, and nobody has looked at them yet; the number counts those.
    Failed,
    //! The same of runs that ended well.
    Finished,
    //! No value yet.
    Connecting,
    //! The server cannot be reached, and no value is known; or nobody asks it, because all accounts are paused.
    Offline,
    //! No credential, or one that is not accepted.
    SignedOut,
    //! The server refuses us, or has no room for us.
    Error,
};

//! \brief How much the badge says of what runs. Trouble with the connection is shown in every style.
enum class BadgeStyle : std::uint8_t {
    //! The shape, and the number on it.
    Number,
    //! The shape, and a dot in the number's place.
    Dot,
    //! The idle lamp, whatever runs or waits.
    None,
};

//! \brief What the badge chooses from.
struct BadgeCounts {
    wire::RunningSummary running;
    //! Threads that wait for the user, without those of organizations whose notices are off.
    std::size_t needsYou = 0;
    //! Ended and not looked at, by how they ended; alike without those that are off.
    std::size_t failedUnseen = 0;
    std::size_t finishedUnseen = 0;

    friend bool operator==(const BadgeCounts&, const BadgeCounts&) = default;
};

//! \brief All that a painter of the badge needs to know.
struct BadgeState {
    BadgeShape shape = BadgeShape::Connecting;
    //! 0 where the shape has no number.
    std::int64_t number = 0;
    //! The number and the shape were true once, and may no longer be.
    bool isStale = false;

    friend bool operator==(const BadgeState&, const BadgeState&) = default;
};

//! \brief The badge of an account, or of all of them. Pure. The first of these that there is: needs you, failed, running, finished, idle.
//! \param hasValue whether the running ones were ever told; a zero that nobody told is not shown as Idle.
[[nodiscard]] BadgeState badgeOf(const BadgeCounts& counts, FeedState feed, bool hasValue);

//! \brief The badge as a person wants to see it: BadgeStyle::None makes Idle of whatever is no trouble. Pure.
[[nodiscard]] BadgeState styled(const BadgeState& badge, BadgeStyle style);

} // namespace tallylight::store
