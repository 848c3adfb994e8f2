// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/hub.h"
#include "wire/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tallylight::hub {

//! \brief Reads `127.0.0.1:8080`, `[::1]:0` or `localhost:8080` into \a listener.
//! \return ErrorCode::BadPayload with an example.
[[nodiscard]] wire::Result<void> readAddress(std::string_view text, http::ListenerOptions& listener);

//! \brief Refuses to show a hub without TLS to other machines, with words on what to do.
[[nodiscard]] wire::Result<void> checkExposure(const http::ListenerOptions& listener);

//! \brief What serve() would find out of \a options before it binds or touches data: whether the certificates do.
[[nodiscard]] wire::Result<void> checkFiles(const HubOptions& options);

//! \brief Runs the server until SIGTERM or SIGINT.
//!
//! Prints `listening on ORIGIN` on standard output once it accepts. A second signal ends it at once. SIGHUP has it read its certificates
//! again. A service manager is told of each.
//! \return the exit code: 0 after an orderly end, 1 with a message on standard error.
[[nodiscard]] int serve(const HubOptions& options);

} // namespace tallylight::hub
