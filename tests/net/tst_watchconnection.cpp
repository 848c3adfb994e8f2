// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/watchconnection.h"

#include "support/fixtures.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace tallylight;
using namespace std::chrono_literals;
using net::WatchPhase;
using test::HttpConnection;
using test::HttpRequest;
using test::ScriptedServer;

namespace {

constexpr auto kConnected = R"({"listenerId":"l","organizationId":"org1","typePatterns":null,"connectedAt":"2026-11-23T02:50:39.061Z"})";

struct Bench {
    ScriptedServer server;
    QNetworkAccessManager manager;
    wire::Decoder decoder;
    std::unique_ptr<net::WatchConnection> connection;
    QList<WatchPhase> phases;
    std::vector<wire::Event> events;

    net::WatchOptions options()
    {
        net::WatchOptions options;
        options.origin = server.origin();
        options.slug = QStringLiteral("acme lab/é");
        options.token = [] { return QByteArray("tok"); };
        options.stream.backoff = {1h, 1h, 1h, 2h};
        options.stream.random = [] { return 0.0; };
        return options;
    }

    void start(net::WatchOptions options)
    {
        connection = std::make_unique<net::WatchConnection>(manager, decoder, std::move(options));
        QObject::connect(connection.get(), &net::WatchConnection::stateChanged, connection.get(),
                         [this](const net::WatchState& state) { phases << state.phase; });
        QObject::connect(connection.get(), &net::WatchConnection::eventReceived, connection.get(),
                         [this](const wire::Event& event) { events.push_back(event); });
        connection->open();
    }

    void replay(const char* name)
    {
        server.onRequest([bytes = QByteArray::fromStdString(test::fixture(name))](const HttpRequest&, HttpConnection& socket) {
            socket.write(bytes);
            socket.cut();
        });
    }

    template <class T>
    [[nodiscard]] long count() const
    {
        return std::count_if(events.begin(), events.end(), [](const wire::Event& event) { return std::holds_alternative<T>(event); });
    }

    [[nodiscard]] const wire::SummaryEvent* lastSummary(wire::Scope scope) const
    {
        const wire::SummaryEvent* last = nullptr;
        for (const wire::Event& event : events) {
            const auto* summary = std::get_if<wire::SummaryEvent>(&event);
            last = summary != nullptr && summary->scope == scope ? summary : last;
        }
        return last;
    }
};

} // namespace

class WatchConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheRightUrl()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) { socket.beginStream(); });
        bench.start(bench.options());
        QTRY_COMPARE(bench.server.requests().size(), 1);
        const HttpRequest& request = bench.server.requests().constFirst();
        QCOMPARE(request.target, QByteArray("/api/acme%20lab%2F%C3%A9/watch?types=decopilot.step,decopilot.finish,decopilot.thread.status,"
                                            "decopilot.running.summary,decopilot.running.summary.user"));
        QCOMPARE(request.header("x-org-slug"), QByteArray("acme%20lab%2F%C3%A9"));
        QCOMPARE(request.header("Authorization"), QByteArray("Bearer tok"));
    }

    void connectedAloneProvesNothing()
    {
        Bench bench;
        HttpConnection* peer = nullptr;
        bench.server.onRequest([&peer](const HttpRequest&, HttpConnection& socket) {
            peer = &socket;
            socket.beginStream();
            socket.sendFrame("connected", kConnected);
        });
        auto options = bench.options();
        options.stream.provenAfter = 1h;
        bench.start(options);
        QTRY_COMPARE(bench.count<wire::Connected>(), 1);
        QCOMPARE(bench.connection->state().phase, WatchPhase::Connecting);
        peer->sendFrame("keepalive", "");
        QTRY_COMPARE(bench.connection->state().phase, WatchPhase::Live);
        QCOMPARE(bench.count<wire::Keepalive>(), 1);
        QVERIFY(!bench.connection->state().failure);
    }

    void fiveSecondsOfLifeProveIt()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) {
            socket.beginStream();
            socket.sendFrame("connected", kConnected);
        });
        auto options = bench.options();
        options.stream.provenAfter = 30ms;
        bench.start(options);
        QTRY_COMPARE(bench.phases, QList<WatchPhase>({WatchPhase::Connecting, WatchPhase::Live}));
    }

    void tooManyConnectionsWaitsLong()
    {
        Bench bench;
        bench.replay("watch/connection-limit.http");
        auto options = bench.options();
        options.stream.backoff = {1ms, 1ms, 1ms, 2h}; // by itself it would be back at once
        bench.start(options);
        QTRY_COMPARE(bench.connection->state().phase, WatchPhase::Waiting);
        QCOMPARE(bench.phases, QList<WatchPhase>({WatchPhase::Connecting, WatchPhase::Waiting}));
        const net::WatchState state = bench.connection->state();
        QCOMPARE(state.failure->kind, net::FailureKind::Busy);
        QCOMPARE(state.failure->error.code, wire::ErrorCode::TooManyRequests);
        QVERIFY(*state.retryAt - state.since >= 29s);
        QVERIFY(!state.liveUntil);
        QCOMPARE(bench.count<wire::StreamError>(), 0);
    }

    void summariesOfAFullRun()
    {
        Bench bench;
        bench.replay("watch/summary-full-run.http");
        bench.start(bench.options());
        QTRY_COMPARE(bench.connection->state().phase, WatchPhase::Waiting);
        QCOMPARE(bench.phases, QList<WatchPhase>({WatchPhase::Connecting, WatchPhase::Live, WatchPhase::Waiting}));
        QVERIFY(bench.connection->state().liveUntil.has_value());
        QVERIFY(bench.count<wire::SummaryEvent>() >= 6);
        QVERIFY(bench.lastSummary(wire::Scope::Org) != nullptr);
        QVERIFY(bench.lastSummary(wire::Scope::User) != nullptr);
        QCOMPARE(bench.connection->badEvents(), 0U);
        QCOMPARE(bench.connection->ignoredEvents(), 0U);
    }

    void snapshotInMidRun()
    {
        Bench bench;
        bench.replay("watch/summary-connect-mid-run.http");
        bench.start(bench.options());
        QTRY_COMPARE(bench.connection->state().phase, WatchPhase::Waiting);
        const auto first = std::find_if(bench.events.begin(), bench.events.end(),
                                        [](const wire::Event& event) { return std::holds_alternative<wire::SummaryEvent>(event); });
        QVERIFY(first != bench.events.end());
        QVERIFY(!std::get<wire::SummaryEvent>(*first).threads.empty());
    }

    void shutdownIsBrokenAndComesBack()
    {
        Bench bench;
        bench.replay("watch/server-shutdown.http");
        auto options = bench.options();
        options.stream.backoff = {1ms, 1ms, 1ms, 1h};
        bench.start(options);
        QTRY_VERIFY(bench.server.requests().size() >= 3);
        QVERIFY(bench.count<wire::ThreadStatusEvent>() >= 2);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::newRow("401") << u"watch/refused-401.http"_qs << int(wire::ErrorCode::Unauthorized);
        QTest::newRow("403") << u"watch/refused-403.http"_qs << int(wire::ErrorCode::Forbidden);
        QTest::newRow("404") << u"watch/refused-404.http"_qs << int(wire::ErrorCode::NotFound);
    }

    void refusals()
    {
        QFETCH(QString, name);
        QFETCH(int, code);
        Bench bench;
        bench.replay(qPrintable(name));
        bench.start(bench.options());
        QTRY_COMPARE(bench.connection->state().phase, WatchPhase::Refused);
        QCOMPARE(int(bench.connection->state().failure->error.code), code);
        QVERIFY(bench.connection->state().retryAt.has_value()); // slowly
    }

    void badAndUnknownEventsAreCountedAndLeftOut()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) {
            socket.beginStream();
            socket.sendFrame("decopilot.step", "{not json");
            socket.sendFrame("decopilot.running.summary", R"({"id":"1","data":{"threads":7}})");
            socket.sendFrame("task-board.item.updated", "{}");
            socket.sendFrame("keepalive", "");
        });
        bench.start(bench.options());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("could not be read")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("could not be read")));
        QTRY_COMPARE(bench.count<wire::Keepalive>(), 1);
        QCOMPARE(bench.connection->badEvents(), 2U);
        QCOMPARE(bench.connection->ignoredEvents(), 1U);
        QCOMPARE(bench.events.size(), 1U);
        QCOMPARE(bench.connection->state().phase, WatchPhase::Live);
    }
};

QTEST_GUILESS_MAIN(WatchConnectionTest)
#include "tst_watchconnection.moc"
