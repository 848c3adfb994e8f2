// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/authdouble.h"

#include "support/fixtures.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace tallylight::test {

namespace {

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray base64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray bearer(const HttpRequest& request)
{
    return request.header("Authorization").mid(7);
}

QByteArray item(const QUrlQuery& query, const char* name)
{
    return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded).toUtf8();
}

} // namespace

AuthDouble::AuthDouble()
{
    m_server.onRequest([this](const HttpRequest& request, HttpConnection& socket) { handle(request, socket); });
}

QUrl AuthDouble::visit(const QUrl& loginPage)
{
    const QUrlQuery query(loginPage);
    const QByteArray clientId = item(query, "client_id");
    const QByteArray redirect = item(query, "redirect_uri");
    if (loginPage.path() != u"/login" || m_clients.value(clientId) != redirect || item(query, "response_type") != "code"
        || item(query, "code_challenge_method") != "S256" || !item(query, "scope").contains("offline_access")) {
        return {};
    }
    const QByteArray code = secret("code");
    m_codes.insert(code, {clientId, redirect, item(query, "code_challenge")});
    return QUrl(QString::fromLatin1(redirect + "?code=" + code + "&state=" + item(query, "state")));
}

AuthDouble::Tokens AuthDouble::issue()
{
    const Tokens tokens{"client" + QByteArray::number(m_clients.size()), secret("access"), secret("refresh")};
    m_clients.insert(tokens.clientId, {});
    m_accessTokens.insert(tokens.access);
    m_refreshTokens.insert(tokens.refresh);
    return tokens;
}

QByteArray AuthDouble::addKey()
{
    const QByteArray key = secret("manualkey").leftJustified(64, 'm');
    m_secrets.append(key);
    m_keys.insert(key, "manual");
    return key;
}

void AuthDouble::answerHeld()
{
    isTokenHeld = false;
    for (const auto& [request, socket] : std::exchange(m_held, {})) {
        if (socket) {
            giveTokens(request, *socket);
        }
    }
}

void AuthDouble::handle(const HttpRequest& request, HttpConnection& socket)
{
    const QByteArray path = request.path();
    if (path == "/api/config") {
        socket.answerJson(200, QByteArray::fromStdString(recordedResponse("api/config.http").body));
    } else if (path == "/api/auth/.well-known/oauth-authorization-server" && hasBrowserSignIn) {
        const QByteArray base = origin().toEncoded() + "/api/auth/mcp/";
        socket.answerJson(200, json({{QStringLiteral("authorization_endpoint"), QString::fromLatin1(base + "authorize")},
                                     {QStringLiteral("token_endpoint"), QString::fromLatin1(base + "token")},
                                     {QStringLiteral("registration_endpoint"), QString::fromLatin1(base + "register")},
                                     {QStringLiteral("response_types_supported"), QJsonArray{QStringLiteral("code")}},
                                     {QStringLiteral("code_challenge_methods_supported"), QJsonArray{QStringLiteral("S256")}}}));
    } else if (path == "/api/auth/mcp/register" && hasBrowserSignIn) {
        registerClient(request, socket);
    } else if (path == "/api/auth/mcp/token" && hasBrowserSignIn) {
        if (isTokenHeld) {
            m_held.append({request, &socket});
        } else {
            giveTokens(request, socket);
        }
    } else if (path == "/api/auth/organization/list") {
        listOrganizations(request, socket);
    } else if (path == "/api/auth/get-session") {
        if (m_keys.contains(bearer(request))) {
            socket.answerJson(200, R"({"user":{"id":"usr_alice","name":"Alice","email":"alice@example.org"},"session":{}})");
        } else {
            socket.answerJson(bearer(request).size() < 64 ? 403 : 401, R"({"code":"INVALID_API_KEY","message":"Invalid API key."})");
        }
    } else if (path.endsWith("/mcp/self")) {
        callTool(request, socket);
    } else {
        socket.answerJson(404, R"({"error":"Not Found","path":")" + path + "\"}");
    }
}

void AuthDouble::registerClient(const HttpRequest& request, HttpConnection& socket)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonArray redirects = body.value(QStringLiteral("redirect_uris")).toArray();
    if (request.method != "POST" || redirects.size() != 1
        || body.value(QStringLiteral("token_endpoint_auth_method")).toString() != u"none") {
        socket.answerJson(400, R"({"error":"invalid_request"})");
        return;
    }
    const QByteArray id = "client" + QByteArray::number(m_clients.size());
    m_clients.insert(id, redirects[0].toString().toUtf8());
    QJsonObject answer = body;
    answer.insert(QStringLiteral("client_id"), QString::fromLatin1(id));
    socket.answerJson(201, json(answer));
}

void AuthDouble::giveTokens(const HttpRequest& request, HttpConnection& socket)
{
    const QUrlQuery form(QString::fromLatin1(request.body));
    const QByteArray clientId = item(form, "client_id");
    if (tokenStatus != 0 && !tokenPage.isEmpty()) {
        socket.answer(tokenStatus, tokenPage, {"Content-Type: text/html"});
    } else if (tokenStatus != 0) {
        socket.answerJson(tokenStatus, R"({"error":"invalid_grant","error_description":"refresh token expired"})");
    } else if (item(form, "grant_type") == "refresh_token") {
        ++m_refreshCount;
        if (m_clients.contains(clientId) && m_refreshTokens.contains(item(form, "refresh_token"))) {
            grant(socket, false);
        } else {
            socket.answerJson(401, R"({"error":"invalid_grant","error_description":"invalid refresh token"})");
        }
    } else {
        const Code code = m_codes.take(item(form, "code"));
        const QByteArray challenge = base64Url(QCryptographicHash::hash(item(form, "code_verifier"), QCryptographicHash::Sha256));
        if (code.clientId.isEmpty() || code.clientId != clientId || code.redirect != item(form, "redirect_uri")) {
            socket.answerJson(401, R"({"error":"invalid_grant","error_description":"invalid code"})");
        } else if (code.challenge != challenge) {
            socket.answerJson(401, R"({"error":"invalid_request","error_description":"code verification failed"})");
        } else {
            grant(socket, true);
        }
    }
}

void AuthDouble::grant(HttpConnection& socket, bool isFirst)
{
    const QByteArray access = secret("access");
    const QByteArray refresh = secret("refresh");
    m_accessTokens.insert(access);
    m_refreshTokens.insert(refresh);
    QJsonObject answer{{QStringLiteral("access_token"), QString::fromLatin1(access)},
                       {QStringLiteral("token_type"), isFirst ? QStringLiteral("Bearer") : QStringLiteral("bearer")},
                       {QStringLiteral("expires_in"), lifetimeSeconds},
                       {QStringLiteral("refresh_token"), QString::fromLatin1(refresh)},
                       {QStringLiteral("scope"), QStringLiteral("openid profile email offline_access")}};
    if (isFirst) {
        const QByteArray claims = R"({"sub":"usr_alice","aud":"client0","name":"Alice","email":"alice@example.org","email_verified":true})";
        answer.insert(QStringLiteral("id_token"),
                      QString::fromLatin1(base64Url(R"({"alg":"HS256"})") + '.' + base64Url(claims) + '.' + base64Url("signature")));
    }
    socket.answerJson(200, json(answer));
}

void AuthDouble::listOrganizations(const HttpRequest& request, HttpConnection& socket)
{
    const QByteArray token = bearer(request);
    if (m_keys.contains(token) || (doesListTakeOAuth && m_accessTokens.contains(token))) {
        socket.answerJson(200, QByteArray::fromStdString(recordedResponse("api/orgs.http").body));
    } else {
        // Shorter than 64 letters 403, else 401.
        socket.answerJson(token.size() < 64 ? 403 : 401, R"({"code":"INVALID_API_KEY","message":"Invalid API key."})");
    }
}

void AuthDouble::callTool(const HttpRequest& request, HttpConnection& socket)
{
    const QByteArray token = bearer(request);
    const auto failure = [&socket](const QByteArray& words) {
        socket.answerJson(200,
                          R"({"result":{"isError":true,"content":[{"type":"text","text":")" + words + R"("}]},"jsonrpc":"2.0","id":1})");
    };
    const auto success = [&socket](const QJsonObject& output) {
        socket.answerJson(200, R"({"result":{"content":[],"structuredContent":)" + json(output) + R"(},"jsonrpc":"2.0","id":1})");
    };
    if (!m_accessTokens.contains(token) && !m_keys.contains(token)) {
        socket.answer(401, {}, {R"(WWW-Authenticate: Bearer realm="mcp")"});
        return;
    }
    const bool isBare = request.path() == "/mcp/self";
    const QByteArray slug = isBare ? (hasDefaultOrg ? "acme-lab" : "") : request.path().split('/').value(2);
    if (!isBare && slug != "acme-lab") {
        socket.answerJson(404, "{\"error\":\"organization \\\"" + slug + "\\\" not found\"}");
        return;
    }
    if (slug.isEmpty()) {
        failure("Error: Organization required");
        return;
    }
    const QJsonObject params = QJsonDocument::fromJson(request.body).object().value(QStringLiteral("params")).toObject();
    const QString tool = params.value(QStringLiteral("name")).toString();
    const QJsonObject arguments = params.value(QStringLiteral("arguments")).toObject();
    if (tool == u"API_KEY_CREATE") {
        const QByteArray key = secret("key").leftJustified(64, 'k');
        m_secrets.append(key);
        const QByteArray id = "keyid" + QByteArray::number(m_secrets.size());
        m_keys.insert(key, id);
        success({{QStringLiteral("id"), QString::fromLatin1(id)}, {QStringLiteral("key"), QString::fromLatin1(key)}});
    } else if (tool == u"API_KEY_DELETE" && m_keys.contains(token)) {
        const QByteArray id = arguments.value(QStringLiteral("keyId")).toString().toLatin1();
        m_keys.removeIf([&id](const auto& entry) { return entry.value() == id; });
        success({{QStringLiteral("success"), true}});
    } else {
        failure("Error: Invalid API key.");
    }
}

QByteArray AuthDouble::secret(const QByteArray& prefix)
{
    const QByteArray word = prefix + "SeCrEt" + QByteArray::number(m_secrets.size()) + "0123456789abcdef";
    m_secrets.append(word);
    return word;
}

} // namespace tallylight::test
