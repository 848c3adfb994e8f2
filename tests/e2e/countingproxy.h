// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <map>

class QTcpSocket;

namespace tallylight::test {

//! \brief Stands between clients and a server, and counts the streams as the server sees them. Bytes pass unchanged.
class CountingProxy : public QObject
{
    Q_OBJECT

public:
    explicit CountingProxy(const QUrl& server, QObject* parent = nullptr);

    [[nodiscard]] QUrl origin() const;
    //! \brief Streams that are open now.
    [[nodiscard]] int openStreams() const { return static_cast<int>(m_open.size()); }
    //! \brief The most that were open at once.
    [[nodiscard]] int mostStreams() const { return m_mostStreams; }
    //! \brief Organizations among them.
    [[nodiscard]] int openOrganizations() const;
    //! \brief Their paths, one after the other.
    [[nodiscard]] QByteArray openPaths() const;
    //! \brief Streams ever.
    [[nodiscard]] int streamCount() const { return m_streamCount; }
    //! \brief All requests, streams included, as their first lines.
    [[nodiscard]] const QList<QByteArray>& requests() const { return m_requests; }

private:
    void accept();
    void note(QTcpSocket* client, const QByteArray& bytes);

    QUrl m_server;
    //! Connections that carry a stream, and its path.
    std::map<QTcpSocket*, QByteArray> m_open;
    int m_streamCount = 0;
    int m_mostStreams = 0;
    QList<QByteArray> m_requests;
    //! Last, so that it goes first: its connections' ends are noted above.
    QTcpServer m_listener;
};

} // namespace tallylight::test
