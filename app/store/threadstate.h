// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/ids.h"
#include "wire/thread.h"
#include "wire/timestamp.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tallylight::store {

//! \brief All that is known of a thread that runs, or waits for its human.
struct ThreadState {
    //! Of both scopes the fuller: the user's set carries the agent's title.
    //! Without progress and steps.
    wire::RunningThread thread;
    //! In the user's running set.
    bool isMine = false;
    //! In its organization's running set.
    bool isInOrg = false;
    //! In requires_action, belongs to the account's user, and was not marked as seen. Such a thread usually runs no more.
    bool needsYou = false;
    //! When the present run began: the transition was seen, or a summary or a lookup told. Absent where nobody knows.
    std::optional<wire::Timestamp> started;
    //! Its end was told; the summary that takes it out is still to come.
    bool hasEnded = false;
    //! When its last step was seen, or what a summary told of it; until then, since when it is watched. Absent while it does not run.
    std::optional<wire::Timestamp> lastProgress;
    std::optional<wire::UserId> createdBy;
    //! Grows with each thread that comes in: a larger number was first seen later. Stays while the thread stays.
    std::uint64_t firstSeen = 0;

    [[nodiscard]] bool isRunning() const { return isMine || isInOrg; }

    friend bool operator==(const ThreadState&, const ThreadState&) = default;
};

//! \brief What one applied event or command did to the union of both scopes. Never all empty, with one exception: the first value of
//! a scope that has no threads, told because "unknown" became "none".
struct Change {
    //! Came into the union.
    std::vector<wire::ThreadKey> added;
    //! Left it; ThreadStore knows them no more.
    std::vector<wire::ThreadKey> removed;
    //! Stayed, with another title, agent, owner, start, attention or membership of a scope, or with a sign of life that only a summary
    //! told.
    std::vector<wire::ThreadKey> changed;
    //! Finished a step: only `lastProgress` differs. A snippet fetched before is old now.
    std::vector<wire::ThreadKey> progressed;

    [[nodiscard]] bool isEmpty() const { return added.empty() && removed.empty() && changed.empty() && progressed.empty(); }

    friend bool operator==(const Change&, const Change&) = default;
};

} // namespace tallylight::store
