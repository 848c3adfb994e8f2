// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/ssestream.h"
#include "wire/decode.h"
#include "wire/event.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <optional>

namespace tallylight::net {

//! \brief Where one organization's stream stands.
enum class WatchPhase : std::uint8_t {
    //! Not opened yet.
    Idle,
    //! Asked, or answered and not proven yet: `connected` alone may be followed by a refusal.
    Connecting,
    //! Proven: something other than `connected` came, or it held for five seconds.
    Live,
    //! Failed; the next attempt is at `retryAt`.
    Waiting,
    //! 401, 403 or 404. The next attempt, if any, is minutes away.
    Refused,
    //! Closed by us, or the server asked us to stay away.
    Closed,
};

struct WatchState {
    WatchPhase phase = WatchPhase::Idle;
    //! Wall clock; when the phase began.
    wire::Timestamp since;
    //! Wall clock; until when the last Live phase lasted. Absent where there was none.
    std::optional<wire::Timestamp> liveUntil;
    //! In Waiting, and in Refused where it is tried again.
    std::optional<wire::Timestamp> retryAt;
    //! Why it is not Live: in Waiting and Refused, and in Connecting after a failure.
    std::optional<StreamFailure> failure;
};

struct WatchOptions {
    //! The account's server.
    QUrl origin;
    QString slug;
    TokenSource token;
    //! As readTrust() gives it.
    QSslConfiguration trust{};
    //! How the stream behaves; url, headers, token, trust and isProvenByEvent are the connection's own.
    SseStreamOptions stream;
    //! Pause after "Too many connections": the slot that we want is another client's.
    std::chrono::milliseconds overLimitPause{30'000};
};

//! \brief The watch stream of one organization: opened by our protocol, decoded, judged (docs/protocol.md, "Streams").
//!
//! Thread and lifetime as of SseStream: the manager and the decoder must outlive it; delete by deleteLater() inside its signals.
class WatchConnection : public QObject
{
    Q_OBJECT

public:
    //! \param decoder may serve several connections of the same thread, to share its buffers.
    WatchConnection(QNetworkAccessManager& manager, wire::Decoder& decoder, WatchOptions options, QObject* parent = nullptr);

    [[nodiscard]] const QString& slug() const { return m_slug; }
    [[nodiscard]] const WatchState& state() const { return m_state; }
    //! \brief Events of types that we do not know.
    [[nodiscard]] std::uint64_t ignoredEvents() const { return m_ignored; }
    //! \brief Events that could not be read, and were left out.
    [[nodiscard]] std::uint64_t badEvents() const { return m_bad; }

    void open() { m_stream.open(); }
    void close() { m_stream.close(); }
    //! \brief As SseStream's, and also after a 204: who asks is a person by then.
    void reconnectNow();

Q_SIGNALS:
    void stateChanged(const tallylight::net::WatchState& state);
    //! \brief Every event but IgnoredEvent and StreamError. `Connected` opens each connection: what was known before may be old.
    void eventReceived(const tallylight::wire::Event& event);

private:
    void takeFrame(const wire::SseEvent& frame);
    void takeStreamState(SseStream::State state);
    void prove();
    void setPhase(WatchPhase phase);

    QString m_slug;
    wire::Decoder& m_decoder;
    std::chrono::milliseconds m_overLimitPause;
    SseStream m_stream;
    QTimer m_probation;
    WatchState m_state;
    std::uint64_t m_ignored = 0;
    std::uint64_t m_bad = 0;
};

} // namespace tallylight::net
