// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/entities.h"

#include <optional>
#include <span>
#include <string>

namespace tallylight::wire {

//! \brief What a list shows of a thread: the last non-empty text of its newest assistant message, else the tool in use.
struct Snippet {
    //! Raw server text; empty where only a tool is known.
    std::string text;
    //! Name of the tool in use; empty where there is text.
    std::string tool;

    friend bool operator==(const Snippet&, const Snippet&) = default;
};

//! \brief Nothing where no assistant message says anything. The order of \a messages does not matter: newest by creation time wins,
//! and the later one of equals.
[[nodiscard]] std::optional<Snippet> latestSnippet(std::span<const Message> messages);

} // namespace tallylight::wire
