// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/badge.h"

#include <QTest>

using namespace tallylight;
using store::badgeOf;
using store::BadgeShape;
using store::BadgeState;
using store::FeedState;

class TestBadge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveShowsWhatIs()
    {
        QCOMPARE(badgeOf({{0, 0}, 0, 0, 0}, FeedState::Live, true), (BadgeState{BadgeShape::Idle, 0, false}));
        QCOMPARE(badgeOf({{3, 2}, 0, 0, 0}, FeedState::Live, true), (BadgeState{BadgeShape::Running, 3, false}));
        QCOMPARE(badgeOf({{3, 2}, 1, 0, 0}, FeedState::Live, true), (BadgeState{BadgeShape::NeedsYou, 1, false}));
        QCOMPARE(badgeOf({{0, 0}, 2, 0, 0}, FeedState::Live, true), (BadgeState{BadgeShape::NeedsYou, 2, false}));
    }

    void whatMattersMostIsShown_data()
    {
        QTest::addColumn<int>("needsYou");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("running");
        QTest::addColumn<int>("finished");
        QTest::addColumn<BadgeShape>("shape");
        QTest::addColumn<int>("number");
        QTest::newRow("all") << 1 << 2 << 3 << 4 << BadgeShape::NeedsYou << 1;
        QTest::newRow("none waits") << 0 << 2 << 3 << 4 << BadgeShape::Failed << 2;
        QTest::newRow("none failed") << 0 << 0 << 3 << 4 << BadgeShape::Running << 3;
        QTest::newRow("none runs") << 0 << 0 << 0 << 4 << BadgeShape::Finished << 4;
        QTest::newRow("nothing") << 0 << 0 << 0 << 0 << BadgeShape::Idle << 0;
        QTest::newRow("waits and finished") << 1 << 0 << 0 << 4 << BadgeShape::NeedsYou << 1;
    }

    void whatMattersMostIsShown()
    {
        QFETCH(const int, needsYou);
        QFETCH(const int, failed);
        QFETCH(const int, running);
        QFETCH(const int, finished);
        QFETCH(const BadgeShape, shape);
        QFETCH(const int, number);
        const store::BadgeCounts counts{
            {running, 1}, static_cast<std::size_t>(needsYou), static_cast<std::size_t>(failed), static_cast<std::size_t>(finished)};
        QCOMPARE(badgeOf(counts, FeedState::Live, true), (BadgeState{shape, number, false}));
        QCOMPARE(badgeOf(counts, FeedState::Stale, true), (BadgeState{shape, number, true}));
        QCOMPARE(badgeOf(counts, FeedState::SignedOut, true).shape, BadgeShape::SignedOut);
    }

    void aPersonMayWantLess()
    {
        using store::BadgeStyle;
        using store::styled;
        for (const BadgeShape shape : {BadgeShape::NeedsYou, BadgeShape::Failed, BadgeShape::Running, BadgeShape::Finished}) {
            QCOMPARE(styled({shape, 3, true}, BadgeStyle::None), (BadgeState{BadgeShape::Idle, 0, true}));
            QCOMPARE(styled({shape, 3, true}, BadgeStyle::Dot), (BadgeState{shape, 3, true}));
        }
        for (const BadgeShape trouble : {BadgeShape::Connecting, BadgeShape::Offline, BadgeShape::SignedOut, BadgeShape::Error}) {
            QCOMPARE(styled({trouble, 0, false}, BadgeStyle::None).shape, trouble);
        }
    }

    void staleShowsTheLastValueAndSaysSo()
    {
        QCOMPARE(badgeOf({{3, 2}, 0, 0, 0}, FeedState::Stale, true), (BadgeState{BadgeShape::Running, 3, true}));
        QCOMPARE(badgeOf({{0, 0}, 0, 0, 0}, FeedState::Stale, true), (BadgeState{BadgeShape::Idle, 0, true}));
        QCOMPARE(badgeOf({{0, 0}, 4, 0, 0}, FeedState::Stale, true), (BadgeState{BadgeShape::NeedsYou, 4, true}));
        QCOMPARE(badgeOf({{3, 2}, 0, 0, 0}, FeedState::Connecting, true), (BadgeState{BadgeShape::Running, 3, true}));
    }

    void aZeroThatNobodyToldIsNotIdle()
    {
        QCOMPARE(badgeOf({{}, 0, 0, 0}, FeedState::Connecting, false), (BadgeState{BadgeShape::Connecting, 0, false}));
        QCOMPARE(badgeOf({{}, 0, 0, 0}, FeedState::Stale, false), (BadgeState{BadgeShape::Offline, 0, false}));
    }

    void troubleShowsNoNumber()
    {
        QCOMPARE(badgeOf({{3, 2}, 1, 0, 0}, FeedState::Offline, true), (BadgeState{BadgeShape::Offline, 0, false}));
        QCOMPARE(badgeOf({{3, 2}, 1, 0, 0}, FeedState::SignedOut, true), (BadgeState{BadgeShape::SignedOut, 0, false}));
        QCOMPARE(badgeOf({{3, 2}, 1, 0, 0}, FeedState::Refused, true), (BadgeState{BadgeShape::Error, 0, false}));
        QCOMPARE(badgeOf({{3, 2}, 1, 0, 0}, FeedState::TooManyConnections, true), (BadgeState{BadgeShape::Error, 0, false}));
    }
};

QTEST_GUILESS_MAIN(TestBadge)
#include "tst_badge.moc"
