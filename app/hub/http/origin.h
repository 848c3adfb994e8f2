// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/request.h"

#include <string>

namespace tallylight::hub::http {

//! \brief The origin under which the client reached us: `https://hub.example`. Empty where Host is no host.
[[nodiscard]] std::string originOf(const Request& request);

} // namespace tallylight::hub::http
