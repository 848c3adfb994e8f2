// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/trust.h"

#include "net/serverprobe.h"
#include "net/ssestream.h"
#include "net/whendone.h"
#include "support/hubprocess.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace tallylight;

namespace {

constexpr int kPatience = 30'000;

} // namespace

//! Against the real hub, which proves itself with a certificate that nobody knows.
class TrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                       QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                       QStringLiteral("-keyout"), key(), QStringLiteral("-out"), certificate(), QStringLiteral("-days"),
                       QStringLiteral("30"), QStringLiteral("-subj"), QStringLiteral("/CN=Acme"), QStringLiteral("-addext"),
                       QStringLiteral("subjectAltName=IP:127.0.0.1")});
        QVERIFY(openssl.waitForFinished(kPatience) && openssl.exitCode() == 0);
        m_hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        m_hub.start({QStringLiteral("--tls-cert"), certificate(), QStringLiteral("--tls-key"), key()});
        QCOMPARE(m_hub.origin().scheme(), QStringLiteral("https"));
    }

    void withoutItsFileNobodyVouchesForIt()
    {
        net::ProbeFault fault{};
        QVERIFY(!probe({}, fault));
        QCOMPARE(fault, net::ProbeFault::Untrusted);
        QCOMPARE(streamFailure({})->kind, net::FailureKind::Untrusted);
    }

    void withItsFileRequestsAndStreamsReachIt()
    {
        const auto trust = net::readTrust(certificate());
        QVERIFY(trust);
        net::ProbeFault fault{};
        QVERIFY(probe(*trust, fault));
        // It answers, and refuses who has no token.
        QCOMPARE(streamFailure(*trust)->httpStatus, 401);
    }

    void withAnothersFileItDoesNot()
    {
        const QString other = m_folder.filePath(QStringLiteral("other.pem"));
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                       QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                       QStringLiteral("-keyout"), m_folder.filePath(QStringLiteral("other.key")), QStringLiteral("-out"), other,
                       QStringLiteral("-subj"), QStringLiteral("/CN=Other")});
        QVERIFY(openssl.waitForFinished(kPatience) && openssl.exitCode() == 0);
        net::ProbeFault fault{};
        QVERIFY(!probe(net::readTrust(other).value(), fault));
        QCOMPARE(fault, net::ProbeFault::Untrusted);
    }

    void filesThatAreNone()
    {
        QVERIFY(!net::readTrust({})->has_value());
        QVERIFY(!net::readTrust(m_folder.filePath(QStringLiteral("missing.pem"))));
        QVERIFY(!net::readTrust(key()));
        QVERIFY(!net::readTrust(m_folder.path()));
    }

private:
    [[nodiscard]] QString certificate() const { return m_folder.filePath(QStringLiteral("cert.pem")); }
    [[nodiscard]] QString key() const { return m_folder.filePath(QStringLiteral("key.pem")); }

    bool probe(const net::Trust& trust, net::ProbeFault& fault)
    {
        net::HttpOptions options;
        options.origin = m_hub.origin();
        options.trust = trust;
        net::ServerProbe probe(options);
        std::optional<bool> isGood;
        net::whenDone(probe.ask(), &probe, [&isGood](const auto& facts) { isGood = facts.has_value(); });
        [&isGood] { QTRY_VERIFY_WITH_TIMEOUT(isGood, kPatience); }();
        fault = probe.fault();
        return isGood.value_or(false);
    }

    std::optional<net::StreamFailure> streamFailure(const net::Trust& trust)
    {
        QNetworkAccessManager manager;
        net::SseStreamOptions options;
        options.url = m_hub.url(QStringLiteral("/api/acme/watch"));
        options.trust = trust;
        net::SseStream stream(manager, options);
        std::optional<net::StreamFailure> failure;
        connect(&stream, &net::SseStream::failed, this, [&failure](const net::StreamFailure& came) { failure = came; });
        stream.open();
        [&failure] { QTRY_VERIFY_WITH_TIMEOUT(failure, kPatience); }();
        return failure ? failure : std::optional<net::StreamFailure>(net::StreamFailure{});
    }

    QTemporaryDir m_folder;
    test::HubProcess m_hub;
};

QTEST_GUILESS_MAIN(TrustTest)
#include "tst_trust.moc"
