// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <QObject>

#include <string>

namespace tallylight::ctl {

//! \brief What the program answers the shell with. `run` answers with the exit code of its command instead.
enum class ExitCode : int {
    Done = 0,
    //! It could not be done, and the reason is neither of those below.
    Failed = 1,
    //! The command line makes no sense.
    Usage = 2,
    //! The server cannot be reached, or does not answer.
    Unreachable = 3,
    //! No credential, a bad one, or not a member.
    Refused = 4,
};

[[nodiscard]] ExitCode exitCodeOf(const wire::Error& error);

//! \brief One subcommand on its way: start() returns at once, finished() comes once from the event loop.
class Command : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;

Q_SIGNALS:
    //! \param exitCode of the process: an ExitCode, or what a child process ended with.
    void finished(int exitCode);

protected:
    void finish(ExitCode code);
    //! \brief Says why on stderr and ends.
    void fail(ExitCode code, const std::string& why);
    void fail(const wire::Error& error);
};

} // namespace tallylight::ctl
