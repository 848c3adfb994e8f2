// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/studiodouble.h"

#include "support/fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace tallylight;
using test::StudioDouble;

namespace {

//! What differs from run to run put aside: ids of events, times, the date, the listener.
QByteArray normalized(QByteArray bytes)
{
    QString text = QString::fromUtf8(bytes);
    static const QRegularExpression kUuid(u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_qs);
    static const QRegularExpression kTime(u"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"_qs);
    static const QRegularExpression kDate(u"Date: [^\r\n]*"_qs);
    return text.replace(kUuid, u"UUID"_qs).replace(kTime, u"TIME"_qs).replace(kDate, u"DATE"_qs).toUtf8();
}

//! A client that speaks bytes: sends \a request once and gathers all that comes.
class RawClient
{
public:
    RawClient(const QUrl& origin, const QByteArray& request)
    {
        m_socket.connectToHost(origin.host(), static_cast<quint16>(origin.port()));
        m_socket.write(request);
    }

    [[nodiscard]] const QByteArray& received()
    {
        m_received += m_socket.readAll();
        return m_received;
    }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

QByteArray watchRequest(const QByteArray& slug)
{
    return "GET /api/" + slug + "/watch?types=decopilot.* HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\n\r\n";
}

QByteArray call(const QByteArray& path, const QByteArray& accept, const QByteArray& body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\nAccept: " + accept
           + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray recordedAnswer(const std::string& name)
{
    const QByteArray bytes = QByteArray::fromStdString(test::fixture(name));
    return bytes.mid(bytes.indexOf("HTTP/1.1 ", bytes.indexOf("### RESPONSE") + 1));
}

} // namespace

//! The double is what was recorded: the same bytes, but for ids and times.
class StudioDoubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunIsToldAsRecorded_data()
    {
        QTest::addColumn<QByteArray>("recording");
        QTest::addColumn<QByteArray>("thread");
        QTest::addColumn<QStringList>("script");
        QTest::newRow("cancelled") << QByteArray("run-cancelled") << QByteArray("thrd_CwJvVWGHa1LrfbPlJ_Elb")
                                   << QStringList{u"start"_qs, u"cancel"_qs};
        QTest::newRow("waits") << QByteArray("run-requires-action") << QByteArray("thrd_oUCNV6XL_8Jv9J9bXuev2")
                               << QStringList{u"start"_qs, u"step"_qs, u"requires_action"_qs};
        QTest::newRow("started twice") << QByteArray("run-double-start") << QByteArray("thrd_CwJvVWGHa1LrfbPlJ_Elb")
                                       << QStringList{u"start"_qs, u"start"_qs, u"step"_qs, u"completed"_qs};
        QTest::newRow("shut down") << QByteArray("server-shutdown") << QByteArray("thrd_s_zWBfA7ljBRS8-FXtRSJ")
                                   << QStringList{u"start"_qs, u"shutdown"_qs};
    }

    void aRunIsToldAsRecorded()
    {
        QFETCH(QByteArray, recording);
        QFETCH(QByteArray, thread);
        QFETCH(QStringList, script);
        StudioDouble studio;
        studio.addThread("acme-lab", thread, "Any");
        RawClient client(studio.origin(), watchRequest("acme-lab"));
        QTRY_COMPARE(studio.streamCount("acme-lab"), 1);
        for (const QString& step : script) {
            if (step == u"start") {
                studio.start(thread);
            } else if (step == u"step") {
                studio.step(thread, 1);
            } else if (step == u"cancel") {
                studio.cancel(thread);
            } else if (step == u"shutdown") {
                studio.shutDown();
            } else {
                studio.finish(thread, step.toUtf8());
            }
        }
        const QByteArray expected = normalized(QByteArray::fromStdString(test::fixture("watch/" + recording.toStdString() + ".http")));
        QTRY_COMPARE(normalized(client.received()), expected);
        QTRY_COMPARE(client.isClosed(), script.last() == u"shutdown");
    }

    void noRoomIsSaidAsRecorded()
    {
        StudioDouble studio;
        studio.streamLimit = 0;
        RawClient client(studio.origin(), watchRequest("globex-lab"));
        QTRY_COMPARE(client.received(), QByteArray::fromStdString(test::fixture("watch/connection-limit.http")));
    }

    void toolsAnswerAsRecorded()
    {
        StudioDouble studio;
        const QByteArray both = "application/json, text/event-stream";
        RawClient unknown(studio.origin(), call("/api/acme-lab/mcp/self", both, R"({"params":{"name":"NOPE","arguments":{}}})"));
        QTRY_COMPARE(unknown.received(), recordedAnswer("api/tool-unknown.http"));
        RawClient wrong(studio.origin(), call("/api/acme-lab/mcp/self", "application/json", "{}"));
        QTRY_COMPARE(wrong.received(), recordedAnswer("api/tool-wrong-accept-406.http"));
        RawClient rest(studio.origin(), call("/api/acme-lab/tools/COLLECTION_THREADS_LIST", both, "{}"));
        QTRY_VERIFY(rest.received().startsWith("HTTP/1.1 404"));
        QVERIFY(rest.received().endsWith(R"({"error":"Not Found","path":"/api/acme-lab/tools/COLLECTION_THREADS_LIST"})"));
    }

    void rowsHaveTheRecordedShape()
    {
        StudioDouble studio;
        studio.addThread("acme-lab", "thrd_1", "Title");
        RawClient client(studio.origin(), call("/api/acme-lab/mcp/self", "application/json, text/event-stream",
                                               R"({"params":{"name":"COLLECTION_THREADS_LIST","arguments":{}}})"));
        QTRY_VERIFY(client.received().endsWith("\"id\":1}") || client.received().endsWith("}}}"));
        const QByteArray body = client.received().mid(client.received().indexOf("\r\n\r\n") + 4);
        const QJsonObject output =
            QJsonDocument::fromJson(body).object().value(u"result"_qs).toObject().value(u"structuredContent"_qs).toObject();
        const QJsonObject recorded =
            QJsonDocument::fromJson(QByteArray::fromStdString(test::recordedResponse("api/threads-list.http").body))
                .object()
                .value(u"result"_qs)
                .toObject()
                .value(u"structuredContent"_qs)
                .toObject();
        QCOMPARE(output.keys(), recorded.keys());
        QCOMPARE(output.value(u"items"_qs).toArray().first().toObject().keys(),
                 recorded.value(u"items"_qs).toArray().first().toObject().keys());
    }
};

QTEST_GUILESS_MAIN(StudioDoubleTest)
#include "tst_studiodouble.moc"
