// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/oauthrules.h"
#include "hub/core/secrets.h"

#include <QTest>

using namespace tallylight;

class TestOAuthRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redirectUrisThatMayBeRegistered_data()
    {
        QTest::addColumn<QByteArray>("uri");
        QTest::addColumn<QByteArray>("origin");
        const auto row = [](const char* uri, const char* origin) { QTest::newRow(uri) << QByteArray(uri) << QByteArray(origin); };
        row("http://127.0.0.1:49123/", "http://127.0.0.1:49123");
        row("http://127.0.0.1/", "http://127.0.0.1");
        row("http://[::1]:49123/callback", "http://[::1]:49123");
        row("http://localhost:49123/a?b=c", "http://localhost:49123");
        row("HTTP://localhost:1", "http://localhost:1");
        row("https://app.example/callback", "https://app.example");
        row("https://app.example:8443/", "https://app.example:8443");
    }

    void redirectUrisThatMayBeRegistered()
    {
        QFETCH(QByteArray, uri);
        QFETCH(QByteArray, origin);
        const auto target = hub::parseRedirectUri(uri.toStdString());
        QVERIFY(target);
        QCOMPARE(QByteArray::fromStdString(target->origin), origin);
        QCOMPARE(target->isLoopback, !uri.startsWith("https"));
    }

    void redirectUrisThatMayNot_data()
    {
        QTest::addColumn<QByteArray>("uri");
        const auto row = [](const QByteArray& uri) { QTest::newRow(uri.left(60).constData()) << uri; };
        row("");
        row("/callback");
        row("http://");
        row("http:///");
        row("http://example.org/");
        row("http://127.0.0.2:1/");
        row("http://127.0.0.1.evil.example/");
        row("http://127.0.0.1evil/");
        row("http://127.0.0.1:80.evil.example/");
        row("http://[::1].evil.example/");
        row("http://[::1]evil/");
        row("http://localhost.evil.example/");
        row("http://127.0.0.1@evil.example/");
        row("http://evil.example@127.0.0.1/");
        row("http://127.0.0.1:0/");
        row("http://127.0.0.1:70000/");
        row("http://0x7f.1/");
        row("http://2130706433/");
        row("http://LOCALHOST.evil.example/");
        row("http://[::]/");
        row("http://[::ffff:127.0.0.1]/");
        row("http://127.0.0.1/#x");
        row("http://127.0.0.1/ x");
        row("http://127.0.0.1/\r\nSet-Cookie: a=b");
        row("http://127.0.0.1/\"><script>");
        row("http://127.0.0.1\\evil.example/");
        row("https://");
        row("https:///x");
        row("https://a;script-src%20*/");
        row("https://a,b/");
        row("https://user:word@a.example/");
        row("ftp://127.0.0.1/");
        row("javascript:alert(1)");
        row("tallylight://callback");
        row("data:text/html,x");
        row("http://127.0.0.1/" + QByteArray(512, 'a'));
    }

    void redirectUrisThatMayNot()
    {
        QFETCH(QByteArray, uri);
        QVERIFY(!hub::parseRedirectUri(uri.toStdString()));
    }

    void aVerifierBelongsToItsChallenge()
    {
        // RFC 7636, appendix B.
        const std::string verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        const std::string challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        QVERIFY(hub::isChallenge(challenge));
        QVERIFY(hub::matchesChallenge(verifier, challenge));
        QVERIFY2(!hub::matchesChallenge(challenge, challenge), "the method plain");
        QVERIFY(!hub::matchesChallenge(verifier + "a", challenge));
        QVERIFY(!hub::matchesChallenge("", challenge));
        QVERIFY(!hub::isChallenge(challenge + "="));
        QVERIFY(!hub::isChallenge(challenge.substr(1)));
        QVERIFY(!hub::isChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM"));
    }

    void aShortOrStrangeVerifierIsNone()
    {
        // With their own challenges, so that nothing but the form is wrong.
        const auto matches = [](const std::string& verifier) { return hub::matchesChallenge(verifier, hub::hashSecret(verifier)); };
        QVERIFY(matches(std::string(43, 'a')));
        QVERIFY(matches(std::string(120, 'a') + "-._~09AZ"));
        QVERIFY(!matches(std::string(42, 'a')));
        QVERIFY(!matches(std::string(129, 'a')));
        QVERIFY(!matches(std::string(43, ' ')));
        QVERIFY(!matches(std::string(43, '+')));
    }

    void scopesAreNormalized()
    {
        QCOMPARE(hub::normalizedScope("").value(), std::string("openid"));
        QCOMPARE(hub::normalizedScope("  ").value(), std::string("openid"));
        QCOMPARE(hub::normalizedScope("offline_access email openid email").value(), std::string("openid email offline_access"));
        QVERIFY(!hub::normalizedScope("openid admin"));
        QVERIFY(!hub::normalizedScope("OPENID"));
        QVERIFY(hub::hasScope("openid email", "email"));
        QVERIFY(!hub::hasScope("openid emails", "email"));
        QVERIFY(!hub::hasScope("", "email"));
    }
};

QTEST_GUILESS_MAIN(TestOAuthRules)
#include "tst_oauthrules.moc"
