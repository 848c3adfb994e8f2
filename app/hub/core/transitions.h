// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/threads.h"
#include "wire/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
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
    //! Steps of the run that goes on, where they are known without one being sent.
    std::optional<std::int64_t> stepsSoFar;
    //! Runs that are over, or that are asked to be: those who wait for them are told.
    std::vector<std::string> endedRuns;
};

//! \brief Nothing where nothing ran.
[[nodiscard]] wire::Result<std::optional<Change>> cancelRun(UnitOfWork& rows, const wire::ThreadKey& key, wire::Timestamp now);

//! \brief Fails what runs if it is idle; otherwise a change that carries the row as it is. Change::finish tells which.
[[nodiscard]] wire::Result<Change> failIdleRun(UnitOfWork& rows, const wire::ThreadKey& key, wire::Timestamp cutoff, wire::Timestamp now);

//! \name Steps that reports and edits share
//! \{

//! \brief What is to be sent of \a thread, which is as it was stored.
[[nodiscard]] wire::Result<Change> changeOf(UnitOfWork& rows, Thread thread);
//! \brief ErrorCode::NotFound where there is no such row.
[[nodiscard]] wire::Result<Thread> threadOf(UnitOfWork& rows, const wire::ThreadKey& key);
//! \brief Changes the value and no row.
void markStarted(Thread& thread, wire::Timestamp now);
//! \brief Ends what runs in \a thread with \a status, whoever asked for it.
[[nodiscard]] wire::Result<Change> endThread(UnitOfWork& rows, Thread thread, wire::ThreadStatus status, bool isCancel,
                                             wire::Timestamp now);

//! \brief The error of \a result as the error of another.
template <class T>
tl::unexpected<wire::Error> passOn(wire::Result<T>& result)
{
    return tl::unexpected<wire::Error>(std::move(result).error());
}

//! \}

} // namespace tallylight::hub
