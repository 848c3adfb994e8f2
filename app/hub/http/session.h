// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/sessionhost.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <string>

namespace tallylight::hub::http {

//! \brief Serves one plain connection, request after request, until either side ends it or it becomes an event stream.
//!
//! Every wait has a deadline and no failure of the peer throws.
//! \param slot given back when the connection ends or becomes a stream.
[[nodiscard]] boost::asio::awaitable<void> servePlain(boost::asio::ip::tcp::socket socket, std::shared_ptr<SessionHost> host,
                                                      std::string peer, AddressLimits::Slot slot);

//! \brief The same after a TLS handshake.
//! \param tls shared, because another may take its place while peers still shake hands with this one.
[[nodiscard]] boost::asio::awaitable<void> serveTls(boost::asio::ip::tcp::socket socket, std::shared_ptr<boost::asio::ssl::context> tls,
                                                    std::shared_ptr<SessionHost> host, std::string peer, AddressLimits::Slot slot);

} // namespace tallylight::hub::http
