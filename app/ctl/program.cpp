// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/program.h"

#include "ctl/accounts.h"
#include "ctl/command.h"
#include "ctl/events.h"
#include "ctl/login.h"
#include "ctl/logout.h"
#include "ctl/open.h"
#include "ctl/options.h"
#include "ctl/output.h"
#include "ctl/report.h"
#include "ctl/run.h"
#include "ctl/watch.h"

#include <QCoreApplication>
#include <QNetworkProxyFactory>

#include <algorithm>
#include <array>
#include <exception>
#include <string>
#include <string_view>
#include <unistd.h>

namespace tallylight::ctl {

namespace {

struct Subcommand {
    std::string_view name;
    std::string_view (*help)();
    void (*declare)(Options&);
    wire::Result<std::unique_ptr<Command>> (*make)(const Options&);
};

template <class T>
constexpr Subcommand subcommand(std::string_view name)
{
    return {name, &T::help, &T::declare, &T::make};
}

constexpr std::array kSubcommands{
    subcommand<StatusCommand>("status"), subcommand<WatchCommand>("watch"),   subcommand<OpenCommand>("open"),
    subcommand<ReportCommand>("report"), subcommand<RunCommand>("run"),       subcommand<EventsCommand>("events"),
    subcommand<LoginCommand>("login"),   subcommand<LogoutCommand>("logout"), subcommand<AccountsCommand>("accounts"),
};

constexpr std::string_view kHelp = R"(Usage: tallylightctl COMMAND [OPTION…]

The on-air light for AI agents, without a screen.

  status    what is running now
  watch     what is running, a line per change
  open      a thread's page in the browser
  run       a command, its life shown as a run
  report    single reports of a run
  events    the events of any event stream
  login     sign in to a server, for all commands and the tray
  logout    sign out
  accounts  where you are signed in

  --account A    one of your accounts: id, e-mail, name or server
  --server URL   the account's server
  --org SLUG     one of its organizations
  --help         this, and after a command more about it
  --version

Where you are signed in once, neither account nor server need be said. With
--server the token may be in TALLYLIGHT_TOKEN of the environment instead.

Exit codes: 0 done, 1 failed, 2 usage, 3 server not reachable, 4 signed out or
refused. `run` exits with what its command exits with.
)";

constexpr int code(ExitCode exitCode)
{
    return static_cast<int>(exitCode);
}

int print(std::string_view text)
{
    return writeAll(STDOUT_FILENO, text) ? code(ExitCode::Done) : code(ExitCode::Failed);
}

int usageError(const std::string& why, std::string_view subcommand)
{
    complain(why);
    const std::string words = subcommand.empty() ? std::string() : " " + std::string(subcommand);
    complain("see tallylightctl" + words + " --help");
    return code(ExitCode::Usage);
}

//! The options before the subcommand, which mean the same as behind it, are moved there.
QStringList subcommandFirst(QStringList arguments)
{
    qsizetype leading = 0;
    while (leading < arguments.size() && arguments[leading].startsWith(u'-')) {
        const bool takesNext = arguments[leading] == u"--server" || arguments[leading] == u"--account" || arguments[leading] == u"--org";
        leading += takesNext ? 2 : 1;
    }
    if (leading < arguments.size()) {
        std::rotate(arguments.begin(), arguments.begin() + leading, arguments.begin() + leading + 1);
    }
    return arguments;
}

int execute(QCoreApplication& application, Command& command)
{
    int exitCode = code(ExitCode::Done);
    bool isOver = false;
    QObject::connect(&command, &Command::finished, &application, [&](int finishedWith) {
        if (!isOver) {
            isOver = true;
            exitCode = finishedWith;
            QCoreApplication::exit(finishedWith);
        }
    });
    // From within the event loop, so that a command may be over at once.
    QMetaObject::invokeMethod(&command, &Command::start, Qt::QueuedConnection);
    QCoreApplication::exec();
    return exitCode;
}

int runArguments(QCoreApplication& application)
{
    const QStringList arguments = subcommandFirst(QCoreApplication::arguments().mid(1));
    const QString name = arguments.value(0);
    if (name == u"--help" || name == u"-h" || name == u"help") {
        return print(kHelp);
    }
    if (name == u"--version" || name == u"-v") {
        return print("tallylightctl " TALLYLIGHT_VERSION "\n");
    }
    const auto* const found = std::ranges::find(kSubcommands, name.toStdString(), &Subcommand::name);
    if (found == kSubcommands.end()) {
        return usageError(name.isEmpty() || name.startsWith(u'-') ? "which command?" : "no such command: " + name.toStdString(), {});
    }

    Options options;
    found->declare(options);
    if (const auto wrong = options.parse(arguments.mid(1))) {
        return usageError(wrong->toStdString(), found->name);
    }
    if (options.isSet(QStringLiteral("help"))) {
        return print(found->help());
    }
    const auto command = found->make(options);
    if (!command) {
        return usageError(command.error().message, found->name);
    }
    return execute(application, **command);
}

} // namespace

int runProgram(int argc, char** argv)
{
    try {
        QCoreApplication application(argc, argv);
        QCoreApplication::setApplicationName(QStringLiteral("tallylightctl"));
        QCoreApplication::setApplicationVersion(QStringLiteral(TALLYLIGHT_VERSION));
        QNetworkProxyFactory::setUseSystemConfiguration(true);
        return runArguments(application);
    } catch (const std::exception& error) {
        complain(error.what());
        return code(ExitCode::Failed);
    }
}

} // namespace tallylight::ctl
