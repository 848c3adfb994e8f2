// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/threadstore.h"

#include "support/threads.h"

#include <QTest>

#include <utility>
#include <vector>

using namespace tallylight;
using namespace std::chrono_literals;
using store::Change;
using test::finish;
using test::key;
using test::runningThread;
using test::status;
using test::summary;
using wire::OrgId;
using wire::Scope;
using wire::ThreadStatus;

namespace {

const OrgId kAcme("acme");
const OrgId kBeta("beta");

wire::ThreadItem waiting(const std::string& id)
{
    wire::ThreadItem item;
    item.id = wire::ThreadId(id);
    item.title = "Title of " + id;
    item.agent = wire::AgentId("vir_1");
    item.status = ThreadStatus::RequiresAction;
    item.createdBy = wire::UserId("me");
    return item;
}

struct Fixture {
    store::ThreadStore store{[] { return wire::Timestamp{1'000'000s}; }};
    std::vector<Change> changes;

    Fixture()
    {
        QObject::connect(&store, &store::ThreadStore::changed, &store, [this](const Change& change) { changes.push_back(change); });
    }

    void list(const OrgId& org, const std::vector<wire::ThreadItem>& items) { store.setWaiting(org, items, {}, false); }
    [[nodiscard]] bool needsYou(const OrgId& org, const std::string& id) const
    {
        const store::ThreadState* const state = store.find({org, wire::ThreadId(id)});
        return state != nullptr && state->needsYou;
    }
};

} // namespace

//! What waits for the user, as lists tell it.
class TestWaitingThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListTellsWhatWaits()
    {
        Fixture f;
        f.list(kAcme, {waiting("a"), waiting("b")}); // whoever the user is: the question was for the caller's own
        QCOMPARE(f.store.attentionCount(), 2U);
        QCOMPARE(f.changes.size(), 1U);
        QCOMPARE(f.changes[0].added.size(), 2U);
        const store::ThreadState* const state = f.store.find(key("acme", "a"));
        QVERIFY(state && !state->isRunning());
        QCOMPARE(*state->thread.title, "Title of a");
        QVERIFY(state->createdBy == wire::UserId("me"));
        f.list(kAcme, {waiting("a"), waiting("b")});
        QCOMPARE(f.changes.size(), 1U); // nothing new
    }

    void whatIsNotListedWaitsNoMore()
    {
        Fixture f;
        f.list(kAcme, {waiting("a"), waiting("b")});
        f.list(kBeta, {waiting("c")});
        f.list(kAcme, {waiting("b")});
        QVERIFY(!f.needsYou(kAcme, "a"));
        QVERIFY(f.needsYou(kAcme, "b"));
        QVERIFY(f.needsYou(kBeta, "c")); // of which nobody spoke
    }

    void aCutListTakesNothingBack()
    {
        Fixture f;
        f.list(kAcme, {waiting("a")});
        f.store.setWaiting(kAcme, std::vector{waiting("b")}, {}, true);
        QCOMPARE(f.store.attentionCount(), 2U);
    }

    void eventsWin()
    {
        Fixture f;
        f.store.setIdentity(wire::UserId("me"));
        f.list(kAcme, {waiting("old")});
        // While the list is made, one is answered and another begins to wait.
        f.store.apply(kAcme, status("old", ThreadStatus::InProgress, "me"));
        f.store.apply(kAcme, status("new", ThreadStatus::RequiresAction, "me"));
        f.store.setWaiting(kAcme, std::vector{waiting("old")}, {wire::ThreadId("old"), wire::ThreadId("new")}, false);
        QVERIFY(!f.needsYou(kAcme, "old"));
        QVERIFY(f.needsYou(kAcme, "new"));
    }

    void whatRunsDoesNotWait()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("a", "acme"), runningThread("b", "acme")}));
        f.store.apply(kAcme, finish("b", ThreadStatus::RequiresAction)); // the summary that takes it out is still to come
        f.list(kAcme, {waiting("a"), waiting("b")});
        QVERIFY(!f.needsYou(kAcme, "a"));
        QVERIFY(f.needsYou(kAcme, "b"));
    }

    void whatWasSeenStaysSeen()
    {
        Fixture f;
        f.list(kAcme, {waiting("a")});
        f.store.markSeen(key("acme", "a"));
        f.list(kAcme, {waiting("a")});
        QVERIFY(!f.needsYou(kAcme, "a"));
    }

    void aSetThatNobodyFollowsIsUnknown()
    {
        Fixture f;
        f.store.apply(kAcme, summary(Scope::Org, {runningThread("theirs", "acme"), runningThread("mine", "acme")}));
        f.store.apply(kAcme, summary(Scope::User, {runningThread("mine", "acme")}));
        f.list(kAcme, {waiting("w")});
        f.store.forgetOrgSet(kAcme);
        QVERIFY(!f.store.isKnown(Scope::Org, kAcme));
        QVERIFY(f.store.find(key("acme", "theirs")) == nullptr);
        QVERIFY(f.store.find(key("acme", "mine"))->isMine);
        QVERIFY(!f.store.find(key("acme", "mine"))->isInOrg);
        QVERIFY(f.needsYou(kAcme, "w"));
        const auto told = f.changes.size();
        f.store.forgetOrgSet(kAcme);
        QCOMPARE(f.changes.size(), told);
    }
};

QTEST_GUILESS_MAIN(TestWaitingThreads)
#include "tst_waitingthreads.moc"
