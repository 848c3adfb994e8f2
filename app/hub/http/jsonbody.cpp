// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/jsonbody.h"

#include "wire/utf8.h"

#include <boost/json/parse.hpp>

namespace tallylight::hub::http {

namespace json = boost::json;

namespace {

const json::object& emptyObject()
{
    static const json::object kEmpty;
    return kEmpty;
}

} // namespace

wire::Result<json::value> parseJson(std::string_view text)
{
    // Checked here, because Boost.JSON is asked not to: it would call an overlong form and a lone surrogate by the same name.
    if (!wire::isValidUtf8(text)) {
        return wire::failure(wire::ErrorCode::BadJson, "request body is not UTF-8");
    }
    boost::system::error_code error;
    json::value value = json::parse(text, error);
    if (error) {
        return wire::failure(wire::ErrorCode::BadJson, "request body is not JSON: " + error.message());
    }
    return value;
}

Fields::Fields(const json::value& value, std::string path)
    : m_object(value.is_object() ? &value.get_object() : &emptyObject()),
      m_path(std::move(path))
{
    if (!value.is_object()) {
        m_issue = "an object is expected";
    }
}

bool Fields::has(std::string_view name) const
{
    return find(name) != nullptr;
}

std::optional<std::string> Fields::text(std::string_view name)
{
    const json::value* const value = find(name);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->is_string()) {
        reject(name, "must be a string");
        return std::nullopt;
    }
    return std::string(value->get_string());
}

std::string Fields::requiredText(std::string_view name)
{
    if (!has(name)) {
        reject(name, "is required");
    }
    return text(name).value_or(std::string());
}

std::optional<bool> Fields::boolean(std::string_view name)
{
    const json::value* const value = find(name);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->is_bool()) {
        reject(name, "must be true or false");
        return std::nullopt;
    }
    return value->get_bool();
}

std::int64_t Fields::integer(std::string_view name, std::int64_t least, std::int64_t most, std::int64_t absent)
{
    const json::value* const value = find(name);
    if (value == nullptr) {
        return absent;
    }
    boost::system::error_code error;
    const auto number = value->to_number<std::int64_t>(error);
    if (error || number < least || number > most) {
        reject(name, "must be an integer between " + std::to_string(least) + " and " + std::to_string(most));
        return absent;
    }
    return number;
}

std::optional<std::vector<std::string>> Fields::texts(std::string_view name)
{
    const json::value* const value = find(name);
    if (value == nullptr) {
        return std::nullopt;
    }
    std::vector<std::string> texts;
    bool isGood = value->is_array();
    if (isGood) {
        for (const json::value& item : value->get_array()) {
            isGood = isGood && item.is_string();
            texts.emplace_back(item.is_string() ? std::string_view(item.get_string()) : std::string_view());
        }
    }
    if (!isGood) {
        reject(name, "must be an array of strings");
        return std::nullopt;
    }
    return texts;
}

Fields Fields::object(std::string_view name)
{
    const json::value* const value = find(name);
    std::string path = m_path + std::string(name) + ".";
    if (value != nullptr && !value->is_object()) {
        reject(name, "must be an object");
    }
    return value != nullptr && value->is_object() ? Fields(value->get_object(), std::move(path)) : Fields(emptyObject(), std::move(path));
}

std::vector<Fields> Fields::objects(std::string_view name)
{
    const json::value* const value = find(name);
    std::vector<Fields> objects;
    if (value == nullptr) {
        return objects;
    }
    if (!value->is_array()) {
        reject(name, "must be an array of objects");
        return objects;
    }
    for (const json::value& item : value->get_array()) {
        if (!item.is_object()) {
            reject(name, "must be an array of objects");
            return {};
        }
        objects.emplace_back(item.get_object(), m_path + std::string(name) + "[].");
    }
    return objects;
}

void Fields::adopt(const Fields& inner)
{
    if (!m_issue) {
        m_issue = inner.m_issue;
    }
}

void Fields::reject(std::string_view name, std::string_view rule)
{
    if (!m_issue) {
        m_issue = "\"" + m_path + std::string(name) + "\" " + std::string(rule);
    }
}

const json::value* Fields::find(std::string_view name) const
{
    const json::value* const value = m_object->if_contains(name);
    return value != nullptr && !value->is_null() ? value : nullptr;
}

} // namespace tallylight::hub::http
