// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/directorystore.h"

#include "hub/storage/accessstore.h"
#include "hub/storage/query.h"
#include "hub/storage/read.h"
#include "hub/storage/rows.h"

#include <algorithm>

namespace tallylight::hub {

namespace {

using wire::Result;

const std::string kSelectUser = "select " + rows::qualified("a", rows::kUser);
const std::string kSelectOrganization = "select " + rows::qualified("o", rows::kOrganization);

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

} // namespace

DirectoryStore::DirectoryStore(Database& database) : m_database(database) {}

Result<std::optional<Organization>> DirectoryStore::organizationBySlug(std::string_view slug)
{
    return guarded<std::optional<Organization>>(m_database, [&]() -> std::optional<Organization> {
        Query query(m_database, kSelectOrganization + " from organization o where o.slug = :slug", rows::kOrganizationColumns);
        query.bind(slug);
        return query.next() ? rows::readOrganization(query) : std::optional<Organization>();
    });
}

Result<std::optional<Role>> DirectoryStore::roleOf(const wire::UserId& user, const wire::OrgId& org)
{
    return guarded<std::optional<Role>>(m_database, [&]() -> std::optional<Role> {
        Query query(m_database, "select role from member where org_id = :org and account_id = :account", 1);
        query.bind(org).bind(user);
        return query.next() ? parseRole(query.text(0)) : std::optional<Role>();
    });
}

Result<std::vector<Membership>> DirectoryStore::membershipsOf(const wire::UserId& user)
{
    return guarded<std::vector<Membership>>(m_database, [&] {
        std::vector<Membership> memberships;
        Query query(m_database,
                    kSelectOrganization
                        + ", m.role from member m join organization o on o.id = m.org_id where m.account_id = :account "
                          "order by m.created_at, o.id",
                    rows::kOrganizationColumns + 1);
        query.bind(user);
        while (query.next()) {
            memberships.push_back({rows::readOrganization(query), parseRole(query.text(rows::kOrganizationColumns)).value_or(Role::User)});
        }
        return memberships;
    });
}

Result<std::optional<User>> DirectoryStore::user(const wire::UserId& user)
{
    return guarded<std::optional<User>>(m_database, [&]() -> std::optional<User> {
        Query query(m_database, kSelectUser + " from account a where a.id = :id", rows::kUserColumns);
        query.bind(user);
        return query.next() ? rows::readUser(query) : std::optional<User>();
    });
}

Result<std::optional<Principal>> DirectoryStore::authenticateKey(std::string_view secretHash, wire::Timestamp now)
{
    return guarded<std::optional<Principal>>(m_database, [&]() -> std::optional<Principal> {
        Query query(m_database,
                    kSelectUser
                        + ", k.id, k.expires_at from api_key k join account a on a.id = k.account_id where k.secret_hash = :hash "
                          "and (k.expires_at is null or k.expires_at > :now)",
                    rows::kUserColumns + 2);
        query.bind(secretHash).bind(now);
        if (!query.next()) {
            return {};
        }
        return Principal{rows::readUser(query), Principal::Kind::ApiKey, query.text(rows::kUserColumns),
                         query.optionalTime(rows::kUserColumns + 1)};
    });
}

Result<std::optional<Principal>> DirectoryStore::authenticateSession(std::string_view secretHash, wire::Timestamp now)
{
    return guarded<std::optional<Principal>>(m_database, [&]() -> std::optional<Principal> {
        Query query(m_database,
                    kSelectUser
                        + ", s.id, s.expires_at from session s join account a on a.id = s.account_id where s.secret_hash = :hash "
                          "and s.expires_at > :now",
                    rows::kUserColumns + 2);
        query.bind(secretHash).bind(now);
        if (!query.next()) {
            return {};
        }
        return Principal{rows::readUser(query), Principal::Kind::Session, query.text(rows::kUserColumns),
                         query.optionalTime(rows::kUserColumns + 1)};
    });
}

Result<std::optional<PasswordRecord>> DirectoryStore::passwordOf(std::string_view email)
{
    return guarded<std::optional<PasswordRecord>>(m_database, [&]() -> std::optional<PasswordRecord> {
        Query query(m_database, kSelectUser + ", a.password_hash from account a where a.email = :email", rows::kUserColumns + 1);
        query.bind(lower(email));
        return query.next() ? PasswordRecord{rows::readUser(query), query.text(rows::kUserColumns)} : std::optional<PasswordRecord>();
    });
}

Result<void> DirectoryStore::insertKey(const ApiKeyInfo& key, std::string_view secretHash)
{
    return guardedRun(m_database, [&] {
        Query(m_database, "delete from api_key where account_id = :account and expires_at <= :now")
            .bind(key.user)
            .bind(key.createdAt)
            .run();
        Query(m_database, "insert into api_key (id, account_id, org_id, name, secret_hash, created_at, expires_at, permissions) "
                          "values (:id, :account, :org, :name, :hash, :created, :expires, :permissions)")
            .bind(key.id)
            .bind(key.user)
            .bind(key.org)
            .bind(key.name)
            .bind(secretHash)
            .bind(key.createdAt)
            .bind(key.expiresAt)
            .bind(key.permissions.empty() ? std::optional<std::string>() : std::optional(key.permissions))
            .run();
    });
}

Result<std::vector<ApiKeyInfo>> DirectoryStore::keysOf(const wire::UserId& user)
{
    return guarded<std::vector<ApiKeyInfo>>(m_database, [&] {
        std::vector<ApiKeyInfo> keys;
        Query query(m_database,
                    "select id, name, org_id, created_at, expires_at, permissions from api_key where account_id = :account "
                    "order by created_at, id",
                    6);
        query.bind(user);
        while (query.next()) {
            ApiKeyInfo key{query.text(0), user, query.text(1), {}, query.time(3), query.optionalTime(4), {}};
            if (const auto org = query.optionalText(2)) {
                key.org = wire::OrgId(*org);
            }
            key.permissions = query.optionalText(5).value_or(std::string());
            keys.push_back(std::move(key));
        }
        return keys;
    });
}

Result<bool> DirectoryStore::deleteKey(const wire::UserId& user, std::string_view keyId)
{
    return takeAway(
        [&] { return Query(m_database, "delete from api_key where account_id = :account and id = :id").bind(user).bind(keyId).run(); });
}

Result<void> DirectoryStore::insertSession(const Session& session, std::string_view secretHash)
{
    return guardedRun(m_database, [&] {
        Query(m_database, "delete from session where expires_at <= :now").bind(session.createdAt).run();
        Query(m_database,
              "insert into session (id, account_id, secret_hash, created_at, expires_at) values (:id, :account, :hash, :created, :expires)")
            .bind(session.id)
            .bind(session.user)
            .bind(secretHash)
            .bind(session.createdAt)
            .bind(session.expiresAt)
            .run();
    });
}

Result<void> DirectoryStore::deleteSession(std::string_view sessionId)
{
    auto ended = takeAway([&] { return Query(m_database, "delete from session where id = :id").bind(sessionId).run(); });
    return ended ? Result<void>() : tl::unexpected<wire::Error>(std::move(ended).error());
}

Result<void> DirectoryStore::insertOrganization(const Organization& org)
{
    return guardedRun(m_database, [&] {
        Query(m_database, "insert into organization (id, slug, name, logo, created_at) values (:id, :slug, :name, :logo, :created)")
            .bind(org.id)
            .bind(org.slug)
            .bind(org.name)
            .bind(org.logo)
            .bind(org.createdAt)
            .run();
    });
}

Result<void> DirectoryStore::insertUser(const User& user, std::string_view passwordHash)
{
    return guardedRun(m_database, [&] {
        Query(m_database, "insert into account (id, email, name, password_hash, created_at) values (:id, :email, :name, :hash, :created)")
            .bind(user.id)
            .bind(lower(user.email))
            .bind(user.name)
            .bind(passwordHash)
            .bind(user.createdAt)
            .run();
    });
}

Result<bool> DirectoryStore::deleteAnyKey(std::string_view keyId)
{
    return takeAway([&] { return Query(m_database, "delete from api_key where id = :id").bind(keyId).run(); });
}

Result<std::vector<SignIn>> DirectoryStore::signInsOf(const wire::UserId& user, wire::Timestamp now)
{
    return guarded<std::vector<SignIn>>(m_database, [&] {
        std::vector<SignIn> list;
        Query query(
            m_database,
            "select id, 1 as browser, '' as name, created_at, created_at as used_at from session "
            "where account_id = :account and expires_at > :now "
            "union all select g.id, 0, c.name, g.created_at, g.used_at from oauth_grant g join oauth_client c on c.id = g.client_id "
            "where g.account_id = :account_again and g.expires_at > :now_again and g.code_used_at is not null "
            "order by 4, 1",
            5);
        query.bind(user).bind(now).bind(user).bind(now);
        while (query.next()) {
            list.push_back({query.text(0), query.flag(1), query.text(2), query.time(3), query.time(4)});
        }
        return list;
    });
}

Result<bool> DirectoryStore::endSignIn(std::string_view id)
{
    return takeAway([&] {
        return Query(m_database, "delete from session where id = :id").bind(id).run()
               + Query(m_database, "delete from oauth_grant where id = :id").bind(id).run();
    });
}

Result<void> DirectoryStore::endSignInsOf(const wire::UserId& user)
{
    return m_database.transact([&]() -> Result<void> {
        Query(m_database, "delete from session where account_id = :account").bind(user).run();
        Query(m_database, "delete from oauth_grant where account_id = :account").bind(user).run();
        raiseAccessVersion(m_database);
        return {};
    });
}

Result<bool> DirectoryStore::takeAway(const std::function<std::int64_t()>& remove)
{
    bool hasTaken = false;
    auto done = m_database.transact([&]() -> Result<void> {
        hasTaken = remove() > 0;
        if (hasTaken) {
            raiseAccessVersion(m_database);
        }
        return {};
    });
    return done ? Result<bool>(hasTaken) : tl::unexpected<wire::Error>(std::move(done).error());
}

Result<std::vector<Organization>> DirectoryStore::organizations()
{
    return guarded<std::vector<Organization>>(m_database, [&] {
        std::vector<Organization> list;
        Query query(m_database, kSelectOrganization + " from organization o order by o.slug", rows::kOrganizationColumns);
        while (query.next()) {
            list.push_back(rows::readOrganization(query));
        }
        return list;
    });
}

Result<std::vector<User>> DirectoryStore::users()
{
    return guarded<std::vector<User>>(m_database, [&] {
        std::vector<User> list;
        Query query(m_database, kSelectUser + " from account a order by a.email", rows::kUserColumns);
        while (query.next()) {
            list.push_back(rows::readUser(query));
        }
        return list;
    });
}

} // namespace tallylight::hub
