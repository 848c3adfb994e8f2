// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/ctlprocess.h"

#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTest>

#include <csignal>

namespace tallylight::test {

namespace {

constexpr int kPatienceMs = 30'000;

} // namespace

CtlProcess::CtlProcess(const QStringList& arguments, const QByteArray& token, const QString& runtimeFolder, const QByteArray& input)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("TALLYLIGHT_TOKEN"));
    if (!token.isEmpty()) {
        environment.insert(QStringLiteral("TALLYLIGHT_TOKEN"), QString::fromLatin1(token));
    }
    environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
    if (!runtimeFolder.isEmpty()) {
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtimeFolder);
    }
    if (!environment.contains(QStringLiteral("XDG_CONFIG_HOME"))) {
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("/nonexistent")); // nobody's own accounts
    }
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(QStringLiteral(TALLYLIGHT_BIN "/tallylightctl"));
    m_process.setArguments(arguments);
    if (input.isEmpty()) {
        m_process.setStandardInputFile(QProcess::nullDevice());
    }
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] { m_output += m_process.readAllStandardOutput(); });
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] { m_errors += m_process.readAllStandardError(); });
    m_process.start();
    if (!input.isEmpty()) {
        m_process.write(input);
        m_process.closeWriteChannel();
    }
}

CtlProcess::~CtlProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

int CtlProcess::wait()
{
    if (!QTest::qWaitFor([this] { return !isRunning(); }, kPatienceMs)) {
        return -1;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : 128 + m_process.exitCode();
}

void CtlProcess::signal(int signalNumber) const
{
    ::kill(static_cast<pid_t>(m_process.processId()), signalNumber);
}

QList<QJsonObject> CtlProcess::lines() const
{
    QList<QJsonObject> lines;
    for (const QByteArray& line : m_output.left(m_output.lastIndexOf('\n') + 1).split('\n')) {
        if (!line.isEmpty()) {
            lines.append(QJsonDocument::fromJson(line).object());
        }
    }
    return lines;
}

QJsonObject CtlProcess::lastLine() const
{
    const QList<QJsonObject> all = lines();
    return all.isEmpty() ? QJsonObject() : all.constLast();
}

} // namespace tallylight::test
