// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/origin.h"
#include "net/tokensource.h"
#include "net/trust.h"
#include "wire/result.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace tallylight::net {

//! \brief One request to the account's server.
struct HttpCall {
    QByteArray method = "GET";
    //! Absolute path and query, percent-encoded.
    QByteArray target;
    //! None for GET.
    QByteArray body;
    QByteArray contentType = "application/json";
    QByteArray accept = "application/json";
    //! Sent as x-org-slug where not empty.
    QString slug;
    //! Added to the client's timeout, for calls that the server holds.
    std::chrono::milliseconds patience{0};
};

//! \brief An answer, of whatever status.
struct HttpAnswer {
    int status = 0;
    QByteArray body;
    std::optional<std::chrono::milliseconds> retryAfter;
    //! What a status outside 2xx means.
    std::optional<wire::Error> refusal;

    friend bool operator==(const HttpAnswer&, const HttpAnswer&) = default;
};

struct HttpOptions {
    QUrl origin;
    TokenSource token;
    //! As readTrust() gives it.
    Trust trust{};
    //! Without a byte for this long a request is given up; the whole may take ten times as long.
    std::chrono::milliseconds timeout{30'000};
    qint64 maxBodyBytes = 16 * 1024 * 1024;
};

//! \brief One request on its way: waits for the token, and after a 401 for another one, once. Deleting it aborts; it deletes itself (later)
//! when it is done.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(QNetworkAccessManager& manager, const HttpOptions& options, HttpCall call, QObject* parent);
    ~HttpExchange() override;

    //! \brief Once it is done: no answer came because nobody vouches for the server.
    [[nodiscard]] bool isUntrusted() const { return !m_sslErrors.isEmpty(); }

Q_SIGNALS:
    //! \brief Once. ErrorCode::Network, Timeout, TooLarge or Server (a redirect to elsewhere) where no answer came.
    void done(const tallylight::wire::Result<tallylight::net::HttpAnswer>& answer);

private:
    void send(const QUrl& url);
    void transmit(const QUrl& url, const QByteArray& token);
    void readBytes();
    void finish();
    void finishWith(HttpAnswer answer);
    void renewToken(const HttpAnswer& answer);
    void end(const wire::Result<HttpAnswer>& answer);
    void dropReply();

    QNetworkAccessManager& m_manager;
    const HttpOptions& m_options;
    HttpCall m_call;
    QPointer<QNetworkReply> m_reply;
    QList<QSslError> m_sslErrors;
    QByteArray m_body;
    QTimer m_timer;
    QElapsedTimer m_age;
    int m_redirects = 0;
    bool m_hasRenewed = false;
};

//! \brief Sends requests to one server on a manager of its own, so that no stream stands in their way. The manager is made with the
//! first request: a program that only follows streams pays nothing for it.
class HttpClient
{
public:
    explicit HttpClient(HttpOptions options);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    [[nodiscard]] const QUrl& origin() const { return m_options.origin; }

    //! \brief Starts \a call. The exchange belongs to \a parent and must not outlive the client.
    HttpExchange* send(HttpCall call, QObject* parent);

private:
    HttpOptions m_options;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace tallylight::net
