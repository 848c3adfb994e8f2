// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountid.h"
#include "store/feedstate.h"

#include <span>

namespace tallylight::store {

//! \brief Where one account's numbers stand. A paused account has none and is left out.
struct AccountFeed {
    AccountId account;
    FeedStatus status;
    //! Its numbers were told, now or earlier.
    bool hasValue = false;
};

//! \brief The state of the numbers over several accounts, and which account keeps them from being live.
struct CombinedFeed {
    FeedStatus status;
    //! The account that `status` is owed to; empty where all are live.
    AccountId account;
    //! That account's own state: why, and since when. Live where all are.
    FeedStatus cause;

    friend bool operator==(const CombinedFeed&, const CombinedFeed&) = default;
};

//! \brief The union of the accounts' numbers is only as good as its worst part. Pure.
//!
//! One account's own state for one account. Of several: Live if all are, since the last became so. If any has a value, Stale, since the
//! first of the others ceased to be live: a sum that lacks an account is no live number. Else nothing is known: Connecting while any may
//! still bring something, else the state of `account`. Named is, of those that are not live, the one for which a person can do most
//! (SignedOut, Refused, TooManyConnections, Offline, Stale, Connecting), of equals the one that has waited longest. Connecting for none.
[[nodiscard]] CombinedFeed combineAccounts(std::span<const AccountFeed> accounts);

} // namespace tallylight::store
