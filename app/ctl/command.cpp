// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/command.h"

#include "ctl/output.h"

namespace tallylight::ctl {

ExitCode exitCodeOf(const wire::Error& error)
{
    switch (error.code) {
    case wire::ErrorCode::Network:
    case wire::ErrorCode::Timeout:
    case wire::ErrorCode::TooManyRequests:
        return ExitCode::Unreachable;
    case wire::ErrorCode::Unauthorized:
    case wire::ErrorCode::Forbidden:
        return ExitCode::Refused;
    default:
        return ExitCode::Failed;
    }
}

void Command::finish(ExitCode code)
{
    Q_EMIT finished(static_cast<int>(code));
}

void Command::fail(ExitCode code, const std::string& why)
{
    complain(why);
    finish(code);
}

void Command::fail(const wire::Error& error)
{
    fail(exitCodeOf(error), error.message);
}

} // namespace tallylight::ctl
