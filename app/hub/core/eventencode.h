// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "hub/core/frame.h"
#include "wire/event.h"

#include <boost/json/object.hpp>

#include <string>

//! Events in the bytes of docs/protocol.md: keys and their order are those of the recorded exchanges. Any thread.
namespace tallylight::hub {

//! \brief Whole SSE events. `trigger_id` and `branch` are null where absent; everything after the agent is left out of a status
//! without its creator.
[[nodiscard]] std::string encode(const wire::Connected& event);
[[nodiscard]] std::string encode(const wire::Keepalive& event);
[[nodiscard]] std::string encode(const wire::StreamError& event);
[[nodiscard]] std::string encode(const wire::ThreadStatusEvent& event);
[[nodiscard]] std::string encode(const wire::StepEvent& event);
[[nodiscard]] std::string encode(const wire::FinishEvent& event);
[[nodiscard]] std::string encode(const wire::SummaryEvent& event);

//! \brief What an event carries, without the frame: for messages between processes.
[[nodiscard]] boost::json::object toJson(const wire::ThreadStatusEvent& event);
[[nodiscard]] boost::json::object toJson(const wire::StepEvent& event);

//! \brief \a thread as it is told at \a now, under an id of its own.
[[nodiscard]] wire::ThreadStatusEvent statusEventOf(const Thread& thread, wire::Timestamp now);

} // namespace tallylight::hub
