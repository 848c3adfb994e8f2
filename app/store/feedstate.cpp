// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/feedstate.h"

#include <algorithm>
#include <vector>

namespace tallylight::store {

namespace {

//! The earliest of the organizations in a state: its reason is the one that has waited longest for an answer.
const FeedStatus* earliest(std::span<const FeedStatus> organizations, FeedState state)
{
    const FeedStatus* found = nullptr;
    for (const FeedStatus& organization : organizations) {
        if (organization.state == state && (!found || organization.since < found->since)) {
            found = &organization;
        }
    }
    return found;
}

//! Values are known, of this organization or of another; whatever is down makes them stale.
FeedStatus stale(std::span<const FeedStatus> down)
{
    FeedStatus status = *std::ranges::min_element(down, {}, &FeedStatus::since);
    status.state = FeedState::Stale;
    return status;
}

} // namespace

std::string_view toString(FeedState state)
{
    switch (state) {
    case FeedState::SignedOut:
        return "signed-out";
    case FeedState::Connecting:
        return "connecting";
    case FeedState::Live:
        return "live";
    case FeedState::Stale:
        return "stale";
    case FeedState::Offline:
        return "offline";
    case FeedState::Refused:
    case FeedState::TooManyConnections:
        return "refused";
    case FeedState::Paused:
        return "paused";
    }
    return "offline";
}

FeedStatus feedOf(const Link& link)
{
    const auto status = [&link](FeedState state) { return FeedStatus{state, link.since, link.reason}; };
    switch (link.state) {
    case LinkState::SignedOut:
        return status(FeedState::SignedOut);
    case LinkState::Refused:
        return status(FeedState::Refused);
    case LinkState::Up:
        return {link.hasValue ? FeedState::Live : FeedState::Connecting, link.since, {}};
    case LinkState::Connecting:
        // A value of an earlier connection is not proven again until this one stands.
        return link.hasValue ? status(FeedState::Stale) : FeedStatus{FeedState::Connecting, link.since, {}};
    case LinkState::Queued:
        return status(FeedState::Offline);
    case LinkState::Down:
        return status(link.hasValue ? FeedState::Stale : FeedState::Offline);
    case LinkState::TooManyConnections:
        return status(link.hasValue ? FeedState::Stale : FeedState::TooManyConnections);
    }
    return {};
}

FeedStatus combine(std::span<const FeedStatus> organizations)
{
    if (organizations.empty()) {
        return {};
    }
    if (const FeedStatus* signedOut = earliest(organizations, FeedState::SignedOut)) {
        return *signedOut;
    }

    std::vector<FeedStatus> live;
    std::vector<FeedStatus> down;
    bool hasStale = false;
    for (const FeedStatus& organization : organizations) {
        hasStale = hasStale || organization.state == FeedState::Stale;
        if (organization.state == FeedState::Live) {
            live.push_back(organization);
        } else if (organization.state != FeedState::Refused && organization.state != FeedState::Connecting) {
            down.push_back(organization);
        }
    }
    if (!down.empty() && (hasStale || !live.empty())) {
        return stale(down);
    }
    for (const FeedState state : {FeedState::Connecting, FeedState::Offline, FeedState::TooManyConnections}) {
        if (const FeedStatus* first = earliest(organizations, state)) {
            return *first;
        }
    }
    if (!live.empty()) {
        return *std::ranges::max_element(live, {}, &FeedStatus::since);
    }
    return *earliest(organizations, FeedState::Refused);
}

} // namespace tallylight::store
