// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedfeed.h"

#include "net/sharingbench.h"

#include <QTest>

#include <algorithm>

using namespace tallylight;
using net::ShareRank;
using net::ShareRole;
using net::WatchPhase;
using test::Follower;
using test::SharingBench;

namespace {

const QString kAcme = QStringLiteral("acme");
const QString kGlobex = QStringLiteral("globex");

} // namespace

//! All processes of a person together have eight places. Pools stand for processes.
class SharedPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! Followers count like everybody else in the process that serves.
    void followersGetNoPlaceMore()
    {
        SharingBench bench;
        const auto tray = bench.pool(ShareRank::Tray);
        std::vector<std::unique_ptr<Follower>> windows;
        for (int i = 0; i < 8; ++i) {
            windows.push_back(std::make_unique<Follower>(*tray, QStringLiteral("org%1").arg(i)));
        }
        QTRY_VERIFY(std::ranges::all_of(windows, &Follower::isWhole));
        const auto pool = bench.pool(ShareRank::Watcher);
        Follower follower(*pool, kAcme);
        QTRY_COMPARE(follower.handle->state().phase, WatchPhase::Queued);
        QCOMPARE(follower.phases, QList<WatchPhase>({WatchPhase::Connecting, WatchPhase::Queued}));
        // Once somebody looks at it, what nobody looks at makes room; and has its place again after that.
        follower.handle->setInterest(net::Interest::Looked);
        QTRY_VERIFY(follower.isWhole());
        QCOMPARE(windows[7]->handle->state().phase, WatchPhase::Queued);
        const auto another = bench.pool(ShareRank::Watcher);
        auto looking = std::make_unique<Follower>(*another, kGlobex, net::Interest::Looked);
        QTRY_VERIFY(looking->isWhole());
        QCOMPARE(looking->phases, QList<WatchPhase>({WatchPhase::Connecting, WatchPhase::Live})); // it never had to wait
        QCOMPARE(windows[6]->handle->state().phase, WatchPhase::Queued);
        looking.reset();
        QTRY_VERIFY(windows[7]->isLive());
        QCOMPARE(windows[6]->handle->state().phase, WatchPhase::Queued);
        QCOMPARE(bench.server.mostConnections(), 8);
    }

    void whereFollowersLookAtAllTheLateOneWaits()
    {
        SharingBench bench;
        const auto tray = bench.pool(ShareRank::Tray);
        const Follower window(*tray, QStringLiteral("org0"));
        std::vector<std::unique_ptr<net::ConnectionPool>> pools;
        std::vector<std::unique_ptr<Follower>> followers;
        for (int i = 0; i < 8; ++i) {
            pools.push_back(bench.pool(ShareRank::Watcher));
            followers.push_back(std::make_unique<Follower>(*pools.back(), QStringLiteral("org%1").arg(i), net::Interest::Looked));
        }
        QTRY_VERIFY(std::ranges::all_of(followers, &Follower::isWhole));
        const auto pool = bench.pool(ShareRank::Watcher);
        Follower late(*pool, kAcme, net::Interest::Looked);
        QTRY_COMPARE(late.handle->state().phase, WatchPhase::Queued);
        followers.erase(followers.begin() + 4);
        QTRY_VERIFY(late.isWhole());
        QCOMPARE(bench.server.connectionCount(), 9);
        QCOMPARE(bench.server.mostConnections(), 8);
    }

    //! Who serves and makes room keeps its streams until the other's work; but not where that would be too many.
    void theTrayComesToManyStreams()
    {
        SharingBench bench;
        const auto watcher = bench.pool(ShareRank::Watcher);
        const auto tray = bench.pool(ShareRank::Tray);
        std::vector<std::unique_ptr<Follower>> all;
        for (int i = 0; i < 6; ++i) {
            all.push_back(std::make_unique<Follower>(*watcher, QStringLiteral("org%1").arg(i)));
        }
        QTRY_VERIFY(std::ranges::all_of(all, &Follower::isWhole));
        for (int i = 0; i < 8; ++i) {
            all.push_back(std::make_unique<Follower>(*tray, QStringLiteral("org%1").arg(i)));
        }
        QTRY_VERIFY(tray->shareRole() == ShareRole::Serving && watcher->shareRole() == ShareRole::Following);
        QTRY_VERIFY(std::ranges::all_of(all, &Follower::isWhole));
        QCOMPARE(bench.server.openConnections(), 8);
        QCOMPARE(bench.server.mostConnections(), 8);
    }
};

QTEST_GUILESS_MAIN(SharedPlacesTest)
#include "tst_sharedplaces.moc"
