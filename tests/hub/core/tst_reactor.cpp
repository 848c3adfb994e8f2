// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/support/hubloop.h"

#include <boost/asio/detached.hpp>

#include <QTest>

#include <random>

using namespace tallylight;
using namespace std::chrono_literals;
using hub::Caller;
using hub::ReportAnswer;
using test::HubLoop;
using test::StreamRecorder;
using wire::ThreadStatus;

namespace {

using Words = std::vector<std::string>;
using Answer = wire::Result<ReportAnswer>;

//! The value of \a key in a flat JSON object, quotes and all.
std::string field(const std::string& body, const std::string& key)
{
    const auto begin = body.find("\"" + key + "\":");
    const auto value = begin == std::string::npos ? begin : begin + key.size() + 3;
    return value == std::string::npos ? std::string() : body.substr(value, body.find_first_of(",}", value) - value);
}

std::string unquoted(const std::string& text)
{
    return text.size() < 2 ? text : text.substr(1, text.size() - 2);
}

} // namespace

class TestReactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_loop = std::make_unique<HubLoop>();
        m_acme = m_loop->data.addOrganization("acme");
        m_ann = m_loop->data.addUser("ann@example.org");
        m_bob = m_loop->data.addUser("bob@example.org");
        m_loop->data.addMember(m_acme, m_ann);
        m_loop->data.addMember(m_acme, m_bob);
        m_key = 0;
        m_stream = StreamRecorder();
        m_bobsStream = StreamRecorder();
        m_loop->follow(m_acme, m_ann, m_stream);
        m_loop->follow(m_acme, m_bob, m_bobsStream);
    }

    void cleanup() { m_loop.reset(); }

    // The rows of docs/protocol.md, "Lifecycle".

    void aStartSaysStatusThenBothSummaries()
    {
        const auto answer = start("t1");
        QCOMPARE(answer->status, 201);
        QCOMPARE(field(answer->body, "status"), std::string("\"in_progress\""));
        QCOMPARE(field(answer->body, "step_count"), std::string("0"));
        QCOMPARE(m_stream.take(), (Words{"status t1 in_progress", "org 1: t1", "user 1: t1"}));
        // Ann's work is no business of Bob's set.
        QCOMPARE(m_bobsStream.take(), (Words{"status t1 in_progress", "org 1: t1"}));
    }

    void aSecondStartSaysNothingOfTheFirst()
    {
        const auto first = runId(start("t1"));
        (void)m_stream.take();
        const auto second = runId(start("t1"));
        QCOMPARE(m_stream.take(), (Words{"status t1 in_progress", "org 1: t1", "user 1: t1"}));
        const auto late = step(first);
        QCOMPARE(late->status, 409);
        QCOMPARE(field(late->body, "error"), std::string("\"run is over\""));
        QCOMPARE(field(late->body, "status"), std::string("\"failed\""));
        QCOMPARE(field(late->body, "cancel_requested"), std::string("false"));
        QCOMPARE(step(second)->status, 200);
        QCOMPARE(m_stream.take(), Words{"step t1 1"});
    }

    void aStepSaysItsNumberAndNothingElse()
    {
        const auto run = runId(start("t1"));
        (void)m_stream.take();
        QCOMPARE(field(step(run)->body, "step_count"), std::string("1"));
        QCOMPARE(field(step(run)->body, "step_count"), std::string("2"));
        QCOMPARE(m_stream.take(), (Words{"step t1 1", "step t1 2"}));
        const auto resumed = runId(start("t1"));
        (void)m_stream.take();
        QVERIFY(step(resumed));
        QCOMPARE(m_stream.take(), Words{"step t1 1"});
    }

    void aSnapshotTellsHowFarARunIs()
    {
        const auto run = runId(start("t1"));
        m_loop->clock.advance(500ms);
        (void)step(run);
        m_loop->clock.advance(499ms);
        // As it was sent: many who connect at once cost one.
        QVERIFY(snapshot().find(R"("steps":0)") != std::string::npos);
        const auto before = m_loop->summaries.current(m_acme.id);
        QCOMPARE(m_loop->summaries.current(m_acme.id), before);
        (void)m_stream.take();
        m_loop->clock.advance(1ms);
        const std::string text = snapshot();
        const auto started = wire::formatTimestamp(m_loop->clock.now() - 1s);
        QVERIFY2(text.find(R"("started_at":")" + started + '"') != std::string::npos, text.c_str());
        QVERIFY2(text.find(R"("last_progress_at":")" + wire::formatTimestamp(m_loop->clock.now() - 500ms) + '"') != std::string::npos,
                 text.c_str());
        QVERIFY2(text.find(R"("steps":1)") != std::string::npos, text.c_str());
        QVERIFY(m_loop->summaries.current(m_acme.id) != before);
        // Nobody who watches was sent anything for it.
        QVERIFY(m_stream.take().empty());
        // Nothing happened since: the same bytes for hours.
        const auto after = m_loop->summaries.current(m_acme.id);
        m_loop->clock.advance(2min);
        QCOMPARE(m_loop->summaries.current(m_acme.id), after);
    }

    //! Nothing of the hub renames an agent; a row that an operator has changed counts from the thread's next change on.
    void anAgentsTitleIsThatOfTheThreadsLastChange()
    {
        (void)m_loop->run(m_loop->reactor.start(ann(), {key(), wire::ThreadId("t1"), {}, {}, "Importer", {}, true}));
        const auto agent = m_loop->sets.ofUser(m_ann.id).at(0).agent;
        QCOMPARE(m_loop->sets.ofUser(m_ann.id).at(0).agentTitle, std::optional<std::string>("Importer"));
        m_loop->data.database().execute("update agent set title = 'Loader' where id = '" + agent.value() + "'");
        hub::ThreadPatch patch;
        patch.title = "Another";
        QVERIFY(m_loop->run(m_loop->reactor.updateThread(ann(), wire::ThreadId("t1"), patch)));
        QCOMPARE(m_loop->sets.ofUser(m_ann.id).at(0).agentTitle, std::optional<std::string>("Loader"));
        QCOMPARE(m_loop->sets.ofOrg(m_acme.id).at(0).agentTitle, std::optional<std::string>());
        QCOMPARE(m_loop->sets.ofUser(m_ann.id).at(0).startedAt, m_loop->sets.ofOrg(m_acme.id).at(0).startedAt);
    }

    void aFinishSaysStatusFinishAndBothSummaries_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        QTest::newRow("completed") << static_cast<int>(ThreadStatus::Completed) << QStringLiteral("completed");
        QTest::newRow("requires action") << static_cast<int>(ThreadStatus::RequiresAction) << QStringLiteral("requires_action");
        QTest::newRow("failed") << static_cast<int>(ThreadStatus::Failed) << QStringLiteral("failed");
    }

    void aFinishSaysStatusFinishAndBothSummaries()
    {
        QFETCH(int, status);
        QFETCH(QString, word);
        const auto run = runId(start("t1"));
        (void)start("t2");
        (void)m_stream.take();
        const auto answer = m_loop->run(m_loop->reactor.finish(ann(), {key(), run, static_cast<ThreadStatus>(status), "All done?"}));
        QCOMPARE(answer->status, 200);
        const std::string expected = word.toStdString();
        QCOMPARE(field(answer->body, "status"), "\"" + expected + "\"");
        QCOMPARE(m_stream.take(), (Words{"status t1 " + expected, "finish t1 " + expected, "org 1: t2", "user 1: t2"}));
        const auto messages = m_loop->data.threads().messages({{m_acme.id, wire::ThreadId("t1")}, true, 1, 0}).value();
        QCOMPARE(messages.rows.at(0).parts, std::string(R"([{"type":"text","text":"All done?"}])"));
        QCOMPARE(step(run)->status, 409);
    }

    void aCancelFailsTheRunAndTellsItsReporter()
    {
        const auto run = runId(start("t1"));
        (void)m_stream.take();
        // Any member may.
        QCOMPARE(m_loop->run(m_loop->reactor.cancel(bob(), wire::ThreadId("t1"))).value(), true);
        QCOMPARE(m_stream.take(), (Words{"status t1 failed", "finish t1 failed", "org 0:", "user 0:"}));
        const auto late = step(run);
        QCOMPARE(late->status, 409);
        QCOMPARE(field(late->body, "cancel_requested"), std::string("true"));
        QCOMPARE(m_loop->run(m_loop->reactor.cancel(ann(), wire::ThreadId("t1"))).value(), false);
        QCOMPARE(m_loop->run(m_loop->reactor.cancel(ann(), wire::ThreadId("none"))).error().code, wire::ErrorCode::NotFound);
        QVERIFY(m_stream.take().empty());
    }

    void aMessageIsProgressAndNoEvent()
    {
        const auto run = runId(start("t1"));
        (void)m_stream.take();
        m_loop->clock.advance(9min);
        QCOMPARE(m_loop->run(m_loop->reactor.append(ann(), {key(), run, "half done"}))->status, 200);
        QVERIFY(m_stream.take().empty());
        m_loop->clock.advance(9min);
        QCOMPARE(m_loop->run(m_loop->reaper.sweep()), std::size_t{0});
    }

    void aTitleThatChangesIsNotSilent()
    {
        (void)start("t1");
        (void)m_stream.take();
        hub::ThreadPatch patch;
        patch.title = "Renamed";
        QCOMPARE(m_loop->run(m_loop->reactor.updateThread(ann(), wire::ThreadId("t1"), patch))->title, std::string("Renamed"));
        QCOMPARE(m_stream.take(), (Words{"status t1 in_progress", "org 1: t1", "user 1: t1"}));
        QVERIFY(m_loop->run(m_loop->reactor.updateThread(ann(), wire::ThreadId("t1"), patch)));
        QVERIFY(m_stream.take().empty());
    }

    void aStatusSetByHandIsNotSilent()
    {
        QVERIFY(m_loop->run(m_loop->reactor.createThread(ann(), {wire::ThreadId("t1"), {}, "By hand", {}, {}})));
        QVERIFY(m_stream.take().empty());
        hub::ThreadPatch patch;
        patch.status = ThreadStatus::InProgress;
        QVERIFY(m_loop->run(m_loop->reactor.updateThread(ann(), wire::ThreadId("t1"), patch)));
        QCOMPARE(m_stream.take(), (Words{"status t1 in_progress", "org 1: t1", "user 1: t1"}));
        const auto run = runId(start("t1"));
        (void)m_stream.take();
        patch.status = ThreadStatus::Completed;
        QVERIFY(m_loop->run(m_loop->reactor.updateThread(ann(), wire::ThreadId("t1"), patch)));
        QCOMPARE(m_stream.take(), (Words{"status t1 completed", "finish t1 completed", "org 0:", "user 0:"}));
        QCOMPARE(step(run)->status, 409);
    }

    void aHiddenThreadLeavesBothSets()
    {
        (void)start("t1");
        (void)m_stream.take();
        hub::ThreadPatch patch;
        patch.isHidden = true;
        QVERIFY(m_loop->run(m_loop->reactor.updateThread(ann(), wire::ThreadId("t1"), patch)));
        QCOMPARE(m_stream.take(), (Words{"status t1 in_progress", "org 0:", "user 0:"}));
    }

    void aHiddenRunIsFailedAllTheSame()
    {
        (void)start("t1");
        hub::ThreadPatch patch;
        patch.isHidden = true;
        QVERIFY(m_loop->run(m_loop->reactor.updateThread(ann(), wire::ThreadId("t1"), patch)));
        (void)m_stream.take();
        // Also by a hub that finds it so.
        hub::RunningSets sets;
        hub::SummaryFeed summaries(m_loop->io.get_executor(), m_loop->clock, sets, m_loop->fanout, 0ms);
        hub::ChangeFeed changes({m_loop->io.get_executor(), sets, m_loop->fanout, summaries, m_loop->clock}, HubLoop::kMaxWaiters);
        hub::Reactor reactor({m_loop->storage, m_loop->data.runs(), changes, m_loop->clock}, {});
        QVERIFY(m_loop->run(reactor.load()));
        m_loop->clock.advance(HubLoop::kIdleTimeout + 1ms);
        QCOMPARE(sets.idleSince(m_loop->clock.now() - HubLoop::kIdleTimeout).size(), std::size_t{1});
        QVERIFY(sets.ofOrg(m_acme.id).empty());
        QCOMPARE(m_loop->run(m_loop->reaper.sweep()), std::size_t{1});
        QCOMPARE(m_stream.take(), (Words{"status t1 failed", "finish t1 failed", "org 0:", "user 0:"}));
        QVERIFY(m_loop->runningInDatabase().empty());
    }

    void aThreadThatIsShownAgainIsBackInBothSets()
    {
        (void)start("t1");
        hub::ThreadPatch patch;
        for (const bool isHidden : {true, false}) {
            patch.isHidden = isHidden;
            QVERIFY(m_loop->run(m_loop->reactor.updateThread(ann(), wire::ThreadId("t1"), patch)));
        }
        (void)m_stream.take();
        (void)start("t2");
        QCOMPARE(m_stream.take(), (Words{"status t2 in_progress", "org 2: t1 t2", "user 2: t1 t2"}));
    }

    // Keys.

    void aReplayChangesNothingAndAnswersTheSame()
    {
        const hub::StartRun report{"same", wire::ThreadId("t1"), {}, {}, {}, {}, true};
        const auto first = m_loop->run(m_loop->reactor.start(ann(), report));
        (void)m_stream.take();
        (void)step(runId(first));
        (void)m_stream.take();
        const auto again = m_loop->run(m_loop->reactor.start(ann(), report));
        QVERIFY(again->isReplay && !first->isReplay);
        QCOMPARE(again->status, 201);
        QCOMPARE(again->body, first->body);
        QVERIFY(m_stream.take().empty());
        // The key is one user's, not everybody's.
        QVERIFY(!m_loop->run(m_loop->reactor.start(bob(), report))->isReplay);
    }

    void aKeyWithAnotherReportIsAConflict()
    {
        const auto run = runId(start("t1"));
        QVERIFY(m_loop->run(m_loop->reactor.step(ann(), {"same", run})));
        (void)m_stream.take();
        const Answer other = m_loop->run(m_loop->reactor.append(ann(), {"same", run, "text"}));
        QVERIFY(!other);
        QCOMPARE(other.error().code, wire::ErrorCode::Conflict);
        QCOMPARE(other.error().message, std::string("key was used for another report"));
        QVERIFY(m_stream.take().empty());
    }

    void theSameKeyAtTheSameTimeCountsOnce()
    {
        const auto run = runId(start("t1"));
        (void)m_stream.take();
        int replays = 0;
        for (int i = 0; i < 5; ++i) {
            boost::asio::co_spawn(m_loop->io, m_loop->reactor.step(ann(), {"same", run}),
                                  [&](const std::exception_ptr&, const Answer& answer) { replays += answer->isReplay ? 1 : 0; });
        }
        m_loop->settle();
        QCOMPARE(replays, 4);
        QCOMPARE(m_stream.take(), Words{"step t1 1"});
    }

    void aKeyIsForgottenAfterADay()
    {
        const hub::StartRun report{"same", wire::ThreadId("t1"), {}, {}, {}, {}, true};
        const auto first = m_loop->run(m_loop->reactor.start(ann(), report));
        m_loop->clock.advance(24h + 1ms);
        const auto second = m_loop->run(m_loop->reactor.start(ann(), report));
        QVERIFY(!second->isReplay);
        QVERIFY(runId(first) != runId(second));
    }

    // Who and what.

    void threadsAndAgentsAreMadeOnTheFlyIfAsked()
    {
        hub::StartRun report{key(), {}, "Nightly", {}, "Importer", "icon://Bot", true};
        const auto answer = m_loop->run(m_loop->reactor.start(ann(), report));
        const wire::AgentId agent(unquoted(field(answer->body, "virtual_mcp_id")));
        QVERIFY(agent.value().starts_with("vir_"));
        QCOMPARE(m_loop->data.threads().agent({m_acme.id, agent}).value()->icon.value(), std::string("icon://Bot"));
        QCOMPARE(m_loop->sets.ofUser(m_ann.id).at(0).agentTitle.value(), std::string("Importer"));
        report.key = key();
        const auto second = m_loop->run(m_loop->reactor.start(ann(), report));
        QCOMPARE(unquoted(field(second->body, "virtual_mcp_id")), agent.value());
        QCOMPARE(m_loop->sets.ofOrg(m_acme.id).size(), std::size_t{2});

        report = {key(), {}, {}, {}, "Nobody", {}, false};
        QCOMPARE(m_loop->run(m_loop->reactor.start(ann(), report)).error().message, std::string("Unknown agent"));
        report = {key(), {}, {}, wire::AgentId("vir_none"), {}, {}, true};
        QCOMPARE(m_loop->run(m_loop->reactor.start(ann(), report)).error().message, std::string("Unknown agent"));
        report = {key(), wire::ThreadId("none"), {}, {}, {}, {}, false};
        QCOMPARE(m_loop->run(m_loop->reactor.start(ann(), report)).error().message, std::string("Unknown thread"));
        // Nothing of a refused report stays.
        report = {key(), {}, {}, wire::AgentId("vir_none"), {}, {}, true};
        QVERIFY(!m_loop->run(m_loop->reactor.start(ann(), report)));
        QCOMPARE(m_loop->data.threads().threads({m_acme.id, {}, {}, {}, false, {}, {}, {}, {}, {}, 100, 0}).value().totalCount, 2);
    }

    void aRunIsItsReportersAlone()
    {
        const auto run = runId(start("t1"));
        (void)m_stream.take();
        QCOMPARE(m_loop->run(m_loop->reactor.step(bob(), {key(), run})).error().message, std::string("Unknown run"));
        QVERIFY(m_loop->run(m_loop->reactor.runState(ann(), run, 0ms)));
        for (const auto wait : {0ms, 50ms}) {
            const auto state = m_loop->run(m_loop->reactor.runState(bob(), run, wait));
            QVERIFY(!state);
            QCOMPARE(state.error().message, std::string("Unknown run"));
        }
        const auto globex = m_loop->data.addOrganization("globex");
        m_loop->data.addMember(globex, m_ann);
        QCOMPARE(m_loop->run(m_loop->reactor.step({m_ann.id, globex.id, "globex"}, {key(), run})).error().message,
                 std::string("Unknown run"));
        QVERIFY(m_stream.take().empty());
    }

    void theUsersSetFollowsMembership()
    {
        const auto globex = m_loop->data.addOrganization("globex");
        m_loop->data.addMember(globex, m_ann);
        (void)start("t1");
        (void)m_loop->run(m_loop->reactor.start({m_ann.id, globex.id, "globex"}, {key(), wire::ThreadId("t2"), {}, {}, {}, {}, true}));
        QCOMPARE(m_stream.take().back(), std::string("user 2: t1 t2"));
        // Any next transition of hers notices.
        m_loop->data.removeMember(globex, m_ann);
        (void)start("t1");
        QCOMPARE(m_stream.take().back(), std::string("user 1: t1"));
        QCOMPARE(m_loop->sets.ofOrg(globex.id).size(), std::size_t{1});
    }

    void badInputNamesTheField_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("thread");
        QTest::addColumn<QString>("keyText");
        QTest::addColumn<QString>("named");
        const QString fine = QStringLiteral("x");
        QTest::newRow("title") << QString(501, u'é') << fine << fine << QStringLiteral("title");
        QTest::newRow("thread") << fine << QStringLiteral("../x") << fine << QStringLiteral("thread_id");
        QTest::newRow("key") << fine << fine << QString() << QStringLiteral("key");
        QTest::newRow("long key") << fine << fine << QString(129, u'k') << QStringLiteral("key");
    }

    void badInputNamesTheField()
    {
        QFETCH(QString, title);
        QFETCH(QString, thread);
        QFETCH(QString, keyText);
        QFETCH(QString, named);
        const hub::StartRun report{keyText.toStdString(), wire::ThreadId(thread.toStdString()), title.toStdString(), {}, {}, {}, true};
        const Answer answer = m_loop->run(m_loop->reactor.start(ann(), report));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, wire::ErrorCode::BadPayload);
        QVERIFY2(QString::fromStdString(answer.error().message).startsWith(named), answer.error().message.c_str());
        // At the bound it is accepted.
        QVERIFY(m_loop->run(m_loop->reactor.start(ann(), {key(), {}, QString(500, u'é').toStdString(), {}, {}, {}, true})));
    }

    // Time.

    void anIdleRunLeavesBothSets()
    {
        const auto run = runId(start("t1"));
        (void)start("t2");
        (void)m_stream.take();
        m_loop->clock.advance(5min);
        (void)step(run);
        (void)m_stream.take();
        m_loop->clock.advance(5min);
        // Exactly at the cutoff it still counts.
        QCOMPARE(m_loop->run(m_loop->reaper.sweep()), std::size_t{0});
        m_loop->clock.advance(1ms);
        QCOMPARE(m_loop->run(m_loop->reaper.sweep()), std::size_t{1});
        QCOMPARE(m_stream.take(), (Words{"status t2 failed", "finish t2 failed", "org 1: t1", "user 1: t1"}));
        QCOMPARE(m_loop->sets.ofOrg(m_acme.id), m_loop->sets.ofUser(m_ann.id));
    }

    void theReapersTimerGoesOffByItself()
    {
        m_loop->reaper.start();
        (void)m_loop->io.poll();
        boost::asio::co_spawn(m_loop->io, m_loop->reactor.start(ann(), {key(), wire::ThreadId("t1"), {}, {}, {}, {}, true}),
                              boost::asio::detached);
        while (m_loop->sets.size() == 0) {
            m_loop->io.run_one();
        }
        // The deadline is ten minutes off by the clock that the timer was set by; the set that empties and fills again sets it anew.
        m_loop->sets.markStopped({m_acme.id, wire::ThreadId("t1")});
        m_loop->clock.advance(11min);
        const auto row = m_loop->data.runs().running({}).value().at(0);
        m_loop->sets.markRunning(row.thread, {}, true);
        while (m_loop->sets.size() > 0) {
            m_loop->io.run_one();
        }
        QVERIFY(m_loop->runningInDatabase().empty());
    }

    void theRowDecidesWhetherARunIsIdle()
    {
        const auto run = runId(start("t1"));
        m_loop->clock.advance(11min);
        // Another process has stored a sign of life that this one does not know of.
        const wire::ThreadKey row{m_acme.id, wire::ThreadId("t1")};
        auto thread = m_loop->data.threads().thread(row).value().value();
        thread.lastProgressAt = m_loop->clock.now();
        QVERIFY(m_loop->data.runs().transact([&](hub::UnitOfWork& rows) { return rows.updateThread(thread); }));
        (void)m_stream.take();
        QCOMPARE(m_loop->run(m_loop->reaper.sweep()), std::size_t{0});
        QVERIFY(m_stream.take().empty());
        QCOMPARE(*m_loop->sets.oldestProgress(), m_loop->clock.now());
        QCOMPARE(step(run)->status, 200);
    }

    void aHubThatComesBackKnowsWhatRunsAndFailsWhatWentStale()
    {
        (void)start("t1");
        m_loop->clock.advance(6min);
        (void)step(runId(start("t2")));
        hub::RunningSets sets;
        hub::SummaryFeed summaries(m_loop->io.get_executor(), m_loop->clock, sets, m_loop->fanout, 0ms);
        hub::ChangeFeed changes({m_loop->io.get_executor(), sets, m_loop->fanout, summaries, m_loop->clock}, HubLoop::kMaxWaiters);
        hub::Reactor reactor({m_loop->storage, m_loop->data.runs(), changes, m_loop->clock}, {});
        hub::Reaper reaper(m_loop->io.get_executor(), m_loop->clock, sets, reactor, HubLoop::kIdleTimeout);
        QVERIFY(m_loop->run(reactor.load()));
        QCOMPARE(sets.ofUser(m_ann.id), m_loop->sets.ofUser(m_ann.id));
        QCOMPARE(sets.ofUser(m_ann.id).at(1).steps, std::optional<std::int64_t>(1));
        m_loop->clock.advance(5min);
        QCOMPARE(m_loop->run(reaper.sweep()), std::size_t{1});
        QCOMPARE(sets.ofOrg(m_acme.id).at(0).id.value(), std::string("t2"));
    }

    void whoWaitsForARunIsToldOfItsEnd()
    {
        const auto run = runId(start("t1"));
        std::optional<Answer> waited;
        boost::asio::co_spawn(m_loop->io, m_loop->reactor.runState(ann(), run, 60s),
                              [&](const std::exception_ptr&, Answer answer) { waited = std::move(answer); });
        m_loop->io.restart();
        (void)m_loop->io.poll();
        QVERIFY(!waited);
        (void)m_loop->run(m_loop->reactor.cancel(ann(), wire::ThreadId("t1")));
        QVERIFY(waited);
        QCOMPARE((*waited)->status, 200);
        QCOMPARE(field((*waited)->body, "cancel_requested"), std::string("true"));
        // One that is over is answered at once; one that goes on after the time.
        QCOMPARE(field(m_loop->run(m_loop->reactor.runState(ann(), run, 60s))->body, "status"), std::string("\"failed\""));
        const auto second = runId(start("t2"));
        QCOMPARE(field(m_loop->run(m_loop->reactor.runState(ann(), second, 5ms))->body, "status"), std::string("\"in_progress\""));
        QCOMPARE(m_loop->run(m_loop->reactor.runState(ann(), "run_none", 5ms)).error().message, std::string("Unknown run"));
    }

    void summariesOfABurstAreHeldButTheLastOneComes()
    {
        HubLoop loop(20ms);
        const auto org = loop.data.addOrganization("acme");
        const auto user = loop.data.addUser("ann@example.org");
        loop.data.addMember(org, user);
        StreamRecorder stream;
        loop.follow(org, user, stream);
        for (int i = 0; i < 200; ++i) {
            const hub::StartRun report{std::to_string(i), wire::ThreadId("t" + std::to_string(i)), {}, {}, {}, {}, true};
            boost::asio::co_spawn(loop.io, loop.reactor.start({user.id, org.id, "acme"}, report), boost::asio::detached);
        }
        loop.settle();
        std::vector<std::string> orgs;
        std::size_t statuses = 0;
        for (const auto& word : stream.take()) {
            statuses += word.starts_with("status") ? 1 : 0;
            if (word.starts_with("org")) {
                orgs.push_back(word);
            }
        }
        QCOMPARE(statuses, std::size_t{200});
        QVERIFY(orgs.size() >= 2 && orgs.size() < 150);
        QVERIFY2(orgs.back().starts_with("org 200:"), orgs.back().c_str());
    }

    // Both sets, the database and every stream's last word agree, whatever happens in whatever order.
    void randomReportsLeaveAllInAgreement()
    {
        for (unsigned seed = 1; seed <= 3; ++seed) {
            init();
            std::mt19937 random(seed);
            std::vector<std::string> runs;
            for (int i = 0; i < 150; ++i) {
                const Caller caller = random() % 2 == 0 ? ann() : bob();
                const wire::ThreadId thread("t" + std::to_string(random() % 8));
                const std::string run = runs.empty() ? "run_none" : runs[random() % runs.size()];
                switch (random() % 6) {
                case 0:
                case 1:
                    boost::asio::co_spawn(m_loop->io, m_loop->reactor.start(caller, {key(), thread, {}, {}, {}, {}, true}),
                                          [&runs](const std::exception_ptr&, const Answer& answer) { runs.push_back(runId(answer)); });
                    break;
                case 2:
                    boost::asio::co_spawn(m_loop->io, m_loop->reactor.step(caller, {key(), run}), boost::asio::detached);
                    break;
                case 3:
                    boost::asio::co_spawn(m_loop->io, m_loop->reactor.finish(caller, {key(), run, ThreadStatus::Completed, {}}),
                                          boost::asio::detached);
                    break;
                case 4:
                    boost::asio::co_spawn(m_loop->io, m_loop->reactor.cancel(caller, thread), boost::asio::detached);
                    break;
                default:
                    m_loop->clock.advance(3min);
                    boost::asio::co_spawn(m_loop->io, m_loop->reaper.sweep(), boost::asio::detached);
                }
                if (random() % 3 == 0) {
                    m_loop->settle();
                }
            }
            m_loop->settle();
            std::vector<std::string> ofOrg;
            for (const auto& thread : m_loop->sets.ofOrg(m_acme.id)) {
                ofOrg.push_back(m_acme.id.value() + "/" + thread.id.value());
            }
            auto stored = m_loop->runningInDatabase();
            auto sorted = ofOrg;
            std::sort(stored.begin(), stored.end());
            std::sort(sorted.begin(), sorted.end());
            QCOMPARE(sorted, stored);
            QCOMPARE(m_loop->sets.ofUser(m_ann.id).size() + m_loop->sets.ofUser(m_bob.id).size(), ofOrg.size());
            std::string last = "org " + std::to_string(ofOrg.size()) + ":";
            for (const auto& thread : m_loop->sets.ofOrg(m_acme.id)) {
                last += " " + thread.id.value();
            }
            const auto words = m_stream.take();
            const auto found = std::find_if(words.rbegin(), words.rend(), [](const std::string& word) { return word.starts_with("org"); });
            QVERIFY(found != words.rend());
            QCOMPARE(*found, last);
        }
    }

private:
    //! The bytes of the organization's snapshot.
    std::string snapshot() { return std::string(m_loop->summaries.current(m_acme.id)->sse()); }
    [[nodiscard]] Caller ann() const { return {m_ann.id, m_acme.id, "acme"}; }
    [[nodiscard]] Caller bob() const { return {m_bob.id, m_acme.id, "acme"}; }
    std::string key() { return "key-" + std::to_string(++m_key); }

    Answer start(const std::string& thread)
    {
        return m_loop->run(m_loop->reactor.start(ann(), {key(), wire::ThreadId(thread), {}, {}, {}, {}, true}));
    }
    Answer step(const std::string& run) { return m_loop->run(m_loop->reactor.step(ann(), {key(), run})); }
    static std::string runId(const Answer& answer) { return unquoted(field(answer->body, "run_id")); }

    // Streams before the loop: it ends their subscriptions.
    StreamRecorder m_stream;
    StreamRecorder m_bobsStream;
    std::unique_ptr<HubLoop> m_loop;
    hub::Organization m_acme;
    hub::User m_ann;
    hub::User m_bob;
    int m_key = 0;
};

QTEST_GUILESS_MAIN(TestReactor)
#include "tst_reactor.moc"
