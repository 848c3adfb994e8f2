// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedfeed.h"
#include "net/sharedwords.h"

#include "net/sharingbench.h"

#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using net::ShareRank;
using net::ShareRole;
using net::WatchPhase;
using test::Follower;
using test::SharingBench;

namespace {

const QString kAcme = QStringLiteral("acme");
const QString kGlobex = QStringLiteral("globex");

} // namespace

//! Several pools stand for several processes: they share nothing but the runtime directory.
class SharedFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneConnectionForAll()
    {
        SharingBench bench;
        const auto tray = bench.pool(ShareRank::Tray);
        std::vector<std::unique_ptr<Follower>> windows;
        for (int i = 0; i < 20; ++i) {
            windows.push_back(std::make_unique<Follower>(*tray, kAcme));
        }
        std::vector<std::unique_ptr<net::ConnectionPool>> pools;
        std::vector<std::unique_ptr<Follower>> followers;
        for (int i = 0; i < 5; ++i) {
            pools.push_back(bench.pool(ShareRank::Watcher));
            followers.push_back(std::make_unique<Follower>(*pools.back(), kAcme));
        }
        for (const auto& follower : followers) {
            QTRY_VERIFY(follower->isWhole());
        }
        QTRY_VERIFY(windows.back()->isWhole());
        QCOMPARE(bench.server.connectionCount(), 1);
        QCOMPARE(tray->shareRole(), ShareRole::Serving);
        QCOMPARE(pools.back()->shareRole(), ShareRole::Following);
    }

    void aLateFollowerIsToldAtOnce()
    {
        SharingBench bench;
        const auto tray = bench.pool(ShareRank::Tray);
        Follower window(*tray, kAcme);
        QTRY_VERIFY(window.isWhole());
        const auto pool = bench.pool(ShareRank::Watcher);
        Follower late(*pool, kAcme);
        QTRY_VERIFY(late.isWhole()); // without a word of the server
        QVERIFY(std::holds_alternative<wire::Connected>(late.events.front()));
        QCOMPARE(late.phases, QList<WatchPhase>({WatchPhase::Connecting, WatchPhase::Live}));
    }

    void eventsArriveAsTheServerSentThem()
    {
        SharingBench bench;
        const auto tray = bench.pool(ShareRank::Tray);
        const auto pool = bench.pool(ShareRank::Watcher);
        Follower window(*tray, kAcme);
        Follower follower(*pool, kAcme);
        QTRY_VERIFY(follower.isWhole());
        bench.streams.front()->sendFrame("decopilot.thread.status", test::statusData(20));
        bench.streams.front()->sendFrame("of.tomorrow", "{}");
        bench.streams.front()->sendFrame("decopilot.running.summary", test::summaryData(7));
        QTRY_COMPARE(follower.threads(wire::Scope::Org), 7);
        QTRY_COMPARE(window.threads(wire::Scope::Org), 7);
        QVERIFY(window.events == follower.events);
    }

    void theStateIsTheServersOwn()
    {
        SharingBench bench;
        const auto tray = bench.pool(ShareRank::Tray);
        const auto pool = bench.pool(ShareRank::Watcher);
        Follower window(*tray, kAcme);
        Follower follower(*pool, kAcme);
        QTRY_VERIFY(follower.isWhole());
        bench.server.goDown();
        QTRY_VERIFY(follower.phases.contains(WatchPhase::Waiting));
        const net::WatchState& state = follower.handle->state();
        QVERIFY(state.liveUntil.has_value());
        QVERIFY(state.liveUntil == window.handle->state().liveUntil);
        QVERIFY(state.failure.has_value());
        QCOMPARE(pool->shareRole(), ShareRole::Following);

        follower.events.clear();
        bench.server.comeBack();
        QTRY_VERIFY(follower.isWhole());
        QCOMPARE(bench.server.openConnections(), 1);
    }

    void aRefusalIsToldWithItsReason()
    {
        SharingBench bench;
        bench.server.onRequest(
            [](const test::HttpRequest&, test::HttpConnection& socket) { socket.answerJson(401, R"({"error":"Unauthorized"})"); });
        const auto tray = bench.pool(ShareRank::Tray);
        const auto pool = bench.pool(ShareRank::Watcher);
        Follower window(*tray, kAcme);
        Follower follower(*pool, kAcme);
        QTRY_COMPARE(follower.handle->state().phase, WatchPhase::Refused);
        QCOMPARE(follower.handle->state().failure->error.code, wire::ErrorCode::Unauthorized);
        QCOMPARE(bench.server.connectionCount(), 1);
    }

    void whatAFollowerWantsIsOpened()
    {
        SharingBench bench;
        const auto tray = bench.pool(ShareRank::Tray);
        Follower window(*tray, kAcme);
        const auto pool = bench.pool(ShareRank::Watcher);
        auto follower = std::make_unique<Follower>(*pool, kGlobex);
        QTRY_VERIFY(follower->isWhole());
        QCOMPARE(tray->connectionCount(), 2);
        QCOMPARE(bench.server.connectionCount(), 2);
        follower.reset();
        QTRY_COMPARE(tray->connectionCount(), 1); // and closed again
        QTRY_COMPARE(bench.server.openConnections(), 1);
    }

    //! What our processes say to each other is not for a server to say.
    void aServerCannotSpeakForTheTray()
    {
        SharingBench bench;
        const auto tray = bench.pool(ShareRank::Tray);
        Follower window(*tray, kAcme);
        const auto pool = bench.pool(ShareRank::Watcher);
        Follower follower(*pool, kAcme);
        QTRY_VERIFY(follower.isWhole());
        follower.events.clear();
        follower.phases.clear();
        bench.streams.front()->sendFrame("tallylight.waiting", net::writeWaiting({}));
        net::WatchState refused;
        refused.phase = WatchPhase::Refused;
        bench.streams.front()->sendFrame("tallylight.link", net::writeLinkState(refused));
        bench.streams.front()->sendFrame("decopilot.thread.status", test::statusData(1));
        QTRY_COMPARE(follower.events.size(), std::size_t{1});
        QVERIFY(std::holds_alternative<wire::ThreadStatusEvent>(follower.events.front()));
        QVERIFY(follower.phases.isEmpty());
    }

    void aFollowerTakesOver()
    {
        SharingBench bench;
        auto tray = bench.pool(ShareRank::Tray);
        auto window = std::make_unique<Follower>(*tray, kAcme);
        QTRY_VERIFY(window->isWhole());
        std::vector<std::unique_ptr<net::ConnectionPool>> pools;
        std::vector<std::unique_ptr<Follower>> followers;
        for (int i = 0; i < 5; ++i) {
            pools.push_back(bench.pool(ShareRank::Watcher));
            followers.push_back(std::make_unique<Follower>(*pools.back(), kAcme));
            QTRY_VERIFY(followers.back()->isWhole());
            followers.back()->events.clear();
            followers.back()->phases.clear();
        }
        window.reset();
        tray.reset();
        for (const auto& follower : followers) {
            QTRY_VERIFY(follower->isWhole());
            QCOMPARE(follower->phases.constFirst(), WatchPhase::Connecting); // nobody said Live in between
            QVERIFY(follower->handle->state().liveUntil.has_value());
        }
        QTRY_COMPARE(bench.server.openConnections(), 1);
        QCOMPARE(std::count_if(pools.begin(), pools.end(), [](const auto& pool) { return pool->shareRole() == ShareRole::Serving; }), 1);
        QCOMPARE(std::count_if(pools.begin(), pools.end(), [](const auto& pool) { return pool->shareRole() == ShareRole::Following; }), 4);
    }

    void aTrayThatComesServes()
    {
        SharingBench bench;
        const auto first = bench.pool(ShareRank::Watcher);
        const auto second = bench.pool(ShareRank::Watcher);
        Follower one(*first, kAcme);
        Follower two(*second, kAcme);
        QTRY_VERIFY(one.isWhole() && two.isWhole());
        QCOMPARE(first->shareRole(), ShareRole::Serving);

        const auto tray = bench.pool(ShareRank::Tray);
        Follower window(*tray, kAcme);
        QTRY_VERIFY(window.isWhole());
        QTRY_COMPARE(first->shareRole(), ShareRole::Following);
        QTRY_VERIFY(one.isWhole() && two.isWhole());
        QCOMPARE(tray->shareRole(), ShareRole::Serving);
        QTRY_COMPARE(bench.server.openConnections(), 1);
        // Whoever served kept its stream until the tray's worked.
        QCOMPARE(one.phases, QList<WatchPhase>({WatchPhase::Connecting, WatchPhase::Live}));
    }

    void aGuestServesNobody()
    {
        SharingBench bench;
        const auto guests = bench.pool(ShareRank::Guest);
        Follower guest(*guests, kAcme);
        QTRY_VERIFY(guest.isWhole());
        QCOMPARE(guests->shareRole(), ShareRole::Alone);
        const auto tray = bench.pool(ShareRank::Tray);
        Follower window(*tray, kAcme);
        QTRY_VERIFY(window.isWhole());
        const auto more = bench.pool(ShareRank::Guest);
        Follower late(*more, kAcme);
        QTRY_VERIFY(late.isWhole());
        QCOMPARE(more->shareRole(), ShareRole::Following);
        QCOMPARE(bench.server.connectionCount(), 2);
    }

    void anotherAccountIsNotShared()
    {
        SharingBench bench;
        const auto tray = bench.pool(ShareRank::Tray);
        Follower window(*tray, kAcme);
        QTRY_VERIFY(window.isWhole());
        bench.token = "of somebody else";
        const auto other = bench.pool(ShareRank::Watcher);
        Follower follower(*other, kAcme);
        QTRY_VERIFY(follower.isWhole());
        QCOMPARE(other->shareRole(), ShareRole::Serving); // on a socket of its own
        QCOMPARE(bench.server.connectionCount(), 2);
    }

    void whoLacksTheKeyFollowsNobody()
    {
        SharingBench bench;
        const auto tray = bench.pool(ShareRank::Tray);
        Follower window(*tray, kAcme);
        QTRY_VERIFY(window.isWhole());
        // Even one that comes to the same socket.
        net::ShareOptions wrong = bench.share(ShareRank::Tray);
        wrong.key.secret = "guessed";
        const auto other = bench.pool(wrong);
        Follower follower(*other, kAcme);
        QTRY_VERIFY(follower.isWhole());
        QCOMPARE(other->shareRole(), ShareRole::Alone);
        QCOMPARE(tray->shareRole(), ShareRole::Serving); // and was not displaced
        QCOMPARE(bench.server.connectionCount(), 2);
    }

    void withoutARuntimeDirectoryNothingIsShared()
    {
        SharingBench bench;
        net::ShareOptions nowhere = bench.share(ShareRank::Tray);
        nowhere.runtimeFolder.clear();
        const auto tray = bench.pool(nowhere);
        Follower window(*tray, kAcme);
        QTRY_VERIFY(window.isWhole());
        QCOMPARE(tray->shareRole(), ShareRole::Alone);
    }

    void aHolderThatDoesNotServeHurtsNobody()
    {
        SharingBench bench;
        net::ShareOptions options = bench.share(ShareRank::Watcher);
        options.pause = 2ms;
        options.retry = 50ms;
        const auto place = net::sharePlace(options.runtimeFolder, options.key.name);
        net::ShareLock stuck;
        QVERIFY(stuck.tryAcquire(place->lockPath));
        const auto pool = bench.pool(options);
        Follower follower(*pool, kAcme);
        QTRY_VERIFY(follower.isWhole());

        stuck.release(); // and from now on others can follow us
        QTRY_COMPARE(pool->shareRole(), ShareRole::Serving);
        const auto second = bench.pool(options);
        Follower late(*second, kAcme);
        QTRY_VERIFY(late.isWhole());
        QCOMPARE(bench.server.connectionCount(), 1);
    }

    void whoFindsNoRoomKeepsToItself()
    {
        SharingBench bench;
        net::ShareOptions narrow = bench.share(ShareRank::Tray);
        narrow.followers = 1;
        const auto tray = bench.pool(narrow);
        Follower window(*tray, kAcme);
        QTRY_VERIFY(window.isWhole());
        net::ShareOptions hasty = bench.share(ShareRank::Watcher);
        hasty.pause = 2ms;
        const auto pool = bench.pool(hasty);
        Follower one(*pool, kAcme);
        Follower two(*pool, kGlobex);
        QTRY_VERIFY(one.isWhole() && two.isWhole() && pool->shareRole() == ShareRole::Alone);
        QTRY_COMPARE(tray->connectionCount(), 1);
    }

    void aServerThatFallsSilentIsLeft()
    {
        SharingBench bench;
        net::ShareOptions quiet = bench.share(ShareRank::Tray);
        quiet.keepalive = 1h;
        const auto tray = bench.pool(quiet);
        Follower window(*tray, kAcme);
        QTRY_VERIFY(window.isWhole());
        net::ShareOptions impatient = bench.share(ShareRank::Watcher);
        impatient.silence = 60ms;
        const auto pool = bench.pool(impatient);
        Follower follower(*pool, kAcme);
        QTRY_COMPARE(pool->shareRole(), ShareRole::Alone);
        QTRY_VERIFY(follower.isWhole());
        QCOMPARE(bench.server.openConnections(), 2);
    }

    void keepalivesKeepAQuietStream()
    {
        SharingBench bench;
        net::ShareOptions lively = bench.share(ShareRank::Tray);
        lively.keepalive = 30ms;
        const auto tray = bench.pool(lively);
        Follower window(*tray, kAcme);
        net::ShareOptions impatient = bench.share(ShareRank::Watcher);
        impatient.silence = 5s;
        const auto pool = bench.pool(impatient);
        Follower follower(*pool, kAcme);
        QTRY_VERIFY(std::count_if(follower.events.begin(), follower.events.end(),
                                  [](const wire::Event& event) { return std::holds_alternative<wire::Keepalive>(event); })
                    >= 3);
        QCOMPARE(pool->shareRole(), ShareRole::Following);
    }
};

QTEST_GUILESS_MAIN(SharedFeedTest)
#include "tst_sharedfeed.moc"
