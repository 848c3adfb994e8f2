// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/oauth.h"

#include <string>
#include <string_view>

namespace tallylight::hub {

//! \brief The identity token of OpenID Connect for what \a user granted: a JWT signed by HS256, as deco studio's servers give it. The
//! key is the hub's alone, so a client can read it and believes it because of whom it has it from.
//! \param key 32 bytes.
[[nodiscard]] std::string makeIdToken(const OAuthGrant& grant, const User& user, wire::Timestamp now, std::string_view key);

} // namespace tallylight::hub
