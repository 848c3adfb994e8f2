// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/ids.h"

namespace tallylight::store {

//! \brief Names one of a person's accounts on this machine: chosen by us when the account is added, never sent, stays when the person signs
//! in anew. Letters and digits.
using AccountId = wire::Id<struct AccountTag>;

} // namespace tallylight::store
