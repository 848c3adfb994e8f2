// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace tallylight::test {

//! \brief The real tallylight-hub with a database file of its own, or the one it is given, on a free loopback port. Killed with the object.
//!
//! The admin calls work before and while the hub runs. Each aborts the test where the command fails: without the set-up there is no test.
class HubProcess
{
public:
    HubProcess();
    //! \param database as `--db` takes it.
    explicit HubProcess(const QString& database);
    ~HubProcess();

    void addOrg(const QString& slug, const QString& name);
    //! \return the user's id.
    QString addUser(const QString& email, const QString& name, const QString& password);
    void addMember(const QString& org, const QString& email, const QString& role);
    void removeMember(const QString& org, const QString& email);
    //! \return the key, which is shown only once.
    QByteArray createKey(const QString& email);
    //! \brief Any admin command. \return what it printed, trimmed.
    QByteArray admin(const QStringList& arguments, const QByteArray& standardInput);

    //! \brief Starts the server and waits until it accepts; with the port of the last time, if there was one.
    void start(const QStringList& moreArguments = {});
    //! \brief SIGKILL: no goodbye.
    void kill();
    //! \brief SIGTERM. \return the exit code.
    int terminate();

    [[nodiscard]] QUrl origin() const { return m_origin; }
    //! \brief `<origin>` and \a path, for example "/api/acme/watch".
    [[nodiscard]] QUrl url(const QString& path) const;
    [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }
    //! \brief The file, where it has one of its own.
    [[nodiscard]] QString databasePath() const;
    //! \brief What the server has written to stderr so far.
    [[nodiscard]] QByteArray log();

private:
    QTemporaryDir m_folder;
    QString m_database;
    std::unique_ptr<QProcess> m_process;
    QUrl m_origin;
    QByteArray m_log;
};

} // namespace tallylight::test
