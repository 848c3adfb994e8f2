// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/request.h"

#include <algorithm>

namespace tallylight::hub::http {

namespace {

constexpr char toLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr int hexValue(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = toLower(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

//! Cuts \a text at the first \a separator and returns what stood before it.
std::string_view takeUntil(std::string_view& text, char separator)
{
    const std::size_t end = text.find(separator);
    const std::string_view head = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return head;
}

} // namespace

bool equalsIgnoringCase(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, [](char a, char b) { return toLower(a) == toLower(b); });
}

std::optional<std::string> percentDecoded(std::string_view text, bool isForm)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
            if (low < 0) {
                return std::nullopt;
            }
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c == '+' && isForm) {
            c = ' ';
        }
        if (c == '\0') {
            return std::nullopt;
        }
        decoded += c;
    }
    return decoded;
}

std::vector<std::pair<std::string, std::string>> parseForm(std::string_view text)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!text.empty()) {
        std::string_view value = takeUntil(text, '&');
        if (value.empty()) {
            continue;
        }
        const std::string_view name = takeUntil(value, '=');
        std::optional<std::string> decodedName = percentDecoded(name, true);
        std::optional<std::string> decodedValue = percentDecoded(value, true);
        if (decodedName && decodedValue) {
            pairs.emplace_back(std::move(*decodedName), std::move(*decodedValue));
        }
    }
    return pairs;
}

std::optional<Target> Target::parse(std::string_view text)
{
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (text.size() >= scheme.size() && equalsIgnoringCase(text.substr(0, scheme.size()), scheme)) {
            text.remove_prefix(scheme.size());
            const std::size_t path = text.find_first_of("/?");
            text.remove_prefix(path == std::string_view::npos ? text.size() : path);
            break;
        }
    }
    std::string_view query = text;
    std::string_view path = takeUntil(query, '?');
    if (path.empty() || path.front() != '/') {
        return std::nullopt;
    }
    Target target;
    target.text = text;
    target.path = path;
    path.remove_prefix(1);
    for (bool isMore = !path.empty(); isMore;) {
        isMore = path.find('/') != std::string_view::npos;
        std::optional<std::string> segment = percentDecoded(takeUntil(path, '/'), false);
        if (!segment) {
            return std::nullopt;
        }
        target.segments.push_back(std::move(*segment));
    }
    target.query = parseForm(takeUntil(query, '#'));
    return target;
}

std::string_view Request::header(std::string_view name) const
{
    const auto found = std::ranges::find_if(headers, [name](const auto& header) { return equalsIgnoringCase(header.first, name); });
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<std::string_view> Request::query(std::string_view name) const
{
    const auto found = std::ranges::find_if(target.query, [name](const auto& pair) { return pair.first == name; });
    return found == target.query.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

std::string_view Request::cookie(std::string_view name) const
{
    for (const auto& [header, value] : headers) {
        if (!equalsIgnoringCase(header, "Cookie")) {
            continue;
        }
        std::string_view rest = value;
        while (!rest.empty()) {
            std::string_view pair = trimmed(takeUntil(rest, ';'));
            if (takeUntil(pair, '=') == name) {
                return pair;
            }
        }
    }
    return {};
}

std::string Request::mediaType() const
{
    std::string_view value = header("Content-Type");
    std::string type(trimmed(takeUntil(value, ';')));
    std::ranges::transform(type, type.begin(), toLower);
    return type;
}

} // namespace tallylight::hub::http
