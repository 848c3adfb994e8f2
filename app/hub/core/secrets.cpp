// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/secrets.h"

#include "hub/core/random.h"
#include "hub/core/sodium.h"

#include <array>

namespace tallylight::hub {

std::string newApiKey()
{
    return newLetters(64);
}

std::string newSessionToken()
{
    return newLetters(64);
}

std::string hashSecret(std::string_view secret)
{
    ensureSodium();
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    // libsodium's bytes are unsigned; the text's are not.
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(secret.data()), secret.size());
    constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::array<char, sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, kVariant)> text{};
    sodium_bin2base64(text.data(), text.size(), digest.data(), digest.size(), kVariant);
    return text.data();
}

wire::Result<std::string> hashPassword(std::string_view password)
{
    ensureSodium();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE)
        != 0) {
        return wire::failure(wire::ErrorCode::Server, "not enough memory to hash the password", true);
    }
    return std::string(text.data());
}

bool verifyPassword(std::string_view password, const std::string& hash)
{
    ensureSodium();
    if (hash.empty()) {
        // As slow as a real comparison, so that the time of the answer does not tell whether the user exists.
        (void)hashPassword(password);
        return false;
    }
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

} // namespace tallylight::hub
