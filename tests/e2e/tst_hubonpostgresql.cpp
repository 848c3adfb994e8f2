// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/rawclient.h"
#include "hub/support/postgresserver.h"
#include "support/hubprocess.h"

#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace tallylight;
using test::HubProcess;
using test::PostgresServer;
using test::RawClient;

namespace {

const QByteArray kTypes = "decopilot.thread.status,decopilot.running.summary";

test::RawAnswer startRun(const HubProcess& hub, const QByteArray& key, const QByteArray& thread)
{
    return test::postJson(static_cast<quint16>(hub.origin().port()), "/api/acme/runs", key,
                          R"({"key":")" + thread + R"(","thread_id":")" + thread + R"("})");
}

} // namespace

//! The real program over the real database, and what becomes of it when either is gone for a while.
class TestHubOnPostgresql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<PostgresServer>();
        m_hub = std::make_unique<HubProcess>(QString::fromStdString(m_server->makeDatabase()));
        m_hub->addOrg(QStringLiteral("acme"), QStringLiteral("Acme Lab"));
        m_hub->addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse"));
        m_hub->addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("owner"));
        m_key = m_hub->createKey(QStringLiteral("alice@example.org"));
        m_hub->start({QStringLiteral("--keepalive"), QStringLiteral("200ms")});
    }

    void cleanup()
    {
        m_hub.reset();
        m_server.reset();
    }

    void aDatabaseThatGoesAwayCostsNoStream()
    {
        RawClient stream(port());
        stream.request("GET", "/api/acme/watch?types=" + kTypes, m_key);
        QVERIFY(stream.head().startsWith("HTTP/1.1 200"));
        QVERIFY(stream.event().startsWith("event: connected"));
        QVERIFY(stream.event().contains("running.summary"));
        QCOMPARE(test::exchange(port(), "GET", "/health/ready", {}).status, 200);

        m_server->kill();
        QCOMPARE(startRun(*m_hub, m_key, "t1").status, 503);
        const auto ready = test::exchange(port(), "GET", "/health/ready", {});
        QCOMPARE(ready.status, 503);
        QVERIFY(ready.body.contains("down"));
        QCOMPARE(test::exchange(port(), "GET", "/health/live", {}).status, 200);
        QVERIFY(stream.chunk().contains("keepalive"));

        m_server->start();
        QTRY_COMPARE(test::exchange(port(), "GET", "/health/ready", {}).status, 200);
        QCOMPARE(startRun(*m_hub, m_key, "t2").status, 201);
        // The stream of before, and nothing of the report that was refused.
        const QByteArray event = stream.event();
        QVERIFY2(event.contains("t2"), event.constData());
    }

    void aHubThatIsKilledFindsWhatRan()
    {
        QCOMPARE(startRun(*m_hub, m_key, "t1").status, 201);
        m_hub->kill();
        m_hub->start();
        RawClient stream(port());
        stream.request("GET", "/api/acme/watch?types=decopilot.running.summary", m_key);
        QVERIFY(stream.head().startsWith("HTTP/1.1 200"));
        QVERIFY(stream.event().startsWith("event: connected"));
        QVERIFY(stream.event().contains("\"t1\""));
    }

private:
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_hub->origin().port()); }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<HubProcess> m_hub;
    QByteArray m_key;
};

QTEST_GUILESS_MAIN(TestHubOnPostgresql)
#include "tst_hubonpostgresql.moc"
