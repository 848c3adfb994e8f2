// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/threadstore.h"

#include "support/threads.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

using namespace tallylight;
using namespace std::chrono_literals;
using store::Change;
using test::finish;
using test::key;
using test::runningThread;
using test::status;
using test::step;
using test::summary;
using wire::OrgId;
using wire::Scope;
using wire::ThreadStatus;

namespace {

const OrgId kAcme("acme");
const OrgId kBeta("beta");

//! A store with a clock that the test turns, and the changes that it told.
struct Fixture {
    wire::Timestamp now{1'000'000s};
    store::ThreadStore store{[this] { return now; }};
    std::vector<Change> changes;

    Fixture()
    {
        store.setIdentity(wire::UserId("me"));
        QObject::connect(&store, &store::ThreadStore::changed, &store, [this](const Change& change) { changes.push_back(change); });
    }

    [[nodiscard]] std::vector<Change> take() { return std::exchange(changes, {}); }
};

} // namespace

class TestThreadStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingAtFirst()
    {
        Fixture f;
        QVERIFY(!f.store.isKnown(Scope::User, {}));
        QVERIFY(!f.store.isKnown(Scope::Org, kAcme));
        QCOMPARE(f.store.summary(Scope::User, {}), wire::RunningSummary{});
        QVERIFY(f.store.running(Scope::Org, kAcme).empty());
        QVERIFY(f.store.keys().empty());
    }

    void tellsThatAnEmptySetBecameKnown()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::User, {}));
        QCOMPARE(f.take(), std::vector{Change{}});
        QVERIFY(f.store.isKnown(Scope::User, {}));
        QVERIFY(!f.store.isKnown(Scope::Org, kAcme));
        f.store.apply(kAcme, summary(Scope::User, {}));
        QVERIFY(f.take().empty());
    }

    void userSetIsOneWhicheverStreamBroughtIt()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::User, {runningThread("a", "acme"), runningThread("b", "beta")}));
        QCOMPARE(f.take(), (std::vector{Change{{key("acme", "a"), key("beta", "b")}, {}, {}, {}}}));
        // The same from the other organization's stream: nothing new.
        f.store.apply(kBeta, summary(Scope::User, {runningThread("a", "acme"), runningThread("b", "beta")}));
        QVERIFY(f.take().empty());
        f.store.apply(kBeta, summary(Scope::User, {runningThread("b", "beta")}));
        QCOMPARE(f.take(), (std::vector{Change{{}, {key("acme", "a")}, {}, {}}}));
        QCOMPARE(f.store.summary(Scope::User, {}).totalRunning, 1);
    }

    void organizationsAreApart()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme")}));
        f.store.apply(kBeta, summary(Scope::Org, {runningThread("b", "beta"), runningThread("c", "beta", "")}));
        QCOMPARE(f.store.summary(Scope::Org, kAcme), (wire::RunningSummary{1, 1}));
        QCOMPARE(f.store.summary(Scope::Org, kBeta), (wire::RunningSummary{2, 1}));
        QCOMPARE(f.store.summary(Scope::User, {}), wire::RunningSummary{});
        f.store.apply(kAcme, summary(Scope::Org, {}));
        QCOMPARE(f.store.summary(Scope::Org, kBeta).totalRunning, 2);
    }

    void countsForItselfAndDoesNotTrustTheServersNumbers()
    {
        Fixture f;
        wire::SummaryEvent event = summary(Scope::User, {runningThread("a", "acme"), runningThread("b", "acme")});
        event.summary = {99, 42};
        f.store.apply(kAcme, std::move(event));
        QCOMPARE(f.store.summary(Scope::User, {}), (wire::RunningSummary{2, 1}));
    }

    void aThreadOfBothScopesIsOneAndLeavesWithTheLast()
    {
        Fixture f;
        wire::RunningThread mine = runningThread("a", "acme");
        mine.agentTitle = "Copy Editor";
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme")}));
        QCOMPARE(f.take(), (std::vector{Change{{key("acme", "a")}, {}, {}, {}}}));
        f.store.apply(kAcme, summary(Scope::User, {mine}));
        QCOMPARE(f.take(), (std::vector{Change{{}, {}, {key("acme", "a")}, {}}}));
        const store::ThreadState* state = f.store.find(key("acme", "a"));
        QVERIFY(state && state->isMine && state->isInOrg);
        QCOMPARE(state->thread.agentTitle, std::optional<std::string>("Copy Editor"));

        // The organization's summary does not take the agent's title away again.
        wire::RunningThread retitled = runningThread("a", "acme");
        retitled.title = "Other";
        f.store.apply(kAcme, summary(Scope::Org, {retitled}));
        QCOMPARE(f.store.find(key("acme", "a"))->thread.agentTitle, std::optional<std::string>("Copy Editor"));
        (void)f.take();

        f.store.apply(kAcme, summary(Scope::Org, {}));
        QCOMPARE(f.take(), (std::vector{Change{{}, {}, {key("acme", "a")}, {}}}));
        f.store.apply(kAcme, summary(Scope::User, {}));
        QCOMPARE(f.take(), (std::vector{Change{{}, {key("acme", "a")}, {}, {}}}));
        QVERIFY(!f.store.find(key("acme", "a")));
    }

    void fillsInTheOrganizationOfTheStream()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::User, {runningThread("a", "")}));
        QVERIFY(f.store.find(key("acme", "a")));
        // A row of an organization's set is of that organization, or the count and the list would differ.
        f.store.apply(kBeta, summary(Scope::Org, {runningThread("x", "elsewhere")}));
        QVERIFY(f.store.find(key("beta", "x")));
    }

    void newerThreadsHaveLargerNumbers()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::User, {runningThread("a", "acme")}));
        const auto first = f.store.find(key("acme", "a"))->firstSeen;
        f.store.apply(kAcme, summary(Scope::User, {runningThread("b", "acme"), runningThread("a", "acme")}));
        QCOMPARE(f.store.find(key("acme", "a"))->firstSeen, first);
        QVERIFY(f.store.find(key("acme", "b"))->firstSeen > first);
    }

    void startIsTheTransitionThatWasSeen()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {}));
        f.store.apply(kAcme, status("a", ThreadStatus::InProgress, "me"));
        const wire::Timestamp start = f.now;
        f.now += 1s;
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme")}));
        QCOMPARE(f.store.find(key("acme", "a"))->started, std::optional(start));
        QCOMPARE(f.store.find(key("acme", "a"))->createdBy, std::optional(wire::UserId("me")));

        // Twice in a row, or for a new title: the run goes on.
        f.now += 1min;
        f.store.apply(kAcme, status("a", ThreadStatus::InProgress));
        QCOMPARE(f.store.find(key("acme", "a"))->started, std::optional(start));
    }

    void aStatusOfAThreadThatAlreadyRanIsNoStart()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme")}));
        f.store.apply(kAcme, status("a", ThreadStatus::InProgress));
        QVERIFY(!f.store.find(key("acme", "a"))->started);
    }

    void beforeTheFirstSnapshotNoStartIsBelieved()
    {
        Fixture f;
        f.store.apply(kAcme, status("a", ThreadStatus::InProgress));
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme")}));
        QVERIFY(!f.store.find(key("acme", "a"))->started);
    }

    void aRunRightAfterAnotherStartsAnew()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {}));
        f.store.apply(kAcme, status("a", ThreadStatus::InProgress));
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme")}));
        f.now += 1min;
        // Summaries are coalesced: between end and start none came.
        f.store.apply(kAcme, status("a", ThreadStatus::Failed));
        f.store.apply(kAcme, finish("a", ThreadStatus::Failed));
        f.store.apply(kAcme, status("a", ThreadStatus::InProgress));
        QCOMPARE(f.store.find(key("acme", "a"))->started, std::optional(f.now));
    }

    void aStartThatALookupToldIsTakenOnce()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme")}));
        (void)f.take();
        f.store.setStarted(key("acme", "a"), f.now - 5min);
        QCOMPARE(f.take(), (std::vector{Change{{}, {}, {key("acme", "a")}, {}}}));
        f.store.setStarted(key("acme", "a"), f.now - 1min);
        QVERIFY(f.take().empty());
        QCOMPARE(f.store.find(key("acme", "a"))->started, std::optional(f.now - 5min));
        f.store.setStarted(key("acme", "unknown"), f.now);
        QVERIFY(!f.store.find(key("acme", "unknown")));
    }

    void stepsTellProgressAndNothingElse()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme")}));
        (void)f.take();
        f.store.apply(kAcme, step("a", 1));
        QCOMPARE(f.take(), (std::vector{Change{{}, {}, {}, {key("acme", "a")}}}));
        QCOMPARE(f.store.find(key("acme", "a"))->lastProgress, std::optional(f.now));
        f.store.apply(kAcme, step("unknown", 1));
        QVERIFY(f.take().empty());
    }

    void aSummaryMayTellTimes()
    {
        Fixture f;
        auto row = runningThread("a", "acme");
        row.startedAt = f.now - 40min;
        row.lastProgressAt = f.now - 12min;
        row.steps = 3;
        f.store.apply(kAcme, summary(Scope::Org, {row}));
        const auto* const state = f.store.find(key("acme", "a"));
        QCOMPARE(state->started, std::optional(f.now - 40min));
        QCOMPARE(state->lastProgress, std::optional(f.now - 12min));
        (void)f.take();

        // An older one than a step that was seen here says nothing new.
        f.store.apply(kAcme, step("a", 4));
        (void)f.take();
        row.lastProgressAt = f.now - 1min;
        row.steps = 4;
        f.store.apply(kAcme, summary(Scope::Org, {row}));
        QVERIFY(f.take().empty());
        f.now += 5min;
        row.lastProgressAt = f.now - 2min;
        f.store.apply(kAcme, summary(Scope::Org, {row}));
        QCOMPARE(f.take(), (std::vector{Change{{}, {}, {key("acme", "a")}, {}}}));
        QCOMPARE(state->lastProgress, std::optional(f.now - 2min));
        QCOMPARE(state->started, std::optional(f.now - 45min));

        // Another run in the thread, whose start nobody here saw.
        row.startedAt = f.now - 1min;
        f.store.apply(kAcme, summary(Scope::Org, {row}));
        QCOMPARE(state->started, row.startedAt);
    }

    void aServersClockMayBeAhead()
    {
        Fixture f;
        auto row = runningThread("a", "acme");
        row.startedAt = f.now + 1min;
        row.lastProgressAt = f.now + 2min;
        f.store.apply(kAcme, summary(Scope::Org, {row}));
        QCOMPARE(f.store.find(key("acme", "a"))->started, std::optional(f.now));
        QCOMPARE(f.store.find(key("acme", "a"))->lastProgress, std::optional(f.now));
        // A start that was seen here is right by this clock.
        f.store.apply(kAcme, status("b", ThreadStatus::InProgress, "me"));
        auto seen = runningThread("b", "acme");
        seen.startedAt = f.now - 3min;
        f.store.apply(kAcme, summary(Scope::Org, {row, seen}));
        QCOMPARE(f.store.find(key("acme", "b"))->started, std::optional(f.now));
    }

    void statusesDoNotChangeMembership()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme")}));
        f.store.apply(kAcme, status("a", ThreadStatus::Completed));
        f.store.apply(kAcme, finish("b", ThreadStatus::Failed));
        QCOMPARE(f.store.summary(Scope::Org, kAcme).totalRunning, 1);
        QVERIFY(f.store.find(key("acme", "a")));
        QVERIFY(!f.store.find(key("acme", "b")));
    }

    void aNewTitleArrivesWithAStatus()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme")}));
        f.store.apply(kAcme, summary(Scope::User, {runningThread("a", "acme")}));
        (void)f.take();
        wire::ThreadStatusEvent event = status("a", ThreadStatus::InProgress);
        event.title = "Renamed";
        f.store.apply(kAcme, event);
        QCOMPARE(f.take(), (std::vector{Change{{}, {}, {key("acme", "a")}, {}}}));
        QCOMPARE(f.store.find(key("acme", "a"))->thread.title, std::optional<std::string>("Renamed"));
        QCOMPARE(f.store.running(Scope::User, {})[0].title, std::optional<std::string>("Renamed"));
        QCOMPARE(f.store.running(Scope::Org, kAcme)[0].title, std::optional<std::string>("Renamed"));
    }

    void whatWaitsForTheUserStaysUntilItIsSeen()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::User, {runningThread("a", "acme")}));
        f.store.apply(kAcme, status("a", ThreadStatus::RequiresAction, "me"));
        QCOMPARE(f.store.attentionCount(), std::size_t{1});
        f.store.apply(kAcme, finish("a", ThreadStatus::RequiresAction));
        f.store.apply(kAcme, summary(Scope::User, {}));
        const store::ThreadState* state = f.store.find(key("acme", "a"));
        QVERIFY(state && state->needsYou && !state->isRunning());
        QCOMPARE(state->thread.title, std::optional<std::string>("Title of a"));
        (void)f.take();

        f.store.markSeen(key("acme", "a"));
        QCOMPARE(f.take(), (std::vector{Change{{}, {key("acme", "a")}, {}, {}}}));
        QCOMPARE(f.store.attentionCount(), std::size_t{0});
        // Repeated, as for a new title: it was seen.
        f.store.apply(kAcme, status("a", ThreadStatus::RequiresAction, "me"));
        QVERIFY(f.take().empty());
        // Another run that asks again.
        f.store.apply(kAcme, status("a", ThreadStatus::InProgress, "me"));
        f.store.apply(kAcme, status("a", ThreadStatus::RequiresAction, "me"));
        QCOMPARE(f.store.attentionCount(), std::size_t{1});
    }

    void anotherStatusEndsTheWait_data()
    {
        QTest::addColumn<int>("next");
        QTest::newRow("in progress") << static_cast<int>(ThreadStatus::InProgress);
        QTest::newRow("completed") << static_cast<int>(ThreadStatus::Completed);
        QTest::newRow("failed") << static_cast<int>(ThreadStatus::Failed);
    }

    void anotherStatusEndsTheWait()
    {
        QFETCH(int, next);
        Fixture f;
        f.store.apply(kAcme, status("a", ThreadStatus::RequiresAction, "me"));
        QCOMPARE(f.take(), (std::vector{Change{{key("acme", "a")}, {}, {}, {}}}));
        f.store.apply(kAcme, status("a", static_cast<ThreadStatus>(next)));
        QCOMPARE(f.take(), (std::vector{Change{{}, {key("acme", "a")}, {}, {}}}));
    }

    void whatIsListedAsRunningWaitsNoMore()
    {
        Fixture f;
        f.store.apply(kAcme, status("a", ThreadStatus::RequiresAction, "me"));
        f.store.apply(kAcme, summary(Scope::User, {runningThread("a", "acme")}));
        QCOMPARE(f.store.attentionCount(), std::size_t{0});
        QVERIFY(f.store.find(key("acme", "a"))->isRunning());
    }

    void onlyTheUsersOwnThreadsWaitForHer()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("theirs", "acme"), runningThread("unknown", "acme")}));
        f.store.apply(kAcme, status("theirs", ThreadStatus::RequiresAction, "somebody"));
        f.store.apply(kAcme, status("unknown", ThreadStatus::RequiresAction));
        QCOMPARE(f.store.attentionCount(), std::size_t{0});
        // Servers before June do not tell the owner: being in the user's set is as good.
        f.store.apply(kAcme, summary(Scope::User, {runningThread("mine", "acme")}));
        f.store.apply(kAcme, finish("mine", ThreadStatus::RequiresAction));
        QCOMPARE(f.store.attentionCount(), std::size_t{1});
    }

    void lookupsTellWhatEventsDidNot()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme")}));
        wire::ThreadItem item;
        item.id = wire::ThreadId("a");
        item.org = kAcme;
        item.title = "Looked up";
        item.status = ThreadStatus::InProgress;
        item.createdBy = wire::UserId("me");
        item.runStartedAt = f.now - 3min;
        (void)f.take();
        f.store.learn(item);
        QCOMPARE(f.take(), (std::vector{Change{{}, {}, {key("acme", "a")}, {}}}));
        const store::ThreadState* state = f.store.find(key("acme", "a"));
        QCOMPARE(state->thread.title, std::optional<std::string>("Looked up"));
        QCOMPARE(state->started, std::optional(f.now - 3min));
        QCOMPARE(state->createdBy, std::optional(wire::UserId("me")));

        item.id = wire::ThreadId("w");
        item.status = ThreadStatus::RequiresAction;
        f.store.learn(item);
        QVERIFY(f.store.find(key("acme", "w")) && f.store.find(key("acme", "w"))->needsYou);
        item.status = ThreadStatus::Completed;
        f.store.learn(item);
        QVERIFY(!f.store.find(key("acme", "w")));
    }

    void aPeerThatInventsThreadsIsBounded()
    {
        Fixture f;
        for (int i = 0; i < 3000; ++i) {
            f.store.apply(kAcme, status("t" + std::to_string(i), ThreadStatus::RequiresAction, "me"));
        }
        QCOMPARE(f.store.attentionCount(), std::size_t{1000});
        QCOMPARE(f.store.keys().size(), std::size_t{1000});
        QVERIFY(f.store.find(key("acme", "t2999")));
        QVERIFY(!f.store.find(key("acme", "t0")));
    }

    void aForgottenOrganizationLeavesNothingOfItsOwn()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme")}));
        f.store.apply(kBeta, summary(Scope::Org, {runningThread("b", "beta")}));
        f.store.apply(kAcme, status("w", ThreadStatus::RequiresAction, "me"));
        (void)f.take();
        f.store.forgetOrg(kAcme);
        QCOMPARE(f.changes.size(), std::size_t{1});
        QCOMPARE(f.changes[0].removed.size(), std::size_t{2});
        QVERIFY(!f.store.isKnown(Scope::Org, kAcme));
        QCOMPARE(f.store.keys(), std::vector{key("beta", "b")});
        QCOMPARE(f.store.attentionCount(), std::size_t{0});
    }

    void clearForgetsAll()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::User, {runningThread("a", "acme")}));
        (void)f.take();
        QSignalSpy cleared(&f.store, &store::ThreadStore::cleared);
        f.store.clear();
        QCOMPARE(cleared.count(), 1);
        QVERIFY(f.take().empty());
        QVERIFY(f.store.keys().empty());
        QVERIFY(!f.store.isKnown(Scope::User, {}));
    }
};

QTEST_GUILESS_MAIN(TestThreadStore)
#include "tst_threadstore.moc"
