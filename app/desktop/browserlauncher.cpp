// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/browserlauncher.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <algorithm>

namespace tallylight::desktop {

BrowserLauncher::BrowserLauncher(QObject* parent) : QObject(parent), m_start([](QProcess& child) { return child.startDetached(); }) {}

bool BrowserLauncher::isOpenable(const QUrl& url)
{
    const bool isWeb = url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http");
    return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty();
}

bool BrowserLauncher::open(const QUrl& url, const QByteArray& activationToken)
{
    if (!isOpenable(url)) {
        Q_EMIT failed(url, tr("This is not the address of a web page, so it was not opened."));
        return false;
    }
    const QString program = QStandardPaths::findExecutable(QStringLiteral("xdg-open"));
    if (program.isEmpty()) {
        Q_EMIT failed(url, tr("xdg-open was not found. Install the package xdg-utils, or open %1 yourself.").arg(url.toString()));
        return false;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // One token for the compositor and for X11's startup notification; a stale one of ours must not be used up by somebody else.
    const bool isPrintable = std::all_of(activationToken.begin(), activationToken.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    for (const QString& name : {QStringLiteral("XDG_ACTIVATION_TOKEN"), QStringLiteral("DESKTOP_STARTUP_ID")}) {
        environment.remove(name);
        if (!activationToken.isEmpty() && isPrintable) {
            environment.insert(name, QString::fromLatin1(activationToken));
        }
    }
    QProcess process;
    process.setProgram(program);
    // Fully encoded: no character is left that a script behind xdg-open could take for something else.
    process.setArguments({QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded))});
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    // Detached: where there is no desktop environment xdg-open lives as long as the browser, and must outlive us.
    if (!m_start(process)) {
        Q_EMIT failed(url, tr("The browser could not be started: %1. Open %2 yourself.").arg(process.errorString(), url.toString()));
        return false;
    }
    return true;
}

} // namespace tallylight::desktop
