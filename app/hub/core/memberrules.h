// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/members.h"

#include <optional>

//! Who may change whose membership (docs/roles.md), over the rows of one transaction. Runs on the storage executor. Nobody, an operator
//! neither, takes an organization its last owner.
namespace tallylight::hub {

//! \brief Who asks: a member, whose role is read where it counts; nothing for an operator, who may do all but the above.
using MemberActor = std::optional<wire::UserId>;

//! \brief Whether one with \a actor may change what belongs to one with \a present, and make it \a wanted: ErrorCode::Forbidden.
//! \param present nothing for one who is no member. \param wanted nothing where no role is given.
[[nodiscard]] wire::Result<void> mayManage(Role actor, std::optional<Role> present, std::optional<Role> wanted);

//! \brief ErrorCode::Conflict for one who is a member already.
[[nodiscard]] wire::Result<void> addMember(MemberRows& rows, const MemberActor& actor, const wire::UserId& user, Role role,
                                           wire::Timestamp now);
//! \brief ErrorCode::NotFound for one who is no member, Conflict for the last owner.
[[nodiscard]] wire::Result<void> changeRole(MemberRows& rows, const MemberActor& actor, const wire::UserId& user, Role role,
                                            wire::Timestamp now);
//! \brief Errors as changeRole().
[[nodiscard]] wire::Result<void> removeMember(MemberRows& rows, const MemberActor& actor, const wire::UserId& user);

} // namespace tallylight::hub
