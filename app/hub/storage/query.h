// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/ids.h"
#include "wire/timestamp.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tallylight::hub {

class Database;

//! \brief A text that no database of ours holds. Database::guard() makes ErrorCode::BadPayload of it.
class TextWithNul : public std::invalid_argument
{
public:
    TextWithNul() : std::invalid_argument("a text must not hold a NUL") {}
};

//! \brief One use of a prepared statement: bind() its parameters in the order in which they stand, then run() or next() through the
//! rows. Throws what the database throws (Database::guard catches). One query per statement text at a time.
class Query
{
public:
    //! \param sql parameters are `:name`, each name once.
    //! \param columns how many a row has; 0 for a statement without rows.
    Query(Database& database, std::string sql, std::size_t columns = 0);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    Query& bind(std::string_view text);
    Query& bind(const std::string& text) { return bind(std::string_view(text)); }
    Query& bind(const char* text) { return bind(std::string_view(text)); }
    Query& bind(std::int64_t number);
    Query& bind(bool flag) { return bind(std::int64_t{flag ? 1 : 0}); }
    Query& bind(wire::Timestamp time) { return bind(std::int64_t{time.time_since_epoch().count()}); }
    template <class Tag>
    Query& bind(const wire::Id<Tag>& id)
    {
        return bind(id.value());
    }
    template <class T>
    Query& bind(const std::optional<T>& value)
    {
        return value ? bind(*value) : bindNull();
    }
    Query& bindNull();

    //! \brief Runs a statement that gives no rows.
    //! \return how many rows it touched.
    std::int64_t run();

    //! \brief Moves to the next row.
    [[nodiscard]] bool next();

    //! Columns of the present row, counted from 0.
    [[nodiscard]] const std::string& text(std::size_t column) const;
    [[nodiscard]] std::optional<std::string> optionalText(std::size_t column) const;
    [[nodiscard]] std::int64_t number(std::size_t column) const;
    [[nodiscard]] bool flag(std::size_t column) const { return number(column) != 0; }
    [[nodiscard]] wire::Timestamp time(std::size_t column) const { return wire::Timestamp(std::chrono::milliseconds(number(column))); }
    [[nodiscard]] std::optional<wire::Timestamp> optionalTime(std::size_t column) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tallylight::hub
