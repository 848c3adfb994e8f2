// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/request.h"
#include "hub/http/response.h"

#include <chrono>
#include <string>
#include <string_view>

namespace tallylight::hub::http {

inline constexpr std::string_view kRequestIdHeader = "X-Request-Id";

//! \brief The id by which a request is found in the log: the one that came with it, if that is 1 to 64 of letters, digits and .-_, else
//! a new one. What else came may be anything, and would stand in the log and in the answer.
[[nodiscard]] std::string requestIdOf(std::string_view given);

//! \brief Logs that a request failed by our fault. \param reason for the log alone; without secrets.
void logFailure(const Request& request, std::string_view reason);

//! \brief Logs an answer: one that says that we failed as an error, all others for who debugs. Names the route and not the path, which a
//! stranger chose.
void logAnswer(const Request& request, const Response& response, std::chrono::steady_clock::duration took);

} // namespace tallylight::hub::http
