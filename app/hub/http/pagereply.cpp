// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/pagereply.h"

#include "hub/http/assets.h"

namespace tallylight::hub::http {

namespace {

constexpr std::string_view kPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                                     "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

Html problemOf(std::string_view problem)
{
    if (problem == "refused") {
        return Html::markup("<p class=\"problem\" role=\"alert\">E-mail or password is not right.</p>");
    }
    if (problem == "wait") {
        return Html::markup("<p class=\"problem\" role=\"alert\">Too many attempts. Wait a minute and try again.</p>");
    }
    return {};
}

} // namespace

Response page(unsigned status, std::string_view text, PageValues values, std::string_view formTarget)
{
    values.emplace("version", Html::text(assets::version));
    Response response;
    response.status = status;
    response.contentType = "text/html; charset=utf-8";
    response.contentSecurityPolicy = kPolicy;
    if (!formTarget.empty()) {
        // Browsers hold a redirect that follows a form to the policy, too.
        response.contentSecurityPolicy += " " + std::string(formTarget);
    }
    response.headers = {{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}, {"Referrer-Policy", "same-origin"}};
    response.body = fillIn(text, values);
    return response;
}

Response loginPage(const std::string& next, const Html& lead, std::string_view problem)
{
    return page(200, assets::login_html, {{"next", Html::text(next)}, {"lead", lead}, {"problem", problemOf(problem)}});
}

Response problemPage(unsigned status, std::string_view text)
{
    return page(status, assets::problem_html, {{"text", Html::text(text)}});
}

bool wantsPage(const Request& request)
{
    return request.header("Accept").find("text/html") != std::string_view::npos;
}

} // namespace tallylight::hub::http
