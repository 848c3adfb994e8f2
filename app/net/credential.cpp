// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/credential.h"

#include "net/failuretext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

#include <string_view>

namespace tallylight::net {

namespace {

constexpr QLatin1StringView kKind("kind");
constexpr QLatin1StringView kToken("token");
constexpr QLatin1StringView kRefreshToken("refresh_token");
constexpr QLatin1StringView kClientId("client_id");
constexpr QLatin1StringView kExpiresAt("expires_at");
constexpr QLatin1StringView kOrigin("origin");

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray bytesOf(const QJsonObject& object, QLatin1StringView key)
{
    return object.value(key).toString().toUtf8();
}

} // namespace

wire::Result<Credential> apiKeyCredential(const QByteArray& typed)
{
    Credential credential;
    credential.token = typed.trimmed();
    if (!wire::isToken(view(credential.token))) {
        return wire::failure(wire::ErrorCode::BadPayload,
                             (credential.token.isEmpty()
                                  ? FailureText::tr("no key was given")
                                  : FailureText::tr("this is no API key: a key has no spaces and no special letters"))
                                 .toStdString());
    }
    return credential;
}

Credential oauthCredential(const wire::TokenGrant& grant, const QByteArray& clientId, wire::Timestamp now, const Credential& before)
{
    Credential credential;
    credential.kind = Credential::Kind::OAuth;
    credential.token = QByteArray::fromStdString(grant.accessToken);
    credential.refreshToken = grant.refreshToken.empty() ? before.refreshToken : QByteArray::fromStdString(grant.refreshToken);
    credential.clientId = clientId;
    credential.origin = before.origin;
    if (grant.lifetime) {
        credential.expiresAt = now + *grant.lifetime;
    }
    return credential;
}

std::optional<wire::Identity> identityOf(const wire::TokenGrant& grant)
{
    const QList<QByteArray> parts = QByteArray::fromStdString(grant.idToken).split('.');
    if (parts.size() != 3) {
        return std::nullopt;
    }
    const auto claims = QByteArray::fromBase64Encoding(parts[1], QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                                     | QByteArray::AbortOnBase64DecodingErrors);
    if (!claims) {
        return std::nullopt;
    }
    const auto identity = wire::decodeIdClaims(view(*claims));
    return identity ? std::optional(*identity) : std::nullopt;
}

QByteArray encodeCredential(const Credential& credential)
{
    QJsonObject object;
    object.insert(kKind, credential.kind == Credential::Kind::OAuth ? QStringLiteral("oauth") : QStringLiteral("key"));
    object.insert(kToken, QString::fromLatin1(credential.token));
    if (credential.kind == Credential::Kind::OAuth) {
        object.insert(kRefreshToken, QString::fromLatin1(credential.refreshToken));
        object.insert(kClientId, QString::fromLatin1(credential.clientId));
    }
    if (credential.expiresAt) {
        object.insert(kExpiresAt, QString::fromStdString(wire::formatTimestamp(*credential.expiresAt)));
    }
    object.insert(kOrigin, QString::fromLatin1(credential.origin));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

wire::Result<Credential> decodeCredential(const QByteArray& stored)
{
    const QJsonObject object = QJsonDocument::fromJson(stored).object();
    Credential credential;
    credential.token = bytesOf(object, kToken);
    const QString kind = object.value(kKind).toString();
    if ((kind != u"oauth" && kind != u"key") || !wire::isToken(view(credential.token))) {
        return wire::failure(wire::ErrorCode::BadPayload, FailureText::tr("the keyring holds something else under our name").toStdString());
    }
    if (kind == u"oauth") {
        credential.kind = Credential::Kind::OAuth;
        credential.refreshToken = bytesOf(object, kRefreshToken);
        credential.clientId = bytesOf(object, kClientId);
    }
    credential.origin = bytesOf(object, kOrigin);
    credential.expiresAt = wire::parseTimestamp(object.value(kExpiresAt).toString().toStdString());
    return credential;
}

} // namespace tallylight::net
