// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/keyringprompter.h"

#include <QProcessEnvironment>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>

namespace tallylight::test {

namespace {

constexpr int kPatience = 20'000;

QString prompterProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("gcr-prompter"), {QStringLiteral("/usr/libexec"), QStringLiteral("/usr/lib/gcr")});
}

void prepare(QProcess& process, const QString& display)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), display);
    environment.insert(QStringLiteral("GDK_BACKEND"), QStringLiteral("x11"));
    environment.insert(QStringLiteral("NO_AT_BRIDGE"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

void end(QProcess& process)
{
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(kPatience);
    }
}

} // namespace

KeyringPrompter::~KeyringPrompter()
{
    stop();
}

QString KeyringPrompter::missing()
{
    if (prompterProgram().isEmpty()) {
        return QStringLiteral("gcr-prompter is not installed (package gcr)");
    }
    for (const char* const program : {"Xvfb", "xdotool"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
            return QString::fromLatin1(program) + QStringLiteral(" is not installed");
        }
    }
    return {};
}

void KeyringPrompter::start()
{
    prepare(m_screen, {});
    m_screen.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                    QStringLiteral("800x600x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    while (!m_screen.canReadLine()) {
        if (!m_screen.waitForReadyRead(kPatience)) {
            qFatal("no screen: %s", m_screen.readAllStandardError().constData());
        }
    }
    const QString display = u':' + QString::fromLatin1(m_screen.readLine().trimmed());
    prepare(m_prompter, display);
    m_prompter.start(prompterProgram(), {});
    prepare(m_person, display);
    if (!m_prompter.waitForStarted(kPatience)) {
        qFatal("no prompter: %s", qPrintable(m_prompter.errorString()));
    }
    // gnome-keyring gives up at once where nobody has the name.
    QProcess wait;
    wait.start(QStringLiteral("gdbus"), {QStringLiteral("wait"), QStringLiteral("--session"), QStringLiteral("--timeout=20"),
                                         QStringLiteral("org.gnome.keyring.SystemPrompter")});
    if (!wait.waitForFinished(kPatience) || wait.exitCode() != 0) {
        qFatal("the prompter did not come up: %s", m_prompter.readAllStandardError().constData());
    }
}

void KeyringPrompter::stop()
{
    end(m_person);
    end(m_prompter);
    end(m_screen);
}

void KeyringPrompter::dismissNext()
{
    end(m_person);
    // Window 0 is whoever has the keyboard: what is sent to a window itself, GTK takes for a forgery.
    m_person.start(QStringLiteral("xdotool"),
                   QStringLiteral("search --sync --onlyvisible --class gcr-prompter key --window 0 Escape").split(u' '));
}

} // namespace tallylight::test
