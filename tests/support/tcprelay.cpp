// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/tcprelay.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace tallylight::test {

namespace {

void pipe(QTcpSocket* from, QTcpSocket* to, const std::function<QByteArray(QByteArray)>& rewrite)
{
    QObject::connect(from, &QIODevice::readyRead, to, [from, to, rewrite] {
        if (to->isOpen()) {
            to->write(rewrite ? rewrite(from->readAll()) : from->readAll());
        }
    });
    QObject::connect(from, &QAbstractSocket::disconnected, to, [from, to] {
        if (to->isOpen()) {
            to->disconnectFromHost();
        }
    });
}

} // namespace

TcpRelay::TcpRelay(quint16 target, QObject* parent) : QObject(parent), m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, &TcpRelay::accept);
    plug();
}

QUrl TcpRelay::origin() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    return url;
}

void TcpRelay::pull()
{
    m_server.close();
    // A socket's end calls back; what is left of the list must not be looked at meanwhile.
    const QList<QTcpSocket*> sockets = findChildren<QTcpSocket*>();
    for (QTcpSocket* socket : sockets) {
        socket->disconnect();
        socket->abort();
        socket->deleteLater();
    }
}

void TcpRelay::plug()
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost), m_port)) {
        qFatal("TcpRelay: %s", qPrintable(m_server.errorString()));
    }
    m_port = m_server.serverPort();
}

void TcpRelay::accept()
{
    while (QTcpSocket* near = m_server.nextPendingConnection()) {
        near->setParent(this);
        auto* far = new QTcpSocket(this);
        far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
        pipe(near, far, m_rewrite); // what is written before the connection stands is sent then
        pipe(far, near, {});
        for (QTcpSocket* socket : {near, far}) {
            connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        }
    }
}

} // namespace tallylight::test
