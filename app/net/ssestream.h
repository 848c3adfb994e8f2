// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/backoff.h"
#include "net/tokensource.h"
#include "net/trust.h"
#include "wire/result.h"
#include "wire/sseparser.h"
#include "wire/timestamp.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace tallylight::net {

//! \brief Why an attempt at a stream ended.
enum class FailureKind : std::uint8_t {
    //! 401, 403, 404 and other answers that the same request will get again.
    Refused,
    //! The server asks for patience: 429, 503, or too many streams.
    Busy,
    //! No connection came about.
    Unreachable,
    //! TLS: the peer is not who it should be.
    Untrusted,
    //! A redirect that must not be followed.
    Redirected,
    //! An answer that is no event stream, or a failure of the server.
    Protocol,
    //! The stream ended though nobody asked for it. In order or cut: Qt 6.4 sometimes reports a body without its last chunk as whole.
    Broken,
    //! Nothing came for longer than the server's keepalive allows.
    Silent,
    //! A line or an event beyond the bounds.
    TooLarge,
};

struct StreamFailure {
    FailureKind kind = FailureKind::Unreachable;
    wire::Error error;
    //! 0 where no answer came.
    int httpStatus = 0;
    //! A lower bound for the pause, where the server named one.
    std::optional<std::chrono::milliseconds> retryAfter;
};

struct SseStreamOptions {
    QUrl url;
    //! Sent with each attempt, besides our own.
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    //! Asked before each attempt, and once more after a 401.
    TokenSource token;
    //! As readTrust() gives it.
    Trust trust{};
    //! From the request to the head of the answer.
    std::chrono::milliseconds headTimeout{30'000};
    //! Without a byte for this long the stream counts as dead: 2.5 of the server's keepalives (docs/protocol.md, "Keepalive").
    std::chrono::milliseconds silence{75'000};
    //! A stream that lived this long was a success, whatever it said.
    std::chrono::milliseconds provenAfter{5'000};
    //! Pause after a refusal; zero: until reconnectNow().
    std::chrono::milliseconds refusedPause{300'000};
    //! True where any event proves that the stream works; else markProven() says so.
    bool isProvenByEvent = true;
    wire::SseParser::Limits limits;
    Backoff::Options backoff;
    //! For tests; empty: the process's generator.
    Backoff::Random random;
};

//! \brief One HTTP event stream that keeps itself alive: connects, watches for silence, pauses and comes back.
//!
//! Lives on the thread of its manager, which must outlive it. Inside a handler of its signals it may be closed or reconnected, and
//! deleted by deleteLater() only.
class SseStream : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t {
        //! Never opened.
        Idle,
        //! Asked; no answer yet.
        Connecting,
        //! The server answered with an event stream.
        Open,
        //! Pausing until retryAt().
        Waiting,
        //! The server said no. Tries again by itself only after the long refusedPause.
        Refused,
        //! Closed by us, or by a 204, which asks clients to stay away (HTML standard, "Server-sent events").
        Closed,
    };
    Q_ENUM(State)

    SseStream(QNetworkAccessManager& manager, SseStreamOptions options, QObject* parent = nullptr);
    ~SseStream() override;

    [[nodiscard]] State state() const { return m_state; }
    //! \brief When the next attempt is due; only in Waiting, and in Refused unless that waits for reconnectNow().
    [[nodiscard]] std::optional<wire::Timestamp> retryAt() const { return m_retryAt; }
    //! \brief The last failure since the stream last proved itself.
    [[nodiscard]] const std::optional<StreamFailure>& lastFailure() const { return m_failure; }

    void open();
    void close();
    //! \brief Drops what there is and tries again at once; for wake-up, a change of network, or a person's click. Nothing when closed.
    void reconnectNow();
    //! \brief The stream does what it should: the next failure is the first again.
    void markProven();
    //! \brief The protocol above finds that this stream failed, though HTTP does not.
    void fail(const StreamFailure& failure);

Q_SIGNALS:
    void stateChanged(tallylight::net::SseStream::State state);
    //! \brief The views in \a event are valid during the call only.
    void eventReceived(const tallylight::wire::SseEvent& event);
    //! \brief Precedes the change to Waiting or Refused.
    void failed(const tallylight::net::StreamFailure& failure);

private:
    using Clock = std::chrono::steady_clock;

    void setState(State state);
    void connectToServer();
    void request(const QUrl& url);
    void transmit(const QUrl& url, const QByteArray& token);
    void renewToken();
    void failForToken(const wire::Error& error);
    void followRedirect();
    void readHead();
    void readBytes();
    [[nodiscard]] QByteArray takeBytes(QNetworkReply& reply);
    void finish();
    void watch();
    void pause(State state, std::chrono::milliseconds delay);
    void dropReply();
    [[nodiscard]] StreamFailure failureOfStatus();
    [[nodiscard]] StreamFailure failureOfEnd() const;

    QNetworkAccessManager& m_manager;
    SseStreamOptions m_options;
    wire::SseParser m_parser;
    Backoff m_backoff;
    State m_state = State::Idle;
    QPointer<QNetworkReply> m_reply;
    QList<QSslError> m_sslErrors;
    std::optional<StreamFailure> m_failure;
    std::optional<wire::Timestamp> m_retryAt;
    //! One timer for all: head, silence and pauses exclude each other.
    QTimer m_timer;
    Clock::time_point m_lastByte;
    Clock::time_point m_openedAt;
    //! Bytes at the head of the reply's buffer that were parsed already.
    qint64 m_peeked = 0;
    int m_redirects = 0;
    //! Counts what was begun and dropped, so that a token that comes too late is not used.
    std::uint64_t m_round = 0;
    bool m_hasRenewed = false;
    //! The parser still holds what an earlier answer left.
    bool m_isParserStale = false;
};

} // namespace tallylight::net
