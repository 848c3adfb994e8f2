// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/origin.h"

namespace tallylight::hub::http {

std::string originOf(const Request& request)
{
    const std::string_view host = request.header("Host");
    const bool isHost =
        !host.empty()
        && host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]") == std::string_view::npos;
    return isHost ? (request.isSecure ? "https://" : "http://") + std::string(host) : std::string();
}

} // namespace tallylight::hub::http
