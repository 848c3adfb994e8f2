// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/oauthlogin.h"
#include "net/whendone.h"
#include "support/browser.h"
#include "support/hubprocess.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <memory>
#include <optional>

using namespace tallylight;
using net::OAuthLogin;
using test::Browser;
using test::HttpProbe;
using test::HubProcess;

namespace {

constexpr int kSoon = 30'000;

} // namespace

//! The client's own sign-in against the real hub, with a person in a real Chromium between them.
class TestBrowserLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theClientSignsInToTheHub();
    void thePersonSaysNo();

private:
    //! The person's part, up to the question.
    void answerPage(Browser& browser, const QUrl& page);

    std::unique_ptr<HubProcess> m_hub;
    QString m_userId;
    std::unique_ptr<OAuthLogin> m_login;
    QUrl m_page;
    std::optional<wire::Result<net::SignInGrant>> m_grant;
};

void TestBrowserLogin::init()
{
    m_hub = std::make_unique<HubProcess>();
    m_hub->addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
    m_userId = m_hub->addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse battery"));
    m_hub->addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("user"));
    m_hub->start();
    net::OAuthLoginOptions options;
    options.origin = m_hub->origin();
    m_page.clear();
    m_grant.reset();
    m_login = std::make_unique<OAuthLogin>(options);
    connect(m_login.get(), &OAuthLogin::browserWanted, this, [this](const QUrl& page) { m_page = page; });
    connect(m_login.get(), &OAuthLogin::finished, this, [this](const auto& grant) { m_grant = grant; });
    m_login->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_page.isValid(), kSoon);
}

void TestBrowserLogin::answerPage(Browser& browser, const QUrl& page)
{
    browser.open(page);
    browser.type(QStringLiteral("input[type=email]"), QStringLiteral("alice@example.org"));
    browser.type(QStringLiteral("input[type=password]"), QStringLiteral("correct horse battery"));
    browser.click(QStringLiteral("button[type=submit]"));
    const QString isAsked = QStringLiteral("return document.readyState === 'complete' && document.querySelector('.choice') !== null");
    QTRY_VERIFY_WITH_TIMEOUT(browser.evaluate(isAsked).toBool(), kSoon);
    QVERIFY(!m_grant);
}

void TestBrowserLogin::theClientSignsInToTheHub()
{
    Browser browser;
    answerPage(browser, m_page);
    browser.click(QStringLiteral("button[value=allow]"));
    QTRY_VERIFY_WITH_TIMEOUT(m_grant.has_value(), kSoon);
    QVERIFY2(m_grant->has_value(), m_grant->has_value() ? "" : m_grant->error().message.c_str());
    const net::SignInGrant& grant = **m_grant;
    QCOMPARE(QString::fromStdString(grant.identity.value().id.value()), m_userId);
    QVERIFY(grant.credential.isRenewable() && grant.credential.expiresAt);
    const QByteArray list = HttpProbe(grant.credential.token).get(m_hub->url(QStringLiteral("/api/auth/organization/list"))).body;
    QVERIFY2(list.contains("\"slug\":\"acme\""), list.constData());

    net::HttpOptions http;
    http.origin = m_hub->origin();
    net::OAuthApi api(http);
    std::optional<wire::Result<wire::TokenGrant>> renewed;
    net::whenDone(api.refresh(grant.credential.clientId, grant.credential.refreshToken), this,
                  [&](const auto& result) { renewed = result; });
    QTRY_VERIFY_WITH_TIMEOUT(renewed.has_value(), kSoon);
    QVERIFY(renewed->has_value());
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const net::Credential next = net::oauthCredential(**renewed, grant.credential.clientId, now, grant.credential);
    QVERIFY(next.token != grant.credential.token && next.refreshToken != grant.credential.refreshToken);
    QCOMPARE(HttpProbe(next.token).get(m_hub->url(QStringLiteral("/api/acme/tools"))).status, 200);

    // Signed out by the client, both are over.
    QCOMPARE(HttpProbe(next.token).post(m_hub->url(QStringLiteral("/api/auth/sign-out")), {}).status, 200);
    QCOMPARE(HttpProbe(next.token).get(m_hub->url(QStringLiteral("/api/acme/tools"))).status, 401);
    QCOMPARE(HttpProbe(grant.credential.token).get(m_hub->url(QStringLiteral("/api/acme/tools"))).status, 401);
    for (const QByteArray& secret : {grant.credential.token, grant.credential.refreshToken, next.token, next.refreshToken}) {
        QVERIFY(!m_hub->log().contains(secret));
        QDirIterator files(QFileInfo(m_hub->databasePath()).path(), QDir::Files | QDir::Hidden);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly) && !file.readAll().contains(secret), qPrintable(file.fileName()));
        }
    }
}

void TestBrowserLogin::thePersonSaysNo()
{
    Browser browser;
    answerPage(browser, m_page);
    browser.click(QStringLiteral("button[value=deny]"));
    QTRY_VERIFY_WITH_TIMEOUT(m_grant.has_value(), kSoon);
    QVERIFY(!m_grant->has_value());
    QCOMPARE(m_grant->error().code, wire::ErrorCode::Forbidden);
}

QTEST_GUILESS_MAIN(TestBrowserLogin)
#include "tst_browserlogin.moc"
