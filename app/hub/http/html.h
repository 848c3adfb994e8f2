// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <map>
#include <string>
#include <string_view>

namespace tallylight::hub::http {

//! \brief Text made fit for HTML, in an element as well as in a quoted attribute. Ill-formed UTF-8 is replaced, and control characters
//! other than line end and tab are removed.
[[nodiscard]] std::string escaped(std::string_view text);

//! \brief Markup that is safe to stand in a page. Made from a person's text only by escaping it.
class Html
{
public:
    Html() = default;

    //! \brief Any text.
    [[nodiscard]] static Html text(std::string_view text) { return Html(escaped(text)); }
    //! \brief Our own markup, and never a part of anybody's text.
    [[nodiscard]] static Html markup(std::string markup) { return Html(std::move(markup)); }

    [[nodiscard]] const std::string& value() const { return m_value; }

    Html& operator+=(const Html& other)
    {
        m_value += other.m_value;
        return *this;
    }

private:
    explicit Html(std::string value) : m_value(std::move(value)) {}
    std::string m_value;
};

//! \brief Fills the `{{name}}` places of \a page. What is filled in is not looked at again; an unknown name stays empty.
[[nodiscard]] std::string fillIn(std::string_view page, const std::map<std::string_view, Html>& values);

} // namespace tallylight::hub::http
