// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fixtures.h"
#include "wire/decodeapi.h"
#include "wire/snippet.h"

#include <QTest>

using namespace tallylight::wire;
using tallylight::test::recordedResponse;

class TestDecodeApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void organizations();
    void organizationsFromTheTool();
    void session();
    void threads();
    void aBadRowDoesNotHideTheOthers();
    void missingThread();
    void agent();
    void messagesAndSnippet();
    void failedTools();
    void refusals();
    void runReport();
    void snippetFallsBackToTheTool();
    void snippetTakesTheNewest();
};

void TestDecodeApi::organizations()
{
    const auto orgs = decodeOrganizations(recordedResponse("api/orgs.http").body);
    QVERIFY(orgs);
    QCOMPARE(orgs->size(), 3U);
    QCOMPARE((*orgs)[1].slug, "acme-lab");
    QCOMPARE((*orgs)[1].name, "Acme Lab");
    QVERIFY(!(*orgs)[1].logo);
}

void TestDecodeApi::organizationsFromTheTool()
{
    const auto orgs = decodeOrganizations(
        R"({"organizations":[{"id":"a","slug":"a","name":"A","logo":"/l.png","metadata":"{}"},{"id":"b","slug":"b","name":"B","metadata":{"archived":true}}]})");
    QVERIFY(orgs);
    QCOMPARE(orgs->size(), 1U);
    QCOMPARE(orgs->front().logo.value(), "/l.png");
    QVERIFY(!decodeOrganizations(R"([{"id":"a"}])"));
    QVERIFY(!decodeOrganizations("{}"));
}

void TestDecodeApi::session()
{
    const auto identity = decodeSession(R"({"user":{"id":"u1","name":"Alice","email":"a@example.org"},"session":{}})");
    QVERIFY(identity);
    QCOMPARE(identity->id.value(), "u1");
    const auto nobody = decodeSession("null");
    QVERIFY(!nobody && nobody.error().code == ErrorCode::Unauthorized);
    QVERIFY(!decodeSession(R"({"user":null})"));
    const std::string longText(10'000, 'x');
    const auto hostile =
        decodeSession(R"({"user":{"id":"u1","name":"Al\u001b[31mice\nBob )" + longText + R"(","email":"a\u202e@b )" + longText + "\"}}");
    QVERIFY(hostile);
    QVERIFY(hostile->name.starts_with("Al[31mice Bob x"));
    QVERIFY(hostile->email.starts_with("a@b x"));
    QVERIFY(hostile->name.size() < 130 && hostile->email.size() < 130);
}

void TestDecodeApi::aBadRowDoesNotHideTheOthers()
{
    const auto page = decodeThreads(R"({"items":[{"id":"a","status":"in_progress","updated_at":"yesterday"},{"status":"in_progress"},7,)"
                                    R"({"id":"b","status":"paused"},{"id":"c","status":"failed"}],"hasMore":true})");
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2U);
    QCOMPARE(page->items[0].id.value(), "a");
    QVERIFY(!page->items[0].updatedAt);
    QCOMPARE(page->items[1].id.value(), "c");
    QVERIFY(page->hasMore);
}

void TestDecodeApi::threads()
{
    const auto output = unwrapToolResult(recordedResponse("api/threads-list.http").body);
    QVERIFY(output);
    const auto page = decodeThreads(*output);
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2U);
    QCOMPARE(page->totalCount.value(), 4);
    QVERIFY(page->hasMore);
    QVERIFY(page->items[1].status == ThreadStatus::RequiresAction);
    QCOMPARE(page->items[1].title, "Should we bump Postgres");
    QVERIFY(!page->items[1].runStartedAt);
}

void TestDecodeApi::missingThread()
{
    const auto output = unwrapToolResult(recordedResponse("api/thread-get-missing.http").body);
    QVERIFY(output);
    const auto thread = decodeThread(*output);
    QVERIFY(thread);
    QVERIFY(!thread->has_value());
}

void TestDecodeApi::agent()
{
    const auto output = unwrapToolResult(recordedResponse("api/agent-get.http").body);
    QVERIFY(output);
    const auto agent = decodeAgent(*output);
    QVERIFY(agent && agent->has_value());
    QVERIFY(!(*agent)->title.empty());
}

void TestDecodeApi::messagesAndSnippet()
{
    const auto output = unwrapToolResult(recordedResponse("api/messages.http").body);
    QVERIFY(output);
    const auto page = decodeMessages(*output);
    QVERIFY(page);
    QCOMPARE(page->items.size(), 3U);
    const auto snippet = latestSnippet(page->items);
    QVERIFY(snippet);
    QVERIFY(snippet->text.starts_with("word0 word1"));
}

void TestDecodeApi::failedTools()
{
    const auto output = unwrapToolResult(recordedResponse("api/tool-unknown.http").body);
    QVERIFY(!output);
    QVERIFY(output.error().code == ErrorCode::Server);
    QVERIFY(!output.error().message.empty());
    QVERIFY(!unwrapToolResult("{}"));
    QVERIFY(!unwrapToolResult("nonsense"));
}

void TestDecodeApi::refusals()
{
    QCOMPARE(decodeErrorText(recordedResponse("watch/refused-401.http").body), "Unauthorized");
    QCOMPARE(decodeErrorText(R"({"message":"line\nbreak"})"), "line break");
    QCOMPARE(decodeErrorText("<html>"), "");
}

void TestDecodeApi::runReport()
{
    const auto report = decodeRunReport(
        R"({"run_id":"r","thread_id":"t","virtual_mcp_id":"","status":"failed","step_count":3,"cancel_requested":true,"path":"/acme/t?chat=1"})");
    QVERIFY(report);
    QVERIFY(report->isCancelRequested);
    QVERIFY(report->status == ThreadStatus::Failed);
    QVERIFY(!decodeRunReport(R"({"run_id":"r"})"));
}

void TestDecodeApi::snippetFallsBackToTheTool()
{
    const Message message{MessageId("m"), "assistant", {{"step-start", {}, {}}, {"tool-search", {}, {}}, {"text", " \n", {}}}, {}};
    const auto snippet = latestSnippet(std::span(&message, 1));
    QVERIFY(snippet);
    QCOMPARE(snippet->tool, "search");
    QVERIFY(snippet->text.empty());
}

void TestDecodeApi::snippetTakesTheNewest()
{
    const auto at = [](const char* time) { return parseTimestamp(time); };
    const std::vector<Message> descending{
        {MessageId("3"), "user", {{"text", "no", {}}}, at("2026-01-01T00:00:03Z")},
        {MessageId("2"), "assistant", {{"text", "newest", {}}}, at("2026-01-01T00:00:02Z")},
        {MessageId("1"), "assistant", {{"text", "older", {}}}, at("2026-01-01T00:00:01Z")},
    };
    QCOMPARE(latestSnippet(descending)->text, "newest");
    const std::vector<Message> ascending(descending.rbegin(), descending.rend());
    QCOMPARE(latestSnippet(ascending)->text, "newest");
    QVERIFY(!latestSnippet({}));
}

QTEST_APPLESS_MAIN(TestDecodeApi)
#include "tst_decodeapi.moc"
