// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/migrations.h"

#include "hub/storage/database.h"
#include "hub/storage/query.h"

#include <chrono>
#include <string_view>

namespace tallylight::hub {

namespace {

using wire::Result;

//! Processes that start together take turns.
constexpr std::string_view kLock = "tallylight schema";

int readVersion(Database& database)
{
    Query query(database, "select coalesce(max(version), 0) from schema_version", 1);
    return query.next() ? static_cast<int>(query.number(0)) : 0;
}

Result<void> makeVersionTable(Database& database)
{
    return database.transact([&]() -> Result<void> {
        database.lockName(kLock);
        database.execute(
            "create table if not exists schema_version (version integer primary key, name text not null, applied_at bigint not null)");
        return {};
    });
}

Result<void> apply(Database& database, const Migration& step)
{
    return database.transact([&]() -> Result<void> {
        database.lockName(kLock);
        // Asked again under the lock: another process may have been faster.
        if (readVersion(database) >= step.version) {
            return {};
        }
        std::string_view rest = step.sql;
        while (!rest.empty()) {
            const auto end = rest.find(";\n");
            const auto statement = rest.substr(0, end);
            if (statement.find_first_not_of(" \n") != std::string_view::npos) {
                database.execute(statement);
            }
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 2);
        }
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        Query(database, "insert into schema_version (version, name, applied_at) values (:version, :name, :applied)")
            .bind(std::int64_t{step.version})
            .bind(step.name)
            .bind(now)
            .run();
        return {};
    });
}

} // namespace

Result<int> schemaVersion(Database& database)
{
    if (auto made = makeVersionTable(database); !made) {
        return tl::unexpected<wire::Error>(made.error());
    }
    int version = 0;
    auto read = database.guard([&]() -> Result<void> {
        version = readVersion(database);
        return {};
    });
    if (!read) {
        return tl::unexpected<wire::Error>(read.error());
    }
    return version;
}

Result<void> migrate(Database& database, std::span<const Migration> steps)
{
    const auto version = schemaVersion(database);
    if (!version) {
        return tl::unexpected<wire::Error>(version.error());
    }
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (*version > newest) {
        return wire::failure(wire::ErrorCode::Conflict, "the database " + database.address() + " has schema version "
                                                            + std::to_string(*version) + ", this tallylight-hub knows versions up to "
                                                            + std::to_string(newest)
                                                            + ": run a newer tallylight-hub, or restore an older backup");
    }
    for (const Migration& step : steps) {
        if (step.version > *version) {
            if (auto applied = apply(database, step); !applied) {
                auto error = std::move(applied).error();
                error.message = "migration " + std::string(step.name) + ": " + error.message;
                return tl::unexpected<wire::Error>(std::move(error));
            }
        }
    }
    return {};
}

} // namespace tallylight::hub
