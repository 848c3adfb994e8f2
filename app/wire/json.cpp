// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/json.h"

namespace tallylight::wire::json {

namespace {

std::optional<unsigned> hexValue(std::string_view digits)
{
    unsigned value = 0;
    for (const char c : digits) {
        value <<= 4U;
        if (c >= '0' && c <= '9') {
            value |= static_cast<unsigned>(c - '0');
        } else if (c >= 'a' && c <= 'f') {
            value |= static_cast<unsigned>(c - 'a' + 10);
        } else if (c >= 'A' && c <= 'F') {
            value |= static_cast<unsigned>(c - 'A' + 10);
        } else {
            return std::nullopt;
        }
    }
    return value;
}

//! The unit of the escape `\uXXXX` at \a at, if there is one.
std::optional<unsigned> escapedUnit(std::string_view text, std::size_t at)
{
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') {
        return std::nullopt;
    }
    return hexValue(text.substr(at + 2, 4));
}

std::string withoutLoneSurrogates(std::string_view text)
{
    constexpr std::size_t kEscapeLength = 6;
    std::string repaired;
    repaired.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] != '\\') {
            repaired += text[at++];
            continue;
        }
        const auto unit = escapedUnit(text, at);
        if (!unit || *unit < 0xD800 || *unit > 0xDFFF) {
            // Any other escape is two characters as far as finding the next one goes.
            repaired += text.substr(at, 2);
            at += 2;
            continue;
        }
        const auto next = escapedUnit(text, at + kEscapeLength);
        const bool isPair = *unit <= 0xDBFF && next && *next >= 0xDC00 && *next <= 0xDFFF;
        if (isPair) {
            repaired += text.substr(at, 2 * kEscapeLength);
            at += 2 * kEscapeLength;
        } else {
            repaired += "\\uFFFD";
            at += kEscapeLength;
        }
    }
    return repaired;
}

template <class T>
std::optional<T> valueAt(const Object& object, std::string_view key)
{
    T value;
    if (object.at_key(key).get(value) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    return value;
}

} // namespace

Result<Element> parse(simdjson::dom::parser& parser, std::string_view text)
{
    Element element;
    auto error = parser.parse(text.data(), text.size()).get(element);
    if (error == simdjson::STRING_ERROR) {
        const std::string repaired = withoutLoneSurrogates(text);
        error = parser.parse(repaired).get(element);
    }
    if (error != simdjson::SUCCESS) {
        return failure(error == simdjson::CAPACITY ? ErrorCode::TooLarge : ErrorCode::BadJson,
                       std::string("not valid JSON (") + std::to_string(text.size()) + " bytes): " + simdjson::error_message(error));
    }
    return element;
}

Result<Object> parseObject(simdjson::dom::parser& parser, std::string_view body, std::string_view what)
{
    const auto document = parse(parser, body);
    if (!document) {
        return tl::unexpected(document.error());
    }
    Object root;
    if (document->get(root) != simdjson::SUCCESS) {
        return failure(ErrorCode::BadPayload, std::string(what) + ": not an object");
    }
    return root;
}

std::optional<std::string> optionalString(const Object& object, std::string_view key)
{
    const auto value = valueAt<std::string_view>(object, key);
    return value ? std::optional<std::string>(*value) : std::nullopt;
}

std::string stringOrEmpty(const Object& object, std::string_view key)
{
    return optionalString(object, key).value_or(std::string());
}

std::optional<std::int64_t> optionalInt(const Object& object, std::string_view key)
{
    return valueAt<std::int64_t>(object, key);
}

std::optional<bool> optionalBool(const Object& object, std::string_view key)
{
    return valueAt<bool>(object, key);
}

std::optional<Timestamp> optionalTime(const Object& object, std::string_view key)
{
    const auto value = valueAt<std::string_view>(object, key);
    return value ? parseTimestamp(*value) : std::nullopt;
}

std::optional<Object> optionalObject(const Object& object, std::string_view key)
{
    return valueAt<Object>(object, key);
}

std::optional<simdjson::dom::array> optionalArray(const Object& object, std::string_view key)
{
    return valueAt<simdjson::dom::array>(object, key);
}

} // namespace tallylight::wire::json
