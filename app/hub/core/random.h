// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

//! Names and secrets from libsodium's generator. Any thread.
namespace tallylight::hub {

//! \brief 32 letters and digits, as organizations and users are named.
[[nodiscard]] std::string newId();
//! \brief \a prefix and 21 characters of nanoid's alphabet (A-Z a-z 0-9 _ -): `thrd_`, `vir_`, `run_`, `msg_`.
[[nodiscard]] std::string newPrefixedId(std::string_view prefix);
//! \brief A version 4 UUID.
[[nodiscard]] std::string newUuid();
//! \brief A secret of \a count letters.
[[nodiscard]] std::string newLetters(std::size_t count);

//! \brief A time from \a least to \a most, both included.
[[nodiscard]] std::chrono::milliseconds randomBetween(std::chrono::milliseconds least, std::chrono::milliseconds most);

} // namespace tallylight::hub
