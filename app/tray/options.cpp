// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/options.h"

#include <QCommandLineParser>

#include <cstdlib>
#include <cstring>
#include <strings.h>

namespace tallylight::tray {

namespace {

constexpr const char* kTokenVariable = "TALLYLIGHT_TOKEN";

//! Written by hand: QCommandLineParser's needs an application object, and with it a display. In English, as the manual page.
QString helpText()
{
    return QStringLiteral("Usage: tallylight [options]\n"
                          "Shows in the tray how many agents work on how many tasks.\n"
                          "\n"
                          "  --server URL     Follow this server alone, with TALLYLIGHT_TOKEN, and not the\n"
                          "                   accounts that are signed in\n"
                          "  --background     Show no window by itself, for a start at login\n"
                          "  --toggle         Open the list, or close it; for a key of the desktop\n"
                          "  --quit           End the program that runs\n"
                          "  --replace        End the program that runs and take its place\n"
                          "  --print          Print a line for each change of what the tray shows,\n"
                          "                   beside a program that runs\n"
                          "  --snapshot DIR   Write tray.png, popover-light.png and popover-dark.png into DIR\n"
                          "                   once the first threads are there, and go on\n"
                          "  --reverse        Lay everything out from right to left\n"
                          "  --help           Print this and end\n"
                          "  --version        Print the version and end\n"
                          "\n"
                          "Environment:\n"
                          "  TALLYLIGHT_TOKEN an API key for --server\n");
}

} // namespace

Options parseOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption server(QStringLiteral("server"), QString(), QStringLiteral("URL"));
    const QCommandLineOption background(QStringLiteral("background"));
    // GLib's name for a start by the session bus, which shows nothing by itself either.
    const QCommandLineOption service(QStringLiteral("gapplication-service"));
    const QCommandLineOption toggle(QStringLiteral("toggle"));
    const QCommandLineOption quit(QStringLiteral("quit"));
    const QCommandLineOption replace(QStringLiteral("replace"));
    const QCommandLineOption print(QStringLiteral("print"));
    const QCommandLineOption snapshot(QStringLiteral("snapshot"), QString(), QStringLiteral("DIR"));
    const QCommandLineOption help(QStringLiteral("help"));
    const QCommandLineOption version(QStringLiteral("version"));
    const QCommandLineOption reverse(QStringLiteral("reverse")); // Qt's own, which QApplication reads
    parser.addOptions({server, background, service, toggle, quit, replace, print, snapshot, reverse, help, version});
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);

    Options options;
    if (!parser.parse(arguments)) {
        options.action = Options::Action::RefuseUsage;
        options.text = parser.errorText() + u'\n' + helpText();
    } else if (parser.isSet(help)) {
        options.action = Options::Action::PrintText;
        options.text = helpText();
    } else if (parser.isSet(version)) {
        options.action = Options::Action::PrintText;
        options.text = QStringLiteral("tallylight " TALLYLIGHT_VERSION "\n");
    } else if (!parser.positionalArguments().isEmpty()) {
        options.action = Options::Action::RefuseUsage;
        options.text = QStringLiteral("Unexpected argument \"%1\".").arg(parser.positionalArguments().constFirst()) + u'\n' + helpText();
    } else if (parser.isSet(background) + parser.isSet(toggle) + parser.isSet(quit) > 1) {
        options.action = Options::Action::RefuseUsage;
        options.text = QStringLiteral("Only one of --background, --toggle and --quit can be meant.") + u'\n' + helpText();
    }
    options.server = parser.value(server);
    options.isBackground = parser.isSet(background) || parser.isSet(service);
    options.doesToggle = parser.isSet(toggle);
    options.doesQuit = parser.isSet(quit);
    options.doesReplace = parser.isSet(replace);
    options.doesPrint = parser.isSet(print);
    options.snapshotFolder = parser.value(snapshot);
    return options;
}

QByteArray takeToken()
{
    char* value = std::getenv(kTokenVariable);
    if (!value) {
        return {};
    }
    const QByteArray token = QByteArray(value).trimmed();
    // unsetenv() alone only forgets the pointer: the bytes stay where /proc/self/environ reads them.
    explicit_bzero(value, std::strlen(value));
    unsetenv(kTokenVariable);
    return token;
}

} // namespace tallylight::tray
