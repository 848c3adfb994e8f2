// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/entities.h"

#include <span>
#include <vector>

namespace tallylight::account {

//! \brief Which organizations' streams an account keeps open, in the order in which they are opened. All, for now.
[[nodiscard]] std::vector<wire::Organization> organizationsToFollow(std::span<const wire::Organization> organizations);

} // namespace tallylight::account
