// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/coredumps.h"
#include "tray/application.h"
#include "tray/desktopagent.h"
#include "tray/instance.h"
#include "tray/options.h"
#include "tray/unixsignals.h"

#include <QApplication>
#include <QNetworkProxyFactory>

#include <cstdio>
#include <memory>
#include <utility>

namespace {

constexpr int kUsageError = 2;

void printLine(std::FILE* stream, const QString& line)
{
    std::fprintf(stream, "%s\n", line.toUtf8().constData());
    std::fflush(stream);
}

void connectTerminal(tallylight::tray::Application& application, bool doesPrint)
{
    using tallylight::tray::Application;
    QObject::connect(&application, &Application::quitRequested, qApp, &QCoreApplication::quit);
    QObject::connect(&application, &Application::complained, qApp, [](const QString& line) { printLine(stderr, line); });
    if (doesPrint) {
        QObject::connect(&application, &Application::printed, qApp, [](const QString& line) { printLine(stdout, line); });
    }
}

std::unique_ptr<QCoreApplication> makeQtApplication(const tallylight::tray::Options& options, int& argc, char** argv)
{
    if (options.doesQuit) {
        return std::make_unique<QCoreApplication>(argc, argv); // shows nothing, so that it needs no display
    }
    auto application = std::make_unique<QApplication>(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Tallylight"));
    QApplication::setQuitOnLastWindowClosed(false);
    return application;
}

tallylight::tray::Instance::Setup instanceSetup(const tallylight::tray::Options& options, const QByteArray& activationToken)
{
    using Wish = tallylight::tray::Instance::Wish;
    tallylight::tray::Instance::Setup setup;
    setup.wish = options.doesQuit ? Wish::Quit : (options.doesToggle ? Wish::Toggle : (options.isBackground ? Wish::Stay : Wish::Show));
    setup.doesReplace = options.doesReplace;
    setup.activationToken = activationToken;
    return setup;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace tallylight;

    net::forbidCoreDumps();
    tray::Application::Setup setup;
    // Before anything else that may start a child: from here on no child and nobody who reads our environment sees it.
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
    // Before Qt, which takes X11's for its first window.
    const QByteArray activationToken = tray::takeActivationToken();

    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.tallylight"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TALLYLIGHT_VERSION));
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    const auto qtApplication = makeQtApplication(setup.options, argc, argv);
    tray::UnixSignals unixSignals;
    QObject::connect(&unixSignals, &tray::UnixSignals::endRequested, qtApplication.get(), &QCoreApplication::quit);
    if (setup.options.isAlone()) {
        const bool doesPrint = setup.options.doesPrint;
        tray::Application application(std::move(setup));
        connectTerminal(application, doesPrint);
        application.start();
        return QCoreApplication::exec();
    }

    tray::Instance instance(instanceSetup(setup.options, activationToken));
    tray::DesktopAgent agent(instance.service());
    std::unique_ptr<tray::Application> application;
    QObject::connect(&instance, &tray::Instance::ended, qtApplication.get(), [](int exitCode, const QString& line) {
        if (!line.isEmpty()) {
            printLine(exitCode == 0 ? stdout : stderr, line);
        }
        QCoreApplication::exit(exitCode);
    });
    QObject::connect(&instance, &tray::Instance::becamePrimary, qtApplication.get(), [&] {
        application = std::make_unique<tray::Application>(std::move(setup));
        connectTerminal(*application, false);
        application->obey(instance, agent);
        application->start();
    });
    instance.start();
    return QCoreApplication::exec();
}
