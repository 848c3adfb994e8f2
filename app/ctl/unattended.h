// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ctl/workreport.h"
#include "wire/thread.h"
#include "wire/timestamp.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace tallylight::ctl {

//! \brief A thread that wants somebody to look.
struct UnattendedThread {
    wire::RunningThread thread;
    //! RequiresAction, Failed or Completed.
    wire::ThreadStatus status = wire::ThreadStatus::RequiresAction;
    //! When its run ended; absent for one that waits.
    std::optional<wire::Timestamp> ended;
};

//! \brief What a person is told before what runs.
struct Unattended {
    //! Those that wait for the user, then the failed ones, then the finished ones.
    std::vector<UnattendedThread> threads;
    std::size_t needsInput = 0;
    //! Ended and not looked at; absent where no tray keeps a history, and nobody knows.
    //! \{
    std::optional<std::size_t> failed;
    std::optional<std::size_t> finished;
    //! \}
};

//! \brief The threads of the view that wait for the user, or ended and were not looked at. None that runs again.
[[nodiscard]] Unattended unattended(const WorkSources& sources, const WorkView& view);

} // namespace tallylight::ctl
