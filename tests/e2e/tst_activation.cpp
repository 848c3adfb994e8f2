// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/traybus.h"
#include "support/statusnotifierwatcher.h"
#include "support/xsession.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight::test;

namespace {

constexpr int kSoon = 30'000; // how long a condition may take on a busy machine

//! How many windows of the program can be seen on this test's screen.
int windowCount()
{
    QProcess search;
    search.start(QStringLiteral("xdotool"),
                 {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), QStringLiteral("Tallylight$")});
    search.waitForFinished(kSoon);
    return static_cast<int>(search.readAllStandardOutput().count('\n'));
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! The bus starts the program by the service file that is installed, for a call to a name that nobody has.
class TestActivation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_watcher.setHasHost(true);
        QVERIFY(m_watcher.appear());
    }

    void init() { QVERIFY(!m_tray.isThere()); }

    void cleanup()
    {
        if (m_tray.isThere()) {
            m_tray.activateAction(QStringLiteral("quit"));
            QTRY_VERIFY_WITH_TIMEOUT(!m_tray.isThere(), kSoon);
        }
        QTRY_COMPARE_WITH_TIMEOUT(windowCount(), 0, kSoon);
    }

    void activateShowsTheList()
    {
        QVERIFY(m_tray.activate());
        QTRY_COMPARE_WITH_TIMEOUT(windowCount(), 1, kSoon);
    }

    //! No address of ours is registered anywhere; whoever hands one over wants to see something all the same.
    void openDoesTheSame()
    {
        QVERIFY(m_tray.open({QStringLiteral("https://studio.example/acme/thread")}));
        QTRY_COMPARE_WITH_TIMEOUT(windowCount(), 1, kSoon);
    }

    void settingsAreAnAction()
    {
        QVERIFY(m_tray.activateAction(QStringLiteral("settings")));
        QTRY_COMPARE_WITH_TIMEOUT(windowCount(), 1, kSoon);
    }

    void muteShowsNothing()
    {
        QSignalSpy registered(&m_watcher, &StatusNotifierWatcher::StatusNotifierItemRegistered);
        QVERIFY(m_tray.activateAction(QStringLiteral("mute")));
        const QString file = qEnvironmentVariable("XDG_CONFIG_HOME") + QStringLiteral("/io.github.tallylight/tallylight.conf");
        QTRY_VERIFY_WITH_TIMEOUT(contents(file).contains("snoozed-until=2"), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(registered.count(), 1, kSoon); // the icon is there, and with it all that comes by itself
        QCOMPARE(windowCount(), 0);
        QVERIFY(m_tray.activate());
        QTRY_COMPARE_WITH_TIMEOUT(windowCount(), 1, kSoon);
    }

private:
    StatusNotifierWatcher m_watcher{QStringLiteral("watcher")};
    TrayBus m_tray;
};

int main(int argc, char** argv)
{
    QByteArray service = contents(QStringLiteral(TALLYLIGHT_SOURCE "/packaging/linux/io.github.tallylight.service.in"));
    service.replace("@CMAKE_INSTALL_FULL_BINDIR@", TALLYLIGHT_BIN);
    QTemporaryDir services;
    QFile file(services.filePath(QStringLiteral("io.github.tallylight.service")));
    if (service.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(service) != service.size()) {
        return 1;
    }
    file.close();
    XSession session;
    session.setServiceFolder(services.path());
    if (!session.start()) {
        return 1;
    }
    session.startWindowManager();
    QApplication application(argc, argv);
    TestActivation test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_activation.moc"
