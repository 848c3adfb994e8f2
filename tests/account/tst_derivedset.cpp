// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/derivedset.h"

#include "support/threads.h"

#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using account::DerivedSet;
using wire::ThreadStatus;

namespace {

const wire::OrgId kOrg("org");
const wire::Timestamp kNoon{std::chrono::milliseconds{1'800'000'000'000}};

wire::ThreadItem item(const std::string& id, ThreadStatus status = ThreadStatus::InProgress, const std::string& title = "Row")
{
    wire::ThreadItem row;
    row.id = wire::ThreadId(id);
    row.agent = wire::AgentId("vir_1");
    row.title = title;
    row.status = status;
    row.createdBy = wire::UserId("u1");
    return row;
}

wire::ThreadStatusEvent running(const std::string& id)
{
    return test::status(id, ThreadStatus::InProgress);
}

//! "a b", the newest first.
QByteArray idsOf(const DerivedSet& set)
{
    QByteArray ids;
    for (const account::DerivedThread& thread : set.threads()) {
        ids = QByteArray::fromStdString(thread.thread.id.value()) + (ids.isEmpty() ? "" : " ") + ids;
    }
    return ids;
}

} // namespace

class DerivedSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatusIsAnUpsertByThread()
    {
        DerivedSet set(kOrg);
        QVERIFY(set.take(running("a"), kNoon));
        QVERIFY(!set.take(running("a"), kNoon + 1s)); // two in a row, no end between
        QCOMPARE(idsOf(set), "a");
        const account::DerivedThread& thread = set.threads().front();
        QVERIFY(!thread.thread.title);
        QVERIFY(thread.lacksDetails());
        QVERIFY(thread.thread.org == kOrg);
        QVERIFY(thread.lastProof == kNoon + 1s);

        wire::ThreadStatusEvent titled = running("a");
        titled.title = "New title";
        titled.createdBy = wire::UserId("u1");
        QVERIFY(set.take(titled, kNoon));
        QCOMPARE(*set.threads().front().thread.title, "New title");
        QVERIFY(!set.threads().front().lacksDetails());
        QVERIFY(!set.take(running("a"), kNoon)); // says less, takes nothing away
        QCOMPARE(*set.threads().front().thread.title, "New title");
    }

    void eitherEndRemoves_data()
    {
        QTest::addColumn<bool>("isStatusFirst");
        QTest::newRow("status, finish") << true;
        QTest::newRow("finish, status") << false;
    }

    void eitherEndRemoves()
    {
        QFETCH(bool, isStatusFirst);
        for (const ThreadStatus end : {ThreadStatus::Completed, ThreadStatus::Failed, ThreadStatus::RequiresAction}) {
            DerivedSet set(kOrg);
            set.take(running("a"), kNoon);
            set.take(running("b"), kNoon);
            const auto byStatus = [&] { return set.take(test::status("a", end), kNoon); };
            const auto byFinish = [&] { return set.take(test::finish("a", end)); };
            QVERIFY(isStatusFirst ? byStatus() : byFinish());
            QCOMPARE(idsOf(set), "b");
            QVERIFY(!(isStatusFirst ? byFinish() : byStatus()));
            QCOMPARE(idsOf(set), "b");
        }
    }

    void anEndOfAnUnknownThreadIsNothing()
    {
        DerivedSet set(kOrg);
        QVERIFY(!set.take(test::status("a", ThreadStatus::Failed), kNoon));
        QVERIFY(set.threads().empty());
    }

    void aListReplaces()
    {
        DerivedSet set(kOrg);
        set.take(running("gone"), kNoon);
        QVERIFY(set.takeList({item("a"), item("b"), item("x", ThreadStatus::Expired), item("a")}, false, set.mark(), kNoon).value());
        QCOMPARE(idsOf(set), "a b");
        QVERIFY(!set.takeList({item("a"), item("b")}, false, set.mark(), kNoon).value());
        QVERIFY(set.takeList({item("a", ThreadStatus::InProgress, "Renamed"), item("b")}, false, set.mark(), kNoon).value());
        QCOMPARE(*set.find(wire::ThreadId("a"))->thread.title, "Renamed");
        QVERIFY(set.takeList({}, false, set.mark(), kNoon).value());
        QVERIFY(set.threads().empty());
    }

    void eventsWinOverAListAskedForBefore()
    {
        DerivedSet set(kOrg);
        set.take(running("stays"), kNoon);
        set.take(running("ends"), kNoon);
        const auto asked = set.mark();
        set.take(test::finish("ends", ThreadStatus::Completed));
        set.take(running("begins"), kNoon);
        set.take(test::step("stays", 2), kNoon);
        // The list is older than these: it still has one and has not yet another, and misses who just made a step.
        QVERIFY(set.takeList({item("ends"), item("other")}, false, asked, kNoon).value());
        QCOMPARE(idsOf(set), "begins stays other"); // what the list does not know is newer
        // The next one knows all.
        QVERIFY(set.takeList({item("begins")}, false, set.mark(), kNoon).value());
        QCOMPARE(idsOf(set), "begins");
        QCOMPARE(*set.threads().front().thread.title, "Row");
    }

    void aCutListRemovesNothing()
    {
        DerivedSet set(kOrg);
        set.take(running("beyond"), kNoon);
        QVERIFY(set.takeList({item("a")}, true, set.mark(), kNoon).value());
        QCOMPARE(idsOf(set), "beyond a");
    }

    void aLookupFillsIn()
    {
        DerivedSet set(kOrg);
        set.take(running("a"), kNoon);
        QVERIFY(set.takeLookup(wire::ThreadId("a"), item("a"), set.mark(), kNoon));
        QCOMPARE(*set.threads().front().thread.title, "Row");
        QVERIFY(set.threads().front().createdBy == wire::UserId("u1"));
        QVERIFY(!set.threads().front().lacksDetails());
    }

    void aLookupTellsWhetherItRuns_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("runs") << int(ThreadStatus::InProgress) << QByteArray("a");
        QTest::newRow("is over") << int(ThreadStatus::Completed) << QByteArray();
        QTest::newRow("is shown as expired") << int(ThreadStatus::Expired) << QByteArray();
        QTest::newRow("does not exist") << -1 << QByteArray();
    }

    void aLookupTellsWhetherItRuns()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, after);
        const auto answer = status < 0 ? std::nullopt : std::optional(item("a", static_cast<ThreadStatus>(status)));
        for (const bool isKnown : {false, true}) {
            DerivedSet set(kOrg);
            if (isKnown) {
                set.take(running("a"), kNoon);
            }
            set.takeLookup(wire::ThreadId("a"), answer, set.mark(), kNoon);
            QCOMPARE(idsOf(set), after);
        }
    }

    void eventsWinOverALookupAskedForBefore()
    {
        DerivedSet set(kOrg);
        set.take(running("a"), kNoon);
        auto asked = set.mark();
        set.take(test::finish("a", ThreadStatus::Failed));
        QVERIFY(!set.takeLookup(wire::ThreadId("a"), item("a"), asked, kNoon));
        QVERIFY(set.threads().empty());
        asked = set.mark();
        set.take(running("a"), kNoon); // again
        QVERIFY(set.takeLookup(wire::ThreadId("a"), item("a", ThreadStatus::Failed), asked, kNoon));
        QCOMPARE(idsOf(set), "a");
        QCOMPARE(*set.threads().front().thread.title, "Row"); // that much is true at any time
    }

    void whatNothingShowsToRunIsDropped()
    {
        DerivedSet set(kOrg);
        set.take(running("quiet"), kNoon);
        set.take(running("busy"), kNoon);
        set.take(test::step("busy", 1), kNoon + 29min);
        QVERIFY(!set.dropStale(kNoon));
        QVERIFY(set.dropStale(kNoon + 1min));
        QCOMPARE(idsOf(set), "busy");
    }

    void aFloodIsBounded()
    {
        DerivedSet set(kOrg);
        const auto asked = set.mark();
        for (int i = 0; i < 20'000; ++i) {
            set.take(test::finish("x" + std::to_string(i), ThreadStatus::Completed));
        }
        // So much happened that the list proves nothing: rather ask again than take back an end.
        QVERIFY(!set.takeList({item("x0")}, false, asked, kNoon));
        QVERIFY(set.takeList({item("x0")}, false, set.mark(), kNoon));
        for (int i = 0; i < 12'000; ++i) {
            set.take(running("y" + std::to_string(i)), kNoon);
        }
        QCOMPARE(set.threads().size(), 10'000U);
    }

    void forgottenEventsNoLongerCount()
    {
        DerivedSet set(kOrg);
        set.take(test::finish("a", ThreadStatus::Completed));
        QVERIFY(set.isNewer(wire::ThreadId("a"), 0));
        set.forgetEventsBefore(set.mark());
        QVERIFY(!set.isNewer(wire::ThreadId("a"), 0));
    }
};

QTEST_APPLESS_MAIN(DerivedSetTest)
#include "tst_derivedset.moc"
