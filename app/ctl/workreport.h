// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/agentdirectory.h"
#include "store/feedstate.h"
#include "store/history.h"
#include "store/orgdirectory.h"
#include "store/threadstore.h"
#include "wire/summary.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tallylight::ctl {

//! \brief Where an account's truth stands; must outlive each call.
struct WorkSources {
    const store::ThreadStore& threads;
    const store::OrgDirectory& orgs;
    const store::AgentDirectory& agents;
    //! Of thread pages.
    std::string origin;
    //! Ended runs that nobody has looked at, the latest first; absent where no tray keeps a history.
    std::optional<std::span<const store::HistoryEntry>> unseen{};
};

//! \brief Which set is shown, and how true it is.
struct WorkView {
    wire::Scope scope = wire::Scope::User;
    //! Only for Scope::Org.
    wire::OrgId org;
    store::FeedStatus feed;
};

//! \brief One JSON line, its keys in the order that docs and man page promise. Threads that want somebody to look come first.
[[nodiscard]] std::string workJson(const WorkSources& sources, const WorkView& view);

//! \brief The same for people: a line of state and label, and one per thread; of those that ended the latest only. Plain text whatever
//! the server sent; no line end at its end.
[[nodiscard]] std::string workText(const WorkSources& sources, const WorkView& view);

//! \brief Its line about a thread: title, agent, organization. Plain text of one line whatever the server sent.
[[nodiscard]] std::string threadWords(const WorkSources& sources, const wire::RunningThread& thread);

//! \brief What becomes of a thread, where that is told before its title: "waiting for you", "failed", "finished"; nothing for one that
//! runs.
[[nodiscard]] std::string_view statusWords(wire::ThreadStatus status);

//! \brief "live", or what else holds, since when and why. Plain text of one line.
[[nodiscard]] std::string stateWords(const store::FeedStatus& feed);

} // namespace tallylight::ctl
