// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/jsonline.h"

#include "wire/utf8.h"

namespace tallylight::ctl {

namespace {

void appendEscape(std::string& text, char32_t codePoint)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    text += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) {
        text += kHex[(codePoint >> shift) & 0xfU];
    }
}

//! C0, DEL and C1, the last of which terminals obey as well; and what turns the text around it, or ends a line for some readers.
bool isEscaped(char32_t codePoint)
{
    return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || codePoint == 0x061c || codePoint == 0x200e || codePoint == 0x200f
           || (codePoint >= 0x2028 && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069);
}

} // namespace

JsonLine& JsonLine::beginObject()
{
    separate();
    m_text += '{';
    m_needsComma = false;
    return *this;
}

JsonLine& JsonLine::endObject()
{
    m_text += '}';
    m_needsComma = true;
    return *this;
}

JsonLine& JsonLine::beginArray()
{
    separate();
    m_text += '[';
    m_needsComma = false;
    return *this;
}

JsonLine& JsonLine::endArray()
{
    m_text += ']';
    m_needsComma = true;
    return *this;
}

JsonLine& JsonLine::key(std::string_view name)
{
    separate();
    appendString(name);
    m_text += ':';
    m_needsComma = false;
    return *this;
}

JsonLine& JsonLine::value(std::string_view text)
{
    separate();
    appendString(text);
    return *this;
}

JsonLine& JsonLine::value(std::int64_t number)
{
    separate();
    m_text += std::to_string(number);
    return *this;
}

JsonLine& JsonLine::valueOrNull(const std::optional<std::string>& text)
{
    return text ? value(std::string_view(*text)) : null();
}

JsonLine& JsonLine::boolean(bool value)
{
    separate();
    m_text += value ? "true" : "false";
    return *this;
}

JsonLine& JsonLine::null()
{
    separate();
    m_text += "null";
    return *this;
}

void JsonLine::separate()
{
    if (m_needsComma) {
        m_text += ',';
    }
    m_needsComma = true;
}

void JsonLine::appendString(std::string_view text)
{
    const std::string wellFormed = wire::replaceInvalidUtf8(text);
    m_text += '"';
    for (std::string_view rest = wellFormed; !rest.empty();) {
        const char32_t codePoint = wire::takeCodePoint(rest);
        switch (codePoint) {
        case U'"':
            m_text += "\\\"";
            break;
        case U'\\':
            m_text += "\\\\";
            break;
        case U'\n':
            m_text += "\\n";
            break;
        case U'\r':
            m_text += "\\r";
            break;
        case U'\t':
            m_text += "\\t";
            break;
        default:
            if (isEscaped(codePoint)) {
                appendEscape(m_text, codePoint);
            } else {
                wire::appendCodePoint(m_text, codePoint);
            }
        }
    }
    m_text += '"';
}

} // namespace tallylight::ctl
