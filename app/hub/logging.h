// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <spdlog/common.h>

#include <string>

namespace tallylight::hub {

struct LogOptions {
    //! "text" for people, "json" for one object per line.
    std::string format = "text";
    //! "error", "warning", "info" or "debug".
    std::string level = "info";
};

//! \brief Has the log of the whole process written so, to standard error. What is logged within a LogScope has the request's id.
void setUpLog(const LogOptions& options);

} // namespace tallylight::hub
