// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/countingproxy.h"

#include "support/peerend.h"

#include <QTcpSocket>

#include <algorithm>
#include <set>

namespace tallylight::test {

CountingProxy::CountingProxy(const QUrl& server, QObject* parent) : QObject(parent), m_server(server)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &CountingProxy::accept);
    if (!m_listener.listen(QHostAddress::LocalHost)) {
        qFatal("the proxy cannot listen");
    }
}

QUrl CountingProxy::origin() const
{
    QUrl origin = m_server;
    origin.setPort(m_listener.serverPort());
    return origin;
}

int CountingProxy::openOrganizations() const
{
    std::set<QByteArray> paths;
    for (const auto& [socket, path] : m_open) {
        paths.insert(path);
    }
    return static_cast<int>(paths.size());
}

QByteArray CountingProxy::openPaths() const
{
    QByteArray paths;
    for (const auto& [socket, path] : m_open) {
        paths += path;
    }
    return paths;
}

void CountingProxy::accept()
{
    while (QTcpSocket* const client = m_listener.nextPendingConnection()) {
        auto* const server = new QTcpSocket(client);
        server->connectToHost(m_server.host(), static_cast<quint16>(m_server.port()));
        connect(client, &QTcpSocket::readyRead, this, [this, client, server] {
            const QByteArray bytes = client->readAll();
            note(client, bytes);
            server->write(bytes);
        });
        connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
        connect(server, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            m_open.erase(client);
            client->deleteLater();
        });
    }
}

void CountingProxy::note(QTcpSocket* client, const QByteArray& bytes)
{
    // Clients of ours begin a request with a write of its own.
    const QByteArray line = bytes.left(bytes.indexOf("\r\n"));
    if (!line.startsWith("GET ") && !line.startsWith("POST ")) {
        return;
    }
    m_requests.append(line);
    const QByteArray path = line.split(' ').value(1);
    if (path.contains("/watch?")) {
        ++m_streamCount;
        m_open.insert_or_assign(client, path);
        const auto open = std::ranges::count_if(m_open, [](const auto& stream) { return !hasPeerEnded(*stream.first); });
        m_mostStreams = std::max(m_mostStreams, static_cast<int>(open));
    } else {
        m_open.erase(client);
    }
}

} // namespace tallylight::test
