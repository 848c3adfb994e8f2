// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <chrono>
#include <string>
#include <string_view>

//! How secrets are made, kept and compared (libsodium). Any thread.
namespace tallylight::hub {

//! \brief How long a sign-in lasts.
inline constexpr std::chrono::hours kSessionLifetime{24 * 7};

//! \brief A new key of the API: 64 letters. Shown once.
[[nodiscard]] std::string newApiKey();
//! \brief The value of a session cookie.
[[nodiscard]] std::string newSessionToken();

//! \brief A code, an access token or a refresh token of OAuth: 32 letters, as deco studio's servers make them.
[[nodiscard]] std::string newOAuthSecret();
//! \brief 32 random bytes to sign with.
[[nodiscard]] std::string newSigningKey();

//! \brief Without padding.
[[nodiscard]] std::string base64Url(std::string_view bytes);
//! \brief The bytes of \a text; empty where it is no base64url without padding.
[[nodiscard]] std::string fromBase64Url(std::string_view text);
//! \brief 32 bytes. \param key 32 bytes.
[[nodiscard]] std::string hmacSha256(std::string_view key, std::string_view text);

//! \brief SHA-256 in base64url without padding: all that is kept of a key or a session. Good only for secrets of high entropy.
[[nodiscard]] std::string hashSecret(std::string_view secret);

//! \brief argon2id, interactive limits: takes 64 MiB and some 50 ms, so never on the io_context nor on the storage executor.
[[nodiscard]] wire::Result<std::string> hashPassword(std::string_view password);
//! \brief The same cost. Pass an empty \a hash for an unknown user: it takes as long and says no.
[[nodiscard]] bool verifyPassword(std::string_view password, const std::string& hash);

} // namespace tallylight::hub
