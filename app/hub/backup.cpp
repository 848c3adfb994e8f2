// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/backup.h"

#include "hub/storage/database.h"
#include "hub/storage/query.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace tallylight::hub {

namespace {

using wire::Result;

constexpr std::string_view kScheme = "sqlite:";

tl::unexpected<wire::Error> fault(const std::string& file)
{
    return wire::failure(wire::ErrorCode::Server, file + ": " + std::strerror(errno));
}

//! SQLite writes into an empty file, which so has the right mode from its first byte on.
Result<void> makeFile(const std::string& file)
{
    const int descriptor = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        return fault(file);
    }
    ::close(descriptor);
    return {};
}

//! `vacuum into` leaves that to the system.
Result<void> bringToDisk(const std::string& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return fault(file);
    }
    const bool isDone = ::fsync(descriptor) == 0;
    auto done = isDone ? Result<void>() : fault(file);
    ::close(descriptor);
    return done;
}

Result<void> copy(Database& database, const std::string& file)
{
    return database.guard([&]() -> Result<void> {
        Query(database, "vacuum into :file").bind(file).run();
        return {};
    });
}

} // namespace

Result<void> backUp(const std::string& url, const std::string& file)
{
    if (!url.starts_with(kScheme)) {
        return wire::failure(wire::ErrorCode::BadPayload, "PostgreSQL is backed up by pg_dump: docs/hub-operation.md tells how");
    }
    const std::string path = url.substr(kScheme.size());
    // Opening would make one.
    if (!std::filesystem::exists(path)) {
        return wire::failure(wire::ErrorCode::NotFound, path + ": there is no such database");
    }
    auto database = Database::open(url);
    if (!database) {
        return tl::unexpected(database.error());
    }
    if (auto made = makeFile(file); !made) {
        return made;
    }
    auto done = copy(**database, file);
    if (done) {
        done = bringToDisk(file);
    }
    if (!done) {
        ::unlink(file.c_str());
    }
    return done;
}

} // namespace tallylight::hub
