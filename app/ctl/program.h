// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace tallylight::ctl {

//! \brief All of tallylightctl but main(). \return the exit code of the process.
[[nodiscard]] int runProgram(int argc, char** argv);

} // namespace tallylight::ctl
