// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/engine.h"

#include "hub/storage/postgresqlengine.h"
#include "hub/storage/sqliteengine.h"

namespace tallylight::hub {

wire::Result<std::unique_ptr<Engine>> engineOf(const std::string& url)
{
    if (url.starts_with(SqliteEngine::kScheme)) {
        return SqliteEngine::make(url);
    }
    if (url.starts_with(PostgresqlEngine::kScheme) || url.starts_with(PostgresqlEngine::kShortScheme)) {
        return PostgresqlEngine::make(url);
    }
    return wire::failure(wire::ErrorCode::BadPayload, "a database is named as sqlite:PATH or postgresql://HOST/NAME");
}

} // namespace tallylight::hub
