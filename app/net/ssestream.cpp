// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/ssestream.h"

#include "net/failuretext.h"
#include "net/logging.h"
#include "net/origin.h"
#include "net/replyerror.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace tallylight::net {

namespace {

using std::chrono::milliseconds;
using wire::ErrorCode;

//! What Qt may hold of a stream before we read it; the kernel and the server wait beyond that.
constexpr qint64 kReadBuffer = 64 * 1024;
//! What is read of a refusal's body.
constexpr qint64 kMaxRefusal = 8 * 1024;
constexpr int kUnauthorized = 401;

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

bool isEventStream(const QNetworkReply& reply)
{
    const QByteArray type = reply.rawHeader("Content-Type");
    return type.split(';').constFirst().trimmed().toLower() == "text/event-stream";
}

Backoff makeBackoff(const SseStreamOptions& options)
{
    return options.random ? Backoff(options.backoff, options.random) : Backoff(options.backoff);
}

} // namespace

SseStream::SseStream(QNetworkAccessManager& manager, SseStreamOptions options, QObject* parent)
    : QObject(parent),
      m_manager(manager),
      m_options(std::move(options)),
      m_parser(m_options.limits),
      m_backoff(makeBackoff(m_options)),
      m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SseStream::watch);
}

SseStream::~SseStream()
{
    dropReply();
}

void SseStream::open()
{
    if (m_state == State::Idle || m_state == State::Closed) {
        connectToServer();
    }
}

void SseStream::close()
{
    dropReply();
    m_timer.stop();
    m_backoff.reset();
    m_failure.reset();
    m_retryAt.reset();
    setState(State::Closed);
}

void SseStream::reconnectNow()
{
    if (m_state == State::Idle || m_state == State::Closed) {
        return;
    }
    dropReply();
    m_backoff.reset();
    connectToServer();
}

void SseStream::markProven()
{
    m_backoff.reset();
    m_failure.reset();
}

void SseStream::fail(const StreamFailure& failure)
{
    if (m_state != State::Connecting && m_state != State::Open) {
        return;
    }
    if (m_state == State::Open && Clock::now() - m_openedAt >= m_options.provenAfter) {
        m_backoff.reset();
    }
    dropReply();
    m_timer.stop();
    m_failure = failure;
    qCInfo(lcStream, "%s", failure.error.message.c_str());

    const State before = m_state;
    Q_EMIT failed(failure);
    if (m_state != before || m_reply) {
        return; // the handler closed or reconnected
    }
    if (failure.kind == FailureKind::Refused) {
        pause(State::Refused, m_options.refusedPause);
        return;
    }
    std::optional<milliseconds> atLeast = failure.retryAfter;
    if (const auto wish = m_parser.reconnectionTime()) {
        atLeast = std::max(*wish, atLeast.value_or(milliseconds{0}));
    }
    pause(State::Waiting, m_backoff.next(atLeast));
}

void SseStream::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

void SseStream::connectToServer()
{
    m_redirects = 0;
    m_hasRenewed = false;
    m_retryAt.reset();
    m_isParserStale = true;
    request(m_options.url);
    setState(State::Connecting);
}

void SseStream::request(const QUrl& url)
{
    m_timer.stop();
    m_options.token.request(this, [this, url, round = m_round](const wire::Result<QByteArray>& token) {
        if (round != m_round) {
            return;
        }
        if (token) {
            transmit(url, *token);
        } else {
            failForToken(token.error());
        }
    });
}

void SseStream::renewToken()
{
    m_hasRenewed = true;
    m_timer.stop();
    const StreamFailure refusal = failureOfStatus();
    const QUrl url = m_reply->url();
    const QByteArray rejected = bearerOf(m_reply->request());
    dropReply();
    m_options.token.renew(rejected, this, [this, url, refusal, round = m_round](const wire::Result<QByteArray>& token) {
        if (round != m_round) {
            return;
        }
        if (token) {
            transmit(url, *token);
        } else if (token.error().code == ErrorCode::Unauthorized) {
            fail(refusal);
        } else {
            failForToken(token.error());
        }
    });
}

void SseStream::failForToken(const wire::Error& error)
{
    const bool isRefused = error.code == ErrorCode::Unauthorized;
    fail({isRefused ? FailureKind::Refused : FailureKind::Unreachable, error, isRefused ? kUnauthorized : 0, std::nullopt});
}

void SseStream::transmit(const QUrl& url, const QByteArray& token)
{
    QNetworkRequest request = makeRequest(url, token, m_options.trust);
    request.setRawHeader("Accept", "text/event-stream");
    // A coding would hold events back in its window; a named one also stops Qt from asking for gzip.
    request.setRawHeader("Accept-Encoding", "identity");
    // One connection per stream: with HTTP/2 a single stalled connection would take every org down at once.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto& [name, value] : m_options.headers) {
        request.setRawHeader(name, value);
    }
    if (!m_parser.lastEventId().empty()) {
        request.setRawHeader("Last-Event-ID", QByteArray::fromStdString(m_parser.lastEventId()));
    }

    m_sslErrors.clear();
    m_peeked = 0;
    m_lastByte = Clock::now();
    m_reply = m_manager.get(request);
    m_reply->setReadBufferSize(kReadBuffer);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &SseStream::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &SseStream::readBytes);
    connect(m_reply, &QNetworkReply::finished, this, &SseStream::finish);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) { m_sslErrors = errors; });
    m_timer.start(m_options.headTimeout);
}

void SseStream::followRedirect()
{
    const auto target = redirectTarget(m_reply->url(), m_reply->rawHeader("Location"));
    if (!target || m_redirects == kMaxRedirects) {
        const wire::Error error =
            target ? wire::Error{ErrorCode::Server, FailureText::tr("%1 redirects in circles").arg(hostLabel(m_options.url)).toStdString(),
                                 true}
                   : target.error();
        fail({FailureKind::Redirected, error, statusOf(*m_reply), std::nullopt});
        return;
    }
    ++m_redirects;
    dropReply();
    request(*target);
}

void SseStream::readHead()
{
    if (m_state != State::Connecting || !m_reply || statusOf(*m_reply) != 200 || !isEventStream(*m_reply)) {
        return; // finish() judges any other answer, when its body is there
    }
    m_openedAt = Clock::now();
    m_timer.start(m_options.silence);
    setState(State::Open);
}

void SseStream::readBytes()
{
    m_lastByte = Clock::now();
    readHead();
    QNetworkReply* const reply = m_reply;
    if (reply == nullptr || m_state != State::Open) {
        return;
    }
    // Put off while we are awake anyway, so that on a stream with keepalives the watchdog never wakes us itself. Not with every byte: a
    // busy stream costs no timer.
    if (m_timer.remainingTimeAsDuration() < m_options.silence * 4 / 5) {
        m_timer.start(m_options.silence);
    }
    if (std::exchange(m_isParserStale, false)) {
        m_parser.reset();
    }
    const QByteArray bytes = takeBytes(*reply);
    const auto fed = m_parser.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())}, [this, reply](const wire::SseEvent& event) {
        if (m_reply != reply) {
            return; // an earlier event of this chunk made somebody close the stream
        }
        if (m_options.isProvenByEvent) {
            markProven();
        }
        Q_EMIT eventReceived(event);
    });
    if (!fed && m_reply == reply) {
        fail({FailureKind::TooLarge, fed.error(), 200, std::nullopt});
    }
}

QByteArray SseStream::takeBytes(QNetworkReply& reply)
{
    // Whoever empties the reply's buffer makes Qt tell its network thread that there is room again, which wakes that thread: for a
    // keepalive that is one wake-up in three. So small reads only look, and what was looked at is dropped when half the bound is used.
    const qint64 available = reply.bytesAvailable();
    const qint64 known = m_peeked;
    if (available < kReadBuffer / 2) {
        m_peeked = available;
        return reply.peek(available).mid(known);
    }
    m_peeked = 0;
    return reply.readAll().mid(known);
}

void SseStream::finish()
{
    readBytes();
    if (!m_reply) {
        return;
    }
    if (m_state == State::Open) {
        fail(failureOfEnd());
        return;
    }
    const int status = statusOf(*m_reply);
    if (status == 0) {
        const bool isTls = m_reply->error() == QNetworkReply::SslHandshakeFailedError;
        fail({isTls ? FailureKind::Untrusted : FailureKind::Unreachable, transportError(*m_reply, m_sslErrors), 0, std::nullopt});
    } else if (isRedirect(status)) {
        followRedirect();
    } else if (status == 204) {
        close();
    } else if (status == kUnauthorized && m_options.token.isRenewable() && !m_hasRenewed) {
        renewToken();
    } else {
        fail(failureOfStatus());
    }
}

void SseStream::watch()
{
    switch (m_state) {
    case State::Waiting:
    case State::Refused:
        connectToServer();
        return;
    case State::Connecting:
        if (m_reply && statusOf(*m_reply) != 0) {
            fail(failureOfStatus()); // a head whose body does not come
        } else {
            fail({FailureKind::Unreachable,
                  {ErrorCode::Timeout, FailureText::tr("%1 does not answer in time").arg(hostLabel(m_options.url)).toStdString(), true},
                  0,
                  std::nullopt});
        }
        return;
    case State::Open: {
        const auto silent = std::chrono::duration_cast<milliseconds>(Clock::now() - m_lastByte);
        if (silent < m_options.silence) {
            m_timer.start(std::max(m_options.silence - silent, milliseconds{1}));
        } else {
            fail({FailureKind::Silent,
                  {ErrorCode::Timeout, FailureText::tr("%1 went silent").arg(hostLabel(m_options.url)).toStdString(), true},
                  200,
                  std::nullopt});
        }
        return;
    }
    case State::Idle:
    case State::Closed:
        return;
    }
}

void SseStream::pause(State state, milliseconds delay)
{
    if (state == State::Waiting || delay.count() > 0) {
        m_retryAt = wallClock() + delay;
        m_timer.start(delay);
    } else {
        m_retryAt.reset();
    }
    setState(state);
}

void SseStream::dropReply()
{
    ++m_round;
    if (QNetworkReply* const reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

StreamFailure SseStream::failureOfStatus()
{
    const int status = statusOf(*m_reply);
    if (status == 200) {
        return {FailureKind::Protocol,
                {ErrorCode::Server,
                 FailureText::tr("%1 answers with something that is no event stream").arg(hostLabel(m_options.url)).toStdString(), true},
                status,
                std::nullopt};
    }
    const wire::Error error = statusError(*m_reply, m_reply->read(kMaxRefusal));
    if (status == 429 || status == 503) {
        return {FailureKind::Busy, error, status, retryAfterOf(*m_reply)};
    }
    return {error.isRetryable ? FailureKind::Protocol : FailureKind::Refused, error, status, retryAfterOf(*m_reply)};
}

StreamFailure SseStream::failureOfEnd() const
{
    if (m_reply->error() == QNetworkReply::NoError) {
        return {FailureKind::Broken,
                {ErrorCode::Network, FailureText::tr("%1 ended the stream").arg(hostLabel(m_options.url)).toStdString(), true},
                200,
                std::nullopt};
    }
    return {FailureKind::Broken, transportError(*m_reply, m_sslErrors), 200, std::nullopt};
}

} // namespace tallylight::net
