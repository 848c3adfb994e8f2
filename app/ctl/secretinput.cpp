// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/secretinput.h"

#include "ctl/output.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <optional>
#include <termios.h>
#include <unistd.h>

namespace tallylight::ctl {

namespace {

constexpr qsizetype kMaxSecret = 8 * 1024;

//! What ends a program at its prompt, in the order of sigaction().
constexpr std::array kEnds{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

volatile std::sig_atomic_t receivedSignal = 0;

//! A terminal that shows nothing of what is typed, for as long as this lives. A signal that comes meanwhile is taken when it shows again:
//! whoever is left with the terminal wants to see what is typed.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        termios now{};
        if (tcgetattr(STDIN_FILENO, &now) != 0) {
            return;
        }
        m_before = now;
        receivedSignal = 0;
        // Without SA_RESTART: the read that waits for a line returns.
        struct sigaction remember {
        };
        remember.sa_handler = [](int number) { receivedSignal = number; };
        for (std::size_t i = 0; i < kEnds.size(); ++i) {
            sigaction(kEnds[i], &remember, &m_actions[i]);
        }
        now.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &now);
    }
    ~SilentTerminal()
    {
        if (!m_before) {
            return;
        }
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &*m_before);
        for (std::size_t i = 0; i < kEnds.size(); ++i) {
            sigaction(kEnds[i], &m_actions[i], nullptr);
        }
        if (receivedSignal != 0) {
            (void)writeAll(STDERR_FILENO, "\n");
            std::raise(receivedSignal);
        }
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

private:
    std::optional<termios> m_before;
    std::array<struct sigaction, kEnds.size()> m_actions{};
};

QByteArray readLine()
{
    QByteArray line;
    char c = 0;
    while (line.size() < kMaxSecret) {
        const ssize_t count = ::read(STDIN_FILENO, &c, 1);
        if (count < 0 && errno == EINTR && receivedSignal == 0) {
            continue;
        }
        if (count <= 0 || c == '\n') {
            break;
        }
        line += c;
    }
    return line;
}

} // namespace

QByteArray readSecret(std::string_view prompt)
{
    if (isatty(STDIN_FILENO) == 0) {
        return readLine();
    }
    (void)writeAll(STDERR_FILENO, prompt);
    QByteArray secret;
    {
        const SilentTerminal silent;
        secret = readLine();
    }
    (void)writeAll(STDERR_FILENO, "\n");
    return secret;
}

bool isInputPiped()
{
    return isatty(STDIN_FILENO) == 0;
}

} // namespace tallylight::ctl
