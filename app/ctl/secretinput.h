// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <string_view>

namespace tallylight::ctl {

//! \brief The first line of standard input, bounded. At a terminal it asks with \a prompt and shows nothing of what is typed. Blocks.
[[nodiscard]] QByteArray readSecret(std::string_view prompt);

//! \brief Standard input is no terminal: nobody sees the prompt of readSecret().
[[nodiscard]] bool isInputPiped();

} // namespace tallylight::ctl
