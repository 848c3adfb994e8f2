// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tallylight::hub {

//! \brief A socket that already listens, and where.
struct PassedSocket {
    int descriptor = -1;
    //! Numeric, without brackets.
    std::string address;
    std::uint16_t port = 0;
};

//! \brief The socket that a service manager passed to this process (sd_listen_fds(3)), taken once: no child inherits it.
//! \return nothing where none was passed; ErrorCode::BadPayload for several, or one that is no listening TCP socket.
[[nodiscard]] wire::Result<std::optional<PassedSocket>> takePassedSocket();

//! \brief Tells the service manager that asked to be told how this process is (sd_notify(3)). Does not wait, and never fails: who does not
//! listen misses it.
//! \param state lines such as "READY=1".
void notifyServiceManager(std::string_view state);

//! \brief What a service is while it reads its configuration again; `READY=1` ends it.
[[nodiscard]] std::string reloadingState();

} // namespace tallylight::hub
