// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/application.h"
#include "tray/options.h"
#include "tray/unixsignals.h"

#include <QApplication>

#include <cstdio>

namespace {

constexpr int kUsageError = 2;

void printLine(std::FILE* stream, const QString& line)
{
    std::fprintf(stream, "%s\n", line.toUtf8().constData());
    std::fflush(stream);
}

} // namespace

int main(int argc, char** argv)
{
    using namespace tallylight;

    tray::Application::Setup setup;
    // First of all: from here on no child and nobody who reads our environment sees it.
    setup.token = tray::takeToken();
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    setup.options = tray::parseOptions(arguments);
    if (setup.options.action == tray::Options::Action::PrintText) {
        std::fputs(setup.options.text.toUtf8().constData(), stdout);
        return 0;
    }
    if (setup.options.action == tray::Options::Action::RefuseUsage) {
        std::fputs(setup.options.text.toUtf8().constData(), stderr);
        return kUsageError;
    }
    const bool doesPrint = setup.options.doesPrint;

    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.tallylight"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TALLYLIGHT_VERSION));
    QApplication qtApplication(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Tallylight"));
    QApplication::setQuitOnLastWindowClosed(false);

    tray::UnixSignals unixSignals;
    QObject::connect(&unixSignals, &tray::UnixSignals::endRequested, &qtApplication, &QCoreApplication::quit);
    tray::Application application(std::move(setup));
    QObject::connect(&application, &tray::Application::quitRequested, &qtApplication, &QCoreApplication::quit);
    QObject::connect(&application, &tray::Application::complained, &qtApplication, [](const QString& line) { printLine(stderr, line); });
    if (doesPrint) {
        QObject::connect(&application, &tray::Application::printed, &qtApplication, [](const QString& line) { printLine(stdout, line); });
    }
    application.start();
    return QApplication::exec();
}
