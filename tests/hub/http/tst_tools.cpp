// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "labhub.h"
#include "rawclient.h"
#include "support/fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tallylight;
using test::LabHub;
using test::LabOrg;
using test::RawAnswer;

namespace {

const QByteArrayList kMcpHeaders = {"Content-Type: application/json", "Accept: application/json, text/event-stream"};

RawAnswer mcp(const LabHub& hub, const QByteArray& key, const QByteArray& body)
{
    return test::exchange(hub.port(), "POST", "/api/acme/mcp/self", key, kMcpHeaders, body);
}

RawAnswer callMcp(const LabHub& hub, const QByteArray& key, const QByteArray& name, const QByteArray& arguments)
{
    return mcp(hub, key,
               R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":")" + name + R"(","arguments":)" + arguments + "}}");
}

RawAnswer callRest(const LabHub& hub, const QByteArray& key, const QByteArray& name, const QByteArray& arguments)
{
    return test::postJson(hub.port(), "/api/acme/tools/" + name, key, arguments);
}

QByteArray recordedBody(const char* name)
{
    const QByteArray recorded = QByteArray::fromStdString(test::fixture(name));
    return recorded.mid(recorded.lastIndexOf("\r\n\r\n") + 4).trimmed();
}

//! Keys of the first item, as the recording has them.
QStringList itemKeys(const QJsonObject& item)
{
    return item.keys();
}

} // namespace

class tst_Tools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mcpRefusals_data();
    void mcpRefusals();
    void mcpAnonymousAndStranger();
    void mcpMessages();
    void unknownTool();
    void restRefusals();
    void threadsAreListed();
    void expiredIsComputed();
    void threadsAreMadeAndChanged();
    void messagesHonourTheOrder();
    void aPageIsBoundedInBytes();
    void whatASearchMayCostIsBounded();
    void agentsAndOrganizations();
};

void tst_Tools::mcpRefusals_data()
{
    QTest::addColumn<QByteArrayList>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const QByteArray json = "Content-Type: application/json";
    const QByteArray accept = "Accept: application/json, text/event-stream";
    const QByteArray list = R"({"jsonrpc":"2.0","id":1,"method":"tools/list"})";
    QTest::newRow("accept") << QByteArrayList{json, "Accept: application/json"} << list << 406 << -32000;
    QTest::newRow("no accept") << QByteArrayList{json} << list << 406 << -32000;
    QTest::newRow("type") << QByteArrayList{accept, "Content-Type: text/plain"} << list << 415 << -32000;
    QTest::newRow("version") << QByteArrayList{json, accept, "mcp-protocol-version: 1999-01-01"} << list << 400 << -32000;
    QTest::newRow("no JSON") << QByteArrayList{json, accept} << QByteArray("{") << 400 << -32700;
    QTest::newRow("no JSON-RPC") << QByteArrayList{json, accept} << QByteArray("{}") << 400 << -32700;
    QTest::newRow("empty batch") << QByteArrayList{json, accept} << QByteArray("[]") << 400 << -32700;
    QTest::newRow("too deep") << QByteArrayList{json, accept} << QByteArray(1000, '[') + QByteArray(1000, ']') << 400 << -32700;
    QTest::newRow("not UTF-8") << QByteArrayList{json, accept} << QByteArray("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xff\"}") << 400
                               << -32700;
}

void tst_Tools::mcpRefusals()
{
    QFETCH(QByteArrayList, headers);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(int, code);
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto answer = test::exchange(hub.port(), "POST", "/api/acme/mcp/self", lab.aliceKey, headers, body);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.json()[u"error"][u"code"].toInt(), code);
    QVERIFY(answer.json()[u"id"].isNull());
    if (status == 406) {
        QCOMPARE(answer.body, recordedBody("api/tool-wrong-accept-406.http"));
    }
}

void tst_Tools::mcpAnonymousAndStranger()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto anonymous = callMcp(hub, {}, "COLLECTION_THREADS_LIST", "{}");
    QCOMPARE(anonymous.status, 401);
    QCOMPARE(anonymous.body, QByteArray());
    QCOMPARE(
        anonymous.header("WWW-Authenticate"),
        QByteArray("Bearer realm=\"mcp\",resource_metadata=\"http://127.0.0.1/api/acme/mcp/self/.well-known/oauth-protected-resource\""));
    const auto stranger = callMcp(hub, lab.malloryKey, "COLLECTION_THREADS_LIST", "{}");
    QCOMPARE(stranger.status, 403);
    QCOMPARE(stranger.body, recordedBody("api/tool-not-member-403.http"));
}

void tst_Tools::mcpMessages()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto initialized =
        mcp(hub, lab.aliceKey, R"({"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"2025-06-18"}})").json();
    QCOMPARE(initialized[u"id"].toString(), QStringLiteral("a"));
    QCOMPARE(initialized[u"result"][u"protocolVersion"].toString(), QStringLiteral("2025-06-18"));
    const auto listed = mcp(hub, lab.aliceKey, R"({"jsonrpc":"2.0","id":1,"method":"tools/list"})").json();
    QCOMPARE(listed[u"result"][u"tools"].toArray().size(), 15);

    const auto notified = mcp(hub, lab.aliceKey, R"({"jsonrpc":"2.0","method":"notifications/initialized"})");
    QCOMPARE(notified.status, 202);
    QCOMPARE(notified.body, QByteArray());
    const auto batch = mcp(hub, lab.aliceKey,
                           R"([{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/x"},)"
                           R"({"jsonrpc":"2.0","id":2,"method":"nothing"}])");
    QCOMPARE(batch.status, 200);
    QCOMPARE(batch.body, QByteArray(R"([{"result":{},"jsonrpc":"2.0","id":1},)"
                                    R"({"jsonrpc":"2.0","id":2,"error":{"code":-32601,"message":"Method not found"}}])"));
}

void tst_Tools::unknownTool()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    QCOMPARE(callMcp(hub, lab.aliceKey, "NOPE", "{}").body, recordedBody("api/tool-unknown.http"));
    const auto rest = callRest(hub, lab.aliceKey, "NOPE", "{}");
    QCOMPARE(rest.status, 404);
    QCOMPARE(rest.body, QByteArray(R"({"error":"Unknown tool: NOPE"})"));
}

void tst_Tools::restRefusals()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    QCOMPARE(callRest(hub, lab.aliceKey, "COLLECTION_THREADS_LIST", "{").body,
             QByteArray(R"({"error":"Request body must be valid JSON"})"));
    for (const QByteArray arguments : {"[]", R"({"limit":0})", R"({"limit":1001})", R"({"limit":"2"})", R"({"where":[]})",
                                       R"({"status":"x"})", R"({"orderBy":[{"field":"created_at","direction":"desc"}]})"}) {
        const auto answer = callRest(hub, lab.aliceKey, "COLLECTION_THREADS_LIST", arguments);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json()[u"error"].toString(), QStringLiteral("Invalid input"));
        QVERIFY(!answer.json()[u"issues"].toArray().isEmpty());
    }
    const auto mcpAnswer = callMcp(hub, lab.aliceKey, "COLLECTION_THREADS_LIST", R"({"limit":1001})").json();
    QVERIFY(mcpAnswer[u"result"][u"isError"].toBool());
    QVERIFY(mcpAnswer[u"result"][u"content"][0][u"text"].toString().startsWith(u"MCP error -32602: "));
    QCOMPARE(callRest(hub, {}, "COLLECTION_THREADS_LIST", "{}").status, 401);
    QCOMPARE(callRest(hub, lab.malloryKey, "COLLECTION_THREADS_LIST", "{}").status, 403);
    QCOMPARE(test::exchange(hub.port(), "POST", "/api/acme/tools/COLLECTION_THREADS_LIST", lab.aliceKey).status, 200);
}

void tst_Tools::threadsAreListed()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    for (const QByteArray i : {"1", "2", "3"}) {
        hub.clock.advance(std::chrono::seconds(1));
        test::postJson(hub.port(), "/api/acme/runs", i == "3" ? lab.bobKey : lab.aliceKey,
                       R"({"key":")" + i + R"(","thread_id":"thrd_)" + i + R"(","title":"Title )" + i + R"("})");
    }
    const auto titles = [&](const QByteArray& arguments) {
        QStringList found;
        for (const QJsonValue item : callRest(hub, lab.aliceKey, "COLLECTION_THREADS_LIST", arguments).json()[u"items"].toArray()) {
            found += item[u"title"].toString().right(1);
        }
        return found.join(QString());
    };
    QCOMPARE(titles("{}"), QStringLiteral("321"));
    QCOMPARE(titles(R"({"where":{"created_by":"me"},"status":"in_progress"})"), QStringLiteral("21"));
    QCOMPARE(titles(R"({"status":"completed"})"), QString());
    QCOMPARE(titles(R"({"status":"expired"})"), QString());
    QCOMPARE(titles(R"({"search":"title 2"})"), QStringLiteral("2"));
    QCOMPARE(titles(R"({"limit":1,"offset":1})"), QStringLiteral("2"));
    const auto page = callRest(hub, lab.aliceKey, "COLLECTION_THREADS_LIST", R"({"limit":2})").json();
    QCOMPARE(page[u"totalCount"].toInt(), 3);
    QVERIFY(page[u"hasMore"].toBool());

    const auto byMcp = callMcp(hub, lab.aliceKey, "COLLECTION_THREADS_LIST", R"({"limit":2})").json()[u"result"].toObject();
    QCOMPARE(byMcp[u"structuredContent"].toObject(), page);
    QCOMPARE(QJsonDocument::fromJson(byMcp[u"content"][0][u"text"].toString().toUtf8()).object(), page);
    const auto recorded = QJsonDocument::fromJson(recordedBody("api/threads-list.http")).object();
    QCOMPARE(itemKeys(page[u"items"][0].toObject()), itemKeys(recorded[u"result"][u"structuredContent"][u"items"][0].toObject()));
    QVERIFY(page[u"items"][0][u"run_started_at"].isString());
}

void tst_Tools::expiredIsComputed()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    test::postJson(hub.port(), "/api/acme/runs", lab.aliceKey, R"({"key":"1","thread_id":"thrd_1"})");
    const auto status = [&] {
        return callRest(hub, lab.aliceKey, "COLLECTION_THREADS_LIST", R"({"status":"in_progress"})")
            .json()[u"items"][0][u"status"]
            .toString();
    };
    hub.clock.advance(std::chrono::minutes(30));
    QCOMPARE(status(), QStringLiteral("in_progress"));
    hub.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(status(), QStringLiteral("expired"));
}

void tst_Tools::threadsAreMadeAndChanged()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArray agent = QByteArray::fromStdString(lab.agent.id.value());
    const QJsonValue created = callRest(hub, lab.aliceKey, "COLLECTION_THREADS_CREATE",
                                        R"({"data":{"virtual_mcp_id":")" + agent + R"(","title":"New","id":"thrd_new"}})")
                                   .json()[u"item"];
    QCOMPARE(created[u"id"].toString(), QStringLiteral("thrd_new"));
    QCOMPARE(created[u"status"].toString(), QStringLiteral("completed"));
    QCOMPARE(callRest(hub, lab.aliceKey, "COLLECTION_THREADS_CREATE", R"({"data":{"virtual_mcp_id":"vir_none"}})").status, 404);
    QCOMPARE(callRest(hub, lab.aliceKey, "COLLECTION_THREADS_CREATE", R"({"data":{}})").status, 400);
    const auto updated =
        callRest(hub, lab.bobKey, "COLLECTION_THREADS_UPDATE", R"({"id":"thrd_new","data":{"title":"Renamed","hidden":true}})")
            .json()[u"item"];
    QCOMPARE(updated[u"title"].toString(), QStringLiteral("Renamed"));
    QVERIFY(callRest(hub, lab.aliceKey, "COLLECTION_THREADS_LIST", "{}").json()[u"items"].toArray().isEmpty());
    QCOMPARE(callRest(hub, lab.aliceKey, "COLLECTION_THREADS_LIST", R"({"where":{"hidden":true}})").json()[u"items"].toArray().size(), 1);
    QCOMPARE(callMcp(hub, lab.aliceKey, "COLLECTION_THREADS_GET", R"({"id":"thrd_nope"})").body,
             recordedBody("api/thread-get-missing.http"));
}

void tst_Tools::messagesHonourTheOrder()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArray run = test::postJson(hub.port(), "/api/acme/runs", lab.aliceKey, R"({"key":"0","thread_id":"thrd_1"})")
                               .json()[u"run_id"]
                               .toString()
                               .toUtf8();
    for (const QByteArray i : {"1", "2", "3"}) {
        hub.clock.advance(std::chrono::seconds(1));
        test::postJson(hub.port(), "/api/acme/runs/" + run + "/messages", lab.aliceKey, R"({"key":")" + i + R"(","text":"m)" + i + R"("})");
    }
    const auto texts = [&](const QByteArray& more) {
        QStringList found;
        const auto answer = callRest(hub, lab.bobKey, "COLLECTION_THREAD_MESSAGES_LIST", R"({"thread_id":"thrd_1")" + more + "}").json();
        for (const QJsonValue item : answer[u"items"].toArray()) {
            found += item[u"parts"][0][u"text"].toString();
        }
        return found.join(u' ');
    };
    QCOMPARE(texts({}), QStringLiteral("m1 m2 m3"));
    QCOMPARE(texts(R"(,"orderBy":[{"field":["created_at"],"direction":"desc"}],"limit":2)"), QStringLiteral("m3 m2"));
    QCOMPARE(callMcp(hub, lab.aliceKey, "COLLECTION_THREAD_MESSAGES_LIST", R"({"thread_id":"thrd_other","limit":3})").body,
             recordedBody("api/messages-not-mine.http"));
}

void tst_Tools::aPageIsBoundedInBytes()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArray run = test::postJson(hub.port(), "/api/acme/runs", lab.aliceKey, R"({"key":"0","thread_id":"thrd_1"})")
                               .json()[u"run_id"]
                               .toString()
                               .toUtf8();
    constexpr int kCount = 40;
    const QByteArray text(256 * 1024, 'x');
    for (int i = 1; i <= kCount; ++i) {
        const QByteArray key = QByteArray::number(i);
        const auto posted = test::postJson(hub.port(), "/api/acme/runs/" + run + "/messages", lab.aliceKey,
                                           R"({"key":")" + key + R"(","text":")" + text + R"("})");
        QCOMPARE(posted.status, 200);
    }
    // Whoever pages on by what came gets them all.
    int seen = 0;
    for (bool isMore = true; isMore;) {
        const auto answer = callRest(hub, lab.aliceKey, "COLLECTION_THREAD_MESSAGES_LIST",
                                     R"({"thread_id":"thrd_1","limit":1000,"offset":)" + QByteArray::number(seen) + "}");
        QVERIFY2(answer.body.size() < 9 * 1024 * 1024, QByteArray::number(answer.body.size()).constData());
        const auto page = answer.json();
        QCOMPARE(page[u"totalCount"].toInt(), kCount);
        const auto count = static_cast<int>(page[u"items"].toArray().size());
        QVERIFY(count > 0);
        seen += count;
        isMore = page[u"hasMore"].toBool();
    }
    QCOMPARE(seen, kCount);

    QByteArrayList calls;
    calls.fill(R"({"jsonrpc":"2.0","id":1,"method":"ping"})", 17);
    QCOMPARE(mcp(hub, lab.aliceKey, "[" + calls.join(',') + "]").status, 400);
}

void tst_Tools::whatASearchMayCostIsBounded()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto status = [&](const QByteArray& arguments) {
        return callRest(hub, lab.aliceKey, "COLLECTION_THREADS_LIST", arguments).status;
    };
    const auto triggers = [](int count) {
        QByteArrayList ids;
        ids.fill(R"("t")", count);
        return R"({"where":{"trigger_ids":[)" + ids.join(',') + "]}}";
    };
    QCOMPARE(status(triggers(100)), 200);
    QCOMPARE(status(triggers(101)), 400);
    QCOMPARE(status(R"({"search":")" + QByteArray(500, 'x') + R"("})"), 200);
    QCOMPARE(status(R"({"search":")" + QByteArray(501, 'x') + R"("})"), 400);
}

void tst_Tools::agentsAndOrganizations()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto list = callRest(hub, lab.aliceKey, "COLLECTION_VIRTUAL_MCP_LIST", "{}").json();
    QCOMPARE(list[u"items"].toArray().size(), 1);
    QCOMPARE(list[u"items"][0][u"title"].toString(), QStringLiteral("Release Notes Writer"));
    const QByteArray decopilot = "decopilot_" + QByteArray::fromStdString(lab.org.id.value());
    const auto agent =
        callRest(hub, lab.aliceKey, "COLLECTION_VIRTUAL_MCP_GET", R"({"id":")" + decopilot + R"("})").json()[u"item"].toObject();
    QCOMPARE(agent[u"title"].toString(), QStringLiteral("Decopilot"));
    const auto recorded = QJsonDocument::fromJson(recordedBody("api/agent-get.http")).object();
    QCOMPARE(itemKeys(agent), itemKeys(recorded[u"result"][u"structuredContent"][u"item"].toObject()));
    QVERIFY(callRest(hub, lab.aliceKey, "COLLECTION_VIRTUAL_MCP_GET", R"({"id":"vir_other"})").json()[u"item"].isNull());
    const auto orgs = callRest(hub, lab.aliceKey, "ORGANIZATION_LIST", "{}").json()[u"organizations"].toArray();
    QCOMPARE(orgs.size(), 1);
    QCOMPARE(orgs[0][u"slug"].toString(), QStringLiteral("acme"));
}

QTEST_GUILESS_MAIN(tst_Tools)
#include "tst_tools.moc"
