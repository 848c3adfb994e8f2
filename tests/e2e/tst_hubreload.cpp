// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/rawclient.h"
#include "support/certificate.h"
#include "support/hubprocess.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <memory>

using namespace tallylight::test;

//! SIGHUP at the real hub: its certificates are read again.
class TestHubReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_hub = std::make_unique<HubProcess>();
        m_hub->addOrg(QStringLiteral("acme"), QStringLiteral("Acme Lab"));
        m_hub->addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse"));
        m_hub->addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("owner"));
        m_key = m_hub->createKey(QStringLiteral("alice@example.org"));
    }

    void cleanup() { m_hub.reset(); }

    void newConnectionsGetTheNewCertificateAndOpenStreamsGoOn()
    {
        const QByteArray first = putCertificate();
        startWithTls();
        QCOMPARE(shownCertificate(), first);
        RawClient stream = RawClient::encrypted(port());
        stream.request("GET", "/api/acme/watch?types=decopilot.thread.status", m_key);
        QVERIFY(stream.head().startsWith("HTTP/1.1 200"));
        QVERIFY(stream.event().startsWith("event: connected"));

        const QByteArray second = putCertificate();
        QVERIFY(second != first);
        QCOMPARE(shownCertificate(), first); // not before it is told
        hangUp();
        QTRY_COMPARE(shownCertificate(), second);

        RawClient reporter = RawClient::encrypted(port());
        reporter.request("POST", "/api/acme/runs", m_key, {}, R"({"key":"1","thread_id":"t1"})");
        QCOMPARE(reporter.answer().status, 201);
        const QByteArray event = stream.event();
        QVERIFY2(event.contains("\"t1\""), event.constData());
        QCOMPARE(m_hub->terminate(), 0);
    }

    void filesThatDoNotDoChangeNothing()
    {
        const QByteArray first = putCertificate();
        startWithTls();
        write(QStringLiteral("cert.pem"), "-----BEGIN CERTIFICATE-----\nhalf of it\n");
        hangUp();
        QTRY_VERIFY2(m_hub->log().contains("not reloaded"), m_hub->log().constData());
        QVERIFY2(m_hub->log().contains("cert.pem"), m_hub->log().constData());
        QCOMPARE(shownCertificate(), first);

        // A key of another certificate: caught in the middle of a renewal.
        const QByteArray second = putCertificate();
        const QByteArray key = read(QStringLiteral("key.pem"));
        putCertificate();
        write(QStringLiteral("key.pem"), key);
        hangUp();
        QTRY_VERIFY2(m_hub->log().contains("key.pem"), m_hub->log().constData());
        QCOMPARE(shownCertificate(), first);
        QVERIFY(second != first);

        const QByteArray last = putCertificate();
        hangUp();
        QTRY_COMPARE(shownCertificate(), last);
    }

    void withoutTlsItIsNoEnd()
    {
        m_hub->start();
        hangUp();
        QTRY_VERIFY2(m_hub->log().contains("reloaded"), m_hub->log().constData());
        QCOMPARE(exchange(port(), "GET", "/health/live", {}).status, 200);
        QCOMPARE(m_hub->terminate(), 0);
    }

private:
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_hub->origin().port()); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    void hangUp() const { ::kill(static_cast<pid_t>(m_hub->processId()), SIGHUP); }

    void startWithTls()
    {
        m_hub->start(
            {QStringLiteral("--tls-cert"), path(QStringLiteral("cert.pem")), QStringLiteral("--tls-key"), path(QStringLiteral("key.pem"))});
    }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    //! \brief A new one in place of the old. \return its digest.
    QByteArray putCertificate() const
    {
        const QString made = makeCertificate(m_folder->path());
        QFile::remove(path(QStringLiteral("cert.pem")));
        QFile::remove(path(QStringLiteral("key.pem")));
        QFile::rename(made + QStringLiteral(".key"), path(QStringLiteral("key.pem")));
        QFile::rename(made, path(QStringLiteral("cert.pem")));
        const auto certificates = QSslCertificate::fromPath(path(QStringLiteral("cert.pem")));
        return certificates.isEmpty() ? QByteArray() : certificates.constFirst().digest(QCryptographicHash::Sha256);
    }

    //! \brief The digest of what a connection of now is shown.
    [[nodiscard]] QByteArray shownCertificate() const
    {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port());
        return socket.waitForEncrypted(5000) ? socket.peerCertificate().digest(QCryptographicHash::Sha256) : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HubProcess> m_hub;
    QByteArray m_key;
};

QTEST_GUILESS_MAIN(TestHubReload)
#include "tst_hubreload.moc"
