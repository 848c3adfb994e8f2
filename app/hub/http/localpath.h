// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>

namespace tallylight::hub::http {

//! \brief \a next if it is a path on this very origin, else "/": what a sign-in may lead on to. Browsers read "//host", "/\host" and a
//! path with control characters as other sites.
[[nodiscard]] std::string localPathOrRoot(std::string_view next);

} // namespace tallylight::hub::http
