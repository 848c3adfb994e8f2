// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/xsession.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace tallylight::test {

namespace {

constexpr int kAnnounceFd = 3;
constexpr int kStartMilliseconds = 20'000; // generous: a busy machine must not fail a test

//! Waits for the one line that a program writes when it is ready. Empty where it ends without.
QByteArray readLine(int fd)
{
    QByteArray line;
    char c = 0;
    pollfd waiting{fd, POLLIN, 0};
    while (poll(&waiting, 1, kStartMilliseconds) > 0 && read(fd, &c, 1) == 1) {
        if (c == '\n') {
            return line;
        }
        line += c;
    }
    return {};
}

//! Starts a program that announces a line on descriptor 3, and waits for the line.
QByteArray startAnnounced(Child& child, const QList<QByteArray>& command)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        return {};
    }
    child = Child::start(command, ends[1]);
    close(ends[1]);
    const QByteArray line = readLine(ends[0]);
    close(ends[0]);
    return line;
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        std::fprintf(stderr, "XSession: cannot write %s\n", qPrintable(path));
    }
}

} // namespace

Child::Child(Child&& other) noexcept : m_pid(std::exchange(other.m_pid, -1)) {}

Child& Child::operator=(Child&& other) noexcept
{
    if (this != &other) {
        stop();
        m_pid = std::exchange(other.m_pid, -1);
    }
    return *this;
}

Child Child::start(const QList<QByteArray>& command, int announceFd)
{
    std::vector<char*> arguments;
    for (const QByteArray& argument : command) {
        arguments.push_back(const_cast<char*>(argument.constData())); // execvp's signature predates const
    }
    arguments.push_back(nullptr);
    const bool isVerbose = qEnvironmentVariableIsSet("TALLYLIGHT_TEST_VERBOSE");
    const pid_t parent = getpid();

    Child child;
    child.m_pid = fork();
    if (child.m_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) {
            _exit(127);
        }
        if (announceFd == kAnnounceFd) {
            fcntl(announceFd, F_SETFD, 0); // already in its place, only to be kept over exec
        } else if (announceFd >= 0) {
            dup2(announceFd, kAnnounceFd);
        }
        if (!isVerbose) {
            const int null = open("/dev/null", O_RDWR);
            dup2(null, STDOUT_FILENO);
            dup2(null, STDERR_FILENO);
        }
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    return child;
}

bool Child::isRunning() const
{
    return m_pid > 0 && kill(m_pid, 0) == 0;
}

int Child::wait()
{
    int status = -1;
    if (m_pid > 0) {
        waitpid(m_pid, &status, 0);
        m_pid = -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void Child::stop()
{
    if (m_pid > 0) {
        kill(m_pid, SIGKILL);
        waitpid(m_pid, nullptr, 0);
        m_pid = -1;
    }
}

XSession::XSession() = default;
XSession::~XSession() = default;

bool XSession::start()
{
    const QByteArray home = m_home.path().toUtf8();
    QDir().mkpath(m_home.filePath(QStringLiteral("run")));
    QFile::setPermissions(m_home.filePath(QStringLiteral("run")), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    qputenv("HOME", home);
    qputenv("XDG_CONFIG_HOME", home + "/config");
    qputenv("XDG_CACHE_HOME", home + "/cache");
    qputenv("XDG_DATA_HOME", home + "/data");
    qputenv("XDG_STATE_HOME", home + "/state");
    qputenv("XDG_RUNTIME_DIR", home + "/run");
    qputenv("QT_QPA_PLATFORM", "xcb");
    for (const char* name : {"WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORMTHEME", "SESSION_MANAGER"}) {
        qunsetenv(name);
    }
    return startDisplay() && startBus();
}

bool XSession::startDisplay()
{
    // -displayfd picks a free number by itself, so that any number of tests may do this at once.
    const QByteArray number = startAnnounced(
        m_display, {"Xvfb", "-displayfd", QByteArray::number(kAnnounceFd), "-screen", "0", "1000x700x24", "-nolisten", "tcp", "-noreset"});
    if (number.isEmpty()) {
        std::fprintf(stderr, "XSession: Xvfb did not start\n");
        return false;
    }
    qputenv("DISPLAY", ":" + number);
    return true;
}

bool XSession::startBus()
{
    // No other service directories: a portal or a keyring that somebody installed must not be activated by a test.
    const QString servicePlace = m_serviceFolder.isEmpty() ? QString() : QStringLiteral("<servicedir>%1</servicedir>").arg(m_serviceFolder);
    const QString config = m_home.filePath(QStringLiteral("bus.conf"));
    write(config, "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                  "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
                  "<busconfig><type>session</type>"
                      + servicePlace.toUtf8() + "<listen>unix:dir=" + m_home.filePath(QStringLiteral("run")).toUtf8()
                      + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                        "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
    const QByteArray address = startAnnounced(m_bus, {"dbus-daemon", "--config-file=" + config.toUtf8(), "--nofork", "--nopidfile",
                                                      "--print-address=" + QByteArray::number(kAnnounceFd)});
    if (address.isEmpty()) {
        std::fprintf(stderr, "XSession: dbus-daemon did not start\n");
        return false;
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    return true;
}

void XSession::startPanel()
{
    const QString folder = m_home.filePath(QStringLiteral("config/lxqt"));
    QDir().mkpath(folder);
    write(folder + QStringLiteral("/panel.conf"),
          "[General]\n__userfile__=true\npanels=panel1\n\n[panel1]\nalignment=-1\nanimation-duration=0\n"
          "desktop=0\nhidable=false\niconSize=22\nlineCount=1\nlockPanel=false\n"
          "panelSize=32\nposition=Top\nwidth=100\nwidth-percent=true\nplugins=spacer,statusnotifier\n\n"
          "[spacer]\nexpandable=true\ntype=spacer\n\n[statusnotifier]\nalignment=Right\ntype=statusnotifier\n");
    m_panel = Child::start({"lxqt-panel"});
}

void XSession::startTrayer()
{
    m_trayer = Child::start({"trayer", "--edge", "top", "--align", "right", "--height", "32", "--widthtype", "request"});
}

void XSession::startWindowManager()
{
    m_windowManager = Child::start({"openbox"});
}

void XSession::click(int x, int y, int button) const
{
    Child child = Child::start({"xdotool", "mousemove", QByteArray::number(x), QByteArray::number(y), "click", QByteArray::number(button)});
    if (child.wait() != 0) {
        std::fprintf(stderr, "XSession: xdotool failed\n");
    }
}

void XSession::type(const QByteArray& key) const
{
    if (Child::start({"xdotool", "key", key}).wait() != 0) {
        std::fprintf(stderr, "XSession: xdotool failed\n");
    }
}

} // namespace tallylight::test
