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
        QCOMPARE(badgeOf({0, 0}, FeedState::Live, 0, true), (BadgeState{BadgeShape::Idle, 0, false}));
        QCOMPARE(badgeOf({3, 2}, FeedState::Live, 0, true), (BadgeState{BadgeShape::Running, 3, false}));
        QCOMPARE(badgeOf({3, 2}, FeedState::Live, 1, true), (BadgeState{BadgeShape::NeedsYou, 1, false}));
        QCOMPARE(badgeOf({0, 0}, FeedState::Live, 2, true), (BadgeState{BadgeShape::NeedsYou, 2, false}));
    }

    void staleShowsTheLastValueAndSaysSo()
    {
        QCOMPARE(badgeOf({3, 2}, FeedState::Stale, 0, true), (BadgeState{BadgeShape::Running, 3, true}));
        QCOMPARE(badgeOf({0, 0}, FeedState::Stale, 0, true), (BadgeState{BadgeShape::Idle, 0, true}));
        QCOMPARE(badgeOf({0, 0}, FeedState::Stale, 4, true), (BadgeState{BadgeShape::NeedsYou, 4, true}));
        QCOMPARE(badgeOf({3, 2}, FeedState::Connecting, 0, true), (BadgeState{BadgeShape::Running, 3, true}));
    }

    void aZeroThatNobodyToldIsNotIdle()
    {
        QCOMPARE(badgeOf({}, FeedState::Connecting, 0, false), (BadgeState{BadgeShape::Connecting, 0, false}));
        QCOMPARE(badgeOf({}, FeedState::Stale, 0, false), (BadgeState{BadgeShape::Offline, 0, false}));
    }

    void troubleShowsNoNumber()
    {
        QCOMPARE(badgeOf({3, 2}, FeedState::Offline, 1, true), (BadgeState{BadgeShape::Offline, 0, false}));
        QCOMPARE(badgeOf({3, 2}, FeedState::SignedOut, 1, true), (BadgeState{BadgeShape::SignedOut, 0, false}));
        QCOMPARE(badgeOf({3, 2}, FeedState::Refused, 1, true), (BadgeState{BadgeShape::Error, 0, false}));
        QCOMPARE(badgeOf({3, 2}, FeedState::TooManyConnections, 1, true), (BadgeState{BadgeShape::Error, 0, false}));
    }
};

QTEST_GUILESS_MAIN(TestBadge)
#include "tst_badge.moc"
