// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/applicationservice.h"
#include "support/xsession.h"
#include "tray/instance.h"

#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace tallylight;
using namespace tallylight::test;
using namespace std::chrono_literals;
using Wish = tray::Instance::Wish;

namespace {

XSession* s_session = nullptr; // set by main() for the length of the program

constexpr int kPatience = 20'000;

QString id()
{
    return QStringLiteral("io.github.tallylight");
}

//! How many windows of the program a person sees.
int windows()
{
    QProcess search;
    search.start(QStringLiteral("xdotool"),
                 {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), QStringLiteral("^Tallylight$")});
    search.waitForFinished(kPatience);
    return static_cast<int>(search.readAllStandardOutput().count('\n'));
}

bool isNameOwned()
{
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(id());
}

} // namespace

class TestInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOnWhatALaunchWants_data()
    {
        QTest::addColumn<bool>("hasBus");
        QTest::newRow("by the bus") << true;
        QTest::newRow("by the socket") << false;
    }

    void handsOnWhatALaunchWants()
    {
        QFETCH(const bool, hasBus);
        tray::Instance first(setup(hasBus, QStringLiteral("first")));
        QSignalSpy primary(&first, &tray::Instance::becamePrimary);
        QSignalSpy shown(&first, &tray::Instance::showRequested);
        QSignalSpy toggled(&first, &tray::Instance::toggleRequested);
        QSignalSpy quit(&first, &tray::Instance::quitRequested);
        first.start();
        QTRY_COMPARE(primary.count(), 1);
        QVERIFY(shown.isEmpty());

        QVERIFY(launch(hasBus, Wish::Show, "token-1"));
        QCOMPARE(shown.count(), 1);
        QCOMPARE(shown.at(0).at(0).toByteArray(), QByteArray("token-1"));
        QVERIFY(launch(hasBus, Wish::Toggle, {}));
        QCOMPARE(toggled.count(), 1);
        QCOMPARE(toggled.at(0).at(0).toByteArray(), QByteArray());
        QVERIFY(launch(hasBus, Wish::Stay, {}));
        QCOMPARE(shown.count() + toggled.count(), 2);
        QVERIFY(launch(hasBus, Wish::Quit, {}));
        QCOMPARE(quit.count(), 1);
        QDBusConnection::disconnectFromBus(QStringLiteral("first"));
    }

    void showsItselfWhereNobodyElseCan()
    {
        tray::Instance::Setup wanted = setup(true, QStringLiteral("first"));
        wanted.wish = Wish::Toggle;
        wanted.activationToken = "token-2";
        tray::Instance first(wanted);
        QSignalSpy shown(&first, &tray::Instance::showRequested);
        first.start();
        QTRY_COMPARE(shown.count(), 1);
        QCOMPARE(shown.at(0).at(0).toByteArray(), QByteArray("token-2"));
        QDBusConnection::disconnectFromBus(QStringLiteral("first"));
    }

    void hearsLaunchesWithoutABusToo()
    {
        tray::Instance first(setup(true, QStringLiteral("first")));
        QSignalSpy primary(&first, &tray::Instance::becamePrimary);
        QSignalSpy shown(&first, &tray::Instance::showRequested);
        first.start();
        QTRY_COMPARE(primary.count(), 1);
        QVERIFY(launch(false, Wish::Show, "token-3"));
        QCOMPARE(shown.count(), 1);
        QDBusConnection::disconnectFromBus(QStringLiteral("first"));
    }

    void keepsItsFolderToItself()
    {
        tray::Instance first(setup(false, {}));
        QSignalSpy primary(&first, &tray::Instance::becamePrimary);
        first.start();
        QTRY_COMPARE(primary.count(), 1);
        struct stat status {
        };
        QCOMPARE(::stat(QFile::encodeName(ourFolder()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0700U);
        for (const QString& name : QDir(ourFolder()).entryList(QDir::System | QDir::Files)) {
            QCOMPARE(::stat(QFile::encodeName(ourFolder() + u'/' + name).constData(), &status), 0);
            QCOMPARE(status.st_mode & 0777U, 0600U);
        }
    }

    void runsWithoutBusAndRuntimeFolder()
    {
        tray::Instance::Setup nowhere = setup(false, {});
        nowhere.runtimeFolder.clear();
        tray::Instance first(nowhere);
        QSignalSpy primary(&first, &tray::Instance::becamePrimary);
        first.start();
        QTRY_COMPARE(primary.count(), 1);
    }

    void givesUpOnOneThatDoesNotAnswer()
    {
        // A name whose owner is stopped, as a debugger would.
        QProcess stuck;
        stuck.start(program(), {QStringLiteral("--background")});
        QTRY_VERIFY_WITH_TIMEOUT(isNameOwned(), kPatience);
        QCOMPARE(::kill(static_cast<pid_t>(stuck.processId()), SIGSTOP), 0);
        tray::Instance::Setup hasty = setup(true, QStringLiteral("hasty"));
        hasty.patience = 500ms;
        tray::Instance second(hasty);
        QSignalSpy ended(&second, &tray::Instance::ended);
        second.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kPatience);
        QCOMPARE(ended.at(0).at(0).toInt(), 1);
        QVERIFY(!ended.at(0).at(1).toString().isEmpty());
        QDBusConnection::disconnectFromBus(QStringLiteral("hasty"));
        stuck.kill();
        QVERIFY(stuck.waitForFinished(kPatience));
        QTRY_VERIFY_WITH_TIMEOUT(!isNameOwned(), kPatience);
    }

    void secondLaunchRaisesTheFirst_data()
    {
        QTest::addColumn<bool>("hasBus");
        QTest::newRow("by the bus") << true;
        QTest::newRow("by the socket") << false;
    }

    void secondLaunchRaisesTheFirst()
    {
        QFETCH(const bool, hasBus);
        QProcess first;
        first.setProcessEnvironment(environment(hasBus));
        first.start(program(), {QStringLiteral("--background")});
        QTRY_VERIFY_WITH_TIMEOUT(isThere(hasBus), kPatience);
        QCOMPARE(run(hasBus, {QStringLiteral("--background")}), 0);
        QCOMPARE(windows(), 0);
        QCOMPARE(run(hasBus, {}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(windows(), 1, kPatience);
        QCOMPARE(run(hasBus, {QStringLiteral("--toggle")}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(windows(), 0, kPatience);
        QCOMPARE(run(hasBus, {QStringLiteral("--toggle")}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(windows(), 1, kPatience);
        QCOMPARE(run(hasBus, {QStringLiteral("--quit")}), 0);
        QVERIFY(first.waitForFinished(kPatience));
        QCOMPARE(first.exitStatus(), QProcess::NormalExit);
        QCOMPARE(first.exitCode(), 0);
        QVERIFY(QDir(ourFolder()).entryList({QStringLiteral("*instance*.sock")}, QDir::System).isEmpty());
        QCOMPARE(run(hasBus, {QStringLiteral("--quit")}), 0); // nobody there: nothing to do
    }

    void replacesTheOneThatRuns_data()
    {
        QTest::addColumn<bool>("hasBus");
        QTest::newRow("by the bus") << true;
        QTest::newRow("by the socket") << false;
    }

    void replacesTheOneThatRuns()
    {
        QFETCH(const bool, hasBus);
        QProcess first;
        first.setProcessEnvironment(environment(hasBus));
        first.start(program(), {QStringLiteral("--background")});
        QTRY_VERIFY_WITH_TIMEOUT(isThere(hasBus), kPatience);
        QProcess second;
        second.setProcessEnvironment(environment(hasBus));
        second.start(program(), {QStringLiteral("--background"), QStringLiteral("--replace")});
        QVERIFY(first.waitForFinished(kPatience));
        QCOMPARE(first.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(isThere(hasBus), kPatience);
        QTRY_COMPARE(second.state(), QProcess::Running);
        QCOMPARE(run(hasBus, {QStringLiteral("--quit")}), 0);
        QVERIFY(second.waitForFinished(kPatience));
    }

    void takesThePlaceOfOneThatWasKilled()
    {
        QProcess first;
        first.setProcessEnvironment(environment(false));
        first.start(program(), {QStringLiteral("--background")});
        QTRY_VERIFY_WITH_TIMEOUT(isThere(false), kPatience);
        first.kill();
        QVERIFY(first.waitForFinished(kPatience));
        QVERIFY(!isThere(false));
        QVERIFY2(!QDir(ourFolder()).entryList({QStringLiteral("*instance*.sock")}, QDir::System).isEmpty(), "its socket stays behind");
        QProcess second;
        second.setProcessEnvironment(environment(false));
        second.start(program(), {QStringLiteral("--background")});
        QTRY_VERIFY_WITH_TIMEOUT(isThere(false), kPatience);
        QCOMPARE(run(false, {QStringLiteral("--toggle")}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(windows(), 1, kPatience);
        QCOMPARE(run(false, {QStringLiteral("--quit")}), 0);
        QVERIFY(second.waitForFinished(kPatience));
    }

    void quitsWithoutADisplay()
    {
        QProcess first;
        first.setProcessEnvironment(environment(true));
        first.start(program(), {QStringLiteral("--gapplication-service")});
        QTRY_VERIFY_WITH_TIMEOUT(isNameOwned(), kPatience);
        QCOMPARE(windows(), 0);

        // What it tells other programs.
        const QDBusReply<QVariantMap> numbers = statusOf(QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("GetAll"),
                                                         {QStringLiteral("io.github.tallylight.Agents1")});
        QVERIFY2(numbers.isValid(), qPrintable(numbers.error().message()));
        QCOMPARE(numbers.value().value(QStringLiteral("RunningCount")), QVariant(0));
        QCOMPARE(numbers.value().value(QStringLiteral("NeedsInputCount")), QVariant(0));
        QCOMPARE(numbers.value().value(QStringLiteral("Connected")), QVariant(false));
        QTRY_COMPARE(QDBusReply<QDBusVariant>(statusOf(QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
                                                       {QStringLiteral("io.github.tallylight.Agents1"), QStringLiteral("State")}))
                         .value()
                         .variant()
                         .toString(),
                     QStringLiteral("signed-out"));
        const QDBusReply<QString> list = statusOf(QStringLiteral("io.github.tallylight.Agents1"), QStringLiteral("List"), {});
        QCOMPARE(list.value(), QStringLiteral("[]"));

        QProcessEnvironment blind = environment(true);
        blind.remove(QStringLiteral("DISPLAY"));
        QProcess second;
        second.setProcessEnvironment(blind);
        second.start(program(), {QStringLiteral("--quit")});
        QVERIFY(second.waitForFinished(kPatience));
        QCOMPARE(second.exitCode(), 0);
        QVERIFY(first.waitForFinished(kPatience));
    }

private:
    static QDBusMessage statusOf(const QString& interface, const QString& method, const QVariantList& arguments)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(id(), QStringLiteral("/io/github/tallylight"), interface, method);
        call.setArguments(arguments);
        return QDBusConnection::sessionBus().call(call);
    }

    static QString program() { return QStringLiteral(TALLYLIGHT_BIN "/tallylight"); }
    static QString runtimeFolder() { return s_session->home() + QStringLiteral("/run"); }
    static QString ourFolder() { return runtimeFolder() + QStringLiteral("/io.github.tallylight"); }

    static tray::Instance::Setup setup(bool hasBus, const QString& connection)
    {
        tray::Instance::Setup setup;
        setup.bus =
            hasBus ? QDBusConnection::connectToBus(QDBusConnection::SessionBus, connection) : QDBusConnection(QStringLiteral("none"));
        setup.runtimeFolder = runtimeFolder();
        return setup;
    }

    //! A further launch in this process. \return it ended as it should.
    static bool launch(bool hasBus, Wish wish, const QByteArray& token)
    {
        tray::Instance::Setup wanted = setup(hasBus, QStringLiteral("second"));
        wanted.wish = wish;
        wanted.activationToken = token;
        tray::Instance second(wanted);
        QSignalSpy ended(&second, &tray::Instance::ended);
        QSignalSpy primary(&second, &tray::Instance::becamePrimary);
        second.start();
        const bool isOver = QTest::qWaitFor([&] { return !ended.isEmpty() || !primary.isEmpty(); }, kPatience);
        QDBusConnection::disconnectFromBus(QStringLiteral("second"));
        return isOver && primary.isEmpty() && ended.at(0).at(0).toInt() == 0;
    }

    static QProcessEnvironment environment(bool hasBus)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!hasBus) {
            environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        }
        return environment;
    }

    static int run(bool hasBus, const QStringList& arguments)
    {
        QProcess process;
        process.setProcessEnvironment(environment(hasBus));
        process.start(program(), arguments);
        return process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    static bool isThere(bool hasBus)
    {
        if (hasBus) {
            return isNameOwned();
        }
        const auto place = net::sharePlace(runtimeFolder(), "instance");
        return place && !net::ShareLock().tryAcquire(place->lockPath);
    }
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    session.startWindowManager();
    s_session = &session;
    QGuiApplication application(argc, argv);
    TestInstance test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_instance.moc"
