// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/entities.h"

namespace tallylight::hub {

std::string_view toString(Role role)
{
    switch (role) {
    case Role::Owner:
        return "owner";
    case Role::Admin:
        return "admin";
    case Role::User:
        return "user";
    }
    return {};
}

std::optional<Role> parseRole(std::string_view text)
{
    for (const Role role : {Role::Owner, Role::Admin, Role::User}) {
        if (text == toString(role)) {
            return role;
        }
    }
    return {};
}

} // namespace tallylight::hub
