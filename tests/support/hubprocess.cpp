// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/hubprocess.h"

#include <QElapsedTimer>

namespace tallylight::test {

namespace {

constexpr int kPatience = 20'000; // a sanitizer build on a busy machine

QString program()
{
    return QStringLiteral(TALLYLIGHT_BIN "/tallylight-hub");
}

} // namespace

HubProcess::HubProcess()
{
    m_database = QStringLiteral("sqlite:") + databasePath();
}

HubProcess::HubProcess(const QString& database) : m_database(database) {}

HubProcess::~HubProcess()
{
    kill();
}

void HubProcess::addOrg(const QString& slug, const QString& name)
{
    admin({QStringLiteral("org"), QStringLiteral("add"), QStringLiteral("--slug"), slug, QStringLiteral("--name"), name}, {});
}

QString HubProcess::addUser(const QString& email, const QString& name, const QString& password)
{
    return QString::fromUtf8(admin({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("--email"), email,
                                    QStringLiteral("--name"), name, QStringLiteral("--password-stdin")},
                                   password.toUtf8()));
}

void HubProcess::addMember(const QString& org, const QString& email, const QString& role)
{
    admin({QStringLiteral("member"), QStringLiteral("add"), QStringLiteral("--org"), org, QStringLiteral("--user"), email,
           QStringLiteral("--role"), role},
          {});
}

void HubProcess::removeMember(const QString& org, const QString& email)
{
    admin({QStringLiteral("member"), QStringLiteral("remove"), QStringLiteral("--org"), org, QStringLiteral("--user"), email}, {});
}

QByteArray HubProcess::createKey(const QString& email)
{
    return admin({QStringLiteral("key"), QStringLiteral("create"), QStringLiteral("--user"), email, QStringLiteral("--name"),
                  QStringLiteral("test")},
                 {});
}

QByteArray HubProcess::admin(const QStringList& arguments, const QByteArray& standardInput)
{
    QProcess process;
    process.setProgram(program());
    process.setArguments(QStringList{QStringLiteral("admin"), QStringLiteral("--db"), m_database} + arguments);
    process.start();
    process.write(standardInput);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        qFatal("admin %s: %s", qPrintable(arguments.join(QLatin1Char(' '))), process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput().trimmed();
}

void HubProcess::start(const QStringList& moreArguments)
{
    kill();
    m_process = std::make_unique<QProcess>();
    m_process->setProgram(program());
    m_process->setArguments(QStringList{QStringLiteral("serve"), QStringLiteral("--db"), m_database, QStringLiteral("--listen"),
                                        QStringLiteral("127.0.0.1:%1").arg(m_origin.port(0))}
                            + moreArguments);
    m_process->start();
    QElapsedTimer timer;
    timer.start();
    while (!m_process->canReadLine()) {
        if (!m_process->waitForReadyRead(kPatience) || timer.elapsed() > kPatience) {
            qFatal("the hub did not start: %s", log().constData());
        }
    }
    const QByteArray line = m_process->readLine().trimmed();
    const QByteArray greeting = "listening on ";
    if (!line.startsWith(greeting)) {
        qFatal("the hub greets with %s", line.constData());
    }
    m_origin = QUrl(QString::fromUtf8(line.mid(greeting.size())));
}

void HubProcess::kill()
{
    if (m_process && m_process->state() != QProcess::NotRunning) {
        m_process->kill();
        m_process->waitForFinished(kPatience);
    }
}

int HubProcess::terminate()
{
    m_process->terminate();
    if (!m_process->waitForFinished(kPatience) || m_process->exitStatus() != QProcess::NormalExit) {
        qFatal("the hub did not end in order: %s", log().constData());
    }
    return m_process->exitCode();
}

QUrl HubProcess::url(const QString& path) const
{
    return QUrl(m_origin.toString(QUrl::RemovePath | QUrl::StripTrailingSlash) + path);
}

QString HubProcess::databasePath() const
{
    return m_folder.filePath(QStringLiteral("hub.db"));
}

QByteArray HubProcess::log()
{
    if (m_process) {
        m_log += m_process->readAllStandardError();
    }
    return m_log;
}

} // namespace tallylight::test
