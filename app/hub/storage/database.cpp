// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/database.h"

#include "hub/storage/engine.h"
#include "hub/storage/query.h"

#include <soci/soci.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <exception>
#include <unordered_map>
#include <utility>

namespace tallylight::hub {

namespace {

using wire::ErrorCode;
using wire::Result;

//! Prepared statements that are kept.
constexpr std::size_t kMaxStatements = 256;

//! How often a transaction is done that others come between.
constexpr int kMaxAttempts = 5;

//! While a database is away, a connect may take seconds. What asks meanwhile is told at once.
constexpr std::chrono::milliseconds kReconnectPause{500};

} // namespace

struct Database::Private {
    using Clock = std::chrono::steady_clock;

    std::unique_ptr<Engine> engine;
    soci::session session;
    std::unordered_map<std::string, std::unique_ptr<soci::statement>> statements;
    int inUse = 0;
    bool isInTransaction = false;
    bool hasCollided = false;
    bool isLost = false;
    Clock::time_point reconnectAt;

    ~Private() { dropStatements(); }

    //! On a connection that is lost SOCI may throw what it cannot deallocate.
    void dropStatements()
    {
        for (auto& [sql, statement] : statements) {
            try {
                statement.reset();
            } catch (const std::exception&) {
                spdlog::debug("database: a statement went with its connection");
            }
        }
        statements.clear();
    }

    tl::unexpected<wire::Error> errorOf(const std::exception& error)
    {
        if (dynamic_cast<const TextWithNul*>(&error) != nullptr) {
            return wire::failure(ErrorCode::BadPayload, error.what());
        }
        Failure failure = engine->failureOf(error, session);
        hasCollided = hasCollided || failure.isCollision;
        if (failure.isLost) {
            isLost = true;
        }
        if (failure.code == ErrorCode::Conflict) {
            return wire::failure(failure.code, std::move(failure.reason));
        }
        // The text of SOCI may quote parameters; the log gets the failure's reason alone.
        spdlog::error("database: {}", failure.reason);
        return wire::failure(failure.code, "the database failed: " + failure.reason, failure.isTransient);
    }

    //! Nothing to do for a connection that stands.
    Result<void> restore()
    {
        if (!isLost || isInTransaction) {
            return isLost ? away() : Result<void>();
        }
        if (Clock::now() < reconnectAt) {
            return away();
        }
        dropStatements();
        try {
            session.close();
            engine->connect(session);
            isLost = false;
            spdlog::info("database: {} is back", engine->address());
            return {};
        } catch (const std::exception& error) {
            reconnectAt = Clock::now() + kReconnectPause;
            isLost = true;
            return errorOf(error);
        }
    }

    static Result<void> away() { return wire::failure(ErrorCode::Server, "the database is not reachable", true); }
};

Result<std::unique_ptr<Database>> Database::open(const std::string& url)
{
    auto engine = engineOf(url);
    if (!engine) {
        return tl::unexpected<wire::Error>(std::move(engine).error());
    }
    auto data = std::make_unique<Private>();
    data->engine = std::move(*engine);
    std::unique_ptr<Database> database(new Database(std::move(data)));
    try {
        database->d->engine->connect(database->d->session);
    } catch (const std::exception& error) {
        Failure failure = database->d->engine->failureOf(error, database->d->session);
        return wire::failure(failure.code, "cannot open " + database->address() + ": " + failure.reason, failure.isTransient);
    }
    return database;
}

Result<void> Database::checkAddress(const std::string& url)
{
    const auto engine = engineOf(url);
    return engine ? Result<void>() : tl::unexpected(engine.error());
}

Database::Database(std::unique_ptr<Private> data) : d(std::move(data)) {}

Database::~Database() = default;

const std::string& Database::address() const
{
    return d->engine->address();
}

Result<void> Database::transact(const std::function<Result<void>()>& work)
{
    for (int attempt = 1;; ++attempt) {
        d->hasCollided = false;
        auto done = transactOnce(work);
        if (done || !d->hasCollided || attempt == kMaxAttempts) {
            return done;
        }
    }
}

Result<void> Database::transactOnce(const std::function<Result<void>()>& work)
{
    auto begun = guard([this]() -> Result<void> {
        execute(d->engine->begin());
        return {};
    });
    if (!begun) {
        return begun;
    }
    d->isInTransaction = true;
    auto done = guard(work);
    if (done) {
        done = guard([this]() -> Result<void> {
            execute("commit");
            return {};
        });
    }
    if (!done && !d->isLost) {
        // Also fails where SQLite has rolled back by itself, which is as good.
        try {
            execute("rollback");
        } catch (const std::exception&) {
            spdlog::debug("database: nothing to roll back");
        }
    }
    d->isInTransaction = false;
    return done;
}

Result<void> Database::guard(const std::function<Result<void>()>& work)
{
    if (auto restored = d->restore(); !restored) {
        return restored;
    }
    try {
        return work();
    } catch (const std::exception& error) {
        return d->errorOf(error);
    }
}

void Database::execute(std::string_view sql)
{
    d->session << std::string(sql);
}

std::string_view Database::rowLock() const
{
    return d->engine->rowLock();
}

void Database::lockName(std::string_view name)
{
    if (const std::string_view sql = d->engine->nameLock(); !sql.empty()) {
        Query query(*this, std::string(sql), 1);
        query.bind(name);
        (void)query.next();
    }
}

soci::statement& Database::prepared(const std::string& sql)
{
    auto& statement = d->statements[sql];
    if (!statement) {
        try {
            statement = std::make_unique<soci::statement>(d->session);
            statement->alloc();
            statement->prepare(sql);
        } catch (...) {
            d->statements.erase(sql);
            throw;
        }
    }
    ++d->inUse;
    return *statement;
}

void Database::release()
{
    // Lists build their conditions, so the number of texts is a client's to choose: thrown away whole when there are too many.
    if (--d->inUse == 0 && d->statements.size() > kMaxStatements) {
        d->statements.clear();
    }
}

void Database::forget(const std::string& sql)
{
    d->statements.erase(sql);
}

} // namespace tallylight::hub
