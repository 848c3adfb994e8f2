// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTcpSocket>

#include <cerrno>
#include <sys/socket.h>

namespace tallylight::test {

//! \brief The peer has closed or reset the connection, also where the event loop has not come to it yet: who counts what is open at once
//! must not depend on the order in which that looks at its sockets.
inline bool hasPeerEnded(const QTcpSocket& socket)
{
    char byte = 0;
    const ssize_t got = ::recv(static_cast<int>(socket.socketDescriptor()), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got == 0 || (got < 0 && errno != EAGAIN);
}

} // namespace tallylight::test
