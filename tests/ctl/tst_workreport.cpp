// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/workreport.h"

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
    R"({"state":"live","since":"1970-01-12T13:46:40.000Z","scope":"user","summary":{"totalRunning":2,"agentCount":1},)"
    R"("label":"1 agent working on 2 tasks","threads":[)"
    R"({"id":"thrd_A","title":"Rewrite the \"pricing\" page","organization_id":"org_a","org_slug":"acme","org_name":"Acme",)"
    R"("virtual_mcp_id":"vir_1","agent_title":"Copy Editor",)"
    R"("url":"https://studio.example.com/acme/thrd_A?virtualmcpid=vir_1&chat=1"},)"
    R"({"id":"thrd_B","title":null,"organization_id":"org_b","org_slug":null,"org_name":null,)"
    R"("virtual_mcp_id":"","agent_title":null,"url":null}]})";
constexpr char kOrgLine[] =
    R"({"state":"live","since":"1970-01-12T13:46:40.000Z","scope":"org","summary":{"totalRunning":0,"agentCount":0},)"
    R"("label":"Nothing running in this org","threads":[]})";

struct Fixture {
    store::ThreadStore threads{[] { return wire::Timestamp{}; }};
    store::OrgDirectory orgs;
    store::AgentDirectory agents;
    WorkSources sources{threads, orgs, agents, "https://studio.example.com"};

    Fixture() { orgs.setOrganizations({{OrgId("org_a"), "acme", "Acme", {}}}); }
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
};

QTEST_GUILESS_MAIN(TestWorkReport)
#include "tst_workreport.moc"
