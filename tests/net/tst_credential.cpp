// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/credential.h"

#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using net::Credential;

namespace {

constexpr wire::Timestamp kNow{1'764'000'000'123ms};

QByteArray base64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

wire::TokenGrant grantWith(const QByteArray& idToken)
{
    return {"access-token", "refresh-token", 3600s, idToken.toStdString()};
}

} // namespace

class CredentialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storedAndRead()
    {
        Credential oauth = net::oauthCredential(grantWith({}), "client", kNow, {});
        oauth.origin = "https://studio.example.org";
        QCOMPARE(oauth.expiresAt.value(), kNow + 1h);
        const QByteArray stored = net::encodeCredential(oauth);
        QVERIFY(!stored.contains('\n'));
        QCOMPARE(net::decodeCredential(stored).value(), oauth);

        const Credential key = net::apiKeyCredential("  abcdefghij\n").value();
        QCOMPARE(key.token, QByteArray("abcdefghij"));
        QVERIFY(!key.isRenewable());
        QCOMPARE(net::decodeCredential(net::encodeCredential(key)).value(), key);
    }

    void somethingElseIsNoCredential()
    {
        for (const char* stored : {"", "abcdefghij", "{}", R"({"kind":"key"})", R"({"kind":"other","token":"abcdefghij"})",
                                   R"({"kind":"key","token":"with a space"})"}) {
            QVERIFY2(!net::decodeCredential(stored), stored);
        }
    }

    void keysThatNoRequestCanCarry()
    {
        for (const char* typed : {"", "   ", "short", "two words here", "l\xc3\xa4ngere-taste", "line\r\nX-Evil: 1"}) {
            const auto key = net::apiKeyCredential(typed);
            QVERIFY2(!key, typed);
            QVERIFY(QByteArray(typed).trimmed().isEmpty() || !QByteArray::fromStdString(key.error().message).contains(typed));
        }
    }

    void aRefreshWithoutARefreshTokenKeepsTheOld()
    {
        Credential before = net::oauthCredential(grantWith({}), "client", kNow, {});
        before.origin = "https://studio.example.org";
        const Credential after = net::oauthCredential({"another-token", {}, std::nullopt, {}}, "client", kNow, before);
        QCOMPARE(after.token, QByteArray("another-token"));
        QCOMPARE(after.refreshToken, before.refreshToken);
        QCOMPARE(after.origin, before.origin);
        QVERIFY(!after.expiresAt);
    }

    void identityOfAnIdToken()
    {
        const QByteArray claims = base64Url(R"({"sub":"u1","name":"Alice","email":"a@example.org"})");
        const auto identity = net::identityOf(grantWith("e30." + claims + ".sig"));
        QVERIFY(identity);
        QCOMPARE(identity->id.value(), "u1");
        for (const QByteArray& bad : QList<QByteArray>{{}, "a.b", "e30." + claims, "e30.***.sig", "e30." + base64Url("[]") + ".sig"}) {
            QVERIFY2(!net::identityOf(grantWith(bad)), bad.constData());
        }
    }
};

QTEST_GUILESS_MAIN(CredentialTest)
#include "tst_credential.moc"
