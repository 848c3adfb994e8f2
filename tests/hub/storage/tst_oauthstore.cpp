// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/oauthflow.h"
#include "hub/core/random.h"
#include "hub/core/secrets.h"
#include "hub/storage/query.h"
#include "hub/support/scratchhub.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace tallylight;
using test::ScratchHub;

namespace {

constexpr wire::Timestamp at(std::int64_t seconds)
{
    return wire::Timestamp(std::chrono::seconds(1'781'600'000 + seconds));
}

constexpr std::int64_t kDay = 24 * 3600;
const std::string kVerifier(43, 'v');
const std::string kRedirect = "http://127.0.0.1:1/";

} // namespace

//! Clients, grants and tokens in a real database, and what time and number do to them.
class TestOAuthStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<ScratchHub>();
        m_alice = m_hub->addUser("alice@example.org");
    }

    void aClientComesBackAsItWasStored()
    {
        const hub::OAuthClient client{"c1", "Tray ☕", {"http://127.0.0.1:1/", "https://a.example/?b=c"}, at(0)};
        QVERIFY(m_hub->oauth().insertClient(client));
        const auto found = m_hub->oauth().client("c1").value();
        QVERIFY(found);
        QCOMPARE(found->name, client.name);
        QVERIFY(found->redirectUris == client.redirectUris);
        QVERIFY(found->createdAt == at(0));
        QVERIFY(!m_hub->oauth().client("c2").value());
        QCOMPARE(m_hub->oauth().insertClient(client).error().code, wire::ErrorCode::Conflict);
    }

    void unusedClientsAreForgotten()
    {
        addClient("unused", 0);
        addClient("used", 0);
        addGrant("used", 0);
        addClient("young", kDay - 1);
        QVERIFY(m_hub->oauth().client("unused").value());
        addClient("new", kDay);
        QVERIFY(!m_hub->oauth().client("unused").value());
        QVERIFY(m_hub->oauth().client("used").value());
        QVERIFY(m_hub->oauth().client("young").value());
    }

    void theOldestUnusedClientsMakeRoom()
    {
        addClient("used", 0);
        addGrant("used", 0);
        addClient("oldest", 1);
        // As many rows as there may be, without as many transactions.
        QVERIFY(m_hub->database().guard([&]() -> wire::Result<void> {
            m_hub->database().execute(
                "insert into oauth_client (id, name, redirect_uris, created_at) with recursive n(i) as (select 1 union all "
                "select i + 1 from n where i < 9998) select 'c' || i, '', '', 1781600002000 from n");
            return {};
        }));
        QVERIFY(m_hub->oauth().client("oldest").value());
        addClient("new", 3);
        QVERIFY(!m_hub->oauth().client("oldest").value());
        QVERIFY(m_hub->oauth().client("used").value());
        QVERIFY(m_hub->oauth().client("new").value());
        QCOMPARE(count("oauth_client"), 10'000);
    }

    void aGrantNeedsItsClient()
    {
        hub::OAuthGrant grant;
        grant.id = "g";
        grant.clientId = "nobody";
        grant.user = m_alice.id;
        QCOMPARE(m_hub->oauth().insertGrant(grant).error().code, wire::ErrorCode::Conflict);
    }

    void codesThatNobodyCameForAreSweptOut()
    {
        addClient("c", 0);
        addGrant("c", 0);
        addGrant("c", 600);
        QCOMPARE(count("oauth_grant"), 1);
    }

    void aPersonKeepsAHundredSignIns()
    {
        addClient("c", 0);
        const auto bob = m_hub->addUser("bob@example.org");
        const auto bobs = redeem(addGrant("c", 0, bob), 0);
        const auto first = redeem(addGrant("c", 1), 1);
        for (int i = 0; i < 99; ++i) {
            (void)redeem(addGrant("c", 2), 2);
        }
        QVERIFY(isGood(first.access, 3));
        (void)addGrant("c", 3);
        QVERIFY(!isGood(first.access, 3));
        QVERIFY(isGood(bobs.access, 3));
        QCOMPARE(count("oauth_grant"), 101);
    }

    void tokensGoWithTheirGrant()
    {
        addClient("c", 0);
        const auto tokens = redeem(addGrant("c", 0), 0);
        QCOMPARE(count("oauth_token"), 2);
        const auto principal = m_hub->oauth().authenticateToken(hub::hashSecret(tokens.access), at(1)).value();
        QVERIFY(principal);
        QVERIFY(principal->user == m_alice);
        QVERIFY(principal->kind == hub::Principal::Kind::OAuth);
        QVERIFY(principal->expiresAt == at(3600));
        QCOMPARE(m_hub->oauth().revoke(principal->credentialId).value(), true);
        QCOMPARE(m_hub->oauth().revoke(principal->credentialId).value(), false);
        QCOMPARE(count("oauth_token"), 0);
        QVERIFY(!isGood(tokens.access, 1));
        QVERIFY(!isGood(tokens.refresh.value(), 1));
    }

    void tokensThatAreOverAreSweptOut()
    {
        addClient("c", 0);
        auto tokens = redeem(addGrant("c", 0), 0);
        for (int hour = 1; hour <= 20; ++hour) {
            QVERIFY(isGood(tokens.access, (hour - 1) * 3600));
            tokens = refresh(tokens, hour * 3600);
        }
        // Twenty-one refresh tokens, which tell a thief, and the one access token that is good.
        QCOMPARE(count("oauth_token"), 22);
        // The whole sign-in is over a week after it was used last.
        addGrant("c", 20 * 3600 + 7 * kDay - 1);
        QCOMPARE(count("oauth_grant"), 2);
        addGrant("c", 20 * 3600 + 7 * kDay);
        QCOMPARE(count("oauth_grant"), 2);
        QCOMPARE(count("oauth_token"), 0);
    }

    void aSignInKeepsSoManyTokens()
    {
        addClient("c", 0);
        auto tokens = redeem(addGrant("c", 0), 0);
        for (int second = 1; second < 300; ++second) {
            tokens = refresh(tokens, second);
        }
        QVERIFY(isGood(tokens.access, 300));
        // What comes after the most recent ones is gone, and with it what tells a thief of so long ago.
        QCOMPARE(count("oauth_token"), 500);
    }

    void whatIsRefusedLeavesNothing()
    {
        addClient("c", 0);
        const std::string code = addGrant("c", 0);
        const auto wrong = hub::redeemCode(m_hub->oauth(), {code, "c", kRedirect, std::string(43, 'w')}, at(1)).value();
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().description, std::string("code verification failed"));
        QCOMPARE(count("oauth_grant"), 0);
    }

    void ofManyWhoComeAtOnceWithACodeOneGetsTokens()
    {
        addClient("c", 0);
        const std::string code = addGrant("c", 0);
        std::atomic<int> winners = 0;
        std::atomic<int> losers = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 6; ++i) {
            threads.emplace_back([&] {
                // As another process would.
                auto database = hub::Database::open(m_hub->url());
                if (database) {
                    hub::OAuthStore store(**database);
                    const auto outcome = hub::redeemCode(store, {code, "c", kRedirect, kVerifier}, at(1));
                    winners += outcome && *outcome ? 1 : 0;
                    losers += outcome && !*outcome ? 1 : 0;
                }
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        QCOMPARE(winners.load(), 1);
        QCOMPARE(losers.load(), 5);
        // And the one does not keep them: the code was seen twice.
        QCOMPARE(count("oauth_grant"), 0);
        QCOMPARE(count("oauth_token"), 0);
    }

    void theSigningKeyStays()
    {
        const auto key = m_hub->oauth().signingKey().value();
        QCOMPARE(key.size(), std::size_t{32});
        auto other = hub::Database::open(m_hub->url()).value();
        QVERIFY(hub::OAuthStore(*other).signingKey().value() == key);
        QVERIFY(ScratchHub().oauth().signingKey().value() != key);
    }

    void signInsAreListedAndEnded()
    {
        auto& directory = m_hub->directory();
        const auto bob = m_hub->addUser("bob@example.org");
        addClient("c", 0);
        QVERIFY(directory.insertSession({"s1", m_alice.id, at(0), at(1000)}, "h1"));
        QVERIFY(directory.insertSession({"s2", bob.id, at(0), at(1000)}, "h2"));
        const auto tokens = redeem(addGrant("c", 5), 7);
        // On its way still, and so no sign-in.
        (void)addGrant("c", 8);
        const auto list = directory.signInsOf(m_alice.id, at(10)).value();
        QCOMPARE(list.size(), std::size_t{2});
        QVERIFY(list[0].isBrowser && list[0].id == "s1");
        QVERIFY(!list[1].isBrowser && list[1].clientName == "a program");
        QVERIFY(list[1].createdAt == at(5) && list[1].usedAt == at(7));
        QVERIFY(directory.endSignIn(list[1].id).value());
        QVERIFY(!directory.endSignIn(list[1].id).value());
        QVERIFY(!isGood(tokens.access, 10));
        QVERIFY(directory.endSignInsOf(m_alice.id));
        QVERIFY(directory.signInsOf(m_alice.id, at(10)).value().empty());
        QCOMPARE(count("oauth_grant"), 0);
        QCOMPARE(directory.signInsOf(bob.id, at(10)).value().size(), std::size_t{1});
        QVERIFY(directory.signInsOf(bob.id, at(1000)).value().empty());
    }

private:
    void addClient(const std::string& id, std::int64_t seconds)
    {
        QVERIFY(m_hub->oauth().insertClient({id, "a program", {kRedirect}, at(seconds)}));
    }

    //! \return the code.
    std::string addGrant(const std::string& client, std::int64_t seconds, const std::optional<hub::User>& user = {})
    {
        std::string code = hub::newOAuthSecret();
        hub::OAuthGrant grant;
        grant.id = hub::newId();
        grant.clientId = client;
        grant.user = user.value_or(m_alice).id;
        grant.scope = "openid offline_access";
        grant.redirectUri = kRedirect;
        grant.codeHash = hub::hashSecret(code);
        grant.codeChallenge = hub::hashSecret(kVerifier);
        grant.codeExpiresAt = at(seconds + 600);
        grant.createdAt = at(seconds);
        grant.usedAt = at(seconds);
        grant.expiresAt = grant.codeExpiresAt;
        if (!m_hub->oauth().insertGrant(grant)) {
            qFatal("cannot add a grant");
        }
        return code;
    }

    hub::IssuedTokens redeem(const std::string& code, std::int64_t seconds)
    {
        return hub::redeemCode(m_hub->oauth(), {code, "c", kRedirect, kVerifier}, at(seconds)).value().value();
    }

    hub::IssuedTokens refresh(const hub::IssuedTokens& tokens, std::int64_t seconds)
    {
        return hub::redeemRefreshToken(m_hub->oauth(), {tokens.refresh.value(), "c"}, at(seconds)).value().value();
    }

    bool isGood(const std::string& token, std::int64_t seconds)
    {
        return m_hub->oauth().authenticateToken(hub::hashSecret(token), at(seconds)).value().has_value();
    }

    int count(const std::string& table)
    {
        hub::Query query(m_hub->database(), "select count(*) from " + table, 1);
        return query.next() ? static_cast<int>(query.number(0)) : -1;
    }

    std::unique_ptr<ScratchHub> m_hub;
    hub::User m_alice;
};

QTEST_GUILESS_MAIN(TestOAuthStore)
#include "tst_oauthstore.moc"
