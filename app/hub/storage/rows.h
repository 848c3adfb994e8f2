// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "hub/storage/query.h"

#include <string>
#include <string_view>

//! Which columns an entity is made of, and in which order: for `select`, for `insert` and for reading a row alike.
namespace tallylight::hub::rows {

inline constexpr std::string_view kOrganization = "id, slug, name, logo, created_at";
inline constexpr std::size_t kOrganizationColumns = 5;
inline constexpr std::string_view kUser = "id, email, name, created_at";
inline constexpr std::size_t kUserColumns = 4;
inline constexpr std::string_view kAgent = "org_id, id, title, description, icon, created_by, created_at, updated_at";
inline constexpr std::size_t kAgentColumns = 8;
inline constexpr std::string_view kThread =
    "org_id, id, title, description, status, created_by, agent_id, trigger_id, branch, metadata, created_at, "
    "updated_at, run_started_at, last_progress_at, hidden, revision";
inline constexpr std::size_t kThreadColumns = 16;
inline constexpr std::string_view kMessage = "org_id, thread_id, id, role, parts, created_at, updated_at";
inline constexpr std::size_t kMessageColumns = 7;
inline constexpr std::string_view kRun =
    "id, org_id, thread_id, reporter, agent_id, status, step_count, cancel_requested, superseded, started_at, "
    "progress_at";
inline constexpr std::size_t kRunColumns = 11;

//! \brief "a, b" as "t.a, t.b".
[[nodiscard]] std::string qualified(std::string_view table, std::string_view columns);
//! \brief "a, b" as ":a, :b".
[[nodiscard]] std::string parameters(std::string_view columns);

//! From the present row of \a query, beginning at column \a first.
[[nodiscard]] Organization readOrganization(const Query& query, std::size_t first = 0);
[[nodiscard]] User readUser(const Query& query, std::size_t first = 0);
[[nodiscard]] Agent readAgent(const Query& query);
[[nodiscard]] Thread readThread(const Query& query);
[[nodiscard]] Message readMessage(const Query& query);
[[nodiscard]] Run readRun(const Query& query);

} // namespace tallylight::hub::rows
