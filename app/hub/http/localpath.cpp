// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/localpath.h"

#include <algorithm>

namespace tallylight::hub::http {

std::string localPathOrRoot(std::string_view next)
{
    constexpr std::size_t kMaxLength = 2048;
    const bool isPath = next.starts_with('/') && !next.starts_with("//") && next.size() <= kMaxLength;
    const bool isPlain = std::ranges::all_of(next, [](char c) { return c > ' ' && c < '\x7f' && c != '\\'; });
    return isPath && isPlain ? std::string(next) : std::string("/");
}

} // namespace tallylight::hub::http
