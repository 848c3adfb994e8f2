// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/ctlprocess.h"

#include "support/httpprobe.h"
#include "support/hubprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <variant>

using namespace tallylight;
using test::CtlProcess;

namespace {

//! A hub with Alice in Acme, and her key.
struct Hub {
    test::HubProcess process;
    QByteArray key;

    Hub()
    {
        const QString alice = QStringLiteral("alice@example.org");
        process.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        process.addUser(alice, QStringLiteral("Alice"), QStringLiteral("a long password"));
        process.addMember(QStringLiteral("acme"), alice, QStringLiteral("user"));
        key = process.createKey(alice);
        process.start();
    }

    [[nodiscard]] QStringList run(const QStringList& command, const QStringList& options = {}) const
    {
        return QStringList{QStringLiteral("run"), QStringLiteral("--server"), process.origin().toString()} + options
               + QStringList(QStringLiteral("--")) + command;
    }

    [[nodiscard]] std::unique_ptr<test::StreamProbe> watch() const
    {
        const QString types = QStringLiteral("decopilot.running.summary,decopilot.thread.status,decopilot.finish");
        return std::make_unique<test::StreamProbe>(process.url(QStringLiteral("/api/acme/watch?types=") + types), key);
    }

    //! \brief Waits until something runs, and has it stopped.
    [[nodiscard]] bool cancelOnlyRun() const
    {
        QString thread;
        const bool isRunning = QTest::qWaitFor(
            [&] {
                CtlProcess status(
                    {QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--server"), process.origin().toString()}, key);
                status.wait();
                const QJsonArray threads = status.lastLine().value(QStringLiteral("threads")).toArray();
                thread = threads.at(0).toObject().value(QStringLiteral("id")).toString();
                return !thread.isEmpty();
            },
            20'000);
        test::HttpProbe probe(key);
        return isRunning && probe.post(process.url(QStringLiteral("/api/acme/decopilot/cancel/") + thread), {}).status == 200;
    }
};

QStringList shell(const char* script)
{
    return {QStringLiteral("sh"), QStringLiteral("-c"), QString::fromUtf8(script)};
}

//! A run against an address where nobody answers.
QStringList unreported(const QStringList& command, const QStringList& options = {})
{
    return QStringList{QStringLiteral("run"), QStringLiteral("--server"), QStringLiteral("http://127.0.0.1:1"), QStringLiteral("--org"),
                       QStringLiteral("acme")}
           + options + QStringList(QStringLiteral("--")) + command;
}

//! The statuses that a stream told, in order.
QStringList statuses(const test::StreamProbe& stream)
{
    QStringList words;
    for (const wire::Event& event : stream.events()) {
        if (const auto* status = std::get_if<wire::ThreadStatusEvent>(&event)) {
            words.append(QString::fromStdString(std::string(wire::toString(status->status))));
        }
    }
    return words;
}

} // namespace

class TestCtlRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExitCodeIsTheCommands_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<int>("expected");
        QTest::newRow("true") << QStringList{QStringLiteral("true")} << 0;
        QTest::newRow("false") << QStringList{QStringLiteral("false")} << 1;
        QTest::newRow("42") << shell("exit 42") << 42;
        QTest::newRow("killed") << shell("kill -9 $$") << 128 + 9;
        QTest::newRow("not found") << QStringList{QStringLiteral("no-such-command-here")} << 127;
        QTest::newRow("not executable") << QStringList{QStringLiteral("/etc/hostname")} << 126;
    }

    void theExitCodeIsTheCommands()
    {
        QFETCH(QStringList, command);
        QFETCH(int, expected);
        CtlProcess run(unreported(command), "token");
        QCOMPARE(run.wait(), expected);
    }

    void outputPassesThroughAndTheTokenDoesNot()
    {
        CtlProcess run(unreported(shell("echo out; echo err >&2; echo \"[$TALLYLIGHT_TOKEN]\"; printf end")), "secret");
        QCOMPARE(run.wait(), 0);
        QCOMPARE(run.output(), QByteArray("out\n[]\nend"));
        QVERIFY(run.errors().contains("err\n"));
        QVERIFY(!run.errors().contains("secret"));
    }

    void muchOutputIsPassedWhole()
    {
        CtlProcess run(unreported(shell("i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done")), "token");
        QCOMPARE(run.wait(), 0);
        QCOMPARE(run.output().count('\n'), 20'000);
        QVERIFY(run.output().endsWith("line 19999\n"));
    }

    void argumentsAreNotOptions()
    {
        CtlProcess run(unreported({QStringLiteral("echo"), QStringLiteral("--title"), QStringLiteral("-x"), QStringLiteral("--help"),
                                   QStringLiteral("--")}),
                       "token");
        QCOMPARE(run.wait(), 0);
        QCOMPARE(run.output(), QByteArray("--title -x --help --\n"));
    }

    void isSeenWhileItRunsAndWhenItEnds()
    {
        Hub hub;
        const auto stream = hub.watch();
        QTRY_VERIFY(stream->summary(wire::Scope::Org));
        QTemporaryDir folder;
        const QString gate = folder.filePath(QStringLiteral("gate"));
        CtlProcess run(
            hub.run(shell(("echo working; until [ -e '" + gate.toUtf8() + "' ]; do sleep 0.02; done; exit 3").constData()),
                    {QStringLiteral("--title"), QStringLiteral("Nightly"), QStringLiteral("--agent"), QStringLiteral("Importer")}),
            hub.key);
        QTRY_COMPARE(stream->titles(wire::Scope::Org), QStringList(QStringLiteral("Nightly")));
        QVERIFY(run.isRunning());
        QFile file(gate);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(run.wait(), 3);
        QTRY_COMPARE(stream->titles(wire::Scope::Org), QStringList());
        QCOMPARE(statuses(*stream), (QStringList{QStringLiteral("in_progress"), QStringLiteral("failed")}));
    }

    void successIsCompleted()
    {
        Hub hub;
        const auto stream = hub.watch();
        QTRY_VERIFY(stream->summary(wire::Scope::Org));
        CtlProcess run(hub.run({QStringLiteral("true")}), hub.key);
        QCOMPARE(run.wait(), 0);
        QTRY_COMPARE(statuses(*stream), (QStringList{QStringLiteral("in_progress"), QStringLiteral("completed")}));
        QVERIFY(run.errors().isEmpty());
    }

    void aCancelEndsTheWholeGroup()
    {
        Hub hub;
        QTemporaryDir folder;
        const QByteArray note = folder.filePath(QStringLiteral("note")).toUtf8();
        // A child of the command, which only the group's signal reaches.
        const QByteArray script = "sh -c 'trap \"echo child >> " + note + "; exit 0\" TERM; echo ready; while :; do sleep 0.05; done' & "
                                  + "trap 'wait; exit 9' TERM; wait; wait";
        CtlProcess run(hub.run(shell(script.constData()), {QStringLiteral("--title"), QStringLiteral("Long")}), hub.key);
        QTRY_VERIFY(run.output().contains("ready"));
        QVERIFY(hub.cancelOnlyRun());
        QCOMPARE(run.wait(), 9);
        QVERIFY(run.errors().contains("cancelled"));
        QFile file(QString::fromUtf8(note));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("child\n"));
    }

    void aCommandThatIgnoresACancelIsKilled()
    {
        Hub hub;
        CtlProcess run(
            hub.run(shell("trap '' TERM; echo ready; while :; do sleep 0.05; done"), {QStringLiteral("--kill-after"), QStringLiteral("1")}),
            hub.key);
        const auto stream = hub.watch();
        QTRY_VERIFY(run.output().contains("ready"));
        QVERIFY(hub.cancelOnlyRun());
        QCOMPARE(run.wait(), 128 + SIGKILL);
        QTRY_COMPARE(statuses(*stream).value(statuses(*stream).size() - 1), QStringLiteral("failed"));
    }

    void killAfterIsANumberOfSeconds()
    {
        CtlProcess run(unreported(shell("true"), {QStringLiteral("--kill-after"), QStringLiteral("soon")}), "token");
        QCOMPARE(run.wait(), 2);
        QVERIFY(run.errors().contains("--kill-after"));
    }

    void signalsArePassedOn_data()
    {
        QTest::addColumn<int>("signalNumber");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void signalsArePassedOn()
    {
        QFETCH(int, signalNumber);
        CtlProcess run(unreported(shell("trap 'echo int; exit 5' INT; trap 'echo term; exit 6' TERM; trap 'echo hup; exit 7' HUP; "
                                        "echo ready; while :; do sleep 0.05; done")),
                       "token");
        QTRY_VERIFY(run.output().contains("ready"));
        run.signal(signalNumber);
        const int expected = signalNumber == SIGINT ? 5 : signalNumber == SIGTERM ? 6 : 7;
        QCOMPARE(run.wait(), expected);
    }

    void aHubThatDiesInBetweenIsNotTheCommandsConcern()
    {
        Hub hub;
        QTemporaryDir folder;
        const QString gate = folder.filePath(QStringLiteral("gate"));
        const auto stream = hub.watch();
        CtlProcess run(
            hub.run(shell(("echo up; until [ -e '" + gate.toUtf8() + "' ]; do sleep 0.02; done; echo still; exit 4").constData())),
            hub.key);
        QTRY_COMPARE(stream->titles(wire::Scope::Org).size(), 1);
        hub.process.kill();
        QFile file(gate);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(run.wait(), 4);
        QVERIFY(run.output().endsWith("still\n"));
        QVERIFY(run.errors().contains("tallylightctl: "));
    }

    void onATerminalTheCommandHasIt()
    {
        // script(1) gives a pseudo-terminal; what is typed goes in by its standard input.
        QProcess terminal;
        QByteArray shown;
        connect(&terminal, &QProcess::readyReadStandardOutput, this, [&] { shown += terminal.readAllStandardOutput(); });
        terminal.start(QStringLiteral("script"),
                       {QStringLiteral("-qec"),
                        QStringLiteral("'" TALLYLIGHT_BIN "/tallylightctl' run --server http://127.0.0.1:1 --org acme -- "
                                       "sh -c 'read line; echo got $line; sleep 100'"),
                        QStringLiteral("/dev/null")});
        QTRY_VERIFY(shown.contains("tallylightctl: ")); // it is up: the hub is missed
        terminal.write("typed\n");
        QTRY_VERIFY_WITH_TIMEOUT(shown.contains("got typed"), 10'000);
        terminal.write("\x03");
        QTRY_COMPARE_WITH_TIMEOUT(terminal.state(), QProcess::NotRunning, 10'000);
        QCOMPARE(terminal.exitCode(), 128 + SIGINT);
    }

    void aReaderThatGoesAwayIsToldToTheCommand()
    {
        // `yes` ends by SIGPIPE only if its own output breaks.
        QProcess pipeline;
        pipeline.setStandardInputFile(QProcess::nullDevice());
        pipeline.start(
            QStringLiteral("sh"),
            {QStringLiteral("-c"),
             QStringLiteral("'" TALLYLIGHT_BIN "/tallylightctl' run --server http://127.0.0.1:1 --org acme -- yes | head -n 3")});
        QTRY_COMPARE_WITH_TIMEOUT(pipeline.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(pipeline.readAllStandardOutput(), QByteArray("y\ny\ny\n"));
    }
};

QTEST_GUILESS_MAIN(TestCtlRun)
#include "tst_ctlrun.moc"
