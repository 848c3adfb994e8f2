// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/ids.h"

#include <string>
#include <string_view>

namespace tallylight::wire {

//! \brief Percent-encodes everything but RFC 3986's unreserved characters, so that a server's text stays within its segment.
[[nodiscard]] std::string percentEncoded(std::string_view text);

//! \brief The page of a thread: `<origin>/<slug>/<thread>?virtualmcpid=<agent>&chat=1`, the agent left out where there is none
//! (docs/protocol.md, "Pages").
//! \param origin scheme, host and port as the account was set up; never a server's text.
[[nodiscard]] std::string threadPageUrl(std::string_view origin, std::string_view orgSlug, const ThreadId& thread, const AgentId& agent);

} // namespace tallylight::wire
