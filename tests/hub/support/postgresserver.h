// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <string>

namespace tallylight::test {

//! \brief The real PostgreSQL with data of its own, reached by a socket of its own. Killed with the object. It forgets what it was told
//! when the machine dies (no fsync), which no test asks about. Aborts where it cannot be had: without it there is no test.
class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();

    //! \brief A new, empty database. \return its address.
    std::string makeDatabase();

    //! \brief Ends all connections, as for an upgrade. Waits for the end.
    void stop();
    //! \brief As if its power went. Waits for the end.
    void kill();
    //! \brief Once more with the data of the last time. Waits until it accepts.
    void start();

private:
    //! PostgreSQL refuses to run as root.
    [[nodiscard]] static QStringList asItsUser(const QString& program, const QStringList& arguments);
    [[nodiscard]] QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] std::string urlOf(const std::string& database) const;
    void signal(int number);

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_databases = 0;
};

} // namespace tallylight::test
