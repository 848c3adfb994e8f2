// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/followset.h"

namespace tallylight::account {

std::vector<wire::Organization> organizationsToFollow(std::span<const wire::Organization> organizations)
{
    return {organizations.begin(), organizations.end()};
}

} // namespace tallylight::account
