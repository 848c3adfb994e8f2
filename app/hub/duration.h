// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <chrono>
#include <string_view>

namespace tallylight::hub {

//! \brief Reads `30` (seconds), `500ms`, `30s`, `10m` or `2h`: whole, above zero, and at most a year.
//! \return ErrorCode::BadPayload with an example.
[[nodiscard]] wire::Result<std::chrono::milliseconds> parseDuration(std::string_view text);

} // namespace tallylight::hub
