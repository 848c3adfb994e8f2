// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/runreporter.h"

#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using ctl::RunReporter;
using ctl::RunTiming;
using test::HttpConnection;
using test::HttpRequest;

namespace {

constexpr char kRun[] = R"({"run_id":"run_1","thread_id":"thrd_1","virtual_mcp_id":"","status":"%1","step_count":0,)"
                        R"("cancel_requested":%2,"path":"/acme/thrd_1?chat=1"})";

QByteArray runJson(const char* status, bool isCancelled)
{
    return QString::fromLatin1(kRun).arg(QLatin1String(status), isCancelled ? QStringLiteral("true") : QStringLiteral("false")).toUtf8();
}

//! A hub that takes what is reported, and holds the question for a cancel.
struct FakeHub {
    test::ScriptedServer server;
    QPointer<HttpConnection> waiting;
    //! Refuses this many reports with 503 first.
    int busy = 0;
    //! Refuses all but the start, as for a key that was revoked.
    bool isRevoked = false;

    FakeHub()
    {
        server.onRequest([this](const HttpRequest& request, HttpConnection& connection) {
            if (isRevoked && !request.path().endsWith("/runs")) {
                connection.answerJson(401, R"({"error":"Unauthorized"})");
            } else if (request.method == "GET") {
                waiting = &connection;
            } else if (busy > 0) {
                --busy;
                connection.answerJson(503, R"({"error":"busy"})");
            } else {
                connection.answerJson(request.path().endsWith("/runs") ? 201 : 200, runJson("in_progress", false));
            }
        });
    }

    [[nodiscard]] QList<QJsonObject> reports(const char* path) const
    {
        QList<QJsonObject> bodies;
        for (const HttpRequest& request : server.requests()) {
            if (request.method == "POST" && request.path().endsWith(path)) {
                bodies.append(QJsonDocument::fromJson(request.body).object());
            }
        }
        return bodies;
    }
};

net::HttpOptions accountOf(const test::ScriptedServer& server)
{
    net::HttpOptions account;
    account.origin = server.origin();
    account.token = [] { return QByteArray("secret"); };
    return account;
}

net::RunStart importRun()
{
    net::RunStart run;
    run.title = QStringLiteral("Import");
    run.agentName = QStringLiteral("Importer");
    return run;
}

//! Everything at once, and nothing by itself.
RunTiming quick()
{
    return {20ms, 1h, 1h, 3s, 60s};
}

QString text(const QJsonObject& report, const char* key)
{
    return report.value(QLatin1String(key)).toString();
}

} // namespace

class TestRunReporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsStartAndEnd()
    {
        FakeHub hub;
        RunReporter reporter(accountOf(hub.server), QStringLiteral("acme"), importRun(), quick());
        QSignalSpy over(&reporter, &RunReporter::over);
        reporter.begin();
        QTRY_VERIFY(hub.waiting);
        const QJsonObject start = hub.reports("/runs").constFirst();
        QCOMPARE(text(start, "title"), QStringLiteral("Import"));
        QCOMPARE(text(start.value(QStringLiteral("agent")).toObject(), "name"), QStringLiteral("Importer"));

        reporter.end(wire::ThreadStatus::Failed, "could not");
        QVERIFY(over.wait());
        const QJsonObject finish = hub.reports("/runs/run_1/finish").constFirst();
        QCOMPARE(text(finish, "status"), QStringLiteral("failed"));
        QCOMPARE(text(finish, "text"), QStringLiteral("could not"));
        QVERIFY(text(finish, "key") != text(start, "key"));
    }

    void outputBecomesStepsAndAMessage()
    {
        FakeHub hub;
        RunReporter reporter(accountOf(hub.server), QStringLiteral("acme"), importRun(), quick());
        QSignalSpy over(&reporter, &RunReporter::over);
        reporter.begin();
        QTRY_VERIFY(hub.waiting);
        QCOMPARE(hub.reports("/steps").size(), 0);
        reporter.takeOutput("12 of 48\n");
        QTRY_COMPARE(hub.reports("/steps").size(), 1);
        QTRY_COMPARE(hub.reports("/messages").size(), 1);
        QCOMPARE(text(hub.reports("/messages").constFirst(), "text"), QStringLiteral("12 of 48"));
        reporter.takeOutput("24 of 48\n");
        QTRY_COMPARE(hub.reports("/steps").size(), 2);
        QVERIFY(text(hub.reports("/steps")[0], "key") != text(hub.reports("/steps")[1], "key"));

        reporter.end(wire::ThreadStatus::Completed, {});
        QVERIFY(over.wait());
        // The message is due once an hour here; the end has the last lines.
        QCOMPARE(hub.reports("/messages").size(), 1);
        QCOMPARE(text(hub.reports("/finish").constFirst(), "text"), QStringLiteral("12 of 48\n24 of 48"));
    }

    void muchOutputIsFewSteps()
    {
        FakeHub hub;
        RunTiming timing = quick();
        timing.step = 1h;
        RunReporter reporter(accountOf(hub.server), QStringLiteral("acme"), importRun(), timing);
        QSignalSpy over(&reporter, &RunReporter::over);
        reporter.begin();
        QTRY_VERIFY(hub.waiting);
        for (int i = 0; i < 1000; ++i) {
            reporter.takeOutput("line\n");
        }
        reporter.end(wire::ThreadStatus::Completed, {});
        QVERIFY(over.wait());
        QCOMPARE(hub.reports("/steps").size(), 0);
    }

    void aSilentCommandStillBeats()
    {
        FakeHub hub;
        RunTiming timing = quick();
        timing.heartbeat = 30ms;
        RunReporter reporter(accountOf(hub.server), QStringLiteral("acme"), importRun(), timing);
        reporter.begin();
        QTRY_VERIFY(hub.reports("/steps").size() >= 3);
        QCOMPARE(hub.reports("/messages").size(), 0);
    }

    void aReportIsRepeatedWithItsKey()
    {
        FakeHub hub;
        hub.busy = 1;
        RunReporter reporter(accountOf(hub.server), QStringLiteral("acme"), importRun(), quick());
        QSignalSpy over(&reporter, &RunReporter::over);
        reporter.begin();
        QTRY_VERIFY(hub.waiting);
        const QList<QJsonObject> starts = hub.reports("/runs");
        QCOMPARE(starts.size(), 2);
        QCOMPARE(starts[0], starts[1]);

        hub.busy = 1;
        reporter.takeOutput("x\n");
        QTRY_COMPARE(hub.reports("/steps").size(), 2);
        QCOMPARE(text(hub.reports("/steps")[0], "key"), text(hub.reports("/steps")[1], "key"));

        hub.busy = 1;
        reporter.end(wire::ThreadStatus::Completed, {});
        QVERIFY(over.wait());
        QCOMPARE(hub.reports("/finish").size(), 2);
        QCOMPARE(hub.reports("/finish")[0], hub.reports("/finish")[1]);
    }

    void aCancelArrivesAtOnce()
    {
        FakeHub hub;
        RunReporter reporter(accountOf(hub.server), QStringLiteral("acme"), importRun(), quick());
        QSignalSpy cancelled(&reporter, &RunReporter::cancelRequested);
        QSignalSpy over(&reporter, &RunReporter::over);
        reporter.begin();
        QTRY_VERIFY(hub.waiting);
        hub.waiting->answerJson(200, runJson("failed", true));
        QVERIFY(cancelled.wait());
        QCOMPARE(cancelled.count(), 1);
        // The hub knows the end already.
        reporter.end(wire::ThreadStatus::Failed, {});
        QCOMPARE(over.count(), 1);
        QCOMPARE(hub.reports("/finish").size(), 0);
    }

    void aRunThatTheHubEndedIsLeftAlone()
    {
        FakeHub hub;
        RunReporter reporter(accountOf(hub.server), QStringLiteral("acme"), importRun(), quick());
        QSignalSpy cancelled(&reporter, &RunReporter::cancelRequested);
        QSignalSpy over(&reporter, &RunReporter::over);
        reporter.begin();
        QTRY_VERIFY(hub.waiting);
        hub.waiting->answerJson(409, runJson("failed", false));
        reporter.takeOutput("still here\n");
        QTRY_VERIFY(!reporter.isReporting());
        reporter.end(wire::ThreadStatus::Completed, {});
        QCOMPARE(over.count(), 1);
        QCOMPARE(cancelled.count(), 0);
    }

    void aRefusalIsFinal()
    {
        test::ScriptedServer server;
        server.onRequest([](const HttpRequest&, HttpConnection& connection) { connection.answerJson(401, R"({"error":"Unauthorized"})"); });
        RunReporter reporter(accountOf(server), QStringLiteral("acme"), importRun(), quick());
        QSignalSpy over(&reporter, &RunReporter::over);
        reporter.begin();
        QTRY_VERIFY(!reporter.isReporting());
        reporter.takeOutput("x\n");
        reporter.end(wire::ThreadStatus::Completed, {});
        QCOMPARE(over.count(), 1);
        QCOMPARE(server.requests().size(), 1);
    }

    void aRefusalInTheMiddleIsFinal()
    {
        FakeHub hub;
        RunReporter reporter(accountOf(hub.server), QStringLiteral("acme"), importRun(), quick());
        QSignalSpy over(&reporter, &RunReporter::over);
        reporter.begin();
        QTRY_VERIFY(hub.waiting);
        QVERIFY(reporter.isReporting());
        hub.isRevoked = true;
        reporter.takeOutput("12 of 48\n");
        QTRY_VERIFY(!reporter.isReporting());
        const auto asked = hub.server.requests().size();
        reporter.takeOutput("24 of 48\n");
        reporter.end(wire::ThreadStatus::Completed, {});
        QTRY_COMPARE(over.count(), 1);
        QCOMPARE(hub.server.requests().size(), asked);
    }

    void aHubThatIsAwayDelaysNothing()
    {
        test::ScriptedServer server;
        const net::HttpOptions account = accountOf(server);
        server.goDown();
        RunReporter reporter(account, QStringLiteral("acme"), importRun(), RunTiming{});
        QSignalSpy over(&reporter, &RunReporter::over);
        reporter.begin();
        reporter.takeOutput("x\n");
        reporter.end(wire::ThreadStatus::Completed, {});
        QVERIFY(over.wait(2000));
    }

    void aHubThatHangsIsWaitedForNoLongerThanTheGrace()
    {
        test::ScriptedServer server;
        server.onRequest([](const HttpRequest&, HttpConnection&) {});
        RunTiming timing = quick();
        timing.grace = 50ms;
        RunReporter reporter(accountOf(server), QStringLiteral("acme"), importRun(), timing);
        QSignalSpy over(&reporter, &RunReporter::over);
        reporter.begin();
        QTRY_COMPARE(server.requests().size(), 1);
        reporter.end(wire::ThreadStatus::Completed, {});
        QVERIFY(over.wait(2000));
        QCOMPARE(over.count(), 1);
    }

    void aHubThatComesBackHearsOfTheRun()
    {
        FakeHub hub;
        const net::HttpOptions account = accountOf(hub.server);
        hub.server.goDown();
        RunReporter reporter(account, QStringLiteral("acme"), importRun(), quick());
        reporter.begin();
        hub.server.comeBack();
        QTRY_COMPARE_WITH_TIMEOUT(hub.reports("/runs").size(), 1, 10'000);
    }
};

QTEST_GUILESS_MAIN(TestRunReporter)
#include "tst_runreporter.moc"
