// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/accountfeeds.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace tallylight::store {

namespace {

//! Smaller is what a person should hear of first.
auto urgency(const AccountFeed& feed)
{
    constexpr std::array order{FeedState::SignedOut, FeedState::Refused, FeedState::TooManyConnections,
                               FeedState::Offline,   FeedState::Stale,   FeedState::Connecting,
                               FeedState::Paused,    FeedState::Live};
    const auto rank = std::distance(order.begin(), std::ranges::find(order, feed.status.state));
    return std::tuple(rank, feed.status.since);
}

} // namespace

CombinedFeed combineAccounts(std::span<const AccountFeed> accounts)
{
    if (accounts.empty()) {
        return {};
    }
    if (accounts.size() == 1) {
        const AccountFeed& only = accounts.front();
        return {only.status, only.status.state == FeedState::Live ? AccountId() : only.account, only.status};
    }
    const auto isLive = [](const AccountFeed& feed) { return feed.status.state == FeedState::Live; };
    if (std::ranges::all_of(accounts, isLive)) {
        const AccountFeed& last = *std::ranges::max_element(accounts, {}, [](const AccountFeed& feed) { return feed.status.since; });
        return {last.status, {}, last.status};
    }

    const AccountFeed& named = *std::ranges::min_element(accounts, {}, urgency);
    CombinedFeed combined{named.status, named.account, named.status};
    if (std::ranges::any_of(accounts, &AccountFeed::hasValue)) {
        combined.status.state = FeedState::Stale;
        for (const AccountFeed& feed : accounts) {
            if (!isLive(feed)) {
                combined.status.since = std::min(combined.status.since, feed.status.since);
            }
        }
        return combined;
    }
    const auto isConnecting = [](const AccountFeed& feed) { return feed.status.state == FeedState::Connecting; };
    if (const auto connecting = std::ranges::find_if(accounts, isConnecting); connecting != accounts.end()) {
        return {connecting->status, connecting->account, connecting->status};
    }
    return combined;
}

} // namespace tallylight::store
