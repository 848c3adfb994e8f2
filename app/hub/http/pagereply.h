// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/html.h"
#include "hub/http/request.h"
#include "hub/http/response.h"

#include <map>
#include <string>
#include <string_view>

//! Pages as answers: self-contained, never cached, and with a policy under which nothing but our own files runs.
namespace tallylight::hub::http {

using PageValues = std::map<std::string_view, Html>;

//! \brief A file of resources/hub, filled in.
//! \param formTarget where else than to this origin a form may lead by a redirect, as the policy's `form-action` names it.
[[nodiscard]] Response page(unsigned status, std::string_view text, PageValues values, std::string_view formTarget = {});

//! \brief The sign-in page.
//! \param next a path on this origin; \param lead what stands below the heading; \param problem the query's word for what went wrong.
[[nodiscard]] Response loginPage(const std::string& next, const Html& lead, std::string_view problem);
//! \brief The page for a sign-in that cannot go on.
[[nodiscard]] Response problemPage(unsigned status, std::string_view text);

//! \brief True for a browser that shows its answer to a person.
[[nodiscard]] bool wantsPage(const Request& request);

} // namespace tallylight::hub::http
