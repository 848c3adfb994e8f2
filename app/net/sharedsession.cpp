// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedsession.h"

#include <algorithm>
#include <utility>

namespace tallylight::net {

SharedSession::SharedSession(std::unique_ptr<QLocalSocket> socket, const ShareKey& key, const Limits& limits, QObject* parent)
    : QObject(parent),
      m_key(key),
      m_limits(limits),
      m_socket(std::move(socket)),
      m_patience(this),
      m_nonce(makeNonce())
{
    m_socket->setReadBufferSize(kMaxShareLine);
    connect(m_socket.get(), &QLocalSocket::readyRead, this, &SharedSession::read);
    connect(m_socket.get(), &QLocalSocket::disconnected, this, &SharedSession::end);
    connect(m_socket.get(), &QLocalSocket::bytesWritten, this, [this] {
        m_hasReadSince = true;
        pump();
    });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &SharedSession::drop);
    m_patience.start(m_limits.handshake);
    m_socket->write(greetingLine(m_nonce) + '\n');
}

SharedSession::~SharedSession()
{
    m_socket->disconnect(this);
}

void SharedSession::welcome()
{
    m_patience.stop();
    m_isWelcome = true;
    m_socket->write(m_welcome + '\n');
}

void SharedSession::refuse(const QByteArray& reason)
{
    m_socket->write("refused " + reason + '\n');
    m_socket->disconnectFromServer(); // after it is written; the handshake's patience bounds that
}

void SharedSession::send(FrameKind kind, const QByteArray& frame)
{
    if (!m_isWelcome || m_isOver) {
        return;
    }
    if (kind != FrameKind::Event) {
        const auto older = std::find_if(m_queue.begin(), m_queue.end(), [kind](const Frame& queued) { return queued.kind == kind; });
        if (older != m_queue.end()) {
            m_queuedBytes -= static_cast<std::size_t>(older->bytes.size());
            m_queue.erase(older);
        }
    }
    m_queue.push_back({kind, frame});
    m_queuedBytes += static_cast<std::size_t>(frame.size());
    pump();
    if (m_queue.size() > m_limits.frames || m_queuedBytes > m_limits.bytes) {
        drop();
    }
}

bool SharedSession::hasStalled()
{
    return !std::exchange(m_hasReadSince, m_socket->bytesToWrite() == 0);
}

void SharedSession::drop()
{
    m_socket->abort();
    end();
}

void SharedSession::read()
{
    if (m_hasAsked) {
        const Interest before = m_interest;
        readInterest();
        if (m_interest != before) {
            Q_EMIT interestChanged(m_interest);
        }
        return;
    }
    if (!m_socket->canReadLine()) {
        if (m_socket->bytesAvailable() >= kMaxShareLine) {
            drop();
        }
        return;
    }
    m_hasAsked = true;
    const QByteArray line = m_socket->readLine(kMaxShareLine).chopped(1);
    auto request = provenRequest(line, m_key, m_nonce);
    if (!request) {
        refuse("account");
        return;
    }
    m_request = std::move(request->request);
    m_welcome = std::move(request->welcome);
    readInterest(); // it is said in the same breath
    Q_EMIT proven(m_request);
}

void SharedSession::readInterest()
{
    while (m_socket->canReadLine()) {
        m_interest = interestOfLine(m_socket->readLine(kMaxShareLine).chopped(1)).value_or(m_interest);
    }
    if (m_socket->bytesAvailable() >= kMaxShareLine) {
        m_socket->readAll(); // a follower has nothing else to say
    }
}

void SharedSession::pump()
{
    // One frame at a time, so that the rest can still be replaced.
    while (!m_queue.empty() && !m_isOver && m_socket->bytesToWrite() == 0) {
        const QByteArray bytes = std::move(m_queue.front().bytes);
        m_queuedBytes -= static_cast<std::size_t>(bytes.size());
        m_queue.pop_front();
        m_socket->write(bytes);
    }
}

void SharedSession::end()
{
    if (!std::exchange(m_isOver, true)) {
        m_patience.stop();
        Q_EMIT ended();
    }
}

} // namespace tallylight::net
