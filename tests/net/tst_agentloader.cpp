// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/agentloader.h"

#include "net/studioapi.h"
#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace tallylight;
using namespace std::chrono_literals;
using test::HttpConnection;
using test::HttpRequest;
using test::ScriptedServer;

namespace {

const wire::OrgId kOrg("o");

QString slugOf(const wire::OrgId& org)
{
    return org == kOrg ? QStringLiteral("acme") : QString();
}

} // namespace

class AgentLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksEachUpOnce()
    {
        ScriptedServer server;
        server.onRequest([](const HttpRequest& request, HttpConnection& socket) {
            const QByteArray id = QJsonDocument::fromJson(request.body).object().value(u"id").toString().toUtf8();
            socket.answerJson(200, id == "gone" ? QByteArray(R"({"item":null})") : R"({"item":{"id":")" + id + R"(","title":"Editor"}})");
        });
        net::HttpOptions http;
        http.origin = server.origin();
        net::StudioApi api(http);
        net::AgentLoader agents(api, slugOf, {});
        std::map<std::string, std::optional<wire::Agent>> found;
        connect(&agents, &net::AgentLoader::agentLoaded, this,
                [&found](const wire::AgentKey& key, const std::optional<wire::Agent>& agent) { found[key.agent.value()] = agent; });
        for (int i = 0; i < 3; ++i) {
            agents.want({kOrg, wire::AgentId("v1")});
            agents.want({kOrg, wire::AgentId("gone")});
            agents.want({kOrg, wire::AgentId("")});
            agents.want({kOrg, wire::AgentId("decopilot_o")});
            agents.want({wire::OrgId("stranger"), wire::AgentId("v1")});
        }
        QTRY_COMPARE(found.size(), 2U);
        QCOMPARE(found["v1"]->title, "Editor");
        QVERIFY(!found["gone"]);
        agents.want({kOrg, wire::AgentId("v1")});
        agents.want({kOrg, wire::AgentId("v2")});
        QTRY_COMPARE(found.size(), 3U);
        QCOMPARE(server.requests().size(), 3);
        agents.forget();
        agents.want({kOrg, wire::AgentId("v1")});
        QTRY_COMPARE(server.requests().size(), 4);
    }

    void failuresPauseAndManyWait()
    {
        ScriptedServer server;
        int failures = 1;
        server.onRequest([&failures](const HttpRequest& request, HttpConnection& socket) {
            if (failures-- > 0) {
                socket.answerJson(500, R"({"error":"boom"})");
                return;
            }
            const QByteArray id = QJsonDocument::fromJson(request.body).object().value(u"id").toString().toUtf8();
            socket.answerJson(200, R"({"item":{"id":")" + id + R"(","title":"Editor"}})");
        });
        net::HttpOptions http;
        http.origin = server.origin();
        net::StudioApi api(http);
        net::AgentOptions options;
        options.concurrency = 1;
        options.failurePause = 1ms;
        options.bound = 3;
        net::AgentLoader agents(api, slugOf, options);
        std::map<std::string, int> found;
        connect(&agents, &net::AgentLoader::agentLoaded, this,
                [&found](const wire::AgentKey& key, const std::optional<wire::Agent>&) { ++found[key.agent.value()]; });
        for (int i = 0; i < 50; ++i) {
            agents.want({kOrg, wire::AgentId("v" + std::to_string(i))});
        }
        // One was under way and failed, three waited, the rest was too much.
        QTRY_COMPARE(found.size(), 3U);
        agents.want({kOrg, wire::AgentId("v0")});
        QTRY_COMPARE(found.count("v0"), 1U);
        QCOMPARE(server.requests().size(), 5);
    }
};

QTEST_GUILESS_MAIN(AgentLoaderTest)
#include "tst_agentloader.moc"
