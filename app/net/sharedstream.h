// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/sharedfeed.h"
#include "net/watchlink.h"
#include "wire/decode.h"
#include "wire/sseparser.h"

#include <QLocalSocket>
#include <QString>
#include <QTimer>

#include <chrono>

namespace tallylight::net {

//! \brief The following end: one organization's stream as another process of this person has it.
//!
//! Its state is the state of that process's connection to the server. It keeps no failure to itself: the first one is told by lost(),
//! and it is then of no further use. Delete by deleteLater() inside its signals. Options and decoder must outlive it.
class SharedStream : public WatchLink
{
    Q_OBJECT

public:
    SharedStream(const ShareOptions& options, wire::Decoder& decoder, QString socketPath, QString slug, QObject* parent = nullptr);
    ~SharedStream() override;

    [[nodiscard]] const WatchState& state() const override { return m_state; }
    void open() override;
    void close() override;
    //! \brief Nothing: the process that is followed looks after its connection.
    void reconnectNow() override {}
    void setInterest(Interest interest) override;

Q_SIGNALS:
    void lost(tallylight::net::SharedFeed::Loss loss);

private:
    enum class Step : std::uint8_t { Closed, Greeting, Asked, Following };

    void read();
    void takeLine(const QByteArray& line);
    void takeFrame(const wire::SseEvent& frame);
    void watch();
    void lose(SharedFeed::Loss loss);

    const ShareOptions& m_options;
    wire::Decoder& m_decoder;
    QString m_socketPath;
    QString m_slug;
    QLocalSocket m_socket;
    wire::SseParser m_parser;
    //! For the handshake, then for silence.
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_lastByte;
    Step m_step = Step::Closed;
    QByteArray m_serverNonce;
    QByteArray m_nonce;
    WatchState m_state;
    Interest m_interest = Interest::Spare;
};

} // namespace tallylight::net
