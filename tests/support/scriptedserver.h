// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <string_view>

namespace tallylight::test {

//! \brief A request as it arrived.
struct HttpRequest {
    QByteArray method;
    //! Path and query.
    QByteArray target;
    //! Everything before the body, as it came.
    QByteArray head;
    QByteArray body;

    //! \brief Path without query.
    [[nodiscard]] QByteArray path() const;
    //! \brief Value of the first header of that name; empty where there is none. The name in any case.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

//! \brief The server's end of one connection, as a script uses it. Dies with its server or when both ends are closed.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    explicit HttpConnection(QTcpSocket* socket, QObject* parent);

    [[nodiscard]] bool isOpen() const;

    void write(const QByteArray& bytes);
    //! \brief Sends one byte per turn of the event loop, then closes the connection if \a thenCut.
    void writeByteByByte(const QByteArray& bytes, bool thenCut);
    //! \brief A whole answer with Content-Length. \a headers are lines without their end.
    void answer(int status, const QByteArray& body, const QList<QByteArray>& headers);
    void answerJson(int status, const QByteArray& body);
    //! \brief The head of an event stream in chunked coding.
    void beginStream();
    //! \brief One frame of the stream begun by beginStream(), as one chunk.
    void sendFrame(std::string_view type, std::string_view data);
    //! \brief The last chunk; the connection stays.
    void endStream();
    //! \brief Closes without a word, after what was written has gone out.
    void cut();

Q_SIGNALS:
    void requestReceived(const tallylight::test::HttpRequest& request);
    void closed();

private:
    void readRequests();

    QPointer<QTcpSocket> m_socket;
    QByteArray m_received;
};

//! \brief An HTTP/1.1 server in the test's own process that does exactly what the test's handler says. Listens on a free port of
//! 127.0.0.1.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const HttpRequest&, HttpConnection&)>;

    explicit ScriptedServer(QObject* parent = nullptr);

    [[nodiscard]] QUrl origin() const;
    [[nodiscard]] QUrl url(const QString& pathAndQuery) const;
    [[nodiscard]] const QList<HttpRequest>& requests() const { return m_requests; }
    //! \brief Connections that are open now.
    [[nodiscard]] int openConnections() const;
    //! \brief The most that were open at once. An end that has arrived counts, also where nobody has looked yet.
    [[nodiscard]] int mostConnections() const { return m_mostConnections; }
    //! \brief All connections ever.
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }
    //! \brief Everything that clients ever sent, to look for what must not be there.
    [[nodiscard]] QByteArray everythingReceived() const;

    void onRequest(Handler handler) { m_handler = std::move(handler); }
    //! \brief Cuts all connections and refuses new ones.
    void goDown();
    //! \brief Listens again on the same port.
    void comeBack();

private:
    void accept();

    QTcpServer m_server;
    quint16 m_port = 0;
    Handler m_handler;
    QList<HttpRequest> m_requests;
    int m_connectionCount = 0;
    int m_mostConnections = 0;
};

} // namespace tallylight::test
