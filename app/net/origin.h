// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/trust.h"
#include "wire/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

class QNetworkRequest;

namespace tallylight::net {

//! \brief Reads what a person typed as a server's address: scheme http or https, host, port. Where the scheme is left
//! out it is https, and http on this very machine.
//! \return the bare origin without path, query or user; ErrorCode::BadPayload with words where it is no such address.
[[nodiscard]] wire::Result<QUrl> parseOrigin(const QString& text);

//! \brief Scheme, host and effective port agree: only then a request may carry the account's token.
[[nodiscard]] bool isSameOrigin(const QUrl& left, const QUrl& right);

//! \brief True for this very machine: nobody else can listen on the way to it.
[[nodiscard]] bool isLoopback(const QUrl& url);

//! \brief `host` or `host:port` for messages.
[[nodiscard]] QString hostLabel(const QUrl& url);

//! \brief A request as all of ours are: no cookies, no cache, no stored credentials, redirects left to us (Qt would carry the
//! Authorization header to any host). \a token may be empty.
//! \param trust as readTrust() gives it; empty: the system's authorities.
[[nodiscard]] QNetworkRequest makeRequest(const QUrl& url, const QByteArray& token, const Trust& trust = {});

//! \brief The token that a request carries; empty for none.
[[nodiscard]] QByteArray bearerOf(const QNetworkRequest& request);

//! \brief Where a redirect leads, if it may be followed: within the origin of \a from, http(s), no user part.
//! \return ErrorCode::Server, retryable (a captive portal redirects too and goes away), where it leads elsewhere or nowhere.
[[nodiscard]] wire::Result<QUrl> redirectTarget(const QUrl& from, const QByteArray& location);

//! \brief Redirects that one request follows before it gives up.
inline constexpr int kMaxRedirects = 5;

[[nodiscard]] constexpr bool isRedirect(int httpStatus)
{
    return httpStatus == 301 || httpStatus == 302 || httpStatus == 303 || httpStatus == 307 || httpStatus == 308;
}

} // namespace tallylight::net
