// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/reports.h"
#include "hub/core/transitions.h"

#include <optional>

//! What run reports do (docs/report-api.md), each once however often it comes: over the rows of one transaction, on the storage executor.
namespace tallylight::hub {

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

} // namespace tallylight::hub
