// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/run.h"

#include "ctl/options.h"
#include "ctl/output.h"
#include "net/coredumps.h"

#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <chrono>
#include <csignal>
#include <string>
#include <unistd.h>
#include <utility>

namespace tallylight::ctl {

namespace {

constexpr int kMaxPatienceSeconds = 24 * 60 * 60;

//! What shells answer with.
constexpr int kNotExecutable = 126;
constexpr int kNotFound = 127;
constexpr int kSignalled = 128;

wire::Result<std::chrono::seconds> patienceOf(const Options& options)
{
    if (!options.isSet(QStringLiteral("kill-after"))) {
        return RunCommand::kPatience;
    }
    bool isNumber = false;
    const int seconds = options.value(QStringLiteral("kill-after")).toInt(&isNumber);
    if (!isNumber || seconds < 0 || seconds > kMaxPatienceSeconds) {
        return wire::failure(wire::ErrorCode::BadPayload, "--kill-after is a number of seconds, at most a day");
    }
    return std::chrono::seconds(seconds);
}

} // namespace

std::string_view RunCommand::help()
{
    return R"(Usage: tallylightctl run [--title T] [--agent NAME] [--thread ID] [--org SLUG]
                         -- COMMAND [ARGUMENT…]

Runs a command and shows its life as a run: it appears in everybody's tray while
it goes on, with the last lines of its output as the message, and its exit code
as the outcome. Input, output and signals pass through.

  --server URL   the hub
  --org SLUG     the organization; may be left out where there is only one
  --title T      what is being done (the command's name)
  --agent NAME   who does it; a new name becomes an agent
  --thread ID    resume this thread instead of beginning a new one
  --kill-after SECONDS   between SIGTERM and SIGKILL for a run that is stopped (10)

Where somebody stops the run, the command gets SIGTERM and, if it goes on, SIGKILL.
A hub that is away or refuses never stops or delays the command; it is
said on standard error. TALLYLIGHT_TOKEN is kept from the command.

Exits with the command's exit code, 128 + n if signal n ended it, 127 if there is
no such command, 126 if it cannot be executed.
)";
}

void RunCommand::declare(Options& options)
{
    for (const auto& name : {QStringLiteral("title"), QStringLiteral("agent"), QStringLiteral("thread"), QStringLiteral("kill-after")}) {
        options.addValue(name);
    }
    options.stopAtFirstPositional();
}

wire::Result<std::unique_ptr<Command>> RunCommand::make(const Options& options)
{
    const QStringList command = options.positionals();
    if (command.isEmpty() || command.constFirst().isEmpty()) {
        return wire::failure(wire::ErrorCode::BadPayload, "run which command?");
    }
    const auto patience = patienceOf(options);
    if (!patience) {
        return tl::unexpected(patience.error());
    }
    const auto account = options.account();
    if (!account) {
        return tl::unexpected(account.error());
    }
    const auto org = options.org(*account);
    if (!org) {
        return tl::unexpected(org.error());
    }
    net::RunStart run;
    run.threadId = options.value(QStringLiteral("thread"));
    run.agentName = options.value(QStringLiteral("agent"));
    run.title = options.value(QStringLiteral("title"));
    if (run.title.isEmpty() && run.threadId.isEmpty()) {
        // Not its arguments: secrets stand among them.
        run.title = QFileInfo(command.constFirst()).fileName();
    }
    return std::make_unique<RunCommand>(std::make_unique<RunReporter>(account->http, *org, std::move(run), RunTiming{}), command,
                                        *patience);
}

RunCommand::RunCommand(std::unique_ptr<RunReporter> reporter, const QStringList& command, std::chrono::seconds patience)
    : m_patience(patience),
      m_reporter(std::move(reporter)),
      m_signals({SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QString::fromLatin1(kTokenVariable));
    m_child.setProcessEnvironment(environment);
    m_child.setProgram(command.constFirst());
    m_child.setArguments(command.mid(1));
    m_child.setInputChannelMode(QProcess::ForwardedInputChannel);
    m_child.setChildProcessModifier([hasLoan = m_terminal.isPossible()] {
        net::allowCoreDumpsAgain();
        TerminalLoan::enterChild(hasLoan);
    });
    m_killTimer.setSingleShot(true);

    connect(&m_child, &QProcess::readyReadStandardOutput, this, [this] { pass(QProcess::StandardOutput, STDOUT_FILENO); });
    connect(&m_child, &QProcess::readyReadStandardError, this, [this] { pass(QProcess::StandardError, STDERR_FILENO); });
    connect(&m_child, &QProcess::errorOccurred, this, &RunCommand::takeStartFailure);
    connect(&m_child, &QProcess::finished, this, &RunCommand::takeExit);
    connect(&m_signals, &SignalWatch::received, this, &RunCommand::takeSignal);
    connect(&m_killTimer, &QTimer::timeout, this, [this] { signalGroup(SIGKILL); });
    connect(m_reporter.get(), &RunReporter::cancelRequested, this, &RunCommand::cancel);
    connect(m_reporter.get(), &RunReporter::over, this, [this] { Q_EMIT finished(m_exitCode); });
}

void RunCommand::start()
{
    m_child.start();
    m_reporter->begin();
}

void RunCommand::pass(QProcess::ProcessChannel channel, int descriptor)
{
    const QByteArray bytes = channel == QProcess::StandardOutput ? m_child.readAllStandardOutput() : m_child.readAllStandardError();
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    m_reporter->takeOutput(view);
    if (!writeAll(descriptor, view)) {
        // Our reader went away: let the command find the same.
        m_child.closeReadChannel(channel);
    }
}

void RunCommand::takeSignal(int signalNumber)
{
    if (signalNumber == SIGCHLD) {
        m_terminal.stopTogether(static_cast<pid_t>(m_child.processId()));
    } else {
        signalGroup(signalNumber);
    }
}

void RunCommand::signalGroup(int signalNumber)
{
    const auto group = static_cast<pid_t>(m_child.processId());
    if (group > 0) {
        ::kill(-group, signalNumber);
    }
}

void RunCommand::cancel()
{
    signalGroup(SIGTERM);
    // A stopped process takes no notice before it continues.
    signalGroup(SIGCONT);
    m_killTimer.start(m_patience);
}

void RunCommand::takeStartFailure(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart) {
        return;
    }
    const QString program = m_child.program();
    const bool exists = QFileInfo::exists(program) || !QStandardPaths::findExecutable(program).isEmpty();
    const std::string why = program.toStdString() + (exists ? ": cannot be executed" : ": no such command");
    complain(why);
    m_exitCode = exists ? kNotExecutable : kNotFound;
    m_reporter->end(wire::ThreadStatus::Failed, why);
}

void RunCommand::takeExit(int exitCode, QProcess::ExitStatus status)
{
    m_killTimer.stop();
    pass(QProcess::StandardOutput, STDOUT_FILENO);
    pass(QProcess::StandardError, STDERR_FILENO);
    m_exitCode = status == QProcess::NormalExit ? exitCode : kSignalled + exitCode;
    m_reporter->end(m_exitCode == 0 ? wire::ThreadStatus::Completed : wire::ThreadStatus::Failed, {});
}

} // namespace tallylight::ctl
