// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/oauthstore.h"

#include "hub/core/secrets.h"
#include "hub/storage/accessstore.h"
#include "hub/storage/query.h"
#include "hub/storage/read.h"
#include "hub/storage/rows.h"

namespace tallylight::hub {

namespace {

using wire::Result;

constexpr std::string_view kSigningKey = "id_token";
constexpr std::string_view kGrant = "id, client_id, account_id, scope, nonce, redirect_uri, code_hash, code_challenge, code_expires_at, "
                                    "code_used_at, created_at, used_at, expires_at";
constexpr std::size_t kGrantColumns = 13;
constexpr std::string_view kToken = "secret_hash, grant_id, kind, parent_hash, created_at, expires_at, used_at, withdrawn";
constexpr std::size_t kTokenColumns = 8;

std::string_view wordOf(OAuthToken::Kind kind)
{
    return kind == OAuthToken::Kind::Refresh ? "refresh" : "access";
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::optional<OAuthClient> readClient(Database& database, std::string_view id)
{
    Query query(database, "select id, name, redirect_uris, created_at from oauth_client where id = :id", 4);
    query.bind(id);
    return query.next() ? OAuthClient{query.text(0), query.text(1), split(query.text(2)), query.time(3)} : std::optional<OAuthClient>();
}

std::optional<OAuthGrant> readGrant(Query& query)
{
    if (!query.next()) {
        return {};
    }
    return OAuthGrant{
        query.text(0), query.text(1), wire::UserId(query.text(2)), query.text(3),  query.optionalText(4), query.text(5), query.text(6),
        query.text(7), query.time(8), query.optionalTime(9),       query.time(10), query.time(11),        query.time(12)};
}

class SqlOAuthRows final : public OAuthRows
{
public:
    explicit SqlOAuthRows(Database& database) : m_database(database) {}

    Result<std::optional<OAuthClient>> client(std::string_view id) override
    {
        return guarded<std::optional<OAuthClient>>(m_database, [&] { return readClient(m_database, id); });
    }

    Result<std::optional<OAuthGrant>> grant(std::string_view id) override
    {
        return guarded<std::optional<OAuthGrant>>(m_database, [&] {
            Query query(m_database,
                        "select " + std::string(kGrant) + " from oauth_grant where id = :id" + std::string(m_database.rowLock()),
                        kGrantColumns);
            query.bind(id);
            return readGrant(query);
        });
    }

    Result<std::optional<OAuthGrant>> grantOfCode(std::string_view codeHash) override
    {
        return guarded<std::optional<OAuthGrant>>(m_database, [&] {
            Query query(m_database,
                        "select " + std::string(kGrant) + " from oauth_grant where code_hash = :hash" + std::string(m_database.rowLock()),
                        kGrantColumns);
            query.bind(codeHash);
            return readGrant(query);
        });
    }

    Result<void> updateGrant(const OAuthGrant& grant) override
    {
        return guardedRun(m_database, [&] {
            Query(m_database, "update oauth_grant set code_used_at = :code_used, used_at = :used, expires_at = :expires where id = :id")
                .bind(grant.codeUsedAt)
                .bind(grant.usedAt)
                .bind(grant.expiresAt)
                .bind(grant.id)
                .run();
        });
    }

    Result<void> deleteGrant(std::string_view id) override
    {
        return guardedRun(m_database, [&] {
            Query(m_database, "delete from oauth_grant where id = :id").bind(id).run();
            raiseAccessVersion(m_database);
        });
    }

    Result<std::optional<OAuthToken>> token(std::string_view hash) override
    {
        return guarded<std::optional<OAuthToken>>(m_database, [&]() -> std::optional<OAuthToken> {
            Query query(m_database,
                        "select " + std::string(kToken) + " from oauth_token where secret_hash = :hash" + std::string(m_database.rowLock()),
                        kTokenColumns);
            query.bind(hash);
            if (!query.next()) {
                return {};
            }
            const auto kind = query.text(2) == wordOf(OAuthToken::Kind::Refresh) ? OAuthToken::Kind::Refresh : OAuthToken::Kind::Access;
            return OAuthToken{query.text(0), query.text(1),         kind,         query.optionalText(3), query.time(4),
                              query.time(5), query.optionalTime(6), query.flag(7)};
        });
    }

    Result<void> insertToken(const OAuthToken& token) override
    {
        return guardedRun(m_database, [&] {
            Query(m_database, "delete from oauth_token where expires_at <= :now").bind(token.createdAt).run();
            Query(m_database, "insert into oauth_token (" + std::string(kToken) + ") values (" + rows::parameters(kToken) + ")")
                .bind(token.hash)
                .bind(token.grantId)
                .bind(wordOf(token.kind))
                .bind(token.parent)
                .bind(token.createdAt)
                .bind(token.expiresAt)
                .bind(token.usedAt)
                .bind(token.isWithdrawn)
                .run();
            Query(m_database, "delete from oauth_token where grant_id = :grant and secret_hash not in (select secret_hash from oauth_token "
                              "where grant_id = :grant_again order by created_at desc, secret_hash limit :most)")
                .bind(token.grantId)
                .bind(token.grantId)
                .bind(std::int64_t{kMaxTokensPerGrant})
                .run();
        });
    }

    Result<void> setTokenUsed(std::string_view hash, wire::Timestamp at) override
    {
        return guardedRun(m_database, [&] {
            Query(m_database, "update oauth_token set used_at = :used where secret_hash = :hash").bind(at).bind(hash).run();
        });
    }

    Result<bool> hasUsedChild(std::string_view refreshHash) override
    {
        return guarded<bool>(m_database, [&] {
            Query query(m_database, "select 1 from oauth_token where parent_hash = :hash and used_at is not null limit 1", 1);
            query.bind(refreshHash);
            return query.next();
        });
    }

    Result<void> withdrawChildren(std::string_view refreshHash) override
    {
        return guardedRun(m_database, [&] {
            // A refresh token stays: whoever comes with it after all is the second party.
            Query(m_database, "delete from oauth_token where parent_hash = :hash and kind = 'access'").bind(refreshHash).run();
            Query(m_database, "update oauth_token set withdrawn = 1 where parent_hash = :hash").bind(refreshHash).run();
        });
    }

private:
    Database& m_database;
};

} // namespace

OAuthStore::OAuthStore(Database& database) : m_database(database) {}

Result<std::optional<Principal>> OAuthStore::authenticateToken(std::string_view tokenHash, wire::Timestamp now)
{
    return guarded<std::optional<Principal>>(m_database, [&]() -> std::optional<Principal> {
        std::optional<Principal> principal;
        bool isFirstUse = false;
        {
            Query query(m_database,
                        "select " + rows::qualified("a", rows::kUser)
                            + ", g.id, t.expires_at, t.used_at from oauth_token t join oauth_grant g on g.id = t.grant_id "
                              "join account a on a.id = g.account_id where t.secret_hash = :hash and t.kind = 'access' "
                              "and t.expires_at > :now",
                        rows::kUserColumns + 3);
            query.bind(tokenHash).bind(now);
            if (!query.next()) {
                return {};
            }
            principal = Principal{rows::readUser(query), Principal::Kind::OAuth, query.text(rows::kUserColumns),
                                  query.optionalTime(rows::kUserColumns + 1)};
            isFirstUse = !query.optionalTime(rows::kUserColumns + 2);
        }
        // Written once per token: that it was seen tells a lost answer from a stolen one.
        if (isFirstUse) {
            Query(m_database, "update oauth_token set used_at = :used where secret_hash = :hash").bind(now).bind(tokenHash).run();
        }
        return principal;
    });
}

Result<void> OAuthStore::insertClient(const OAuthClient& client)
{
    return m_database.transact([&]() -> Result<void> {
        const std::string unused = "from oauth_client where not exists (select 1 from oauth_grant g where g.client_id = oauth_client.id)";
        Query(m_database, "delete " + unused + " and created_at <= :before").bind(client.createdAt - kUnusedClientLifetime).run();
        Query(m_database, "insert into oauth_client (id, name, redirect_uris, created_at) values (:id, :name, :uris, :created)")
            .bind(client.id)
            .bind(client.name)
            .bind(joined(client.redirectUris))
            .bind(client.createdAt)
            .run();
        std::int64_t count = 0;
        {
            Query query(m_database, "select count(*) from oauth_client", 1);
            count = query.next() ? query.number(0) : 0;
        }
        if (const auto surplus = count - std::int64_t{kMaxUnusedClients}; surplus > 0) {
            Query(m_database, "delete from oauth_client where id in (select id " + unused + " order by created_at, id limit :surplus)")
                .bind(surplus)
                .run();
        }
        return {};
    });
}

Result<std::optional<OAuthClient>> OAuthStore::client(std::string_view id)
{
    return guarded<std::optional<OAuthClient>>(m_database, [&] { return readClient(m_database, id); });
}

Result<void> OAuthStore::insertGrant(const OAuthGrant& grant)
{
    return m_database.transact([&]() -> Result<void> {
        Query(m_database, "delete from oauth_grant where expires_at <= :now").bind(grant.createdAt).run();
        Query(m_database, "insert into oauth_grant (" + std::string(kGrant) + ") values (" + rows::parameters(kGrant) + ")")
            .bind(grant.id)
            .bind(grant.clientId)
            .bind(grant.user)
            .bind(grant.scope)
            .bind(grant.nonce)
            .bind(grant.redirectUri)
            .bind(grant.codeHash)
            .bind(grant.codeChallenge)
            .bind(grant.codeExpiresAt)
            .bind(grant.codeUsedAt)
            .bind(grant.createdAt)
            .bind(grant.usedAt)
            .bind(grant.expiresAt)
            .run();
        const auto surplus =
            Query(m_database, "delete from oauth_grant where account_id = :account and id not in (select id from oauth_grant "
                              "where account_id = :account_again order by used_at desc, id limit :most)")
                .bind(grant.user)
                .bind(grant.user)
                .bind(std::int64_t{kMaxGrantsPerUser})
                .run();
        if (surplus > 0) {
            raiseAccessVersion(m_database);
        }
        return {};
    });
}

Result<bool> OAuthStore::revoke(std::string_view grantId)
{
    bool hasEnded = false;
    auto done = m_database.transact([&]() -> Result<void> {
        hasEnded = Query(m_database, "delete from oauth_grant where id = :id").bind(grantId).run() > 0;
        if (hasEnded) {
            raiseAccessVersion(m_database);
        }
        return {};
    });
    return done ? Result<bool>(hasEnded) : tl::unexpected<wire::Error>(std::move(done).error());
}

Result<std::string> OAuthStore::signingKey()
{
    return guarded<std::string>(m_database, [&] {
        const auto read = [this] {
            Query query(m_database, "select value from hub_secret where name = :name", 1);
            query.bind(kSigningKey);
            return query.next() ? fromBase64Url(query.text(0)) : std::string();
        };
        std::string key = read();
        if (key.empty()) {
            // Another process may do the same: what the table holds afterwards counts.
            Query(m_database, "insert into hub_secret (name, value) values (:name, :value) on conflict (name) do nothing")
                .bind(kSigningKey)
                .bind(base64Url(newSigningKey()))
                .run();
            key = read();
        }
        return key;
    });
}

Result<void> OAuthStore::transact(const std::function<Result<void>(OAuthRows&)>& work)
{
    SqlOAuthRows rows(m_database);
    return m_database.transact([&] { return work(rows); });
}

} // namespace tallylight::hub
