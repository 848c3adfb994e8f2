// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/origin.h"

#include "net/failuretext.h"

#include <QHostAddress>
#include <QNetworkRequest>

namespace tallylight::net {

namespace {

bool isHttp(const QUrl& url)
{
    return url.scheme() == u"http" || url.scheme() == u"https";
}

int effectivePort(const QUrl& url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

} // namespace

wire::Result<QUrl> parseOrigin(const QString& text)
{
    const QString address = text.trimmed();
    const bool hasScheme = address.contains(QStringLiteral("://"));
    QUrl url(hasScheme ? address : QStringLiteral("https://") + address, QUrl::StrictMode);
    if (!hasScheme && isLoopback(url)) {
        url.setScheme(QStringLiteral("http")); // what runs here for one person has no certificate
    }
    if (!url.isValid() || !isHttp(url) || url.host().isEmpty()) {
        return wire::failure(wire::ErrorCode::BadPayload,
                             FailureText::tr("not a server's address; write it as https://studio.example.com").toStdString());
    }
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    return origin;
}

bool isLoopback(const QUrl& url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

bool isSameOrigin(const QUrl& left, const QUrl& right)
{
    return isHttp(left) && left.scheme() == right.scheme() && left.host() == right.host() && effectivePort(left) == effectivePort(right);
}

QString hostLabel(const QUrl& url)
{
    return url.port() == -1 ? url.host() : url.host() + u':' + QString::number(url.port());
}

QNetworkRequest makeRequest(const QUrl& url, const QByteArray& token, const Trust& trust)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Tallylight/" TALLYLIGHT_VERSION));
    if (trust) {
        request.setSslConfiguration(*trust);
    }
    if (!token.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + token);
    }
    return request;
}

QByteArray bearerOf(const QNetworkRequest& request)
{
    const QByteArray credential = request.rawHeader("Authorization");
    return credential.mid(credential.indexOf(' ') + 1);
}

wire::Result<QUrl> redirectTarget(const QUrl& from, const QByteArray& location)
{
    const QUrl target = from.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    if (location.isEmpty() || !target.isValid() || !target.userInfo().isEmpty()) {
        return wire::failure(wire::ErrorCode::Server,
                             FailureText::tr("%1 redirects to an address that makes no sense").arg(hostLabel(from)).toStdString(), true);
    }
    if (!isSameOrigin(from, target)) {
        return wire::failure(wire::ErrorCode::Server,
                             FailureText::tr("%1 redirects to another server (%2); check the address, or whether this network asks you to "
                                             "sign in")
                                 .arg(hostLabel(from), hostLabel(target))
                                 .toStdString(),
                             true);
    }
    return target;
}

} // namespace tallylight::net
