// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/oauthapi.h"

#include "net/apitask.h"
#include "net/origin.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <initializer_list>
#include <utility>

namespace tallylight::net {

namespace {

// lupdate takes "wire::Error f(…)" for a member of wire, and loses the context of the texts in it.
using wire::Error;

using Fields = std::initializer_list<std::pair<QByteArray, QByteArray>>;

//! Hard-coded and not discovered: the discovery that servers advertise leads nowhere (docs/protocol.md, "Sign-in").
constexpr auto kRegisterPath = "/api/auth/mcp/register";
constexpr auto kTokenPath = "/api/auth/mcp/token";
constexpr auto kLoginPath = "/login?";

QByteArray formOf(Fields fields)
{
    QByteArray form;
    for (const auto& [name, value] : fields) {
        form += (form.isEmpty() ? "" : "&") + name + '=' + value.toPercentEncoding();
    }
    return form;
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

//! What an answer outside 2xx means here, in words of our own. Nothing but the server's own word ends a sign-in: what stands on the way
//! (a proxy, a firewall, the page of a network) refuses with the same numbers.
Error refusalOf(const HttpAnswer& answer, const QUrl& origin)
{
    const QString host = hostLabel(origin);
    const bool isRetryable = answer.refusal && answer.refusal->isRetryable;
    if (answer.status >= 400 && answer.status < 500 && !isRetryable && wire::isOAuthRefusal(view(answer.body))) {
        return {wire::ErrorCode::Unauthorized, OAuthApi::tr("%1 does not accept this sign-in any more").arg(host).toStdString()};
    }
    return {wire::ErrorCode::Server, OAuthApi::tr("%1 answered %2 to the sign-in").arg(host).arg(answer.status).toStdString(), true};
}

template <class T, class Decode>
wire::Result<T> readBody(const wire::Result<HttpAnswer>& answer, const QUrl& origin, Decode decode)
{
    if (!answer) {
        Error error = answer.error();
        error.isRetryable = true; // also what is too large: no server of ours writes as much
        return tl::unexpected(error);
    }
    if (answer->refusal) {
        return tl::unexpected(refusalOf(*answer, origin));
    }
    auto result = decode(view(answer->body));
    if (!result) {
        // Perhaps the page of a network that wants a sign-in of its own.
        return wire::failure(wire::ErrorCode::Server,
                             OAuthApi::tr("%1 answers the sign-in with something else").arg(hostLabel(origin)).toStdString(), true);
    }
    return result;
}

} // namespace

OAuthApi::OAuthApi(HttpOptions options, QObject* parent)
    : QObject(parent),
      m_client([&options] {
          options.token = {};
          return std::move(options);
      }())
{
}

OAuthApi::~OAuthApi()
{
    // The tasks use the client, which as a member goes before children would.
    qDeleteAll(children());
}

OAuthApi::Answer<std::string> OAuthApi::registerClient(const QUrl& redirect)
{
    const QJsonObject body{
        {QStringLiteral("client_name"), QStringLiteral("Tallylight")},
        {QStringLiteral("redirect_uris"), QJsonArray{redirect.toString(QUrl::FullyEncoded)}},
        {QStringLiteral("grant_types"), QJsonArray{QStringLiteral("authorization_code"), QStringLiteral("refresh_token")}},
        {QStringLiteral("response_types"), QJsonArray{QStringLiteral("code")}},
        {QStringLiteral("token_endpoint_auth_method"), QStringLiteral("none")},
        {QStringLiteral("application_type"), QStringLiteral("native")}};
    auto* task = new Task<std::string>(m_client, this);
    HttpCall call;
    call.method = "POST";
    call.target = kRegisterPath;
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    task->call(std::move(call), [task, origin = m_client.origin()](const auto& answer) {
        if (answer && answer->status == 404) {
            task->end(wire::failure(wire::ErrorCode::NotFound,
                                    tr("%1 does not offer to sign in by the browser").arg(hostLabel(origin)).toStdString()));
            return;
        }
        task->end(readBody<std::string>(answer, origin, wire::decodeRegistration));
    });
    return task->future();
}

QUrl OAuthApi::loginPage(const QByteArray& clientId, const QUrl& redirect, const QByteArray& state, const QByteArray& challenge) const
{
    const QByteArray query = formOf({{"client_id", clientId},
                                     {"redirect_uri", redirect.toEncoded()},
                                     {"response_type", "code"},
                                     {"state", state},
                                     {"scope", "openid profile email offline_access"},
                                     {"code_challenge", challenge},
                                     {"code_challenge_method", "S256"}});
    return m_client.origin().resolved(QUrl::fromEncoded(kLoginPath + query, QUrl::StrictMode));
}

OAuthApi::Answer<wire::TokenGrant> OAuthApi::exchange(const AuthorizationCode& code)
{
    return askForTokens(formOf({{"grant_type", "authorization_code"},
                                {"code", code.code},
                                {"redirect_uri", code.redirect.toEncoded()},
                                {"client_id", code.clientId},
                                {"code_verifier", code.verifier}}));
}

OAuthApi::Answer<wire::TokenGrant> OAuthApi::refresh(const QByteArray& clientId, const QByteArray& refreshToken)
{
    return askForTokens(formOf({{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}, {"client_id", clientId}}));
}

OAuthApi::Answer<wire::TokenGrant> OAuthApi::askForTokens(const QByteArray& form)
{
    auto* task = new Task<wire::TokenGrant>(m_client, this);
    HttpCall call;
    call.method = "POST";
    call.target = kTokenPath;
    call.body = form;
    call.contentType = "application/x-www-form-urlencoded";
    task->call(std::move(call), [task, origin = m_client.origin()](const auto& answer) {
        task->end(readBody<wire::TokenGrant>(answer, origin, wire::decodeTokenGrant));
    });
    return task->future();
}

} // namespace tallylight::net
