// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/oauth.h"
#include "hub/core/services.h"
#include "hub/http/authorizerequest.h"
#include "hub/http/gate.h"
#include "hub/http/ratelimiter.h"
#include "hub/http/router.h"

namespace tallylight::hub::http {

//! \brief Where a person allows a program to act for them: sign-in, the question, and the way back with a code (docs/protocol.md,
//! "Sign-in").
//!
//! It always asks. A session that is there already says who sits in front of the browser, and not that they started this; without the
//! question every page of the web could have a code made by a link (docs/decisions/0011-oauth.md).
class OAuthAuthorize
{
public:
    //! Both outlive it.
    OAuthAuthorize(const Services& services, const Gate& gate)
        : m_services(services),
          m_gate(gate),
          m_visits({.attempts = 120, .window = std::chrono::seconds(60)})
    {
    }

    void addRoutes(Router& router);

    //! \brief The sign-in page of a program: `GET /login` with a `client_id`.
    boost::asio::awaitable<Reply> login(const Request& request);

private:
    //! \brief The client of a request in which nothing is wrong; else the answer to give.
    boost::asio::awaitable<OrRefusal<OAuthClient>> check(const Request& request, const AuthorizeRequest& asked);
    boost::asio::awaitable<Reply> ask(const Request& request);
    boost::asio::awaitable<Reply> decide(const Request& request);
    boost::asio::awaitable<Reply> grant(const AuthorizeRequest& asked, const User& user) const;

    const Services& m_services;
    const Gate& m_gate;
    RateLimiter m_visits;
};

} // namespace tallylight::hub::http
