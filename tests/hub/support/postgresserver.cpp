// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/support/postgresserver.h"

#include "hub/storage/database.h"

#include <QDir>
#include <QElapsedTimer>

#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>

namespace tallylight::test {

namespace {

constexpr int kPatience = 30'000;

//! The newest one that is installed.
QString binaryFolder()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList all = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (all.isEmpty()) {
        qFatal("no PostgreSQL: run packaging/setup");
    }
    return versions.filePath(all.last()) + QStringLiteral("/bin/");
}

//! What the server runs as: ourselves, unless that is root.
uid_t ownerId()
{
    if (geteuid() != 0) {
        return geteuid();
    }
    const passwd* const user = getpwnam("postgres");
    if (user == nullptr) {
        qFatal("there is no user postgres: run packaging/setup");
    }
    return user->pw_uid;
}

} // namespace

PostgresServer::PostgresServer()
{
    // The folder of a test is closed to others, and the server is one of them.
    QFile::setPermissions(m_folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner | QFileDevice::ExeGroup
                                               | QFileDevice::ExeOther);
    for (const QString& name : {dataFolder(), m_folder.filePath(QStringLiteral("run"))}) {
        QDir().mkpath(name);
        if (chown(QFile::encodeName(name).constData(), ownerId(), static_cast<gid_t>(-1)) != 0) {
            qFatal("chown %s", qPrintable(name));
        }
    }
    QProcess init;
    init.setProcessChannelMode(QProcess::MergedChannels);
    const QStringList command =
        asItsUser(binaryFolder() + QStringLiteral("initdb"),
                  {QStringLiteral("--no-sync"), QStringLiteral("--username=postgres"), QStringLiteral("--auth=trust"),
                   QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--pgdata"), dataFolder()});
    init.start(command.first(), command.mid(1));
    if (!init.waitForFinished(kPatience) || init.exitCode() != 0) {
        qFatal("initdb: %s", init.readAll().constData());
    }
    start();
}

PostgresServer::~PostgresServer()
{
    kill();
}

std::string PostgresServer::makeDatabase()
{
    const std::string name = "hub" + std::to_string(++m_databases);
    auto server = hub::Database::open(urlOf("postgres"));
    if (!server) {
        qFatal("%s", server.error().message.c_str());
    }
    const auto made = (*server)->guard([&]() -> wire::Result<void> {
        (*server)->execute("create database " + name);
        return {};
    });
    if (!made) {
        qFatal("%s", made.error().message.c_str());
    }
    return urlOf(name);
}

void PostgresServer::stop()
{
    signal(SIGINT);
}

void PostgresServer::kill()
{
    signal(SIGQUIT);
}

void PostgresServer::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGQUIT); });
    const QStringList command =
        asItsUser(binaryFolder() + QStringLiteral("postgres"),
                  {QStringLiteral("-D"), dataFolder(), QStringLiteral("-k"), m_folder.filePath(QStringLiteral("run")), QStringLiteral("-c"),
                   QStringLiteral("listen_addresses="), QStringLiteral("-c"), QStringLiteral("fsync=off")});
    m_process.start(command.first(), command.mid(1));
    QByteArray said;
    QElapsedTimer waited;
    waited.start();
    while (!said.contains("ready to accept connections")) {
        if (waited.hasExpired(kPatience) || m_process.state() == QProcess::NotRunning) {
            qFatal("PostgreSQL does not start: %s", said.constData());
        }
        m_process.waitForReadyRead(1000);
        said += m_process.readAll();
    }
}

QStringList PostgresServer::asItsUser(const QString& program, const QStringList& arguments)
{
    QStringList command{program};
    if (geteuid() == 0) {
        command = {QStringLiteral("setpriv"), QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                   QStringLiteral("--clear-groups"), program};
    }
    return command + arguments;
}

std::string PostgresServer::urlOf(const std::string& database) const
{
    return "postgresql:///" + database + "?user=postgres&host=" + m_folder.filePath(QStringLiteral("run")).toStdString();
}

void PostgresServer::signal(int number)
{
    if (m_process.state() != QProcess::NotRunning) {
        ::kill(static_cast<pid_t>(m_process.processId()), number);
        m_process.waitForFinished(kPatience);
    }
}

} // namespace tallylight::test
