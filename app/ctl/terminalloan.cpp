// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/terminalloan.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace tallylight::ctl {

namespace {

//! tcsetpgrp() from a group that does not hold the terminal stops the caller, unless it ignores that.
void setForeground(pid_t group)
{
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    struct sigaction before = {};
    ::sigaction(SIGTTOU, &ignore, &before);
    ::tcsetpgrp(STDIN_FILENO, group);
    ::sigaction(SIGTTOU, &before, nullptr);
}

} // namespace

TerminalLoan::TerminalLoan()
    : m_isPossible(::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1 && ::tcgetpgrp(STDIN_FILENO) == ::getpgrp())
{
}

TerminalLoan::~TerminalLoan()
{
    takeBack();
}

void TerminalLoan::enterChild(bool hasLoan)
{
    ::setpgid(0, 0);
    if (hasLoan) {
        setForeground(::getpid());
    }
}

void TerminalLoan::stopTogether(pid_t child)
{
    siginfo_t info = {};
    if (!m_isPossible || ::waitid(P_PID, static_cast<id_t>(child), &info, WSTOPPED | WNOHANG) != 0 || info.si_pid != child) {
        return;
    }
    takeBack();
    ::kill(::getpid(), SIGSTOP);
    // Here we are in the foreground again (fg), or in the background (bg).
    if (::tcgetpgrp(STDIN_FILENO) == ::getpgrp()) {
        setForeground(child);
    }
    ::kill(-child, SIGCONT);
}

void TerminalLoan::takeBack()
{
    if (m_isPossible) {
        setForeground(::getpgrp());
    }
}

} // namespace tallylight::ctl
