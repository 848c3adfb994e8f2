// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "oauthlab.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace tallylight;
using test::member;
using test::OAuthLab;
using test::parameterOf;
using test::RawAnswer;

namespace {

QJsonObject claimsOf(const QByteArray& jwt)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(jwt.split('.').value(1), QByteArray::Base64UrlEncoding)).object();
}

QByteArray errorOf(const RawAnswer& answer)
{
    return member(answer, "error") + ": " + member(answer, "error_description");
}

} // namespace

//! Sign-in of programs over real HTTP, as docs/protocol.md, "Sign-in", has it.
class tst_OAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metadataNamesTheEndpoints();
    void discoveryLeadsFromTheRefusalToTheSignIn();
    void registrationMakesAPublicClient();
    void registrationIsRefused_data();
    void registrationIsRefused();
    void theWholeWay();
    void whoIsNotSignedInSignsInFirst();
    void identityTokenIsSignedByTheHub();
    void withoutOfflineAccessThereIsNoRefreshToken();
    void nothingIsSentToAnUnregisteredAddress_data();
    void nothingIsSentToAnUnregisteredAddress();
    void whatIsWrongIsToldByRedirect_data();
    void whatIsWrongIsToldByRedirect();
    void aWebSiteGetsNobodySentToItUnasked();
    void whoWasNotAskedIsAskedAgain();
    void onlyThePersonDecides();
    void theQuestionIsGuarded();
    void codeIsRefused_data();
    void codeIsRefused();
    void codeComesOnce();
    void codeExpires();
    void tokenRequestIsRefused_data();
    void tokenRequestIsRefused();
    void accessExpires();
    void aLostAnswerSignsNobodyOut();
    void aStolenRefreshTokenEndsTheSignIn();
    void refreshTokenIsItsClientsAlone();
    void tokensOpenWhatKeysOpen();
    void strangersStayStrangers();
    void signOutEndsTheSignIn();
    void visitorsAreLimited();
    void nothingIsStoredInClear();
};

void tst_OAuth::metadataNamesTheEndpoints()
{
    OAuthLab lab;
    for (const QByteArray path : {"/api/auth/.well-known/oauth-authorization-server", "/.well-known/oauth-authorization-server",
                                  "/.well-known/oauth-authorization-server/api/auth"}) {
        const auto answer = test::exchange(lab.hub.port(), "GET", path, {});
        QCOMPARE(answer.status, 200);
        QCOMPARE(member(answer, "issuer"), QByteArray("http://127.0.0.1"));
        QCOMPARE(member(answer, "authorization_endpoint"), QByteArray("http://127.0.0.1/api/auth/mcp/authorize"));
        QCOMPARE(member(answer, "token_endpoint"), QByteArray("http://127.0.0.1/api/auth/mcp/token"));
        QCOMPARE(member(answer, "registration_endpoint"), QByteArray("http://127.0.0.1/api/auth/mcp/register"));
        QCOMPARE(answer.json()[u"code_challenge_methods_supported"].toArray(), QJsonArray{QStringLiteral("S256")});
        QCOMPARE(answer.json()[u"scopes_supported"].toArray().size(), 4);
    }
}

void tst_OAuth::discoveryLeadsFromTheRefusalToTheSignIn()
{
    OAuthLab lab;
    const auto refused = test::exchange(lab.hub.port(), "POST", "/api/acme/mcp/self", {}, {"Content-Type: application/json"}, "{}");
    QCOMPARE(refused.status, 401);
    const QByteArray header = refused.header("WWW-Authenticate");
    const qsizetype begin = header.indexOf("resource_metadata=\"http://127.0.0.1/") + 35;
    const auto resource = test::exchange(lab.hub.port(), "GET", header.mid(begin, header.size() - begin - 1), {});
    QCOMPARE(resource.status, 200);
    QCOMPARE(member(resource, "resource"), QByteArray("http://127.0.0.1/api/acme/mcp/self"));
    QCOMPARE(resource.json()[u"authorization_servers"].toArray(), QJsonArray{QStringLiteral("http://127.0.0.1")});
    QCOMPARE(test::exchange(lab.hub.port(), "GET", "/.well-known/oauth-protected-resource/api/acme/mcp/self", {}).body, resource.body);
}

void tst_OAuth::registrationMakesAPublicClient()
{
    OAuthLab lab;
    const auto answer = test::postJson(lab.hub.port(), "/api/auth/mcp/register", {},
                                       R"({"client_name":"Deco\u202e \n Tray","redirect_uris":["http://127.0.0.1:49123/"],)"
                                       R"("grant_types":["authorization_code","refresh_token"],"response_types":["code"],)"
                                       R"("token_endpoint_auth_method":"none","application_type":"native"})");
    QCOMPARE(answer.status, 201);
    QCOMPARE(member(answer, "client_id").size(), 32);
    QCOMPARE(answer.body, QByteArray(R"({"client_id":")" + member(answer, "client_id")
                                     + R"(","client_id_issued_at":1781600400,"redirect_uris":["http://127.0.0.1:49123/"],)"
                                       R"("token_endpoint_auth_method":"none","grant_types":["authorization_code","refresh_token"],)"
                                       R"("response_types":["code"],"client_name":"Deco Tray"})"));
    QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
}

void tst_OAuth::registrationIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("error");
    const auto uris = [](const QByteArray& list) { return QByteArray(R"({"redirect_uris":)" + list + "}"); };
    const QByteArray uri = "invalid_redirect_uri";
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("invalid_client_metadata");
    QTest::newRow("no object") << QByteArray("[]") << QByteArray("invalid_client_metadata");
    QTest::newRow("none") << uris("[]") << uri;
    QTest::newRow("missing") << QByteArray("{}") << uri;
    QTest::newRow("too many") << uris("[" + QByteArray(R"("http://127.0.0.1:1/",)").repeated(10) + R"("http://127.0.0.1:2/"])") << uri;
    QTest::newRow("no loopback") << uris(R"(["http://evil.example/"])") << uri;
    QTest::newRow("one of two") << uris(R"(["http://127.0.0.1:1/","http://10.0.0.1/"])") << uri;
    QTest::newRow("script") << uris(R"(["javascript:alert`1`"])") << uri;
    QTest::newRow("too long") << uris(R"(["http://127.0.0.1/)" + QByteArray(600, 'a') + R"("])") << uri;
    QTest::newRow("implicit") << QByteArray(R"({"redirect_uris":["http://127.0.0.1:1/"],"response_types":["token"]})")
                              << QByteArray("invalid_client_metadata");
    QTest::newRow("password") << QByteArray(R"({"redirect_uris":["http://127.0.0.1:1/"],"grant_types":["password"]})")
                              << QByteArray("invalid_client_metadata");
}

void tst_OAuth::registrationIsRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, error);
    OAuthLab lab;
    const auto answer = test::postJson(lab.hub.port(), "/api/auth/mcp/register", {}, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(member(answer, "error"), error);
}

void tst_OAuth::theWholeWay()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const auto question = lab.visit(lab.asked(client));
    QCOMPARE(question.status, 200);
    QVERIFY(question.body.contains("<bdi>Tray</bdi>"));
    QVERIFY(question.body.contains("127.0.0.1:49123"));
    const auto allowed = lab.decide(lab.asked(client));
    QCOMPARE(allowed.status, 302);
    const QByteArray location = allowed.header("Location");
    QVERIFY2(location.startsWith("http://127.0.0.1:49123/?code="), location.constData());
    QCOMPARE(parameterOf(location, "state"), QByteArray("a b&c=d/é"));
    const QByteArray code = parameterOf(location, "code");
    QCOMPARE(code.size(), 32);

    const auto tokens = lab.redeem(client, code);
    QCOMPARE(tokens.status, 200);
    QCOMPARE(member(tokens, "token_type"), QByteArray("Bearer"));
    QCOMPARE(tokens.json()[u"expires_in"].toInt(), 3600);
    QCOMPARE(member(tokens, "scope"), QByteArray("openid profile email offline_access"));
    QCOMPARE(member(tokens, "access_token").size(), 32);
    QCOMPARE(member(tokens, "refresh_token").size(), 32);
    QCOMPARE(tokens.header("Cache-Control"), QByteArray("no-store"));
    QCOMPARE(lab.use(member(tokens, "access_token")), 200);

    lab.hub.clock.advance(std::chrono::minutes(59));
    const auto refreshed = lab.refresh(client, member(tokens, "refresh_token"));
    QCOMPARE(refreshed.status, 200);
    QCOMPARE(refreshed.json().keys(),
             (QStringList{QStringLiteral("access_token"), QStringLiteral("expires_in"), QStringLiteral("refresh_token"),
                          QStringLiteral("scope"), QStringLiteral("token_type")}));
    QCOMPARE(member(refreshed, "token_type"), QByteArray("bearer"));
    QVERIFY(member(refreshed, "refresh_token") != member(tokens, "refresh_token"));
    QCOMPARE(lab.use(member(refreshed, "access_token")), 200);
    // What is not over is still good.
    QCOMPARE(lab.use(member(tokens, "access_token")), 200);
}

void tst_OAuth::whoIsNotSignedInSignsInFirst()
{
    OAuthLab lab;
    const auto asked = lab.asked(lab.registerClient());
    const auto led = lab.visit(asked, false);
    QCOMPARE(led.status, 302);
    const QByteArray login = led.header("Location");
    QVERIFY(login.startsWith("/login?client_id="));
    const auto page = test::exchange(lab.hub.port(), "GET", login, {});
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("<bdi>Tray</bdi> asks for access to your account."));
    const qsizetype begin = page.body.indexOf("name=\"next\" value=\"") + 19;
    const QByteArray next = page.body.mid(begin, page.body.indexOf('"', begin) - begin).replace("&amp;", "&");
    QVERIFY(next.startsWith("/api/auth/mcp/authorize?client_id="));

    // A wrong password leads back to the same page, and its query does not grow.
    const auto wrong = lab.post("/api/auth/sign-in/email", "email=alice%40example.test&password=x&next=" + next.toPercentEncoding());
    QCOMPARE(wrong.status, 303);
    QCOMPARE(wrong.header("Location"), login + "&problem=refused");
    const auto again = test::exchange(lab.hub.port(), "GET", wrong.header("Location"), {});
    QVERIFY(again.body.contains("is not right"));
    QVERIFY(again.body.contains("value=\"" + QByteArray(next).replace("&", "&amp;") + "\""));

    const auto right =
        lab.post("/api/auth/sign-in/email", "email=alice%40example.test&password=correct+horse&next=" + next.toPercentEncoding());
    QCOMPARE(right.header("Location"), next);
    // With a session, both addresses lead to the question.
    QCOMPARE(lab.visit(asked, true, "/login").header("Location"), next);
    QCOMPARE(test::exchange(lab.hub.port(), "GET", next, {}, {lab.cookie}).status, 200);
}

void tst_OAuth::identityTokenIsSignedByTheHub()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    auto asked = lab.asked(client);
    asked["nonce"] = "n-1";
    const auto tokens = lab.redeem(client, parameterOf(lab.decide(asked).header("Location"), "code"));
    const QByteArray jwt = member(tokens, "id_token");
    QCOMPARE(jwt.split('.').size(), 3);
    const QJsonObject claims = claimsOf(jwt);
    QCOMPARE(claims[u"sub"].toString().toStdString(), lab.org.alice.id.value());
    QCOMPARE(claims[u"aud"].toString().toUtf8(), client);
    QCOMPARE(claims[u"email"].toString(), QStringLiteral("alice@example.test"));
    QCOMPARE(claims[u"name"].toString(), QStringLiteral("alice"));
    QCOMPARE(claims[u"nonce"].toString(), QStringLiteral("n-1"));
    QCOMPARE(claims[u"iat"].toInteger(), 1781600400);
    QCOMPARE(claims[u"exp"].toInteger(), 1781600400 + 3600);
    QVERIFY(!claims.contains(u"iss"));
    lab.hub.stop();
    const QByteArray key = QByteArray::fromStdString(lab.hub.scratch().oauth().signingKey().value());
    QCOMPARE(key.size(), 32);
    const QByteArray mac = QMessageAuthenticationCode::hash(jwt.left(jwt.lastIndexOf('.')), key, QCryptographicHash::Sha256);
    QCOMPARE(jwt.mid(jwt.lastIndexOf('.') + 1), mac.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

void tst_OAuth::withoutOfflineAccessThereIsNoRefreshToken()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    auto asked = lab.asked(client);
    asked["scope"] = "profile";
    const auto tokens = lab.redeem(client, parameterOf(lab.decide(asked).header("Location"), "code"));
    QCOMPARE(tokens.status, 200);
    QVERIFY(!tokens.json().contains(u"refresh_token"));
    QVERIFY2(!tokens.json().contains(u"id_token"), "openid was not asked for");
    QCOMPARE(member(tokens, "scope"), QByteArray("profile"));
}

void tst_OAuth::nothingIsSentToAnUnregisteredAddress_data()
{
    QTest::addColumn<QByteArray>("redirect");
    QTest::newRow("other port") << QByteArray("http://127.0.0.1:49124/");
    QTest::newRow("no slash") << QByteArray("http://127.0.0.1:49123");
    QTest::newRow("more path") << QByteArray("http://127.0.0.1:49123/x");
    QTest::newRow("query") << QByteArray("http://127.0.0.1:49123/?x=1");
    QTest::newRow("user") << QByteArray("http://127.0.0.1:49123@evil.example/");
    QTest::newRow("other site") << QByteArray("https://evil.example/");
    QTest::newRow("line end") << QByteArray("http://127.0.0.1:49123/\r\nX: y");
    QTest::newRow("none") << QByteArray();
}

void tst_OAuth::nothingIsSentToAnUnregisteredAddress()
{
    QFETCH(QByteArray, redirect);
    OAuthLab lab;
    auto asked = lab.asked(lab.registerClient());
    asked["redirect_uri"] = redirect;
    for (const QByteArray path : {"/api/auth/mcp/authorize", "/login"}) {
        const auto answer = lab.visit(asked, true, path);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.body, QByteArray(R"({"code":"INVALID_REDIRECT_URI","message":"Invalid redirect URI"})"));
        QVERIFY(answer.header("Location").isEmpty());
    }
    const auto decided = lab.decide(asked);
    QCOMPARE(decided.status, 400);
    QVERIFY(decided.header("Location").isEmpty());
    asked = lab.asked("nobody");
    QCOMPARE(member(lab.visit(asked), "code"), QByteArray("INVALID_CLIENT"));
    // A person reads it on a page.
    const auto page = test::exchange(lab.hub.port(), "GET", "/login?client_id=nobody", {}, {"Accept: text/html"});
    QCOMPARE(page.status, 400);
    QVERIFY(page.body.contains("This sign-in cannot go on"));
}

void tst_OAuth::whatIsWrongIsToldByRedirect_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no PKCE") << QByteArray("code_challenge") << QByteArray() << QByteArray("invalid_request");
    QTest::newRow("plain PKCE") << QByteArray("code_challenge_method") << QByteArray("plain") << QByteArray("invalid_request");
    QTest::newRow("PKCE without a method") << QByteArray("code_challenge_method") << QByteArray() << QByteArray("invalid_request");
    QTest::newRow("short challenge") << QByteArray("code_challenge") << QByteArray("abc") << QByteArray("invalid_request");
    QTest::newRow("implicit") << QByteArray("response_type") << QByteArray("token") << QByteArray("unsupported_response_type");
    QTest::newRow("scope") << QByteArray("scope") << QByteArray("openid admin") << QByteArray("invalid_scope");
    QTest::newRow("long state") << QByteArray("state") << QByteArray(600, 's') << QByteArray("invalid_request");
    QTest::newRow("silently") << QByteArray("prompt") << QByteArray("none") << QByteArray("consent_required");
}

void tst_OAuth::whatIsWrongIsToldByRedirect()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, error);
    OAuthLab lab;
    auto asked = lab.asked(lab.registerClient());
    asked[name] = value;
    const auto answer = lab.visit(asked);
    QCOMPARE(answer.status, 302);
    const QByteArray location = answer.header("Location");
    QVERIFY(location.startsWith(OAuthLab::kRedirect + "?error="));
    QCOMPARE(parameterOf(location, "error"), error);
    QVERIFY(!parameterOf(location, "error_description").isEmpty());
    QCOMPARE(parameterOf(location, "state"), name == "state" ? QByteArray() : asked["state"]);
    QVERIFY(parameterOf(location, "code").isEmpty());
    if (name != "prompt") {
        QCOMPARE(parameterOf(lab.decide(asked).header("Location"), "error"), error);
    }
}

void tst_OAuth::aWebSiteGetsNobodySentToItUnasked()
{
    OAuthLab lab;
    const QByteArray site = "https://evil.example/";
    const QByteArray client =
        member(test::postJson(lab.hub.port(), "/api/auth/mcp/register", {}, R"({"redirect_uris":[")" + site + R"("]})"), "client_id");
    auto asked = lab.asked(client);
    asked["redirect_uri"] = site;
    const auto question = lab.visit(asked);
    QCOMPARE(question.status, 200);
    QVERIFY(question.body.contains("the web site <strong class=\"place\">evil.example</strong>"));
    QVERIFY(question.body.contains("A program without a name"));
    for (const auto& [name, value] : {std::pair<QByteArray, QByteArray>{"response_type", "token"}, {"scope", "x"}, {"prompt", "none"}}) {
        auto wrong = asked;
        wrong[name] = value;
        for (const bool isSignedIn : {true, false}) {
            const auto answer = lab.visit(wrong, isSignedIn);
            QCOMPARE(answer.status, 400);
            QVERIFY(answer.header("Location").isEmpty());
            QVERIFY(!member(answer, "error").isEmpty());
        }
    }
    // Who said something is sent there: they read where it goes.
    QVERIFY(lab.decide(asked, "deny").header("Location").startsWith(site + "?error=access_denied&"));
    QVERIFY(lab.decide(asked).header("Location").startsWith(site + "?code="));
}

void tst_OAuth::whoWasNotAskedIsAskedAgain()
{
    OAuthLab lab;
    const auto asked = lab.asked(lab.registerClient());
    const QByteArray alice = QByteArray::fromStdString(lab.org.alice.id.value());
    QVERIFY(lab.visit(asked).body.contains("name=\"account\" value=\"" + alice + "\""));
    const QByteArray other = lab.decide(asked, "allow&account=" + QByteArray::fromStdString(lab.org.bob.id.value())).header("Location");
    QVERIFY2(other.startsWith("/api/auth/mcp/authorize?client_id="), other.constData());
    QVERIFY(lab.decide(asked, "allow&account=" + alice).header("Location").startsWith(OAuthLab::kRedirect + "?code="));
}

void tst_OAuth::onlyThePersonDecides()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const auto asked = lab.asked(client);
    const auto denied = lab.decide(asked, "deny").header("Location");
    QCOMPARE(parameterOf(denied, "error"), QByteArray("access_denied"));
    QCOMPARE(parameterOf(denied, "state"), asked["state"]);
    QCOMPARE(parameterOf(lab.decide(asked, "").header("Location"), "error"), QByteArray("access_denied"));

    QByteArray query;
    for (auto it = asked.begin(); it != asked.end(); ++it) {
        query += it.key() + "=" + it.value().toPercentEncoding() + "&";
    }
    const auto post = [&](const QByteArrayList& headers, const QByteArray& bearer = {}) {
        return test::exchange(lab.hub.port(), "POST", "/api/auth/mcp/authorize?" + query, bearer,
                              headers + QByteArrayList{"Content-Type: application/x-www-form-urlencoded"}, "decision=allow");
    };
    QCOMPARE(post({lab.cookie, "Origin: https://evil.example"}).status, 403);
    QCOMPARE(post({lab.cookie, "Origin: null"}).status, 403);
    QCOMPARE(post({lab.cookie}).status, 403);
    // Nor does a program for itself.
    QVERIFY(post({}, lab.org.aliceKey).header("Location").startsWith("/login?"));
    const auto tokens = lab.redeem(client, lab.code(client));
    QVERIFY(post({}, member(tokens, "access_token")).header("Location").startsWith("/login?"));
    QVERIFY(test::exchange(lab.hub.port(), "GET", "/api/auth/mcp/authorize?" + query, lab.org.aliceKey)
                .header("Location")
                .startsWith("/login?"));
}

void tst_OAuth::theQuestionIsGuarded()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient("<script>alert(1)</script>");
    const auto page = lab.visit(lab.asked(client));
    QVERIFY(page.body.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    QVERIFY(!page.body.contains("<script"));
    QVERIFY(!page.body.contains(" style="));
    QVERIFY(page.body.contains("alice@example.test"));
    const QByteArray policy = page.header("Content-Security-Policy");
    QVERIFY2(policy.endsWith("frame-ancestors 'none'; base-uri 'none'; form-action 'self' http://127.0.0.1:49123"), policy.constData());
    QVERIFY(policy.startsWith("default-src 'none'; style-src 'self'; "));
    QCOMPARE(page.header("Cache-Control"), QByteArray("no-store"));
    QCOMPARE(page.header("X-Frame-Options"), QByteArray("DENY"));

    // The policy's grammar knows no IPv6 address.
    const QByteArray v6 = "http://[::1]:49123/";
    auto asked = lab.asked(
        member(test::postJson(lab.hub.port(), "/api/auth/mcp/register", {}, R"({"redirect_uris":[")" + v6 + R"("]})"), "client_id"));
    asked["redirect_uri"] = v6;
    QVERIFY(lab.visit(asked).header("Content-Security-Policy").endsWith("form-action 'self' http:"));
    QVERIFY(lab.decide(asked).header("Location").startsWith(v6 + "?code="));
}

void tst_OAuth::codeIsRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char* title, const char* name, const QByteArray& value, int status, const char* error) {
        QTest::newRow(title) << QByteArray(name) << value << status << QByteArray(error);
    };
    row("wrong verifier", "code_verifier", QByteArray(43, 'a'), 401, "invalid_request: code verification failed");
    row("challenge as verifier", "code_verifier", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", 401,
        "invalid_request: code verification failed");
    row("short verifier", "code_verifier", "a", 401, "invalid_request: code verification failed");
    row("no verifier", "code_verifier", {}, 400, "invalid_request: code_verifier is required");
    row("other redirect", "redirect_uri", "http://127.0.0.1:49123/other", 401, "invalid_grant: invalid redirect_uri");
    row("no redirect", "redirect_uri", {}, 400, "invalid_request: redirect_uri is required");
    row("unknown code", "code", QByteArray(32, 'a'), 401, "invalid_grant: invalid code");
    row("unknown client", "client_id", QByteArray(32, 'a'), 401, "invalid_client: invalid client_id");
}

void tst_OAuth::codeIsRefused()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const QByteArray code = lab.code(client);
    const auto refused = lab.redeem(client, code, {{name, value}});
    QCOMPARE(refused.status, status);
    QCOMPARE(errorOf(refused), error);
    if (name == "code_verifier" && status == 401) {
        // One guess and no more.
        QCOMPARE(errorOf(lab.redeem(client, code)), QByteArray("invalid_grant: invalid code"));
    }
}

void tst_OAuth::codeComesOnce()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const QByteArray other = lab.registerClient();
    QCOMPARE(errorOf(lab.redeem(other, lab.code(client))), QByteArray("invalid_grant: invalid code"));

    const QByteArray code = lab.code(client);
    const auto tokens = lab.redeem(client, code);
    QCOMPARE(lab.use(member(tokens, "access_token")), 200);
    QCOMPARE(errorOf(lab.redeem(client, code)), QByteArray("invalid_grant: invalid code"));
    // Two had it, and nobody knows which of them is the right one.
    QCOMPARE(lab.use(member(tokens, "access_token")), 401);
    QCOMPARE(errorOf(lab.refresh(client, member(tokens, "refresh_token"))), QByteArray("invalid_grant: invalid refresh token"));
}

void tst_OAuth::codeExpires()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const QByteArray inTime = lab.code(client);
    lab.hub.clock.advance(std::chrono::seconds(599));
    QCOMPARE(lab.redeem(client, inTime).status, 200);
    const QByteArray late = lab.code(client);
    lab.hub.clock.advance(std::chrono::seconds(600));
    const auto refused = lab.redeem(client, late);
    QCOMPARE(refused.status, 401);
    QCOMPARE(errorOf(refused), QByteArray("invalid_grant: code expired"));
}

void tst_OAuth::tokenRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("error");
    const QByteArray form = "application/x-www-form-urlencoded";
    QTest::newRow("empty") << form << QByteArray() << QByteArray("invalid_request");
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray(R"({"grant_type":"refresh_token"})")
                          << QByteArray("invalid_request");
    QTest::newRow("password") << form << QByteArray("grant_type=password&username=a&password=b") << QByteArray("unsupported_grant_type");
    QTest::newRow("twice") << form << QByteArray("grant_type=refresh_token&client_id=a&client_id=b&refresh_token=c")
                           << QByteArray("invalid_request");
    QTest::newRow("no token") << form << QByteArray("grant_type=refresh_token&client_id=a") << QByteArray("invalid_request");
    QTest::newRow("too long") << form << QByteArray("grant_type=refresh_token&x=" + QByteArray(9000, 'x')) << QByteArray("invalid_request");
}

void tst_OAuth::tokenRequestIsRefused()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, error);
    OAuthLab lab;
    const auto answer = test::exchange(lab.hub.port(), "POST", "/api/auth/mcp/token", {}, {"Content-Type: " + type}, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(member(answer, "error"), error);
    QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
}

void tst_OAuth::accessExpires()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const auto tokens = lab.redeem(client, lab.code(client));
    const QByteArray access = member(tokens, "access_token");
    test::RawClient stream(lab.hub.port());
    stream.request("GET", "/api/acme/watch?types=decopilot.step", access);
    QVERIFY(stream.head().startsWith("HTTP/1.1 200"));
    QVERIFY(stream.event().contains("event: connected"));

    lab.hub.clock.advance(std::chrono::seconds(3599));
    QCOMPARE(lab.use(access), 200);
    lab.hub.clock.advance(std::chrono::seconds(1));
    QCOMPARE(lab.use(access), 401);
    QCOMPARE(test::exchange(lab.hub.port(), "GET", "/api/acme/watch", access).body, QByteArray(R"({"error":"Unauthorized"})"));
    QVERIFY2(stream.hasNothing(200), "a stream that is open stays open");

    lab.hub.clock.advance(std::chrono::hours(24 * 7));
    QCOMPARE(errorOf(lab.refresh(client, member(tokens, "refresh_token"))), QByteArray("invalid_grant: refresh token expired"));
}

void tst_OAuth::aLostAnswerSignsNobodyOut()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const QByteArray first = member(lab.redeem(client, lab.code(client)), "refresh_token");
    const auto lost = lab.refresh(client, first);
    QCOMPARE(lost.status, 200);
    // A machine that slept with the request under way.
    lab.hub.clock.advance(std::chrono::hours(20));
    const auto again = lab.refresh(client, first);
    QCOMPARE(again.status, 200);
    QCOMPARE(lab.use(member(again, "access_token")), 200);
    QCOMPARE(lab.refresh(client, member(again, "refresh_token")).status, 200);

    // Two processes of one client at the same time: both go on.
    const QByteArray shared = member(lab.refresh(client, member(again, "refresh_token")), "refresh_token");
    const auto one = lab.refresh(client, shared);
    lab.hub.clock.advance(std::chrono::seconds(59));
    QCOMPARE(lab.use(member(one, "access_token")), 200);
    const auto two = lab.refresh(client, shared);
    QCOMPARE(two.status, 200);
    QCOMPARE(lab.use(member(two, "access_token")), 200);
    lab.hub.clock.advance(std::chrono::hours(1));
    QCOMPARE(lab.refresh(client, member(one, "refresh_token")).status, 200);
    QCOMPARE(lab.refresh(client, member(two, "refresh_token")).status, 200);
}

void tst_OAuth::aStolenRefreshTokenEndsTheSignIn()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const QByteArray stolen = member(lab.redeem(client, lab.code(client)), "refresh_token");
    const auto tokens = lab.refresh(client, stolen);
    QCOMPARE(lab.use(member(tokens, "access_token")), 200);
    lab.hub.clock.advance(std::chrono::seconds(61));
    const auto refused = lab.refresh(client, stolen);
    QCOMPARE(refused.status, 401);
    QCOMPARE(errorOf(refused), QByteArray("invalid_grant: invalid refresh token"));
    QCOMPARE(lab.use(member(tokens, "access_token")), 401);
    QCOMPARE(lab.refresh(client, member(tokens, "refresh_token")).status, 401);

    // The other way round: the thief comes before the client has used what it got, and the client comes after.
    const QByteArray old = member(lab.redeem(client, lab.code(client)), "refresh_token");
    const QByteArray clients = member(lab.refresh(client, old), "refresh_token");
    lab.hub.clock.advance(std::chrono::seconds(61));
    const auto thiefs = lab.refresh(client, old);
    QCOMPARE(lab.use(member(thiefs, "access_token")), 200);
    QCOMPARE(lab.refresh(client, clients).status, 401);
    QCOMPARE(lab.use(member(thiefs, "access_token")), 401);
}

void tst_OAuth::refreshTokenIsItsClientsAlone()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const QByteArray other = lab.registerClient();
    const auto tokens = lab.redeem(client, lab.code(client));
    const auto foreign = lab.refresh(other, member(tokens, "refresh_token"));
    QCOMPARE(foreign.status, 401);
    QCOMPARE(errorOf(foreign), QByteArray("invalid_client: invalid client_id"));
    QCOMPARE(errorOf(lab.refresh(client, member(tokens, "access_token"))), QByteArray("invalid_grant: invalid refresh token"));
    QCOMPARE(lab.use(member(tokens, "refresh_token")), 401);
    QCOMPARE(lab.refresh(client, member(tokens, "refresh_token")).status, 200);
}

void tst_OAuth::tokensOpenWhatKeysOpen()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const QByteArray access = member(lab.redeem(client, lab.code(client)), "access_token");
    const auto list = test::exchange(lab.hub.port(), "GET", "/api/auth/organization/list", access);
    QCOMPARE(list.status, 200);
    QVERIFY(list.body.contains("\"slug\":\"acme\""));
    const auto session = test::exchange(lab.hub.port(), "GET", "/api/auth/get-session", access).json();
    QCOMPARE(session[u"user"][u"id"].toString().toStdString(), lab.org.alice.id.value());
    QVERIFY(!session[u"session"][u"expiresAt"].isNull());
    const auto run = test::postJson(lab.hub.port(), "/api/acme/runs", access, R"({"key":"1","thread_id":"thrd_1","title":"Hello"})");
    QCOMPARE(run.status, 201);
    const auto threads =
        test::postJson(lab.hub.port(), "/api/acme/tools/COLLECTION_THREADS_LIST", access, R"({"where":{"created_by":"me"}})").json();
    QCOMPARE(threads[u"items"][0][u"created_by"].toString().toStdString(), lab.org.alice.id.value());
    const auto mcp =
        test::exchange(lab.hub.port(), "POST", "/api/acme/mcp/self", access,
                       {"Content-Type: application/json", "Accept: application/json, text/event-stream"},
                       R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ORGANIZATION_LIST","arguments":{}}})");
    QCOMPARE(mcp.json()[u"result"][u"structuredContent"][u"organizations"][0][u"slug"].toString(), QStringLiteral("acme"));
    QCOMPARE(test::exchange(lab.hub.port(), "POST", "/api/acme/decopilot/cancel/thrd_1", access).status, 200);
}

void tst_OAuth::strangersStayStrangers()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const QByteArray access = member(lab.redeem(client, lab.code(client)), "access_token");
    QCOMPARE(test::exchange(lab.hub.port(), "GET", "/api/nowhere/watch", access).status, 404);
    lab.hub.stop();
    const auto globex = lab.hub.scratch().addOrganization("globex");
    lab.hub.scratch().removeMember(lab.org.org, lab.org.alice);
    lab.hub.start();
    QCOMPARE(test::exchange(lab.hub.port(), "GET", "/api/globex/watch", access).body,
             QByteArray(R"({"error":"forbidden: not a member of organization"})"));
    QCOMPARE(test::exchange(lab.hub.port(), "GET", "/api/acme/watch", access).status, 403);
    QCOMPARE(test::exchange(lab.hub.port(), "POST", "/api/acme/decopilot/cancel/thrd_1", access).status, 403);
    QCOMPARE(test::postJson(lab.hub.port(), "/api/acme/runs", access, R"({"key":"1"})").status, 403);
    QCOMPARE(test::postJson(lab.hub.port(), "/api/acme/tools/API_KEY_CREATE", access, R"({"name":"x"})").status, 403);
    QCOMPARE(test::postJson(lab.hub.port(), "/api/acme/mcp/self", access, "{}").status, 403);
    QCOMPARE(test::exchange(lab.hub.port(), "GET", "/api/auth/organization/list", access).body, QByteArray("[]"));
}

void tst_OAuth::signOutEndsTheSignIn()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const auto tokens = lab.redeem(client, lab.code(client));
    const auto others = lab.redeem(client, lab.code(client));
    QCOMPARE(test::exchange(lab.hub.port(), "POST", "/api/auth/sign-out", member(tokens, "access_token")).status, 200);
    QCOMPARE(lab.use(member(tokens, "access_token")), 401);
    QCOMPARE(lab.refresh(client, member(tokens, "refresh_token")).status, 401);
    QCOMPARE(lab.use(member(others, "access_token")), 200);

    // Who wants another account is led on, and never to another site.
    const auto out = [&](const QByteArray& next) {
        return test::exchange(lab.hub.port(), "POST", "/api/auth/sign-out", {},
                              {"Content-Type: application/x-www-form-urlencoded", "Origin: http://127.0.0.1", lab.cookie},
                              "next=" + next.toPercentEncoding())
            .header("Location");
    };
    QCOMPARE(out("/login?client_id=" + client), "/login?client_id=" + client);
    QCOMPARE(out("https://evil.example/"), QByteArray("/login"));
}

void tst_OAuth::visitorsAreLimited()
{
    OAuthLab lab;
    const auto isLimited = [](const RawAnswer& answer) {
        return answer.status == 429 && answer.header("Retry-After").toInt() >= 1
               && answer.header("X-Retry-After") == answer.header("Retry-After")
               && answer.body == R"({"message":"Too many requests. Please try again later."})";
    };
    for (int i = 0; i < 30; ++i) {
        QCOMPARE(test::postJson(lab.hub.port(), "/api/auth/mcp/register", {}, "{}").status, 400);
    }
    QVERIFY(isLimited(test::postJson(lab.hub.port(), "/api/auth/mcp/register", {}, "{}")));
    for (int i = 0; i < 120; ++i) {
        QCOMPARE(lab.post("/api/auth/mcp/token", {}).status, 400);
    }
    QVERIFY(isLimited(lab.post("/api/auth/mcp/token", {})));
    for (int i = 0; i < 120; ++i) {
        QCOMPARE(lab.visit({{"client_id", "nobody"}}, false, i % 2 == 0 ? "/login" : "/api/auth/mcp/authorize").status, 400);
    }
    QVERIFY(isLimited(lab.visit({{"client_id", "nobody"}}, false)));
    QVERIFY(isLimited(lab.visit({{"client_id", "nobody"}}, false, "/login")));
}

void tst_OAuth::nothingIsStoredInClear()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const QByteArray unused = lab.code(client);
    const QByteArray code = lab.code(client);
    const auto tokens = lab.redeem(client, code);
    const auto refreshed = lab.refresh(client, member(tokens, "refresh_token"));
    QCOMPARE(lab.use(member(refreshed, "access_token")), 200);
    const QByteArray session = lab.cookie.mid(lab.cookie.indexOf('=') + 1);
    QByteArray bytes;
    for (const QLatin1StringView suffix : {QLatin1StringView(""), QLatin1StringView("-wal"), QLatin1StringView("-shm")}) {
        QFile file(QString::fromStdString(lab.hub.scratch().path()) + suffix);
        if (file.open(QIODevice::ReadOnly)) {
            bytes += file.readAll();
        }
    }
    QVERIFY2(bytes.contains(client), "the search finds what is there");
    for (const QByteArray& secret : {unused, code, member(tokens, "access_token"), member(tokens, "refresh_token"),
                                     member(refreshed, "access_token"), member(refreshed, "refresh_token"), session, OAuthLab::kVerifier}) {
        QVERIFY(secret.size() >= 32);
        QVERIFY(!bytes.contains(secret));
    }
}

QTEST_GUILESS_MAIN(tst_OAuth)
#include "tst_oauth.moc"
