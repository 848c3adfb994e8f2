// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/serverprobe.h"

#include "net/whendone.h"
#include "support/authdouble.h"
#include "support/hubprocess.h"

#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using test::HttpConnection;
using test::HttpRequest;
using wire::ErrorCode;

namespace {

using Outcome = wire::Result<net::ServerFacts>;

Outcome probe(const QUrl& origin, std::chrono::milliseconds timeout = 30s)
{
    net::HttpOptions options;
    options.origin = origin;
    options.timeout = timeout;
    options.token = [] { return QByteArray("never-sent-0123456789"); };
    net::ServerProbe probe(options);
    QObject context;
    std::optional<Outcome> outcome;
    net::whenDone(probe.ask(), &context, [&outcome](const Outcome& result) { outcome = result; });
    [&outcome] { QTRY_VERIFY(outcome); }();
    return outcome.value_or(wire::failure(ErrorCode::Cancelled, {}));
}

} // namespace

class ServerProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStudioAsRecorded()
    {
        test::AuthDouble studio;
        const auto facts = probe(studio.origin());
        QVERIFY(facts);
        QVERIFY(facts->hasBrowserSignIn);
        QVERIFY(facts->config.hasPassword);
        QVERIFY(!facts->config.isLocalMode);
        QCOMPARE(facts->origin, studio.origin());
        QVERIFY(!studio.server().everythingReceived().contains("never-sent"));
    }

    void theHub()
    {
        test::HubProcess hub;
        hub.start();
        const auto facts = probe(hub.origin());
        QVERIFY(facts);
        QVERIFY(facts->hasBrowserSignIn);
    }

    void aServerWithoutBrowserSignIn()
    {
        test::AuthDouble studio;
        studio.hasBrowserSignIn = false;
        QVERIFY(!probe(studio.origin())->hasBrowserSignIn);
    }

    void somethingElseAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a web site") << 200 << QByteArray("<html>hello</html>");
        QTest::newRow("another API") << 200 << QByteArray(R"({"success":true,"config":7})");
        QTest::newRow("nothing there") << 404 << QByteArray("not found");
    }

    void somethingElseAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        test::ScriptedServer server;
        server.onRequest([=](const HttpRequest&, HttpConnection& socket) { socket.answerJson(status, body); });
        const auto facts = probe(server.origin());
        QVERIFY(!facts);
        QCOMPARE(facts.error().code, ErrorCode::NotFound);
        QVERIFY(facts.error().message.find("127.0.0.1") != std::string::npos);
    }

    void nobodyAnswers()
    {
        test::ScriptedServer server;
        server.goDown();
        QCOMPARE(probe(server.origin()).error().code, ErrorCode::Network);
    }

    void somebodyHoldsUs()
    {
        test::ScriptedServer server;
        QCOMPARE(probe(server.origin(), 50ms).error().code, ErrorCode::Timeout);
    }

    void aRedirectElsewhereIsNotFollowed()
    {
        test::AuthDouble studio;
        test::ScriptedServer server;
        server.onRequest([&](const HttpRequest& request, HttpConnection& socket) {
            socket.answer(302, {}, {"Location: " + studio.origin().toEncoded() + request.target});
        });
        QCOMPARE(probe(server.origin()).error().code, ErrorCode::Server);
        QVERIFY(studio.server().requests().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ServerProbeTest)
#include "tst_serverprobe.moc"
