// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <string>

namespace tallylight::hub {

//! \brief Copies the SQLite database that \a url names into \a file, as of one moment, while whoever uses it goes on. The copy is on the
//! disk when this returns, is readable for its owner only, and has the schema that the original has. Blocks. \return ErrorCode::BadPayload
//! for another kind of database, which has tools of its own; an error with the name of a file that is not there, or is there already. Then
//! there is no copy.
[[nodiscard]] wire::Result<void> backUp(const std::string& url, const std::string& file);

} // namespace tallylight::hub
