// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "labhub.h"
#include "rawclient.h"
#include "support/fixtures.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <thread>

using namespace tallylight;
using test::LabHub;
using test::LabOrg;
using test::RawClient;

namespace {

const QByteArray kAllTypes = "decopilot.step,decopilot.finish,decopilot.thread.status,workflow.*,decopilot.running.summary,"
                             "decopilot.running.summary.user";

QByteArray watchPath(const QByteArray& types)
{
    return "/api/acme/watch?types=" + types;
}

//! Replaces what differs from run to run, so that the rest can be compared byte for byte.
QByteArray neutral(QByteArray bytes)
{
    QString text = QString::fromUtf8(test::withoutRequestId(bytes));
    text.replace(QRegularExpression(QStringLiteral("Date: [^\r]*")), QStringLiteral("Date: DATE"));
    text.replace(QRegularExpression(QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")),
                 QStringLiteral("UUID"));
    // What the hub adds to the rows of its summaries stands behind all that was recorded.
    text.remove(QRegularExpression(QStringLiteral(",\"started_at\":\"[^\"]*Z\",\"last_progress_at\":\"[^\"]*Z\",\"steps\":\\d+(?=\\})")));
    text.replace(QRegularExpression(QStringLiteral("\"\\d{4}-\\d\\d-\\d\\dT[^\"]*Z\"")), QStringLiteral("\"TIME\""));
    text.replace(QRegularExpression(QStringLiteral("\"(organizationId|organization_id)\":\"[^\"]*\"")), QStringLiteral("\"\\1\":\"ORG\""));
    text.replace(QRegularExpression(QStringLiteral("\"(subject|id)\":\"thrd_[^\"]*\"")), QStringLiteral("\"\\1\":\"THREAD\""));
    text.replace(QRegularExpression(QStringLiteral("\"virtual_mcp_id\":\"vir_[^\"]*\"")), QStringLiteral("\"virtual_mcp_id\":\"AGENT\""));
    text.replace(QRegularExpression(QStringLiteral("\"created_by\":\"[^\"]*\"")), QStringLiteral("\"created_by\":\"USER\""));
    return text.toUtf8();
}

QByteArray neutralFixture(const char* name)
{
    return neutral(QByteArray::fromStdString(test::fixture(name)));
}

QJsonObject dataOf(const QByteArray& frame)
{
    const qsizetype begin = frame.indexOf("data: ") + 6;
    return QJsonDocument::fromJson(frame.mid(begin, frame.indexOf('\n', begin) - begin)).object();
}

QByteArray typeOf(const QByteArray& frame)
{
    return frame.mid(7, frame.indexOf('\n') - 7);
}

int runningIn(const QByteArray& summary)
{
    return dataOf(summary)[u"data"][u"summary"][u"totalRunning"].toInt(-1);
}

QByteArray start(const LabHub& hub, const QByteArray& key, const QByteArray& reportKey, const QByteArray& title)
{
    const auto answer = test::postJson(hub.port(), "/api/acme/runs", key, R"({"key":")" + reportKey + R"(","title":")" + title + R"("})");
    return answer.status == 201 ? answer.json()[u"run_id"].toString().toUtf8() : QByteArray();
}

} // namespace

class tst_WatchApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAsRecorded();
    void unknownComesBeforeAnonymousComesBeforeStranger();
    void headAndFirstFramesAreAsRecorded();
    void aRunIsToldAsRecorded();
    void filterDecidesWhatComes_data();
    void filterDecidesWhatComes();
    void snapshotsOnlyForExactNames_data();
    void snapshotsOnlyForExactNames();
    void userSummaryStaysWithItsUser();
    void nothingFallsBetweenSnapshotAndStream();
    void overTheLimitIsAsRecorded();
    void aClosedStreamMakesRoom();
    void keepsAlive();
    void endsInOrderOnShutdown();
    void oldProtocolIsRefused();
    void headOnlyBeginsNothing();
};

void tst_WatchApi::refusesAsRecorded()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto bytes = [&](const QByteArray& path, const QByteArray& key) {
        return test::exchange(hub.port(), "GET", path, key).undated();
    };
    QCOMPARE(bytes("/api/acme/watch", {}), neutralFixture("watch/refused-401.http"));
    QCOMPARE(bytes("/api/acme/watch", QByteArray(64, 'x')), neutralFixture("watch/refused-401.http"));
    QCOMPARE(bytes("/api/acme/watch", lab.malloryKey), neutralFixture("watch/refused-403.http"));
    QCOMPARE(bytes("/api/nope-lab/watch", lab.aliceKey), neutralFixture("watch/refused-404.http"));
}

void tst_WatchApi::unknownComesBeforeAnonymousComesBeforeStranger()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/nope/watch", {}).status, 404);
    // An id is no slug.
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/" + QByteArray::fromStdString(lab.org.id.value()) + "/watch", lab.aliceKey).status,
             404);
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/acme/watch", {}).status, 401);
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/acme/watch", lab.malloryKey).status, 403);
}

void tst_WatchApi::headAndFirstFramesAreAsRecorded()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    RawClient client(hub.port());
    client.request("GET", watchPath(kAllTypes), lab.aliceKey);
    QByteArray recorded = neutralFixture("watch/summary-full-run.http");
    const QByteArray head = client.head();
    QCOMPARE(neutral(head), recorded.left(recorded.indexOf("\r\n\r\n") + 4));

    const QByteArray connected = client.chunk();
    QVERIFY(recorded.contains(neutral(connected)));
    QCOMPARE(dataOf(connected)[u"organizationId"].toString(), QString::fromStdString(lab.org.id.value()));
    QCOMPARE(dataOf(connected)[u"typePatterns"].toArray().size(), 6);
    const QByteArray orgSummary = client.chunk();
    QVERIFY2(recorded.contains(neutral(orgSummary)), orgSummary.constData());
    const QByteArray userSummary = client.chunk();
    QVERIFY2(recorded.contains(neutral(userSummary)), userSummary.constData());
}

void tst_WatchApi::aRunIsToldAsRecorded()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    RawClient client(hub.port());
    client.request("GET", watchPath(kAllTypes), lab.aliceKey);
    QVERIFY(client.head().startsWith("HTTP/1.1 200"));
    client.chunk();
    client.chunk();
    client.chunk();
    const QByteArray recorded = neutralFixture("watch/summary-full-run.http");

    const QByteArray agent = QByteArray::fromStdString(lab.agent.id.value());
    const auto started = test::postJson(hub.port(), "/api/acme/runs", lab.aliceKey,
                                        R"({"key":"1","title":"Draft the 2.4 release notes","agent":{"id":")" + agent + R"("}})");
    QCOMPARE(started.status, 201);
    const QByteArray run = "/api/acme/runs/" + started.json()[u"run_id"].toString().toUtf8();
    QByteArrayList types;
    for (int i = 0; i < 3; ++i) {
        const QByteArray frame = client.event();
        types += typeOf(frame);
        QVERIFY2(recorded.contains(neutral(frame)), frame.constData());
    }
    QCOMPARE(types, QByteArrayList({"decopilot.thread.status", "decopilot.running.summary", "decopilot.running.summary.user"}));

    QCOMPARE(test::postJson(hub.port(), run + "/steps", lab.aliceKey, R"({"key":"2"})").status, 200);
    const QByteArray step = client.event();
    QVERIFY2(recorded.contains(neutral(step)), step.constData());

    QCOMPARE(test::postJson(hub.port(), run + "/finish", lab.aliceKey, R"({"key":"3","status":"completed"})").status, 200);
    types.clear();
    for (int i = 0; i < 4; ++i) {
        const QByteArray frame = client.event();
        types += typeOf(frame);
        QVERIFY2(recorded.contains(neutral(frame)), frame.constData());
    }
    QCOMPARE(types, QByteArrayList(
                        {"decopilot.thread.status", "decopilot.finish", "decopilot.running.summary", "decopilot.running.summary.user"}));
}

void tst_WatchApi::filterDecidesWhatComes_data()
{
    QTest::addColumn<QByteArray>("types");
    QTest::addColumn<QByteArrayList>("expected");
    // What a start, a step and the end of a run send, in order; the summaries of start and end.
    QTest::newRow("step") << QByteArray("decopilot.step") << QByteArrayList{"decopilot.step"};
    QTest::newRow("spaces and empty items") << QByteArray("%20decopilot.step%20,,") << QByteArrayList{"decopilot.step"};
    QTest::newRow("two") << QByteArray("decopilot.finish,decopilot.step") << QByteArrayList{"decopilot.step", "decopilot.finish"};
    QTest::newRow("prefix") << QByteArray("decopilot.thread.*") << QByteArrayList{"decopilot.thread.status", "decopilot.thread.status"};
    QTest::newRow("star alone") << QByteArray("*,decopilot.finish") << QByteArrayList{"decopilot.finish"};
    QTest::newRow("case") << QByteArray("Decopilot.Step,decopilot.finish") << QByteArrayList{"decopilot.finish"};
}

void tst_WatchApi::filterDecidesWhatComes()
{
    QFETCH(QByteArray, types);
    QFETCH(QByteArrayList, expected);
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    RawClient client(hub.port());
    client.request("GET", watchPath(types), lab.aliceKey);
    QCOMPARE(typeOf((client.head(), client.chunk())), QByteArray("connected"));

    const QByteArray run = "/api/acme/runs/" + start(hub, lab.aliceKey, "1", "one");
    test::postJson(hub.port(), run + "/steps", lab.aliceKey, R"({"key":"2"})");
    test::postJson(hub.port(), run + "/finish", lab.aliceKey, R"({"key":"3","status":"failed"})");
    for (const QByteArray& type : expected) {
        QCOMPARE(typeOf(client.event()), type);
    }
    QVERIFY(client.hasNothing(150));
}

void tst_WatchApi::snapshotsOnlyForExactNames_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::newRow("none named") << QByteArray("") << QByteArrayList{};
    QTest::newRow("wildcard") << QByteArray("?types=decopilot.*") << QByteArrayList{};
    QTest::newRow("org") << QByteArray("?types=decopilot.running.summary") << QByteArrayList{"decopilot.running.summary"};
    QTest::newRow("user") << QByteArray("?types=decopilot.running.summary.user") << QByteArrayList{"decopilot.running.summary.user"};
    QTest::newRow("both, whatever the order") << QByteArray("?types=decopilot.running.summary.user,decopilot.running.summary")
                                              << QByteArrayList{"decopilot.running.summary", "decopilot.running.summary.user"};
}

void tst_WatchApi::snapshotsOnlyForExactNames()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArrayList, expected);
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    QVERIFY(!start(hub, lab.aliceKey, "1", "one").isEmpty());
    RawClient client(hub.port());
    client.request("GET", "/api/acme/watch" + query, lab.aliceKey);
    QCOMPARE(typeOf((client.head(), client.chunk())), QByteArray("connected"));
    for (const QByteArray& type : expected) {
        const QByteArray frame = client.chunk();
        QCOMPARE(typeOf(frame), type);
        QCOMPARE(runningIn(frame), 1);
    }
    QVERIFY(client.hasNothing(150));
}

void tst_WatchApi::userSummaryStaysWithItsUser()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    RawClient bob(hub.port());
    bob.request("GET", watchPath("decopilot.running.summary.user,decopilot.thread.status"), lab.bobKey);
    QCOMPARE(runningIn((bob.head(), bob.chunk(), bob.chunk())), 0);
    start(hub, lab.aliceKey, "1", "hers");
    QCOMPARE(typeOf(bob.event()), QByteArray("decopilot.thread.status"));
    start(hub, lab.bobKey, "1", "his");
    QCOMPARE(typeOf(bob.event()), QByteArray("decopilot.thread.status"));
    const QByteArray summary = bob.event();
    QCOMPARE(typeOf(summary), QByteArray("decopilot.running.summary.user"));
    QCOMPARE(runningIn(summary), 1);
}

void tst_WatchApi::nothingFallsBetweenSnapshotAndStream()
{
    LabHub hub;
    hub.limits = {1000, 1000};
    const LabOrg lab(hub);
    hub.start();
    constexpr int kRuns = 20;
    constexpr std::size_t kClients = 12;
    std::atomic<int> started = 0;
    std::thread reporter([&] {
        for (int i = 0; i < kRuns; ++i) {
            started += start(hub, lab.aliceKey, QByteArray::number(i), "t" + QByteArray::number(i)).isEmpty() ? 0 : 1;
        }
    });
    // Streams that open while runs start: snapshot and later events together must name every thread, whenever it was opened.
    std::vector<std::unique_ptr<RawClient>> clients;
    while (started < kRuns && clients.size() < kClients) {
        clients.push_back(std::make_unique<RawClient>(hub.port()));
        clients.back()->request("GET", watchPath("decopilot.running.summary,decopilot.thread.status"), lab.bobKey);
    }
    reporter.join();
    QVERIFY(clients.size() > 1);
    for (const auto& client : clients) {
        QVERIFY(client->head().startsWith("HTTP/1.1 200"));
        QCOMPARE(typeOf(client->chunk()), QByteArray("connected"));
        const QByteArray snapshot = client->chunk();
        QCOMPARE(typeOf(snapshot), QByteArray("decopilot.running.summary"));
        QSet<QString> seen;
        for (const QJsonValue thread : dataOf(snapshot)[u"data"][u"threads"].toArray()) {
            seen.insert(thread[u"id"].toString());
        }
        const qsizetype inSnapshot = seen.size();
        qsizetype statuses = 0;
        int latest = static_cast<int>(inSnapshot);
        while (latest < kRuns || seen.size() < kRuns) {
            const QByteArray frame = client->event();
            QVERIFY2(!frame.isEmpty(), "the stream says less than happened");
            if (typeOf(frame) == "decopilot.running.summary") {
                QVERIFY(runningIn(frame) >= latest);
                latest = runningIn(frame);
            } else {
                ++statuses;
                const QString id = dataOf(frame)[u"subject"].toString();
                QVERIFY2(!seen.contains(id), "an event from before the snapshot came after it");
                seen.insert(id);
            }
        }
        QCOMPARE(inSnapshot + statuses, qsizetype(kRuns));
    }
}

void tst_WatchApi::overTheLimitIsAsRecorded()
{
    LabHub hub;
    hub.limits = {1, 10};
    const LabOrg lab(hub);
    hub.start();
    RawClient first(hub.port());
    first.request("GET", "/api/acme/watch", lab.aliceKey);
    QVERIFY((first.head(), first.chunk()).startsWith("event: connected\n"));
    RawClient second(hub.port());
    second.request("GET", "/api/acme/watch", lab.bobKey);
    const QByteArray head = second.head();
    const QByteArray chunk = second.chunk();
    const QByteArray recorded = neutralFixture("watch/connection-limit.http");
    const QByteArray got = neutral(head + QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n0\r\n\r\n");
    // The recording's organization id has another length.
    const QRegularExpression size(QStringLiteral("\r\n\r\n[0-9a-f]+\r\n"));
    QCOMPARE(QString::fromUtf8(got).replace(size, QStringLiteral("|")), QString::fromUtf8(recorded).replace(size, QStringLiteral("|")));
    QCOMPARE(second.chunk(), QByteArray(""));
    QVERIFY(second.isClosedByPeer());
}

void tst_WatchApi::aClosedStreamMakesRoom()
{
    LabHub hub;
    hub.limits = {1, 1};
    const LabOrg lab(hub);
    hub.start();
    for (int i = 0; i < 5; ++i) {
        // The hub learns of the close in its own time; until then the stream counts.
        QByteArray frame;
        QElapsedTimer timer;
        timer.start();
        do {
            RawClient client(hub.port());
            client.request("GET", "/api/acme/watch", lab.aliceKey);
            frame = (client.head(), client.chunk());
        } while (frame.contains("event: error") && timer.elapsed() < 5000);
        QVERIFY(!frame.contains("event: error"));
    }
}

void tst_WatchApi::keepsAlive()
{
    LabHub hub;
    hub.options.keepalive = std::chrono::milliseconds(120);
    const LabOrg lab(hub);
    hub.start();
    RawClient client(hub.port());
    client.request("GET", "/api/acme/watch?types=decopilot.step", lab.aliceKey);
    QVERIFY((client.head(), client.chunk()).startsWith("event: connected\n"));
    QElapsedTimer timer;
    timer.start();
    for (int i = 1; i <= 3; ++i) {
        QCOMPARE(client.chunk(), QByteArray("event: keepalive\ndata: \n\n"));
        QVERIFY2(timer.elapsed() >= i * 120 - 60, "too early");
    }
}

void tst_WatchApi::endsInOrderOnShutdown()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    RawClient client(hub.port());
    client.request("GET", "/api/acme/watch", lab.aliceKey);
    QVERIFY((client.head(), client.chunk()).startsWith("event: connected\n"));
    RawClient idle(hub.port());
    idle.request("GET", "/health/live", {});
    QCOMPARE(idle.answer().status, 200);
    hub.stop();
    QVERIFY(client.chunk().startsWith("retry: "));
    QCOMPARE(client.chunk(), QByteArray(""));
    QVERIFY(client.isClosedByPeer());
    QVERIFY(idle.isClosedByPeer());
}

void tst_WatchApi::oldProtocolIsRefused()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    RawClient client(hub.port());
    client.send("GET /api/acme/watch HTTP/1.0\r\nAuthorization: Bearer " + lab.aliceKey + "\r\n\r\n");
    QCOMPARE(client.answer().status, 505);
    QVERIFY(client.isClosedByPeer());
}

void tst_WatchApi::headOnlyBeginsNothing()
{
    LabHub hub;
    hub.limits = {1, 1};
    const LabOrg lab(hub);
    hub.start();
    for (int i = 0; i < 3; ++i) {
        RawClient client(hub.port());
        client.request("HEAD", "/api/acme/watch", lab.aliceKey);
        QVERIFY(client.head().contains("Content-Type: text/event-stream\r\n"));
        QVERIFY(client.isClosedByPeer());
    }
}

QTEST_GUILESS_MAIN(tst_WatchApi)
#include "tst_watchapi.moc"
