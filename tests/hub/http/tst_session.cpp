// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "labhub.h"
#include "rawclient.h"
#include "support/fixtures.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace tallylight;
using test::LabHub;
using test::RawClient;

class tst_Session : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheConnection();
    void answersPipelinedRequestsInOrder();
    void unroutedPathsAre404();
    void whatIsQuotedIsUtf8();
    void otherMethodsAre405();
    void headHasNoBody();
    void preflight();
    void configIsAsRecorded();
    void everyAnswerHasARequestId();
    void aRequestIdIsTakenWhereItIsPlain_data();
    void aRequestIdIsTakenWhereItIsPlain();
    void largeHeaderIsRefused();
    void largeBodyIsRefused();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void slowHeaderIsDropped();
    void idleConnectionIsClosed();
    void readinessTellsTheTruth();
    void tooManyConnections();
    void speaksTls();
    void whoDoesNotShakeHandsIsCounted();
    void aStreamAskedForDuringShutdownEndsInOrder();
};

namespace {

//! Makes key.pem and cert.pem in \a folder.
bool makeCertificate(const QTemporaryDir& folder)
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                   QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                   QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                   QStringLiteral("-keyout"), folder.filePath(QStringLiteral("key.pem")), QStringLiteral("-out"),
                   folder.filePath(QStringLiteral("cert.pem"))});
    return openssl.waitForFinished() && openssl.exitCode() == 0;
}

bool isAccepting(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    return socket.waitForConnected(1000);
}

} // namespace

void tst_Session::keepsTheConnection()
{
    LabHub hub;
    hub.start();
    RawClient client(hub.port());
    for (int i = 0; i < 3; ++i) {
        client.request("GET", "/health/live", {});
        const auto answer = client.answer();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray(R"({"status":"ok"})"));
    }
    client.request("GET", "/health/live", {}, {"Connection: close"});
    QCOMPARE(client.answer().status, 200);
    QVERIFY(client.isClosedByPeer());
}

void tst_Session::answersPipelinedRequestsInOrder()
{
    LabHub hub;
    hub.start();
    RawClient client(hub.port());
    client.send("GET /x/y/a HTTP/1.1\r\nHost: x\r\n\r\nPOST /x/y/b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET /x/y/c "
                "HTTP/1.1\r\nHost: x\r\n\r\n");
    for (const QByteArray path : {"/x/y/a", "/x/y/b", "/x/y/c"}) {
        QCOMPARE(client.answer().body, QByteArray(R"({"error":"Not Found","path":")" + path + R"("})"));
    }
}

void tst_Session::unroutedPathsAre404()
{
    LabHub hub;
    hub.start();
    for (const QByteArray path : {"/api", "/api/acme", "/api/acme/nothing", "/org/x/watch", "/health/", "/a/b/c"}) {
        const auto answer = test::exchange(hub.port(), "GET", path + "?secret=1", {});
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.body, QByteArray(R"({"error":"Not Found","path":")" + path + R"("})"));
    }
}

void tst_Session::whatIsQuotedIsUtf8()
{
    LabHub hub;
    hub.start();
    for (const QByteArray path : {"/api/%ff/watch", "/api/a%c3/runs/x", "/a/b/\xff"}) {
        const auto answer = test::exchange(hub.port(), "GET", path, {});
        QCOMPARE(answer.status, 404);
        QCOMPARE(QString::fromUtf8(answer.body).toUtf8(), answer.body);
        QVERIFY(answer.json().contains(u"error"));
    }
}

void tst_Session::otherMethodsAre405()
{
    LabHub hub;
    hub.start();
    const auto answer = test::exchange(hub.port(), "PUT", "/api/acme/watch", {});
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.header("Allow"), QByteArray("GET"));
}

void tst_Session::headHasNoBody()
{
    LabHub hub;
    hub.start();
    RawClient client(hub.port());
    client.request("HEAD", "/health/live", {});
    QCOMPARE(client.answer(false).header("Content-Length"), QByteArray("15"));
    client.request("GET", "/health/live", {});
    QCOMPARE(client.answer().body.size(), 15);
}

void tst_Session::preflight()
{
    LabHub hub;
    hub.start();
    const auto answer = test::exchange(hub.port(), "OPTIONS", "/api/acme/mcp/self", {},
                                       {"Origin: https://other.example", "Access-Control-Request-Method: POST"});
    QCOMPARE(answer.status, 204);
    QVERIFY(answer.head.startsWith("HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: https://other.example\r\n"
                                   "Access-Control-Allow-Credentials: true\r\n"));
    QCOMPARE(answer.header("Access-Control-Allow-Methods"), QByteArray("GET,POST,PUT,DELETE,OPTIONS"));
    QCOMPARE(answer.header("Access-Control-Allow-Headers"), QByteArray("Content-Type,Authorization,mcp-protocol-version"));
}

void tst_Session::configIsAsRecorded()
{
    LabHub hub;
    hub.start();
    const QByteArray recorded = QByteArray::fromStdString(test::fixture("api/config.http"));
    const QByteArray response = recorded.mid(recorded.indexOf("HTTP/1.1 200"));
    const qsizetype body = response.indexOf("\r\n\r\n") + 4;
    const test::RawAnswer expected{200, response.left(body), response.mid(body).trimmed()};
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/config", {}).undated(), expected.undated());
}

void tst_Session::everyAnswerHasARequestId()
{
    LabHub hub;
    const test::LabOrg lab(hub);
    hub.start();
    QSet<QByteArray> ids;
    for (const QByteArray path : {"/health/live", "/nowhere/at/all", "/api/acme/watch", "/login", "/%zz"}) {
        const QByteArray id = test::exchange(hub.port(), "GET", path, {}).header("X-Request-Id");
        QVERIFY2(QRegularExpression(QStringLiteral("^[A-Za-z0-9]{32}$")).match(QString::fromUtf8(id)).hasMatch(), path.constData());
        ids.insert(id);
    }
    RawClient stream(hub.port());
    stream.request("GET", "/api/acme/watch", lab.aliceKey, {"X-Request-Id: stream-1"});
    QVERIFY(stream.head().contains("\r\nX-Request-Id: stream-1\r\n"));
    RawClient nonsense(hub.port());
    nonsense.send("hello there\r\n\r\n");
    ids.insert(nonsense.answer().header("X-Request-Id"));
    QCOMPARE(ids.size(), 6);
}

void tst_Session::aRequestIdIsTakenWhereItIsPlain_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("UUID") << QByteArray("7b0c1b0e-6b0a-4c7e-8d52-0d6f5f0c9d11") << true;
    QTest::newRow("all kinds") << QByteArray("aZ9._-") << true;
    QTest::newRow("longest") << QByteArray(64, 'x') << true;
    QTest::newRow("too long") << QByteArray(65, 'x') << false;
    QTest::newRow("space") << QByteArray("a b") << false;
    QTest::newRow("markup") << QByteArray("<b>") << false;
    QTest::newRow("escape") << QByteArray("a\x1b[31m") << false;
    QTest::newRow("not ASCII") << QByteArray("caf\xc3\xa9") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void tst_Session::aRequestIdIsTakenWhereItIsPlain()
{
    QFETCH(QByteArray, given);
    QFETCH(bool, isTaken);
    LabHub hub;
    hub.start();
    const auto answer = test::exchange(hub.port(), "GET", "/health/live", {}, {"X-Request-Id: " + given});
    QCOMPARE(answer.header("X-Request-Id") == given, isTaken);
    QVERIFY(answer.status != 200 || !answer.header("X-Request-Id").isEmpty());
}

void tst_Session::largeHeaderIsRefused()
{
    LabHub hub;
    hub.start();
    RawClient client(hub.port());
    client.send("GET /health/live HTTP/1.1\r\nHost: x\r\nX-Long: " + QByteArray(20'000, 'x') + "\r\n\r\n");
    const auto answer = client.answer();
    QCOMPARE(answer.status, 431);
    QVERIFY(answer.json().contains(u"error"));
    QVERIFY(client.isClosedByPeer());
}

void tst_Session::largeBodyIsRefused()
{
    LabHub hub;
    hub.start();
    RawClient announced(hub.port());
    announced.send("POST /api/acme/runs HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n");
    QCOMPARE(announced.answer().status, 413);
    RawClient chunked(hub.port());
    chunked.send("POST /api/acme/runs HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n100001\r\n" + QByteArray(1'048'577, 'x'));
    const auto answer = chunked.answer();
    QCOMPARE(answer.status, 413);
    QVERIFY(answer.json().contains(u"error"));
}

void tst_Session::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("no HTTP") << QByteArray("hello there\r\n\r\n") << 400;
    QTest::newRow("TLS on a plain port") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15) << 400;
    QTest::newRow("bad escape") << QByteArray("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
    QTest::newRow("escaped zero") << QByteArray("GET /a%00b HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
    QTest::newRow("no path") << QByteArray("GET example.org HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
    QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab") << 400;
    QTest::newRow("HTTP/3") << QByteArray("GET / HTTP/3.0\r\nHost: x\r\n\r\n") << 505;
}

void tst_Session::nonsenseIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    LabHub hub;
    hub.start();
    RawClient client(hub.port());
    client.send(bytes);
    QCOMPARE(client.answer().status, status);
    QVERIFY(client.isClosedByPeer());
}

void tst_Session::slowHeaderIsDropped()
{
    LabHub hub;
    hub.options.limits.header = std::chrono::milliseconds(150);
    hub.start();
    RawClient client(hub.port());
    client.send("GET / HTTP/1.1\r\nHost");
    QVERIFY(client.isClosedByPeer());
}

void tst_Session::idleConnectionIsClosed()
{
    LabHub hub;
    hub.options.limits.idle = std::chrono::milliseconds(150);
    hub.start();
    RawClient client(hub.port());
    client.request("GET", "/health/live", {});
    QCOMPARE(client.answer().status, 200);
    QVERIFY(client.isClosedByPeer());
}

void tst_Session::readinessTellsTheTruth()
{
    LabHub hub;
    hub.start();
    for (const QByteArray path : {"/health/ready", "/health"}) {
        const auto answer = test::exchange(hub.port(), "GET", path, {});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()[u"status"].toString(), QStringLiteral("ready"));
        QCOMPARE(answer.json()[u"services"][u"database"][u"status"].toString(), QStringLiteral("up"));
    }
}

void tst_Session::tooManyConnections()
{
    LabHub hub;
    hub.options.maxConnections = 1;
    hub.start();
    RawClient first(hub.port());
    first.request("GET", "/health/live", {});
    QCOMPARE(first.answer().status, 200);
    RawClient second(hub.port());
    QCOMPARE(second.answer().status, 503);
    first.request("GET", "/health/live", {});
    QCOMPARE(first.answer().status, 200);
}

void tst_Session::speaksTls()
{
    const QTemporaryDir folder;
    if (!makeCertificate(folder)) {
        QSKIP("the openssl program makes the certificate, and it is not there");
    }
    LabHub hub;
    hub.options.tlsCertificate = folder.filePath(QStringLiteral("cert.pem")).toStdString();
    hub.options.tlsKey = folder.filePath(QStringLiteral("key.pem")).toStdString();
    const test::LabOrg lab(hub);
    hub.start();
    RawClient client = RawClient::encrypted(hub.port());
    client.request("GET", "/api/acme/watch?types=decopilot.running.summary", lab.aliceKey);
    QVERIFY(client.head().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.chunk().startsWith("event: connected\n"));
    QVERIFY(client.chunk().startsWith("event: decopilot.running.summary\n"));
    RawClient reporter = RawClient::encrypted(hub.port());
    reporter.request("POST", "/api/acme/runs", lab.aliceKey, {}, R"({"key":"1"})");
    QCOMPARE(reporter.answer().status, 201);
    QVERIFY(client.chunk().startsWith("event: decopilot.running.summary\n"));
    hub.stop();
    QVERIFY(client.chunk().startsWith("retry: "));
    QCOMPARE(client.chunk(), QByteArray(""));
}

void tst_Session::whoDoesNotShakeHandsIsCounted()
{
    const QTemporaryDir folder;
    if (!makeCertificate(folder)) {
        QSKIP("the openssl program makes the certificate, and it is not there");
    }
    LabHub hub;
    hub.options.tlsCertificate = folder.filePath(QStringLiteral("cert.pem")).toStdString();
    hub.options.tlsKey = folder.filePath(QStringLiteral("key.pem")).toStdString();
    hub.options.maxConnections = 1;
    hub.start();
    RawClient silent(hub.port());
    RawClient second(hub.port());
    QVERIFY(second.isClosedByPeer());
    // And does not hold up the end.
    QElapsedTimer timer;
    timer.start();
    hub.stop();
    QVERIFY(timer.elapsed() < 4000);
    QVERIFY(silent.isClosedByPeer());
}

void tst_Session::aStreamAskedForDuringShutdownEndsInOrder()
{
    LabHub hub;
    const test::LabOrg lab(hub);
    hub.start();
    const auto letTheHubGetOn = [&hub] {
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(test::exchange(hub.port(), "GET", "/health/live", {}).status, 200);
        }
    };
    letTheHubGetOn();
    // While another process writes, a report waits for it, and what is asked afterwards waits behind the report.
    auto other = hub::Database::open(hub.scratch().url());
    QVERIFY(other);
    (*other)->execute("begin immediate");
    RawClient reporter(hub.port());
    reporter.request("POST", "/api/acme/runs", lab.aliceKey, {}, R"({"key":"1"})");
    letTheHubGetOn();
    RawClient watcher(hub.port());
    watcher.request("GET", "/api/acme/watch", lab.aliceKey);
    letTheHubGetOn();
    std::thread stopping([&hub] { hub.stop(); });
    QTRY_VERIFY(!isAccepting(hub.port()));
    (*other)->execute("rollback");
    const QByteArray head = watcher.head();
    const QByteArray connected = watcher.chunk();
    const QByteArray wish = watcher.chunk();
    const QByteArray last = watcher.chunk();
    stopping.join();
    QVERIFY(head.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(connected.startsWith("event: connected\n"));
    QVERIFY(wish.startsWith("retry: "));
    QVERIFY(!last.isNull());
    QCOMPARE(last, QByteArray(""));
    QCOMPARE(reporter.answer().status, 201);
}

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_session.moc"
