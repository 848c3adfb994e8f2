// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/ids.h"
#include "wire/timestamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tallylight::wire {

//! \brief The state of a thread (docs/protocol.md, "Status").
enum class ThreadStatus : std::uint8_t {
    //! A run is executing.
    InProgress,
    //! Waits for its human: a question or an approval.
    RequiresAction,
    //! Ended by an error, a cancel, or the reaper.
    Failed,
    //! Finished, or never run at all.
    Completed,
    //! Computed by a server for an `in_progress` row without progress; never stored and never in an event.
    Expired,
};

[[nodiscard]] std::string_view toString(ThreadStatus status);

//! \brief Nothing for a word outside the vocabulary; servers may gain words that we do not know.
[[nodiscard]] std::optional<ThreadStatus> parseThreadStatus(std::string_view text);

//! \brief True for a status that ends a run.
[[nodiscard]] constexpr bool isTerminal(ThreadStatus status)
{
    return status != ThreadStatus::InProgress;
}

//! \brief A thread in which a run executes, as a summary lists it (docs/protocol.md, "Summaries").
struct RunningThread {
    ThreadId id;
    //! Empty for a thread without an agent.
    AgentId agent;
    //! Absent (null on the wire) while the thread has no name yet.
    std::optional<std::string> title;
    //! Empty only from servers that leave it out; then it is the org of the stream.
    OrgId org;
    //! The agent's title as the server resolved it. Only in the user's scope, and null for well-known agents.
    std::optional<std::string> agentTitle;
    //! When the present run began, by the server's clock. This and the next two only from servers that tell them, as our hub does.
    std::optional<Timestamp> startedAt{};
    //! Its last sign of life, as of when the summary was written: no summary is sent for one alone.
    std::optional<Timestamp> lastProgressAt{};
    //! Steps done, as of then.
    std::optional<std::int64_t> steps{};

    [[nodiscard]] ThreadKey key() const { return {org, id}; }

    friend bool operator==(const RunningThread&, const RunningThread&) = default;
};

} // namespace tallylight::wire
