// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/rawclient.h"
#include "support/hubprocess.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace tallylight::test;

//! What the real hub logs, in both forms, and how a failed request is found in it.
class TestHubLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<HubProcess>();
        m_hub->addOrg(QStringLiteral("acme"), QStringLiteral("Acme Lab"));
        m_hub->addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse"));
        m_hub->addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("owner"));
        m_key = m_hub->createKey(QStringLiteral("alice@example.org"));
    }

    void cleanup() { m_hub.reset(); }

    void jsonIsOneObjectPerLine()
    {
        start(QStringLiteral("json"));
        breakDatabase();
        const RawAnswer given = report("deploy-42");
        QCOMPARE(given.status, 500);
        QCOMPARE(given.header("X-Request-Id"), QByteArray("deploy-42"));
        const RawAnswer made = exchange(port(), "POST", "/api/acme/mcp/self", m_key,
                                        {"Content-Type: application/json", "Accept: application/json, text/event-stream"},
                                        R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"COLLECTION_THREADS_LIST"}})");
        QCOMPARE(made.status, 200);
        QVERIFY(made.body.contains("the hub failed"));
        QCOMPARE(m_hub->terminate(), 0);

        QByteArrayList failed;
        for (const QByteArray& line : m_hub->log().trimmed().split('\n')) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            QVERIFY2(!entry.isEmpty(), line.constData());
            QVERIFY2(QDateTime::fromString(entry[u"time"].toString(), Qt::ISODateWithMs).isValid(), line.constData());
            QVERIFY2(!entry[u"level"].toString().isEmpty() && !entry[u"message"].toString().isEmpty(), line.constData());
            if (entry.contains(u"request_id")) {
                QCOMPARE(entry[u"level"].toString(), QStringLiteral("error"));
                failed << entry[u"request_id"].toString().toUtf8() + " " + entry[u"message"].toString().toUtf8();
            }
        }
        QCOMPARE(failed.size(), 2);
        QVERIFY2(failed[0].startsWith("deploy-42 POST /api/{}/runs failed with 500: "), failed[0].constData());
        QVERIFY2(failed[1].startsWith(made.header("X-Request-Id") + " POST /api/{}/mcp/self failed: COLLECTION_THREADS_LIST: "),
                 failed[1].constData());
        QVERIFY(!m_hub->log().contains(m_key));
    }

    void textHasTheSame()
    {
        start(QStringLiteral("text"));
        breakDatabase();
        const QByteArray id = report({}).header("X-Request-Id");
        QCOMPARE(m_hub->terminate(), 0);
        const QRegularExpression line(
            QStringLiteral("^\\[\\d{4}-[^\\]]+\\] \\[hub\\] \\[error\\] \\[request %1\\] POST /api/\\{\\}/runs failed with 500: ")
                .arg(QString::fromUtf8(id)),
            QRegularExpression::MultilineOption);
        QVERIFY2(line.match(QString::fromUtf8(m_hub->log())).hasMatch(), m_hub->log().constData());
        QVERIFY(m_hub->log().contains("[info] shutting down"));
    }

    void debugTellsEveryRequestAndNoPath()
    {
        m_hub->start({QStringLiteral("--log-level"), QStringLiteral("debug")});
        QCOMPARE(exchange(port(), "GET", "/acme/secret-thread?token=SECRET", {}, {"X-Request-Id: r1"}).status, 302);
        QCOMPARE(exchange(port(), "GET", "/api/none/none/SECRET", {}, {"X-Request-Id: r2"}).status, 404);
        QCOMPARE(exchange(port(), "SECRET", "/health/live", {}, {"X-Request-Id: r3"}).status, 405);
        QCOMPARE(m_hub->terminate(), 0);
        const QByteArray log = m_hub->log();
        QVERIFY2(log.contains("[request r1] GET /{}/{} was answered with 302"), log.constData());
        QVERIFY2(log.contains("[request r2] GET no route was answered with 404"), log.constData());
        QVERIFY2(log.contains("[request r3] ? no route was answered with 405"), log.constData());
        QVERIFY2(!log.toLower().contains("secret"), log.constData());
    }

    void errorsAloneWhereNothingElseIsWanted()
    {
        m_hub->start({QStringLiteral("--log-level"), QStringLiteral("error")});
        QCOMPARE(m_hub->terminate(), 0);
        QCOMPARE(m_hub->log(), QByteArray());
    }

private:
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_hub->origin().port()); }

    void start(const QString& format) { m_hub->start({QStringLiteral("--log-format"), format}); }

    //! Somebody else has a hand in it.
    void breakDatabase()
    {
        QCOMPARE(QProcess::execute(QStringLiteral("sqlite3"),
                                   {m_hub->databasePath(), QStringLiteral("pragma busy_timeout=5000; alter table thread rename to gone")}),
                 0);
    }

    RawAnswer report(const QByteArray& id)
    {
        QByteArrayList headers{"Content-Type: application/json"};
        if (!id.isEmpty()) {
            headers << "X-Request-Id: " + id;
        }
        return exchange(port(), "POST", "/api/acme/runs", m_key, headers, R"({"key":"1"})");
    }

    std::unique_ptr<HubProcess> m_hub;
    QByteArray m_key;
};

QTEST_GUILESS_MAIN(TestHubLog)
#include "tst_hublog.moc"
