// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/secrets.h"

#include "hub/core/random.h"
#include "hub/core/sodium.h"

#include <array>

namespace tallylight::hub {

namespace {

constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

//! libsodium's bytes are unsigned; the text's are not.
const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

std::string newApiKey()
{
    return newLetters(64);
}

std::string newSessionToken()
{
    return newLetters(64);
}

std::string newOAuthSecret()
{
    return newLetters(32);
}

std::string newSigningKey()
{
    ensureSodium();
    std::string key(crypto_auth_hmacsha256_KEYBYTES, '\0');
    randombytes_buf(key.data(), key.size());
    return key;
}

std::string base64Url(std::string_view bytes)
{
    ensureSodium();
    // One more for the zero that libsodium ends it with.
    std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytesOf(bytes), bytes.size(), kVariant);
    text.pop_back();
    return text;
}

std::string fromBase64Url(std::string_view text)
{
    ensureSodium();
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                                         &length, nullptr, kVariant);
    bytes.resize(failed == 0 ? length : 0);
    return bytes;
}

std::string hmacSha256(std::string_view key, std::string_view text)
{
    ensureSodium();
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytesOf(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytesOf(text), text.size());
    std::string mac(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(mac.data()));
    return mac;
}

std::string hashSecret(std::string_view secret)
{
    ensureSodium();
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()), bytesOf(secret), secret.size());
    return base64Url(digest);
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
