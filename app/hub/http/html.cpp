// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/html.h"

#include "wire/utf8.h"

namespace tallylight::hub::http {

std::string escaped(std::string_view text)
{
    const std::string wellFormed = wire::replaceInvalidUtf8(text);
    std::string html;
    html.reserve(wellFormed.size() + wellFormed.size() / 8);
    for (const char c : wellFormed) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            if (const auto byte = static_cast<unsigned char>(c); (byte >= 0x20 && byte != 0x7f) || c == '\n' || c == '\t') {
                html += c;
            }
        }
    }
    return html;
}

std::string fillIn(std::string_view page, const std::map<std::string_view, Html>& values)
{
    std::string filled;
    filled.reserve(page.size() * 2);
    while (!page.empty()) {
        const std::size_t begin = page.find("{{");
        const std::size_t end = begin == std::string_view::npos ? begin : page.find("}}", begin);
        filled += page.substr(0, end == std::string_view::npos ? page.size() : begin);
        if (end == std::string_view::npos) {
            break;
        }
        if (const auto found = values.find(page.substr(begin + 2, end - begin - 2)); found != values.end()) {
            filled += found->second.value();
        }
        page.remove_prefix(end + 2);
    }
    return filled;
}

} // namespace tallylight::hub::http
