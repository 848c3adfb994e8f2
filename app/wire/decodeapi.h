// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/entities.h"
#include "wire/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tallylight::wire {

//! The bodies of API answers. Unknown keys are ignored; a row of the wrong shape is ErrorCode::BadPayload.

//! \brief `GET /api/auth/organization/list`: an array; also the tool's object with `organizations`. Archived ones are left out.
[[nodiscard]] Result<std::vector<Organization>> decodeOrganizations(std::string_view body);

//! \brief `GET /api/auth/get-session`. ErrorCode::Unauthorized for `null`, which is how servers answer strangers.
[[nodiscard]] Result<Identity> decodeSession(std::string_view body);

//! \brief `COLLECTION_THREADS_LIST`. Rows of the wrong shape, or in a status that we do not know, are left out: one must not hide the
//! others.
[[nodiscard]] Result<Page<ThreadItem>> decodeThreads(std::string_view body);

//! \brief `COLLECTION_THREADS_GET`; nothing where the server has no such thread.
[[nodiscard]] Result<std::optional<ThreadItem>> decodeThread(std::string_view body);

//! \brief `COLLECTION_VIRTUAL_MCP_GET`; nothing where the server has no such agent.
[[nodiscard]] Result<std::optional<Agent>> decodeAgent(std::string_view body);

//! \brief `COLLECTION_THREAD_MESSAGES_LIST`.
[[nodiscard]] Result<Page<Message>> decodeMessages(std::string_view body);

//! \brief The answer of the report API.
[[nodiscard]] Result<RunReport> decodeRunReport(std::string_view body);

//! \brief Takes the tool's output out of an MCP answer; a tool that failed is ErrorCode::Server with its text.
[[nodiscard]] Result<std::string> unwrapToolResult(std::string_view mcpBody);

//! \brief The `error` or `message` of a refusal, made fit for display; empty where the body has none.
[[nodiscard]] std::string decodeErrorText(std::string_view body);

} // namespace tallylight::wire
