// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>

namespace tallylight::wire {

[[nodiscard]] bool isValidUtf8(std::string_view bytes);

//! \brief Replaces each maximal ill-formed sequence by U+FFFD, as the WHATWG Encoding standard's UTF-8 decoder does.
[[nodiscard]] std::string replaceInvalidUtf8(std::string_view bytes);

//! \brief Takes one code point from the front of well-formed, non-empty \a text.
[[nodiscard]] char32_t takeCodePoint(std::string_view& text);

void appendCodePoint(std::string& text, char32_t codePoint);

} // namespace tallylight::wire
