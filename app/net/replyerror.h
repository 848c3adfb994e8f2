// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <QByteArray>
#include <QSslError>

#include <chrono>
#include <optional>

class QNetworkReply;

namespace tallylight::net {

//! \brief An answer's status as an error; \a body adds the server's own words, bounded and made plain. A server that repeats the
//! token of the request is not quoted.
[[nodiscard]] wire::Error statusError(const QNetworkReply& reply, const QByteArray& body);

//! \brief A transport failure in words that name the host and never the path, the query or a header.
//! \param sslErrors what the handshake complained about, if it did.
[[nodiscard]] wire::Error transportError(const QNetworkReply& reply, const QList<QSslError>& sslErrors);

//! \brief What Retry-After asks for, if the answer has a readable one.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfterOf(const QNetworkReply& reply);

//! \brief The status of the answer; 0 where none came.
[[nodiscard]] int statusOf(const QNetworkReply& reply);

} // namespace tallylight::net
