// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "labhub.h"
#include "rawclient.h"
#include "support/fixtures.h"

#include <QTest>

using namespace tallylight;
using test::LabHub;
using test::LabOrg;
using test::RawAnswer;
using test::RawClient;

class tst_RunReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badInputNamesTheField_data();
    void badInputNamesTheField();
    void refusals();
    void aRunFromStartToEnd();
    void aRepeatedKeyChangesNothing();
    void whatIsOverIsOver();
    void cancelReachesTheWaitingReporter();
    void waitIsBounded();
};

namespace {

QByteArray startRun(const LabHub& hub, const QByteArray& key, const QByteArray& body)
{
    return "/api/acme/runs/" + test::postJson(hub.port(), "/api/acme/runs", key, body).json()[u"run_id"].toString().toUtf8();
}

} // namespace

void tst_RunReports::badInputNamesTheField_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("no key") << QByteArray("{}") << QByteArray("key");
    QTest::newRow("key of a number") << QByteArray(R"({"key":1})") << QByteArray("key");
    QTest::newRow("empty key") << QByteArray(R"({"key":""})") << QByteArray("key");
    QTest::newRow("long key") << R"({"key":")" + QByteArray(129, 'k') + R"("})" << QByteArray("key");
    QTest::newRow("title") << QByteArray(R"({"key":"1","title":[]})") << QByteArray("title");
    QTest::newRow("long title") << R"({"key":"1","title":")" + QByteArray(501, 't') + R"("})" << QByteArray("title");
    QTest::newRow("thread") << QByteArray(R"({"key":"1","thread_id":""})") << QByteArray("thread_id");
    QTest::newRow("agent") << QByteArray(R"({"key":"1","agent":"x"})") << QByteArray("agent");
    QTest::newRow("agent twice") << QByteArray(R"({"key":"1","agent":{"id":"a","name":"b"}})") << QByteArray("agent");
    QTest::newRow("create") << QByteArray(R"({"key":"1","create":"no"})") << QByteArray("create");
    QTest::newRow("no JSON") << QByteArray("key=1") << QByteArray("JSON");
    QTest::newRow("no object") << QByteArray("[]") << QByteArray("object");
}

void tst_RunReports::badInputNamesTheField()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, field);
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto answer = test::postJson(hub.port(), "/api/acme/runs", lab.aliceKey, body);
    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.json()[u"error"].toString().toUtf8().contains(field), answer.body.constData());
}

void tst_RunReports::refusals()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    QCOMPARE(test::postJson(hub.port(), "/api/nope/runs", lab.aliceKey, "{}").body,
             QByteArray("{\"error\":\"organization \\\"nope\\\" not found\"}"));
    QCOMPARE(test::postJson(hub.port(), "/api/acme/runs", {}, "{}").body, QByteArray(R"({"error":"Unauthorized"})"));
    QCOMPARE(test::postJson(hub.port(), "/api/acme/runs", lab.malloryKey, "{}").status, 403);
    const auto answer = [&](const QByteArray& path, const QByteArray& body) {
        return test::postJson(hub.port(), path, lab.aliceKey, body);
    };
    QCOMPARE(answer("/api/acme/runs", R"({"key":"1","thread_id":"thrd_x","create":false})").body,
             QByteArray(R"({"error":"Unknown thread"})"));
    QCOMPARE(answer("/api/acme/runs", R"({"key":"2","agent":{"id":"vir_x"}})").body, QByteArray(R"({"error":"Unknown agent"})"));
    const auto unknown = answer("/api/acme/runs/run_x/steps", R"({"key":"3"})");
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.body, QByteArray(R"({"error":"Unknown run"})"));
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/acme/runs/run_x", lab.aliceKey).status, 404);
    QCOMPARE(answer("/api/acme/decopilot/cancel/thrd_x", {}).status, 404);
    const QByteArray run = startRun(hub, lab.aliceKey, R"({"key":"4"})");
    QCOMPARE(answer(run + "/finish", R"({"key":"5","status":"in_progress"})").status, 400);
    QCOMPARE(answer(run + "/messages", R"({"key":"6","text":"x","role":"system"})").status, 400);
    QCOMPARE(answer(run + "/messages", R"({"key":"7"})").status, 400);
}

void tst_RunReports::aRunFromStartToEnd()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto started =
        test::postJson(hub.port(), "/api/acme/runs", lab.aliceKey, R"({"key":"1","title":"T","agent":{"name":"New agent"}})");
    QCOMPARE(started.status, 201);
    const auto run = started.json();
    QCOMPARE(run[u"status"].toString(), QStringLiteral("in_progress"));
    QCOMPARE(run[u"step_count"].toInt(-1), 0);
    QVERIFY(!run[u"cancel_requested"].toBool(true));
    QCOMPARE(run[u"path"].toString(),
             QStringLiteral("/acme/%1?virtualmcpid=%2&chat=1").arg(run[u"thread_id"].toString(), run[u"virtual_mcp_id"].toString()));
    const QByteArray path = "/api/acme/runs/" + run[u"run_id"].toString().toUtf8();
    QCOMPARE(test::postJson(hub.port(), path + "/steps", lab.aliceKey, R"({"key":"2"})").json()[u"step_count"].toInt(), 1);
    QCOMPARE(test::postJson(hub.port(), path + "/messages", lab.aliceKey, R"({"key":"3","text":"hello"})").status, 200);
    const auto done = test::postJson(hub.port(), path + "/finish", lab.aliceKey, R"({"key":"4","status":"requires_action","text":"now?"})");
    QCOMPARE(done.status, 200);
    QCOMPARE(done.json()[u"status"].toString(), QStringLiteral("requires_action"));
    QCOMPARE(test::exchange(hub.port(), "GET", path, lab.aliceKey).json(), done.json());
}

void tst_RunReports::aRepeatedKeyChangesNothing()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArray run = startRun(hub, lab.aliceKey, R"({"key":"1"})");
    const auto first = test::postJson(hub.port(), run + "/steps", lab.aliceKey, R"({"key":"2"})");
    QCOMPARE(first.header("Idempotent-Replay"), QByteArray());
    test::postJson(hub.port(), run + "/steps", lab.aliceKey, R"({"key":"3"})");
    const auto again = test::postJson(hub.port(), run + "/steps", lab.aliceKey, R"({"key":"2"})");
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.header("Idempotent-Replay"), QByteArray("true"));
    const auto other = test::postJson(hub.port(), run + "/finish", lab.aliceKey, R"({"key":"2","status":"failed"})");
    QCOMPARE(other.status, 409);
    QCOMPARE(other.body, QByteArray(R"({"error":"key was used for another report"})"));
    QCOMPARE(test::exchange(hub.port(), "GET", run, lab.aliceKey).json()[u"step_count"].toInt(), 2);
    QCOMPARE(test::postJson(hub.port(), run + "/steps", lab.bobKey, R"({"key":"2"})").header("Idempotent-Replay"), QByteArray());
}

void tst_RunReports::whatIsOverIsOver()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArray first = startRun(hub, lab.aliceKey, R"({"key":"1","thread_id":"thrd_1"})");
    const QByteArray second = startRun(hub, lab.aliceKey, R"({"key":"2","thread_id":"thrd_1"})");
    const auto late = test::postJson(hub.port(), first + "/steps", lab.aliceKey, R"({"key":"3"})");
    QCOMPARE(late.status, 409);
    QCOMPARE(late.json()[u"error"].toString(), QStringLiteral("run is over"));
    QVERIFY(late.json().contains(u"run_id"));
    QCOMPARE(test::postJson(hub.port(), second + "/finish", lab.aliceKey, R"({"key":"4","status":"completed"})").status, 200);
    const auto after = test::postJson(hub.port(), second + "/finish", lab.aliceKey, R"({"key":"5","status":"failed"})");
    QCOMPARE(after.status, 409);
    QCOMPARE(after.json()[u"status"].toString(), QStringLiteral("completed"));
}

void tst_RunReports::cancelReachesTheWaitingReporter()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArray run = startRun(hub, lab.aliceKey, R"({"key":"1","thread_id":"thrd_1"})");
    RawClient reporter(hub.port());
    reporter.request("GET", run + "?wait=60", lab.aliceKey);
    QVERIFY(reporter.hasNothing(100));
    const auto cancelled = test::exchange(hub.port(), "POST", "/api/acme/decopilot/cancel/thrd_1", lab.bobKey);
    QCOMPARE(cancelled.status, 200);
    QCOMPARE(cancelled.body, QByteArray(R"({"cancelled":true})"));
    const auto told = reporter.answer();
    QCOMPARE(told.status, 200);
    QCOMPARE(told.json()[u"status"].toString(), QStringLiteral("failed"));
    QVERIFY(told.json()[u"cancel_requested"].toBool());
    QCOMPARE(test::postJson(hub.port(), run + "/steps", lab.aliceKey, R"({"key":"2"})").status, 409);
}

void tst_RunReports::waitIsBounded()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArray run = startRun(hub, lab.aliceKey, R"({"key":"1"})");
    for (const QByteArray wait : {"61", "-1", "x", "1.5", ""}) {
        QCOMPARE(test::exchange(hub.port(), "GET", run + "?wait=" + wait, lab.aliceKey).status, 400);
    }
    QCOMPARE(test::exchange(hub.port(), "GET", run + "?wait=1", lab.aliceKey).json()[u"status"].toString(), QStringLiteral("in_progress"));
    RawClient waiting(hub.port());
    waiting.request("GET", run + "?wait=60", lab.aliceKey);
    QVERIFY(waiting.hasNothing(50));
    hub.stop();
    QCOMPARE(waiting.answer().status, 200);
}

QTEST_GUILESS_MAIN(tst_RunReports)
#include "tst_runreports.moc"
