// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/entities.h"
#include "wire/ids.h"
#include "wire/summary.h"
#include "wire/thread.h"
#include "wire/timestamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tallylight::wire {

//! \brief The names of the events (docs/protocol.md, "Events").
namespace eventtype {
inline constexpr std::string_view kConnected = "connected";
inline constexpr std::string_view kKeepalive = "keepalive";
inline constexpr std::string_view kError = "error";
inline constexpr std::string_view kThreadStatus = "decopilot.thread.status";
inline constexpr std::string_view kStep = "decopilot.step";
inline constexpr std::string_view kFinish = "decopilot.finish";
inline constexpr std::string_view kOrgSummary = "decopilot.running.summary";
inline constexpr std::string_view kUserSummary = "decopilot.running.summary.user";
inline constexpr std::string_view kWorkflowPrefix = "workflow.";
inline constexpr std::string_view kWorkflowCreated = "workflow.execution.created";
inline constexpr std::string_view kWorkflowResumed = "workflow.execution.resumed";
inline constexpr std::string_view kWorkflowStepExecute = "workflow.step.execute";
inline constexpr std::string_view kWorkflowStepCompleted = "workflow.step.completed";
} // namespace eventtype

//! \brief What every event but `connected`, `keepalive` and `error` is wrapped in.
struct Envelope {
    //! UUID; the same as the SSE id.
    std::string id;
    std::string source;
    //! Absent when the server sent none or one that is no ISO 8601.
    std::optional<Timestamp> time;

    friend bool operator==(const Envelope&, const Envelope&) = default;
};

//! \brief First frame of a stream. It alone proves nothing: an `error` may follow at once.
struct Connected {
    std::string listenerId;
    OrgId org;
    //! The filter as the server understood it; absent means no filter.
    std::optional<std::vector<std::string>> typePatterns;
    std::optional<Timestamp> connectedAt;

    friend bool operator==(const Connected&, const Connected&) = default;
};

//! \brief Proof of life, every 30 s.
struct Keepalive {
    friend bool operator==(const Keepalive&, const Keepalive&) = default;
};

//! \brief The server refuses the stream after it said `connected`, in practice for too many of them.
struct StreamError {
    std::string error;
    std::string message;

    friend bool operator==(const StreamError&, const StreamError&) = default;
};

//! \brief A thread as it is now. An upsert: it may be repeated, and may report nothing but a new title.
struct ThreadStatusEvent {
    Envelope envelope;
    ThreadId thread;
    ThreadStatus status = ThreadStatus::InProgress;
    //! Empty when the server left it out: without an agent, or unknown.
    AgentId agent;
    //! Absent from servers before June 2026, as everything below.
    std::optional<UserId> createdBy;
    std::optional<std::string> triggerId;
    std::optional<std::string> title;
    std::optional<std::string> branch;
    std::optional<Timestamp> createdAt;
    std::optional<Timestamp> updatedAt;

    friend bool operator==(const ThreadStatusEvent&, const ThreadStatusEvent&) = default;
};

//! \brief A run finished a step.
struct StepEvent {
    Envelope envelope;
    ThreadId thread;
    //! Counts from 1 in each run.
    std::int64_t stepCount = 0;

    friend bool operator==(const StepEvent&, const StepEvent&) = default;
};

//! \brief A run ended. Follows the ThreadStatusEvent that says the same.
struct FinishEvent {
    Envelope envelope;
    ThreadId thread;
    ThreadStatus status = ThreadStatus::Completed;

    friend bool operator==(const FinishEvent&, const FinishEvent&) = default;
};

//! \brief All running threads of a scope: replaces what was known of that scope.
//!
//! Scope::Org speaks of the stream's organization, Scope::User of all organizations of the account.
struct SummaryEvent {
    Envelope envelope;
    Scope scope = Scope::Org;
    //! As the server counted. Readers count for themselves with summarize().
    RunningSummary summary;
    std::vector<RunningThread> threads;

    friend bool operator==(const SummaryEvent&, const SummaryEvent&) = default;
};

//! \brief All threads of the stream's organization that wait for the user. From no server: another process of this person tells it, which
//! follows the same server.
struct WaitingEvent {
    std::vector<ThreadItem> threads;

    friend bool operator==(const WaitingEvent&, const WaitingEvent&) = default;
};

//! \brief An event of the workflow engine. Not part of any summary.
struct WorkflowEvent {
    Envelope envelope;
    //! One of the workflow names of eventtype.
    std::string type;
    std::string execution;
    //! Only of the two `workflow.step.` events.
    std::optional<std::string> stepName;
    std::optional<std::int64_t> iterationIndex;

    friend bool operator==(const WorkflowEvent&, const WorkflowEvent&) = default;
};

//! \brief An event of a type that we do not know. Harmless; counted by who reads the stream.
struct IgnoredEvent {
    std::string type;

    friend bool operator==(const IgnoredEvent&, const IgnoredEvent&) = default;
};

using Event = std::variant<Connected, Keepalive, StreamError, ThreadStatusEvent, StepEvent, FinishEvent, SummaryEvent, WaitingEvent,
                           WorkflowEvent, IgnoredEvent>;

} // namespace tallylight::wire
