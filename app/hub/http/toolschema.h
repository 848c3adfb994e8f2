// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/jsonbody.h"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>

//! What the tools have in common: the words of JSON Schema, pages, and the order of lists.
namespace tallylight::hub::http {

inline constexpr std::int64_t kMaxOffset = 1'000'000'000;

[[nodiscard]] boost::json::value schemaOf(std::string_view type);
[[nodiscard]] boost::json::value objectSchema(std::initializer_list<std::pair<std::string_view, boost::json::value>> properties,
                                              std::initializer_list<std::string_view> required = {});
//! \brief Of `orderBy`.
[[nodiscard]] boost::json::value orderSchema();

//! \brief Reads `orderBy`: an array of `{field: string[], direction}`. Rejects the form with a plain string for `field`.
//! \return true if the first entry asks for descending order.
bool readOrder(Fields& fields);

//! \brief `{items, totalCount, hasMore}`
[[nodiscard]] boost::json::value pageOf(boost::json::array items, std::int64_t totalCount, std::int64_t offset);

} // namespace tallylight::hub::http
