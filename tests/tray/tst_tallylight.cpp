// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "badgefinder.h"
#include "support/httpprobe.h"
#include "support/hubprocess.h"
#include "support/xsession.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <sys/resource.h>

using namespace tallylight::test;

namespace {

XSession* s_session = nullptr; // set by main() for the length of the program

constexpr int kPatience = 20'000;

} // namespace

//! The program itself, from outside.
class TestTallylight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        m_hub.addUser(QStringLiteral("ada@example.org"), QStringLiteral("Ada"), QStringLiteral("correct horse battery"));
        m_hub.addMember(QStringLiteral("acme"), QStringLiteral("ada@example.org"), QStringLiteral("user"));
        m_key = m_hub.createKey(QStringLiteral("ada@example.org"));
        m_hub.start();
        HttpProbe probe(m_key);
        const HttpAnswer answer =
            probe.post(m_hub.url(QStringLiteral("/api/acme/runs")),
                       {{QStringLiteral("key"), QStringLiteral("k")}, {QStringLiteral("title"), QStringLiteral("Task")}});
        QCOMPARE(answer.status / 100, 2);

        QFile script(m_folder.filePath(QStringLiteral("xdg-open")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\n{ env; cat /proc/self/limits; echo \"argument $*\"; } > \"$BROWSER_LOG.new\" && mv \"$BROWSER_LOG.new\" "
                     "\"$BROWSER_LOG\"\n");
        script.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }

    void answersWithoutADisplay_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("help") << QStringLiteral("--help") << 0;
        QTest::newRow("version") << QStringLiteral("--version") << 0;
        QTest::newRow("unknown") << QStringLiteral("--frob") << 2;
    }

    void answersWithoutADisplay()
    {
        QFETCH(const QString, option);
        QFETCH(const int, exitCode);
        QProcess process;
        QProcessEnvironment environment = this->environment();
        environment.remove(QStringLiteral("DISPLAY"));
        process.setProcessEnvironment(environment);
        process.start(program(), {option});
        QVERIFY(process.waitForFinished(kPatience));
        QCOMPARE(process.exitCode(), exitCode);
        QVERIFY(!(exitCode == 0 ? process.readAllStandardOutput() : process.readAllStandardError()).isEmpty());
    }

    void keepsTheKeyToItself()
    {
        s_session->startPanel();
        QProcess process;
        QProcessEnvironment loud = environment();
        loud.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
        loud.insert(QStringLiteral("QT_MESSAGE_PATTERN"), QStringLiteral("%{category} %{type} %{function}: %{message}"));
        process.setProcessEnvironment(loud);
        process.start(program(), {QStringLiteral("--server"), m_hub.origin().toString(), QStringLiteral("--print")});
        QTRY_VERIFY_WITH_TIMEOUT(findBadge().isValid(), kPatience);

        // What others on the machine can see of it.
        const QString proc = QStringLiteral("/proc/%1/").arg(process.processId());
        QVERIFY2(!contents(proc + QStringLiteral("environ")).contains(m_key), "the environment block");
        QVERIFY2(!contents(proc + QStringLiteral("cmdline")).contains(m_key), "the arguments");

        // What its children get.
        const QPoint place = findBadge().center();
        s_session->click(place.x(), place.y(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(browserLog()), kPatience);
        const QByteArray child = contents(browserLog());
        QVERIFY(child.contains("argument " + m_hub.url(QStringLiteral("/acme/")).toEncoded()));
        QVERIFY(!child.contains(m_key));
        QVERIFY(!child.contains("TALLYLIGHT_TOKEN"));

        // No core dump of it, and those of its children as the session has them.
        QCOMPARE(softCoreLimit(contents(proc + QStringLiteral("limits"))), "0");
        QCOMPARE(softCoreLimit(child), softCoreLimit(contents(QStringLiteral("/proc/self/limits"))));

        // With something to say.
        m_hub.kill();
        QByteArray output;
        QTRY_VERIFY_WITH_TIMEOUT((output += process.readAllStandardOutput()).contains("[stale]"), kPatience);
        m_hub.start();

        // What it leaves behind: in its words at every level, and in all of its files.
        process.terminate();
        QVERIFY(process.waitForFinished(kPatience));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(!(output + process.readAllStandardOutput()).contains(m_key));
        const QByteArray log = process.readAllStandardError();
        QVERIFY2(log.contains("tallylight.net."), log.constData());
        QVERIFY(!log.contains(m_key));
        int files = 0;
        QDirIterator all(s_session->home(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) {
                continue; // a socket
            }
            files += file.fileName().contains(QStringLiteral("io.github.tallylight")) ? 1 : 0;
            QVERIFY2(!file.readAll().contains(m_key), qPrintable(file.fileName()));
        }
        QVERIFY2(files > 0, "there was something to look through");
    }

    void printsAndDrawsWithoutADisplay()
    {
        QProcess process;
        QProcessEnvironment environment = this->environment();
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        process.setProcessEnvironment(environment);
        const QString pictures = m_folder.filePath(QStringLiteral("pictures"));
        process.start(program(), {QStringLiteral("--server"), m_hub.origin().toString(), QStringLiteral("--print"),
                                  QStringLiteral("--snapshot"), pictures});
        QByteArray output;
        QTRY_VERIFY_WITH_TIMEOUT((output += process.readAllStandardOutput()).contains("[live] 1 task running\n"), kPatience);
        const QDir folder(pictures);
        QTRY_VERIFY_WITH_TIMEOUT(folder.exists(QStringLiteral("popover-dark.png")), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!QImage(folder.filePath(QStringLiteral("popover-dark.png"))).isNull(), kPatience);
        const QImage light(folder.filePath(QStringLiteral("popover-light.png")));
        const QImage dark(folder.filePath(QStringLiteral("popover-dark.png")));
        QVERIFY(!QImage(folder.filePath(QStringLiteral("tray.png"))).isNull());
        QVERIFY(light.width() >= 300 && light.height() >= 400);
        const QPoint ground(light.width() / 2, light.height() - 60);
        QVERIFY(qGray(light.pixel(ground)) > 200);
        QVERIFY(qGray(dark.pixel(ground)) < 80);
        process.terminate();
        QVERIFY(process.waitForFinished(kPatience));
    }

private:
    static QString program() { return QStringLiteral(TALLYLIGHT_BIN "/tallylight"); }

    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TALLYLIGHT_TOKEN"), QString::fromUtf8(m_key));
        environment.insert(QStringLiteral("BROWSER_LOG"), browserLog());
        environment.insert(QStringLiteral("PATH"), m_folder.path() + u':' + environment.value(QStringLiteral("PATH")));
        return environment;
    }

    [[nodiscard]] QString browserLog() const { return m_folder.filePath(QStringLiteral("browser.log")); }

    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QByteArray softCoreLimit(const QByteArray& limits)
    {
        const QByteArray name = "Max core file size";
        const qsizetype at = limits.indexOf(name);
        return at < 0 ? QByteArray() : limits.mid(at + name.size(), 40).trimmed().split(' ').constFirst();
    }

    HubProcess m_hub;
    QByteArray m_key;
    QTemporaryDir m_folder;
};

int main(int argc, char** argv)
{
    // Something else than the program sets for itself, so that it can be told from it.
    rlimit cores{};
    if (getrlimit(RLIMIT_CORE, &cores) == 0 && cores.rlim_max > 0) {
        cores.rlim_cur = std::min<rlim_t>(cores.rlim_max, 123'456);
        setrlimit(RLIMIT_CORE, &cores);
    }
    XSession session;
    if (!session.start()) {
        return 1;
    }
    session.startWindowManager();
    s_session = &session;
    QApplication application(argc, argv);
    TestTallylight test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_tallylight.moc"
