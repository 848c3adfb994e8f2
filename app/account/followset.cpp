// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/followset.h"

#include <algorithm>

namespace tallylight::account {

std::vector<wire::Organization> organizationsToFollow(std::span<const wire::Organization> organizations)
{
    const auto followed = organizations.first(std::min(organizations.size(), kMaxFollowed));
    return {followed.begin(), followed.end()};
}

} // namespace tallylight::account
