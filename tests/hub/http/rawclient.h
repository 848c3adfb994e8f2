// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonObject>
#include <QString>
#include <QTcpSocket>

#include <memory>

namespace tallylight::test {

//! \brief A head, or what begins with one, without the one header that the hub has beyond those of deco studio's servers.
[[nodiscard]] QByteArray withoutRequestId(const QByteArray& head);

//! \brief An answer in its bytes.
struct RawAnswer {
    int status = 0;
    //! Status line and headers with the empty line.
    QByteArray head;
    QByteArray body;

    //! \brief Value of a header, exactly as written; empty where there is none.
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    [[nodiscard]] QJsonObject json() const;
    //! \brief Head and body with the value of Date replaced by "DATE", and withoutRequestId().
    [[nodiscard]] QByteArray undated() const;
};

//! \brief One connection to a server in another thread, byte by byte. Blocks, with a deadline for everything.
class RawClient
{
public:
    explicit RawClient(quint16 port, const QString& address = QStringLiteral("127.0.0.1"));
    //! \brief Speaks TLS, and trusts whom it meets.
    [[nodiscard]] static RawClient encrypted(quint16 port);

    void send(const QByteArray& bytes);
    //! \brief A request with Host, and the Bearer \a key if there is one.
    void request(const QByteArray& method, const QByteArray& path, const QByteArray& key, const QByteArrayList& headers = {},
                 const QByteArray& body = {});
    //! \brief The next answer. \param hasBody false for the answer to HEAD.
    RawAnswer answer(bool hasBody = true);
    //! \brief Head of the next answer only: for streams.
    QByteArray head();
    //! \brief The next chunk of a stream, with its framing taken off; empty for the last one, null where the connection closed.
    QByteArray chunk();
    //! \brief The next chunk whose event is not `keepalive`.
    QByteArray event();
    //! \brief True when the server closed, within the deadline; what came before is dropped.
    [[nodiscard]] bool isClosedByPeer();
    //! \brief True where nothing at all arrives for \a silence.
    [[nodiscard]] bool hasNothing(int silenceMs);

private:
    explicit RawClient(std::unique_ptr<QTcpSocket> socket);
    bool readMore();
    QByteArray take(qsizetype count);
    QByteArray takeUntil(const QByteArray& marker);

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_buffer;
};

//! \brief One request on a connection of its own.
RawAnswer exchange(quint16 port, const QByteArray& method, const QByteArray& path, const QByteArray& key,
                   const QByteArrayList& headers = {}, const QByteArray& body = {});
//! \brief The same with JSON.
RawAnswer postJson(quint16 port, const QByteArray& path, const QByteArray& key, const QByteArray& json);

} // namespace tallylight::test
