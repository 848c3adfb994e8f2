// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>
#include <QString>

namespace tallylight::tray {

//! \brief Hears other launches on a local socket: one line each, `word` or `word token`. Only this user's processes are heard.
class InstanceServer : public QObject
{
    Q_OBJECT

public:
    explicit InstanceServer(QObject* parent = nullptr);
    ~InstanceServer() override;

    //! \param path as net::sharePlace() gives it; its lock is held by the caller, longer than we live. \return false where it cannot be
    //! listened on.
    [[nodiscard]] bool listen(const QString& path);

Q_SIGNALS:
    void requested(const QByteArray& word, const QByteArray& activationToken);

private:
    void takeConnection();
    void read(QLocalSocket& socket);

    QLocalServer m_server;
    QString m_path;
};

//! \brief One such line, sent to the instance that runs.
class InstanceCall : public QObject
{
    Q_OBJECT

public:
    InstanceCall(const QString& path, const QByteArray& word, const QByteArray& activationToken, QObject* parent = nullptr);

Q_SIGNALS:
    //! \brief It was heard.
    void answered();
    //! \brief It was heard, and the instance has ended since.
    void ended();
    //! \brief Nobody answers, or not this user.
    void failed();

private:
    void takeDisconnected();

    QByteArray m_line;
    QLocalSocket m_socket;
    bool m_isAnswered = false;
    bool m_isOver = false;
};

} // namespace tallylight::tray
