// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/memberstore.h"

#include "hub/storage/accessstore.h"
#include "hub/storage/query.h"
#include "hub/storage/read.h"
#include "hub/storage/rows.h"

namespace tallylight::hub {

namespace {

using wire::Result;

const std::string kSelectMember =
    "select " + rows::qualified("a", rows::kUser) + ", m.role, m.created_at from member m join account a on a.id = m.account_id ";
constexpr std::size_t kMemberColumns = rows::kUserColumns + 2;

MemberRow readMember(const Query& query)
{
    return {rows::readUser(query), parseRole(query.text(rows::kUserColumns)).value_or(Role::User), query.time(rows::kUserColumns + 1)};
}

class SqlMemberRows final : public MemberRows
{
public:
    SqlMemberRows(Database& database, const wire::OrgId& org) : m_database(database), m_org(org) {}

    Result<std::optional<Role>> roleOf(const wire::UserId& user) override
    {
        return guarded<std::optional<Role>>(m_database, [&]() -> std::optional<Role> {
            Query query(m_database, "select role from member where org_id = :org and account_id = :account", 1);
            query.bind(m_org).bind(user);
            return query.next() ? parseRole(query.text(0)) : std::optional<Role>();
        });
    }

    Result<std::int64_t> ownerCount() override
    {
        return guarded<std::int64_t>(m_database, [&] {
            Query query(m_database, "select count(*) from member where org_id = :org and role = 'owner'", 1);
            query.bind(m_org);
            return query.next() ? query.number(0) : 0;
        });
    }

    Result<void> set(const wire::UserId& user, Role role, wire::Timestamp now) override
    {
        return guardedRun(m_database, [&] {
            Query(m_database, "insert into member (org_id, account_id, role, created_at) values (:org, :account, :role, :created) "
                              "on conflict (org_id, account_id) do update set role = excluded.role")
                .bind(m_org)
                .bind(user)
                .bind(toString(role))
                .bind(now)
                .run();
            raiseAccessVersion(m_database);
        });
    }

    Result<void> remove(const wire::UserId& user) override
    {
        return guardedRun(m_database, [&] {
            Query(m_database, "delete from member where org_id = :org and account_id = :account").bind(m_org).bind(user).run();
            raiseAccessVersion(m_database);
        });
    }

private:
    Database& m_database;
    const wire::OrgId& m_org;
};

} // namespace

Result<RowPage<MemberRow>> MemberStore::members(const wire::OrgId& org, std::int64_t limit, std::int64_t offset)
{
    return guarded<RowPage<MemberRow>>(m_database, [&] {
        RowPage<MemberRow> page;
        {
            Query query(m_database, "select count(*) from member where org_id = :org", 1);
            query.bind(org);
            page.totalCount = query.next() ? query.number(0) : 0;
        }
        Query query(m_database, kSelectMember + "where m.org_id = :org order by m.created_at, a.id limit :limit offset :offset",
                    kMemberColumns);
        query.bind(org).bind(limit).bind(offset);
        while (query.next()) {
            page.rows.push_back(readMember(query));
        }
        return page;
    });
}

Result<std::optional<MemberRow>> MemberStore::member(const wire::OrgId& org, const wire::UserId& user)
{
    return guarded<std::optional<MemberRow>>(m_database, [&]() -> std::optional<MemberRow> {
        Query query(m_database, kSelectMember + "where m.org_id = :org and m.account_id = :account", kMemberColumns);
        query.bind(org).bind(user);
        return query.next() ? readMember(query) : std::optional<MemberRow>();
    });
}

Result<void> MemberStore::transact(const wire::OrgId& org, const std::function<Result<void>(MemberRows&)>& work)
{
    SqlMemberRows rows(m_database, org);
    return m_database.transact([&] {
        // Two owners who remove each other at the same time see each other: a row lock would not do, one counts rows.
        m_database.lockName("members of " + org.value());
        return work(rows);
    });
}

} // namespace tallylight::hub
