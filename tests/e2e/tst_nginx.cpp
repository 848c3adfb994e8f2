// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/support/postgresserver.h"
#include "support/certificate.h"
#include "support/hubprocess.h"
#include "support/natsserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <memory>

using namespace tallylight;
using test::HubProcess;

namespace {

const QString kWatch = QStringLiteral("/api/acme/watch?types=decopilot.thread.status,decopilot.running.summary");

//! The real curl, which speaks HTTP/2 and shows each byte when it comes.
class Curl
{
public:
    explicit Curl(const QStringList& arguments)
    {
        m_process.start(QStringLiteral("curl"), QStringList{QStringLiteral("-sS"), QStringLiteral("-N"), QStringLiteral("-i"),
                                                            QStringLiteral("--http2"), QStringLiteral("--insecure")}
                                                    + arguments);
    }

    ~Curl()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    const QByteArray& output()
    {
        m_output += m_process.readAllStandardOutput();
        return m_output;
    }

    QByteArray whole()
    {
        m_process.waitForFinished(30'000);
        return output();
    }

private:
    QProcess m_process;
    QByteArray m_output;
};

} // namespace

//! The configuration that is shipped, in the real nginx, before two real processes.
class TestNginx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_postgres = std::make_unique<test::PostgresServer>();
        m_nats = std::make_unique<test::NatsServer>();
        const QString database = QString::fromStdString(m_postgres->makeDatabase());
        for (auto& hub : m_hubs) {
            hub = std::make_unique<HubProcess>(database);
        }
        HubProcess& one = *m_hubs[0];
        one.addOrg(QStringLiteral("acme"), QStringLiteral("Acme Lab"));
        one.addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse"));
        one.addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("owner"));
        m_key = QString::fromLatin1(one.createKey(QStringLiteral("alice@example.org")));
        for (auto& hub : m_hubs) {
            hub->start({QStringLiteral("--nats"), m_nats->url(), QStringLiteral("--behind-proxy")});
            QTRY_VERIFY(hub->log().contains("NATS is reached"));
        }
        startNginx();
    }

    void cleanupTestCase()
    {
        m_nginx.kill();
        m_nginx.waitForFinished();
        for (auto& hub : m_hubs) {
            hub.reset();
        }
    }

    void aStreamComesByHttp2AndIsNotHeldBack()
    {
        Curl stream(get(kWatch));
        QTRY_VERIFY2(stream.output().contains("running.summary"), stream.output().constData());
        QVERIFY(stream.output().startsWith("HTTP/2 200"));
        QVERIFY(stream.output().contains("content-type: text/event-stream"));
        const QByteArray started = start("t1").whole();
        QVERIFY2(started.startsWith("HTTP/2 201"), started.constData());
        QTRY_VERIFY(stream.output().contains("\"t1\""));
    }

    void whoAsksIsToldByNginxAlone()
    {
        // Metrics are for this machine; a header of the client's own opens nothing.
        const QByteArray answer =
            Curl(QStringList{QStringLiteral("-H"), QStringLiteral("X-Forwarded-For: 127.0.0.1")} + get(QStringLiteral("/metrics"))).whole();
        QVERIFY2(answer.startsWith("HTTP/2 404"), answer.constData());
    }

    void aProcessThatDiesIsReplaced()
    {
        std::array<std::unique_ptr<Curl>, 2> streams; // one at each
        for (auto& stream : streams) {
            stream = std::make_unique<Curl>(get(kWatch));
            QTRY_VERIFY(stream->output().contains("running.summary"));
        }
        m_hubs[0]->kill();
        for (int i = 0; i < 6; ++i) {
            const QByteArray name = "after" + QByteArray::number(i);
            const QByteArray started = start(name).whole();
            QVERIFY2(started.startsWith("HTTP/2 201"), started.constData());
        }
        Curl again(get(kWatch));
        QTRY_VERIFY(again.output().contains("after5"));
        // The stream at the one that lives saw it all.
        QTRY_VERIFY(streams[0]->output().contains("after5") || streams[1]->output().contains("after5"));
    }

private:
    [[nodiscard]] QStringList get(const QString& path) const
    {
        return {QStringLiteral("-H"), QStringLiteral("Authorization: Bearer ") + m_key,
                QStringLiteral("https://127.0.0.1:%1%2").arg(m_port).arg(path)};
    }

    Curl start(const QByteArray& thread) const
    {
        const QJsonObject body{{QStringLiteral("key"), QString::fromLatin1(thread)},
                               {QStringLiteral("thread_id"), QString::fromLatin1(thread)}};
        return Curl(QStringList{QStringLiteral("-H"), QStringLiteral("Content-Type: application/json"), QStringLiteral("-d"),
                                QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))}
                    + get(QStringLiteral("/api/acme/runs")));
    }

    void startNginx()
    {
        QFile shipped(QStringLiteral(TALLYLIGHT_SOURCE "/packaging/nginx/tallylight-hub.conf"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QString site = QString::fromUtf8(shipped.readAll());
        const QString certificate = test::makeCertificate(m_folder.path());
        QVERIFY(!certificate.isEmpty());
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        m_port = free.serverPort();
        free.close();
        const auto put = [&site](const QString& what, const QString& with) {
            QVERIFY2(site.contains(what), qPrintable(what));
            site.replace(what, with);
        };
        put(QStringLiteral("listen 443 ssl"), QStringLiteral("listen 127.0.0.1:%1 ssl").arg(m_port));
        put(QStringLiteral("/etc/ssl/certs/hub.example.org.pem"), certificate);
        put(QStringLiteral("/etc/ssl/private/hub.example.org.key"), certificate + QStringLiteral(".key"));
        put(QStringLiteral("127.0.0.1:8081"), QStringLiteral("127.0.0.1:%1").arg(m_hubs[0]->origin().port()));
        put(QStringLiteral("127.0.0.1:8082"), QStringLiteral("127.0.0.1:%1").arg(m_hubs[1]->origin().port()));
        QFile configuration(m_folder.filePath(QStringLiteral("nginx.conf")));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        const QString folder = m_folder.path();
        configuration.write(QStringLiteral("daemon off; master_process off; pid %1/pid; error_log stderr;\n"
                                           "events {}\nhttp { access_log off; client_body_temp_path %1/b; proxy_temp_path %1/p;\n"
                                           "fastcgi_temp_path %1/f; uwsgi_temp_path %1/u; scgi_temp_path %1/s;\n%2}\n")
                                .arg(folder, site)
                                .toUtf8());
        configuration.close();
        m_nginx.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_nginx.start(QStringLiteral("/usr/sbin/nginx"), {QStringLiteral("-p"), folder, QStringLiteral("-c"), configuration.fileName()});
        QVERIFY2(m_nginx.waitForStarted(), "no nginx: run packaging/setup");
        const auto accepts = [this] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
            return socket.waitForConnected(1000);
        };
        QTRY_VERIFY(accepts());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::PostgresServer> m_postgres;
    std::unique_ptr<test::NatsServer> m_nats;
    std::array<std::unique_ptr<HubProcess>, 2> m_hubs;
    QProcess m_nginx;
    quint16 m_port = 0;
    QString m_key;
};

QTEST_GUILESS_MAIN(TestNginx)
#include "tst_nginx.moc"
