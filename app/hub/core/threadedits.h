// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/reactor.h"
#include "hub/core/transitions.h"

#include <optional>

//! What people do to threads by hand: over the rows of one transaction, on the storage executor.
namespace tallylight::hub {

//! \brief Decopilot has no row in any organization and is there in each.
[[nodiscard]] bool isWellKnown(const wire::AgentId& agent, const wire::OrgId& org);

[[nodiscard]] wire::Result<Thread> addThread(UnitOfWork& rows, const Caller& caller, const NewThread& data, wire::Timestamp now);

//! \brief A patched row, and what follows; no change where the patch says what the row says.
struct Patched {
    Thread thread;
    std::optional<Change> change;
};
[[nodiscard]] wire::Result<Patched> patchThread(UnitOfWork& rows, const wire::ThreadKey& key, const ThreadPatch& patch,
                                                wire::Timestamp now);

} // namespace tallylight::hub
