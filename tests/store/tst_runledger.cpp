// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/runledger.h"

#include "support/threads.h"

#include <QTest>

#include <chrono>
#include <optional>
#include <vector>

using namespace tallylight;
using namespace std::chrono_literals;
using store::Change;
using store::RunLedger;
using store::ThreadNews;
using test::finish;
using test::key;
using test::runningThread;
using test::status;
using test::summary;
using wire::OrgId;
using wire::Scope;
using wire::ThreadKey;
using wire::ThreadStatus;

namespace {

const OrgId kAcme("acme");

//! A store and its ledger, fed as an account feeds them: the store first, then its change, then the transition.
struct Fixture {
    wire::Timestamp now{1'000'000s};
    store::ThreadStore threads{[this] { return now; }};
    RunLedger ledger{100};
    std::vector<ThreadKey> movedOn;
    std::vector<ThreadNews> waiting;

    Fixture()
    {
        threads.setIdentity(wire::UserId("me"));
        ledger.setIdentity(wire::UserId("me"));
        QObject::connect(&threads, &store::ThreadStore::changed, &threads, [this](const Change& change) {
            RunLedger::Step step = ledger.take(change, threads, now);
            movedOn.insert(movedOn.end(), step.movedOn.begin(), step.movedOn.end());
            waiting.insert(waiting.end(), step.waiting.begin(), step.waiting.end());
        });
    }

    void setMine(std::vector<wire::RunningThread> running) { threads.apply(kAcme, summary(Scope::User, std::move(running))); }
    void setOrg(std::vector<wire::RunningThread> running) { threads.apply(kAcme, summary(Scope::Org, std::move(running))); }

    std::optional<ThreadNews> tell(const wire::ThreadStatusEvent& event)
    {
        threads.apply(kAcme, event);
        return ledger.take(kAcme, event, threads, now);
    }

    std::optional<ThreadNews> lookUp(const std::string& id, ThreadStatus status, const std::string& createdBy = "me",
                                     std::chrono::minutes ago = 5min)
    {
        wire::ThreadItem item;
        item.id = wire::ThreadId(id);
        item.org = kAcme;
        item.title = "As looked up";
        item.status = status;
        item.createdBy = wire::UserId(createdBy);
        item.updatedAt = now - ago;
        return ledger.take(key("acme", id), item, threads, now);
    }
};

} // namespace

class TestRunLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowARunWentOn_data()
    {
        QTest::addColumn<ThreadStatus>("outcome");
        QTest::newRow("ended") << ThreadStatus::Completed;
        QTest::newRow("failed") << ThreadStatus::Failed;
        QTest::newRow("asks") << ThreadStatus::RequiresAction;
    }

    void tellsHowARunWentOn()
    {
        QFETCH(const ThreadStatus, outcome);
        Fixture f;
        f.setOrg({});
        f.setMine({});
        const auto start = f.tell(status("t1", ThreadStatus::InProgress, "me"));
        QVERIFY(start && start->after == ThreadStatus::InProgress && !start->before);
        f.setOrg({runningThread("t1", "acme")});
        f.setMine({runningThread("t1", "acme")});
        f.now += 10min;
        const auto news = f.tell(status("t1", outcome, "me"));
        QVERIFY(news.has_value());
        QCOMPARE(news->before, std::optional(ThreadStatus::InProgress));
        QVERIFY(news->after == outcome);
        QVERIFY(news->isOwn);
        QVERIFY(!news->isCatchUp);
        QCOMPARE(news->thread.title, std::optional<std::string>("Title of t1"));
        QCOMPARE(news->started, std::optional(f.now - 10min));
        QCOMPARE(news->happened, f.now);
        f.setOrg({});
        f.setMine({});
        QVERIFY2(f.ledger.takeVanished(f.threads).empty(), "its end was told");
        QVERIFY2(f.waiting.empty(), "a transition is no listing");
    }

    void aRunTooShortForASummaryIsToldToo()
    {
        Fixture f;
        f.setMine({});
        QVERIFY(f.tell(status("t1", ThreadStatus::InProgress, "me")));
        const auto news = f.tell(status("t1", ThreadStatus::Failed, "me"));
        QVERIFY(news && news->before == ThreadStatus::InProgress);
    }

    void aRepeatedStatusIsNoTransition()
    {
        Fixture f;
        f.setMine({runningThread("t1", "acme")});
        QVERIFY(f.tell(status("t1", ThreadStatus::RequiresAction, "me")));
        const auto again = f.tell(status("t1", ThreadStatus::RequiresAction, "me"));
        QVERIFY(again && again->before == ThreadStatus::RequiresAction);
        f.setMine({});
        const auto retitled = f.tell(status("t1", ThreadStatus::RequiresAction, "me"));
        QVERIFY(retitled && retitled->before == ThreadStatus::RequiresAction);
        const auto old = f.tell(status("t9", ThreadStatus::Completed, "me"));
        QVERIFY(!old || !old->before);
        const auto oldAgain = f.tell(status("t9", ThreadStatus::Completed, "me"));
        QVERIFY(!oldAgain || !oldAgain->before);
    }

    void whatWasListedAsWaitingIsNoTransition()
    {
        Fixture f;
        wire::ThreadItem item;
        item.id = wire::ThreadId("t1");
        item.org = kAcme;
        item.title = "Waits";
        item.status = ThreadStatus::RequiresAction;
        item.createdBy = wire::UserId("me");
        f.threads.learn(item);
        QCOMPARE(f.waiting.size(), std::size_t{1});
        QVERIFY(!f.waiting.front().before);
        QVERIFY(f.waiting.front().after == ThreadStatus::RequiresAction);
        const auto repeated = f.tell(status("t1", ThreadStatus::RequiresAction, "me"));
        QVERIFY(repeated && repeated->before == ThreadStatus::RequiresAction);
        QVERIFY(f.ledger.takeVanished(f.threads).empty());
    }

    void remembersOthersOnlyWhereWanted()
    {
        Fixture f;
        f.setOrg({runningThread("t1", "acme")});
        QVERIFY(!f.tell(status("t1", ThreadStatus::Failed, "somebody")));
        f.ledger.setIncludesOthers(true);
        QVERIFY(f.tell(status("t2", ThreadStatus::InProgress, "somebody")));
        const auto news = f.tell(status("t2", ThreadStatus::Failed, "somebody"));
        QVERIFY(news && !news->isOwn && news->before == ThreadStatus::InProgress);
    }

    void aRunThatIsGoneWithoutAWordIsLookedUp()
    {
        Fixture f;
        f.setMine({runningThread("t1", "acme"), runningThread("t2", "acme"), runningThread("t3", "acme")});
        f.setMine({runningThread("t3", "acme")});
        QVERIFY(f.ledger.hasVanished());
        QCOMPARE(f.ledger.takeVanished(f.threads), (std::vector{key("acme", "t1"), key("acme", "t2")}));
        QVERIFY2(f.ledger.takeVanished(f.threads).empty(), "each is given once");
        const auto news = f.lookUp("t1", ThreadStatus::Failed);
        QVERIFY(news && news->before == ThreadStatus::InProgress && news->after == ThreadStatus::Failed);
        QCOMPARE(news->thread.title, std::optional<std::string>("As looked up"));
        QCOMPARE(news->happened, f.now - 5min);
        QVERIFY2(!f.lookUp("t1", ThreadStatus::Failed), "told once");
        QVERIFY2(!f.ledger.take(key("acme", "t2"), std::nullopt, f.threads, f.now), "it was deleted");
    }

    void whatHasEndedHasNotEndedLaterThanNow()
    {
        Fixture f;
        f.setMine({runningThread("t1", "acme")});
        f.setMine({});
        QCOMPARE(f.ledger.takeVanished(f.threads).size(), std::size_t{1});
        const auto news = f.lookUp("t1", ThreadStatus::Failed, "me", -std::chrono::days(1'000));
        QVERIFY(news);
        QCOMPARE(news->happened, f.now);
    }

    void aLookupThatComesLateSaysNothing()
    {
        Fixture f;
        f.setMine({runningThread("t1", "acme"), runningThread("t2", "acme")});
        f.setMine({});
        QCOMPARE(f.ledger.takeVanished(f.threads).size(), std::size_t{2});
        f.setMine({runningThread("t1", "acme")});
        QVERIFY2(!f.lookUp("t1", ThreadStatus::Completed), "it runs again");
        QVERIFY2(f.tell(status("t2", ThreadStatus::Completed, "me")), "the transition came after all");
        QVERIFY2(!f.lookUp("t2", ThreadStatus::Completed), "and was told");
    }

    void aLookupThatStillFindsItRunningSaysNothing()
    {
        Fixture f;
        f.setMine({runningThread("t1", "acme")});
        f.setMine({});
        QCOMPARE(f.ledger.takeVanished(f.threads).size(), std::size_t{1});
        QVERIFY(!f.lookUp("t1", ThreadStatus::InProgress));
        QVERIFY(!f.lookUp("t1", ThreadStatus::Completed));
    }

    void saysWhatIsOld()
    {
        Fixture f;
        f.setMine({runningThread("t1", "acme")});
        QCOMPARE(f.movedOn, std::vector{key("acme", "t1")});
        f.movedOn.clear();
        QVERIFY(f.tell(status("t1", ThreadStatus::RequiresAction, "me")));
        f.setMine({});
        QVERIFY(f.movedOn.empty());
        QVERIFY(f.tell(status("t1", ThreadStatus::InProgress, "me")));
        QCOMPARE(f.movedOn, std::vector{key("acme", "t1")});
        f.setMine({runningThread("t1", "acme")});
        f.movedOn.clear();
        QVERIFY(f.tell(status("t1", ThreadStatus::RequiresAction, "me")));
        f.setMine({});
        f.threads.markSeen(key("acme", "t1"));
        QCOMPARE(f.movedOn, std::vector{key("acme", "t1")});
    }

    void anEndThatOnlyFinishToldIsLookedUp()
    {
        Fixture f;
        f.setMine({runningThread("t1", "acme")});
        f.threads.apply(kAcme, finish("t1", ThreadStatus::Completed));
        f.setMine({});
        QCOMPARE(f.ledger.takeVanished(f.threads), std::vector{key("acme", "t1")});
    }

    void aRunThatBeganBeforeAGapAndIsInNoSetAfterItIsLookedUp()
    {
        Fixture f;
        f.setMine({runningThread("t1", "acme")});
        QVERIFY(f.tell(status("t2", ThreadStatus::InProgress, "me"))); // no summary lists it before the stream breaks
        QVERIFY(f.tell(status("t3", ThreadStatus::RequiresAction, "me")));
        QVERIFY(f.ledger.take(OrgId("other"), status("t2", ThreadStatus::InProgress, "me"), f.threads, f.now));
        f.setMine({runningThread("t1", "acme")});
        QVERIFY(!f.ledger.hasVanished());
        f.ledger.noteGap(kAcme, f.threads);
        QCOMPARE(f.ledger.takeVanished(f.threads), std::vector{key("acme", "t2")});
        const auto news = f.lookUp("t2", ThreadStatus::Failed);
        QVERIFY(news && news->before == ThreadStatus::InProgress && news->after == ThreadStatus::Failed);
        f.setMine({});
        f.ledger.noteGap(kAcme, f.threads);
        QCOMPARE(f.ledger.takeVanished(f.threads), std::vector{key("acme", "t1")}); // once, though summary and gap say it
        QVERIFY(f.lookUp("t1", ThreadStatus::Completed));
        f.ledger.noteGap(kAcme, f.threads);
        QVERIFY2(!f.ledger.hasVanished(), "it is remembered no more");
    }

    void aRunThatBeganInAGapAndStillRunsIsNotForgotten()
    {
        Fixture f;
        f.setMine({});
        QVERIFY(f.tell(status("t1", ThreadStatus::InProgress, "me")));
        f.ledger.noteGap(kAcme, f.threads);
        f.setMine({runningThread("t1", "acme")}); // the summary was on its way
        QVERIFY(f.ledger.takeVanished(f.threads).empty());
        QVERIFY(f.tell(status("t1", ThreadStatus::Completed, "me"))->before == ThreadStatus::InProgress);
    }

    void isBounded()
    {
        Fixture f;
        f.setMine({});
        for (int i = 0; i < 200; ++i) {
            (void)f.tell(status("t" + std::to_string(i), ThreadStatus::InProgress, "me"));
        }
        QVERIFY(f.tell(status("t99", ThreadStatus::Completed, "me")));
        QVERIFY2(f.tell(status("t200", ThreadStatus::InProgress, "me")), "there is room again");
        QVERIFY(!f.tell(status("t199", ThreadStatus::Completed, "me")));
    }
};

QTEST_GUILESS_MAIN(TestRunLedger)
#include "tst_runledger.moc"
