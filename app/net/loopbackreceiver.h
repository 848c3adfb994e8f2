// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTcpServer>
#include <QUrl>

#include <chrono>

class QTcpSocket;

namespace tallylight::net {

//! \brief What the browser brought back from the sign-in: a code, or why there is none.
struct RedirectAnswer {
    QByteArray code;
    //! OAuth's name of the fault; empty where there is a code.
    QString error;
    //! The server's words; may be empty.
    QString description;
};

//! \brief The end of the redirect of one sign-in: an HTTP listener on 127.0.0.1 and a free port that waits for one request, the one that
//! carries our state. Whatever else comes is answered with 400 or 404 and forgotten; everything is bounded in bytes, time and number.
//!
//! The browser that brought the answer waits until finish() tells it how the sign-in ended.
class LoopbackReceiver : public QObject
{
    Q_OBJECT

public:
    struct Options {
        //! Of a request's head.
        qsizetype maxBytes = 16 * 1024;
        //! Open at once; beyond that the oldest goes.
        int maxConnections = 16;
        //! For a connection that says nothing, or too little.
        std::chrono::milliseconds patience{15'000};
    };

    //! \param state what the answer has to carry.
    LoopbackReceiver(QByteArray state, Options options, QObject* parent = nullptr);
    ~LoopbackReceiver() override;

    //! \brief False where this machine lets nobody listen.
    [[nodiscard]] bool listen();
    //! \brief `http://127.0.0.1:<port>/`.
    [[nodiscard]] QUrl redirectUri() const;
    //! \brief Shows \a page to the browser that waits, and lets nobody in any more.
    void finish(const QByteArray& page);

Q_SIGNALS:
    //! \brief Once.
    void redirected(const tallylight::net::RedirectAnswer& answer);

private:
    void accept();
    void read(QTcpSocket& socket);
    void judge(QTcpSocket& socket, const QByteArray& head);
    void takeRedirect(QTcpSocket& socket, const QByteArray& query);

    QByteArray m_state;
    Options m_options;
    QTcpServer m_server;
    QPointer<QTcpSocket> m_browser;
    bool m_hasAnswer = false;
};

} // namespace tallylight::net
