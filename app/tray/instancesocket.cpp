// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/instancesocket.h"

#include "net/sharedsocket.h"

#include <QFile>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace tallylight::tray {

namespace {

//! A word, a blank, a token, a line's end.
constexpr qsizetype kMaxLine = 2'048;
constexpr qsizetype kMaxConnections = 8;
//! For a caller to say its line and to hang up.
constexpr auto kPatience = 15s;

QByteArray answer()
{
    return QByteArrayLiteral("ok\n");
}

bool isPrintable(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace

InstanceServer::InstanceServer(QObject* parent) : QObject(parent)
{
    m_server.setMaxPendingConnections(kMaxConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceServer::takeConnection);
}

InstanceServer::~InstanceServer()
{
    if (m_server.isListening()) {
        QFile::remove(m_path);
    }
}

bool InstanceServer::listen(const QString& path)
{
    const auto descriptor = net::listenForUser(path);
    if (!descriptor) {
        qWarning("no second launch can find this one: %s", descriptor.error().message.c_str());
        return false;
    }
    m_path = path;
    return m_server.listen(*descriptor);
}

void InstanceServer::takeConnection()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        if (!net::isPeerThisUser(socket->socketDescriptor()) || m_server.findChildren<QLocalSocket*>().size() > kMaxConnections) {
            delete socket;
            continue;
        }
        socket->setReadBufferSize(kMaxLine);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(kPatience, socket, &QLocalSocket::abort);
        read(*socket);
    }
}

void InstanceServer::read(QLocalSocket& socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() >= kMaxLine) {
            socket.abort();
        }
        return;
    }
    const QByteArray line = socket.readLine(kMaxLine).trimmed();
    const qsizetype blank = line.indexOf(' ');
    const QByteArray word = blank < 0 ? line : line.first(blank);
    const QByteArray token = blank < 0 ? QByteArray() : line.sliced(blank + 1);
    socket.write(answer());
    socket.flush();
    // The connection stays until the caller hangs up: one that takes our place learns of our end by it.
    Q_EMIT requested(word, isPrintable(token) ? token : QByteArray());
}

InstanceCall::InstanceCall(const QString& path, const QByteArray& word, const QByteArray& activationToken, QObject* parent)
    : QObject(parent),
      m_line(word)
{
    if (!activationToken.isEmpty() && isPrintable(activationToken) && activationToken.size() < kMaxLine / 2) {
        m_line += ' ' + activationToken;
    }
    m_line += '\n';
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        if (net::isPeerThisUser(m_socket.socketDescriptor())) {
            m_socket.write(m_line);
        } else {
            m_socket.abort();
        }
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (!m_isAnswered && m_socket.canReadLine()) {
            m_isAnswered = true;
            Q_EMIT answered();
        }
    });
    connect(&m_socket, &QLocalSocket::disconnected, this, &InstanceCall::takeDisconnected);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &InstanceCall::takeDisconnected);
    // Later, so that the caller can connect to the signals first.
    QTimer::singleShot(0, &m_socket, [this, path] { m_socket.connectToServer(path); });
}

void InstanceCall::takeDisconnected()
{
    if (std::exchange(m_isOver, true)) {
        return;
    }
    if (m_isAnswered) {
        Q_EMIT ended();
    } else {
        Q_EMIT failed();
    }
}

} // namespace tallylight::tray
