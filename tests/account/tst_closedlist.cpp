// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/account.h"
#include "support/studiodouble.h"

#include <QTest>

#include <chrono>
#include <functional>
#include <memory>

using namespace tallylight;
using namespace std::chrono_literals;
using account::Account;
using store::FeedState;
using test::StudioDouble;

namespace {

//! As that of a sign-in by the browser.
class Provider : public net::TokenProvider
{
public:
    void request(QObject*, Then then) override { then(QByteArray("access-token-0123456789")); }
    void renew(const QByteArray&, QObject* context, Then then) override
    {
        QMetaObject::invokeMethod(
            context, [then] { then(wire::failure(wire::ErrorCode::Unauthorized, "signed out")); }, Qt::QueuedConnection);
    }
};

struct Bench {
    StudioDouble studio;
    Provider provider;
    std::unique_ptr<Account> account;

    explicit Bench(std::vector<wire::Organization> known, const std::function<void(account::AccountOptions&)>& change = {})
    {
        studio.isOAuth = true;
        account::AccountOptions options;
        options.origin = studio.origin();
        options.token = net::TokenSource(provider);
        options.user = wire::UserId(StudioDouble::kAlice);
        options.organizations = std::move(known);
        if (change) {
            change(options);
        }
        account = std::make_unique<Account>(options);
    }
};

wire::Organization acme()
{
    return {wire::OrgId(StudioDouble::kAcme), "acme-lab", "Acme", std::nullopt};
}

} // namespace

//! A studio that gives neither list nor session to the token of a sign-in by the browser.
class ClosedListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKnownIsFollowed()
    {
        Bench bench({acme()});
        bench.studio.addThread("acme-lab", "thrd_1", "T").status = "in_progress";
        QCOMPARE(bench.account->identity()->id.value(), StudioDouble::kAlice);
        bench.account->start();
        QTRY_VERIFY(bench.account->feed().state == FeedState::Live);
        QTRY_COMPARE(bench.account->threads().summary(wire::Scope::User, {}).totalRunning, 1);
        bench.account->reconnectNow();
        QTRY_VERIFY(bench.account->feed().state == FeedState::Live);
        QCOMPARE(bench.studio.callCount("API_KEY_CREATE"), 0);
    }

    void onDemandTheListIsAskedForByAKey()
    {
        Bench bench({acme()});
        bench.account->start();
        QTRY_VERIFY(bench.account->feed().state == FeedState::Live);
        bench.account->refreshOrganizations();
        QTRY_COMPARE(bench.account->organizations().organizations().size(), 2U);
        QCOMPARE(bench.studio.callCount("API_KEY_CREATE"), 1);
        QTRY_COMPARE(bench.studio.callCount("API_KEY_DELETE"), 1);
    }

    //! Each refusal is a doubt; a key for each would be one every few minutes, for ever.
    void aRefusedOrganizationCostsOneKey()
    {
        Bench bench({acme()}, [](account::AccountOptions& options) { options.stream.refusedPause = 5ms; });
        bench.studio.closedOrg = "acme-lab";
        bench.account->start();
        QTRY_COMPARE(bench.studio.callCount("API_KEY_DELETE"), 1);
        const int refusals = bench.studio.refusalCount();
        QTRY_VERIFY(bench.studio.refusalCount() > refusals + 20);
        QCOMPARE(bench.studio.callCount("API_KEY_CREATE"), 1);
        const auto wish = [&bench] {
            bench.account->refreshOrganizations(); // nothing while an answer is awaited
            return bench.studio.callCount("API_KEY_CREATE") >= 2;
        };
        QTRY_VERIFY2(wish(), "a person may");
    }

    void afterAWhileItIsLookedAtAgain()
    {
        Bench bench({acme()}, [](account::AccountOptions& options) {
            options.stream.refusedPause = 5ms;
            options.doubtPause = 50ms;
        });
        bench.studio.closedOrg = "acme-lab";
        bench.account->start();
        QTRY_VERIFY(bench.studio.callCount("API_KEY_CREATE") >= 2);
    }

    void knowingNothingItSaysSo()
    {
        Bench bench({});
        bench.account->start();
        QTRY_VERIFY(bench.account->feed().state == FeedState::Refused);
        QVERIFY(!bench.account->feed().reason.empty());
    }
};

QTEST_GUILESS_MAIN(ClosedListTest)
#include "tst_closedlist.moc"
