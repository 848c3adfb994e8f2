// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/loopbackreceiver.h"

#include "wire/plaintext.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

#include <utility>

namespace tallylight::net {

namespace {

constexpr std::size_t kMaxWords = 200;
constexpr qsizetype kMaxCode = 4 * 1024;

//! Nothing may be loaded, kept, framed or passed on.
constexpr auto kHeaders = "Content-Type: text/html; charset=utf-8\r\n"
                          "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'\r\n"
                          "Cache-Control: no-store\r\n"
                          "Referrer-Policy: no-referrer\r\n"
                          "X-Content-Type-Options: nosniff\r\n"
                          "Connection: close\r\n";

void answer(QTcpSocket& socket, const QByteArray& status, const QByteArray& page)
{
    socket.readAll(); // what stays unread would turn the end of the connection into a reset
    socket.write("HTTP/1.1 " + status + "\r\n" + kHeaders + "Content-Length: " + QByteArray::number(page.size()) + "\r\n\r\n" + page);
    socket.flush();
    socket.disconnectFromHost();
}

//! The value of \a name if it is there exactly once.
QString only(const QUrlQuery& query, const QString& name)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    return values.size() == 1 ? values.constFirst() : QString();
}

QString plain(const QString& text)
{
    return QString::fromStdString(wire::plainLine(text.toStdString(), kMaxWords));
}

//! The value of the first header of that name.
QByteArray headerOf(const QList<QByteArray>& lines, QByteArrayView name)
{
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0) {
            return line.mid(colon + 1).trimmed();
        }
    }
    return {};
}

} // namespace

LoopbackReceiver::LoopbackReceiver(QByteArray state, Options options, QObject* parent)
    : QObject(parent),
      m_state(std::move(state)),
      m_options(options),
      m_server(this)
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackReceiver::accept);
}

LoopbackReceiver::~LoopbackReceiver() = default;

bool LoopbackReceiver::listen()
{
    return m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
}

QUrl LoopbackReceiver::redirectUri() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_server.serverPort()));
}

void LoopbackReceiver::finish(const QByteArray& page)
{
    m_server.close();
    if (m_browser) {
        m_browser->disconnect(this);
        answer(*m_browser, "200 OK", page);
    }
}

void LoopbackReceiver::accept()
{
    while (QTcpSocket* const socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(m_options.maxBytes + 1);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(m_options.patience, socket, [this, socket] {
            if (socket != m_browser) {
                socket->abort();
            }
        });
    }
    // In the order in which they came.
    QList<QTcpSocket*> open = m_server.findChildren<QTcpSocket*>(Qt::FindDirectChildrenOnly);
    open.removeIf([this](const QTcpSocket* socket) { return socket == m_browser || socket->state() != QAbstractSocket::ConnectedState; });
    for (qsizetype i = 0; i < open.size() - m_options.maxConnections; ++i) {
        open[i]->abort();
    }
}

void LoopbackReceiver::read(QTcpSocket& socket)
{
    const QByteArray head = socket.peek(m_options.maxBytes + 1);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0 && head.size() <= m_options.maxBytes) {
        return; // more is to come
    }
    socket.disconnect(this);
    if (end < 0) {
        answer(socket, "431 Request Header Fields Too Large", {});
    } else {
        judge(socket, head.left(end));
    }
}

void LoopbackReceiver::judge(QTcpSocket& socket, const QByteArray& head)
{
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> request = lines.takeFirst().trimmed().split(' ');
    const QByteArray target = request.value(1);
    const qsizetype mark = target.indexOf('?');
    // A page elsewhere can make a browser come here under a name of its own.
    const bool isForUs = headerOf(lines, "Host") == redirectUri().authority().toLatin1();
    if (request.size() != 3 || !request[2].startsWith("HTTP/1.") || !isForUs) {
        answer(socket, "400 Bad Request", {});
    } else if (request[0] != "GET" || (mark < 0 ? target : target.left(mark)) != "/" || mark < 0) {
        answer(socket, "404 Not Found", {}); // a favicon, for example
    } else {
        takeRedirect(socket, target.mid(mark + 1));
    }
}

void LoopbackReceiver::takeRedirect(QTcpSocket& socket, const QByteArray& query)
{
    // A form's plus is a space, which QUrlQuery leaves alone.
    const QUrlQuery items(QString::fromLatin1(QByteArray(query).replace('+', "%20")));
    RedirectAnswer redirect;
    redirect.code = only(items, QStringLiteral("code")).toUtf8();
    redirect.error = plain(only(items, QStringLiteral("error")));
    redirect.description = plain(only(items, QStringLiteral("error_description")));
    const bool isOurs = only(items, QStringLiteral("state")).toUtf8() == m_state;
    const bool isClear = redirect.code.isEmpty() != redirect.error.isEmpty() && redirect.code.size() <= kMaxCode;
    if (!isOurs || !isClear || std::exchange(m_hasAnswer, isOurs && isClear ? true : m_hasAnswer)) {
        answer(socket, "400 Bad Request", {});
        return;
    }
    m_browser = &socket;
    Q_EMIT redirected(redirect);
}

} // namespace tallylight::net
