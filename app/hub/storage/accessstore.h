// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/access.h"

namespace tallylight::hub {

class Database;

//! \brief What lets people in, in the database.
class AccessStore final : public AccessRepository
{
public:
    //! \param database outlives it.
    explicit AccessStore(Database& database) : m_database(database) {}

    [[nodiscard]] wire::Result<std::int64_t> accessVersion() override;
    [[nodiscard]] wire::Result<bool> isGood(const Admission& admission, wire::Timestamp now) override;

private:
    Database& m_database;
};

//! \brief To be called in each transaction that takes access away, or gives a membership. Throws.
void raiseAccessVersion(Database& database);

} // namespace tallylight::hub
