// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedstream.h"

#include "net/logging.h"
#include "net/sharedsocket.h"

#include <utility>
#include <variant>

namespace tallylight::net {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

} // namespace

SharedStream::SharedStream(const ShareOptions& options, wire::Decoder& decoder, QString socketPath, QString slug, QObject* parent)
    : WatchLink(parent),
      m_options(options),
      m_decoder(decoder),
      m_socketPath(std::move(socketPath)),
      m_slug(std::move(slug)),
      m_socket(this),
      m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SharedStream::watch);
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        if (!isPeerThisUser(m_socket.socketDescriptor())) {
            lose(SharedFeed::Loss::Unfit);
        }
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &SharedStream::read);
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] {
        read();
        lose(SharedFeed::Loss::Gone);
    });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        if (error != QLocalSocket::PeerClosedError) {
            lose(SharedFeed::Loss::Gone);
        }
    });
}

SharedStream::~SharedStream()
{
    m_socket.disconnect(this);
}

void SharedStream::open()
{
    m_step = Step::Greeting;
    m_state.phase = WatchPhase::Connecting;
    m_timer.start(m_options.handshake);
    m_socket.connectToServer(m_socketPath);
}

void SharedStream::close()
{
    m_step = Step::Closed;
    m_timer.stop();
    m_socket.abort();
}

void SharedStream::setInterest(Interest interest)
{
    if (std::exchange(m_interest, interest) != interest && (m_step == Step::Asked || m_step == Step::Following)) {
        m_socket.write(interestLine(interest) + '\n');
    }
}

void SharedStream::read()
{
    m_lastByte = Clock::now();
    while (m_step == Step::Greeting || m_step == Step::Asked) {
        if (!m_socket.canReadLine()) {
            if (m_socket.bytesAvailable() >= kMaxShareLine) {
                lose(SharedFeed::Loss::Unfit);
            }
            return;
        }
        takeLine(m_socket.readLine(kMaxShareLine).chopped(1));
    }
    if (m_step != Step::Following) {
        return;
    }
    const QByteArray bytes = m_socket.readAll();
    const auto fed = m_parser.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())}, [this](const wire::SseEvent& frame) {
        if (m_step == Step::Following) {
            takeFrame(frame);
        }
    });
    if (!fed) {
        lose(SharedFeed::Loss::Unfit);
    }
}

void SharedStream::takeLine(const QByteArray& line)
{
    if (m_step == Step::Greeting) {
        const auto serverNonce = nonceOfGreeting(line);
        if (!serverNonce) {
            lose(SharedFeed::Loss::Unfit);
            return;
        }
        m_serverNonce = *serverNonce;
        m_nonce = makeNonce();
        m_step = Step::Asked;
        m_socket.write(followLine({m_options.rank, m_slug}, m_options.key, m_serverNonce, m_nonce) + '\n' + interestLine(m_interest)
                       + '\n');
    } else if (isWelcome(line, m_options.key, m_serverNonce, m_nonce)) {
        m_step = Step::Following;
        m_timer.start(m_options.silence);
    } else {
        lose(SharedFeed::Loss::Unfit);
    }
}

void SharedStream::takeFrame(const wire::SseEvent& frame)
{
    if (frame.type == kLinkEvent) {
        if (auto state = readLinkState(frame.data)) {
            m_state = std::move(*state);
            Q_EMIT stateChanged(m_state);
        } else {
            lose(SharedFeed::Loss::Unfit); // from here on nobody knows how true the numbers are
        }
        return;
    }
    if (frame.type == kWaitingEvent) {
        if (const auto waiting = readWaiting(frame.data)) {
            Q_EMIT eventReceived(*waiting);
        }
        return; // what cannot be read is asked for by whoever wants to know
    }
    const auto event = m_decoder.decode(frame.type, frame.data);
    if (!event) {
        qCWarning(lcStream, "a shared event could not be read and is left out: %s", event.error().message.c_str());
    } else if (!std::holds_alternative<wire::IgnoredEvent>(*event) && !std::holds_alternative<wire::StreamError>(*event)) {
        Q_EMIT eventReceived(*event);
    }
}

void SharedStream::watch()
{
    const auto silent = std::chrono::duration_cast<milliseconds>(Clock::now() - m_lastByte);
    if (m_step == Step::Following && silent < m_options.silence) {
        m_timer.start(m_options.silence - silent);
    } else {
        lose(SharedFeed::Loss::Unfit);
    }
}

void SharedStream::lose(SharedFeed::Loss loss)
{
    if (m_step == Step::Closed) {
        return;
    }
    close();
    Q_EMIT lost(loss);
}

} // namespace tallylight::net
