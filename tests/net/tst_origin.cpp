// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/origin.h"

#include <QNetworkRequest>
#include <QTest>

using namespace tallylight;

class OriginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("origin"); // empty: refused
        QTest::newRow("whole") << u"https://studio.example.com"_qs << u"https://studio.example.com"_qs;
        QTest::newRow("bare") << u" studio.example.com "_qs << u"https://studio.example.com"_qs;
        QTest::newRow("this machine") << u"localhost:8089"_qs << u"http://localhost:8089"_qs;
        QTest::newRow("this machine by number") << u"127.0.0.1:8089/acme"_qs << u"http://127.0.0.1:8089"_qs;
        QTest::newRow("this machine by IPv6") << u"[::1]:8089"_qs << u"http://[::1]:8089"_qs;
        QTest::newRow("a name like this machine") << u"localhost.example:1"_qs << u"https://localhost.example:1"_qs;
        QTest::newRow("port") << u"http://127.0.0.1:3210"_qs << u"http://127.0.0.1:3210"_qs;
        QTest::newRow("path and query") << u"https://a.example/acme/x?y=1#z"_qs << u"https://a.example"_qs;
        QTest::newRow("user") << u"https://me:secret@a.example"_qs << u"https://a.example"_qs;
        QTest::newRow("ipv6") << u"http://[::1]:8080/"_qs << u"http://[::1]:8080"_qs;
        QTest::newRow("other scheme") << u"ftp://a.example"_qs << QString();
        QTest::newRow("script") << u"javascript:alert(1)"_qs << QString();
        QTest::newRow("no host") << u"https://"_qs << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void readsAddresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, origin);
        const auto read = net::parseOrigin(text);
        QCOMPARE(read ? read->toString() : QString(), origin);
        QVERIFY(read || !read.error().message.empty());
    }

    void comparesOrigins()
    {
        const QUrl https(u"https://a.example/x"_qs);
        QVERIFY(net::isSameOrigin(https, QUrl(u"https://a.example:443/y?z"_qs)));
        QVERIFY(!net::isSameOrigin(https, QUrl(u"http://a.example/x"_qs)));
        QVERIFY(!net::isSameOrigin(https, QUrl(u"https://a.example:444/x"_qs)));
        QVERIFY(!net::isSameOrigin(https, QUrl(u"https://b.a.example/x"_qs)));
        QVERIFY(!net::isSameOrigin(QUrl(u"file:///x"_qs), QUrl(u"file:///x"_qs)));
    }

    void knowsThisMachine()
    {
        for (const auto& here : {u"http://127.0.0.1:1"_qs, u"http://127.9.9.9"_qs, u"http://[::1]:1"_qs, u"https://localhost"_qs}) {
            QVERIFY2(net::isLoopback(QUrl(here)), qPrintable(here));
        }
        for (const auto& there :
             {u"http://10.0.0.1"_qs, u"http://localhost.example"_qs, u"http://127.0.0.1.example"_qs, u"http://0.0.0.0"_qs}) {
            QVERIFY2(!net::isLoopback(QUrl(there)), qPrintable(there));
        }
    }

    void redirectsStayAtHome_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("target"); // empty: refused
        QTest::newRow("path") << QByteArray("/b") << u"https://a.example/b"_qs;
        QTest::newRow("relative") << QByteArray("c?d=1") << u"https://a.example/x/c?d=1"_qs;
        QTest::newRow("whole") << QByteArray("https://a.example:443/b") << u"https://a.example:443/b"_qs;
        QTest::newRow("other host") << QByteArray("https://evil.example/b") << QString();
        QTest::newRow("no scheme") << QByteArray("//evil.example/b") << QString();
        QTest::newRow("down to http") << QByteArray("http://a.example/b") << QString();
        QTest::newRow("user part") << QByteArray("https://u:p@a.example/b") << QString();
        QTest::newRow("file") << QByteArray("file:///etc/passwd") << QString();
        QTest::newRow("none") << QByteArray() << QString();
    }

    void redirectsStayAtHome()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, target);
        const auto found = net::redirectTarget(QUrl(u"https://a.example/x/y"_qs), location);
        QCOMPARE(found ? found->toString() : QString(), target);
        QVERIFY(found || found.error().isRetryable);
    }

    void requestsCarryNothingBesidesTheToken()
    {
        const QNetworkRequest with = net::makeRequest(QUrl(u"https://a.example/"_qs), "secret");
        QCOMPARE(with.rawHeader("Authorization"), QByteArray("Bearer secret"));
        QCOMPARE(with.attribute(QNetworkRequest::CookieLoadControlAttribute).toInt(), int(QNetworkRequest::Manual));
        QCOMPARE(with.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(), int(QNetworkRequest::ManualRedirectPolicy));
        QVERIFY(!net::makeRequest(QUrl(u"https://a.example/"_qs), {}).hasRawHeader("Authorization"));
    }
};

QTEST_GUILESS_MAIN(OriginTest)
#include "tst_origin.moc"
