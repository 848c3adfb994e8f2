// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/addresslimits.h"
#include "labhub.h"
#include "rawclient.h"
#include "support/certificate.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QTemporaryDir>
#include <QTest>

using namespace tallylight;
using hub::http::AddressLimits;
using test::LabHub;
using test::LabOrg;
using test::RawClient;

namespace {

const QByteArray kTooMany = R"({"message":"Too many requests. Please try again later."})";

QByteArray forwarded(const QByteArray& address)
{
    return "X-Forwarded-For: " + address;
}

bool isTooMany(const test::RawAnswer& answer)
{
    const int wait = answer.header("Retry-After").toInt();
    return answer.status == 429 && answer.body == kTooMany && wait >= 1 && wait <= 10
           && answer.header("X-Retry-After") == answer.header("Retry-After");
}

} // namespace

//! What a stranger or a member can send, and the answer to more than that.
class tst_Limits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsOfOneAddressAreCounted();
    void requestsOfThisMachineAreNot();
    void requestsOfOneAccountAreCounted_data();
    void requestsOfOneAccountAreCounted();
    void zeroIsNoLimit();
    void signInsOfOneAccountAreCounted();
    void connectionsOfOneAddressAreCounted();
    void aStreamGivesItsPlaceBack();
    void behindAProxyConnectionsAreItsBusiness();
    void slotsComeAndGo();
    void aSlowHeaderIsAnswered();
    void aSlowHeaderWithinTlsIsAnswered();
    void aSlowBodyIsAnswered();
    void anIdleConnectionIsNot();
    void deepJsonIsRefused_data();
    void deepJsonIsRefused();
};

void tst_Limits::requestsOfOneAddressAreCounted()
{
    LabHub hub;
    hub.options.isBehindProxy = true;
    hub.options.requests.perAddress = 3;
    hub.start();
    const auto ask = [&](const QByteArray& path, const QByteArray& address) {
        return test::exchange(hub.port(), "GET", path, {}, {forwarded(address)});
    };
    QCOMPARE(ask("/health/live", "192.0.2.7").status, 200);
    QCOMPARE(ask("/nowhere/at/all", "192.0.2.7").status, 404);
    QCOMPARE(ask("/api/acme/watch", "192.0.2.7").status, 404);
    QVERIFY(isTooMany(ask("/health/live", "192.0.2.7")));
    QCOMPARE(ask("/health/live", "192.0.2.8").status, 200);
    // Whoever has one IPv6 address has the others of its network.
    for (int i = 1; i <= 3; ++i) {
        QCOMPARE(ask("/health/live", "2001:db8::" + QByteArray::number(i)).status, 200);
    }
    QVERIFY(isTooMany(ask("/health/live", "2001:db8::4")));
}

void tst_Limits::requestsOfThisMachineAreNot()
{
    LabHub hub;
    hub.options.requests.perAddress = 1;
    hub.start();
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(test::exchange(hub.port(), "GET", "/health/live", {}).status, 200);
    }
}

void tst_Limits::requestsOfOneAccountAreCounted_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("report") << QByteArray("POST") << QByteArray("/api/acme/runs") << QByteArray(R"({"key":"1"})") << 201;
    QTest::newRow("tool") << QByteArray("POST") << QByteArray("/api/acme/tools/ORGANIZATION_LIST") << QByteArray("{}") << 200;
    QTest::newRow("MCP") << QByteArray("POST") << QByteArray("/api/acme/mcp/self")
                         << QByteArray(R"({"jsonrpc":"2.0","id":1,"method":"ping"})") << 200;
    QTest::newRow("organizations") << QByteArray("GET") << QByteArray("/api/auth/organization/list") << QByteArray() << 200;
    QTest::newRow("stream") << QByteArray("HEAD") << QByteArray("/api/acme/watch") << QByteArray() << 200;
}

void tst_Limits::requestsOfOneAccountAreCounted()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    LabHub hub;
    hub.options.requests.perAccount = 2;
    const LabOrg lab(hub);
    const QByteArray second = hub.addKey(lab.alice);
    hub.start();
    const auto ask = [&](const QByteArray& key) {
        return test::exchange(hub.port(), method, path, key,
                              {"Content-Type: application/json", "Accept: application/json, text/event-stream"}, body);
    };
    QCOMPARE(ask(lab.aliceKey).status / 100, status / 100);
    QCOMPARE(ask(second).status / 100, status / 100);
    const auto refused = ask(second);
    QCOMPARE(refused.status, 429);
    QVERIFY(method == "HEAD" || isTooMany(refused));
    QCOMPARE(ask(lab.bobKey).status / 100, status / 100);
    // Who shows no credential spends nobody's.
    QCOMPARE(ask({}).status, 401);
}

void tst_Limits::zeroIsNoLimit()
{
    LabHub hub;
    hub.options.isBehindProxy = true;
    hub.options.requests = {0, 0, 0};
    const LabOrg lab(hub);
    hub.start();
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(test::exchange(hub.port(), "GET", "/api/auth/organization/list", lab.aliceKey, {forwarded("192.0.2.7")}).status, 200);
    }
}

void tst_Limits::signInsOfOneAccountAreCounted()
{
    LabHub hub;
    hub.options.isBehindProxy = true;
    const LabOrg lab(hub);
    hub.start();
    // Each from an address of its own, which alone would be let in. Nobody of that name is here, which looks the same.
    const auto attempt = [&](int i, const QByteArray& email) {
        return test::exchange(hub.port(), "POST", "/api/auth/sign-in/email", {},
                              {"Content-Type: application/json", forwarded("192.0.2." + QByteArray::number(i))},
                              R"({"email":")" + email + R"(","password":"x"})");
    };
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(attempt(i, i % 2 == 0 ? "nobody@example.test" : "Nobody@Example.test").status, 401);
    }
    const auto refused = attempt(20, "nobody@example.test");
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.body, kTooMany);
    QVERIFY(refused.header("Retry-After").toInt() <= 60);
    QCOMPARE(attempt(21, "alice@example.test").status, 401);
}

void tst_Limits::connectionsOfOneAddressAreCounted()
{
    QString own;
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress& address : addresses) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() && !address.isLinkLocal()) {
            own = address.toString();
        }
    }
    if (own.isEmpty()) {
        QSKIP("this machine has no address but the loopback one, which is not counted");
    }
    LabHub hub;
    hub.options.address = "0.0.0.0";
    hub.options.requests.connectionsPerAddress = 2;
    const LabOrg lab(hub);
    hub.start();
    RawClient first(hub.port(), own);
    first.request("GET", "/health/live", {});
    QCOMPARE(first.answer().status, 200);
    auto second = std::make_unique<RawClient>(hub.port(), own);
    second->request("GET", "/health/live", {});
    QCOMPARE(second->answer().status, 200);
    RawClient third(hub.port(), own);
    const auto refused = third.answer();
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.body, QByteArray(R"({"error":"too many connections from this address"})"));
    QCOMPARE(refused.header("Retry-After"), QByteArray("10"));
    QVERIFY(third.isClosedByPeer());
    // Others are let in, and so is this one once there is room: by an end, or by what became a stream.
    RawClient here(hub.port());
    here.request("GET", "/health/live", {});
    QCOMPARE(here.answer().status, 200);
    second->request("GET", "/health/live", {}, {"Connection: close"});
    QCOMPARE(second->answer().status, 200);
    QVERIFY(second->isClosedByPeer());
    second.reset();
    first.request("GET", "/api/acme/watch", lab.aliceKey);
    QVERIFY(first.head().startsWith("HTTP/1.1 200"));
    QVERIFY(first.event().startsWith("event: connected"));
    const auto isLetIn = [&] {
        RawClient next(hub.port(), own);
        next.request("GET", "/health/live", {});
        return next.answer().status == 200;
    };
    QTRY_VERIFY(isLetIn());
}

void tst_Limits::aStreamGivesItsPlaceBack()
{
    AddressLimits limits({.connectionsPerAddress = 1});
    auto slot = limits.connect("192.0.2.7");
    QVERIFY(slot && !limits.connect("192.0.2.7"));
    slot.reset();
    QVERIFY(limits.connect("192.0.2.7"));
}

void tst_Limits::behindAProxyConnectionsAreItsBusiness()
{
    LabHub hub;
    hub.options.isBehindProxy = true;
    hub.options.requests.connectionsPerAddress = 1;
    hub.start();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(hub.port()));
        clients.back()->request("GET", "/health/live", {}, {forwarded("192.0.2.7")});
        QCOMPARE(clients.back()->answer().status, 200);
    }
}

void tst_Limits::slotsComeAndGo()
{
    AddressLimits limits({.connectionsPerAddress = 2});
    std::vector<AddressLimits::Slot> taken;
    for (const char* address : {"192.0.2.7", "192.0.2.7", "192.0.2.8", "2001:db8::1", "2001:db8::2"}) {
        auto slot = limits.connect(address);
        QVERIFY2(slot, address);
        taken.push_back(std::move(*slot));
    }
    QVERIFY(!limits.connect("192.0.2.7"));
    QVERIFY(!limits.connect("2001:db8::3"));
    QVERIFY(limits.connect("2001:db8:0:1::3"));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(limits.connect("127.0.0.1") && limits.connect("::1"));
    }
    taken.clear();
    QVERIFY(limits.connect("192.0.2.7"));
    // May outlive what gave it.
    std::optional<AddressLimits::Slot> last;
    {
        AddressLimits others({.connectionsPerAddress = 1});
        last.emplace(*others.connect("192.0.2.7"));
    }
    last.reset();
}

void tst_Limits::aSlowHeaderIsAnswered()
{
    LabHub hub;
    hub.options.limits.header = std::chrono::milliseconds(150);
    hub.start();
    RawClient client(hub.port());
    client.send("GET / HTTP/1.1\r\nHost");
    const auto answer = client.answer();
    QCOMPARE(answer.status, 408);
    QCOMPARE(answer.body, QByteArray(R"({"error":"the request took too long to arrive"})"));
    QCOMPARE(answer.header("Connection"), QByteArray("close"));
    QVERIFY(client.isClosedByPeer());
}

void tst_Limits::aSlowHeaderWithinTlsIsAnswered()
{
    const QTemporaryDir folder;
    const QString certificate = test::makeCertificate(folder.path());
    QVERIFY(!certificate.isEmpty());
    LabHub hub;
    hub.options.tlsCertificate = certificate.toStdString();
    hub.options.tlsKey = certificate.toStdString() + ".key";
    // It bounds the handshake too, which takes its time on a busy machine.
    hub.options.limits.header = std::chrono::seconds(2);
    hub.start();
    RawClient client = RawClient::encrypted(hub.port());
    client.send("GET / HTTP/1.1\r\nHost");
    QCOMPARE(client.answer().status, 408);
    QVERIFY(client.isClosedByPeer());
    RawClient quick = RawClient::encrypted(hub.port());
    quick.request("GET", "/health/live", {});
    QCOMPARE(quick.answer().status, 200);
}

void tst_Limits::aSlowBodyIsAnswered()
{
    LabHub hub;
    hub.options.limits.body = std::chrono::milliseconds(150);
    const LabOrg lab(hub);
    hub.start();
    RawClient client(hub.port());
    client.send("POST /api/acme/runs HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"key\"");
    QCOMPARE(client.answer().status, 408);
    QVERIFY(client.isClosedByPeer());
    // A body in time is none of its business, on the same connection again and again.
    RawClient quick(hub.port());
    for (int i = 0; i < 3; ++i) {
        quick.request("POST", "/api/acme/runs", lab.aliceKey, {"Expect: 100-continue"}, R"({"key":"1"})");
        QCOMPARE(quick.answer(false).status, 100);
        QCOMPARE(quick.answer().status, 201);
    }
}

void tst_Limits::anIdleConnectionIsNot()
{
    LabHub hub;
    hub.options.limits.idle = std::chrono::milliseconds(150);
    hub.start();
    RawClient client(hub.port());
    QVERIFY(client.head().isNull());
    QVERIFY(client.isClosedByPeer());
}

void tst_Limits::deepJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char* path :
         {"/api/acme/runs", "/api/acme/runs/x/steps", "/api/acme/runs/x/messages", "/api/acme/runs/x/finish",
          "/api/acme/tools/COLLECTION_THREADS_LIST", "/api/acme/mcp/self", "/api/auth/sign-in/email", "/api/auth/mcp/register"}) {
        QTest::newRow(path) << QByteArray(path);
    }
}

void tst_Limits::deepJsonIsRefused()
{
    QFETCH(QByteArray, path);
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArrayList headers{"Content-Type: application/json", "Accept: application/json, text/event-stream"};
    // A registration is bounded more narrowly than other bodies.
    const qsizetype deepest = path.endsWith("register") ? 5000 : 500'000;
    for (const qsizetype depth : {qsizetype(33), deepest}) {
        const QByteArray body = R"({"key":)" + QByteArray(depth, '[') + QByteArray(depth, ']') + "}";
        const auto answer = test::exchange(hub.port(), "POST", path, lab.aliceKey, headers, body);
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.json().contains(u"error"), answer.body.constData());
    }
}

QTEST_GUILESS_MAIN(tst_Limits)
#include "tst_limits.moc"
