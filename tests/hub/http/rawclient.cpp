// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "rawclient.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSslSocket>
#include <QtGlobal>

namespace tallylight::test {

namespace {

constexpr int kDeadlineMs = 5000;

} // namespace

QByteArray withoutRequestId(const QByteArray& head)
{
    const QByteArray name = "\r\nX-Request-Id: ";
    const qsizetype begin = head.indexOf(name);
    return begin < 0 ? head : head.left(begin) + head.mid(head.indexOf("\r\n", begin + 2));
}

QByteArray RawAnswer::header(const QByteArray& name) const
{
    for (const QByteArray& line : head.split('\n')) {
        if (line.startsWith(name + ": ")) {
            return line.mid(name.size() + 2).trimmed();
        }
    }
    return {};
}

QJsonObject RawAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray RawAnswer::undated() const
{
    static const QRegularExpression kDate(QStringLiteral("Date: [^\r]*"));
    return QString::fromUtf8(withoutRequestId(head) + body).replace(kDate, QStringLiteral("Date: DATE")).toUtf8();
}

RawClient::RawClient(std::unique_ptr<QTcpSocket> socket) : m_socket(std::move(socket)) {}

RawClient::RawClient(quint16 port, const QString& address) : m_socket(std::make_unique<QTcpSocket>())
{
    m_socket->connectToHost(address, port);
    if (!m_socket->waitForConnected(kDeadlineMs)) {
        qFatal("cannot connect: %s", qPrintable(m_socket->errorString()));
    }
}

RawClient RawClient::encrypted(quint16 port)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    if (!socket->waitForEncrypted(kDeadlineMs)) {
        qFatal("no TLS: %s", qPrintable(socket->errorString()));
    }
    return RawClient(std::move(socket));
}

void RawClient::send(const QByteArray& bytes)
{
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(kDeadlineMs)) {}
}

void RawClient::request(const QByteArray& method, const QByteArray& path, const QByteArray& key, const QByteArrayList& headers,
                        const QByteArray& body)
{
    QByteArray bytes = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!key.isEmpty()) {
        bytes += "Authorization: Bearer " + key + "\r\n";
    }
    for (const QByteArray& header : headers) {
        bytes += header + "\r\n";
    }
    if (!body.isEmpty()) {
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    send(bytes + "\r\n" + body);
}

RawAnswer RawClient::answer(bool hasBody)
{
    RawAnswer answer;
    answer.head = head();
    answer.status = answer.head.mid(9, 3).toInt();
    if (hasBody) {
        answer.body = take(answer.header("Content-Length").toLongLong());
    }
    return answer;
}

QByteArray RawClient::head()
{
    return takeUntil("\r\n\r\n");
}

QByteArray RawClient::chunk()
{
    const QByteArray size = takeUntil("\r\n");
    if (size.isNull()) {
        return {};
    }
    const QByteArray data = take(size.trimmed().toLongLong(nullptr, 16));
    take(2);
    return data.isNull() ? QByteArray("") : data;
}

QByteArray RawClient::event()
{
    QByteArray next = chunk();
    while (next.startsWith("event: keepalive\n")) {
        next = chunk();
    }
    return next;
}

bool RawClient::isClosedByPeer()
{
    while (readMore()) {
        m_buffer.clear();
    }
    return m_socket->state() != QAbstractSocket::ConnectedState;
}

bool RawClient::hasNothing(int silenceMs)
{
    return m_buffer.isEmpty() && m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(silenceMs)
           && m_socket->state() == QAbstractSocket::ConnectedState;
}

bool RawClient::readMore()
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(kDeadlineMs)) {
        return false;
    }
    m_buffer += m_socket->readAll();
    return true;
}

QByteArray RawClient::take(qsizetype count)
{
    while (m_buffer.size() < count && readMore()) {}
    const QByteArray taken = m_buffer.left(count);
    m_buffer.remove(0, count);
    return taken;
}

QByteArray RawClient::takeUntil(const QByteArray& marker)
{
    qsizetype end = m_buffer.indexOf(marker);
    while (end < 0 && readMore()) {
        end = m_buffer.indexOf(marker);
    }
    return end < 0 ? QByteArray() : take(end + marker.size());
}

RawAnswer exchange(quint16 port, const QByteArray& method, const QByteArray& path, const QByteArray& key, const QByteArrayList& headers,
                   const QByteArray& body)
{
    RawClient client(port);
    client.request(method, path, key, headers, body);
    return client.answer(method != "HEAD");
}

RawAnswer postJson(quint16 port, const QByteArray& path, const QByteArray& key, const QByteArray& json)
{
    return exchange(port, "POST", path, key, {"Content-Type: application/json"}, json);
}

} // namespace tallylight::test
