// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/query.h"

#include "hub/storage/database.h"

#include <soci/soci.h>

#include <charconv>
#include <deque>
#include <vector>

namespace tallylight::hub {

namespace {

struct Parameter {
    bool isText = false;
    std::string text;
    long long number = 0;
    soci::indicator indicator = soci::i_ok;
};

// Every column is read as text: databases convert better than SOCI's typed rows do, which want each type named exactly.
struct Column {
    std::string text;
    soci::indicator indicator = soci::i_null;
};

} // namespace

struct Query::Private {
    Database& database;
    std::string sql;
    soci::statement* statement = nullptr;
    //! Deques: SOCI keeps references to the elements.
    std::deque<Parameter> parameters;
    std::deque<Column> columns;
    bool isExecuted = false;
    bool hasEnded = false;

    void execute()
    {
        for (Parameter& parameter : parameters) {
            if (parameter.isText) {
                statement->exchange(soci::use(parameter.text, parameter.indicator));
            } else {
                statement->exchange(soci::use(parameter.number, parameter.indicator));
            }
        }
        for (Column& column : columns) {
            statement->exchange(soci::into(column.text, column.indicator));
        }
        statement->define_and_bind();
        isExecuted = true;
    }

    template <class Step>
    auto guarded(Step step)
    {
        try {
            return step();
        } catch (...) {
            database.forget(sql);
            statement = nullptr;
            throw;
        }
    }
};

Query::Query(Database& database, std::string sql, std::size_t columns)
    : d(new Private{database, std::move(sql), nullptr, {}, std::deque<Column>(columns), false, false})
{
    d->statement = &database.prepared(d->sql);
}

Query::~Query()
{
    try {
        // A statement that is left in the middle of its rows would hold the database's read lock.
        while (d->statement != nullptr && d->isExecuted && !d->hasEnded && d->statement->fetch()) {}
        if (d->statement != nullptr) {
            d->statement->bind_clean_up();
        }
    } catch (...) {
        d->database.forget(d->sql);
    }
    d->database.release();
}

Query& Query::bind(std::string_view text)
{
    // PostgreSQL cannot hold one, and its library would cut the text there: "acme\0x" would find "acme".
    if (text.find('\0') != std::string_view::npos) {
        throw TextWithNul();
    }
    d->parameters.push_back({true, std::string(text), 0, soci::i_ok});
    return *this;
}

Query& Query::bind(std::int64_t number)
{
    d->parameters.push_back({false, {}, number, soci::i_ok});
    return *this;
}

Query& Query::bindNull()
{
    d->parameters.push_back({true, {}, 0, soci::i_null});
    return *this;
}

std::int64_t Query::run()
{
    return d->guarded([this] {
        d->execute();
        d->statement->execute(true);
        d->hasEnded = true;
        return d->statement->get_affected_rows();
    });
}

bool Query::next()
{
    if (d->hasEnded) {
        return false;
    }
    const bool hasRow = d->guarded([this] {
        if (d->isExecuted) {
            return d->statement->fetch();
        }
        d->execute();
        return d->statement->execute(true);
    });
    d->hasEnded = !hasRow;
    return hasRow;
}

const std::string& Query::text(std::size_t column) const
{
    return d->columns.at(column).text;
}

std::optional<std::string> Query::optionalText(std::size_t column) const
{
    const Column& value = d->columns.at(column);
    return value.indicator == soci::i_null ? std::optional<std::string>() : value.text;
}

std::int64_t Query::number(std::size_t column) const
{
    const std::string& digits = text(column);
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::optional<wire::Timestamp> Query::optionalTime(std::size_t column) const
{
    return d->columns.at(column).indicator == soci::i_null ? std::optional<wire::Timestamp>() : time(column);
}

} // namespace tallylight::hub
