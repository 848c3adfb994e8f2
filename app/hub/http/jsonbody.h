// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tallylight::hub::http {

//! \brief Parses a peer's JSON: UTF-8, at most 32 levels deep. ErrorCode::BadJson.
[[nodiscard]] wire::Result<boost::json::value> parseJson(std::string_view text);

//! \brief Reads the members of an object that a peer sent, and remembers the first that is not of its type.
//!
//! Read all, then ask issue() once: after an issue every value is a default. A member that is null counts as absent.
class Fields
{
public:
    //! \param path put before the names in an issue: "data." for the member "data".
    explicit Fields(const boost::json::object& object, std::string path = {}) : m_object(&object), m_path(std::move(path)) {}
    //! \brief For a value that should be an object; an issue, if it is none.
    explicit Fields(const boost::json::value& value, std::string path = {});

    //! \brief `"limit" must be an integer between 1 and 1000`; nothing where all was well so far.
    [[nodiscard]] const std::optional<std::string>& issue() const { return m_issue; }

    [[nodiscard]] bool has(std::string_view name) const;

    std::optional<std::string> text(std::string_view name);
    std::string requiredText(std::string_view name);
    std::optional<bool> boolean(std::string_view name);
    std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most, std::int64_t absent);
    std::optional<std::vector<std::string>> texts(std::string_view name);
    //! \brief The member as an object to be read in its turn; hand its issue back with adopt().
    Fields object(std::string_view name);
    //! \brief The members of an array of objects.
    std::vector<Fields> objects(std::string_view name);

    void adopt(const Fields& inner);
    void reject(std::string_view name, std::string_view rule);

private:
    [[nodiscard]] const boost::json::value* find(std::string_view name) const;

    const boost::json::object* m_object = nullptr;
    std::string m_path;
    std::optional<std::string> m_issue;
};

} // namespace tallylight::hub::http
