// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/thread.h"

#include <cstdint>
#include <span>
#include <string>

namespace tallylight::wire {

//! \brief Whose running threads are meant.
enum class Scope : std::uint8_t {
    //! "All my work": the threads of one user over all organizations.
    User,
    //! "This org": the threads of all members of one organization.
    Org,
};

[[nodiscard]] std::string_view toString(Scope scope);

//! \brief The two numbers of the badge.
struct RunningSummary {
    //! Number of running threads.
    std::int64_t totalRunning = 0;
    //! Number of distinct agents among them. Threads without an agent count as tasks and never as an agent.
    std::int64_t agentCount = 0;

    friend bool operator==(const RunningSummary&, const RunningSummary&) = default;
};

//! \brief The one rule by which both are counted (docs/protocol.md, "Summaries").
[[nodiscard]] RunningSummary summarize(std::span<const RunningThread> threads);

//! \brief The badge in English words: "2 agents working on 3 tasks". For machines and logs; people read the translated one.
[[nodiscard]] std::string summaryLabel(const RunningSummary& summary, Scope scope);

} // namespace tallylight::wire
