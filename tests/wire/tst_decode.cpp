// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fixtures.h"
#include "wire/decode.h"
#include "wire/sseparser.h"

#include <QTest>

#include <string>

using namespace tallylight::wire;

namespace {

std::vector<Event> decodeRecording(std::string_view name)
{
    std::vector<Event> events;
    Decoder decoder;
    SseParser parser;
    const auto fed = parser.feed(tallylight::test::recordedResponse(name).body, [&](const SseEvent& frame) {
        auto event = decoder.decode(frame.type, frame.data);
        if (!event) {
            qFatal("%s: %s", std::string(frame.type).c_str(), event.error().message.c_str());
        }
        events.push_back(std::move(*event));
    });
    if (!fed) {
        qFatal("the parser refused the recording");
    }
    return events;
}

template <class T>
std::vector<T> only(const std::vector<Event>& events)
{
    std::vector<T> chosen;
    for (const Event& event : events) {
        if (const T* value = std::get_if<T>(&event)) {
            chosen.push_back(*value);
        }
    }
    return chosen;
}

std::string statusEvent(std::string_view data)
{
    return R"({"id":"1","type":"decopilot.thread.status","source":"decopilot","subject":"t1","data":)" + std::string(data)
           + R"(,"time":"2026-06-16T09:12:00.004Z"})";
}

} // namespace

class TestDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connected();
    void overLimit();
    void mayStatusHasTwoFields();
    void juneStatusHasAll();
    void stepsAndFinish();
    void summaries();
    void crossOrgTitles();
    void workflows();
    void unknownTypesAreIgnored();
    void keepaliveIsNoJson();
    void refuses_data();
    void refuses();
    void everyTruncationIsAnError();
    void unknownKeysAreIgnored();
    void timesAndStepsOfSummaries();
    void loneSurrogatesAreReplaced();
};

void TestDecode::connected()
{
    const auto first = only<Connected>(decodeRecording("watch/summary-full-run.http"));
    QCOMPARE(first.size(), 1U);
    QCOMPARE(first.front().org.value(), "i4isXgfJULSQK24WfCDIUPchzuYTOWkS");
    QCOMPARE(first.front().typePatterns->size(), 6U);
    QCOMPARE(formatTimestamp(first.front().connectedAt.value()), "2026-11-23T02:50:39.061Z");
    QVERIFY(!only<Connected>(decodeRecording("watch/connection-limit.http")).front().typePatterns.has_value());
}

void TestDecode::overLimit()
{
    const auto errors = only<StreamError>(decodeRecording("watch/connection-limit.http"));
    QCOMPARE(errors.size(), 1U);
    QCOMPARE(errors.front().error, "Too many connections");
    QCOMPARE(errors.front().message, "SSE connection limit reached. Try again later.");
}

void TestDecode::mayStatusHasTwoFields()
{
    const auto events = only<ThreadStatusEvent>(decodeRecording("watch/server-shutdown.http"));
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events.front().thread.value(), "thrd_s_zWBfA7ljBRS8-FXtRSJ");
    QVERIFY(events.front().status == ThreadStatus::InProgress);
    QCOMPARE(events.front().agent.value(), "vir_mrIsmj4605D5ZFCGwzuoI");
    QVERIFY(!events.front().title && !events.front().createdBy && !events.front().updatedAt);
}

void TestDecode::juneStatusHasAll()
{
    const auto events = only<ThreadStatusEvent>(decodeRecording("watch/summary-full-run.http"));
    QCOMPARE(events.size(), 4U);
    const ThreadStatusEvent& event = events.front();
    QCOMPARE(event.title.value(), "Draft the 2.4 release notes");
    QCOMPARE(event.createdBy->value(), "GCI80GNcK5hQV8FBeMpvLdUayCK8QSvO");
    QVERIFY(!event.triggerId && !event.branch);
    QCOMPARE(formatTimestamp(event.updatedAt.value()), "2026-11-23T02:50:39.724Z");
    QCOMPARE(event.envelope.source, "decopilot");
    QCOMPARE(event.envelope.id, "08c36e49-8828-4ae4-bb9e-39c13edd1360");
    QVERIFY(events.back().status == ThreadStatus::Completed);
}

void TestDecode::stepsAndFinish()
{
    const auto events = decodeRecording("watch/summary-full-run.http");
    const auto steps = only<StepEvent>(events);
    QCOMPARE(steps.size(), 4U);
    QCOMPARE(steps[2].stepCount, 3);
    const auto finishes = only<FinishEvent>(events);
    QCOMPARE(finishes.size(), 2U);
    QVERIFY(finishes.front().status == ThreadStatus::Completed);
    QVERIFY(only<FinishEvent>(decodeRecording("watch/run-cancelled.http")).front().status == ThreadStatus::Failed);
    QVERIFY(only<FinishEvent>(decodeRecording("watch/run-requires-action.http")).front().status == ThreadStatus::RequiresAction);
}

void TestDecode::summaries()
{
    const auto summaries = only<SummaryEvent>(decodeRecording("watch/summary-full-run.http"));
    QCOMPARE(summaries.size(), 10U);
    QVERIFY(summaries[0].scope == Scope::Org);
    QVERIFY(summaries[1].scope == Scope::User);
    QVERIFY(summaries[0].threads.empty());
    const SummaryEvent& user = summaries[5];
    QVERIFY(user.scope == Scope::User);
    QCOMPARE(user.threads.size(), 2U);
    QCOMPARE(user.threads[0].agentTitle.value(), "Release Notes Writer");
    QVERIFY(!summaries[4].threads[0].agentTitle);
    for (const SummaryEvent& event : summaries) {
        QVERIFY2(event.summary == summarize(event.threads), "the server counts by the same rule");
    }
}

void TestDecode::crossOrgTitles()
{
    const auto summaries = only<SummaryEvent>(decodeRecording("watch/summary-cross-org-unicode.http"));
    QCOMPARE(summaries[2].threads[0].title.value(), "Refund café order ☕ #42 — \"VIP\" <b>");
    QVERIFY(summaries[4].threads[0].org != summaries[4].threads[1].org);
}

void TestDecode::workflows()
{
    Decoder decoder;
    const auto event = decoder.decode(
        "workflow.step.execute",
        R"({"id":"1","type":"workflow.step.execute","source":"o_self","subject":"exec1","data":{"stepName":"s","iterationIndex":3}})");
    QVERIFY(event);
    const auto& workflow = std::get<WorkflowEvent>(*event);
    QCOMPARE(workflow.execution, "exec1");
    QCOMPARE(workflow.stepName.value(), "s");
    QCOMPARE(workflow.iterationIndex.value(), 3);
    QVERIFY(decoder.decode("workflow.execution.created", R"({"id":"1","subject":null})"));
}

void TestDecode::unknownTypesAreIgnored()
{
    Decoder decoder;
    for (const std::string_view type : {"message", "task-board.item.updated", "public:x", "workflow.other", "decopilot.stepping"}) {
        const auto event = decoder.decode(type, "this is no JSON");
        QVERIFY(event);
        QCOMPARE(std::get<IgnoredEvent>(*event).type, type);
    }
}

void TestDecode::keepaliveIsNoJson()
{
    Decoder decoder;
    const auto event = decoder.decode("keepalive", "");
    QVERIFY(event);
    QVERIFY(std::holds_alternative<Keepalive>(*event));
}

void TestDecode::refuses_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("code");
    const int badJson = static_cast<int>(ErrorCode::BadJson);
    const int badPayload = static_cast<int>(ErrorCode::BadPayload);
    const QByteArray status = "decopilot.thread.status";
    const QByteArray summary = "decopilot.running.summary";
    QTest::newRow("no JSON") << status << QByteArray("hello") << badJson;
    QTest::newRow("empty") << status << QByteArray() << badJson;
    QTest::newRow("two documents") << status << QByteArray("{} {}") << badJson;
    QTest::newRow("an array") << status << QByteArray("[]") << badPayload;
    QTest::newRow("a number") << status << QByteArray("1") << badPayload;
    QTest::newRow("no data") << status << QByteArray(R"({"id":"1","subject":"t"})") << badPayload;
    QTest::newRow("data null") << status << QByteArray(R"({"subject":"t","data":null})") << badPayload;
    QTest::newRow("no subject") << status << QByteArray(R"({"data":{"status":"failed"}})") << badPayload;
    QTest::newRow("subject null") << status << QByteArray(R"({"subject":null,"data":{"status":"failed"}})") << badPayload;
    QTest::newRow("unknown status") << status << QByteArray(R"({"subject":"t","data":{"status":"paused"}})") << badPayload;
    QTest::newRow("status a number") << status << QByteArray(R"({"subject":"t","data":{"status":1}})") << badPayload;
    QTest::newRow("step without count") << QByteArray("decopilot.step") << QByteArray(R"({"subject":"t","data":{}})") << badPayload;
    QTest::newRow("step zero") << QByteArray("decopilot.step") << QByteArray(R"({"subject":"t","data":{"stepCount":0}})") << badPayload;
    QTest::newRow("finish in progress") << QByteArray("decopilot.finish")
                                        << QByteArray(R"({"subject":"t","data":{"status":"in_progress"}})") << badPayload;
    QTest::newRow("summary without threads") << summary << QByteArray(R"({"data":{"summary":{}}})") << badPayload;
    QTest::newRow("threads an object") << summary << QByteArray(R"({"data":{"threads":{}}})") << badPayload;
    QTest::newRow("a thread without id") << summary << QByteArray(R"({"data":{"threads":[{"title":"x"}]}})") << badPayload;
    QTest::newRow("a thread that is null") << summary << QByteArray(R"({"data":{"threads":[null]}})") << badPayload;
    QTest::newRow("too deep") << status << QByteArray(5000, '[') << badJson;
}

void TestDecode::refuses()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, data);
    QFETCH(int, code);
    Decoder decoder;
    const auto event = decoder.decode(type.toStdString(), data.toStdString());
    QVERIFY(!event);
    if (QByteArray(QTest::currentDataTag()) != "too deep") {
        QCOMPARE(static_cast<int>(event.error().code), code);
    }
    QVERIFY(!event.error().message.empty());
    // And it goes on as if nothing had been.
    QVERIFY(decoder.decode("decopilot.thread.status", statusEvent(R"({"status":"failed"})")));
}

void TestDecode::everyTruncationIsAnError()
{
    const std::string whole =
        R"({"id":"1","type":"decopilot.running.summary","source":"decopilot","time":"2026-06-16T09:12:00.020Z","data":{"summary":{"totalRunning":1,"agentCount":1},"threads":[{"id":"t","virtual_mcp_id":"v","title":"é\n","organization_id":"o"}]}})";
    Decoder decoder;
    QVERIFY(decoder.decode("decopilot.running.summary", whole));
    for (std::size_t length = 0; length < whole.size(); ++length) {
        QVERIFY(!decoder.decode("decopilot.running.summary", std::string_view(whole).substr(0, length)));
    }
}

void TestDecode::unknownKeysAreIgnored()
{
    Decoder decoder;
    const auto event = decoder.decode(
        "decopilot.running.summary",
        R"({"future":[1,{"a":null}],"data":{"x":1,"threads":[{"started_at":"2026-01-01T00:00:00Z","id":"t","virtual_mcp_id":null,"title":null,"steps":4}]}})");
    QVERIFY(event);
    const RunningThread& thread = std::get<SummaryEvent>(*event).threads.front();
    QCOMPARE(thread.id.value(), "t");
    QVERIFY(thread.agent.isEmpty() && !thread.title && thread.org.isEmpty());
}

void TestDecode::timesAndStepsOfSummaries()
{
    Decoder decoder;
    const auto event = decoder.decode(
        "decopilot.running.summary",
        R"({"data":{"threads":[{"id":"t","started_at":"2026-01-01T00:00:00.000Z","last_progress_at":"2026-01-01T00:00:01.500Z","steps":4},)"
        R"({"id":"odd","started_at":"soon","last_progress_at":null,"steps":"4"},{"id":"none","steps":-1}]}})");
    QVERIFY(event);
    const auto& threads = std::get<SummaryEvent>(*event).threads;
    QCOMPARE(threads[0].startedAt, parseTimestamp("2026-01-01T00:00:00Z"));
    QCOMPARE(threads[0].lastProgressAt, parseTimestamp("2026-01-01T00:00:01.5Z"));
    QCOMPARE(threads[0].steps, std::optional<std::int64_t>(4));
    // What makes no sense is as if it were not there.
    for (const std::size_t i : {1, 2}) {
        QVERIFY(!threads[i].startedAt && !threads[i].lastProgressAt && !threads[i].steps);
    }
}

void TestDecode::loneSurrogatesAreReplaced()
{
    // A server that cuts a title in the middle of an emoji must not blind the whole summary.
    Decoder decoder;
    const auto event =
        decoder.decode("decopilot.thread.status", statusEvent(R"({"status":"failed","title":"a\ud83d \ud83d\ude00 \\ud83d \udc00"})"));
    QVERIFY(event);
    QCOMPARE(std::get<ThreadStatusEvent>(*event).title.value(), "a\uFFFD \U0001F600 \\ud83d \uFFFD");
}

QTEST_APPLESS_MAIN(TestDecode)
#include "tst_decode.moc"
