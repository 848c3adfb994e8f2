// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/badge.h"

namespace tallylight::store {

namespace {

BadgeState shapeOfCounts(const BadgeCounts& counts)
{
    if (counts.needsYou > 0) {
        return {BadgeShape::NeedsYou, static_cast<std::int64_t>(counts.needsYou), false};
    }
    if (counts.failedUnseen > 0) {
        return {BadgeShape::Failed, static_cast<std::int64_t>(counts.failedUnseen), false};
    }
    if (counts.running.totalRunning > 0) {
        return {BadgeShape::Running, counts.running.totalRunning, false};
    }
    if (counts.finishedUnseen > 0) {
        return {BadgeShape::Finished, static_cast<std::int64_t>(counts.finishedUnseen), false};
    }
    return {BadgeShape::Idle, 0, false};
}

} // namespace

BadgeState badgeOf(const BadgeCounts& counts, FeedState feed, bool hasValue)
{
    switch (feed) {
    case FeedState::SignedOut:
        return {BadgeShape::SignedOut, 0, false};
    case FeedState::Refused:
    case FeedState::TooManyConnections:
        return {BadgeShape::Error, 0, false};
    case FeedState::Offline:
    case FeedState::Paused:
        return {BadgeShape::Offline, 0, false};
    case FeedState::Live:
        return shapeOfCounts(counts);
    case FeedState::Connecting:
    case FeedState::Stale: {
        if (!hasValue) {
            return {feed == FeedState::Stale ? BadgeShape::Offline : BadgeShape::Connecting, 0, false};
        }
        BadgeState badge = shapeOfCounts(counts);
        badge.isStale = true;
        return badge;
    }
    }
    return {};
}

BadgeState styled(const BadgeState& badge, BadgeStyle style)
{
    switch (badge.shape) {
    case BadgeShape::Running:
    case BadgeShape::NeedsYou:
    case BadgeShape::Failed:
    case BadgeShape::Finished:
        return style == BadgeStyle::None ? BadgeState{BadgeShape::Idle, 0, badge.isStale} : badge;
    case BadgeShape::Idle:
    case BadgeShape::Connecting:
    case BadgeShape::Offline:
    case BadgeShape::SignedOut:
    case BadgeShape::Error:
        break;
    }
    return badge;
}

} // namespace tallylight::store
