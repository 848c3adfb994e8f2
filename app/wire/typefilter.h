// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tallylight::wire {

//! \brief The `types` parameter of a watch request (docs/protocol.md, "Filter").
class TypeFilter
{
public:
    //! \brief Lets everything through.
    TypeFilter() = default;

    //! \brief Reads the decoded value of the parameter: comma-separated, trimmed, empty items dropped. An empty value is no filter.
    [[nodiscard]] static TypeFilter parse(std::string_view parameter);

    //! \brief The items as `connected` echoes them; absent where there is no filter.
    [[nodiscard]] const std::optional<std::vector<std::string>>& patterns() const { return m_patterns; }

    //! \brief True for an item equal to \a type, or one that ends in `.*` and whose rest with the dot begins \a type.
    [[nodiscard]] bool matches(std::string_view type) const;

    //! \brief True only if \a type itself is listed: a summary's snapshot is sent to those who name it, not to wildcards.
    [[nodiscard]] bool names(std::string_view type) const;

private:
    std::optional<std::vector<std::string>> m_patterns;
};

} // namespace tallylight::wire
