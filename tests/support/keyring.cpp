// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/keyring.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <sys/prctl.h>

namespace tallylight::test {

namespace {

constexpr int kPatience = 20'000;

void dieWithUs(QProcess& process)
{
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

//! Runs a tool of the desktop to its end. \return what it printed.
QByteArray run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(kPatience);
    return process.readAll();
}

QByteArray callBus(const QString& destination, const QString& path, const QString& method, const QStringList& arguments)
{
    return run(QStringLiteral("gdbus"), QStringList{QStringLiteral("call"), QStringLiteral("--session"), QStringLiteral("--dest"),
                                                    destination, QStringLiteral("--object-path"), path, QStringLiteral("--method"), method}
                                            + arguments);
}

bool hasOwner()
{
    return callBus(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                   QStringLiteral("org.freedesktop.DBus.NameHasOwner"), {QStringLiteral("org.freedesktop.secrets")})
        .contains("true");
}

} // namespace

Keyring::Keyring()
{
    for (const char* name : {"run", "config", "data", "cache", "state"}) {
        const QString folder = m_home.filePath(QString::fromLatin1(name));
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    const QByteArray home = m_home.path().toUtf8();
    qputenv("HOME", home);
    qputenv("XDG_RUNTIME_DIR", home + "/run");
    qputenv("XDG_CONFIG_HOME", home + "/config");
    qputenv("XDG_DATA_HOME", home + "/data");
    qputenv("XDG_CACHE_HOME", home + "/cache");
    qputenv("XDG_STATE_HOME", home + "/state");
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "GNOME_KEYRING_CONTROL"}) {
        qunsetenv(name);
    }

    // No service directories: the keyring comes only when the test says so, and no prompter comes at all.
    QFile config(m_home.filePath(QStringLiteral("bus.conf")));
    if (!config.open(QIODevice::WriteOnly)) {
        qFatal("no bus: %s", qPrintable(config.errorString()));
    }
    config.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                 "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
                 "<busconfig><type>session</type><listen>unix:dir="
                 + home
                 + "/run</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow "
                   "eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
    config.close();
    dieWithUs(m_bus);
    m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--config-file=") + config.fileName(), QStringLiteral("--nofork"),
                                                QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
    while (!m_bus.canReadLine()) {
        if (!m_bus.waitForReadyRead(kPatience)) {
            qFatal("no bus: %s", m_bus.readAllStandardError().constData());
        }
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

Keyring::~Keyring()
{
    stop();
    m_bus.kill();
    m_bus.waitForFinished(kPatience);
}

void Keyring::startUnlocked()
{
    // Without an end of line: with one the keyring would stay locked.
    start({QStringLiteral("--unlock")}, "password");
}

void Keyring::startLocked()
{
    start({QStringLiteral("--start")}, {});
}

void Keyring::stop()
{
    if (!m_daemon) {
        return;
    }
    m_daemon->kill();
    m_daemon->waitForFinished(kPatience);
    m_daemon.reset();
    QElapsedTimer timer;
    timer.start();
    while (hasOwner() && timer.elapsed() < kPatience) {}
}

void Keyring::lock()
{
    callBus(QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
            QStringLiteral("org.freedesktop.Secret.Service.Lock"), {QStringLiteral("['/org/freedesktop/secrets/collection/login']")});
}

void Keyring::hold()
{
    ::kill(static_cast<pid_t>(m_daemon->processId()), SIGSTOP);
}

void Keyring::release()
{
    ::kill(static_cast<pid_t>(m_daemon->processId()), SIGCONT);
}

void Keyring::wipe()
{
    stop();
    QDir(m_home.filePath(QStringLiteral("data/keyrings"))).removeRecursively();
}

QByteArray Keyring::show(const QString& account) const
{
    return run(QStringLiteral("secret-tool"), {QStringLiteral("search"), QStringLiteral("--all"), QStringLiteral("user"), account});
}

void Keyring::start(const QStringList& arguments, const QByteArray& password)
{
    stop();
    m_daemon = std::make_unique<QProcess>();
    dieWithUs(*m_daemon);
    m_daemon->start(QStringLiteral("gnome-keyring-daemon"),
                    arguments + QStringList{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")});
    if (!password.isEmpty()) {
        m_daemon->write(password);
        m_daemon->waitForBytesWritten(kPatience);
    }
    m_daemon->closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    while (!hasOwner()) {
        if (timer.elapsed() > kPatience || m_daemon->state() == QProcess::NotRunning) {
            qFatal("gnome-keyring did not start: %s", m_daemon->readAllStandardError().constData());
        }
    }
}

} // namespace tallylight::test
