// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/database.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <spdlog/spdlog.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <exception>
#include <unordered_map>
#include <utility>

namespace tallylight::hub {

namespace {

using wire::ErrorCode;
using wire::Result;

constexpr std::string_view kSqlite = "sqlite:";

//! How long a writer waits for another process, as `admin` beside a running server.
constexpr int kBusySeconds = 5;

//! Prepared statements that are kept.
constexpr std::size_t kMaxStatements = 256;

tl::unexpected<wire::Error> errorOf(const std::exception& error)
{
    const auto* failure = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
    const int code = failure != nullptr ? failure->result() & 0xFF : SQLITE_ERROR;
    if (code == SQLITE_CONSTRAINT) {
        return wire::failure(ErrorCode::Conflict, "it is there already, or what it refers to is not");
    }
    // The text of SOCI may quote parameters; the log gets the statement's error alone.
    const char* reason = failure != nullptr ? sqlite_api::sqlite3_errstr(failure->result()) : "unexpected";
    spdlog::error("database: {}", reason);
    const bool isTransient =
        code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_NOMEM;
    return wire::failure(ErrorCode::Server, std::string("the database failed: ") + reason, isTransient);
}

//! SQLite would make the file readable for everyone; it holds e-mail addresses and hashes.
Result<void> makePrivateFile(const std::string& path)
{
    const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return wire::failure(ErrorCode::Server, "cannot open " + path + ": " + std::strerror(errno));
    }
    ::close(file);
    return {};
}

} // namespace

struct Database::Private {
    std::string url;
    soci::session session;
    std::unordered_map<std::string, std::unique_ptr<soci::statement>> statements;
    int inUse = 0;

    ~Private() { statements.clear(); }
};

Result<std::unique_ptr<Database>> Database::open(const std::string& url)
{
    if (!url.starts_with(kSqlite) || url.size() == kSqlite.size()) {
        return wire::failure(ErrorCode::BadPayload, "a database is named as sqlite:PATH");
    }
    const std::string path = url.substr(kSqlite.size());
    if (path.find('"') != std::string::npos) {
        return wire::failure(ErrorCode::BadPayload, "the path of a database must not hold a quotation mark");
    }
    if (auto made = makePrivateFile(path); !made) {
        return tl::unexpected<wire::Error>(made.error());
    }

    auto data = std::make_unique<Private>();
    data->url = url;
    std::unique_ptr<Database> database(new Database(std::move(data)));
    auto opened = database->guard([&]() -> Result<void> {
        database->session().open(soci::sqlite3, "dbname=\"" + path + "\" timeout=" + std::to_string(kBusySeconds));
        // NORMAL with a write-ahead log survives a killed process; only a power cut may cost the last moments.
        for (const char* pragma : {"pragma journal_mode = wal", "pragma synchronous = normal", "pragma foreign_keys = on"}) {
            database->execute(pragma);
        }
        return {};
    });
    if (!opened) {
        auto error = std::move(opened).error();
        error.message = "cannot open " + path + ": " + error.message;
        return tl::unexpected<wire::Error>(std::move(error));
    }
    return database;
}

Database::Database(std::unique_ptr<Private> data) : d(std::move(data)) {}

Database::~Database() = default;

const std::string& Database::url() const
{
    return d->url;
}

Result<void> Database::transact(const std::function<Result<void>()>& work)
{
    // Immediate: a transaction that reads first and writes later could not wait for another writer, it would have to fail.
    auto begun = guard([this]() -> Result<void> {
        execute("begin immediate");
        return {};
    });
    if (!begun) {
        return begun;
    }
    auto done = guard(work);
    if (done) {
        done = guard([this]() -> Result<void> {
            execute("commit");
            return {};
        });
    }
    if (!done) {
        // Also fails where SQLite has rolled back by itself, which is as good.
        try {
            execute("rollback");
        } catch (const std::exception&) {
            spdlog::debug("database: nothing to roll back");
        }
    }
    return done;
}

Result<void> Database::guard(const std::function<Result<void>()>& work)
{
    try {
        return work();
    } catch (const std::exception& error) {
        return errorOf(error);
    }
}

void Database::execute(std::string_view sql)
{
    d->session << std::string(sql);
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

soci::session& Database::session()
{
    return d->session;
}

} // namespace tallylight::hub
