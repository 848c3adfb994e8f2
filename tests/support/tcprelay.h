// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <utility>

namespace tallylight::test {

//! \brief A cable that can be pulled: passes connections on a free port of 127.0.0.1 to another one there. For gaps that the server at
//! the other end knows nothing of.
class TcpRelay : public QObject
{
    Q_OBJECT

public:
    explicit TcpRelay(quint16 target, QObject* parent = nullptr);

    //! \brief Where the client is to go.
    [[nodiscard]] QUrl origin() const;

    //! \brief What clients send is passed on as \a rewrite makes it, piece by piece as it comes.
    void rewriteRequests(std::function<QByteArray(QByteArray)> rewrite) { m_rewrite = std::move(rewrite); }

    //! \brief Cuts all connections and refuses new ones.
    void pull();
    //! \brief Listens again on the same port.
    void plug();

private:
    void accept();

    QTcpServer m_server;
    std::function<QByteArray(QByteArray)> m_rewrite;
    quint16 m_target;
    quint16 m_port = 0;
};

} // namespace tallylight::test
