// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/access.h"
#include "hub/http/response.h"
#include "wire/ids.h"
#include "wire/typefilter.h"

#include <string>
#include <variant>
#include <vector>

namespace tallylight::hub::http {

//! \brief The connection becomes an event stream of that organization, read by that member.
struct StreamRequest {
    wire::OrgId org;
    Admission admission;
    //! All organizations of the user, as the gate read them.
    std::vector<wire::OrgId> memberships;
    wire::TypeFilter filter;
    //! Of the request; filled in by the session.
    std::string origin;
    std::string requestId;
};

//! \brief What a handler makes of a request.
using Reply = std::variant<Response, StreamRequest>;

} // namespace tallylight::hub::http
