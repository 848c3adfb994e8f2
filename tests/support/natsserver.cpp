// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/natsserver.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTcpSocket>

#include <sys/prctl.h>

#include <csignal>

namespace tallylight::test {

namespace {

constexpr int kPatience = 30'000;

//! Reads on until \a mark was said.
void awaitMark(QTcpSocket& socket, const QByteArray& mark)
{
    QByteArray said;
    while (!said.contains(mark)) {
        if (!socket.waitForReadyRead(kPatience)) {
            qFatal("nats-server says %s and not %s", said.constData(), mark.constData());
        }
        said += socket.readAll();
    }
}

} // namespace

NatsServer::NatsServer()
{
    start();
}

NatsServer::~NatsServer()
{
    kill();
}

QString NatsServer::url() const
{
    return QStringLiteral("nats://127.0.0.1:%1").arg(m_port);
}

void NatsServer::kill()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(kPatience);
    }
}

void NatsServer::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(QStringLiteral("nats-server"),
                    {QStringLiteral("-js"), QStringLiteral("-sd"), m_folder.path(), QStringLiteral("-a"), QStringLiteral("127.0.0.1"),
                     QStringLiteral("-p"), m_port == 0 ? QStringLiteral("-1") : QString::number(m_port)});
    QByteArray said;
    QElapsedTimer waited;
    waited.start();
    while (!said.contains("Server is ready")) {
        if (waited.hasExpired(kPatience) || m_process.state() == QProcess::NotRunning) {
            qFatal("nats-server does not start (packaging/setup installs it): %s", said.constData());
        }
        m_process.waitForReadyRead(1000);
        said += m_process.readAll();
    }
    static const QRegularExpression kListening(QStringLiteral("client connections on 127\\.0\\.0\\.1:(\\d+)"));
    m_port = kListening.match(QString::fromUtf8(said)).captured(1).toUShort();
}

void NatsServer::freeze()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

void NatsServer::thaw()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
}

void NatsServer::publish(const QByteArray& subject, const QByteArray& payload) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    awaitMark(socket, "INFO");
    socket.write("CONNECT {\"verbose\":false}\r\nPUB " + subject + " " + QByteArray::number(payload.size()) + "\r\n" + payload
                 + "\r\nPING\r\n");
    awaitMark(socket, "PONG");
}

} // namespace tallylight::test
