// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"
#include "wire/timestamp.h"

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

//! Private to wire: how the decoders read simdjson's documents. Not included by any header that leaves the layer.
namespace tallylight::wire::json {

using Object = simdjson::dom::object;
using Element = simdjson::dom::element;

//! \brief Parses \a text whole. A lone surrogate in an escape (a server cut a title inside a character) becomes U+FFFD; every other
//! fault is ErrorCode::BadJson.
//! \return an element that is valid until the next call with the same parser.
[[nodiscard]] Result<Element> parse(simdjson::dom::parser& parser, std::string_view text);

//! \brief The same for a text that is to be an object; ErrorCode::BadPayload names \a what where it is something else.
[[nodiscard]] Result<Object> parseObject(simdjson::dom::parser& parser, std::string_view body, std::string_view what);

//! \brief Absent for a missing key, null, or another type than a string.
[[nodiscard]] std::optional<std::string> optionalString(const Object& object, std::string_view key);
//! \brief Empty where optionalString() has nothing.
[[nodiscard]] std::string stringOrEmpty(const Object& object, std::string_view key);
[[nodiscard]] std::optional<std::int64_t> optionalInt(const Object& object, std::string_view key);
[[nodiscard]] std::optional<bool> optionalBool(const Object& object, std::string_view key);
[[nodiscard]] std::optional<Timestamp> optionalTime(const Object& object, std::string_view key);
[[nodiscard]] std::optional<Object> optionalObject(const Object& object, std::string_view key);
[[nodiscard]] std::optional<simdjson::dom::array> optionalArray(const Object& object, std::string_view key);

} // namespace tallylight::wire::json
