// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/directory.h"
#include "hub/core/services.h"
#include "hub/http/gate.h"
#include "hub/http/ratelimiter.h"
#include "hub/http/router.h"

#include <string>

namespace tallylight::hub::http {

//! \brief Sign-in by e-mail and password, sign-out, and who am I (docs/protocol.md, "Sign-in").
class AuthApi
{
public:
    //! Both outlive it.
    AuthApi(const Services& services, const Gate& gate)
        : m_services(services),
          m_gate(gate),
          m_signIns(RateLimiter::Limits{}),
          m_signInsOfOne({.attempts = 20, .window = std::chrono::seconds(60)})
    {
    }

    void addRoutes(Router& router);

private:
    //! JSON from a program, or the form of the sign-in page, which is answered by redirects.
    boost::asio::awaitable<Reply> signIn(const Request& request);
    boost::asio::awaitable<Reply> signOut(const Request& request) const;
    boost::asio::awaitable<Reply> session(const Request& request) const;
    boost::asio::awaitable<Reply> organizations(const Request& request) const;

    //! \brief Makes a session if the password is right. ErrorCode::Unauthorized, in the same time, for a wrong one and for nobody.
    struct SignedIn {
        User user;
        std::string token;
    };
    boost::asio::awaitable<wire::Result<SignedIn>> authenticate(std::string email, std::string password) const;

    const Services& m_services;
    const Gate& m_gate;
    //! By address.
    RateLimiter m_signIns;
    //! By account, whether there is one or not: many addresses may try the same.
    RateLimiter m_signInsOfOne;
};

} // namespace tallylight::hub::http
