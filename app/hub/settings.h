// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <string>
#include <string_view>

namespace CLI {
class App;
} // namespace CLI

namespace tallylight::hub {

//! \brief `TALLYLIGHT_HUB_STREAMS_PER_ORG` for "streams-per-org".
[[nodiscard]] std::string environmentName(std::string_view option);

//! What a key means that a file has and the command has no option for.
enum class UnknownKeys {
    //! Somebody mistyped it.
    Refused,
    //! It is another command's.
    Ignored,
};

//! \brief Gives the options of \a command that the command line does not give the values that the environment has for them, and what is
//! still open then those of the file: lines `option = "value"`, as TOML and INI have them, without sections. Options that are not
//! configurable are left alone, and an empty variable says nothing.
//! \param file may be empty: then TALLYLIGHT_HUB_CONFIG names it, or there is none.
//! \return ErrorCode::BadPayload with the name of the variable, or of the file and the key.
[[nodiscard]] wire::Result<void> completeOptions(CLI::App& command, std::string file, UnknownKeys unknown);

} // namespace tallylight::hub
