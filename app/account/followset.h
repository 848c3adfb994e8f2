// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/entities.h"

#include <cstddef>
#include <span>
#include <vector>

namespace tallylight::account {

//! Each costs a connection, whose number the server's answer must not decide. Any one of them brings "All my work" whole.
inline constexpr std::size_t kMaxFollowed = 100;

//! \brief Which organizations' streams an account keeps open, in the order in which they are opened: the first kMaxFollowed.
[[nodiscard]] std::vector<wire::Organization> organizationsToFollow(std::span<const wire::Organization> organizations);

} // namespace tallylight::account
