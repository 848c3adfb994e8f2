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
    //! No value yet.
    Connecting,
    //! The server cannot be reached, and no value is known.
    Offline,
    //! No credential, or one that is not accepted.
    SignedOut,
    //! The server refuses us, or has no room for us.
    Error,
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

//! \brief The badge of an account. Pure.
//! \param hasValue whether \a counts were ever told; a zero that nobody told is not shown as Idle.
[[nodiscard]] BadgeState badgeOf(const wire::RunningSummary& counts, FeedState feed, std::size_t attentionCount, bool hasValue);

} // namespace tallylight::store
