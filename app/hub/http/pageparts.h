// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "hub/http/html.h"

#include <string_view>
#include <vector>

//! The pieces that the pages are put together from.
namespace tallylight::hub::http {

//! \brief "Running", "Needs you", …
[[nodiscard]] std::string_view statusWord(wire::ThreadStatus status);
//! \brief A status by shape and word.
[[nodiscard]] Html statusPill(wire::ThreadStatus status);

//! \brief A person's line: without control and bidirectional characters, isolated from what stands around it.
[[nodiscard]] Html line(std::string_view text);
//! \brief Two initials on the colour that the tray picks for \a name, too.
[[nodiscard]] Html avatar(std::string_view name);
//! \brief Avatar and name of a thread's agent; empty for a thread without one.
[[nodiscard]] Html agentLine(std::string_view title);

//! \brief \a messages as list items, in order.
[[nodiscard]] Html messageItems(const std::vector<Message>& messages, std::string_view agentTitle);

//! \brief A thread as a row of the organization's page; the same elements as the page's script makes.
//! \param since from when on its time is counted.
[[nodiscard]] Html runItem(std::string_view slug, const Thread& thread, std::string_view agentTitle, wire::Timestamp since);

//! \brief An organization with its newest threads.
[[nodiscard]] Html orgSection(const Organization& org, const std::vector<Thread>& threads, wire::Timestamp now);

} // namespace tallylight::hub::http
