// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/reportapi.h"

#include "net/whendone.h"
#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QTest>

using namespace tallylight;
using test::HttpConnection;
using test::HttpRequest;
using test::ScriptedServer;

namespace {

constexpr auto kRun = R"("run_id":"r1","thread_id":"t1","virtual_mcp_id":"v1","step_count":2,"path":"/acme/t1?chat=1")";

QByteArray run(const char* status, bool isCancelRequested)
{
    return QByteArray("{") + kRun + ",\"status\":\"" + status + "\",\"cancel_requested\":" + (isCancelRequested ? "true" : "false") + "}";
}

struct Bench {
    ScriptedServer server;
    net::ReportApi api;

    Bench() : api(options(server), QStringLiteral("acme")) {}

    static net::HttpOptions options(const ScriptedServer& server)
    {
        net::HttpOptions options;
        options.origin = server.origin();
        options.token = [] { return QByteArray("tok"); };
        return options;
    }

    [[nodiscard]] QJsonObject lastBody() const { return QJsonDocument::fromJson(server.requests().constLast().body).object(); }
    [[nodiscard]] QByteArray lastTarget() const { return server.requests().constLast().target; }
};

wire::Result<net::RunAnswer> await(const net::ReportApi::Answer& future)
{
    QObject context;
    std::optional<wire::Result<net::RunAnswer>> outcome;
    net::whenDone(future, &context, [&outcome](const auto& result) { outcome = result; });
    [&outcome] { QTRY_VERIFY(outcome.has_value()); }();
    return outcome.value_or(wire::Result<net::RunAnswer>(wire::failure(wire::ErrorCode::Timeout, "the test waited in vain")));
}

} // namespace

class ReportApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startSaysWhatItKnows()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) { socket.answerJson(201, run("in_progress", false)); });
        net::RunStart start;
        start.key = QStringLiteral("k1");
        start.title = QStringLiteral("Say \"hi\"");
        start.agentName = QStringLiteral("Editor");
        start.agentIcon = QStringLiteral("icon://Bot");
        const auto started = await(bench.api.start(start));
        QVERIFY(started.has_value());
        QCOMPARE(started->run.runId, "r1");
        QCOMPARE(started->run.thread.value(), "t1");
        QVERIFY(!started->wasOver);
        QCOMPARE(bench.lastTarget(), QByteArray("/api/acme/runs"));
        QCOMPARE(bench.server.requests().constLast().method, QByteArray("POST"));
        const QJsonObject expected{{u"key"_qs, u"k1"_qs},
                                   {u"title"_qs, u"Say \"hi\""_qs},
                                   {u"create"_qs, true},
                                   {u"agent"_qs, QJsonObject{{u"name"_qs, u"Editor"_qs}, {u"icon"_qs, u"icon://Bot"_qs}}}};
        QCOMPARE(bench.lastBody(), expected);
    }

    void everyReportHasItsPath()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) { socket.answerJson(200, run("in_progress", false)); });
        QVERIFY(await(bench.api.step(u"r/1"_qs, u"k"_qs)));
        QCOMPARE(bench.lastTarget(), QByteArray("/api/acme/runs/r%2F1/steps"));
        QCOMPARE(bench.lastBody(), QJsonObject({{u"key"_qs, u"k"_qs}}));
        QVERIFY(await(bench.api.message(u"r1"_qs, u"k"_qs, u"héllo"_qs)));
        QCOMPARE(bench.lastTarget(), QByteArray("/api/acme/runs/r1/messages"));
        QCOMPARE(bench.lastBody(), QJsonObject({{u"key"_qs, u"k"_qs}, {u"text"_qs, u"héllo"_qs}}));
        QVERIFY(await(bench.api.finish(u"r1"_qs, u"k"_qs, wire::ThreadStatus::RequiresAction, {})));
        QCOMPARE(bench.lastTarget(), QByteArray("/api/acme/runs/r1/finish"));
        QCOMPARE(bench.lastBody(), QJsonObject({{u"key"_qs, u"k"_qs}, {u"status"_qs, u"requires_action"_qs}}));
        QVERIFY(await(bench.api.wait(u"r1"_qs, std::chrono::seconds{90})));
        QCOMPARE(bench.lastTarget(), QByteArray("/api/acme/runs/r1?wait=60"));
        QCOMPARE(bench.server.requests().constLast().method, QByteArray("GET"));
    }

    void aCancelledRunIsToldWithItsState()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) {
            QByteArray body = run("failed", true);
            body.insert(1, R"("error":"run is over",)");
            socket.answerJson(409, body);
        });
        const auto answer = await(bench.api.step(u"r1"_qs, u"k"_qs));
        QVERIFY(answer.has_value());
        QVERIFY(answer->wasOver);
        QVERIFY(answer->run.isCancelRequested);
        QVERIFY(answer->run.status == wire::ThreadStatus::Failed);
    }

    void refusalsAreErrors()
    {
        Bench bench;
        const auto refuse = [&bench](int status, QByteArray body) {
            bench.server.onRequest([status, body](const HttpRequest&, HttpConnection& socket) { socket.answerJson(status, body); });
            return await(bench.api.step(u"r1"_qs, u"k"_qs));
        };
        QCOMPARE(refuse(409, R"({"error":"key was used for another report"})").error().code, wire::ErrorCode::Conflict);
        QCOMPARE(refuse(404, R"({"error":"Unknown run"})").error().code, wire::ErrorCode::NotFound);
        QCOMPARE(refuse(413, R"({"error":"too large"})").error().code, wire::ErrorCode::TooLarge);
        const auto busy = refuse(503, R"({"error":"going down"})");
        QVERIFY(busy.error().isRetryable);
        QVERIFY(busy.error().message.find("going down") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(ReportApiTest)
#include "tst_reportapi.moc"
