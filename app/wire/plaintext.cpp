// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/plaintext.h"

#include "wire/utf8.h"

namespace tallylight::wire {

namespace {

bool isSpace(char32_t c)
{
    return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028
           || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

//! The characters that change the order of the text around them (Unicode Standard Annex 9), and those that are not seen at all.
bool isInvisibleFormat(char32_t c)
{
    return c == 0x061C || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)
           || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

} // namespace

std::string plainLine(std::string_view text, std::size_t maxCodePoints)
{
    const std::string repaired = isValidUtf8(text) ? std::string() : replaceInvalidUtf8(text);
    std::string_view rest = repaired.empty() ? text : std::string_view(repaired);
    std::string line;
    std::size_t count = 0;
    std::size_t beforeLast = 0;
    bool hasGap = false;
    while (!rest.empty()) {
        const char32_t codePoint = takeCodePoint(rest);
        if (isSpace(codePoint)) {
            hasGap = !line.empty();
            continue;
        }
        if (isControl(codePoint) || isInvisibleFormat(codePoint)) {
            continue;
        }
        if (hasGap) {
            hasGap = false;
            if (count == maxCodePoints) {
                line.resize(beforeLast);
                return line + "…";
            }
            beforeLast = line.size();
            line += ' ';
            ++count;
        }
        if (count == maxCodePoints) {
            line.resize(beforeLast);
            return line + "…";
        }
        beforeLast = line.size();
        appendCodePoint(line, codePoint);
        ++count;
    }
    return line;
}

} // namespace tallylight::wire
