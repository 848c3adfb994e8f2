// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/kwallet.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>

namespace tallylight::test {

namespace {

constexpr int kPatience = 20'000;

QByteArray run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(kPatience);
    return process.readAllStandardOutput();
}

QByteArray call(const QString& destination, const QString& path, const QString& method, const QStringList& arguments)
{
    return run(QStringLiteral("gdbus"), QStringList{QStringLiteral("call"), QStringLiteral("--session"), QStringLiteral("--dest"),
                                                    destination, QStringLiteral("--object-path"), path, QStringLiteral("--method"), method}
                                            + arguments);
}

bool hasOwner(const QString& name)
{
    return call(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                QStringLiteral("org.freedesktop.DBus.NameHasOwner"), {name})
        .contains("true");
}

QByteArray callWallet(const QString& method, const QStringList& arguments)
{
    return call(QStringLiteral("org.kde.kwalletd5"), QStringLiteral("/modules/kwalletd5"), QStringLiteral("org.kde.KWallet.") + method,
                arguments);
}

//! As the login of a Plasma desktop hands it over: the hash of a password, of 56 bytes.
QString passwordHash()
{
    return QStringLiteral("[byte ") + QStringList(56, QStringLiteral("0x41")).join(u',') + u']';
}

void writeConfiguration(KWallet::Rule rule)
{
    QFile file(qEnvironmentVariable("XDG_CONFIG_HOME") + QStringLiteral("/kwalletrc"));
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("no wallet: %s", qPrintable(file.errorString()));
    }
    file.write("[Wallet]\nEnabled=true\nFirst Use=false\nClose When Idle=false\nDefault Wallet=kdewallet\nUse One Wallet=true\n");
    file.write(rule == KWallet::Rule::Allowed ? "[Auto Allow]\n" : "[Auto Deny]\n");
    file.write("kdewallet=io.github.tallylight\n");
}

} // namespace

KWallet::KWallet()
{
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "5");
}

KWallet::~KWallet()
{
    stop();
}

bool KWallet::isInstalled()
{
    return !QStandardPaths::findExecutable(QStringLiteral("kwalletd5")).isEmpty();
}

void KWallet::start(Rule rule)
{
    stop();
    writeConfiguration(rule);
    m_daemon = std::make_unique<QProcess>();
    m_daemon->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_daemon->start(QStringLiteral("kwalletd5"), {});
    QElapsedTimer timer;
    timer.start();
    while (!hasOwner(QStringLiteral("org.kde.kwalletd5"))) {
        if (timer.elapsed() > kPatience || m_daemon->state() == QProcess::NotRunning) {
            qFatal("kwalletd5 did not start: %s", m_daemon->readAllStandardError().constData());
        }
    }
    callWallet(QStringLiteral("pamOpen"), {QStringLiteral("kdewallet"), passwordHash(), QStringLiteral("0")});
    if (!callWallet(QStringLiteral("isOpen"), {QStringLiteral("kdewallet")}).contains("true")) {
        qFatal("the wallet did not open: %s", m_daemon->readAllStandardError().constData());
    }
}

void KWallet::stop()
{
    if (!m_daemon) {
        return;
    }
    // It writes the wallet when that is closed, and some time after a change.
    callWallet(QStringLiteral("close"), {QStringLiteral("kdewallet"), QStringLiteral("true")});
    m_daemon->terminate();
    if (!m_daemon->waitForFinished(kPatience)) {
        m_daemon->kill();
        m_daemon->waitForFinished(kPatience);
    }
    m_daemon.reset();
}

QByteArray KWallet::show(const QString& key) const
{
    return run(QStringLiteral("kwallet-query"), {QStringLiteral("--folder"), QStringLiteral("io.github.tallylight"),
                                                 QStringLiteral("--read-password"), key, QStringLiteral("kdewallet")});
}

} // namespace tallylight::test
