// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/lease.h"

namespace tallylight::hub {

class Database;

//! \brief Leases in the database, which all processes share.
class LeaseStore final : public LeaseRepository
{
public:
    //! \param database outlives it.
    explicit LeaseStore(Database& database) : m_database(database) {}

    [[nodiscard]] wire::Result<bool> take(std::string_view name, std::string_view holder, wire::Timestamp now,
                                          wire::Timestamp until) override;

private:
    Database& m_database;
};

} // namespace tallylight::hub
