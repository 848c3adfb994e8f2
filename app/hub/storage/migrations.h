// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <span>
#include <string>

namespace tallylight::hub {

class Database;

//! \brief One numbered step of the schema.
struct Migration {
    int version = 0;
    const char* name = "";
    //! Statements, each ending in a semicolon at the end of a line.
    const char* sql = "";
};

//! \brief The files of resources/sql, in order.
[[nodiscard]] std::span<const Migration> migrations();

//! \brief The version that the schema of \a database has; 0 for an empty one.
[[nodiscard]] wire::Result<int> schemaVersion(Database& database);

//! \brief Brings the schema up to the last of \a steps, each in its own transaction under the database's write lock, so that processes
//! that start together do it once.
//! \return ErrorCode::Conflict for a database of a newer version, with both versions in the message; it is left untouched.
[[nodiscard]] wire::Result<void> migrate(Database& database, std::span<const Migration> steps);

} // namespace tallylight::hub
