// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "wire/result.h"

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace tallylight::hub {

class BlockingExecutor;
class ChangeFeed;
class Clock;
class RunStore;

//! \brief Who asks, and where: authenticated, and a member of the organization.
struct Caller {
    wire::UserId user;
    wire::OrgId org;
    std::string orgSlug;
};

//! The reports of docs/report-api.md. Texts are checked here: length, UTF-8; ErrorCode::BadPayload names the field.

struct StartRun {
    std::string key;
    //! Absent: a new thread.
    std::optional<wire::ThreadId> thread;
    std::optional<std::string> title;
    //! Either of these two, or neither.
    std::optional<wire::AgentId> agent;
    std::optional<std::string> agentName;
    //! Only with agentName, and only used where the agent is new.
    std::optional<std::string> agentIcon;
    //! Whether a thread or an agent that is not there is made.
    bool mayCreate = true;
};

struct StepRun {
    std::string key;
    std::string runId;
};

struct AppendMessage {
    std::string key;
    std::string runId;
    std::string text;
    //! `assistant` or `user`.
    std::string role = "assistant";
};

struct FinishRun {
    std::string key;
    std::string runId;
    wire::ThreadStatus status = wire::ThreadStatus::Completed;
    //! Appended as an assistant message first.
    std::optional<std::string> text;
};

//! \brief What the reporter is told. 201 or 200 with the Run; 409 with the Run and `error` where it is over already.
struct ReportAnswer {
    int status = 200;
    std::string body;
    //! The key was used before: this is the answer it got then, and nothing changed.
    bool isReplay = false;
};

//! \brief `COLLECTION_THREADS_CREATE`.
struct NewThread {
    std::optional<wire::ThreadId> id;
    //! Must exist, unless it is empty.
    wire::AgentId agent;
    std::optional<std::string> title;
    std::optional<std::string> description;
    std::optional<std::string> branch;
};

//! \brief `COLLECTION_THREADS_UPDATE`; what is absent stays.
struct ThreadPatch {
    std::optional<std::string> title;
    std::optional<std::string> description;
    std::optional<wire::ThreadStatus> status;
    std::optional<bool> isHidden;
};

//! \brief Every change of a thread goes through here: the row first, in one transaction, then what ChangeFeed makes of it. No change is
//! silent.
//!
//! The caller's answer is ready before the fan-out begins: events are posted, not sent, by the call. On the io_context.
//! Errors beyond the documented: ErrorCode::Server, retryable where the store was busy.
class Reactor
{
public:
    struct Options {
        //! How long a key of the report API is kept.
        std::chrono::hours keyLifetime{24};
    };

    //! What it works on; all outlive it.
    struct Parts {
        BlockingExecutor& storage;
        RunStore& store;
        ChangeFeed& changes;
        const Clock& clock;
    };

    Reactor(Parts parts, Options options);
    ~Reactor();
    Reactor(const Reactor&) = delete;
    Reactor& operator=(const Reactor&) = delete;

    //! Reports. ErrorCode::NotFound "Unknown thread", "Unknown agent", "Unknown run"; Conflict "key was used for another report".
    [[nodiscard]] boost::asio::awaitable<wire::Result<ReportAnswer>> start(Caller caller, StartRun report);
    [[nodiscard]] boost::asio::awaitable<wire::Result<ReportAnswer>> step(Caller caller, StepRun report);
    [[nodiscard]] boost::asio::awaitable<wire::Result<ReportAnswer>> append(Caller caller, AppendMessage report);
    [[nodiscard]] boost::asio::awaitable<wire::Result<ReportAnswer>> finish(Caller caller, FinishRun report);

    //! \brief The run as it is, or, with \a wait above zero, as it is when it ends, when a cancel is asked for, or after that time.
    //! \return 200 with the Run; ErrorCode::NotFound "Unknown run"; ErrorCode::TooManyRequests.
    [[nodiscard]] boost::asio::awaitable<wire::Result<ReportAnswer>> runState(Caller caller, std::string runId,
                                                                              std::chrono::milliseconds wait);

    //! \brief Fails the run of a thread at once and tells its reporter.
    //! \return false where nothing ran; ErrorCode::NotFound "Unknown thread".
    [[nodiscard]] boost::asio::awaitable<wire::Result<bool>> cancel(Caller caller, wire::ThreadId thread);

    //! \brief Adds a thread that has not run. ErrorCode::NotFound for an agent that is not there, Conflict for an id that is.
    [[nodiscard]] boost::asio::awaitable<wire::Result<Thread>> createThread(Caller caller, NewThread data);

    //! \brief Changes a thread, and says so on the streams: also a status that is set by hand moves the thread in or out of both sets.
    [[nodiscard]] boost::asio::awaitable<wire::Result<Thread>> updateThread(Caller caller, wire::ThreadId thread, ThreadPatch patch);

    //! \brief Fails what still runs in a thread if its last sign of life lies before \a cutoff. For the reaper.
    //! \return true if it did.
    [[nodiscard]] boost::asio::awaitable<wire::Result<bool>> failIdle(wire::ThreadKey thread, wire::Timestamp cutoff);

    //! \brief Takes over what the store says is running; before anything else, once.
    [[nodiscard]] boost::asio::awaitable<wire::Result<void>> load();

    //! \brief Lets everyone who waits in runState() go, with the run as it is; for shutdown.
    void releaseWaiters();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tallylight::hub
