// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string_view>

namespace tallylight::ctl {

//! \brief Writes all of \a bytes to a file descriptor, however long its reader takes.
//! \return false where nobody reads any more, or the disk is full.
[[nodiscard]] bool writeAll(int descriptor, std::string_view bytes);

//! \brief One line to standard output, at once.
//! \return false where nobody reads any more.
[[nodiscard]] bool printLine(std::string_view line);

//! \brief The same for a command that goes on until a signal: also false as soon as \a interrupt can be read while the reader of our
//! output does not read, who must not be able to hold us.
[[nodiscard]] bool printLine(std::string_view line, int interrupt);

//! \brief A line to standard error for the person at the terminal, who is no script. \a line is ours: it is not cleaned.
void sayLine(std::string_view line);

//! \brief `tallylightctl: <why>` to standard error, as one plain line whatever \a why holds.
void complain(std::string_view why);

} // namespace tallylight::ctl
