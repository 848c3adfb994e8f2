// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/feedstate.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace tallylight;
using namespace std::chrono_literals;
using store::combine;
using store::feedOf;
using store::FeedState;
using store::FeedStatus;
using store::Link;
using store::LinkState;

namespace {

wire::Timestamp at(std::chrono::seconds seconds)
{
    return wire::Timestamp(seconds);
}

} // namespace

class TestFeedState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofALink_data()
    {
        QTest::addColumn<int>("link");
        QTest::addColumn<bool>("hasValue");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, LinkState link, bool hasValue, FeedState expected) {
            QTest::newRow(name) << static_cast<int>(link) << hasValue << static_cast<int>(expected);
        };
        row("first attempt", LinkState::Connecting, false, FeedState::Connecting);
        row("open, no snapshot yet", LinkState::Up, false, FeedState::Connecting);
        row("open", LinkState::Up, true, FeedState::Live);
        row("unreachable", LinkState::Down, false, FeedState::Offline);
        row("lost", LinkState::Down, true, FeedState::Stale);
        row("back soon", LinkState::Connecting, true, FeedState::Stale);
        row("no member", LinkState::Refused, false, FeedState::Refused);
        row("no member any more", LinkState::Refused, true, FeedState::Refused);
        row("no room", LinkState::TooManyConnections, false, FeedState::TooManyConnections);
        row("no room any more", LinkState::TooManyConnections, true, FeedState::Stale);
        row("no token", LinkState::SignedOut, false, FeedState::SignedOut);
        row("token refused", LinkState::SignedOut, true, FeedState::SignedOut);
    }

    void ofALink()
    {
        QFETCH(int, link);
        QFETCH(bool, hasValue);
        QFETCH(int, expected);
        const FeedStatus status = feedOf(Link{static_cast<LinkState>(link), at(5s), "why", hasValue});
        QCOMPARE(static_cast<int>(status.state), expected);
        QCOMPARE(status.since, at(5s));
        const bool needsNoReason = status.state == FeedState::Live || status.state == FeedState::Connecting;
        QCOMPARE(status.reason, std::string(needsNoReason ? "" : "why"));
    }

    void ofAnAccount_data()
    {
        using Feeds = std::vector<FeedStatus>;
        QTest::addColumn<Feeds>("feeds");
        QTest::addColumn<FeedStatus>("expected");
        const FeedStatus live1{FeedState::Live, at(1s), {}};
        const FeedStatus live9{FeedState::Live, at(9s), {}};
        const FeedStatus stale5{FeedState::Stale, at(5s), "lost"};
        const FeedStatus stale3{FeedState::Stale, at(3s), "lost first"};
        const FeedStatus offline4{FeedState::Offline, at(4s), "unreachable"};
        const FeedStatus refused{FeedState::Refused, at(2s), "no member"};
        const FeedStatus full{FeedState::TooManyConnections, at(6s), "no room"};
        const FeedStatus out{FeedState::SignedOut, at(7s), "token"};
        const FeedStatus connecting{FeedState::Connecting, at(8s), {}};

        QTest::newRow("none") << Feeds{} << FeedStatus{};
        QTest::newRow("all live: since the last") << Feeds{live9, live1} << live9;
        QTest::newRow("one lost") << Feeds{live9, stale5} << stale5;
        QTest::newRow("two lost: since the first") << Feeds{stale5, live1, stale3} << stale3;
        QTest::newRow("one never reached beside a live one")
            << Feeds{live1, offline4} << FeedStatus{FeedState::Stale, at(4s), "unreachable"};
        QTest::newRow("no room beside a live one") << Feeds{full, live1} << FeedStatus{FeedState::Stale, at(6s), "no room"};
        QTest::newRow("signed out wins") << Feeds{live1, out, stale3} << out;
        QTest::newRow("refused beside live is left out") << Feeds{refused, live1} << live1;
        QTest::newRow("refused beside offline is left out") << Feeds{refused, offline4} << offline4;
        QTest::newRow("all refused") << Feeds{refused} << refused;
        QTest::newRow("one still connecting beside live") << Feeds{live1, connecting} << connecting;
        QTest::newRow("connecting beside lost") << Feeds{connecting, stale5} << stale5;
        QTest::newRow("connecting beside offline") << Feeds{offline4, connecting} << connecting;
        QTest::newRow("offline beside no room") << Feeds{full, offline4} << offline4;
        QTest::newRow("no room") << Feeds{full} << full;
    }

    void ofAnAccount()
    {
        QFETCH(std::vector<FeedStatus>, feeds);
        QFETCH(FeedStatus, expected);
        QCOMPARE(combine(feeds), expected);
        std::ranges::reverse(feeds);
        QCOMPARE(combine(feeds), expected);
    }

    void words()
    {
        QCOMPARE(toString(FeedState::Live), std::string_view("live"));
        QCOMPARE(toString(FeedState::Connecting), std::string_view("connecting"));
        QCOMPARE(toString(FeedState::Stale), std::string_view("stale"));
        QCOMPARE(toString(FeedState::Offline), std::string_view("offline"));
        QCOMPARE(toString(FeedState::Refused), std::string_view("refused"));
        QCOMPARE(toString(FeedState::TooManyConnections), std::string_view("refused"));
        QCOMPARE(toString(FeedState::SignedOut), std::string_view("signed-out"));
        QCOMPARE(toString(FeedState::Paused), std::string_view("paused"));
    }
};

QTEST_GUILESS_MAIN(TestFeedState)
#include "tst_feedstate.moc"
