// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "oauthlab.h"
#include "support/browser.h"
#include "support/hubprocess.h"
#include "support/scriptedserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace tallylight::test;

namespace {

constexpr int kSoon = 30'000;
const QByteArray kFormType = "Content-Type: application/x-www-form-urlencoded";

//! For looking at, where somebody asked for pictures.
void keepPicture(Browser& browser, const QString& name)
{
    const QString folder = qEnvironmentVariable("TALLYLIGHT_PICTURES");
    QFile picture(folder + QLatin1Char('/') + name);
    if (!folder.isEmpty() && picture.open(QIODevice::WriteOnly)) {
        picture.write(browser.screenshot());
    }
}

} // namespace

//! A person signs a program in: the real hub, a real Chromium, and the program's port on the same machine.
class tst_OAuthBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aProgramIsSignedIn_data();
    void aProgramIsSignedIn();
    void aPersonSaysNo();
    void anotherAccountIsUsed();

private:
    //! Registers a program that listens on \a host. \return the address for the browser.
    QUrl addressFor(const QString& host);
    void signIn(Browser& browser);
    [[nodiscard]] quint16 hubPort() const { return static_cast<quint16>(m_hub->origin().port()); }

    std::unique_ptr<HubProcess> m_hub;
    //! The program's end of the way; remembers what reached it.
    ScriptedServer m_program;
    QList<QByteArray> m_arrived;
    QByteArray m_client;
    QString m_redirect;
};

void tst_OAuthBrowser::init()
{
    // A hub for each: it allows three sign-ins in ten seconds.
    m_hub = std::make_unique<HubProcess>();
    m_hub->addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
    m_hub->addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse battery"));
    m_hub->addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("user"));
    m_hub->start();
    m_program.onRequest([this](const HttpRequest& request, HttpConnection& connection) {
        if (request.path() == "/") {
            m_arrived.append(request.target);
        }
        connection.answer(200, "Back at the program", {"Content-Type: text/plain"});
    });
}

QUrl tst_OAuthBrowser::addressFor(const QString& host)
{
    m_redirect = QStringLiteral("http://%1:%2/").arg(host).arg(m_program.origin().port());
    m_client = member(postJson(hubPort(), "/api/auth/mcp/register", {},
                               R"({"client_name":"Tallylight on laptop","redirect_uris":[")" + m_redirect.toUtf8() + R"("]})"),
                      "client_id");
    const QByteArray challenge = QCryptographicHash::hash(OAuthLab::kVerifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("client_id"), QString::fromLatin1(m_client));
    query.addQueryItem(QStringLiteral("redirect_uri"), m_redirect);
    query.addQueryItem(QStringLiteral("response_type"), QStringLiteral("code"));
    query.addQueryItem(QStringLiteral("state"), QStringLiteral("s-1"));
    query.addQueryItem(QStringLiteral("scope"), QStringLiteral("openid profile email offline_access"));
    query.addQueryItem(QStringLiteral("code_challenge"), QString::fromLatin1(challenge));
    query.addQueryItem(QStringLiteral("code_challenge_method"), QStringLiteral("S256"));
    QUrl address = m_hub->url(QStringLiteral("/login"));
    address.setQuery(query);
    m_arrived.clear();
    return address;
}

void tst_OAuthBrowser::signIn(Browser& browser)
{
    browser.type(QStringLiteral("input[type=email]"), QStringLiteral("alice@example.org"));
    browser.type(QStringLiteral("input[type=password]"), QStringLiteral("correct horse battery"));
    browser.click(QStringLiteral("button[type=submit]"));
    QTRY_COMPARE_WITH_TIMEOUT(browser.url().path(), QStringLiteral("/api/auth/mcp/authorize"), kSoon);
    const QString isThere = QStringLiteral("return document.readyState === 'complete' && document.querySelector('.choice') !== null");
    QTRY_VERIFY_WITH_TIMEOUT(browser.evaluate(isThere).toBool(), kSoon);
}

void tst_OAuthBrowser::aProgramIsSignedIn_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("numeric") << QStringLiteral("127.0.0.1");
    QTest::newRow("by name") << QStringLiteral("localhost");
}

void tst_OAuthBrowser::aProgramIsSignedIn()
{
    QFETCH(QString, host);
    Browser browser;
    browser.open(addressFor(host));
    QCOMPARE(browser.url().path(), QStringLiteral("/login"));
    const QString text = QStringLiteral("return document.body.innerText");
    QVERIFY(browser.evaluate(text).toString().contains(QStringLiteral("Tallylight on laptop asks for access")));
    keepPicture(browser, QStringLiteral("oauth-login.png"));
    signIn(browser);
    const QString question = browser.evaluate(text).toString();
    QVERIFY2(question.contains(QStringLiteral("Allow Tallylight on laptop to use your account?")), qPrintable(question));
    QVERIFY(question.contains(QStringLiteral("alice@example.org")));
    QVERIFY(question.contains(QStringLiteral("%1:%2").arg(host).arg(m_program.origin().port())));
    keepPicture(browser, QStringLiteral("oauth-consent.png"));
    QVERIFY2(m_arrived.isEmpty(), "nobody has allowed anything yet");

    browser.click(QStringLiteral("button[value=allow]"));
    QTRY_COMPARE_WITH_TIMEOUT(m_arrived.size(), 1, kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(browser.evaluate(text).toString().contains(QStringLiteral("Back at the program")), kSoon);
    QCOMPARE(parameterOf(m_arrived.constFirst(), "state"), QByteArray("s-1"));
    const QByteArray form = "grant_type=authorization_code&code=" + parameterOf(m_arrived.constFirst(), "code") + "&redirect_uri="
                            + QUrl::toPercentEncoding(m_redirect) + "&client_id=" + m_client + "&code_verifier=" + OAuthLab::kVerifier;
    const auto tokens = exchange(hubPort(), "POST", "/api/auth/mcp/token", {}, {kFormType}, form);
    QCOMPARE(tokens.status, 200);
    QCOMPARE(exchange(hubPort(), "GET", "/api/acme/tools", member(tokens, "access_token")).status, 200);

    // An operator sees it, and ends it.
    const QStringList list{QStringLiteral("session"), QStringLiteral("list"), QStringLiteral("--user"),
                           QStringLiteral("alice@example.org")};
    const QByteArray listed = m_hub->admin(list, {});
    QVERIFY2(listed.contains("\tTallylight on laptop\t") && listed.contains("\tbrowser\t"), listed.constData());
    m_hub->admin({QStringLiteral("session"), QStringLiteral("revoke"), QStringLiteral("--user"), QStringLiteral("alice@example.org")}, {});
    QVERIFY(m_hub->admin(list, {}).isEmpty());
    QCOMPARE(exchange(hubPort(), "GET", "/api/acme/tools", member(tokens, "access_token")).status, 401);
    for (const QByteArray& secret :
         {member(tokens, "access_token"), member(tokens, "refresh_token"), parameterOf(m_arrived.constFirst(), "code")}) {
        QVERIFY(!m_hub->log().contains(secret));
    }
    browser.open(m_hub->url(QStringLiteral("/cli/auth-success")));
    QVERIFY(browser.evaluate(text).toString().contains(QStringLiteral("You can close this window")));
    keepPicture(browser, QStringLiteral("oauth-done.png"));
}

void tst_OAuthBrowser::aPersonSaysNo()
{
    Browser browser;
    browser.open(addressFor(QStringLiteral("127.0.0.1")));
    signIn(browser);
    browser.click(QStringLiteral("button[value=deny]"));
    QTRY_COMPARE_WITH_TIMEOUT(m_arrived.size(), 1, kSoon);
    QCOMPARE(parameterOf(m_arrived.constFirst(), "error"), QByteArray("access_denied"));
    QVERIFY(parameterOf(m_arrived.constFirst(), "code").isEmpty());
}

void tst_OAuthBrowser::anotherAccountIsUsed()
{
    Browser browser;
    browser.open(addressFor(QStringLiteral("127.0.0.1")));
    signIn(browser);
    browser.click(QStringLiteral(".other button"));
    QTRY_COMPARE_WITH_TIMEOUT(browser.url().path(), QStringLiteral("/login"), kSoon);
    // Still for the same program.
    QVERIFY(browser.url().query().contains(QString::fromLatin1(m_client)));
    QVERIFY(m_arrived.isEmpty());
}

QTEST_GUILESS_MAIN(tst_OAuthBrowser)
#include "tst_oauthbrowser.moc"
