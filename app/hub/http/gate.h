// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/access.h"
#include "hub/core/entities.h"
#include "hub/core/reactor.h"
#include "hub/core/services.h"
#include "hub/http/addresslimits.h"
#include "hub/http/identification.h"
#include "hub/http/ratelimiter.h"
#include "hub/http/response.h"
#include "wire/result.h"

#include <boost/asio/awaitable.hpp>
#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tallylight::hub::http {

inline constexpr std::string_view kSessionCookie = "tallylight.session_token";

//! \brief Someone whose credential is good, in an organization of theirs.
struct Member {
    Principal principal;
    Organization org;
    Role role = Role::User;
    //! All organizations of the user, \a org among them.
    std::vector<wire::OrgId> memberships;
    //! Admission::version
    std::int64_t accessVersion = 0;

    [[nodiscard]] Admission admission() const;
    [[nodiscard]] Caller caller() const { return {principal.user.id, org.id, org.slug}; }
};

template <class T>
using OrRefusal = tl::expected<T, Response>;

//! \brief Who may come in: the order of checks and the bodies of the refusals are those of docs/protocol.md, "Refusals".
//!
//! A credential is a Bearer access token or API key, else the session cookie. A cookie is what a browser sends without being asked, so it
//! counts only for requests of our own pages: from a foreign Origin it is no credential, and without an Origin it changes nothing.
class Gate
{
public:
    Gate(const Services& services, const RequestLimits& limits)
        : m_identification(services),
          m_accounts({.attempts = limits.perAccount, .window = RequestLimits::kWindow})
    {
    }

    //! \brief 404 for an unknown slug before 401 for no credential before 429 for one who asks too often before 403 for a stranger to the
    //! organization.
    [[nodiscard]] boost::asio::awaitable<OrRefusal<Member>> admit(const Request& request, std::string slug) const;

    //! \brief Nothing for a missing, unknown or expired credential; a refusal where the request is not one of our pages, or where
    //! storage failed.
    [[nodiscard]] boost::asio::awaitable<OrRefusal<std::optional<Principal>>> identify(const Request& request) const;

private:
    // What they remember is no part of what a gate is.
    mutable Identification m_identification;
    //! By user.
    mutable RateLimiter m_accounts;
};

//! \brief The refusal for a request that a foreign page made the browser send with its cookie; nothing for all others.
[[nodiscard]] std::optional<Response> refuseForeignOrigin(const Request& request);

//! \brief True where there is no Origin, or one whose host and port are those the request went to.
[[nodiscard]] bool isOwnOrigin(const Request& request);

//! \brief The status for an error of the core, with its message where that is meant for the caller.
[[nodiscard]] Response toResponse(const wire::Error& error);

} // namespace tallylight::hub::http
