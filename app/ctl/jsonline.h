// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tallylight::ctl {

//! \brief Builds one line of JSON in exactly the order of the calls; scripts that cut by position exist.
//!
//! Control characters are escaped, those beyond ASCII and those of direction too: a line that is shown on a terminal moves no cursor, and
//! turns nothing around.
class JsonLine
{
public:
    JsonLine& beginObject();
    JsonLine& endObject();
    JsonLine& beginArray();
    JsonLine& endArray();

    //! \brief Names the next value of an object.
    JsonLine& key(std::string_view name);
    //! \brief \a text is UTF-8; what is ill-formed becomes U+FFFD.
    JsonLine& value(std::string_view text);
    JsonLine& value(std::int64_t number);
    //! \brief null where absent.
    JsonLine& valueOrNull(const std::optional<std::string>& text);
    JsonLine& boolean(bool value);
    JsonLine& null();

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    void separate();
    void appendString(std::string_view text);

    std::string m_text;
    bool m_needsComma = false;
};

} // namespace tallylight::ctl
