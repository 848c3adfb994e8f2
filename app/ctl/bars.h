// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ctl/workreport.h"
#include "store/badge.h"

#include <string>
#include <string_view>

namespace tallylight::ctl {

//! \brief What a bar chooses icon and colour by: running, attention, failed, finished, idle, offline, error or auth. Numbers that
//! may be old are offline, whatever they say.
[[nodiscard]] std::string_view barClass(const store::BadgeState& badge);

//! \brief One line of JSON as a custom module of waybar reads it: text, alt, tooltip, class, percentage (docs/status-bars.md).
//!
//! The tooltip is Pango markup, in which a server's text is escaped.
[[nodiscard]] std::string waybarLine(const WorkSources& sources, const WorkView& view);

//! \brief One line of plain text for bars that show what they are given: signs and numbers, nothing of a server's text.
[[nodiscard]] std::string polybarLine(const WorkSources& sources, const WorkView& view);

} // namespace tallylight::ctl
