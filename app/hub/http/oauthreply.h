// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/response.h"

#include <string_view>

namespace tallylight::hub::http {

//! \brief An answer that may hold a secret, and that no cache keeps (RFC 6749, section 5.1).
[[nodiscard]] Response oauthAnswer(unsigned status, const boost::json::value& body);
//! \brief `{"error":…,"error_description":…}`
[[nodiscard]] Response oauthError(unsigned status, std::string_view error, std::string_view description);

} // namespace tallylight::hub::http
