// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/httpclient.h"

#include "net/failuretext.h"
#include "net/logging.h"
#include "net/replyerror.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <utility>

namespace tallylight::net {

namespace {

constexpr qint64 kReadBuffer = 256 * 1024;
constexpr int kPatienceFactor = 10;

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager& manager, const HttpOptions& options, HttpCall call, QObject* parent)
    : QObject(parent),
      m_manager(manager),
      m_options(options),
      m_call(std::move(call)),
      m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(m_options.timeout + m_call.patience);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        end(wire::failure(wire::ErrorCode::Timeout,
                          FailureText::tr("%1 does not answer in time").arg(hostLabel(m_options.origin)).toStdString(), true));
    });
    m_age.start();
    send(m_options.origin.resolved(QUrl::fromEncoded(m_call.target, QUrl::StrictMode)));
}

HttpExchange::~HttpExchange()
{
    dropReply();
}

void HttpExchange::send(const QUrl& url)
{
    m_options.token.request(this, [this, url](const wire::Result<QByteArray>& token) {
        if (token) {
            transmit(url, *token);
        } else {
            end(tl::unexpected(token.error()));
        }
    });
}

void HttpExchange::transmit(const QUrl& url, const QByteArray& token)
{
    QNetworkRequest request = makeRequest(url, token, m_options.trust);
    request.setRawHeader("Accept", m_call.accept);
    if (!m_call.slug.isEmpty()) {
        request.setRawHeader("x-org-slug", QUrl::toPercentEncoding(m_call.slug));
    }
    if (m_call.method == "GET") {
        m_reply = m_manager.get(request);
    } else {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QString::fromLatin1(m_call.contentType));
        m_reply = m_manager.post(request, m_call.body);
    }
    m_reply->setReadBufferSize(kReadBuffer);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) { m_sslErrors = errors; });
    m_timer.start();
}

void HttpExchange::readBytes()
{
    if (!m_reply) {
        return;
    }
    m_body += m_reply->readAll();
    if (m_body.size() > m_options.maxBodyBytes) {
        end(wire::failure(wire::ErrorCode::TooLarge,
                          FailureText::tr("%1 answers with more than we take").arg(hostLabel(m_options.origin)).toStdString()));
        return;
    }
    // A peer that sends a byte now and then must not hold us for ever.
    if (std::chrono::milliseconds{m_age.elapsed()} < kPatienceFactor * m_options.timeout + m_call.patience) {
        m_timer.start();
    }
}

void HttpExchange::finish()
{
    readBytes();
    if (!m_reply) {
        return;
    }
    const int status = statusOf(*m_reply);
    const bool isCut = m_reply->error() == QNetworkReply::RemoteHostClosedError || m_reply->error() == QNetworkReply::ProtocolFailure;
    if (status == 0 || isCut) {
        end(tl::unexpected(transportError(*m_reply, m_sslErrors)));
        return;
    }
    if (isRedirect(status)) {
        // Only the two that keep the method lead a POST on; the others would turn it into a GET.
        const bool mayFollow = m_call.method == "GET" || status == 307 || status == 308;
        const auto target = redirectTarget(m_reply->url(), m_reply->rawHeader("Location"));
        if (!target) {
            end(tl::unexpected(target.error()));
            return;
        }
        if (mayFollow && m_redirects < kMaxRedirects) {
            ++m_redirects;
            dropReply();
            m_body.clear();
            send(*target);
            return;
        }
    }
    finishWith({status, std::exchange(m_body, {}), retryAfterOf(*m_reply), std::nullopt});
}

void HttpExchange::finishWith(HttpAnswer answer)
{
    if (answer.status < 200 || answer.status >= 300) {
        answer.refusal = statusError(*m_reply, answer.body);
    }
    const bool mayBeOld = answer.status == 401 && m_options.token.isRenewable();
    if (mayBeOld && !std::exchange(m_hasRenewed, true)) {
        renewToken(answer);
    } else {
        end(answer);
    }
}

void HttpExchange::renewToken(const HttpAnswer& answer)
{
    m_timer.stop();
    const QUrl url = m_reply->url();
    const QByteArray rejected = bearerOf(m_reply->request());
    dropReply();
    m_options.token.renew(rejected, this, [this, url, answer](const wire::Result<QByteArray>& token) {
        if (token) {
            transmit(url, *token);
        } else if (token.error().code == wire::ErrorCode::Unauthorized) {
            end(answer);
        } else {
            end(tl::unexpected(token.error()));
        }
    });
}

void HttpExchange::end(const wire::Result<HttpAnswer>& answer)
{
    m_timer.stop();
    dropReply();
    if (!answer) {
        qCInfo(lcApi, "%s", answer.error().message.c_str());
    }
    deleteLater();
    Q_EMIT done(answer);
}

void HttpExchange::dropReply()
{
    if (QNetworkReply* const reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

HttpClient::HttpClient(HttpOptions options) : m_options(std::move(options)) {}

HttpClient::~HttpClient() = default;

HttpExchange* HttpClient::send(HttpCall call, QObject* parent)
{
    if (!m_manager) {
        m_manager = std::make_unique<QNetworkAccessManager>();
    }
    return new HttpExchange(*m_manager, m_options, std::move(call), parent);
}

} // namespace tallylight::net
