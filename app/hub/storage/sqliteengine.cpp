// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/sqliteengine.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace tallylight::hub {

namespace {

//! How long a writer waits for another process, as `admin` beside a running server.
constexpr int kBusySeconds = 5;

//! A file that cannot be had, in words.
class CannotOpen : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

//! SQLite would make the file readable for everyone; it holds e-mail addresses and hashes.
void makePrivateFile(const std::string& path)
{
    const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        throw CannotOpen(std::strerror(errno));
    }
    ::close(file);
}

} // namespace

wire::Result<std::unique_ptr<Engine>> SqliteEngine::make(const std::string& url)
{
    if (url.size() == kScheme.size()) {
        return wire::failure(wire::ErrorCode::BadPayload, "a database file is named as sqlite:PATH");
    }
    if (url.find('"') != std::string::npos) {
        return wire::failure(wire::ErrorCode::BadPayload, "the path of a database must not hold a quotation mark");
    }
    return std::unique_ptr<Engine>(new SqliteEngine(url.substr(kScheme.size())));
}

void SqliteEngine::connect(soci::session& session) const
{
    makePrivateFile(m_path);
    session.open(soci::sqlite3, "dbname=\"" + m_path + "\" timeout=" + std::to_string(kBusySeconds));
    // NORMAL with a write-ahead log survives a killed process; only a power cut may cost the last moments.
    for (const char* pragma : {"pragma journal_mode = wal", "pragma synchronous = normal", "pragma foreign_keys = on"}) {
        session << pragma;
    }
}

Failure SqliteEngine::failureOf(const std::exception& error, soci::session&) const
{
    if (const auto* cannotOpen = dynamic_cast<const CannotOpen*>(&error)) {
        return {wire::ErrorCode::Server, cannotOpen->what(), false, false, false};
    }
    const auto* failure = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
    if (failure == nullptr) {
        return {wire::ErrorCode::Server, "unexpected", false, false, false};
    }
    const int code = failure->result() & 0xFF;
    if (code == SQLITE_CONSTRAINT) {
        return {wire::ErrorCode::Conflict, "it is there already, or what it refers to is not", false, false, false};
    }
    const bool isTransient =
        code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_NOMEM;
    return {wire::ErrorCode::Server, sqlite_api::sqlite3_errstr(failure->result()), isTransient, false, false};
}

} // namespace tallylight::hub
