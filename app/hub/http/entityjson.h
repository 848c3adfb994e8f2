// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "hub/core/members.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <chrono>

//! Rows as the tools give them (docs/protocol.md, "Tools"); keys and their order are those of the recorded exchanges.
namespace tallylight::hub::http {

//! \brief After so long without a sign of life a running thread is shown as `expired`.
inline constexpr std::chrono::minutes kThreadExpiry{30};

[[nodiscard]] boost::json::object toJson(const Organization& org);
[[nodiscard]] boost::json::object toJson(const User& user);
[[nodiscard]] boost::json::object toJson(const MemberRow& member, const wire::OrgId& org);
//! \brief With the permissions that a key has which was made without any.
[[nodiscard]] boost::json::object toJson(const ApiKeyInfo& key);
//! \param now decides about `expired`.
[[nodiscard]] boost::json::object toJson(const Thread& thread, wire::Timestamp now);
[[nodiscard]] boost::json::object toJson(const Message& message);
[[nodiscard]] boost::json::object toJson(const Agent& agent);

//! \brief The status as it is shown: the stored one, or `expired`.
[[nodiscard]] wire::ThreadStatus displayStatus(const Thread& thread, wire::Timestamp now);

//! \brief The agent that every organization has without a row for it: `decopilot_<organization>`.
[[nodiscard]] Agent decopilotOf(const wire::OrgId& org);

} // namespace tallylight::hub::http
