// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/memberrules.h"

#include "hub/core/transitions.h"

namespace tallylight::hub {

namespace {

using wire::ErrorCode;
using wire::Result;

//! Whether \a actor may make \a user of \a present role one of \a wanted.
Result<void> check(MemberRows& rows, const MemberActor& actor, std::optional<Role> present, std::optional<Role> wanted)
{
    if (actor) {
        // Not what the request was let in by: since then the actor may have lost the role.
        const auto role = rows.roleOf(*actor);
        if (!role) {
            return tl::unexpected<wire::Error>(role.error());
        }
        if (auto allowed = mayManage(role->value_or(Role::User), present, wanted); !allowed) {
            return allowed;
        }
    }
    if (present != Role::Owner || wanted == Role::Owner) {
        return {};
    }
    const auto owners = rows.ownerCount();
    if (!owners) {
        return tl::unexpected<wire::Error>(owners.error());
    }
    return *owners > 1 ? Result<void>() : wire::failure(ErrorCode::Conflict, "the last owner stays: make another member an owner first");
}

} // namespace

Result<void> mayManage(Role actor, std::optional<Role> present, std::optional<Role> wanted)
{
    if (actor == Role::User) {
        return wire::failure(ErrorCode::Forbidden, "only owners and admins manage members and keys");
    }
    if (actor == Role::Admin && present == Role::Owner) {
        return wire::failure(ErrorCode::Forbidden, "an admin cannot change an owner");
    }
    if (actor == Role::Admin && wanted == Role::Owner) {
        return wire::failure(ErrorCode::Forbidden, "only an owner can make an owner");
    }
    return {};
}

Result<void> addMember(MemberRows& rows, const MemberActor& actor, const wire::UserId& user, Role role, wire::Timestamp now)
{
    auto present = rows.roleOf(user);
    if (!present) {
        return passOn(present);
    }
    if (auto allowed = check(rows, actor, *present, role); !allowed) {
        return allowed;
    }
    return *present ? wire::failure(ErrorCode::Conflict, "already a member") : rows.set(user, role, now);
}

Result<void> changeRole(MemberRows& rows, const MemberActor& actor, const wire::UserId& user, Role role, wire::Timestamp now)
{
    auto present = rows.roleOf(user);
    if (!present) {
        return passOn(present);
    }
    if (auto allowed = check(rows, actor, *present, role); !allowed) {
        return allowed;
    }
    return *present ? rows.set(user, role, now) : wire::failure(ErrorCode::NotFound, "Member not found");
}

Result<void> removeMember(MemberRows& rows, const MemberActor& actor, const wire::UserId& user)
{
    auto present = rows.roleOf(user);
    if (!present) {
        return passOn(present);
    }
    if (auto allowed = check(rows, actor, *present, {}); !allowed) {
        return allowed;
    }
    return *present ? rows.remove(user) : wire::failure(ErrorCode::NotFound, "Member not found");
}

} // namespace tallylight::hub
