// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/random.h"

#include "hub/core/sodium.h"

#include <array>
#include <cstdint>

namespace tallylight::hub {

namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kAlphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::string_view kNanoid = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

void appendRandom(std::string& text, std::string_view alphabet, std::size_t count)
{
    ensureSodium();
    // Bytes beyond the largest multiple of the alphabet's size are thrown away: a plain remainder would prefer its first characters.
    const std::size_t limit = 256 - 256 % alphabet.size();
    std::array<unsigned char, 64> bytes{};
    while (count > 0) {
        randombytes_buf(bytes.data(), bytes.size());
        for (const unsigned char byte : bytes) {
            if (count > 0 && byte < limit) {
                text += alphabet[byte % alphabet.size()];
                --count;
            }
        }
    }
}

} // namespace

std::string newId()
{
    std::string id;
    appendRandom(id, kAlphanumeric, 32);
    return id;
}

std::string newPrefixedId(std::string_view prefix)
{
    std::string id(prefix);
    appendRandom(id, kNanoid, 21);
    return id;
}

std::string newUuid()
{
    ensureSodium();
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | 0x40);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string uuid;
    uuid.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            uuid += '-';
        }
        uuid += kDigits[bytes[i] >> 4];
        uuid += kDigits[bytes[i] & 0x0F];
    }
    return uuid;
}

std::string newLetters(std::size_t count)
{
    std::string letters;
    letters.reserve(count);
    appendRandom(letters, kLetters, count);
    return letters;
}

std::chrono::milliseconds randomBetween(std::chrono::milliseconds least, std::chrono::milliseconds most)
{
    return least + std::chrono::milliseconds(randombytes_uniform(static_cast<std::uint32_t>((most - least).count() + 1)));
}

} // namespace tallylight::hub
