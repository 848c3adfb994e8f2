// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/request.h"
#include "hub/http/response.h"

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/system/error_code.hpp>

#include <optional>
#include <string>

namespace tallylight::hub::http {

//! \brief Takes the request out of Beast's message.
//! \param peer address of the socket; replaced by what a proxy says where \a isBehindProxy.
//! \return nothing for a target that is no path.
[[nodiscard]] std::optional<Request> takeRequest(boost::beast::http::request<boost::beast::http::string_body>&& message, std::string peer,
                                                 bool isTls, bool isBehindProxy);

//! \brief The refusal that a peer deserves whose bytes are no request; nothing where it just went away or was too slow.
[[nodiscard]] std::optional<Response> refusalFor(const boost::system::error_code& error);

//! \brief The refusal for a request that did not come whole in its time.
[[nodiscard]] Response lateness();

} // namespace tallylight::hub::http
