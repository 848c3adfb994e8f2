// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace soci {
class session;
class statement;
} // namespace soci

namespace tallylight::hub {

//! \brief One connection to the database, and its prepared statements. Blocks; one thread at a time. A connection that is lost is made
//! anew by the next guard() or transact() that comes outside of a transaction.
class Database
{
public:
    //! \brief Opens `sqlite:PATH`, making the file (readable by its owner only) where there is none, or `postgresql://…`. The schema is
    //! migrate()'s business.
    //! \return ErrorCode::BadPayload for an address that is none; ErrorCode::Server with the reason where it cannot be opened.
    [[nodiscard]] static wire::Result<std::unique_ptr<Database>> open(const std::string& url);

    //! \brief Whether \a url names a database at all; open() may still not find it. Never quotes what it holds.
    //! \return ErrorCode::BadPayload
    [[nodiscard]] static wire::Result<void> checkAddress(const std::string& url);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    //! \brief For messages: where the database is, without secrets.
    [[nodiscard]] const std::string& address() const;

    //! \brief Runs \a work in a transaction: committed if it succeeds, else rolled back. What other transactions read to decide by is
    //! held off from them: as a whole (SQLite), or row by row (rowLock()). Where another transaction came between after all, \a work is
    //! done again from its beginning. Errors as guard() gives them, and \a work's own.
    [[nodiscard]] wire::Result<void> transact(const std::function<wire::Result<void>()>& work);

    //! \brief Turns what the database throws into an Error: ErrorCode::Conflict for a broken constraint; ErrorCode::Server else,
    //! retryable where the database was busy, full or away.
    [[nodiscard]] wire::Result<void> guard(const std::function<wire::Result<void>()>& work);

    //! \brief Runs one statement without parameters or results, unprepared.
    void execute(std::string_view sql);

    //! \brief What a `select` in a transaction ends in, if its rows must stay as they are until the end; empty where they do anyhow.
    [[nodiscard]] std::string_view rowLock() const;
    //! \brief Holds off other transactions that lock the same \a name, until this one ends. Throws.
    void lockName(std::string_view name);

    //! \brief The prepared statement of \a sql, made at its first use. Throws. For Query.
    [[nodiscard]] soci::statement& prepared(const std::string& sql);
    //! \brief To be called once for each prepared().
    void release();
    //! \brief Drops a statement that failed: SOCI leaves it unusable.
    void forget(const std::string& sql);

private:
    struct Private;
    [[nodiscard]] wire::Result<void> transactOnce(const std::function<wire::Result<void>()>& work);
    explicit Database(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace tallylight::hub
