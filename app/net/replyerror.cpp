// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/replyerror.h"

#include "net/backoff.h"
#include "net/failuretext.h"
#include "net/origin.h"
#include "wire/decodeapi.h"
#include "wire/plaintext.h"

#include <QNetworkReply>
#include <QUrl>

#include <string>

namespace tallylight::net {

namespace {

// lupdate takes "wire::Error f(…)" for a member of wire, and loses the context of the texts in it.
using wire::Error;
using wire::ErrorCode;

constexpr std::size_t kMaxReason = 200;

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

QString words(int httpStatus, const QString& host)
{
    switch (httpStatus) {
    case 401:
        return FailureText::tr("%1 does not accept the key; it may have been revoked").arg(host);
    case 403:
        return FailureText::tr("%1 does not let this account in").arg(host);
    case 404:
        return FailureText::tr("%1 has no such thing").arg(host);
    case 429:
        return FailureText::tr("%1 asks for fewer requests").arg(host);
    case 503:
        return FailureText::tr("%1 is not available right now").arg(host);
    default:
        return FailureText::tr("%1 answered %2", "server, number of a status").arg(host).arg(httpStatus);
    }
}

} // namespace

Error statusError(const QNetworkReply& reply, const QByteArray& body)
{
    const int httpStatus = statusOf(reply);
    QString message = words(httpStatus, hostLabel(reply.url()));
    const std::string said = wire::decodeErrorText({body.constData(), static_cast<std::size_t>(body.size())});
    const std::string token = bearerOf(reply.request()).toStdString();
    if (!said.empty() && (token.empty() || said.find(token) == std::string::npos)) {
        message = FailureText::tr("%1 (%2)", "a sentence, and what the server said").arg(message, QString::fromStdString(said));
    }
    const bool isRetryable = httpStatus == 408 || httpStatus == 429 || httpStatus >= 500;
    return {codeOf(httpStatus), message.toStdString(), isRetryable};
}

Error transportError(const QNetworkReply& reply, const QList<QSslError>& sslErrors)
{
    const QString host = hostLabel(reply.url());
    const auto failure = [](ErrorCode code, const QString& text) { return Error{code, text.toStdString(), true}; };
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return failure(ErrorCode::Network, FailureText::tr("nobody answers at %1 (connection refused)").arg(host));
    case QNetworkReply::HostNotFoundError:
        return failure(ErrorCode::Network, FailureText::tr("no host is called %1; check the address or the network").arg(host));
    case QNetworkReply::RemoteHostClosedError:
        return failure(ErrorCode::Network, FailureText::tr("%1 broke the connection").arg(host));
    case QNetworkReply::TimeoutError:
        return failure(ErrorCode::Timeout, FailureText::tr("%1 does not answer in time").arg(host));
    case QNetworkReply::OperationCanceledError:
        return failure(ErrorCode::Cancelled, FailureText::tr("given up"));
    case QNetworkReply::SslHandshakeFailedError: {
        const QString reason = sslErrors.isEmpty() ? FailureText::tr("the handshake failed") : sslErrors.constFirst().errorString();
        return failure(ErrorCode::Network, FailureText::tr("%1 cannot be trusted: %2", "server, reason")
                                               .arg(host, QString::fromStdString(wire::plainLine(reason.toStdString(), kMaxReason))));
    }
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return failure(ErrorCode::Network, FailureText::tr("the network to %1 is down").arg(host));
    default:
        return failure(ErrorCode::Network, FailureText::tr("the connection to %1 failed (%2)", "server, number of an error")
                                               .arg(host)
                                               .arg(static_cast<int>(reply.error())));
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
