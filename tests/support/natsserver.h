// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace tallylight::test {

//! \brief The real nats-server with JetStream, on a free loopback port. Killed with the object. Aborts where it cannot be had: without it
//! there is no test.
class NatsServer
{
public:
    NatsServer();
    ~NatsServer();

    //! \brief `nats://127.0.0.1:PORT`; the same after another start().
    [[nodiscard]] QString url() const;

    //! \brief SIGKILL. Waits for the end.
    void kill();
    //! \brief Once more. Waits until it accepts.
    void start();
    //! \brief It stands still: connections stay, and nothing is said on them.
    void freeze();
    void thaw();

    //! \brief Says \a payload on \a subject, as any other program may. Returns when the server has it.
    void publish(const QByteArray& subject, const QByteArray& payload) const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace tallylight::test
