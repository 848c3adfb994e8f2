// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

namespace {

constexpr int kSoon = 30'000; // how long a condition may take on a busy machine
constexpr rlim_t kBytes = 123'456;

//! The soft limit for core files in what /proc/<pid>/limits says.
QByteArray coreLimit(const QByteArray& limits)
{
    for (const QByteArray& line : limits.split('\n')) {
        if (line.startsWith("Max core file size")) {
            return line.mid(static_cast<int>(qstrlen("Max core file size"))).trimmed().split(' ').constFirst();
        }
    }
    return {};
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! The programs that hold a token leave no core dump; what they start may, as it could before.
class TestCoreDumps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        if (limit.rlim_max < kBytes) {
            QSKIP("core dumps are off for this whole session");
        }
        limit.rlim_cur = kBytes;
        QCOMPARE(setrlimit(RLIMIT_CORE, &limit), 0);
    }

    void theTray()
    {
        QProcess tray;
        tray.setProcessEnvironment(environment());
        tray.start(QStringLiteral(TALLYLIGHT_BIN "/tallylight"),
                   {QStringLiteral("--server"), QStringLiteral("http://127.0.0.1:1"), QStringLiteral("--print")});
        QTRY_VERIFY_WITH_TIMEOUT(tray.bytesAvailable() > 0, kSoon); // it runs, and not only its process
        QCOMPARE(coreLimit(contents(QStringLiteral("/proc/%1/limits").arg(tray.processId()))), "0");
        tray.kill();
        QVERIFY(tray.waitForFinished());
    }

    void theCommandOfRun()
    {
        QProcess run;
        run.setProcessEnvironment(environment());
        run.start(QStringLiteral(TALLYLIGHT_BIN "/tallylightctl"),
                  {QStringLiteral("run"), QStringLiteral("--server"), QStringLiteral("http://127.0.0.1:1"), QStringLiteral("--org"),
                   QStringLiteral("acme"), QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                   QStringLiteral("cat /proc/$PPID/limits; echo; echo =; cat /proc/self/limits")});
        QVERIFY(run.waitForFinished(kSoon));
        const QByteArrayList parts = run.readAllStandardOutput().split('=');
        QCOMPARE(parts.size(), 2);
        QCOMPARE(coreLimit(parts.at(0)), "0");
        QCOMPARE(coreLimit(parts.at(1)), QByteArray::number(qulonglong{kBytes}));
    }

private:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TALLYLIGHT_TOKEN"), QStringLiteral("a-token-of-nobody"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        for (const char* name : {"XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) {
            environment.insert(QString::fromLatin1(name), m_folder.path());
        }
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        return environment;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCoreDumps)
#include "tst_coredumps.moc"
