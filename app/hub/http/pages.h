// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "hub/core/services.h"
#include "hub/http/gate.h"
#include "hub/http/oauthauthorize.h"
#include "hub/http/router.h"

namespace tallylight::hub::http {

//! \brief What a browser sees: sign-in, the member's organizations, what runs in one of them, and the page of a thread to which every row
//! of the tray leads.
//!
//! Self-contained: style and script come from the hub, and the policy allows nothing else. Whoever has no session is led to the
//! sign-in page and back.
class Pages
{
public:
    //! All outlive it. \param programs the sign-in of programs, which shares the path "/login".
    Pages(const Services& services, const Gate& gate, OAuthAuthorize& programs) : m_services(services), m_gate(gate), m_programs(programs)
    {
    }

    //! \brief To be added last: its "/{}" and "/{}/{}" match much.
    void addRoutes(Router& router) const;

private:
    //! Signed in, and a member of the organization that the path names; else what a browser is answered.
    boost::asio::awaitable<OrRefusal<Member>> enter(const Request& request) const;
    boost::asio::awaitable<Reply> login(const Request& request) const;
    boost::asio::awaitable<Reply> home(const Request& request) const;
    boost::asio::awaitable<Reply> organization(const Request& request) const;
    boost::asio::awaitable<Reply> thread(const Request& request) const;

    const Services& m_services;
    const Gate& m_gate;
    OAuthAuthorize& m_programs;
};

} // namespace tallylight::hub::http
