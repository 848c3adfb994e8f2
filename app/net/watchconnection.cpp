// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/watchconnection.h"

#include "net/failuretext.h"
#include "net/logging.h"
#include "wire/weburl.h"

#include <string>
#include <variant>

namespace tallylight::net {

namespace {

//! By name and not as `decopilot.*`: a wildcard gets no snapshot (docs/protocol.md, "Filter").
constexpr auto kTypes = "decopilot.step,decopilot.finish,decopilot.thread.status,decopilot.running.summary,decopilot.running.summary.user";

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

SseStreamOptions streamOptions(const WatchOptions& options)
{
    SseStreamOptions stream = options.stream;
    const std::string slug = options.slug.toStdString();
    const std::string path = "/api/" + wire::percentEncoded(slug) + "/watch?types=" + kTypes;
    stream.url = options.origin.resolved(QUrl::fromEncoded(QByteArray::fromStdString(path), QUrl::StrictMode));
    // Some servers judge single sign-on by the header, before they look at the path.
    stream.headers = {{"x-org-slug", QByteArray::fromStdString(wire::percentEncoded(slug))}};
    stream.token = options.token;
    stream.trust = options.trust;
    stream.isProvenByEvent = false;
    return stream;
}

} // namespace

WatchConnection::WatchConnection(QNetworkAccessManager& manager, wire::Decoder& decoder, WatchOptions options, QObject* parent)
    : WatchLink(parent),
      m_slug(options.slug),
      m_decoder(decoder),
      m_overLimitPause(options.overLimitPause),
      m_stream(manager, streamOptions(options), this),
      m_probation(this)
{
    m_state.since = wallClock();
    m_probation.setSingleShot(true);
    m_probation.setInterval(options.stream.provenAfter);
    connect(&m_probation, &QTimer::timeout, this, &WatchConnection::prove);
    connect(&m_stream, &SseStream::eventReceived, this, &WatchConnection::takeFrame);
    connect(&m_stream, &SseStream::stateChanged, this, &WatchConnection::takeStreamState);
}

void WatchConnection::reconnectNow()
{
    if (m_stream.state() == SseStream::State::Closed) {
        m_stream.open();
    } else {
        m_stream.reconnectNow();
    }
}

void WatchConnection::takeFrame(const wire::SseEvent& frame)
{
    auto event = m_decoder.decode(frame.type, frame.data);
    if (!event) {
        ++m_bad;
        qCWarning(lcStream, "an event of %s could not be read and is left out: %s", qUtf8Printable(m_slug), event.error().message.c_str());
        return;
    }
    if (const auto* error = std::get_if<wire::StreamError>(&*event)) {
        const QString words = QString::fromStdString(error->message.empty() ? error->error : error->message);
        m_stream.fail({FailureKind::Busy,
                       {wire::ErrorCode::TooManyRequests, FailureText::tr("the server has no room: %1").arg(words).toStdString(), true},
                       200,
                       m_overLimitPause});
        return;
    }
    if (!std::holds_alternative<wire::Connected>(*event)) {
        prove();
    }
    if (std::holds_alternative<wire::IgnoredEvent>(*event)) {
        ++m_ignored;
        return;
    }
    Q_EMIT frameReceived(frame);
    Q_EMIT eventReceived(*event);
}

void WatchConnection::takeStreamState(SseStream::State state)
{
    m_probation.stop();
    switch (state) {
    case SseStream::State::Idle:
        setPhase(WatchPhase::Idle);
        return;
    case SseStream::State::Open:
        m_probation.start();
        setPhase(WatchPhase::Connecting);
        return;
    case SseStream::State::Connecting:
        setPhase(WatchPhase::Connecting);
        return;
    case SseStream::State::Waiting:
        setPhase(WatchPhase::Waiting);
        return;
    case SseStream::State::Refused:
        setPhase(WatchPhase::Refused);
        return;
    case SseStream::State::Closed:
        setPhase(WatchPhase::Closed);
        return;
    }
}

void WatchConnection::prove()
{
    if (m_stream.state() == SseStream::State::Open && m_state.phase != WatchPhase::Live) {
        m_probation.stop();
        m_stream.markProven();
        setPhase(WatchPhase::Live);
    }
}

void WatchConnection::setPhase(WatchPhase phase)
{
    const auto now = wallClock();
    if (m_state.phase == WatchPhase::Live && phase != WatchPhase::Live) {
        m_state.liveUntil = now;
    }
    const bool isNew = m_state.phase != phase;
    if (isNew) {
        m_state.since = now;
    }
    m_state.phase = phase;
    m_state.retryAt = m_stream.retryAt();
    m_state.failure = m_stream.lastFailure();
    if (isNew) {
        Q_EMIT stateChanged(m_state);
    }
}

} // namespace tallylight::net
