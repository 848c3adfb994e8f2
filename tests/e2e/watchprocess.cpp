// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/watchprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>

namespace tallylight::test {

WatchProcess::WatchProcess(const QUrl& server, const QByteArray& token, const QStringList& moreArguments, const QString& runtimeFolder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TALLYLIGHT_TOKEN"), QString::fromUtf8(token));
    environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
    if (!runtimeFolder.isEmpty()) {
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtimeFolder);
    }
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(QStringLiteral(TALLYLIGHT_BIN "/tallylightctl"));
    m_process.setArguments(QStringList{QStringLiteral("watch"), QStringLiteral("--json"), QStringLiteral("--server"), server.toString()}
                           + moreArguments);
    m_process.start();
}

WatchProcess::~WatchProcess()
{
    kill();
}

void WatchProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

QJsonObject WatchProcess::newest()
{
    read();
    return m_lines.isEmpty() ? QJsonObject() : m_lines.last();
}

QString WatchProcess::state()
{
    return newest().value(QStringLiteral("state")).toString();
}

QString WatchProcess::label()
{
    return newest().value(QStringLiteral("label")).toString();
}

QStringList WatchProcess::titles(const QString& status)
{
    QStringList titles;
    const QJsonArray threads = newest().value(QStringLiteral("threads")).toArray();
    for (const QJsonValue& thread : threads) {
        if (thread[QStringLiteral("status")] == status) {
            titles << thread[QStringLiteral("title")].toString();
        }
    }
    titles.sort();
    return titles;
}

const QList<QJsonObject>& WatchProcess::lines()
{
    read();
    return m_lines;
}

QByteArray WatchProcess::errors()
{
    return m_process.readAllStandardError();
}

void WatchProcess::read()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine();
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject()) {
            qFatal("watch --json printed %s", line.constData());
        }
        m_lines << document.object();
    }
}

} // namespace tallylight::test
