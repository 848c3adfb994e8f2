// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/oauthreply.h"

#include "wire/utf8.h"

namespace tallylight::hub::http {

Response oauthAnswer(unsigned status, const boost::json::value& body)
{
    Response response = Response::json(status, body);
    response.isTypeFirst = true;
    response.headers = {{"Cache-Control", "no-store"}, {"Pragma", "no-cache"}};
    return response;
}

Response oauthError(unsigned status, std::string_view error, std::string_view description)
{
    return oauthAnswer(status, boost::json::value{{"error", error}, {"error_description", wire::replaceInvalidUtf8(description)}});
}

} // namespace tallylight::hub::http
