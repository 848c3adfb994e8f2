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

const auto kList = QByteArray("COLLECTION_THREADS_LIST");

wire::OrgId org(int number)
{
    return wire::OrgId("id_" + std::to_string(number));
}

QByteArray slug(int number)
{
    return "org-" + QByteArray::number(number);
}

//! Twenty organizations, 1 to 20, with a thread of the user in each.
struct Bench {
    StudioDouble studio;
    account::AccountOptions options;
    std::unique_ptr<Account> account;
    QTemporaryDir runtime;

    Bench()
    {
        studio.removeOrg("acme-lab");
        studio.removeOrg("globex-lab");
        for (int i = 1; i <= 20; ++i) {
            studio.addOrg(slug(i), "id_" + QByteArray::number(i));
            studio.addThread(slug(i), "t" + QByteArray::number(i), "Thread");
        }
        options.origin = studio.origin();
        options.token = [] { return QByteArray("token"); };
        options.stream.backoff = {5ms, 20ms, 5ms, 1h};
        options.feeds.feed.probation = 50ms;
        options.feeds.feed.firstProbation = 20ms;
        options.feeds.further.slack = 5ms;
    }

    void begin()
    {
        account = std::make_unique<Account>(options);
        account->start();
    }

    //! One that shares its streams with others of the same rank and below.
    [[nodiscard]] std::unique_ptr<Account> beginShared(net::ShareRank rank)
    {
        options.share =
            net::ShareOptions{.key = net::shareKeyOfToken(options.origin, "token"), .rank = rank, .runtimeFolder = runtime.path()};
        auto shared = std::make_unique<Account>(options);
        shared->start();
        return shared;
    }
    void beginTray() { account = beginShared(net::ShareRank::Tray); }

    [[nodiscard]] FeedState feed() const { return account->feed().state; }
    [[nodiscard]] QStringList mine() const { return mineOf(*account); }
    [[nodiscard]] static QStringList mineOf(Account& account)
    {
        QStringList all;
        for (const wire::RunningThread& thread : account.threads().running(wire::Scope::User, {})) {
            all << QString::fromStdString(thread.id.value());
        }
        all.sort();
        return all;
    }
    [[nodiscard]] bool isFollowed(int number) const { return studio.streamCount(slug(number)) == 1; }
    [[nodiscard]] int listsOfFurther() const
    {
        int count = 0;
        for (int i = 1; i <= 20; ++i) {
            count += isFollowed(i) ? 0 : studio.callCount(kList, slug(i) + "{");
        }
        return count;
    }
};

} // namespace

//! An account of more organizations than it may follow.
class ManyOrganizationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFurtherOnesAreAsked()
    {
        Bench bench;
        bench.studio.setSilently("t2", "in_progress");
        bench.studio.setSilently("t15", "in_progress");
        bench.studio.setSilently("t19", "requires_action");
        StudioDouble::Thread& theirs = bench.studio.thread("t16");
        theirs.owner = StudioDouble::kBob;
        theirs.status = "in_progress";
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QTRY_COMPARE(bench.mine(), (QStringList{u"t15"_qs, u"t2"_qs}));
        QCOMPARE(bench.studio.streamCount(), 8);
        QTRY_COMPARE(bench.account->threads().attentionCount(), 1U);
        QVERIFY(bench.studio.callCount(kList, R"("where":{"created_by":"me"})") > 0);
        QCOMPARE(bench.studio.callCount(kList, slug(16) + "{"), 2); // what runs and what waits, of mine

        // Where something of mine runs or waits a stream is opened, and another makes room.
        QTRY_VERIFY(bench.isFollowed(15));
        QTRY_VERIFY(bench.isFollowed(19));
        QVERIFY(bench.isFollowed(2));
        QTRY_COMPARE(bench.studio.streamCount(), 8);
        QTRY_COMPARE(int(bench.account->feed(org(15)).state), int(FeedState::Live));
        QCOMPARE(bench.mine(), (QStringList{u"t15"_qs, u"t2"_qs}));
    }

    void notBeforeAllHaveAnswered()
    {
        Bench bench;
        bench.studio.hold();
        bench.begin();
        QTRY_VERIFY(bench.studio.heldCount() > 0);
        QCOMPARE(int(bench.feed()), int(FeedState::Connecting));
        bench.studio.release();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        for (int i = 9; i <= 20; ++i) {
            QVERIFY(bench.studio.callCount(kList, slug(i) + "{") > 0);
        }
    }

    void whatIsNotFollowedIsNeverLive()
    {
        Bench bench;
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        const store::FeedStatus status = bench.account->feed(org(20));
        QCOMPARE(int(status.state), int(FeedState::Offline));
        QVERIFY2(status.reason.find("8 organizations") != std::string::npos, status.reason.c_str());
        QVERIFY(!bench.account->threads().isKnown(wire::Scope::Org, org(20)));
    }

    void whatIsLookedAtIsFollowed()
    {
        Bench bench;
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        bench.studio.setSilently("t20", "in_progress");
        bench.account->lookAt({org(20)});
        QVERIFY(bench.account->feed(org(20)).state != FeedState::Offline); // at once, not after a turn
        QTRY_COMPARE(int(bench.account->feed(org(20)).state), int(FeedState::Live));
        QCOMPARE(bench.account->threads().summary(wire::Scope::Org, org(20)).totalRunning, 1);
        QTRY_COMPARE(bench.mine(), QStringList{u"t20"_qs});
        QTRY_COMPARE(bench.studio.streamCount(), 8);
        QCOMPARE(bench.studio.mostStreams(), 8);
        // Who had to go is unknown, and not as it was.
        for (int i = 1; i <= 20; ++i) {
            QCOMPARE(bench.account->threads().isKnown(wire::Scope::Org, org(i)), bench.account->feed(org(i)).state == FeedState::Live);
        }
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
    }

    void lookedAtBeforeTheOrganizationsAreKnown()
    {
        Bench bench;
        bench.options.feeds.further.round = 1h;
        bench.account = std::make_unique<Account>(bench.options);
        bench.account->lookAt({org(20)});
        bench.account->start();
        QTRY_COMPARE(int(bench.account->feed(org(20)).state), int(FeedState::Live));
        QTRY_COMPARE(bench.studio.streamCount(), 8);
    }

    void inRounds()
    {
        Bench bench;
        bench.options.feeds.further.round = 30ms;
        bench.options.feeds.further.longestRound = 50ms;
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        bench.studio.setSilently("t20", "in_progress");
        QTRY_COMPARE(bench.mine(), QStringList{u"t20"_qs});
        QTRY_VERIFY(bench.isFollowed(20));
        bench.studio.finish("t20", "requires_action");
        QTRY_VERIFY(bench.mine().isEmpty());
        QTRY_COMPARE(bench.account->threads().attentionCount(), 1U);
    }

    void roundsAreSlowAndSpread()
    {
        QVERIFY(account::FurtherOptions().round >= 2min);
        QVERIFY(account::FurtherOptions().longestRound >= account::FurtherOptions().round + 1min);
        Bench bench;
        bench.options.feeds.further.round = 20ms;
        bench.options.feeds.further.longestRound = 24h;
        int drawn = 0;
        bench.options.feeds.further.random = [&drawn] {
            ++drawn;
            return drawn <= 12 ? 0.9 : 0.0; // all wait for long, and then draw the shortest time
        };
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QCOMPARE(drawn, 12); // each draws its own
        QCOMPARE(bench.listsOfFurther(), 24);
        bench.account->reconnectNow();
        QTRY_VERIFY(bench.listsOfFurther() >= 60);
    }

    void aFurtherOneThatCannotBeAskedMakesMyWorkStale()
    {
        Bench bench;
        bench.options.feeds.further.round = 30ms;
        bench.options.feeds.further.longestRound = 50ms;
        bench.options.feeds.further.failurePause = 30ms;
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        bench.studio.failsLists = true;
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Stale));
        QCOMPARE(int(bench.account->feed(org(1)).state), int(FeedState::Live)); // its own stream stands
        bench.studio.failsLists = false;
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
    }

    void summariesNeedNoRounds()
    {
        Bench bench;
        bench.studio.hasSummaries = true;
        bench.studio.namesOwner = true;
        bench.options.feeds.further.round = 10ms;
        bench.options.feeds.further.longestRound = 20ms;
        bench.studio.setSilently("t18", "requires_action");
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QTRY_COMPARE(bench.account->threads().attentionCount(), 1U);
        QTRY_VERIFY(bench.isFollowed(18));
        QCOMPARE(bench.studio.callCount(kList, "in_progress"), 0);

        // Any stream tells of my run in an organization that none follows; then one does.
        bench.studio.start("t20");
        QTRY_COMPARE(bench.mine(), QStringList{u"t20"_qs});
        QTRY_VERIFY(bench.isFollowed(20));
        QTRY_COMPARE(bench.studio.streamCount(), 8);
        bench.studio.finish("t20", "requires_action");
        QTRY_COMPARE(bench.account->threads().attentionCount(), 2U);
        // Each was asked once for what waits, and those whose stream is new a second time.
        QVERIFY(bench.studio.callCount(kList) <= 24);
        QCOMPARE(bench.studio.callCount(kList, "in_progress"), 0);
    }

    void whatEndsUnfollowedIsAskedFor()
    {
        // Nine at work at once: one of them has no stream, and nobody tells how its run ended.
        Bench bench;
        bench.studio.hasSummaries = true;
        bench.studio.namesOwner = true;
        for (int i = 1; i <= 9; ++i) {
            bench.studio.setSilently("t" + QByteArray::number(i), "in_progress");
        }
        bench.begin();
        QTRY_COMPARE(bench.mine().size(), 9);
        QTRY_COMPARE(bench.studio.callCount(kList), 20);
        QVERIFY(!bench.isFollowed(9));
        bench.studio.finish("t9", "requires_action");
        QTRY_COMPARE(bench.account->threads().attentionCount(), 1U);
        QVERIFY(bench.account->threads().find({org(9), wire::ThreadId("t9")})->needsYou);
    }

    void aFollowerLooksAtAnother_data()
    {
        QTest::addColumn<bool>("hasSummaries");
        QTest::newRow("server with summaries") << true;
        QTest::newRow("server without") << false;
    }

    //! Another program of the user wants one that this one does not follow: one of this one's own makes room, and is asked from then on.
    void aFollowerLooksAtAnother()
    {
        QFETCH(bool, hasSummaries);
        Bench bench;
        bench.studio.hasSummaries = hasSummaries;
        bench.studio.namesOwner = true;
        bench.studio.setSilently("t1", "in_progress");
        bench.studio.setSilently("t8", "in_progress");
        bench.beginTray();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        bench.account->lookAt({org(2)});
        const auto follower = bench.beginShared(net::ShareRank::Watcher);
        follower->lookAt({org(20)});
        QTRY_COMPARE(int(follower->feed(org(20)).state), int(FeedState::Live));
        bench.studio.start("t20");
        QTRY_COMPARE(follower->threads().summary(wire::Scope::Org, org(20)).totalRunning, 1);

        // What the tray looks at and where something of mine runs stays.
        for (const int kept : {1, 2, 8}) {
            QVERIFY(bench.isFollowed(kept));
            QTRY_COMPARE(int(bench.account->feed(org(kept)).state), int(FeedState::Live));
        }
        // The one that made room is not live, and says why; all my work is.
        const auto isWaiting = [&bench](int number) {
            const store::FeedStatus status = bench.account->feed(org(number));
            return number < 9 && status.state == FeedState::Offline && status.reason.find("8 organizations") != std::string::npos
                   && !bench.account->threads().isKnown(wire::Scope::Org, org(number)) && !bench.isFollowed(number);
        };
        int waiting = 0;
        QTRY_VERIFY([&] {
            waiting = 0;
            for (int i = 1; i <= 8; ++i) {
                waiting = isWaiting(i) ? i : waiting;
            }
            return waiting != 0;
        }());
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QTRY_COMPARE(int(follower->feed().state), int(FeedState::Live));
        bench.studio.setSilently("t" + QByteArray::number(waiting), "in_progress");
        bench.account->reconnectNow(); // instead of waiting for the next rounds
        follower->reconnectNow();
        QTRY_VERIFY(bench.mine().contains(QStringLiteral("t20")));
        QTRY_VERIFY(bench.mine().contains(QStringLiteral("t%1").arg(waiting)));
        QTRY_COMPARE(Bench::mineOf(*follower), bench.mine());
        QTRY_COMPARE_WITH_TIMEOUT(int(bench.feed()), int(FeedState::Live), 20'000);
        QTRY_COMPARE(bench.studio.streamCount(), 8);
        QCOMPARE(bench.studio.mostStreams(), 8);
    }

    //! Where followers look at all that have room, whoever comes late waits and is told so.
    void everythingIsLookedAtByFollowers()
    {
        Bench bench;
        bench.studio.hasSummaries = true;
        bench.studio.namesOwner = true;
        bench.beginTray();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        std::vector<std::unique_ptr<Account>> followers;
        for (int i = 11; i <= 18; ++i) {
            followers.push_back(bench.beginShared(net::ShareRank::Watcher));
            followers.back()->lookAt({org(i)});
            QTRY_COMPARE(int(followers.back()->feed(org(i)).state), int(FeedState::Live));
        }
        bench.account->lookAt({org(20)});
        QTRY_VERIFY(bench.account->feed(org(20)).reason.find("as soon as there is room") != std::string::npos);
        QCOMPARE(int(bench.account->feed(org(20)).state), int(FeedState::Offline));
        followers.erase(followers.begin() + 2);
        QTRY_COMPARE(int(bench.account->feed(org(20)).state), int(FeedState::Live));
        QTRY_COMPARE(bench.studio.streamCount(), 8);
        // Also the user's own numbers are good, though no stream of the tray's own choice stands.
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QCOMPARE(bench.studio.mostStreams(), 8);
    }

    void aMembershipThatEndsLeavesWithItsThreads()
    {
        Bench bench;
        bench.studio.setSilently("t20", "requires_action");
        bench.begin();
        QTRY_COMPARE(bench.account->threads().attentionCount(), 1U);
        bench.studio.removeOrg(slug(20));
        bench.account->refreshOrganizations();
        QTRY_COMPARE(bench.account->threads().attentionCount(), 0U);
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
    }
};

QTEST_GUILESS_MAIN(ManyOrganizationsTest)
#include "tst_manyorganizations.moc"
