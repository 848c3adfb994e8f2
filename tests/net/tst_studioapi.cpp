// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/studioapi.h"

#include "net/whendone.h"
#include "support/fixtures.h"
#include "support/scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <set>

using namespace tallylight;
using namespace std::chrono_literals;
using net::StudioApi;
using test::HttpConnection;
using test::HttpRequest;
using test::ScriptedServer;

namespace {

constexpr auto kToken = "sEcReT-token-0123456789";
const QString kSlug = QStringLiteral("acme-lab");

//! The answer of a recording, as it came.
QByteArray recorded(const char* name)
{
    const std::string bytes = test::fixture(name);
    const std::string marker = "### RESPONSE (raw bytes)\n";
    return QByteArray::fromStdString(bytes.substr(bytes.find(marker) + marker.size())).trimmed();
}

//! What servers before June 2026 say to the plain tool endpoint.
void answerNoRoute(const HttpRequest& request, HttpConnection& socket)
{
    socket.answerJson(404, "{\"error\":\"Not Found\",\"path\":\"" + request.path() + "\"}");
}

//! A May server with one recorded answer for every MCP call.
ScriptedServer::Handler mayServer(const char* recording)
{
    return [bytes = recorded(recording)](const HttpRequest& request, HttpConnection& socket) {
        if (request.path().endsWith("/mcp/self")) {
            socket.write(bytes);
        } else {
            answerNoRoute(request, socket);
        }
    };
}

struct Bench {
    ScriptedServer server;
    std::unique_ptr<StudioApi> api;

    explicit Bench(std::chrono::milliseconds timeout = 30s)
    {
        net::HttpOptions options;
        options.origin = server.origin();
        options.token = [] { return QByteArray(kToken); };
        options.timeout = timeout;
        options.maxBodyBytes = 100'000;
        api = std::make_unique<StudioApi>(options);
    }
};

//! Waits for a future in the event loop.
template <class T>
std::optional<wire::Result<T>> await(const QFuture<wire::Result<T>>& future)
{
    QObject context;
    std::optional<wire::Result<T>> outcome;
    net::whenDone(future, &context, [&outcome](const wire::Result<T>& result) { outcome = result; });
    [&outcome] { QTRY_VERIFY(outcome.has_value()); }();
    return outcome;
}

template <class T>
wire::ErrorCode codeOf(const std::optional<wire::Result<T>>& outcome)
{
    return outcome && !*outcome ? outcome->error().code : wire::ErrorCode(255);
}

QByteArray message(int n)
{
    const QByteArray digit = QByteArray::number(n);
    return R"({"id":"m)" + digit + R"(","role":"assistant","created_at":"2026-11-23T02:40:4)" + digit
           + R"(.000Z","parts":[{"type":"text","text":"t)" + digit + "\"}]}";
}

} // namespace

class StudioApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void organizationsAsRecorded()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) { socket.write(recorded("api/orgs.http")); });
        const auto orgs = await(bench.api->organizations());
        QVERIFY(orgs && *orgs);
        QCOMPARE((*orgs)->size(), 3U);
        QCOMPARE((**orgs)[1].slug, "acme-lab");
        const HttpRequest& request = bench.server.requests().constFirst();
        QCOMPARE(request.target, QByteArray("/api/auth/organization/list"));
        QCOMPARE(request.header("Authorization"), QByteArray("Bearer ") + kToken);
        QVERIFY(request.header("Cookie").isEmpty());
    }

    void strangersAreUnauthorized()
    {
        Bench bench;
        bench.server.onRequest(
            [](const HttpRequest&, HttpConnection& socket) { socket.write(recorded("api/orgs-no-auth-401.http") + "\r\n\r\n"); });
        QCOMPARE(codeOf(await(bench.api->organizations())), wire::ErrorCode::Unauthorized);
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) { socket.answerJson(200, "null"); });
        QCOMPARE(codeOf(await(bench.api->session())), wire::ErrorCode::Unauthorized);
    }

    void sessionNamesTheUser()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) {
            socket.answerJson(200, R"({"user":{"id":"u1","name":"Alice","email":"a@example.test"},"session":{}})");
        });
        const auto identity = await(bench.api->session());
        QVERIFY(identity && *identity);
        QCOMPARE((*identity)->id.value(), "u1");
        QCOMPARE(bench.server.requests().constFirst().target, QByteArray("/api/auth/get-session"));
    }

    void plainToolsAreTriedOnceThenMcp()
    {
        Bench bench;
        bench.server.onRequest(mayServer("api/threads-list.http"));
        for (int i = 0; i < 2; ++i) {
            const auto page = await(bench.api->threads(kSlug, {}));
            QVERIFY(page && *page);
            QCOMPARE((*page)->items.size(), 2U);
            QVERIFY((*page)->hasMore);
        }
        QList<QByteArray> paths;
        for (const HttpRequest& request : bench.server.requests()) {
            paths << request.path();
            QCOMPARE(request.header("x-org-slug"), QByteArray("acme-lab"));
        }
        QCOMPARE(paths,
                 QList<QByteArray>({"/api/acme-lab/tools/COLLECTION_THREADS_LIST", "/api/acme-lab/mcp/self", "/api/acme-lab/mcp/self"}));
        const HttpRequest& mcp = bench.server.requests()[1];
        QCOMPARE(mcp.header("Accept"), QByteArray("application/json, text/event-stream"));
        QCOMPARE(mcp.header("Content-Type"), QByteArray("application/json"));
        const QJsonObject call = QJsonDocument::fromJson(mcp.body).object();
        QCOMPARE(call.value(u"method").toString(), u"tools/call"_qs);
        QCOMPARE(call.value(u"params").toObject().value(u"name").toString(), u"COLLECTION_THREADS_LIST"_qs);
    }

    void plainToolsStayPlain()
    {
        Bench bench;
        bench.server.onRequest(
            [](const HttpRequest&, HttpConnection& socket) { socket.answerJson(200, R"({"items":[],"totalCount":0})"); });
        QVERIFY(await(bench.api->threads(kSlug, {.status = wire::ThreadStatus::InProgress, .isMine = true})).value());
        QCOMPARE(bench.server.requests().size(), 1);
        const QJsonObject arguments = QJsonDocument::fromJson(bench.server.requests().constFirst().body).object();
        QCOMPARE(arguments.value(u"status").toString(), u"in_progress"_qs);
        QCOMPARE(arguments.value(u"where").toObject().value(u"created_by").toString(), u"me"_qs);
        QCOMPARE(arguments.value(u"limit").toInt(), 1000);

        // An unknown tool on such a server is an error, and no reason to go elsewhere.
        bench.server.onRequest(
            [](const HttpRequest&, HttpConnection& socket) { socket.answerJson(404, R"({"error":"Unknown tool: NOPE"})"); });
        QCOMPARE(codeOf(await(bench.api->callTool(kSlug, u"NOPE"_qs, {}))), wire::ErrorCode::NotFound);
        QCOMPARE(bench.server.requests().size(), 2);
    }

    void whatIsShownAsExpiredComesToo()
    {
        // By the number of rows that came the caller pages on.
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) {
            socket.answerJson(200, R"({"items":[{"id":"a","status":"in_progress"},{"id":"b","status":"expired"}]})");
        });
        const auto page = await(bench.api->threads(kSlug, {.status = wire::ThreadStatus::InProgress}));
        QCOMPARE((*page)->items.size(), 2U);
        QCOMPARE(int((*page)->items[1].status), int(wire::ThreadStatus::Expired));
    }

    void manyFirstCallsTryTheMissingEndpointOnce()
    {
        Bench bench;
        int missing = 0;
        bench.server.onRequest([&missing](const HttpRequest& request, HttpConnection& socket) {
            if (request.path().contains("/tools/")) {
                ++missing;
                socket.answerJson(404, R"({"error":"Not Found","path":"/api/x"})");
            } else {
                socket.answerJson(200, R"({"jsonrpc":"2.0","id":1,"result":{"structuredContent":{"items":[]}}})");
            }
        });
        std::vector<net::StudioApi::Answer<wire::Page<wire::ThreadItem>>> answers;
        for (int i = 0; i < 12; ++i) {
            answers.push_back(bench.api->threads(kSlug, {}));
        }
        answers.front().cancel(); // the one that finds out: another takes over
        for (std::size_t i = 1; i < answers.size(); ++i) {
            QVERIFY(await(answers[i]).value());
        }
        QVERIFY2(missing <= 2, qPrintable(QString::number(missing)));
    }

    void goesAwayWithManyQuestionsOpen()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection&) {});
        std::vector<net::StudioApi::Answer<wire::Page<wire::ThreadItem>>> answers;
        for (int i = 0; i < 12; ++i) {
            answers.push_back(bench.api->threads(kSlug, {}));
        }
        QTRY_VERIFY(!bench.server.requests().isEmpty());
        bench.api.reset();
        QTRY_COMPARE(bench.server.openConnections(), 0);
    }

    void recordedAnswers()
    {
        Bench bench;
        bench.server.onRequest(mayServer("api/thread-get.http"));
        const auto thread = await(bench.api->thread(kSlug, wire::ThreadId("thrd_s_zWBfA7ljBRS8-FXtRSJ")));
        QCOMPARE((**thread)->title, "Draft the 2.4 release notes");
        bench.server.onRequest(mayServer("api/thread-get-missing.http"));
        QVERIFY(!(**await(bench.api->thread(kSlug, wire::ThreadId("thrd_nope")))).has_value());
        bench.server.onRequest(mayServer("api/agent-get.http"));
        QCOMPARE((**await(bench.api->agent(kSlug, wire::AgentId("decopilot_x"))))->title, "Decopilot");
        bench.server.onRequest(mayServer("api/tool-unknown.http"));
        const auto unknown = await(bench.api->callTool(kSlug, u"NOPE"_qs, {}));
        QCOMPARE(codeOf(unknown), wire::ErrorCode::Server);
        QVERIFY(unknown->error().message.find("NOPE") != std::string::npos);
        bench.server.onRequest(mayServer("api/tool-not-member-403.http"));
        QCOMPARE(codeOf(await(bench.api->thread(kSlug, wire::ThreadId("t")))), wire::ErrorCode::Forbidden);
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) { socket.write(recorded("api/cancel.http")); });
        QCOMPARE(await(bench.api->cancelRun(kSlug, wire::ThreadId("t/1")))->value(), true);
        QCOMPARE(bench.server.requests().constLast().target, QByteArray("/api/acme-lab/decopilot/cancel/t%2F1"));
    }

    void newestMessagesFromEitherOrder()
    {
        for (const bool isAscending : {true, false}) {
            Bench bench;
            bench.server.onRequest([isAscending](const HttpRequest& request, HttpConnection& socket) {
                const QJsonObject arguments = QJsonDocument::fromJson(request.body).object();
                const QJsonObject order = arguments.value(u"orderBy").toArray().at(0).toObject();
                if (order.value(u"field").toArray().at(0).toString() != u"created_at") {
                    socket.answerJson(400, R"({"error":"Invalid input"})");
                    return;
                }
                const int offset = arguments.value(u"offset").toInt();
                const QByteArray first = isAscending ? message(1 + offset) : message(5 - offset);
                const QByteArray second = isAscending ? message(2 + offset) : message(4 - offset);
                socket.answerJson(200, "{\"items\":[" + first + "," + second + "],\"totalCount\":5,\"hasMore\":true}");
            });
            const auto messages = await(bench.api->newestMessages(kSlug, wire::ThreadId("t")));
            QVERIFY(messages && *messages);
            QCOMPARE((*messages)->size(), 2U);
            const std::set<std::string> ids{(**messages)[0].id.value(), (**messages)[1].id.value()};
            QCOMPARE(ids, (std::set<std::string>{"m4", "m5"}));
            QCOMPARE(bench.server.requests().size(), isAscending ? 2 : 1);
        }
    }

    void messagesOfAStrangersThread()
    {
        Bench bench;
        bench.server.onRequest(mayServer("api/messages-not-mine.http"));
        QVERIFY((*await(bench.api->newestMessages(kSlug, wire::ThreadId("t"))))->empty());
    }

    void theTokenStaysAtHome()
    {
        Bench bench;
        ScriptedServer other;
        bench.server.onRequest([&other](const HttpRequest&, HttpConnection& socket) {
            socket.answer(302, {}, {"Location: " + other.url(QStringLiteral("/x")).toEncoded()});
        });
        const auto outcome = await(bench.api->organizations());
        QCOMPARE(codeOf(outcome), wire::ErrorCode::Server);
        QVERIFY(outcome->error().message.find("another server") != std::string::npos);
        QCOMPARE(other.connectionCount(), 0);
    }

    void redirectsAtHomeAreFollowedButAPostIsNoGet()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest& request, HttpConnection& socket) {
            if (request.path().startsWith("/moved")) {
                socket.answerJson(200, request.method == "POST" ? R"({"item":null})" : "[]");
            } else {
                socket.answer(request.method == "POST" ? 307 : 302, {}, {"Location: /moved"});
            }
        });
        QVERIFY(await(bench.api->organizations())->has_value());
        QVERIFY(await(bench.api->thread(kSlug, wire::ThreadId("t")))->has_value());
        bench.server.onRequest([](const HttpRequest& request, HttpConnection& socket) {
            socket.answer(request.method == "POST" ? 303 : 200, "[]", {"Location: /moved"});
        });
        QCOMPARE(codeOf(await(bench.api->thread(kSlug, wire::ThreadId("t")))), wire::ErrorCode::Server);
    }

    void hugeAnswersAreGivenUp()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n" + QByteArray(200'000, ' '));
        });
        QCOMPARE(codeOf(await(bench.api->organizations())), wire::ErrorCode::TooLarge);
        QTRY_COMPARE(bench.server.openConnections(), 0);
    }

    void silenceAndTricklesEnd()
    {
        Bench bench(40ms);
        bench.server.onRequest([](const HttpRequest&, HttpConnection&) {});
        QCOMPARE(codeOf(await(bench.api->organizations())), wire::ErrorCode::Timeout);
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            auto* drip = new QTimer(&socket);
            QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
            drip->start(5);
        });
        QCOMPARE(codeOf(await(bench.api->organizations())), wire::ErrorCode::Timeout);
    }

    void cutAnswersAreNoAnswers()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection& socket) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n[]");
            socket.cut();
        });
        const auto outcome = await(bench.api->organizations());
        QCOMPARE(codeOf(outcome), wire::ErrorCode::Network);
        QVERIFY(outcome->error().isRetryable);
    }

    void cancelledFuturesAbort()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection&) {});
        auto future = bench.api->organizations();
        QTRY_COMPARE(bench.server.requests().size(), 1);
        future.cancel();
        QTRY_COMPARE(bench.server.openConnections(), 0);
        QVERIFY(bench.api->children().isEmpty() || QTest::qWaitFor([&bench] { return bench.api->children().isEmpty(); }));
    }

    void aDeadContextAborts()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection&) {});
        auto context = std::make_unique<QObject>();
        bool isCalled = false;
        net::whenDone(bench.api->organizations(), context.get(), [&isCalled](const auto&) { isCalled = true; });
        QTRY_COMPARE(bench.server.requests().size(), 1);
        context.reset();
        QTRY_COMPARE(bench.server.openConnections(), 0);
        QVERIFY(!isCalled);
    }

    void aDeadApiCancels()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection&) {});
        const auto future = bench.api->organizations();
        QTRY_COMPARE(bench.server.requests().size(), 1);
        bench.api.reset();
        QCOMPARE(codeOf(await(future)), wire::ErrorCode::Cancelled);
        QTRY_COMPARE(bench.server.openConnections(), 0);
    }

    void noMessageHoldsTheToken()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest& request, HttpConnection& socket) {
            socket.answerJson(500, "{\"error\":\"" + request.header("Authorization") + "\"}");
        });
        const auto outcome = await(bench.api->organizations());
        QCOMPARE(codeOf(outcome), wire::ErrorCode::Server);
        QVERIFY(outcome->error().isRetryable);
        QVERIFY(outcome->error().message.find(kToken) == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(StudioApiTest)
#include "tst_studioapi.moc"
