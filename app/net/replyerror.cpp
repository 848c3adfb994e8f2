// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/replyerror.h"

#include "net/backoff.h"
#include "net/origin.h"
#include "wire/decodeapi.h"
#include "wire/plaintext.h"

#include <QNetworkReply>
#include <QUrl>

#include <string>

namespace tallylight::net {

namespace {

using wire::ErrorCode;

constexpr std::size_t kMaxReason = 200;

std::string words(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return "does not accept the key; it may have been revoked";
    case 403:
        return "does not let this account in";
    case 404:
        return "has no such thing";
    case 429:
        return "asks for fewer requests";
    case 503:
        return "is not available right now";
    default:
        return "answered " + std::to_string(httpStatus);
    }
}

ErrorCode codeOf(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return ErrorCode::Unauthorized;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
    case 410:
        return ErrorCode::NotFound;
    case 409:
        return ErrorCode::Conflict;
    case 413:
        return ErrorCode::TooLarge;
    case 429:
        return ErrorCode::TooManyRequests;
    default:
        return ErrorCode::Server;
    }
}

} // namespace

wire::Error statusError(const QNetworkReply& reply, const QByteArray& body)
{
    const int httpStatus = statusOf(reply);
    std::string message = hostLabel(reply.url()).toStdString() + " " + words(httpStatus);
    const std::string said = wire::decodeErrorText({body.constData(), static_cast<std::size_t>(body.size())});
    const std::string token = bearerOf(reply.request()).toStdString();
    if (!said.empty() && (token.empty() || said.find(token) == std::string::npos)) {
        message += " (" + said + ")";
    }
    const bool isRetryable = httpStatus == 408 || httpStatus == 429 || httpStatus >= 500;
    return {codeOf(httpStatus), std::move(message), isRetryable};
}

wire::Error transportError(const QNetworkReply& reply, const QList<QSslError>& sslErrors)
{
    const std::string host = hostLabel(reply.url()).toStdString();
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorCode::Network, "nobody answers at " + host + " (connection refused)", true};
    case QNetworkReply::HostNotFoundError:
        return {ErrorCode::Network, "no host is called " + host + "; check the address or the network", true};
    case QNetworkReply::RemoteHostClosedError:
        return {ErrorCode::Network, host + " broke the connection", true};
    case QNetworkReply::TimeoutError:
        return {ErrorCode::Timeout, host + " does not answer in time", true};
    case QNetworkReply::OperationCanceledError:
        return {ErrorCode::Cancelled, "given up", true};
    case QNetworkReply::SslHandshakeFailedError: {
        const QString reason = sslErrors.isEmpty() ? QStringLiteral("the handshake failed") : sslErrors.constFirst().errorString();
        return {ErrorCode::Network, host + " cannot be trusted: " + wire::plainLine(reason.toStdString(), kMaxReason), true};
    }
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return {ErrorCode::Network, "the network to " + host + " is down", true};
    default:
        return {ErrorCode::Network, "the connection to " + host + " failed (" + std::to_string(reply.error()) + ")", true};
    }
}

std::optional<std::chrono::milliseconds> retryAfterOf(const QNetworkReply& reply)
{
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return reply.hasRawHeader("Retry-After") ? parseRetryAfter(reply.rawHeader("Retry-After"), now) : std::nullopt;
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace tallylight::net
