// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/members.h"

namespace tallylight::hub {

class Database;

//! \brief Who belongs to an organization, in the database. Each change tells the access watches of all processes.
class MemberStore final : public MemberRepository
{
public:
    //! \param database outlives it.
    explicit MemberStore(Database& database) : m_database(database) {}

    [[nodiscard]] wire::Result<RowPage<MemberRow>> members(const wire::OrgId& org, std::int64_t limit, std::int64_t offset) override;
    [[nodiscard]] wire::Result<std::optional<MemberRow>> member(const wire::OrgId& org, const wire::UserId& user) override;
    [[nodiscard]] wire::Result<void> transact(const wire::OrgId& org, const std::function<wire::Result<void>(MemberRows&)>& work) override;

private:
    Database& m_database;
};

} // namespace tallylight::hub
