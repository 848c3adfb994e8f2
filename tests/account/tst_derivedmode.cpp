// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/account.h"

#include "support/studiodouble.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

using namespace tallylight;
using namespace std::chrono_literals;
using account::Account;
using store::FeedState;
using test::StudioDouble;

namespace {

const wire::OrgId kAcme(StudioDouble::kAcme);
const wire::OrgId kGlobex(StudioDouble::kGlobex);
const auto kList = QByteArray("COLLECTION_THREADS_LIST");
const auto kGet = QByteArray("COLLECTION_THREADS_GET");
const auto kRunningQuery = QByteArray(R"({"limit":1000,"offset":0,"status":"in_progress"})");

wire::ThreadKey acme(const std::string& id)
{
    return {kAcme, wire::ThreadId(id)};
}

//! A server and a client of it. Rounds are far away unless a test brings them near.
struct Bench {
    StudioDouble studio;
    account::AccountOptions options;
    std::unique_ptr<Account> account;
    //! Every transition, as "<thread> <status> <owner> <title>".
    QStringList transitions;

    Bench()
    {
        options.origin = studio.origin();
        options.token = [] { return QByteArray("token"); };
        options.stream.backoff = {5ms, 20ms, 5ms, 1h};
        options.feeds.feed.probation = 50ms;
        options.feeds.feed.firstProbation = 20ms;
        options.feeds.feed.derived.random = [] { return 0.5; };
        options.feeds.feed.derived.failurePause = 20ms;
    }

    void begin()
    {
        account = std::make_unique<Account>(options);
        QObject::connect(account.get(), &Account::transitionSeen, account.get(),
                         [this](const wire::OrgId&, const wire::ThreadStatusEvent& event) {
                             const std::string owner = event.createdBy ? event.createdBy->value() : "?";
                             transitions << QString::fromStdString(event.thread.value() + " " + std::string(toString(event.status)) + " "
                                                                   + (owner == StudioDouble::kAlice ? "alice" : owner) + " "
                                                                   + event.title.value_or("?"));
                         });
        account->start();
    }

    [[nodiscard]] FeedState feed() const { return account->feed().state; }
    //! Ids of a scope, sorted.
    [[nodiscard]] QStringList ids(wire::Scope scope, const wire::OrgId& org = kAcme) const
    {
        QStringList all;
        for (const wire::RunningThread& thread : account->threads().running(scope, org)) {
            all << QString::fromStdString(thread.id.value());
        }
        all.sort();
        return all;
    }
    [[nodiscard]] QStringList mine() const { return ids(wire::Scope::User); }
    [[nodiscard]] QStringList acmes() const { return ids(wire::Scope::Org); }
    [[nodiscard]] const store::ThreadState* find(const std::string& id) const { return account->threads().find(acme(id)); }
    [[nodiscard]] bool needsYou(const std::string& id) const
    {
        const store::ThreadState* const state = find(id);
        return state != nullptr && state->needsYou;
    }
    [[nodiscard]] std::string title(const std::string& id) const
    {
        const store::ThreadState* const state = find(id);
        return state == nullptr ? "gone" : state->thread.title.value_or("untitled");
    }
};

QStringList list(std::initializer_list<const char*> ids)
{
    QStringList all;
    for (const char* const id : ids) {
        all << QString::fromLatin1(id);
    }
    return all;
}

} // namespace

//! The client against a server that sends no summaries, as all public deco studio servers are.
class DerivedModeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatRunsIsThereAtOnce()
    {
        Bench bench;
        bench.studio.addThread("acme-lab", "a1", "Mine").status = "in_progress";
        StudioDouble::Thread& theirs = bench.studio.addThread("acme-lab", "a2", "Theirs");
        theirs.status = "in_progress";
        theirs.owner = StudioDouble::kBob;
        StudioDouble::Thread& ghost = bench.studio.addThread("acme-lab", "a3", "Ghost");
        ghost.status = "in_progress";
        ghost.isExpired = true;
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QCOMPARE(int(bench.account->feed(kAcme).state), int(FeedState::Live));
        QCOMPARE(bench.acmes(), list({"a1", "a2"}));
        QTRY_COMPARE(bench.mine(), list({"a1"}));
        QCOMPARE(bench.title("a1"), "Mine");
        QVERIFY(bench.account->threads().isKnown(wire::Scope::Org, kGlobex));
        QVERIFY(bench.transitions.isEmpty()); // nothing of this happened now
        QCOMPARE(bench.studio.callCount(kGet), 0);
    }

    void aRunComesAndGoes_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("completed") << QByteArray("completed");
        QTest::newRow("failed") << QByteArray("failed");
        QTest::newRow("waits") << QByteArray("requires_action");
    }

    void aRunComesAndGoes()
    {
        QFETCH(QByteArray, end);
        Bench bench;
        bench.studio.addThread("acme-lab", "a1", "Draft the notes");
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QVERIFY(bench.acmes().isEmpty());
        QTRY_VERIFY(bench.account->threads().isKnown(wire::Scope::User, {}));
        QTRY_COMPARE(bench.studio.callCount(kList), 4); // of each organization what runs, and then what waits

        bench.studio.start("a1");
        QTRY_COMPARE(bench.acmes(), list({"a1"}));
        QTRY_COMPARE(bench.mine(), list({"a1"}));
        QCOMPARE(bench.title("a1"), "Draft the notes");
        QVERIFY(bench.find("a1")->started.has_value());
        bench.studio.step("a1", 1);
        QTRY_VERIFY(bench.find("a1")->lastProgress.has_value());

        bench.studio.finish("a1", end);
        QTRY_VERIFY(bench.acmes().isEmpty());
        QTRY_VERIFY(bench.mine().isEmpty());
        QCOMPARE(bench.needsYou("a1"), end == "requires_action");
        QTRY_COMPARE(bench.transitions, (QStringList{u"a1 in_progress alice Draft the notes"_qs,
                                                     u"a1 "_qs + QString::fromLatin1(end) + u" alice Draft the notes"_qs}));
        // One look-up for the whole run, and no list.
        QCOMPARE(bench.studio.callCount(kGet), 1);
        QCOMPARE(bench.studio.callCount(kList), 4);
    }

    void untitledUntilItIsLookedUp()
    {
        Bench bench;
        bench.studio.addThread("acme-lab", "a1", "Late title");
        bench.begin();
        QTRY_COMPARE(bench.studio.callCount(kList), 4);
        bench.studio.hold();
        bench.studio.start("a1");
        bench.studio.tellStatus("a1", "in_progress"); // and again: one look-up
        bench.studio.step("a1", 1);
        QTRY_COMPARE(bench.studio.heldCount(), 1);
        QTRY_COMPARE(bench.title("a1"), "untitled");
        QVERIFY(bench.transitions.isEmpty()); // whose it is nobody knows yet
        bench.studio.release();
        QTRY_COMPARE(bench.title("a1"), "Late title");
        QCOMPARE(bench.studio.callCount(kGet), 1);
        QTRY_COMPARE(bench.transitions.size(), 2);
        QCOMPARE(bench.transitions.last(), u"a1 in_progress alice Late title"_qs);
    }

    void fewLookupsAtATime()
    {
        Bench bench;
        QStringList ids;
        for (int i = 10; i < 30; ++i) {
            const QByteArray id = "a" + QByteArray::number(i);
            bench.studio.addThread("acme-lab", id, "Title " + id);
            ids << QString::fromLatin1(id);
        }
        bench.begin();
        QTRY_COMPARE(bench.studio.callCount(kList), 4);
        bench.studio.hold();
        for (const QString& id : std::as_const(ids)) {
            bench.studio.start(id.toLatin1());
        }
        QTRY_COMPARE(bench.acmes(), ids); // all are there, without titles
        QTRY_COMPARE(bench.studio.heldCount(), 2);
        bench.studio.release();
        QTRY_COMPARE(bench.mine(), ids);
        QCOMPARE(bench.studio.callCount(kGet), 20);
    }

    void eitherEndIsTheEnd_data()
    {
        QTest::addColumn<bool>("hasStatus");
        QTest::addColumn<bool>("hasFinish");
        QTest::addColumn<bool>("isFinishFirst");
        QTest::newRow("status alone") << true << false << false;
        QTest::newRow("finish alone") << false << true << false;
        QTest::newRow("status, finish") << true << true << false;
        QTest::newRow("finish, status") << true << true << true;
    }

    void eitherEndIsTheEnd()
    {
        QFETCH(bool, hasStatus);
        QFETCH(bool, hasFinish);
        QFETCH(bool, isFinishFirst);
        Bench bench;
        bench.studio.addThread("acme-lab", "a1", "One").status = "in_progress";
        bench.studio.addThread("acme-lab", "a2", "Two").status = "in_progress";
        bench.begin();
        QTRY_COMPARE(bench.mine(), list({"a1", "a2"}));
        bench.studio.setSilently("a1", "failed");
        if (hasFinish && isFinishFirst) {
            bench.studio.tellFinish("a1", "failed");
        }
        if (hasStatus) {
            bench.studio.tellStatus("a1", "failed");
        }
        if (hasFinish && !isFinishFirst) {
            bench.studio.tellFinish("a1", "failed");
        }
        QTRY_COMPARE(bench.acmes(), list({"a2"}));
        QTRY_COMPARE(bench.mine(), list({"a2"}));
        QTRY_COMPARE(bench.transitions.size(), hasStatus ? 1 : 0);
    }

    void aStepOfAnUnknownThreadIsLookedUp()
    {
        Bench bench;
        bench.studio.addThread("acme-lab", "a1", "Began unseen");
        bench.studio.addThread("acme-lab", "a2", "Is over");
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        bench.studio.setSilently("a1", "in_progress");
        bench.studio.step("a2", 7);
        bench.studio.step("a1", 3);
        QTRY_COMPARE(bench.acmes(), list({"a1"}));
        QTRY_COMPARE(bench.mine(), list({"a1"}));
        QCOMPARE(bench.studio.callCount(kGet), 2);
        QVERIFY(bench.transitions.isEmpty());
    }

    void eventsWinOverTheSeed()
    {
        Bench bench;
        bench.studio.addThread("acme-lab", "ends", "Ends").status = "in_progress";
        bench.studio.addThread("acme-lab", "stays", "Stays").status = "in_progress";
        bench.studio.addThread("acme-lab", "begins", "Begins");
        bench.studio.hold(); // the list is made now and comes later
        bench.begin();
        QTRY_COMPARE(bench.studio.callCount(kList, "acme-lab" + kRunningQuery), 1);
        bench.studio.finish("ends", "completed");
        bench.studio.start("begins");
        QTRY_COMPARE(bench.studio.callCount(kGet), 0);
        QVERIFY(bench.feed() != FeedState::Live);
        bench.studio.release();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QCOMPARE(bench.acmes(), list({"begins", "stays"}));
        QTRY_COMPARE(bench.title("begins"), "Begins");
        QTRY_COMPARE(bench.mine(), list({"begins", "stays"}));
    }

    void silentChangesAreFoundByTheNextRound()
    {
        Bench bench;
        bench.options.feeds.feed.derived.busyRound = 30ms;
        bench.options.feeds.feed.derived.longestBusyRound = 30ms;
        bench.options.feeds.feed.derived.idleRound = 30ms;
        bench.options.feeds.feed.derived.longestIdleRound = 30ms;
        bench.studio.addThread("acme-lab", "a1", "Old title").status = "in_progress";
        bench.studio.addThread("acme-lab", "a2", "Two");
        bench.begin();
        QTRY_COMPARE(bench.mine(), list({"a1"}));
        bench.studio.thread("a1").title = "New title";
        QTRY_COMPARE(bench.title("a1"), "New title");
        bench.studio.setSilently("a2", "in_progress");
        QTRY_COMPARE(bench.mine(), list({"a1", "a2"}));
        bench.studio.thread("a1").isHidden = true;
        QTRY_COMPARE(bench.mine(), list({"a2"}));
        bench.studio.thread("a2").isExpired = true;
        QTRY_VERIFY(bench.mine().isEmpty());
        bench.studio.setSilently("a2", "requires_action");
        QTRY_VERIFY(bench.needsYou("a2"));
        bench.studio.setSilently("a2", "completed");
        QTRY_VERIFY(!bench.needsYou("a2"));
        QVERIFY(bench.transitions.isEmpty());
        QCOMPARE(int(bench.feed()), int(FeedState::Live));
    }

    void roundsAreShortWhileSomethingRuns()
    {
        QCOMPARE(account::DerivedOptions().busyRound, 60s);
        QCOMPARE(account::DerivedOptions().longestBusyRound, 120s);
        Bench bench;
        bench.options.feeds.feed.derived.busyRound = 20ms;
        bench.options.feeds.feed.derived.longestBusyRound = 1h; // somewhere between: here at the beginning
        bench.options.feeds.feed.derived.idleRound = 2h;
        bench.options.feeds.feed.derived.longestIdleRound = 2h;
        bench.options.feeds.feed.derived.random = [] { return 0.0; };
        const auto lists = [&bench](const char* slug) { return bench.studio.callCount(kList, slug + kRunningQuery); };
        bench.studio.addThread("acme-lab", "a1", "Runs");
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QCOMPARE(lists("acme-lab"), 1);
        bench.studio.start("a1");
        QTRY_VERIFY(lists("acme-lab") >= 4);
        QCOMPARE(lists("globex-lab"), 1); // nothing runs there
    }

    void wakingUpReseeds()
    {
        Bench bench;
        bench.studio.addThread("acme-lab", "a1", "Ends in the night").status = "in_progress";
        bench.studio.addThread("acme-lab", "a2", "Begins in the night");
        bench.begin();
        QTRY_COMPARE(bench.mine(), list({"a1"}));
        bench.studio.setSilently("a1", "completed");
        bench.studio.setSilently("a2", "in_progress");
        bench.account->reconnectNow();
        QTRY_COMPARE(bench.mine(), list({"a2"}));
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QVERIFY(bench.transitions.isEmpty());
    }

    void whatNothingShowsToRunIsDropped()
    {
        Bench bench;
        bench.options.feeds.feed.derived.busyRound = 20ms;
        bench.options.feeds.feed.derived.longestBusyRound = 20ms;
        bench.options.feeds.feed.derived.staleAfter = 60ms;
        bench.studio.addThread("acme-lab", "a1", "Ghost").status = "in_progress";
        bench.begin();
        QTRY_COMPARE(bench.mine(), list({"a1"}));
        bench.studio.failsLists = true; // nobody vouches for it any more
        QTRY_VERIFY(bench.mine().isEmpty());
    }

    void aGapIsReseeded()
    {
        Bench bench;
        bench.studio.addThread("acme-lab", "a1", "Ends meanwhile").status = "in_progress";
        bench.studio.addThread("acme-lab", "a2", "Begins meanwhile");
        bench.studio.addThread("acme-lab", "a3", "Asks meanwhile").status = "in_progress";
        bench.begin();
        QTRY_COMPARE(bench.mine(), list({"a1", "a3"}));
        bench.studio.shutDown(); // no last chunk, no goodbye
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Stale));
        QCOMPARE(bench.mine(), list({"a1", "a3"})); // kept, and called stale
        bench.studio.setSilently("a1", "completed");
        bench.studio.setSilently("a3", "requires_action");
        bench.studio.setSilently("a2", "in_progress");
        bench.studio.restart();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QCOMPARE(bench.acmes(), list({"a2"}));
        QTRY_COMPARE(bench.mine(), list({"a2"}));
        QTRY_VERIFY(bench.needsYou("a3"));
        QVERIFY(bench.transitions.isEmpty());
        bench.studio.resumeRuns(); // ten seconds after its start
        QTRY_COMPARE(bench.transitions, QStringList{u"a2 in_progress alice Begins meanwhile"_qs});
        QCOMPARE(bench.acmes(), list({"a2"}));
    }

    void noRoomIsAFailureAndCostsNoList()
    {
        Bench bench;
        bench.studio.streamLimit = 0;
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::TooManyConnections));
        QCOMPARE(bench.studio.callCount(kList), 0);
        const auto streams = [&] {
            return std::count_if(bench.studio.server().requests().begin(), bench.studio.server().requests().end(),
                                 [](const test::HttpRequest& request) { return request.path().endsWith("/watch"); });
        };
        QCOMPARE(streams(), 2); // one for each organization, and the next in half a minute
    }

    void whatWaitsForMeIsThereAtOnce()
    {
        Bench bench;
        bench.studio.addThread("acme-lab", "a1", "May I?").status = "requires_action";
        StudioDouble::Thread& theirs = bench.studio.addThread("acme-lab", "a2", "Not mine");
        theirs.status = "requires_action";
        theirs.owner = StudioDouble::kBob;
        bench.begin();
        QTRY_VERIFY(bench.needsYou("a1"));
        QCOMPARE(bench.account->threads().attentionCount(), 1U);
        QCOMPARE(bench.title("a1"), "May I?");
        QVERIFY(bench.transitions.isEmpty());
        bench.studio.start("a1"); // answered
        QTRY_VERIFY(!bench.needsYou("a1"));
        bench.studio.finish("a1", "requires_action");
        QTRY_VERIFY(bench.needsYou("a1"));
        bench.account->threads().markSeen(acme("a1"));
        QVERIFY(!bench.needsYou("a1"));
    }

    void aShortRunThatAsksIsMine()
    {
        // Over before anybody could look it up.
        Bench bench;
        bench.studio.addThread("acme-lab", "a1", "Quick question");
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        bench.studio.start("a1");
        bench.studio.finish("a1", "requires_action");
        QTRY_VERIFY(bench.needsYou("a1"));
        QTRY_COMPARE(bench.transitions,
                     (QStringList{u"a1 in_progress alice Quick question"_qs, u"a1 requires_action alice Quick question"_qs}));
        QVERIFY(bench.acmes().isEmpty());
    }

    void restIsTriedOnce()
    {
        Bench bench;
        bench.studio.addThread("acme-lab", "a1", "One").status = "in_progress";
        bench.begin();
        QTRY_COMPARE(bench.mine(), list({"a1"}));
        QCOMPARE(bench.studio.missCount(), 1);
        bench.account->reconnectNow();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QCOMPARE(bench.studio.missCount(), 1);
    }

    void restWhereItIs()
    {
        Bench bench;
        bench.studio.hasRestTools = true;
        bench.studio.addThread("acme-lab", "a1", "One").status = "in_progress";
        bench.studio.addThread("acme-lab", "a2", "Bad time").status = "in_progress";
        bench.studio.thread("a2").hasBadTime = true; // nobody checks it there
        bench.begin();
        QTRY_COMPARE(bench.mine(), list({"a1", "a2"}));
        QCOMPARE(bench.studio.missCount(), 0);
    }

    void oneBadRowDoesNotHideTheOthers()
    {
        Bench bench;
        QStringList good;
        for (int i = 100; i < 125; ++i) {
            const QByteArray id = "a" + QByteArray::number(i);
            StudioDouble::Thread& thread = bench.studio.addThread("acme-lab", id, "Title");
            thread.status = "in_progress";
            thread.hasBadTime = i == 117;
            if (!thread.hasBadTime) {
                good << QString::fromLatin1(id);
            }
        }
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QCOMPARE(bench.acmes(), good);
    }

    void longListsComePageByPage()
    {
        Bench bench;
        QStringList all;
        for (int i = 10'000; i < 12'100; ++i) {
            const QByteArray id = "a" + QByteArray::number(i);
            bench.studio.addThread("acme-lab", id, "Title").status = "in_progress";
            all << QString::fromLatin1(id);
        }
        bench.begin();
        QTRY_COMPARE_WITH_TIMEOUT(bench.mine(), all, 30'000);
        QCOMPARE(bench.studio.callCount(kList, "\"offset\":2000"), 1);
        QCOMPARE(bench.studio.callCount(kList, "\"offset\":3000"), 0);
    }

    void aListThatCannotBeHadIsToldUntilItCan()
    {
        Bench bench;
        bench.studio.failsLists = true;
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Offline));
        QVERIFY(bench.account->feed().reason.find("500") != std::string::npos);
        bench.studio.failsLists = false;
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        // Once it was had, the stream keeps it true for a while without.
        bench.studio.addThread("acme-lab", "a1", "One");
        bench.studio.failsLists = true;
        bench.studio.start("a1");
        QTRY_COMPARE(bench.mine(), list({"a1"}));
        QCOMPARE(int(bench.feed()), int(FeedState::Live));
    }

    void renewalsThatKeepFailingMakeItStale()
    {
        Bench bench;
        bench.options.feeds.feed.derived.idleRound = 20ms;
        bench.options.feeds.feed.derived.longestIdleRound = 20ms;
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        bench.studio.failsLists = true;
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Stale));
        bench.studio.failsLists = false;
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
    }

    void aServerThatLearnsToSendSummaries()
    {
        Bench bench;
        bench.studio.addThread("acme-lab", "a1", "One").status = "in_progress";
        bench.begin();
        QTRY_COMPARE(bench.mine(), list({"a1"}));
        bench.studio.shutDown();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Stale));
        bench.studio.hasSummaries = true;
        bench.studio.namesOwner = true;
        bench.studio.addThread("acme-lab", "a2", "Two");
        bench.studio.restart();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        const int calls = bench.studio.callCount(kList, "in_progress") + bench.studio.callCount(kGet);
        bench.studio.start("a2");
        QTRY_COMPARE(bench.mine(), list({"a1", "a2"}));
        QCOMPARE(bench.transitions, QStringList{u"a2 in_progress alice Two"_qs});
        bench.studio.finish("a1", "completed");
        QTRY_COMPARE(bench.mine(), list({"a2"}));
        QCOMPARE(bench.studio.callCount(kList, "in_progress") + bench.studio.callCount(kGet), calls); // nobody asks what is told
    }

    void aServerThatSendsThemInTheMiddleOfAConnection()
    {
        Bench bench;
        bench.studio.addThread("acme-lab", "a1", "One").status = "in_progress";
        bench.begin();
        QTRY_COMPARE(bench.mine(), list({"a1"}));
        bench.studio.hasSummaries = true;
        bench.studio.addThread("globex-lab", "g1", "Elsewhere");
        bench.studio.start("g1"); // its summaries are the first
        QTRY_COMPARE(bench.mine(), list({"a1", "g1"}));
        QCOMPARE(int(bench.feed()), int(FeedState::Live));
    }

    void aServerReplacedByAnOlderOne()
    {
        Bench bench;
        bench.studio.hasSummaries = true;
        bench.studio.hasRestTools = true;
        bench.studio.addThread("acme-lab", "a1", "One").status = "in_progress";
        bench.begin();
        QTRY_COMPARE(bench.mine(), list({"a1"}));
        QCOMPARE(bench.studio.callCount(kList, "in_progress"), 0);
        bench.studio.shutDown();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Stale));
        bench.studio.hasSummaries = false;
        bench.studio.hasRestTools = false;
        bench.studio.addThread("acme-lab", "a2", "Two");
        bench.studio.setSilently("a1", "completed");
        bench.studio.restart();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QTRY_VERIFY(bench.mine().isEmpty());
        bench.studio.start("a2");
        QTRY_COMPARE(bench.mine(), list({"a2"}));
    }

    void summariesCostOneCallForWhatWaits()
    {
        Bench bench;
        bench.studio.hasSummaries = true;
        bench.studio.namesOwner = true;
        bench.studio.addThread("acme-lab", "a1", "One").status = "in_progress";
        bench.studio.addThread("acme-lab", "a2", "May I?").status = "requires_action";
        bench.begin();
        QTRY_VERIFY(bench.needsYou("a2"));
        QTRY_COMPARE(bench.studio.callCount(kList), 2); // one for each organization
        bench.studio.finish("a1", "requires_action");
        QTRY_VERIFY(bench.needsYou("a1"));
        QVERIFY(bench.needsYou("a2"));
        QCOMPARE(bench.studio.callCount(kList), 2);
        QCOMPARE(bench.studio.callCount(kGet), 0);
        QCOMPARE(bench.transitions, QStringList{u"a1 requires_action alice One"_qs});
    }

    void recordedRuns_data()
    {
        QTest::addColumn<QByteArray>("thread");
        QTest::addColumn<int>("transitions");
        QTest::newRow("run-completed") << QByteArray("thrd_s_zWBfA7ljBRS8-FXtRSJ") << 4;
        QTest::newRow("run-failed") << QByteArray() << -1;
        QTest::newRow("run-cancelled") << QByteArray("thrd_CwJvVWGHa1LrfbPlJ_Elb") << 2;
        QTest::newRow("run-double-start") << QByteArray("thrd_CwJvVWGHa1LrfbPlJ_Elb") << 3;
        QTest::newRow("run-requires-action") << QByteArray("thrd_oUCNV6XL_8Jv9J9bXuev2") << 2;
    }

    void recordedRuns()
    {
        // The recorded bytes themselves; the rows are as the server had them when it was all over.
        QFETCH(QByteArray, thread);
        QFETCH(int, transitions);
        Bench bench;
        const QByteArray name = QTest::currentDataTag();
        if (!thread.isEmpty()) {
            bench.studio.addThread("acme-lab", thread, "Recorded").status = name == "run-requires-action" ? "requires_action" : "completed";
        }
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        bench.studio.play("acme-lab", "watch/" + name.toStdString() + ".http");
        bench.studio.addThread("acme-lab", "barrier", "Barrier");
        bench.studio.start("barrier");
        QTRY_COMPARE(bench.acmes(), list({"barrier"}));
        QTRY_COMPARE(bench.mine(), list({"barrier"}));
        QTRY_VERIFY(bench.transitions.contains(u"barrier in_progress alice Barrier"_qs));
        if (transitions >= 0) {
            QCOMPARE(bench.transitions.filter(u" alice Recorded"_qs).size(), transitions);
        }
    }

    void whoIAmIsLearntFromMyThreads()
    {
        Bench bench;
        bench.studio.tellsSession = false;
        bench.options.feeds.userPause = 20ms;
        StudioDouble::Thread& theirs = bench.studio.addThread("acme-lab", "a1", "Theirs");
        theirs.owner = StudioDouble::kBob;
        theirs.status = "in_progress";
        bench.studio.addThread("acme-lab", "a2", "Mine");
        bench.studio.thread("a2").owner = StudioDouble::kBob;
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        // Who never created a thread has none that runs.
        QTRY_VERIFY(bench.account->threads().isKnown(wire::Scope::User, {}));
        QVERIFY(bench.mine().isEmpty());
        bench.studio.thread("a2").owner = StudioDouble::kAlice;
        bench.studio.start("a2");
        QTRY_COMPARE(bench.mine(), list({"a2"}));
        QCOMPARE(bench.acmes(), list({"a1", "a2"}));
        QVERIFY(bench.account->identity() && bench.account->identity()->id.value() == StudioDouble::kAlice);
    }

    //! Each change is a reason to look again, and none is reason enough to ask everybody all the time.
    void whoIAmIsAskedInRoundsWithPauses()
    {
        Bench bench;
        bench.studio.tellsSession = false;
        StudioDouble::Thread& theirs = bench.studio.addThread("acme-lab", "a1", "Theirs");
        theirs.owner = StudioDouble::kBob;
        bench.begin();
        QTRY_COMPARE(int(bench.feed()), int(FeedState::Live));
        QTRY_VERIFY(bench.account->threads().isKnown(wire::Scope::User, {}));
        const int asked = bench.studio.callCount(kList, "\"limit\":1,");
        for (int i = 0; i < 5; ++i) {
            bench.studio.start("a1");
            QTRY_COMPARE(bench.acmes(), list({"a1"}));
            bench.studio.finish("a1", "completed");
            QTRY_VERIFY(bench.acmes().isEmpty());
        }
        QCOMPARE(bench.studio.callCount(kList, "\"limit\":1,"), asked);
    }

    void whoIAmIsKnownFromSigningIn()
    {
        Bench bench;
        bench.studio.tellsSession = false;
        bench.options.user = wire::UserId(StudioDouble::kAlice);
        bench.studio.addThread("acme-lab", "a1", "Mine").status = "in_progress";
        bench.begin();
        QTRY_COMPARE(bench.mine(), list({"a1"}));
        QCOMPARE(bench.studio.callCount(kList, "\"limit\":1,"), 0);
    }
};

QTEST_GUILESS_MAIN(DerivedModeTest)
#include "tst_derivedmode.moc"
