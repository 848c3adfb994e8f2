// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/accountrow.h"

#include <vector>

namespace tallylight::models {
class OrgListModel;
} // namespace tallylight::models

namespace tallylight::tray {

class AccountSet;

//! \brief The accounts as the settings show them, in the order in which they were added.
//! \param orgs of the same accounts.
[[nodiscard]] std::vector<models::AccountRow> accountRows(const AccountSet& accounts, const models::OrgListModel& orgs);

} // namespace tallylight::tray
