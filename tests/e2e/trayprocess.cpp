// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/trayprocess.h"

#include <QProcessEnvironment>

#include <csignal>
#include <sys/prctl.h>

namespace tallylight::test {

namespace {

constexpr int kPatience = 20'000; // milliseconds

} // namespace

TrayProcess::TrayProcess(const QStringList& arguments)
{
    start(arguments, {});
}

TrayProcess::TrayProcess(const QUrl& server, const QByteArray& key, const QStringList& moreArguments)
{
    start(QStringList{QStringLiteral("--server"), server.toString()} + moreArguments, key);
}

TrayProcess::~TrayProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

int TrayProcess::terminate()
{
    m_process.terminate();
    const bool hasEnded = m_process.waitForFinished(kPatience);
    return hasEnded && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void TrayProcess::start(const QStringList& arguments, const QByteArray& key)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!key.isEmpty()) {
        environment.insert(QStringLiteral("TALLYLIGHT_TOKEN"), QString::fromLatin1(key));
    }
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(QStringLiteral(TALLYLIGHT_BIN "/tallylight"), arguments);
}

} // namespace tallylight::test
