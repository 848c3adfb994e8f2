// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace tallylight::ui {

//! \brief \a text of at most \a most code units, with an ellipsis where something is left out; never cut within what a person takes for
//! one character. For foreign text in sentences and menus, which grow with it. Pure.
[[nodiscard]] QString shortened(const QString& text, qsizetype most);

} // namespace tallylight::ui
