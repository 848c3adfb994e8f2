// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sys/types.h>

namespace tallylight::ctl {

//! \brief Lends the terminal to a child's process group, as a shell does for a job: only then it may read what is typed, and Ctrl-C and
//! Ctrl-Z reach it. Does nothing where we do not hold the terminal ourselves, or are part of a pipeline.
class TerminalLoan
{
public:
    TerminalLoan();
    //! \brief Takes the terminal back.
    ~TerminalLoan();
    TerminalLoan(const TerminalLoan&) = delete;
    TerminalLoan& operator=(const TerminalLoan&) = delete;

    //! \brief True where there is a terminal to lend.
    [[nodiscard]] bool isPossible() const { return m_isPossible; }

    //! \brief For the child, between fork and exec: a process group of its own, with the terminal if \a loan has one. Async-signal-safe.
    static void enterChild(bool hasLoan);

    //! \brief If \a child has stopped (Ctrl-Z): stops us too, so that the shell gets its prompt, and goes on with the child when we do.
    void stopTogether(pid_t child);

private:
    void takeBack();

    bool m_isPossible = false;
};

} // namespace tallylight::ctl
