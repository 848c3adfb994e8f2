// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fixtures.h"
#include "wire/decodeauth.h"

#include <QTest>

using namespace tallylight::wire;
using namespace std::chrono_literals;
using tallylight::test::recordedResponse;

class TestDecodeAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens();
    void badTokens_data();
    void badTokens();
    void registration();
    void claims();
    void config();
    void metadata();
    void refusals();
    void createdKey();
};

void TestDecodeAuth::tokens()
{
    const auto first = decodeTokenGrant(
        R"({"access_token":"abcdefgh","token_type":"Bearer","expires_in":3600,"refresh_token":"hgfedcba","scope":"openid","id_token":"a.b.c"})");
    QVERIFY(first);
    QVERIFY((*first == TokenGrant{"abcdefgh", "hgfedcba", 3600s, "a.b.c"}));
    const auto refreshed = decodeTokenGrant(R"({"access_token":"abcdefgh","token_type":"bearer"})");
    QVERIFY(refreshed);
    QVERIFY((*refreshed == TokenGrant{"abcdefgh", {}, std::nullopt, {}}));
    // Nonsense about the time is as good as nothing, and centuries are cut.
    QVERIFY(!decodeTokenGrant(R"({"access_token":"abcdefgh","expires_in":-5})")->lifetime);
    QVERIFY(!decodeTokenGrant(R"({"access_token":"abcdefgh","expires_in":"soon"})")->lifetime);
    QVERIFY(decodeTokenGrant(R"({"access_token":"abcdefgh","expires_in":9223372036854775807})")->lifetime <= 24h * 366);
}

void TestDecodeAuth::badTokens_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray(R"({"token_type":"Bearer"})");
    QTest::newRow("too short") << QByteArray(R"({"access_token":"abc"})");
    QTest::newRow("a header of its own") << QByteArray(R"({"access_token":"abcdefgh\r\nX-Evil: 1"})");
    QTest::newRow("a space") << QByteArray(R"({"access_token":"abcd efgh"})");
    QTest::newRow("not ASCII") << QByteArray(R"({"access_token":"abcdefgh\u00e4"})");
    QTest::newRow("bad refresh token") << QByteArray(R"({"access_token":"abcdefgh","refresh_token":"a\nb\nc\nd\ne"})");
    QTest::newRow("too long") << R"({"access_token":")" + QByteArray(5000, 'x') + "\"}";
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a page") << QByteArray("<html>sign in to this network</html>");
}

void TestDecodeAuth::badTokens()
{
    QFETCH(QByteArray, body);
    const auto grant = decodeTokenGrant(body.toStdString());
    QVERIFY(!grant);
    // Whatever it was, it is not quoted.
    QVERIFY(grant.error().message.find("abc") == std::string::npos);
}

void TestDecodeAuth::registration()
{
    QCOMPARE(decodeRegistration(R"({"client_id":"Wx7","client_id_issued_at":1})").value(), "Wx7");
    QVERIFY(!decodeRegistration(R"({"client_id":7})"));
    QVERIFY(!decodeRegistration(R"({"client_id":"a b"})"));
}

void TestDecodeAuth::claims()
{
    const auto identity = decodeIdClaims(R"({"sub":"u1","name":"Al\u202eice\n<b>","email":"a@example.org","email_verified":true})");
    QVERIFY(identity);
    QCOMPARE(identity->id.value(), "u1");
    QCOMPARE(identity->name, "Alice <b>");
    QVERIFY(!decodeIdClaims(R"({"name":"Alice"})"));
    QVERIFY(!decodeIdClaims(R"({"sub":7})"));
    QVERIFY(!decodeIdClaims("\x01\x02"));
}

void TestDecodeAuth::config()
{
    const auto recorded = decodeServerConfig(recordedResponse("api/config.http").body);
    QVERIFY(recorded);
    QVERIFY(recorded->hasPassword);
    QVERIFY(!recorded->hasSso && !recorded->hasSocialSignIn && !recorded->hasMagicLink && !recorded->isLocalMode);
    const auto local =
        decodeServerConfig(R"({"success":true,"config":{"auth":{"localMode":true,"emailOtp":{"enabled":true},"sso":{"enabled":true}}}})");
    QVERIFY(local);
    QVERIFY(local->isLocalMode && local->hasMagicLink && local->hasSso && !local->hasPassword);
    QVERIFY(!decodeServerConfig(R"({"success":false,"config":{"auth":{}}})"));
    QVERIFY(!decodeServerConfig(R"({"name":"another API"})"));
    QVERIFY(!decodeServerConfig("<html>"));
}

void TestDecodeAuth::metadata()
{
    QVERIFY(offersBrowserSignIn(
        R"({"registration_endpoint":"/r","token_endpoint":"/t","authorization_endpoint":"/a","response_types_supported":["code"],"code_challenge_methods_supported":["plain","S256"]})"));
    QVERIFY(!offersBrowserSignIn(
        R"({"registration_endpoint":"/r","token_endpoint":"/t","authorization_endpoint":"/a","response_types_supported":["code"],"code_challenge_methods_supported":["plain"]})"));
    QVERIFY(!offersBrowserSignIn(
        R"({"token_endpoint":"/t","authorization_endpoint":"/a","response_types_supported":["code"],"code_challenge_methods_supported":["S256"]})"));
    QVERIFY(!offersBrowserSignIn("{}"));
}

void TestDecodeAuth::refusals()
{
    QVERIFY(isOAuthRefusal(R"({"error":"invalid_grant","error_description":"refresh token expired"})"));
    QVERIFY(isOAuthRefusal(R"({"error":"invalid_client"})"));
    QVERIFY(isOAuthRefusal(R"({"error":"unsupported_grant_type"})"));
    for (const char* const body : {"", "<html>invalid_grant</html>", "[\"invalid_grant\"]", R"({"error":"Not Found"})", R"({"error":{}})",
                                   R"({"message":"invalid_grant"})", R"({"error":"temporarily_unavailable"})"}) {
        QVERIFY2(!isOAuthRefusal(body), body);
    }
}

void TestDecodeAuth::createdKey()
{
    const auto key = decodeCreatedKey(R"({"id":"k1","name":"n","key":"0123456789"})");
    QVERIFY(key);
    QCOMPARE(key->id, "k1");
    QCOMPARE(key->key, "0123456789");
    QVERIFY(!decodeCreatedKey(R"({"id":"k1"})"));
}

QTEST_GUILESS_MAIN(TestDecodeAuth)
#include "tst_decodeauth.moc"
