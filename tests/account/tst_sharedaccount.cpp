// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/account.h"

#include "support/studiodouble.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace tallylight;
using namespace std::chrono_literals;
using account::Account;
using store::FeedState;
using test::StudioDouble;

namespace {

const wire::OrgId kAcme(StudioDouble::kAcme);

//! A server and two processes of one person, as far as they share nothing but a runtime directory.
struct Bench {
    StudioDouble studio;
    QTemporaryDir runtime;
    std::unique_ptr<Account> tray;
    std::unique_ptr<Account> follower;
    //! With a tray that tells nothing of what waits: for ever, unless a test is about that.
    std::chrono::milliseconds patience = 1h;

    explicit Bench(bool hasSummaries)
    {
        studio.hasSummaries = hasSummaries;
        studio.addThread("acme-lab", "a1", "Mine").status = "in_progress";
        studio.addThread("acme-lab", "a2", "Later");
    }

    [[nodiscard]] std::unique_ptr<Account> begin(net::ShareRank rank, std::vector<wire::Organization> known = {})
    {
        account::AccountOptions options;
        options.origin = studio.origin();
        options.token = [] { return QByteArray("token"); };
        options.stream.backoff = {5ms, 20ms, 5ms, 1h};
        options.feeds.feed.probation = 50ms;
        options.feeds.feed.firstProbation = 20ms;
        options.feeds.feed.waitingPatience = patience;
        options.share =
            net::ShareOptions{.key = net::shareKeyOfToken(options.origin, "token"), .rank = rank, .runtimeFolder = runtime.path()};
        options.organizations = std::move(known);
        auto account = std::make_unique<Account>(options);
        account->start();
        return account;
    }

    [[nodiscard]] static QStringList running(Account& account, wire::Scope scope)
    {
        QStringList ids;
        for (const wire::RunningThread& thread : account.threads().running(scope, kAcme)) {
            ids << QString::fromStdString(thread.id.value());
        }
        ids.sort();
        return ids;
    }

    [[nodiscard]] static QStringList waiting(const std::unique_ptr<Account>& account)
    {
        QStringList titles;
        for (const wire::ThreadKey& key : account->threads().attention()) {
            titles << QString::fromStdString(account->threads().find(key)->thread.title.value_or(std::string()));
        }
        titles.sort();
        return titles;
    }

    //! How often what waits was asked for.
    [[nodiscard]] int questions() const { return studio.callCount("COLLECTION_THREADS_LIST", "requires_action"); }

    //! Live, and the same in both scopes.
    [[nodiscard]] static bool shows(const std::unique_ptr<Account>& account, const QStringList& ids)
    {
        return account->feed().state == FeedState::Live && running(*account, wire::Scope::User) == ids
               && running(*account, wire::Scope::Org) == ids;
    }
};

} // namespace

//! Above the pool nobody can tell whether a stream comes from the server or from another process; also where the account has to find out
//! by itself what runs.
class SharedAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsAndTakesOver_data()
    {
        QTest::addColumn<bool>("hasSummaries");
        QTest::newRow("server with summaries") << true;
        QTest::newRow("server without") << false;
    }

    void followsAndTakesOver()
    {
        QFETCH(bool, hasSummaries);
        Bench bench(hasSummaries);
        bench.tray = bench.begin(net::ShareRank::Tray);
        QTRY_VERIFY(Bench::shows(bench.tray, {QStringLiteral("a1")}));
        const int streams = bench.studio.streamCount();
        bench.follower = bench.begin(net::ShareRank::Watcher);
        QTRY_VERIFY(Bench::shows(bench.follower, {QStringLiteral("a1")}));
        bench.studio.start("a2");
        const QStringList both{QStringLiteral("a1"), QStringLiteral("a2")};
        QTRY_VERIFY(Bench::shows(bench.follower, both));
        QTRY_VERIFY(Bench::shows(bench.tray, both));
        QCOMPARE(bench.studio.streamCount(), streams);

        bench.tray.reset();
        bench.studio.finish("a1", "completed");
        QTRY_VERIFY(Bench::shows(bench.follower, {QStringLiteral("a2")}));
        QTRY_COMPARE(bench.studio.streamCount(), streams);
    }

    void whatWaitsIsToldByTheTray_data() { followsAndTakesOver_data(); }

    void whatWaitsIsToldByTheTray()
    {
        QFETCH(bool, hasSummaries);
        Bench bench(hasSummaries);
        bench.studio.namesOwner = true;
        bench.studio.addThread("acme-lab", "w1", "Asks").status = "requires_action";
        bench.studio.addThread("acme-lab", "w2", "Asks too").status = "requires_action";
        const QStringList both{QStringLiteral("Asks"), QStringLiteral("Asks too")};
        bench.tray = bench.begin(net::ShareRank::Tray);
        QTRY_VERIFY(bench.tray->feed().state == FeedState::Live && bench.tray->isWaitingKnown());
        QCOMPARE(Bench::waiting(bench.tray), both);
        const int questions = bench.questions();

        bench.follower = bench.begin(net::ShareRank::Watcher);
        QTRY_VERIFY(bench.follower->feed().state == FeedState::Live && bench.follower->isWaitingKnown());
        QCOMPARE(Bench::waiting(bench.follower), both);

        // What a person looked at in the tray waits nowhere, also when the server says it once more.
        bench.tray->threads().markSeen({kAcme, wire::ThreadId("w1")});
        QTRY_COMPARE(Bench::waiting(bench.follower), QStringList(QStringLiteral("Asks too")));
        bench.studio.tellStatus("w1", "requires_action");
        bench.studio.start("a2"); // a barrier
        QTRY_VERIFY(Bench::running(*bench.follower, wire::Scope::Org).contains(QStringLiteral("a2")));
        QTRY_COMPARE(Bench::waiting(bench.follower), QStringList(QStringLiteral("Asks too")));

        bench.studio.finish("a1", "requires_action");
        QTRY_COMPARE(Bench::waiting(bench.follower), (QStringList{QStringLiteral("Asks too"), QStringLiteral("Mine")}));
        QTRY_COMPARE(Bench::waiting(bench.tray), (QStringList{QStringLiteral("Asks too"), QStringLiteral("Mine")}));
        QCOMPARE(bench.questions(), questions);

        // Alone, it asks for itself.
        bench.tray.reset();
        QTRY_VERIFY(bench.questions() > questions);
        QTRY_COMPARE(Bench::waiting(bench.follower),
                     (QStringList{QStringLiteral("Asks"), QStringLiteral("Asks too"), QStringLiteral("Mine")}));
    }

    void whatIsNotToldIsAskedFor()
    {
        Bench bench(true);
        bench.studio.addThread("acme-lab", "w1", "Asks").status = "requires_action";
        // Serves streams, and knows nothing of what waits.
        net::PoolOptions pool;
        pool.origin = bench.studio.origin();
        pool.token = [] { return QByteArray("token"); };
        pool.share = net::ShareOptions{
            .key = net::shareKeyOfToken(pool.origin, "token"), .rank = net::ShareRank::Tray, .runtimeFolder = bench.runtime.path()};
        net::ConnectionPool older(pool);
        const auto handle = older.acquire(QStringLiteral("acme-lab"));
        QTRY_COMPARE(handle->state().phase, net::WatchPhase::Live);
        bench.patience = 50ms;
        bench.follower = bench.begin(net::ShareRank::Watcher);
        QTRY_VERIFY(bench.follower->feed().state == FeedState::Live && bench.follower->isWaitingKnown());
        QCOMPARE(Bench::waiting(bench.follower), QStringList(QStringLiteral("Asks")));
    }

    void theServersEndIsSeenThroughTheTray()
    {
        Bench bench(false);
        bench.tray = bench.begin(net::ShareRank::Tray);
        bench.follower = bench.begin(net::ShareRank::Watcher);
        QTRY_VERIFY(Bench::shows(bench.follower, {QStringLiteral("a1")}));
        bench.studio.shutDown();
        QTRY_COMPARE(int(bench.follower->feed().state), int(FeedState::Stale));
        bench.studio.setSilently("a2", "in_progress"); // in the gap, and nobody tells
        bench.studio.restart();
        QTRY_VERIFY(Bench::shows(bench.follower, {QStringLiteral("a1"), QStringLiteral("a2")}));
    }

    //! What the tray saw last is known, and old: it must not pass for what the server says now.
    void whoComesWhileTheServerIsDownIsNotLive()
    {
        Bench bench(true);
        bench.tray = bench.begin(net::ShareRank::Tray);
        QTRY_VERIFY(Bench::shows(bench.tray, {QStringLiteral("a1")}));
        const std::vector<wire::Organization> known(bench.tray->organizations().organizations().begin(),
                                                    bench.tray->organizations().organizations().end());
        bench.studio.shutDown();
        QTRY_COMPARE(int(bench.tray->feed().state), int(FeedState::Stale));
        bench.follower = bench.begin(net::ShareRank::Watcher, known);
        bool wasLive = false;
        connect(bench.follower.get(), &Account::feedChanged, this,
                [&] { wasLive = wasLive || bench.follower->feed().state == FeedState::Live; });
        QTRY_COMPARE(int(bench.follower->feed().state), int(FeedState::Stale));
        QTRY_COMPARE(Bench::running(*bench.follower, wire::Scope::Org), QStringList(QStringLiteral("a1")));
        QVERIFY(!wasLive);
        QCOMPARE(int(bench.follower->feed().state), int(FeedState::Stale));
        bench.studio.setSilently("a2", "in_progress");
        bench.studio.restart();
        QTRY_VERIFY(Bench::shows(bench.follower, {QStringLiteral("a1"), QStringLiteral("a2")}));
    }
};

QTEST_GUILESS_MAIN(SharedAccountTest)
#include "tst_sharedaccount.moc"
