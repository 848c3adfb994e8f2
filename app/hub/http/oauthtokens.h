// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/oauthflow.h"
#include "hub/core/services.h"
#include "hub/http/ratelimiter.h"
#include "hub/http/router.h"

namespace tallylight::hub::http {

//! \brief Where a program comes for its tokens (docs/protocol.md, "Sign-in").
class OAuthTokens
{
public:
    //! \param services outlive it.
    explicit OAuthTokens(const Services& services) : m_services(services), m_requests({.attempts = 120, .window = std::chrono::seconds(60)})
    {
    }

    void addRoutes(Router& router);

private:
    class Form;

    boost::asio::awaitable<Reply> token(const Request& request);
    boost::asio::awaitable<Reply> redeemCode(const Form& form) const;
    boost::asio::awaitable<Reply> refresh(const Form& form) const;

    const Services& m_services;
    RateLimiter m_requests;
};

} // namespace tallylight::hub::http
