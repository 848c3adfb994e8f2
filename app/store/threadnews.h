// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/thread.h"
#include "wire/timestamp.h"

#include <optional>

namespace tallylight::store {

//! \brief How a thread went on: what notices and the history are made of.
struct ThreadNews {
    //! As it was known while it ran.
    wire::RunningThread thread;
    //! The account's user started it.
    bool isOwn = false;
    //! Absent where nobody saw the thread before.
    std::optional<wire::ThreadStatus> before;
    wire::ThreadStatus after = wire::ThreadStatus::InProgress;
    //! When the run began; absent where nobody knows.
    std::optional<wire::Timestamp> started;
    wire::Timestamp happened;
    //! It happened while nobody listened, and was looked up afterwards.
    bool isCatchUp = false;

    friend bool operator==(const ThreadNews&, const ThreadNews&) = default;
};

} // namespace tallylight::store
