// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/ssestream.h"
#include "net/trust.h"
#include "net/watchlink.h"
#include "wire/decode.h"
#include "wire/event.h"

#include <QString>
#include <QTimer>

#include <chrono>
#include <cstdint>

namespace tallylight::net {

struct WatchOptions {
    //! The account's server.
    QUrl origin;
    QString slug;
    TokenSource token;
    //! As readTrust() gives it.
    Trust trust{};
    //! How the stream behaves; url, headers, token, trust and isProvenByEvent are the connection's own.
    SseStreamOptions stream;
    //! Pause after "Too many connections": the slot that we want is another client's.
    std::chrono::milliseconds overLimitPause{30'000};
};

//! \brief The watch stream of one organization: opened by our protocol, decoded, judged (docs/protocol.md, "Streams").
//!
//! Thread and lifetime as of SseStream: the manager and the decoder must outlive it; delete by deleteLater() inside its signals.
class WatchConnection : public WatchLink
{
    Q_OBJECT

public:
    //! \param decoder may serve several connections of the same thread, to share its buffers.
    WatchConnection(QNetworkAccessManager& manager, wire::Decoder& decoder, WatchOptions options, QObject* parent = nullptr);

    [[nodiscard]] const QString& slug() const { return m_slug; }
    [[nodiscard]] const WatchState& state() const override { return m_state; }
    //! \brief Events of types that we do not know.
    [[nodiscard]] std::uint64_t ignoredEvents() const { return m_ignored; }
    //! \brief Events that could not be read, and were left out.
    [[nodiscard]] std::uint64_t badEvents() const { return m_bad; }

    void open() override { m_stream.open(); }
    void close() override { m_stream.close(); }
    //! \brief As SseStream's, and also after a 204: who asks is a person by then.
    void reconnectNow() override;

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
