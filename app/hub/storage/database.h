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

//! \brief One connection to the database, and its prepared statements. Blocks; one thread at a time.
class Database
{
public:
    //! \brief Opens `sqlite:PATH`, making the file (readable by its owner only) where there is none. The schema is migrate()'s business.
    //! \return ErrorCode::BadPayload for an address that is none; ErrorCode::Server with the reason where it cannot be opened.
    [[nodiscard]] static wire::Result<std::unique_ptr<Database>> open(const std::string& url);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    //! \brief For messages: where the database is.
    [[nodiscard]] const std::string& url() const;

    //! \brief Runs \a work in a transaction that holds the write lock from its beginning: committed if it succeeds, else rolled back.
    //! Errors as guard() gives them, and \a work's own.
    [[nodiscard]] wire::Result<void> transact(const std::function<wire::Result<void>()>& work);

    //! \brief Turns what the database throws into an Error: ErrorCode::Conflict for a broken constraint; ErrorCode::Server else,
    //! retryable where the database was busy or full.
    [[nodiscard]] wire::Result<void> guard(const std::function<wire::Result<void>()>& work);

    //! \brief Runs one statement without parameters or results, unprepared.
    void execute(std::string_view sql);

    //! \brief The prepared statement of \a sql, made at its first use. Throws. For Query.
    [[nodiscard]] soci::statement& prepared(const std::string& sql);
    //! \brief To be called once for each prepared().
    void release();
    //! \brief Drops a statement that failed: SOCI leaves it unusable.
    void forget(const std::string& sql);
    [[nodiscard]] soci::session& session();

private:
    struct Private;
    explicit Database(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace tallylight::hub
