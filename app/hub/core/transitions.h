// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/reactor.h"
#include "hub/core/threads.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

//! The decisions of docs/protocol.md, "Lifecycle", over the rows of one transaction. They run on the storage executor; what they
//! return is carried out on the io_context.
namespace tallylight::hub {

//! \brief What a committed transition means for the running sets and the streams.
struct Change {
    //! The row as it is now.
    Thread thread;
    //! Only looked up while the thread runs.
    std::optional<std::string> agentTitle;
    //! The organizations of the thread's owner: what the user's set is gated by, read in the same transaction.
    std::vector<wire::OrgId> ownerOrgs;
    //! thread.status and both summaries are to be sent, and finish where the run ended.
    bool hasStatus = true;
    std::optional<wire::ThreadStatus> finish;
    //! A step is to be sent.
    std::optional<std::int64_t> stepCount;
    //! Runs that are over, or that are asked to be: those who wait for them are told.
    std::vector<std::string> endedRuns;
};

//! \brief A report's answer, and the change unless there is none: a replay, or a run that is over.
struct Reported {
    ReportAnswer answer;
    std::optional<Change> change;
};

//! \brief What every report is done with.
struct ReportContext {
    const Caller& caller;
    wire::Timestamp now;
    //! Answers from before it are forgotten.
    wire::Timestamp keysSince;
};

[[nodiscard]] wire::Result<Reported> startRun(UnitOfWork& rows, const ReportContext& context, const StartRun& report);
[[nodiscard]] wire::Result<Reported> stepRun(UnitOfWork& rows, const ReportContext& context, const StepRun& report);
[[nodiscard]] wire::Result<Reported> appendMessage(UnitOfWork& rows, const ReportContext& context, const AppendMessage& report);
[[nodiscard]] wire::Result<Reported> finishRun(UnitOfWork& rows, const ReportContext& context, const FinishRun& report);

//! \brief Nothing where nothing ran.
[[nodiscard]] wire::Result<std::optional<Change>> cancelRun(UnitOfWork& rows, const wire::ThreadKey& key, wire::Timestamp now);

//! rief Fails what runs if it is idle; otherwise a change that carries the row as it is. Change::finish tells which.
[[nodiscard]] wire::Result<Change> failIdleRun(UnitOfWork& rows, const wire::ThreadKey& key, wire::Timestamp cutoff, wire::Timestamp now);

[[nodiscard]] wire::Result<Thread> addThread(UnitOfWork& rows, const Caller& caller, const NewThread& data, wire::Timestamp now);

//! \brief A patched row, and what follows; no change where the patch says what the row says.
struct Patched {
    Thread thread;
    std::optional<Change> change;
};
[[nodiscard]] wire::Result<Patched> patchThread(UnitOfWork& rows, const wire::ThreadKey& key, const ThreadPatch& patch,
                                                wire::Timestamp now);

} // namespace tallylight::hub
