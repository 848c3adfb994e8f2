// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/namehash.h"

#include "wire/utf8.h"

namespace tallylight::wire {

std::uint64_t nameHash(std::string_view name)
{
    // JavaScript's `h = c + ((h << 5) - h)`: the shift works on 32 bits, the sum does not wrap.
    std::int64_t hash = 0;
    const auto mix = [&hash](char32_t unit) {
        const auto low = static_cast<std::int32_t>(static_cast<std::uint32_t>(hash));
        const auto shifted = static_cast<std::int32_t>(static_cast<std::uint32_t>(low) << 5U);
        hash = static_cast<std::int64_t>(unit) + (static_cast<std::int64_t>(shifted) - hash);
    };
    const std::string repaired = isValidUtf8(name) ? std::string() : replaceInvalidUtf8(name);
    std::string_view rest = repaired.empty() ? name : std::string_view(repaired);
    while (!rest.empty()) {
        const char32_t codePoint = takeCodePoint(rest);
        if (codePoint >= 0x10000) {
            mix(0xD800U + ((codePoint - 0x10000U) >> 10U));
            mix(0xDC00U + ((codePoint - 0x10000U) & 0x3FFU));
        } else {
            mix(codePoint);
        }
    }
    return static_cast<std::uint64_t>(hash < 0 ? -hash : hash);
}

int orgHue(std::string_view name)
{
    return static_cast<int>(nameHash(name) % 360);
}

std::string initials(std::string_view name)
{
    const std::string repaired = isValidUtf8(name) ? std::string(name) : replaceInvalidUtf8(name);
    std::string_view rest = repaired;
    std::string letters;
    int count = 0;
    bool atWordStart = true;
    while (!rest.empty() && count < 2) {
        char32_t codePoint = takeCodePoint(rest);
        const bool isSeparator = codePoint <= U' ' || codePoint == U'-' || codePoint == U'_' || codePoint == 0xA0;
        if (!isSeparator && atWordStart) {
            if (codePoint >= U'a' && codePoint <= U'z') {
                codePoint -= U'a' - U'A';
            }
            appendCodePoint(letters, codePoint);
            ++count;
        }
        atWordStart = isSeparator;
    }
    return letters;
}

} // namespace tallylight::wire
