// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/scriptedserver.h"

#include "support/peerend.h"
#include "wire/ssewriter.h"

#include <QHostAddress>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace tallylight::test {

QByteArray HttpRequest::path() const
{
    return target.split('?').constFirst();
}

QByteArray HttpRequest::header(QByteArrayView name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon == name.size() && line.left(colon).toLower() == name.toByteArray().toLower()) {
            return line.mid(colon + 1).trimmed();
        }
    }
    return {};
}

HttpConnection::HttpConnection(QTcpSocket* socket, QObject* parent) : QObject(parent), m_socket(socket)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::readRequests);
    connect(socket, &QTcpSocket::disconnected, this, [this] {
        Q_EMIT closed();
        deleteLater();
    });
}

bool HttpConnection::isOpen() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState && !hasPeerEnded(*m_socket);
}

void HttpConnection::write(const QByteArray& bytes)
{
    if (m_socket && m_socket->state() == QAbstractSocket::ConnectedState) {
        m_socket->write(bytes);
        m_socket->flush();
    }
}

void HttpConnection::writeByteByByte(const QByteArray& bytes, bool thenCut)
{
    auto* timer = new QTimer(this);
    auto at = std::make_shared<qsizetype>(0); // shared with the closure only, which may be copied
    connect(timer, &QTimer::timeout, this, [this, timer, bytes, at, thenCut] {
        if (*at < bytes.size()) {
            write(bytes.mid((*at)++, 1));
            return;
        }
        timer->stop();
        if (thenCut) {
            cut();
        }
    });
    timer->start(0);
}

void HttpConnection::answer(int status, const QByteArray& body, const QList<QByteArray>& headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const QByteArray& line : headers) {
        head += line + "\r\n";
    }
    write(head + "\r\n" + body);
}

void HttpConnection::answerJson(int status, const QByteArray& body)
{
    answer(status, body, {"Content-Type: application/json"});
}

void HttpConnection::beginStream()
{
    write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
}

void HttpConnection::sendFrame(std::string_view type, std::string_view data)
{
    const QByteArray frame = QByteArray::fromStdString(wire::writeSseEvent(type, data, {}));
    write(QByteArray::number(frame.size(), 16) + "\r\n" + frame + "\r\n");
}

void HttpConnection::endStream()
{
    write("0\r\n\r\n");
}

void HttpConnection::cut()
{
    if (m_socket) {
        m_socket->disconnectFromHost();
    }
}

void HttpConnection::readRequests()
{
    m_received += m_socket->readAll();
    for (;;) {
        const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            return;
        }
        HttpRequest request;
        request.head = m_received.left(headEnd + 4);
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (m_received.size() < request.head.size() + length) {
            return;
        }
        request.body = m_received.mid(request.head.size(), length);
        m_received.remove(0, request.head.size() + length);
        const QList<QByteArray> firstLine = request.head.left(request.head.indexOf('\r')).split(' ');
        request.method = firstLine.value(0);
        request.target = firstLine.value(1);
        Q_EMIT requestReceived(request);
    }
}

ScriptedServer::ScriptedServer(QObject* parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::accept);
    m_server.listen(QHostAddress::LocalHost, 0);
    m_port = m_server.serverPort();
}

QUrl ScriptedServer::origin() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

QUrl ScriptedServer::url(const QString& pathAndQuery) const
{
    return QUrl(origin().toString() + pathAndQuery);
}

int ScriptedServer::openConnections() const
{
    int count = 0;
    const auto connections = findChildren<HttpConnection*>(Qt::FindDirectChildrenOnly);
    for (const HttpConnection* connection : connections) {
        count += connection->isOpen() ? 1 : 0;
    }
    return count;
}

QByteArray ScriptedServer::everythingReceived() const
{
    QByteArray all;
    for (const HttpRequest& request : m_requests) {
        all += request.head + request.body;
    }
    return all;
}

void ScriptedServer::goDown()
{
    m_server.close();
    const auto connections = findChildren<HttpConnection*>(Qt::FindDirectChildrenOnly);
    for (HttpConnection* connection : connections) {
        connection->cut();
    }
}

void ScriptedServer::comeBack()
{
    m_server.listen(QHostAddress::LocalHost, m_port);
}

void ScriptedServer::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        ++m_connectionCount;
        auto* connection = new HttpConnection(socket, this);
        m_mostConnections = std::max(m_mostConnections, openConnections());
        connect(connection, &HttpConnection::requestReceived, this, [this, connection](const HttpRequest& request) {
            m_requests.append(request);
            if (m_handler) {
                m_handler(request, *connection);
            }
        });
    }
}

} // namespace tallylight::test
