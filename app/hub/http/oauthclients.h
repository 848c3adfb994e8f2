// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/services.h"
#include "hub/http/ratelimiter.h"
#include "hub/http/router.h"

namespace tallylight::hub::http {

//! \brief How a program finds the sign-in (RFC 8414) and registers itself for it (RFC 7591; docs/protocol.md, "Sign-in").
class OAuthClients
{
public:
    //! \param services outlive it.
    explicit OAuthClients(const Services& services)
        : m_services(services),
          m_registrations({.attempts = 30, .window = std::chrono::seconds(60)})
    {
    }

    void addRoutes(Router& router);

private:
    boost::asio::awaitable<Reply> registerClient(const Request& request);

    const Services& m_services;
    RateLimiter m_registrations;
};

} // namespace tallylight::hub::http
