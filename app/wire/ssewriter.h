// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>

namespace tallylight::wire {

//! \brief Frames one event as deco studio's servers do: `event`, then each line of `data`, then `id` unless it is empty.
//! \param type,id must hold no line end: they are ours, never a peer's text.
[[nodiscard]] std::string writeSseEvent(std::string_view type, std::string_view data, std::string_view id);

} // namespace tallylight::wire
