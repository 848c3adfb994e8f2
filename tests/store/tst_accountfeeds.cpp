// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/accountfeeds.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace tallylight::store;
using namespace std::chrono_literals;
using Feeds = std::vector<AccountFeed>;

namespace {

tallylight::wire::Timestamp at(std::chrono::seconds since)
{
    return tallylight::wire::Timestamp(since);
}

AccountFeed feed(const char* account, FeedState state, std::chrono::seconds since, bool hasValue)
{
    const bool needsNoReason = state == FeedState::Live || state == FeedState::Connecting;
    return {AccountId(account), {state, at(since), needsNoReason ? "" : "why"}, hasValue};
}

} // namespace

Q_DECLARE_METATYPE(AccountFeed)
Q_DECLARE_METATYPE(FeedState)

class TestAccountFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneIsConnecting() { QCOMPARE(combineAccounts({}), CombinedFeed{}); }

    void oneSpeaksForItself_data()
    {
        QTest::addColumn<FeedState>("state");
        for (const FeedState state : {FeedState::SignedOut, FeedState::Connecting, FeedState::Stale, FeedState::Offline, FeedState::Refused,
                                      FeedState::TooManyConnections}) {
            const std::string_view word = toString(state);
            QTest::addRow("%d %.*s", static_cast<int>(state), static_cast<int>(word.size()), word.data()) << state;
        }
    }

    void oneSpeaksForItself()
    {
        QFETCH(FeedState, state);
        for (const bool hasValue : {false, true}) {
            const AccountFeed only = feed("a", state, 3s, hasValue);
            QCOMPARE(combineAccounts(Feeds{only}), (CombinedFeed{only.status, only.account, only.status}));
        }
        const AccountFeed live = feed("a", FeedState::Live, 3s, true);
        QCOMPARE(combineAccounts(Feeds{live}), (CombinedFeed{live.status, {}, live.status}));
    }

    void severalAreAsGoodAsTheWorst_data()
    {
        QTest::addColumn<Feeds>("feeds");
        QTest::addColumn<FeedState>("state");
        QTest::addColumn<int>("since");
        QTest::addColumn<QString>("named");
        QTest::addColumn<FeedState>("cause");
        const AccountFeed live1 = feed("live1", FeedState::Live, 1s, true);
        const AccountFeed live9 = feed("live9", FeedState::Live, 9s, true);
        const AccountFeed stale5 = feed("stale5", FeedState::Stale, 5s, true);
        const AccountFeed stale3 = feed("stale3", FeedState::Stale, 3s, true);
        const AccountFeed out7 = feed("out7", FeedState::SignedOut, 7s, false);
        const AccountFeed out4 = feed("out4", FeedState::SignedOut, 4s, true);
        const AccountFeed refused = feed("refused2", FeedState::Refused, 2s, false);
        const AccountFeed full = feed("full6", FeedState::TooManyConnections, 6s, false);
        const AccountFeed offline = feed("offline8", FeedState::Offline, 8s, false);
        const AccountFeed offline1 = feed("offline1", FeedState::Offline, 1s, false);
        const AccountFeed connecting = feed("connecting10", FeedState::Connecting, 10s, false);
        const auto row = [](const char* name, Feeds feeds, FeedState state, int since, const char* named, FeedState cause) {
            QTest::newRow(name) << std::move(feeds) << state << since << QString::fromLatin1(named) << cause;
        };

        row("all live, since the last", {live9, live1}, FeedState::Live, 9, "", FeedState::Live);
        row("one lost", {live9, stale5}, FeedState::Stale, 5, "stale5", FeedState::Stale);
        row("two lost: the first", {stale5, live1, stale3}, FeedState::Stale, 3, "stale3", FeedState::Stale);
        row("signed out beside live: the sum lacks it", {live1, out7}, FeedState::Stale, 7, "out7", FeedState::SignedOut);
        row("signed out with a value beside live", {live1, out4}, FeedState::Stale, 4, "out4", FeedState::SignedOut);
        row("signed out is named before lost", {stale3, out7, live9}, FeedState::Stale, 3, "out7", FeedState::SignedOut);
        row("refused beside live", {live1, refused}, FeedState::Stale, 2, "refused2", FeedState::Refused);
        row("full beside live", {live1, full}, FeedState::Stale, 6, "full6", FeedState::TooManyConnections);
        row("never reached beside live", {live1, offline}, FeedState::Stale, 8, "offline8", FeedState::Offline);
        row("still connecting beside live", {live1, connecting}, FeedState::Stale, 10, "connecting10", FeedState::Connecting);
        row("nothing yet", {connecting, offline}, FeedState::Connecting, 10, "connecting10", FeedState::Connecting);
        row("nothing yet, one signed out", {out7, connecting}, FeedState::Connecting, 10, "connecting10", FeedState::Connecting);
        row("nothing at all, one can be mended", {offline, out7}, FeedState::SignedOut, 7, "out7", FeedState::SignedOut);
        row("nothing at all, the longest", {offline, offline1}, FeedState::Offline, 1, "offline1", FeedState::Offline);
    }

    void severalAreAsGoodAsTheWorst()
    {
        QFETCH(Feeds, feeds);
        QFETCH(const FeedState, state);
        QFETCH(const int, since);
        QFETCH(const QString, named);
        QFETCH(const FeedState, cause);
        for (int order = 0; order < 2; ++order) {
            const CombinedFeed combined = combineAccounts(feeds);
            QVERIFY(combined.status.state == state);
            QCOMPARE(combined.status.since, at(std::chrono::seconds(since)));
            QCOMPARE(QString::fromStdString(combined.account.value()), named);
            QVERIFY(combined.cause.state == cause);
            std::ranges::reverse(feeds);
        }
    }
};

QTEST_GUILESS_MAIN(TestAccountFeeds)
#include "tst_accountfeeds.moc"
