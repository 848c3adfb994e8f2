// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/utf8.h"

#include <simdjson.h>

#include <cstdint>
#include <cstring>

namespace tallylight::wire {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

//! How many bytes follow a lead byte, and within which bounds the first of them must lie (Unicode, table 3-7).
struct Lead {
    int continuationBytes = -1;
    std::uint8_t lower = 0x80;
    std::uint8_t upper = 0xBF;
};

Lead classify(std::uint8_t byte)
{
    if (byte < 0x80) {
        return {0};
    }
    if (byte >= 0xC2 && byte <= 0xDF) {
        return {1};
    }
    if (byte == 0xE0) {
        return {2, 0xA0, 0xBF};
    }
    if (byte == 0xED) {
        return {2, 0x80, 0x9F};
    }
    if (byte >= 0xE1 && byte <= 0xEF) {
        return {2};
    }
    if (byte == 0xF0) {
        return {3, 0x90, 0xBF};
    }
    if (byte == 0xF4) {
        return {3, 0x80, 0x8F};
    }
    if (byte >= 0xF1 && byte <= 0xF3) {
        return {3};
    }
    return {};
}

} // namespace

bool isValidUtf8(std::string_view bytes)
{
    // Event names and ids are short and ASCII: not worth the call through the dispatcher.
    constexpr std::size_t kShort = 64;
    if (bytes.size() <= kShort) {
        std::uint64_t allBits = 0;
        std::size_t at = 0;
        for (; at + sizeof(allBits) <= bytes.size(); at += sizeof(allBits)) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data() + at, sizeof(word));
            allBits |= word;
        }
        for (; at < bytes.size(); ++at) {
            allBits |= static_cast<std::uint8_t>(bytes[at]);
        }
        if ((allBits & 0x8080808080808080ULL) == 0) {
            return true;
        }
    }
    return simdjson::validate_utf8(bytes.data(), bytes.size());
}

std::string replaceInvalidUtf8(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + 8);
    std::size_t at = 0;
    while (at < bytes.size()) {
        Lead lead = classify(static_cast<std::uint8_t>(bytes[at]));
        if (lead.continuationBytes < 0) {
            text += kReplacement;
            ++at;
            continue;
        }
        std::size_t length = 1;
        bool isComplete = true;
        for (int i = 0; i < lead.continuationBytes; ++i) {
            const auto next = at + length < bytes.size() ? static_cast<std::uint8_t>(bytes[at + length]) : std::uint8_t{0};
            if (next < lead.lower || next > lead.upper) {
                isComplete = false;
                break;
            }
            lead.lower = 0x80;
            lead.upper = 0xBF;
            ++length;
        }
        text += isComplete ? bytes.substr(at, length) : kReplacement;
        at += length;
    }
    return text;
}

char32_t takeCodePoint(std::string_view& text)
{
    const auto first = static_cast<std::uint8_t>(text.front());
    const int following = classify(first).continuationBytes;
    char32_t codePoint = first;
    if (following > 0) {
        codePoint = first & (0x3FU >> following);
    }
    text.remove_prefix(1);
    for (int i = 0; i < following && !text.empty(); ++i) {
        codePoint = (codePoint << 6U) | (static_cast<std::uint8_t>(text.front()) & 0x3FU);
        text.remove_prefix(1);
    }
    return codePoint;
}

void appendCodePoint(std::string& text, char32_t codePoint)
{
    const auto push = [&text](char32_t byte) { text += static_cast<char>(static_cast<std::uint8_t>(byte)); };
    if (codePoint < 0x80) {
        push(codePoint);
    } else if (codePoint < 0x800) {
        push(0xC0U | (codePoint >> 6U));
        push(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        push(0xE0U | (codePoint >> 12U));
        push(0x80U | ((codePoint >> 6U) & 0x3FU));
        push(0x80U | (codePoint & 0x3FU));
    } else {
        push(0xF0U | (codePoint >> 18U));
        push(0x80U | ((codePoint >> 12U) & 0x3FU));
        push(0x80U | ((codePoint >> 6U) & 0x3FU));
        push(0x80U | (codePoint & 0x3FU));
    }
}

} // namespace tallylight::wire
