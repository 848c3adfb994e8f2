// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/secretinput.h"

#include "ctl/output.h"

#include <cerrno>
#include <optional>
#include <termios.h>
#include <unistd.h>

namespace tallylight::ctl {

namespace {

constexpr qsizetype kMaxSecret = 8 * 1024;

//! A terminal that shows nothing of what is typed, for as long as this lives.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        termios now{};
        if (tcgetattr(STDIN_FILENO, &now) == 0) {
            m_before = now;
            now.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &now);
        }
    }
    ~SilentTerminal()
    {
        if (m_before) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &*m_before);
        }
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

private:
    std::optional<termios> m_before;
};

QByteArray readLine()
{
    QByteArray line;
    char c = 0;
    while (line.size() < kMaxSecret) {
        const ssize_t count = ::read(STDIN_FILENO, &c, 1);
        if (count < 0 && errno == EINTR) {
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
