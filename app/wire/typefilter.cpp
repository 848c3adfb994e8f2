// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/typefilter.h"

#include <algorithm>

namespace tallylight::wire {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

} // namespace

TypeFilter TypeFilter::parse(std::string_view parameter)
{
    TypeFilter filter;
    if (parameter.empty()) {
        return filter;
    }
    filter.m_patterns.emplace();
    while (true) {
        const std::size_t comma = parameter.find(',');
        const std::string_view item = trimmed(parameter.substr(0, comma));
        if (!item.empty()) {
            filter.m_patterns->emplace_back(item);
        }
        if (comma == std::string_view::npos) {
            return filter;
        }
        parameter.remove_prefix(comma + 1);
    }
}

bool TypeFilter::matches(std::string_view type) const
{
    if (!m_patterns) {
        return true;
    }
    return std::any_of(m_patterns->begin(), m_patterns->end(), [type](std::string_view pattern) {
        return pattern == type || (pattern.ends_with(".*") && type.starts_with(pattern.substr(0, pattern.size() - 1)));
    });
}

bool TypeFilter::names(std::string_view type) const
{
    return m_patterns && std::find(m_patterns->begin(), m_patterns->end(), type) != m_patterns->end();
}

} // namespace tallylight::wire
