// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/followset.h"

#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using account::FollowSet;

namespace {

using Orgs = std::unordered_set<wire::OrgId>;

wire::OrgId org(int number)
{
    return wire::OrgId("o" + std::to_string(number));
}

FollowSet withOrganizations(int count)
{
    FollowSet set;
    std::vector<wire::OrgId> all;
    for (int i = 1; i <= count; ++i) {
        all.push_back(org(i));
    }
    set.setOrganizations(all);
    return set;
}

//! "o1 o2", by name.
QByteArray chosen(FollowSet& set, FollowSet::Time now)
{
    QList<QByteArray> ids;
    for (const wire::OrgId& id : set.choose(now)) {
        ids << QByteArray::fromStdString(id.value());
    }
    std::sort(ids.begin(), ids.end(),
              [](const QByteArray& left, const QByteArray& right) { return left.mid(1).toInt() < right.mid(1).toInt(); });
    return ids.join(' ');
}

const FollowSet::Time kStart{1000h};

} // namespace

class FollowSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewAreAllFollowed()
    {
        FollowSet set = withOrganizations(3);
        QCOMPARE(chosen(set, kStart), "o1 o2 o3");
        QVERIFY(!set.nextChange(kStart));
    }

    void ofManyTheFirstEight()
    {
        FollowSet set = withOrganizations(20);
        QCOMPARE(chosen(set, kStart), "o1 o2 o3 o4 o5 o6 o7 o8");
    }

    void whatIsLookedAtComesFirst()
    {
        FollowSet set = withOrganizations(20);
        QCOMPARE(chosen(set, kStart), "o1 o2 o3 o4 o5 o6 o7 o8");
        set.lookAt({org(15)}, kStart);
        QCOMPARE(set.choose(kStart).front().value(), "o15");
        QCOMPARE(chosen(set, kStart), "o1 o2 o3 o4 o5 o6 o7 o15");
    }

    void thenWhereSomethingOfMineRuns()
    {
        FollowSet set = withOrganizations(20);
        set.setBusy(Orgs{org(11), org(12)}, kStart);
        QCOMPARE(chosen(set, kStart), "o1 o2 o3 o4 o5 o6 o11 o12");
        set.setBusy({}, kStart);
        QCOMPARE(chosen(set, kStart), "o1 o2 o3 o4 o5 o6 o11 o12"); // nothing wants their place
    }

    void runsThatComeAndGoDoNotFlap()
    {
        FollowSet set = withOrganizations(9);
        const QByteArray first = chosen(set, kStart);
        Orgs all;
        for (int i = 1; i <= 9; ++i) {
            all.insert(org(i));
        }
        set.setBusy(all, kStart); // all nine: eight are followed already
        QCOMPARE(chosen(set, kStart), first);
        for (int i = 1; i <= 8; ++i) {
            Orgs fewer = all;
            fewer.erase(org(9));
            set.setBusy(fewer, kStart + i * 1s);
            QCOMPARE(chosen(set, kStart + i * 1s), first);
        }
    }

    void lookingAroundDoesNotFlap()
    {
        FollowSet set = withOrganizations(9);
        Orgs busy;
        for (int i = 1; i <= 8; ++i) {
            busy.insert(org(i));
        }
        set.setBusy(busy, kStart);
        QCOMPARE(chosen(set, kStart), "o1 o2 o3 o4 o5 o6 o7 o8");
        set.lookAt({org(9)}, kStart);
        const QByteArray looking = chosen(set, kStart);
        QVERIFY(looking.contains("o9"));
        // Looked away, and the busy one is still waiting for its place: it gets it after a while and not at once.
        set.lookAt({}, kStart + 1s);
        QCOMPARE(chosen(set, kStart + 1s), looking);
        const auto next = set.nextChange(kStart + 1s);
        QVERIFY(next.has_value());
        QVERIFY(*next <= kStart + 3min);
        QCOMPARE(chosen(set, *next), "o1 o2 o3 o4 o5 o6 o7 o8");
        QVERIFY(!set.nextChange(*next));
    }

    void whoWasNotWantedForLongestMakesRoom()
    {
        FollowSet set = withOrganizations(10);
        for (int i = 1; i <= 8; ++i) {
            set.lookAt({org(i)}, kStart + i * 1s);
        }
        set.lookAt({}, kStart + 9s);
        QCOMPARE(chosen(set, kStart + 10min), "o1 o2 o3 o4 o5 o6 o7 o8");
        set.lookAt({org(1)}, kStart + 10min);
        set.lookAt({org(10)}, kStart + 11min);
        QCOMPARE(chosen(set, kStart + 11min), "o1 o3 o4 o5 o6 o7 o8 o10");
    }

    void theLookedAtIsFollowedAlsoAfterManyLooks()
    {
        FollowSet set = withOrganizations(30);
        for (int i = 1; i <= 30; ++i) {
            set.lookAt({org(i)}, kStart + i * 1s);
            QCOMPARE(set.choose(kStart + i * 1s).front(), org(i));
        }
        QCOMPARE(chosen(set, kStart + 30s), "o23 o24 o25 o26 o27 o28 o29 o30");
    }

    void severalAreLookedAt()
    {
        FollowSet set = withOrganizations(20);
        QCOMPARE(chosen(set, kStart), "o1 o2 o3 o4 o5 o6 o7 o8");
        set.lookAt({org(20), org(19), org(2)}, kStart);
        QCOMPARE(chosen(set, kStart), "o1 o2 o3 o4 o5 o6 o19 o20");
        std::vector<wire::OrgId> windows;
        for (int i = 20; i > 10; --i) {
            windows.push_back(org(i));
        }
        set.lookAt(windows, kStart); // more than have room: the first eight
        QCOMPARE(chosen(set, kStart), "o13 o14 o15 o16 o17 o18 o19 o20");
    }

    void howMuchEachIsWanted()
    {
        FollowSet set = withOrganizations(20);
        set.setBusy(Orgs{org(2)}, kStart);
        set.lookAt({org(3)}, kStart);
        QCOMPARE(set.interestIn(org(1), kStart), net::Interest::Spare);
        QCOMPARE(set.interestIn(org(2), kStart), net::Interest::Active);
        QCOMPARE(set.interestIn(org(3), kStart), net::Interest::Looked);
        set.lookAt({org(2)}, kStart);
        QCOMPARE(set.interestIn(org(2), kStart), net::Interest::Looked);
        QCOMPARE(set.interestIn(org(3), kStart), net::Interest::Active); // for a while
        QCOMPARE(set.interestIn(org(3), kStart + 10min), net::Interest::Spare);
    }

    void goneIsGone()
    {
        FollowSet set = withOrganizations(20);
        set.lookAt({org(15)}, kStart);
        QVERIFY(chosen(set, kStart).contains("o15"));
        set.setOrganizations({org(1), org(2)});
        QCOMPARE(chosen(set, kStart), "o1 o2");
    }
};

QTEST_APPLESS_MAIN(FollowSetTest)
#include "tst_followset.moc"
