// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/oauthlogin.h"

#include "net/closingpage.h"
#include "support/authdouble.h"
#include "support/httpprobe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace tallylight;
using namespace std::chrono_literals;
using net::OAuthLogin;
using test::AuthDouble;
using test::HttpProbe;

namespace {

using Grant = wire::Result<net::SignInGrant>;

struct Bench {
    AuthDouble studio;
    std::unique_ptr<OAuthLogin> login;
    std::optional<Grant> grant;
    QUrl page;
    int finishedCount = 0;

    explicit Bench(net::OAuthLoginOptions options = {})
    {
        options.origin = studio.origin();
        login = std::make_unique<OAuthLogin>(options);
        QObject::connect(login.get(), &OAuthLogin::browserWanted, login.get(), [this](const QUrl& url) { page = url; });
        QObject::connect(login.get(), &OAuthLogin::finished, login.get(), [this](const Grant& result) {
            grant = result;
            ++finishedCount;
        });
    }

    //! Until the browser is wanted.
    void begin()
    {
        login->start();
        QTRY_VERIFY(page.isValid());
    }

    [[nodiscard]] QUrl redirectUri() const
    {
        return QUrl(QUrlQuery(page).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
    }

    [[nodiscard]] QString state() const { return QUrlQuery(page).queryItemValue(QStringLiteral("state")); }

    [[nodiscard]] wire::ErrorCode error() const { return grant && !*grant ? grant->error().code : wire::ErrorCode(255); }
};

//! Sends \a bytes to the listener. \return the status line that comes back.
QByteArray talk(const QUrl& listener, const QByteArray& bytes)
{
    QTcpSocket socket;
    socket.connectToHost(listener.host(), static_cast<quint16>(listener.port()));
    socket.write(bytes);
    QByteArray answer;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    [&] { QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState); }();
    answer += socket.readAll();
    return answer.left(answer.indexOf("\r\n"));
}

QByteArray get(const QUrl& listener, const QByteArray& target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + listener.authority().toLatin1() + "\r\n\r\n";
}

} // namespace

class OAuthLoginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeWay()
    {
        Bench bench;
        bench.begin();
        QCOMPARE(bench.login->state(), OAuthLogin::State::WaitingForBrowser);

        const auto registration = QJsonDocument::fromJson(bench.studio.server().requests().constFirst().body).object();
        QCOMPARE(registration.value(u"redirect_uris"_qs).toArray(), QJsonArray{bench.redirectUri().toString()});
        QCOMPARE(registration.value(u"application_type"_qs).toString(), u"native"_qs);
        QCOMPARE(bench.redirectUri().host(), u"127.0.0.1"_qs);
        QCOMPARE(bench.redirectUri().path(), u"/"_qs);

        const test::HttpAnswer shown = HttpProbe({}).get(bench.studio.visit(bench.page));
        QVERIFY(shown.body.contains("Go back to Tallylight"));
        QVERIFY(!shown.body.contains("signed in")); // the organizations and the keyring are still to be asked
        QTRY_VERIFY(bench.grant);
        QVERIFY(*bench.grant);
        const net::SignInGrant& grant = **bench.grant;
        QVERIFY(bench.studio.secrets().contains(grant.credential.token));
        QVERIFY(grant.credential.isRenewable());
        QVERIFY(grant.credential.expiresAt > std::chrono::system_clock::now() + 50min);
        QCOMPARE(grant.identity->id.value(), "usr_alice");
        QCOMPARE(grant.identity->email, "alice@example.org");

        QCOMPARE(shown.status, 200);
        QVERIFY(shown.body.contains("You can close this window"));
        QVERIFY(shown.header("Content-Security-Policy").startsWith("default-src 'none'"));
        QCOMPARE(shown.header("Referrer-Policy"), QByteArray("no-referrer"));
        for (const QByteArray& secret : bench.studio.secrets()) {
            QVERIFY(!shown.body.contains(secret));
        }
    }

    void eachSignInIsAnother()
    {
        Bench one;
        Bench two;
        one.begin();
        two.begin();
        QVERIFY(one.state() != two.state());
        QCOMPARE(one.state().size(), 43);
        const auto challenge = [](const Bench& bench) { return QUrlQuery(bench.page).queryItemValue(u"code_challenge"_qs); };
        QVERIFY(challenge(one) != challenge(two));
        QCOMPARE(challenge(one).size(), 43);
    }

    void theWrongStateIsNotForUs()
    {
        Bench bench;
        bench.begin();
        const QUrl right = bench.studio.visit(bench.page);
        QUrl wrong = right;
        wrong.setQuery(QString(right.query()).replace(bench.state(), u"somebody-elses"_qs));
        QCOMPARE(HttpProbe({}).get(wrong).status, 400);
        QCOMPARE(bench.login->state(), OAuthLogin::State::WaitingForBrowser);
        QCOMPARE(HttpProbe({}).get(right).status, 200);
        QTRY_VERIFY(bench.grant && *bench.grant);
    }

    void strangersAreAnsweredAndForgotten_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const QByteArray host = "\r\nHost: HOST\r\n\r\n";
        const auto row = [](const char* name, const QByteArray& request, const QByteArray& status) {
            QTest::newRow(name) << request << status;
        };
        row("favicon", "GET /favicon.ico HTTP/1.1" + host, "HTTP/1.1 404 Not Found");
        row("no query", "GET / HTTP/1.1" + host, "HTTP/1.1 404 Not Found");
        row("another path", "GET /x?code=c&state=STATE HTTP/1.1" + host, "HTTP/1.1 404 Not Found");
        row("post", "POST /?code=c&state=STATE HTTP/1.1" + host, "HTTP/1.1 404 Not Found");
        row("no state", "GET /?code=c HTTP/1.1" + host, "HTTP/1.1 400 Bad Request");
        row("neither code nor error", "GET /?state=STATE HTTP/1.1" + host, "HTTP/1.1 400 Bad Request");
        row("code and error", "GET /?code=c&error=e&state=STATE HTTP/1.1" + host, "HTTP/1.1 400 Bad Request");
        row("two codes", "GET /?code=c&code=d&state=STATE HTTP/1.1" + host, "HTTP/1.1 400 Bad Request");
        row("another host", "GET /?code=c&state=STATE HTTP/1.1\r\nHost: evil.example\r\n\r\n", "HTTP/1.1 400 Bad Request");
        row("no host", "GET /?code=c&state=STATE HTTP/1.1\r\n\r\n", "HTTP/1.1 400 Bad Request");
        row("no HTTP", "hello\r\n\r\n", "HTTP/1.1 400 Bad Request");
        row("TLS", QByteArray::fromHex("160301020001000001fc0303") + "\r\n\r\n", "HTTP/1.1 400 Bad Request");
        row("too long", "GET /?code=" + QByteArray(20'000, 'x'), "HTTP/1.1 431 Request Header Fields Too Large");
        row("a long code", "GET /?state=STATE&code=" + QByteArray(5'000, 'x') + " HTTP/1.1" + host, "HTTP/1.1 400 Bad Request");
    }

    void strangersAreAnsweredAndForgotten()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        Bench bench;
        bench.begin();
        request.replace("STATE", bench.state().toLatin1());
        request.replace("HOST", bench.redirectUri().authority().toLatin1());
        QCOMPARE(talk(bench.redirectUri(), request), status);
        QCOMPARE(bench.login->state(), OAuthLogin::State::WaitingForBrowser);
        QCOMPARE(HttpProbe({}).get(bench.studio.visit(bench.page)).status, 200);
        QTRY_VERIFY(bench.grant && *bench.grant);
    }

    void idleConnectionsBlockNobody()
    {
        net::OAuthLoginOptions options;
        options.receiver.maxConnections = 3;
        Bench bench(options);
        bench.begin();
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 8; ++i) {
            idle.push_back(std::make_unique<QTcpSocket>());
            idle.back()->connectToHost(bench.redirectUri().host(), static_cast<quint16>(bench.redirectUri().port()));
            QTRY_COMPARE(idle.back()->state(), QAbstractSocket::ConnectedState);
        }
        // The oldest ones are closed, and whoever comes is served.
        QTRY_COMPARE(idle.front()->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(HttpProbe({}).get(bench.studio.visit(bench.page)).status, 200);
        QTRY_VERIFY(bench.grant && *bench.grant);
    }

    void silentConnectionsEnd()
    {
        net::OAuthLoginOptions options;
        options.receiver.patience = 20ms;
        Bench bench(options);
        bench.begin();
        QVERIFY(talk(bench.redirectUri(), "GET /?half").isEmpty());
    }

    void aSecondRedirectIsTooLate()
    {
        Bench bench;
        bench.begin();
        bench.studio.isTokenHeld = true;
        const QUrl redirect = bench.studio.visit(bench.page);
        QByteArray first;
        QTcpSocket browser;
        browser.connectToHost(redirect.host(), static_cast<quint16>(redirect.port()));
        browser.write(get(bench.redirectUri(), redirect.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)));
        QTRY_COMPARE(bench.login->state(), OAuthLogin::State::Exchanging);
        QCOMPARE(HttpProbe({}).get(redirect).status, 400);
        bench.studio.answerHeld();
        QTRY_VERIFY(bench.grant && *bench.grant);
        QTRY_COMPARE(browser.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(browser.readAll().contains("You can close this window"));
        QCOMPARE(bench.finishedCount, 1);
        // And then nobody listens any more.
        QVERIFY(talk(bench.redirectUri(), get(bench.redirectUri(), "/")).isEmpty());
    }

    void aRefusalIsShownAsPlainText()
    {
        Bench bench;
        bench.begin();
        QUrl redirect = bench.redirectUri();
        redirect.setQuery(u"error=access_denied&error_description=You+said+%3Cb%3Eno%3C%2Fb%3E%0A%E2%80%AE&state="_qs + bench.state());
        const test::HttpAnswer shown = HttpProbe({}).get(redirect);
        QVERIFY(shown.body.contains("You said &lt;b&gt;no&lt;/b&gt;"));
        QVERIFY(!shown.body.contains("<b>"));
        QVERIFY(!shown.body.contains("\xE2\x80\xAE"));
        QTRY_COMPARE(bench.error(), wire::ErrorCode::Forbidden);
        QVERIFY(QString::fromStdString(bench.grant->error().message).contains(u"You said <b>no</b>"_qs));
    }

    void aRefusedCodeIsSaidInTheBrowserToo()
    {
        Bench bench;
        bench.begin();
        bench.studio.tokenStatus = 401;
        const test::HttpAnswer shown = HttpProbe({}).get(bench.studio.visit(bench.page));
        QVERIFY(shown.body.contains("The sign-in did not work"));
        QTRY_COMPARE(bench.error(), wire::ErrorCode::Unauthorized);
    }

    void aServerThatFailsMayBeAskedAgain()
    {
        Bench bench;
        bench.begin();
        bench.studio.tokenStatus = 503;
        HttpProbe({}).get(bench.studio.visit(bench.page));
        QTRY_VERIFY(bench.grant && !*bench.grant);
        QVERIFY(bench.grant->error().isRetryable);
    }

    void withoutRegistrationThereIsNoBrowser()
    {
        Bench bench;
        bench.studio.hasBrowserSignIn = false;
        bench.login->start();
        QTRY_COMPARE(bench.error(), wire::ErrorCode::NotFound);
        QVERIFY(!bench.page.isValid());
    }

    void cancelled()
    {
        Bench bench;
        bench.begin();
        const QUrl redirect = bench.studio.visit(bench.page);
        bench.login->cancel();
        QCOMPARE(bench.error(), wire::ErrorCode::Cancelled);
        bench.login->cancel();
        QCOMPARE(bench.finishedCount, 1);
        QVERIFY(talk(redirect, get(redirect, "/")).isEmpty());
    }

    void cancelledWhileAskingTheServer()
    {
        Bench bench;
        bench.login->start();
        bench.login->cancel();
        QCOMPARE(bench.error(), wire::ErrorCode::Cancelled);
        // The registration that is still on its way opens no browser.
        QTRY_COMPARE(bench.studio.server().requests().size(), 1);
        QTRY_COMPARE(bench.studio.server().openConnections(), 1);
        QVERIFY(!bench.page.isValid());
    }

    void nobodyComesBack()
    {
        net::OAuthLoginOptions options;
        options.patience = 30ms;
        Bench bench(options);
        bench.begin();
        QTRY_COMPARE(bench.error(), wire::ErrorCode::Timeout);
    }

    void thePageEscapesEverything()
    {
        const QByteArray page = net::closingPage(false, u"<script>%5"_qs, u"\"%1 & <img src=x>"_qs);
        QVERIFY(!page.contains("<script"));
        QVERIFY(!page.contains("<img"));
        QVERIFY(page.contains("&lt;script&gt;%5"));
        QVERIFY(page.contains("%1 &amp; &lt;img"));
        for (const char* outside : {"http:", "https:", "src=", "url(", "@import"}) {
            QVERIFY2(!page.contains(outside) || QByteArray(outside) == "src=", outside);
        }
    }
};

QTEST_GUILESS_MAIN(OAuthLoginTest)
#include "tst_oauthlogin.moc"
