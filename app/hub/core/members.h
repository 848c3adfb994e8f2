// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "hub/core/threads.h"
#include "wire/result.h"

#include <cstdint>
#include <functional>
#include <optional>

//! The port to who belongs to an organization, and as what. Everything here blocks: call it on the storage executor only.
namespace tallylight::hub {

//! \brief A person of an organization, as others of it see them.
struct MemberRow {
    User user;
    Role role = Role::User;
    wire::Timestamp since;

    friend bool operator==(const MemberRow&, const MemberRow&) = default;
};

//! \brief The memberships of one organization within one transaction: nobody else changes them until it ends.
class MemberRows
{
public:
    virtual ~MemberRows() = default;

    //! \brief Nothing for a stranger.
    [[nodiscard]] virtual wire::Result<std::optional<Role>> roleOf(const wire::UserId& user) = 0;
    [[nodiscard]] virtual wire::Result<std::int64_t> ownerCount() = 0;
    //! \brief Whoever is a member keeps the time of joining. ErrorCode::Conflict for a user or an organization that is not there.
    [[nodiscard]] virtual wire::Result<void> set(const wire::UserId& user, Role role, wire::Timestamp now) = 0;
    [[nodiscard]] virtual wire::Result<void> remove(const wire::UserId& user) = 0;
};

class MemberRepository
{
public:
    virtual ~MemberRepository() = default;

    //! \brief The members of \a org by time of joining.
    [[nodiscard]] virtual wire::Result<RowPage<MemberRow>> members(const wire::OrgId& org, std::int64_t limit, std::int64_t offset) = 0;
    [[nodiscard]] virtual wire::Result<std::optional<MemberRow>> member(const wire::OrgId& org, const wire::UserId& user) = 0;

    //! \brief Runs \a work in one transaction: stored if it succeeds, else undone and its error returned.
    [[nodiscard]] virtual wire::Result<void> transact(const wire::OrgId& org,
                                                      const std::function<wire::Result<void>(MemberRows&)>& work) = 0;
};

} // namespace tallylight::hub
