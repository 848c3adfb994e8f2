// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/workreport.h"

#include "support/history.h"
#include "support/threads.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstddef>

using namespace tallylight;
using namespace std::chrono_literals;
using ctl::WorkSources;
using ctl::WorkView;
using store::FeedState;
using test::runningThread;
using wire::OrgId;
using wire::Scope;

namespace {

// Apart from the checks: moc cannot read raw strings within a macro.
constexpr char kUserLine[] =
    R"({"state":"live","since":"1970-01-12T13:46:40.000Z","scope":"user","summary":{"totalRunning":2,"agentCount":1,)"
    R"("needsInput":1,"failed":1,"finishedUnseen":1},)"
    R"("label":"1 agent working on 2 tasks","threads":[)"
    R"({"id":"thrd_W","title":"Shall I?","organization_id":"org_a","org_slug":"acme","org_name":"Acme",)"
    R"("virtual_mcp_id":"vir_2","agent_title":null,)"
    R"("url":"https://studio.example.com/acme/thrd_W?virtualmcpid=vir_2&chat=1","status":"requires_action","ended_at":null},)"
    R"({"id":"thrd_F","title":"Title of thrd_F","organization_id":"org_a","org_slug":"acme","org_name":"Acme",)"
    R"("virtual_mcp_id":"vir_1","agent_title":"Copy Editor",)"
    R"("url":"https://studio.example.com/acme/thrd_F?virtualmcpid=vir_1&chat=1","status":"failed","ended_at":"2026-06-16T12:00:02.000Z"},)"
    R"({"id":"thrd_C","title":"Title of thrd_C","organization_id":"org_a","org_slug":"acme","org_name":"Acme",)"
    R"("virtual_mcp_id":"vir_1","agent_title":"Copy Editor",)"
    R"("url":"https://studio.example.com/acme/thrd_C?virtualmcpid=vir_1&chat=1","status":"completed","ended_at":"2026-06-16T12:00:03.000Z"},)"
    R"({"id":"thrd_A","title":"Rewrite the \"pricing\" page","organization_id":"org_a","org_slug":"acme","org_name":"Acme",)"
    R"("virtual_mcp_id":"vir_1","agent_title":"Copy Editor",)"
    R"("url":"https://studio.example.com/acme/thrd_A?virtualmcpid=vir_1&chat=1","status":"in_progress","ended_at":null},)"
    R"({"id":"thrd_B","title":null,"organization_id":"org_b","org_slug":null,"org_name":null,)"
    R"("virtual_mcp_id":"","agent_title":null,"url":null,"status":"in_progress","ended_at":null}]})";
constexpr char kOrgLine[] =
    R"({"state":"live","since":"1970-01-12T13:46:40.000Z","scope":"org","summary":{"totalRunning":0,"agentCount":0,)"
    R"("needsInput":0,"failed":null,"finishedUnseen":null},)"
    R"("label":"Nothing running in this org","threads":[]})";

struct Fixture {
    store::ThreadStore threads{[] { return wire::Timestamp{}; }};
    store::OrgDirectory orgs;
    store::AgentDirectory agents;
    std::vector<store::HistoryEntry> history;
    WorkSources sources{threads, orgs, agents, "https://studio.example.com"};

    Fixture() { orgs.setOrganizations({{OrgId("org_a"), "acme", "Acme", {}}}); }

    void wait(const std::string& id, const std::string& title)
    {
        wire::ThreadItem item;
        item.id = wire::ThreadId(id);
        item.agent = wire::AgentId("vir_2");
        item.title = title;
        threads.setWaiting(OrgId("org_a"), std::vector{item}, {}, true);
    }

    void end(const std::string& id, int seconds, wire::ThreadStatus outcome, const std::string& org = "org_a")
    {
        history.insert(history.begin(), test::ended(id, seconds, outcome));
        history.front().key.thread.org = OrgId(org);
        sources.unseen = history;
    }
};

WorkView live(Scope scope, const std::string& org = {})
{
    return {scope, OrgId(org), {FeedState::Live, wire::Timestamp(1'000'000s), {}}};
}

} // namespace

class TestWorkReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonIsAsPromised()
    {
        Fixture f;
        wire::RunningThread known = runningThread("thrd_A", "org_a", "vir_1");
        known.title = "Rewrite the \"pricing\" page";
        known.agentTitle = "Told";
        f.agents.setAgent({OrgId("org_a"), wire::AgentId("vir_1")}, wire::Agent{wire::AgentId("vir_1"), "Copy Editor", {}});
        wire::RunningThread unknown = runningThread("thrd_B", "org_b", "");
        unknown.title.reset();
        f.threads.apply(OrgId("org_a"), test::summary(Scope::User, {known, unknown}));
        f.wait("thrd_W", "Shall I?");
        f.end("thrd_A", 0, wire::ThreadStatus::Failed); // it runs again
        f.end("thrd_X", 1, wire::ThreadStatus::Failed, "another account's");
        f.end("thrd_F", 2, wire::ThreadStatus::Failed);
        f.end("thrd_C", 3, wire::ThreadStatus::Completed);
        QCOMPARE(ctl::workJson(f.sources, live(Scope::User)), std::string(kUserLine));
    }

    void jsonOfAnOrganization()
    {
        Fixture f;
        f.threads.apply(OrgId("org_a"), test::summary(Scope::Org, {}));
        QCOMPARE(ctl::workJson(f.sources, live(Scope::Org, "org_a")), std::string(kOrgLine));
    }

    void textSaysHowTrueItIs()
    {
        Fixture f;
        WorkView view{Scope::User, {}, {FeedState::Offline, wire::Timestamp(1'000'000s), "nobody\x1b[2J answers"}};
        // No number before there is one.
        QCOMPARE(ctl::workText(f.sources, view), std::string("offline since 1970-01-12T13:46:40.000Z (nobody[2J answers)"));
        f.threads.apply(OrgId("org_a"), test::summary(Scope::User, {runningThread("thrd_A", "org_a")}));
        QCOMPARE(ctl::workText(f.sources, live(Scope::User)),
                 std::string("1 agent working on 1 task\n  Title of thrd_A · Agent · Acme · thrd_A"));
        view.feed.state = FeedState::Stale;
        QVERIFY(ctl::workText(f.sources, view).starts_with("1 agent working on 1 task · stale since 1970"));
    }

    void textTellsWhatWaitsFirst()
    {
        Fixture f;
        f.threads.apply(OrgId("org_a"), test::summary(Scope::User, {runningThread("thrd_A", "org_a")}));
        f.wait("thrd_W", "Shall I?");
        f.end("thrd_F", 2, wire::ThreadStatus::Failed);
        for (int i = 0; i < 12; ++i) {
            f.end("thrd_C" + std::to_string(i), 3 + i, wire::ThreadStatus::Completed);
        }
        const QStringList lines = QString::fromStdString(ctl::workText(f.sources, live(Scope::User))).split(u'\n');
        QCOMPARE(lines.size(), 1 + 1 + 1 + 10 + 1);
        QCOMPARE(lines[0], QStringLiteral("1 agent working on 1 task · 1 waiting for you · 1 failed · 12 finished"));
        QCOMPARE(lines[1], QStringLiteral("  waiting for you: Shall I? · Agent · Acme · thrd_W"));
        QCOMPARE(lines[2], QStringLiteral("  failed: Title of thrd_F · Copy Editor · Acme · thrd_F"));
        QCOMPARE(lines[3], QStringLiteral("  finished: Title of thrd_C11 · Copy Editor · Acme · thrd_C11"));
        QCOMPARE(lines[13], QStringLiteral("  Title of thrd_A · Agent · Acme · thrd_A"));
    }

    void aThreadThatWaitsIsNotNamedTwice()
    {
        Fixture f;
        f.threads.setIdentity(wire::UserId("me"));
        f.threads.apply(OrgId("org_a"), test::summary(Scope::User, {runningThread("thrd_A", "org_a")}));
        f.threads.apply(OrgId("org_a"), test::status("thrd_A", wire::ThreadStatus::RequiresAction, "me")); // its summary is still to come
        const std::string json = ctl::workJson(f.sources, live(Scope::User));
        QVERIFY(json.find("requires_action") != std::string::npos && json.find("in_progress") == std::string::npos);
    }

    void textIsPlainWhateverTheServerSends()
    {
        Fixture f;
        wire::RunningThread evil = runningThread("id\x1b]0;x\x07", "org_a");
        evil.title = "\x1b[2J\x1b[H\xe2\x80\xae" + std::string(10'000, 'x') + "\nsecond";
        evil.agentTitle = "\r\n";
        f.threads.apply(OrgId("org_a"), test::summary(Scope::User, {evil}));
        const std::string text = ctl::workText(f.sources, live(Scope::User));
        QCOMPARE(std::ranges::count(text, '\n'), std::ptrdiff_t{1});
        QVERIFY(text.find('\x1b') == std::string::npos && text.find('\r') == std::string::npos);
        QVERIFY(text.find("\xe2\x80\xae") == std::string::npos);
        QVERIFY(text.size() < 1000);
        QVERIFY(text.find("Agent") != std::string::npos);
    }

    void allTextIsPlainWhateverTheServerSends()
    {
        const std::string hostile = "\x1b]0;x\x07\x1b[2J\xc2\x9b"
                                    "31m<b>\xe2\x80\xae"
                                    + std::string(10'000, 'x') + "\nsecond\r";
        Fixture f;
        f.orgs.setOrganizations({{OrgId("org_a"), "acme", hostile, {}}});
        f.wait("thrd_W" + hostile, hostile);
        f.end("thrd_F" + hostile, 0, wire::ThreadStatus::Failed);
        f.history.front().title = f.history.front().agentTitle = hostile;
        f.threads.apply(OrgId("org_a"), test::summary(Scope::User, {}));
        WorkView view = live(Scope::User);
        view.feed = {FeedState::Stale, wire::Timestamp(1'000'000s), hostile};
        const std::string text = ctl::workText(f.sources, view);
        QCOMPARE(std::ranges::count(text, '\n'), std::ptrdiff_t{2});
        QVERIFY(text.size() < 3'000);
        const std::string json = ctl::workJson(f.sources, view);
        for (const std::string& shown : {text, json}) {
            for (const char c : {'\x1b', '\r', '\x07', '\x7f'}) {
                QVERIFY(shown.find(c) == std::string::npos);
            }
            QVERIFY(shown.find("\xc2\x9b") == std::string::npos);
        }
        QVERIFY(text.find("\xe2\x80\xae") == std::string::npos);
        QVERIFY(json.find('\n') == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestWorkReport)
#include "tst_workreport.moc"
