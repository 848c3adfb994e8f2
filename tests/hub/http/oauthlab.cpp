// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "oauthlab.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUrlQuery>

namespace tallylight::test {

namespace {

const QByteArray kForm = "Content-Type: application/x-www-form-urlencoded";
const QByteArray kOrigin = "Origin: http://127.0.0.1";

QByteArray encoded(const OAuthLab::Parameters& parameters)
{
    QByteArray text;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        if (!it.value().isNull()) {
            text += (text.isEmpty() ? "" : "&") + it.key() + "=" + it.value().toPercentEncoding();
        }
    }
    return text;
}

} // namespace

const QByteArray OAuthLab::kVerifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const QByteArray OAuthLab::kRedirect = "http://127.0.0.1:49123/";

OAuthLab::OAuthLab() : org(hub)
{
    hub.start();
    const auto in =
        exchange(hub.port(), "POST", "/api/auth/sign-in/email", {}, {kForm, kOrigin}, "email=alice%40example.test&password=correct+horse");
    const QByteArray set = in.header("Set-Cookie");
    cookie = "Cookie: " + set.left(set.indexOf(';'));
}

QByteArray OAuthLab::registerClient(const QByteArray& name)
{
    return member(postJson(hub.port(), "/api/auth/mcp/register", {},
                           R"({"client_name":")" + name + R"(","redirect_uris":[")" + kRedirect
                               + R"("],"grant_types":["authorization_code","refresh_token"],"response_types":["code"],)"
                                 R"("token_endpoint_auth_method":"none","application_type":"native"})"),
                  "client_id");
}

OAuthLab::Parameters OAuthLab::asked(const QByteArray& client) const
{
    const QByteArray challenge = QCryptographicHash::hash(kVerifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return {{"client_id", client},
            {"redirect_uri", kRedirect},
            {"response_type", "code"},
            {"state", "a b&c=d/é"},
            {"scope", "openid profile email offline_access"},
            {"code_challenge", challenge},
            {"code_challenge_method", "S256"}};
}

RawAnswer OAuthLab::visit(const Parameters& parameters, bool hasCookie, const QByteArray& path)
{
    return exchange(hub.port(), "GET", path + "?" + encoded(parameters), {}, hasCookie ? QByteArrayList{cookie} : QByteArrayList());
}

RawAnswer OAuthLab::decide(const Parameters& parameters, const QByteArray& decision)
{
    return exchange(hub.port(), "POST", "/api/auth/mcp/authorize?" + encoded(parameters), {}, {cookie, kForm, kOrigin},
                    "decision=" + decision);
}

QByteArray OAuthLab::code(const QByteArray& client)
{
    return parameterOf(decide(asked(client)).header("Location"), "code");
}

RawAnswer OAuthLab::redeem(const QByteArray& client, const QByteArray& code, const Parameters& changes)
{
    Parameters parameters{{"grant_type", "authorization_code"},
                          {"code", code},
                          {"redirect_uri", kRedirect},
                          {"client_id", client},
                          {"code_verifier", kVerifier}};
    parameters.insert(changes);
    return post("/api/auth/mcp/token", encoded(parameters));
}

RawAnswer OAuthLab::refresh(const QByteArray& client, const QByteArray& refreshToken)
{
    return post("/api/auth/mcp/token", encoded({{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}, {"client_id", client}}));
}

RawAnswer OAuthLab::post(const QByteArray& path, const QByteArray& form)
{
    return exchange(hub.port(), "POST", path, {}, {kForm}, form);
}

int OAuthLab::use(const QByteArray& token)
{
    return exchange(hub.port(), "GET", "/api/acme/tools", token).status;
}

QByteArray parameterOf(const QByteArray& location, const QByteArray& name)
{
    const QUrlQuery query(QUrl::fromEncoded(location));
    const QString key = QString::fromUtf8(name);
    return query.hasQueryItem(key) ? query.queryItemValue(key, QUrl::FullyDecoded).toUtf8() : QByteArray();
}

QByteArray member(const RawAnswer& answer, const char* name)
{
    return answer.json().value(QLatin1StringView(name)).toString().toUtf8();
}

} // namespace tallylight::test
