// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/ssestream.h"

#include "net/origin.h"
#include "support/fixtures.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using net::FailureKind;
using net::SseStream;
using test::HttpConnection;
using test::HttpRequest;
using test::ScriptedServer;
using State = SseStream::State;

namespace {

constexpr auto kToken = "sEcReT-token-0123456789";

struct Seen {
    std::string type;
    std::string data;
    std::string id;
};

//! A stream against a scripted server, with everything it says written down.
struct Bench {
    ScriptedServer server;
    QNetworkAccessManager manager;
    std::unique_ptr<SseStream> stream;
    std::vector<Seen> events;
    std::vector<net::StreamFailure> failures;
    QList<State> states;

    net::SseStreamOptions options()
    {
        net::SseStreamOptions options;
        options.url = server.url(QStringLiteral("/events?types=a"));
        options.token = [] { return QByteArray(kToken); };
        options.backoff = {1ms, 4ms, 1ms, 600'000ms};
        options.random = [] { return 0.0; };
        return options;
    }

    void start(net::SseStreamOptions options)
    {
        stream = std::make_unique<SseStream>(manager, std::move(options));
        QObject::connect(stream.get(), &SseStream::eventReceived, stream.get(), [this](const wire::SseEvent& event) {
            events.push_back({std::string(event.type), std::string(event.data), std::string(event.lastEventId)});
        });
        QObject::connect(stream.get(), &SseStream::failed, stream.get(),
                         [this](const net::StreamFailure& failure) { failures.push_back(failure); });
        QObject::connect(stream.get(), &SseStream::stateChanged, stream.get(), [this](State state) { states << state; });
        stream->open();
    }
};

} // namespace

class SseStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversEventsAndNames();
    void asksAsItShould();
    void replaysEveryRecording_data();
    void replaysEveryRecording();
    void classifiesAnswers_data();
    void classifiesAnswers();
    void refusalIsFinalUntilAskedAgain();
    void followsARedirectAtHome();
    void neverTakesTheTokenElsewhere();
    void givesUpARedirectInCircles();
    void storesAndSendsNoCookies();
    void goesQuietAndIsDeclaredDead();
    void aTalkingStreamIsNotDead();
    void headThatNeverComes();
    void sendsLastEventId();
    void retryFieldIsALowerBound();
    void stopsOn204();
    void tooLargeIsAFailureAndNotMemory();
    void backoffResetsOnlyWhenProven();
    void manyMegabytesPassInSmallAndLargeEvents();
    void closeInsideAHandlerStopsAtOnce();
    void reconnectInsideAHandler();
    void reconnectNowDropsTheOldConnection();
    void comesBackWhenTheServerDoes();
    void tokenIsInNoMessage();
};

void SseStreamTest::deliversEventsAndNames()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) {
        connection.beginStream();
        connection.sendFrame("greeting", "hello\nworld");
    });
    bench.start(bench.options());
    QTRY_COMPARE(bench.events.size(), 1U);
    QCOMPARE(bench.events[0].type, "greeting");
    QCOMPARE(bench.events[0].data, "hello\nworld");
    QCOMPARE(bench.states, QList<State>({State::Connecting, State::Open}));
    bench.stream->close();
    QCOMPARE(bench.stream->state(), State::Closed);
    QTRY_COMPARE(bench.server.openConnections(), 0);
    QVERIFY(bench.failures.empty());
}

void SseStreamTest::asksAsItShould()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) { connection.beginStream(); });
    auto options = bench.options();
    options.headers = {{"x-org-slug", "acme"}};
    bench.start(options);
    QTRY_COMPARE(bench.server.requests().size(), 1);
    const HttpRequest request = bench.server.requests().constFirst();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.target, QByteArray("/events?types=a"));
    QCOMPARE(request.header("Accept"), QByteArray("text/event-stream"));
    QCOMPARE(request.header("Accept-Encoding"), QByteArray("identity"));
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer ") + kToken);
    QCOMPARE(request.header("x-org-slug"), QByteArray("acme"));
    QVERIFY(request.header("Last-Event-ID").isEmpty());
    QVERIFY(request.header("Upgrade").isEmpty());
}

void SseStreamTest::replaysEveryRecording_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isByteByByte");
    QTest::addColumn<int>("ending"); // FailureKind
    for (const bool isByteByByte : {false, true}) {
        const auto add = [isByteByByte](const char* name, FailureKind ending) {
            QTest::addRow("%s %s", name, isByteByByte ? "byte by byte" : "whole")
                << QStringLiteral("watch/%1.http").arg(QLatin1StringView(name)) << isByteByByte << int(ending);
        };
        add("connection-limit", FailureKind::Broken);
        add("server-shutdown", FailureKind::Broken);
        add("heartbeat", FailureKind::Broken);
        add("run-completed", FailureKind::Broken);
        add("run-double-start", FailureKind::Broken);
        add("run-cancelled", FailureKind::Broken);
        add("run-failed", FailureKind::Broken);
        add("run-requires-action", FailureKind::Broken);
        add("summary-connect-mid-run", FailureKind::Broken);
        add("summary-db-connect-mid-run", FailureKind::Broken);
        add("summary-full-run", FailureKind::Broken);
        add("summary-cross-org-unicode", FailureKind::Broken);
        add("refused-401", FailureKind::Refused);
        add("refused-403", FailureKind::Refused);
        add("refused-404", FailureKind::Refused);
    }
}

void SseStreamTest::replaysEveryRecording()
{
    QFETCH(QString, name);
    QFETCH(bool, isByteByByte);
    QFETCH(int, ending);
    const std::string recording = test::fixture(name.toStdString());

    // What the bytes hold, by the parser alone.
    std::vector<Seen> expected;
    const auto response = test::recordedResponse(name.toStdString());
    const bool isStream = response.statusLine.find("200") != std::string::npos;
    if (isStream) {
        wire::SseParser parser;
        QVERIFY(parser.feed(response.body, [&expected](const wire::SseEvent& event) {
            expected.push_back({std::string(event.type), std::string(event.data), std::string(event.lastEventId)});
        }));
        QVERIFY(!expected.empty());
    }

    Bench bench;
    bench.server.onRequest([&](const HttpRequest&, HttpConnection& connection) {
        if (isByteByByte) {
            connection.writeByteByByte(QByteArray::fromStdString(recording), true);
        } else {
            connection.write(QByteArray::fromStdString(recording));
            connection.cut();
        }
    });
    auto options = bench.options();
    options.backoff.first = 1h; // one attempt
    options.backoff.cap = 1h;
    options.backoff.floor = 1h;
    bench.start(options);
    // Byte by byte is two turns of the event loop for each of 9,000 bytes: seconds where two cores run twenty things.
    QTRY_COMPARE_WITH_TIMEOUT(bench.failures.size(), 1U, 60'000);
    QCOMPARE(int(bench.failures[0].kind), ending);
    QCOMPARE(bench.events.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(bench.events[i].type, expected[i].type);
        QCOMPARE(bench.events[i].data, expected[i].data);
        QCOMPARE(bench.events[i].id, expected[i].id);
    }
    QCOMPARE(bench.stream->state(), isStream ? State::Waiting : State::Refused);
}

void SseStreamTest::classifiesAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<qint64>("retryAfterMs");
    const auto row = [](const char* name, const char* answer, FailureKind kind, wire::ErrorCode code, qint64 retryAfterMs) {
        QTest::newRow(name) << QByteArray(answer) << int(kind) << int(code) << retryAfterMs;
    };
    using Code = wire::ErrorCode;
    row("401", "HTTP/1.1 401 X\r\nContent-Length: 0\r\n\r\n", FailureKind::Refused, Code::Unauthorized, -1);
    row("401 basic", "HTTP/1.1 401 X\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n", FailureKind::Refused,
        Code::Unauthorized, -1);
    row("403", "HTTP/1.1 403 X\r\nContent-Length: 0\r\n\r\n", FailureKind::Refused, Code::Forbidden, -1);
    row("404", "HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n", FailureKind::Refused, Code::NotFound, -1);
    row("429", "HTTP/1.1 429 X\r\nRetry-After: 9\r\nContent-Length: 0\r\n\r\n", FailureKind::Busy, Code::TooManyRequests, 9000);
    row("503", "HTTP/1.1 503 X\r\nRetry-After: 2\r\nContent-Length: 0\r\n\r\n", FailureKind::Busy, Code::Server, 2000);
    row("503 bare", "HTTP/1.1 503 X\r\nContent-Length: 0\r\n\r\n", FailureKind::Busy, Code::Server, -1);
    row("500", "HTTP/1.1 500 X\r\nContent-Length: 0\r\n\r\n", FailureKind::Protocol, Code::Server, -1);
    row("html", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi", FailureKind::Protocol, Code::Server, -1);
    row("no type", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", FailureKind::Protocol, Code::Server, -1);
    row("no http", "SSH-2.0-OpenSSH_9.2\r\n\r\n", FailureKind::Unreachable, Code::Network, -1);
    row("nothing", "", FailureKind::Unreachable, Code::Network, -1);
}

void SseStreamTest::classifiesAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, kind);
    QFETCH(int, code);
    QFETCH(qint64, retryAfterMs);
    Bench bench;
    bench.server.onRequest([answer](const HttpRequest&, HttpConnection& connection) {
        connection.write(answer);
        connection.cut();
    });
    auto options = bench.options();
    options.backoff = {1h, 1h, 1h, 1h};
    bench.start(options);
    QTRY_COMPARE(bench.failures.size(), 1U);
    QCOMPARE(int(bench.failures[0].kind), kind);
    QCOMPARE(int(bench.failures[0].error.code), code);
    QCOMPARE(bench.failures[0].retryAfter ? bench.failures[0].retryAfter->count() : -1, retryAfterMs);
    QVERIFY(!bench.failures[0].error.message.empty());
    QCOMPARE(bench.stream->state(), kind == int(FailureKind::Refused) ? State::Refused : State::Waiting);
    QVERIFY(bench.stream->retryAt().has_value());
}

void SseStreamTest::refusalIsFinalUntilAskedAgain()
{
    Bench bench;
    int attempts = 0;
    bench.server.onRequest([&attempts](const HttpRequest&, HttpConnection& connection) {
        if (++attempts == 1) {
            connection.answerJson(403, "{\"error\":\"forbidden: not a member of organization\"}");
        } else {
            connection.beginStream();
            connection.sendFrame("a", "1");
        }
    });
    auto options = bench.options();
    options.refusedPause = 0ms;
    bench.start(options);
    QTRY_COMPARE(bench.stream->state(), State::Refused);
    QVERIFY(!bench.stream->retryAt());
    QVERIFY(bench.stream->lastFailure()->error.message.find("not a member") != std::string::npos);
    bench.stream->reconnectNow();
    QTRY_COMPARE(bench.events.size(), 1U);
    QCOMPARE(attempts, 2);
}

void SseStreamTest::followsARedirectAtHome()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest& request, HttpConnection& connection) {
        if (request.path() == "/events") {
            connection.answer(307, {}, {"Location: /elsewhere"});
        } else {
            connection.beginStream();
            connection.sendFrame("a", "1");
        }
    });
    bench.start(bench.options());
    QTRY_COMPARE(bench.events.size(), 1U);
    QCOMPARE(bench.server.requests().size(), 2);
    QCOMPARE(bench.server.requests()[1].target, QByteArray("/elsewhere"));
    QVERIFY(bench.failures.empty());
}

void SseStreamTest::neverTakesTheTokenElsewhere()
{
    Bench bench;
    ScriptedServer other;
    other.onRequest([](const HttpRequest&, HttpConnection& connection) { connection.beginStream(); });
    bench.server.onRequest([&other](const HttpRequest&, HttpConnection& connection) {
        connection.answer(302, {}, {"Location: " + other.url(QStringLiteral("/steal")).toEncoded()});
    });
    bench.start(bench.options());
    QTRY_VERIFY(bench.failures.size() >= 2U); // it tries again, and again only at home
    QCOMPARE(bench.failures[0].kind, FailureKind::Redirected);
    QCOMPARE(other.connectionCount(), 0);
    QVERIFY(other.everythingReceived().isEmpty());
}

void SseStreamTest::givesUpARedirectInCircles()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) { connection.answer(302, {}, {"Location: /events"}); });
    auto options = bench.options();
    options.backoff = {1h, 1h, 1h, 1h};
    bench.start(options);
    QTRY_COMPARE(bench.failures.size(), 1U);
    QCOMPARE(bench.failures[0].kind, FailureKind::Redirected);
    QCOMPARE(bench.server.requests().size(), net::kMaxRedirects + 1);
}

void SseStreamTest::storesAndSendsNoCookies()
{
    Bench bench;
    bench.manager.cookieJar()->setCookiesFromUrl({QNetworkCookie("planted", "1")}, bench.server.origin());
    bench.server.onRequest(
        [](const HttpRequest&, HttpConnection& connection) { connection.answer(500, {}, {"Set-Cookie: session=abc; Path=/"}); });
    bench.start(bench.options());
    QTRY_VERIFY(bench.server.requests().size() >= 3);
    QVERIFY(!bench.server.everythingReceived().toLower().contains("cookie"));
    QCOMPARE(bench.manager.cookieJar()->cookiesForUrl(bench.server.origin()).size(), 1);
}

void SseStreamTest::goesQuietAndIsDeclaredDead()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) {
        connection.beginStream();
        connection.sendFrame("connected", "{}");
    });
    auto options = bench.options();
    options.silence = 50ms;
    bench.start(options);
    QTRY_VERIFY(!bench.failures.empty());
    QCOMPARE(bench.failures[0].kind, FailureKind::Silent);
    QTRY_VERIFY(bench.server.connectionCount() >= 2);
}

void SseStreamTest::aTalkingStreamIsNotDead()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) {
        connection.beginStream();
        auto* keepalive = new QTimer(&connection);
        QObject::connect(keepalive, &QTimer::timeout, &connection, [&connection] { connection.sendFrame("keepalive", ""); });
        keepalive->start(20);
    });
    auto options = bench.options();
    options.silence = 400ms;
    bench.start(options);
    QTRY_VERIFY(bench.events.size() >= 40U); // 800 ms: the watchdog went off in between and looked
    QVERIFY(bench.failures.empty());
    QCOMPARE(bench.events[0].type, "keepalive");
    QCOMPARE(bench.events[0].data, "");
}

void SseStreamTest::headThatNeverComes()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) { connection.write("HTTP/1.1 200 OK\r\nContent-Ty"); });
    auto options = bench.options();
    options.headTimeout = 50ms;
    options.backoff = {1h, 1h, 1h, 1h};
    bench.start(options);
    QTRY_COMPARE(bench.failures.size(), 1U);
    QCOMPARE(bench.failures[0].error.code, wire::ErrorCode::Timeout);
    QTRY_COMPARE(bench.server.openConnections(), 0);
}

void SseStreamTest::sendsLastEventId()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) {
        connection.write(
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\r\ndata: x\nid: 42\n\ndata: incomplete\nid: 43\n");
        connection.cut();
    });
    bench.start(bench.options());
    QTRY_VERIFY(bench.server.requests().size() >= 2);
    QCOMPARE(bench.server.requests()[1].header("Last-Event-ID"), QByteArray("42"));
    QCOMPARE(bench.events[0].id, "42");
    QCOMPARE(bench.events[0].type, "message");
}

void SseStreamTest::retryFieldIsALowerBound()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) {
        connection.beginStream();
        connection.write("c\r\nretry: 60000\r\n"); // the chunk's own CRLF ends the line
        connection.write("1\r\n\n\r\n");
        connection.endStream();
    });
    bench.start(bench.options());
    QTRY_COMPARE(bench.stream->state(), State::Waiting);
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    QVERIFY(*bench.stream->retryAt() - now > 50s);
}

void SseStreamTest::stopsOn204()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) { connection.write("HTTP/1.1 204 No Content\r\n\r\n"); });
    bench.start(bench.options());
    QTRY_COMPARE(bench.stream->state(), State::Closed);
    QVERIFY(bench.failures.empty());
}

void SseStreamTest::tooLargeIsAFailureAndNotMemory()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) {
        connection.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
        connection.write("data: " + QByteArray(5000, 'x'));
    });
    auto options = bench.options();
    options.limits = {4096, 4096};
    bench.start(options);
    QTRY_VERIFY(!bench.failures.empty());
    QCOMPARE(bench.failures[0].kind, FailureKind::TooLarge);
    QCOMPARE(bench.failures[0].error.code, wire::ErrorCode::TooLarge);
    QTRY_VERIFY(bench.server.connectionCount() >= 2); // and it recovers
}

void SseStreamTest::backoffResetsOnlyWhenProven()
{
    for (const bool isProven : {false, true}) {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) {
            connection.beginStream();
            connection.sendFrame("connected", "{}");
            connection.endStream();
        });
        auto options = bench.options();
        options.isProvenByEvent = isProven;
        options.backoff = {1ms, 1h, 1ms, 1h};
        options.random = [] { return 1.0; }; // doubling shows: 1, 2, 4, … ms
        bench.start(options);
        if (isProven) {
            QTRY_VERIFY(bench.failures.size() >= 30U); // would be an age with doubling
        } else {
            QTRY_VERIFY(bench.failures.size() >= 8U);
            const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
            QTRY_VERIFY(bench.stream->retryAt().value_or(now) > now + 60ms);
        }
    }
}

void SseStreamTest::manyMegabytesPassInSmallAndLargeEvents()
{
    // Far more than the read buffer, in pieces around its size: nothing may get stuck in it.
    Bench bench;
    QByteArray body;
    std::vector<std::size_t> sizes;
    for (const std::size_t size : {10U, 30'000U, 32'760U, 40'000U, 65'530U, 65'536U, 70'000U, 200'000U, 1U, 3'000'000U}) {
        for (int i = 0; i < 3; ++i) {
            sizes.push_back(size);
            body += "data: " + QByteArray(static_cast<qsizetype>(size), 'x') + "\n\n";
        }
    }
    bench.server.onRequest([&body](const HttpRequest&, HttpConnection& connection) {
        connection.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + body);
    });
    bench.start(bench.options());
    QTRY_COMPARE_WITH_TIMEOUT(bench.events.size(), sizes.size(), 20'000);
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        QCOMPARE(bench.events[i].data.size(), sizes[i]);
    }
    QVERIFY(bench.failures.empty());
}

void SseStreamTest::closeInsideAHandlerStopsAtOnce()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) {
        connection.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\ndata: 2\n\ndata: 3\n\n");
    });
    auto options = bench.options();
    bench.stream = nullptr;
    bench.start(options);
    connect(bench.stream.get(), &SseStream::eventReceived, this, [&bench] { bench.stream->close(); });
    QTRY_COMPARE(bench.stream->state(), State::Closed);
    QTRY_COMPARE(bench.server.openConnections(), 0);
    QCOMPARE(bench.events.size(), 1U);
}

void SseStreamTest::reconnectInsideAHandler()
{
    Bench bench;
    int attempts = 0;
    bench.server.onRequest([&attempts](const HttpRequest&, HttpConnection& connection) {
        ++attempts;
        connection.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\ndata: 2\n\ndata: half");
    });
    bench.start(bench.options());
    connect(bench.stream.get(), &SseStream::eventReceived, this, [&bench] {
        if (bench.events.size() == 1) {
            bench.stream->reconnectNow();
        }
    });
    QTRY_COMPARE(bench.events.size(), 3U);
    QCOMPARE(attempts, 2);
    QCOMPARE(bench.events[1].data, "1");
    QCOMPARE(bench.events[2].data, "2");
}

void SseStreamTest::reconnectNowDropsTheOldConnection()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) {
        connection.beginStream();
        connection.sendFrame("a", "1");
    });
    bench.start(bench.options());
    QTRY_COMPARE(bench.events.size(), 1U);
    bench.stream->reconnectNow();
    QTRY_COMPARE(bench.events.size(), 2U);
    QTRY_COMPARE(bench.server.openConnections(), 1);
    QVERIFY(bench.failures.empty());
}

void SseStreamTest::comesBackWhenTheServerDoes()
{
    Bench bench;
    bench.server.onRequest([](const HttpRequest&, HttpConnection& connection) {
        connection.beginStream();
        connection.sendFrame("a", "1");
    });
    bench.start(bench.options());
    QTRY_COMPARE(bench.events.size(), 1U);
    bench.server.goDown();
    QTRY_VERIFY(bench.failures.size() >= 3U);
    QCOMPARE(bench.failures[0].kind, FailureKind::Broken);
    QCOMPARE(bench.failures.back().kind, FailureKind::Unreachable);
    bench.server.comeBack();
    QTRY_COMPARE(bench.events.size(), 2U);
    QCOMPARE(bench.stream->state(), State::Open);
}

void SseStreamTest::tokenIsInNoMessage()
{
    Bench bench;
    int attempts = 0;
    bench.server.onRequest([&attempts](const HttpRequest& request, HttpConnection& connection) {
        // A server that repeats what it was told.
        connection.answerJson(++attempts % 2 == 0 ? 500 : 429, "{\"error\":\"bad header " + request.header("Authorization") + "\"}");
    });
    bench.start(bench.options());
    QTRY_VERIFY(bench.failures.size() >= 4U);
    for (const net::StreamFailure& failure : bench.failures) {
        QVERIFY(failure.error.message.find(kToken) == std::string::npos);
    }
}

QTEST_GUILESS_MAIN(SseStreamTest)
#include "tst_ssestream.moc"
