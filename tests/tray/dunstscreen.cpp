// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "dunstscreen.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace tallylight::test {

namespace {

QByteArray control(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("dunstctl"), arguments);
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput().trimmed() : QByteArray();
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("DunstScreen: %s", qPrintable(path));
    }
}

} // namespace

DunstScreen::DunstScreen(const QString& home) : m_log(home + QStringLiteral("/shown")), m_daemon(NotificationDaemon::Kind::Dunst)
{
    const QString script = home + QStringLiteral("/log-popup");
    write(script, "#!/bin/sh\nprintf '%s\\n' \"$2\" >> '" + m_log.toUtf8() + "'\n");
    QFile::setPermissions(script, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QDir().mkpath(home + QStringLiteral("/config/dunst"));
    write(home + QStringLiteral("/config/dunst/dunstrc"), "[global]\nidle_threshold = 0\nsort = false\n\n"
                                                          "[log]\nsummary = \"*\"\nscript = "
                                                              + script.toUtf8() + "\n");
}

void DunstScreen::start()
{
    QFile::remove(m_log);
    m_daemon.start();
}

QStringList DunstScreen::shown() const
{
    QFile file(m_log);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString all = QString::fromUtf8(file.readAll());
    all.remove(QChar(0x2068)).remove(QChar(0x2069)); // isolates, which nobody sees
    return all.split(u'\n', Qt::SkipEmptyParts);
}

int DunstScreen::count() const
{
    bool isNumber = false;
    const int number = control({QStringLiteral("count"), QStringLiteral("displayed")}).toInt(&isNumber);
    return isNumber ? number : -1;
}

void DunstScreen::click() const
{
    control({QStringLiteral("action"), QStringLiteral("0")});
}

void DunstScreen::dismiss() const
{
    control({QStringLiteral("close")});
}

void DunstScreen::setPaused(bool isPaused) const
{
    control({QStringLiteral("set-paused"), isPaused ? QStringLiteral("true") : QStringLiteral("false")});
}

} // namespace tallylight::test
