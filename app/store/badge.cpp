// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/badge.h"

namespace tallylight::store {

namespace {

BadgeState shapeOfCounts(const wire::RunningSummary& counts, std::size_t attentionCount)
{
    if (attentionCount > 0) {
        return {BadgeShape::NeedsYou, static_cast<std::int64_t>(attentionCount), false};
    }
    if (counts.totalRunning > 0) {
        return {BadgeShape::Running, counts.totalRunning, false};
    }
    return {BadgeShape::Idle, 0, false};
}

} // namespace

BadgeState badgeOf(const wire::RunningSummary& counts, FeedState feed, std::size_t attentionCount, bool hasValue)
{
    switch (feed) {
    case FeedState::SignedOut:
        return {BadgeShape::SignedOut, 0, false};
    case FeedState::Refused:
    case FeedState::TooManyConnections:
        return {BadgeShape::Error, 0, false};
    case FeedState::Offline:
        return {BadgeShape::Offline, 0, false};
    case FeedState::Live:
        return shapeOfCounts(counts, attentionCount);
    case FeedState::Connecting:
    case FeedState::Stale: {
        if (!hasValue) {
            return {feed == FeedState::Stale ? BadgeShape::Offline : BadgeShape::Connecting, 0, false};
        }
        BadgeState badge = shapeOfCounts(counts, attentionCount);
        badge.isStale = true;
        return badge;
    }
    }
    return {};
}

} // namespace tallylight::store
