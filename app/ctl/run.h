// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ctl/command.h"
#include "ctl/runreporter.h"
#include "ctl/signalwatch.h"
#include "ctl/terminalloan.h"

#include <QProcess>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <string_view>

namespace tallylight::ctl {

class Options;

//! \brief `run`: a command whose life is shown as a run. The command never waits for the hub, and its exit code is ours.
class RunCommand : public Command
{
    Q_OBJECT

public:
    [[nodiscard]] static std::string_view help();
    static void declare(Options& options);
    [[nodiscard]] static wire::Result<std::unique_ptr<Command>> make(const Options& options);

    //! How long a command may take to end after SIGTERM, where nobody says otherwise.
    static constexpr std::chrono::seconds kPatience{10};

    //! \param command program and arguments.
    //! \param patience between SIGTERM and SIGKILL of a run that is stopped.
    RunCommand(std::unique_ptr<RunReporter> reporter, const QStringList& command, std::chrono::seconds patience);

    void start() override;

private:
    void pass(QProcess::ProcessChannel channel, int descriptor);
    void takeSignal(int signalNumber);
    void signalGroup(int signalNumber);
    void cancel();
    void takeStartFailure(QProcess::ProcessError error);
    void takeExit(int exitCode, QProcess::ExitStatus status);

    std::chrono::seconds m_patience;
    std::unique_ptr<RunReporter> m_reporter;
    SignalWatch m_signals;
    TerminalLoan m_terminal;
    QProcess m_child;
    QTimer m_killTimer;
    int m_exitCode = 0;
};

} // namespace tallylight::ctl
