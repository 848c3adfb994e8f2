// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/ctlprocess.h"

#include "support/httpprobe.h"
#include "support/hubprocess.h"
#include "support/scriptedserver.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace tallylight;
using test::CtlProcess;
using test::HttpConnection;
using test::HttpRequest;

namespace {

QString field(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

int totalOf(const QJsonObject& line)
{
    return line.value(QStringLiteral("summary")).toObject().value(QStringLiteral("totalRunning")).toInt(-1);
}

//! A hub with Alice in Acme and Beta, and Bob in Acme.
struct Hub {
    test::HubProcess process;
    QByteArray alice;
    QByteArray bob;

    Hub()
    {
        process.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        process.addOrg(QStringLiteral("beta"), QStringLiteral("Beta"));
        const QString aliceMail = QStringLiteral("alice@example.org");
        const QString bobMail = QStringLiteral("bob@example.org");
        process.addUser(aliceMail, QStringLiteral("Alice"), QStringLiteral("a long password"));
        process.addUser(bobMail, QStringLiteral("Bob"), QStringLiteral("a long password"));
        process.addMember(QStringLiteral("acme"), aliceMail, QStringLiteral("user"));
        process.addMember(QStringLiteral("beta"), aliceMail, QStringLiteral("user"));
        process.addMember(QStringLiteral("acme"), bobMail, QStringLiteral("user"));
        alice = process.createKey(aliceMail);
        bob = process.createKey(bobMail);
        process.start();
    }

    [[nodiscard]] QStringList with(QStringList arguments) const
    {
        return arguments << QStringLiteral("--server") << process.origin().toString();
    }

    //! Starts a run and gives what `report start` printed.
    [[nodiscard]] QJsonObject startRun(const QByteArray& key, const QString& org, const QString& title) const
    {
        CtlProcess report(with({QStringLiteral("report"), QStringLiteral("start"), QStringLiteral("--org"), org, QStringLiteral("--title"),
                                title, QStringLiteral("--agent"), QStringLiteral("Copy Editor")}),
                          key);
        return report.wait() == 0 ? report.lastLine() : QJsonObject();
    }
};

} // namespace

class TestCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion()
    {
        for (const auto& words : {QStringList{},
                                  {QStringLiteral("status")},
                                  {QStringLiteral("watch")},
                                  {QStringLiteral("open")},
                                  {QStringLiteral("report")},
                                  {QStringLiteral("run")},
                                  {QStringLiteral("events")},
                                  {QStringLiteral("login")},
                                  {QStringLiteral("logout")},
                                  {QStringLiteral("accounts")}}) {
            CtlProcess help(words + QStringList(QStringLiteral("--help")), {});
            QCOMPARE(help.wait(), 0);
            QVERIFY(help.output().startsWith("Usage: tallylightctl"));
            QVERIFY(help.errors().isEmpty());
        }
        CtlProcess version({QStringLiteral("--version")}, {});
        QCOMPARE(version.wait(), 0);
        QCOMPARE(version.output(), QByteArray("tallylightctl " TALLYLIGHT_VERSION "\n"));
    }

    void usageErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* line) { QTest::newRow(line) << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts); };
        row("");
        row("--json");
        row("nosuch");
        row("status");
        row("status --server");
        row("status --server ftp://x");
        row("status --nosuch --server http://127.0.0.1:1");
        row("status extra --server http://127.0.0.1:1");
        row("watch --scope world --server http://127.0.0.1:1");
        row("watch --json --waybar --server http://127.0.0.1:1");
        row("status --waybar --polybar --server http://127.0.0.1:1");
        row("open --server http://127.0.0.1:1");
        row("run --server http://127.0.0.1:1");
        row("run -- true");
        row("report dance --server http://127.0.0.1:1");
        row("report finish run_1 in_progress --server http://127.0.0.1:1");
        row("events");
        row("events file:///etc/passwd");
        row("events http://127.0.0.1:1/ --idle-timeout soon");
    }

    void usageErrors()
    {
        QFETCH(QStringList, arguments);
        CtlProcess ctl(arguments, "token");
        QCOMPARE(ctl.wait(), 2);
        QVERIFY(ctl.output().isEmpty());
        QVERIFY(ctl.errors().startsWith("tallylightctl: "));
    }

    void statusSaysWhatRuns()
    {
        Hub hub;
        const QString title = QString::fromUtf8("Über „שלום“ \u202e <b>x</b>");
        const QJsonObject run = hub.startRun(hub.alice, QStringLiteral("beta"), title);
        QVERIFY(!run.isEmpty());

        CtlProcess status(hub.with({QStringLiteral("status"), QStringLiteral("--json")}), hub.alice);
        QCOMPARE(status.wait(), 0);
        QCOMPARE(status.lines().size(), 1);
        const QJsonObject line = status.lastLine();
        QCOMPARE(field(line, "state"), QStringLiteral("live"));
        QCOMPARE(field(line, "scope"), QStringLiteral("user"));
        QCOMPARE(field(line, "label"), QStringLiteral("1 agent working on 1 task"));
        QCOMPARE(totalOf(line), 1);
        const QJsonObject thread = line.value(QStringLiteral("threads")).toArray().at(0).toObject();
        QCOMPARE(field(thread, "id"), field(run, "thread_id"));
        QCOMPARE(field(thread, "title"), title);
        QCOMPARE(field(thread, "org_slug"), QStringLiteral("beta"));
        QCOMPARE(field(thread, "org_name"), QStringLiteral("Beta"));
        QCOMPARE(field(thread, "agent_title"), QStringLiteral("Copy Editor"));
        QCOMPARE(field(thread, "url"), field(run, "url"));

        CtlProcess text(hub.with({QStringLiteral("status")}), hub.alice);
        QCOMPARE(text.wait(), 0);
        QVERIFY(text.output().startsWith("1 agent working on 1 task\n  "));
        QVERIFY(!text.output().contains("\u202e"));

        // Bob sees nothing of it, and Acme is empty.
        CtlProcess bob(hub.with({QStringLiteral("status"), QStringLiteral("--json")}), hub.bob);
        QCOMPARE(bob.wait(), 0);
        QCOMPARE(totalOf(bob.lastLine()), 0);
        CtlProcess acme(hub.with({QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--org"), QStringLiteral("acme")}),
                        hub.alice);
        QCOMPARE(acme.wait(), 0);
        QCOMPARE(field(acme.lastLine(), "scope"), QStringLiteral("org"));
        QCOMPARE(field(acme.lastLine(), "label"), QStringLiteral("Nothing running in this org"));
    }

    void statusSaysWhyNot()
    {
        Hub hub;
        CtlProcess stranger(hub.with({QStringLiteral("status"), QStringLiteral("--json")}), "no such key");
        QCOMPARE(stranger.wait(), 4);
        QCOMPARE(field(stranger.lastLine(), "state"), QStringLiteral("signed-out"));
        CtlProcess elsewhere(
            hub.with({QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--org"), QStringLiteral("beta")}), hub.bob);
        QCOMPARE(elsewhere.wait(), 4);
        QCOMPARE(field(elsewhere.lastLine(), "state"), QStringLiteral("refused"));
        hub.process.kill();
        CtlProcess away(hub.with({QStringLiteral("status"), QStringLiteral("--json")}), hub.alice);
        QCOMPARE(away.wait(), 3);
        QCOMPARE(field(away.lastLine(), "state"), QStringLiteral("offline"));
    }

    void watchFollowsThroughTheLossOfTheHub()
    {
        Hub hub;
        CtlProcess watch(hub.with({QStringLiteral("watch"), QStringLiteral("--json")}), hub.alice);
        QTRY_COMPARE(field(watch.lastLine(), "state"), QStringLiteral("live"));
        QCOMPARE(totalOf(watch.lastLine()), 0);
        QCOMPARE(field(watch.lines().constFirst(), "state"), QStringLiteral("connecting"));

        const QJsonObject run = hub.startRun(hub.alice, QStringLiteral("acme"), QStringLiteral("One"));
        QTRY_COMPARE(totalOf(watch.lastLine()), 1);
        hub.process.kill();
        QTRY_COMPARE(field(watch.lastLine(), "state"), QStringLiteral("stale"));
        QCOMPARE(totalOf(watch.lastLine()), 1);
        hub.process.start();
        QTRY_COMPARE_WITH_TIMEOUT(field(watch.lastLine(), "state"), QStringLiteral("live"), 20'000);
        QCOMPARE(totalOf(watch.lastLine()), 1);

        CtlProcess finish(hub.with({QStringLiteral("report"), QStringLiteral("finish"), field(run, "run_id"), QStringLiteral("completed"),
                                    QStringLiteral("done"), QStringLiteral("--org"), QStringLiteral("acme")}),
                          hub.alice);
        QCOMPARE(finish.wait(), 0);
        QTRY_COMPARE(totalOf(watch.lastLine()), 0);

        // A line per change: none is there twice in a row.
        const QList<QByteArray> lines = watch.output().split('\n');
        for (qsizetype i = 1; i < lines.size(); ++i) {
            QVERIFY(lines[i] != lines[i - 1]);
        }
        watch.signal(SIGTERM);
        QCOMPARE(watch.wait(), 0);
    }

    void watchOutlivesARefusalAndEndsOnInterrupt()
    {
        Hub hub;
        CtlProcess watch(hub.with({QStringLiteral("watch"), QStringLiteral("--json")}), "no such key");
        QTRY_COMPARE(field(watch.lastLine(), "state"), QStringLiteral("signed-out"));
        QVERIFY(watch.isRunning());
        watch.signal(SIGINT);
        QCOMPARE(watch.wait(), 0);
    }

    void openFindsTheThread()
    {
        Hub hub;
        const QJsonObject run = hub.startRun(hub.alice, QStringLiteral("beta"), QStringLiteral("One"));
        CtlProcess open(hub.with({QStringLiteral("open"), QStringLiteral("--print"), field(run, "thread_id")}), hub.alice);
        QCOMPARE(open.wait(), 0);
        QCOMPARE(open.output().trimmed(), field(run, "url").toUtf8());
        CtlProcess unknown(hub.with({QStringLiteral("open"), QStringLiteral("--print"), QStringLiteral("thrd_none")}), hub.alice);
        QCOMPARE(unknown.wait(), 1);
        CtlProcess stranger(hub.with({QStringLiteral("open"), QStringLiteral("--print"), QStringLiteral("thrd_none")}), "no such key");
        QCOMPARE(stranger.wait(), 4);
    }

    void reportsCountOnce()
    {
        Hub hub;
        const QStringList start{QStringLiteral("report"),  QStringLiteral("start"), QStringLiteral("--org"), QStringLiteral("acme"),
                                QStringLiteral("--title"), QStringLiteral("One"),   QStringLiteral("--key"), QStringLiteral("my-key")};
        CtlProcess first(hub.with(start), hub.alice);
        QCOMPARE(first.wait(), 0);
        CtlProcess again(hub.with(start), hub.alice);
        QCOMPARE(again.wait(), 0);
        QCOMPARE(again.output(), first.output());

        const QString run = field(first.lastLine(), "run_id");
        const auto report = [&](QStringList words) {
            CtlProcess ctl(hub.with(QStringList(QStringLiteral("report")) + words << QStringLiteral("--org") << QStringLiteral("acme")),
                           hub.alice);
            const int code = ctl.wait();
            return std::pair(code, field(ctl.lastLine(), "status"));
        };
        QCOMPARE(report({QStringLiteral("step"), run}), std::pair(0, QStringLiteral("in_progress")));
        QCOMPARE(report({QStringLiteral("message"), run, QStringLiteral("half of it")}), std::pair(0, QStringLiteral("in_progress")));
        QCOMPARE(report({QStringLiteral("finish"), run, QStringLiteral("requires_action"), QStringLiteral("Really?")}),
                 std::pair(0, QStringLiteral("requires_action")));
        // Over is over.
        QCOMPARE(report({QStringLiteral("step"), run}), std::pair(1, QStringLiteral("requires_action")));
        QCOMPARE(report({QStringLiteral("cancel"), field(first.lastLine(), "thread_id")}).first, 1);
    }

    void severalOrganizationsNeedAWord()
    {
        Hub hub;
        CtlProcess report(hub.with({QStringLiteral("report"), QStringLiteral("start"), QStringLiteral("--title"), QStringLiteral("One")}),
                          hub.alice);
        QCOMPARE(report.wait(), 1);
        QVERIFY(report.errors().contains("acme, beta"));
        CtlProcess only(hub.with({QStringLiteral("report"), QStringLiteral("start"), QStringLiteral("--title"), QStringLiteral("One")}),
                        hub.bob);
        QCOMPARE(only.wait(), 0);
    }

    void eventsPrintsEachEventAndReconnects()
    {
        test::ScriptedServer server;
        int connections = 0;
        server.onRequest([&connections](const HttpRequest&, HttpConnection& connection) {
            connection.beginStream();
            if (++connections == 1) {
                connection.sendFrame("first", "a\"b");
                connection.cut();
            } else {
                connection.sendFrame("second", "{}");
            }
        });
        CtlProcess events({QStringLiteral("events"), server.url(QStringLiteral("/stream")).toString()}, "secret");
        QTRY_COMPARE_WITH_TIMEOUT(events.lines().size(), 2, 20'000);
        QVERIFY(events.output().startsWith("{\"event\":\"first\",\"data\":\"a\\\"b\",\"id\":\"\"}"));
        QCOMPARE(server.requests().constFirst().header("Authorization"), QByteArray("Bearer secret"));
        events.signal(SIGTERM);
        QCOMPARE(events.wait(), 0);
    }

    void eventsGivesASilentStreamUp()
    {
        test::ScriptedServer server;
        server.onRequest([](const HttpRequest&, HttpConnection& connection) { connection.beginStream(); });
        CtlProcess events(
            {QStringLiteral("events"), server.url(QStringLiteral("/")).toString(), QStringLiteral("--idle-timeout"), QStringLiteral("100")},
            {});
        QTRY_VERIFY_WITH_TIMEOUT(server.connectionCount() >= 2, 20'000);
        events.signal(SIGINT);
        QCOMPARE(events.wait(), 0);
    }

    void statusSaysThatTheServerIsFull()
    {
        test::ScriptedServer server;
        server.onRequest([](const HttpRequest& request, HttpConnection& connection) {
            if (!request.path().endsWith("/watch")) {
                connection.answerJson(200, "[{\"id\":\"o1\",\"slug\":\"acme\",\"name\":\"Acme\"}]");
                return;
            }
            connection.beginStream();
            connection.sendFrame("connected", "{\"listenerId\":\"l\",\"organizationId\":\"o1\"}");
            connection.sendFrame("error", "{\"error\":\"Too many connections\",\"message\":\"Try again later.\"}");
            connection.endStream();
        });
        CtlProcess status({QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--server"), server.origin().toString()},
                          "secret");
        QCOMPARE(status.wait(), 4);
        QCOMPARE(field(status.lastLine(), "state"), QStringLiteral("refused"));
    }

    //! Terminals obey some characters, bars read markup, and a screen has an end.
    void textOfServersIsHarmless_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<int>("outputLines");
        QTest::addColumn<int>("bound");
        QTest::newRow("text") << QStringLiteral("status") << 0 << 3 << 2'000;
        QTest::newRow("json") << QStringLiteral("status --json") << 0 << 1 << 100'000;
        QTest::newRow("waybar") << QStringLiteral("status --waybar") << 0 << 1 << 3'000;
        QTest::newRow("polybar") << QStringLiteral("status --polybar") << 0 << 1 << 100;
        QTest::newRow("refused") << QStringLiteral("status --org refusing") << 4 << 1 << 1'000;
        QTest::newRow("refused, waybar") << QStringLiteral("status --waybar --org refusing") << 4 << 1 << 1'000;
        QTest::newRow("open") << QStringLiteral("open w1 --print") << 0 << 1 << 500;
    }

    void textOfServersIsHarmless()
    {
        QFETCH(const QString, line);
        QFETCH(const int, exitCode);
        QFETCH(const int, outputLines);
        QFETCH(const int, bound);
        const QString hostile =
            QStringLiteral("<b>&\x1b]0;title\x07\x1b[2J\u009b31m\u202e\u2066\r\n\u2028second\x7f") + QString(10'000, u'x');
        test::ScriptedServer server;
        server.onRequest(
            [&hostile](const HttpRequest& request, HttpConnection& connection) { answerHostile(hostile, request, connection); });
        CtlProcess ctl(line.split(u' ') + QStringList{QStringLiteral("--server"), server.origin().toString()},
                       line.contains(QStringLiteral("refusing")) ? "refused" : "secret");
        QCOMPARE(ctl.wait(), exitCode);
        QCOMPARE(ctl.output().count('\n'), outputLines);
        QVERIFY2(ctl.output().size() < bound, QByteArray::number(ctl.output().size()).constData());
        QVERIFY(ctl.errors().size() < 2'000 && ctl.errors().count('\n') <= 1);
        for (const QByteArray& said : {ctl.output(), ctl.errors()}) {
            for (const char c : said) {
                QVERIFY2(c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f), said.constData());
            }
            for (const char* obeyed : {"\u009b", "\u202e", "\u2066", "\u2028"}) {
                QVERIFY2(!said.contains(obeyed), said.constData());
            }
        }
        if (line.contains(QStringLiteral("waybar"))) {
            QVERIFY(!ctl.lastLine().value(QStringLiteral("tooltip")).toString().contains(u'<'));
        }
    }

    void endsThoughNobodyReadsItsOutput()
    {
        test::ScriptedServer server;
        server.onRequest([](const HttpRequest&, HttpConnection& connection) {
            connection.beginStream();
            connection.sendFrame("much", std::string(1'000'000, 'x'));
        });
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);
        const int held = ::open(qPrintable(path), O_RDWR | O_CLOEXEC);
        QProcess events;
        events.setStandardOutputFile(path);
        events.start(QStringLiteral(TALLYLIGHT_BIN "/tallylightctl"),
                     {QStringLiteral("events"), server.url(QStringLiteral("/")).toString()});
        int waiting = 0;
        QTRY_VERIFY_WITH_TIMEOUT(::ioctl(held, FIONREAD, &waiting) == 0 && waiting >= 60'000, 20'000);
        events.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(events.state(), QProcess::NotRunning, 5'000);
        QCOMPARE(events.exitStatus(), QProcess::NormalExit);
        QCOMPARE(events.exitCode(), 0);
        ::close(held);
    }

    void barsGoOnThroughEverything()
    {
        Hub hub;
        CtlProcess waybar(hub.with({QStringLiteral("watch"), QStringLiteral("--waybar")}), hub.alice);
        CtlProcess polybar(hub.with({QStringLiteral("watch"), QStringLiteral("--polybar")}), hub.alice);
        QTRY_COMPARE(field(waybar.lastLine(), "class"), QStringLiteral("idle"));
        QVERIFY(!hub.startRun(hub.alice, QStringLiteral("acme"), QStringLiteral("a <b>")).isEmpty());
        QTRY_COMPARE(field(waybar.lastLine(), "alt"), QStringLiteral("running"));
        QCOMPARE(field(waybar.lastLine(), "text"), QStringLiteral("1"));
        QTRY_VERIFY(field(waybar.lastLine(), "tooltip").contains(QStringLiteral("a &lt;b&gt; · Copy Editor · Acme")));
        QTRY_VERIFY(polybar.output().endsWith("● 1\n"));
        hub.process.kill();
        QTRY_COMPARE(field(waybar.lastLine(), "class"), QStringLiteral("offline"));
        QTRY_VERIFY(polybar.output().endsWith("◌ 1?\n"));
        hub.process.start();
        QTRY_COMPARE_WITH_TIMEOUT(field(waybar.lastLine(), "class"), QStringLiteral("running"), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(polybar.output().endsWith("● 1\n"), 20'000);
        QVERIFY(waybar.isRunning() && polybar.isRunning());
        QVERIFY(waybar.errors().isEmpty() && polybar.errors().isEmpty());
    }

    void watchEndsWithItsReader()
    {
        test::ScriptedServer server; // which never says anything
        const QString watch = QStringLiteral(TALLYLIGHT_BIN "/tallylightctl watch --polybar --server ") + server.origin().toString();
        QProcess shell;
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), watch + QStringLiteral(" | head -n 1")});
        QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, 20'000); // both of them
        QCOMPARE(shell.readAllStandardOutput(), QByteArray("◌\n"));
    }

    void theTokenGoesToNoOtherServer_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"status", "open x --print", "report start --org acme --title T"}) {
            QTest::newRow(line) << QString::fromLatin1(line);
        }
    }

    void theTokenGoesToNoOtherServer()
    {
        QFETCH(const QString, line);
        const QByteArray token = "sEcReT-token-0123456789";
        test::ScriptedServer other;
        other.onRequest([](const HttpRequest&, HttpConnection& connection) { connection.answerJson(200, "[]"); });
        test::ScriptedServer server;
        server.onRequest([&other](const HttpRequest& request, HttpConnection& connection) {
            connection.answer(307, {}, {"Location: " + other.url(QString::fromLatin1(request.target)).toEncoded()});
        });
        CtlProcess ctl(line.split(u' ') + QStringList{QStringLiteral("--server"), server.origin().toString()}, token);
        QVERIFY(ctl.wait() > 0);
        QVERIFY(server.requests().constFirst().head.contains(token)); // there was something to take along
        QVERIFY(other.requests().isEmpty());
        QVERIFY(!ctl.output().contains(token) && !ctl.errors().contains(token));
    }

    void theTokenIsNowhere()
    {
        Hub hub;
        const QTemporaryDir home;
        for (const char* variable : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"}) {
            qputenv(variable, home.path().toUtf8());
        }
        qputenv("QT_LOGGING_RULES", "*=true");
        qputenv("QT_MESSAGE_PATTERN", "%{category} %{type} %{function}: %{message}");
        CtlProcess watch(hub.with({QStringLiteral("watch"), QStringLiteral("--json")}), hub.alice, home.path());
        CtlProcess follower(hub.with({QStringLiteral("watch"), QStringLiteral("--json")}), hub.alice, home.path());
        QTRY_COMPARE(field(watch.lastLine(), "state"), QStringLiteral("live"));
        QTRY_COMPARE(field(follower.lastLine(), "state"), QStringLiteral("live"));
        for (const char* variable :
             {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "QT_LOGGING_RULES", "QT_MESSAGE_PATTERN"}) {
            qunsetenv(variable);
        }
        hub.process.kill(); // there is something to say then
        QTRY_COMPARE(field(watch.lastLine(), "state"), QStringLiteral("stale"));
        QTRY_VERIFY((watch.errors() + follower.errors()).contains("tallylight.net.")); // whichever has the connection
        QVERIFY(!follower.output().contains(hub.alice) && !follower.errors().contains(hub.alice));
        int files = 0;
        QDirIterator all(home.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        for (; all.hasNext(); ++files) {
            QFile file(all.next());
            QVERIFY(!file.fileName().toUtf8().contains(hub.alice));
            QVERIFY2(!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly) || !file.readAll().contains(hub.alice),
                     qPrintable(file.fileName()));
        }
        QVERIFY2(files > 0, "what they share is there");
        QFile arguments(QStringLiteral("/proc/%1/cmdline").arg(watch.processId()));
        QVERIFY(arguments.open(QIODevice::ReadOnly));
        QVERIFY(!arguments.readAll().contains(hub.alice));
        QVERIFY(!watch.output().contains(hub.alice));
        QVERIFY(!watch.errors().contains(hub.alice));
    }

private:
    //! Says \a hostile wherever a server may say something.
    static void answerHostile(const QString& hostile, const HttpRequest& request, HttpConnection& connection)
    {
        const auto json = [](const auto& value) { return QJsonDocument(value).toJson(QJsonDocument::Compact); };
        const QByteArray path = request.path();
        const QJsonObject thread{{QStringLiteral("id"), QStringLiteral("w1")},
                                 {QStringLiteral("title"), hostile},
                                 {QStringLiteral("status"), QStringLiteral("requires_action")},
                                 {QStringLiteral("created_by"), QStringLiteral("u1")},
                                 {QStringLiteral("virtual_mcp_id"), hostile.left(40)}};
        if (path.endsWith("/refusing/watch")) {
            connection.beginStream();
            connection.sendFrame("connected", "{\"listenerId\":\"l\",\"organizationId\":\"o2\"}");
            connection.sendFrame("error",
                                 json(QJsonObject{{QStringLiteral("error"), hostile}, {QStringLiteral("message"), hostile}}).toStdString());
            connection.endStream();
        } else if (path.endsWith("/watch")) {
            QJsonObject running = thread;
            running.insert(QStringLiteral("id"), QStringLiteral("r1"));
            running.insert(QStringLiteral("agent_title"), hostile);
            running.insert(QStringLiteral("organization_id"), QStringLiteral("o1"));
            const QJsonObject data{{QStringLiteral("summary"), QJsonObject{{QStringLiteral("totalRunning"), 1}}},
                                   {QStringLiteral("threads"), QJsonArray{running}}};
            const std::string event = json(QJsonObject{{QStringLiteral("data"), data}}).toStdString();
            connection.beginStream();
            connection.sendFrame("connected", "{\"listenerId\":\"l\",\"organizationId\":\"o1\"}");
            connection.sendFrame("decopilot.running.summary", event);
            connection.sendFrame("decopilot.running.summary.user", event);
        } else if (path.contains("COLLECTION_THREADS_LIST")) {
            connection.answerJson(200,
                                  json(QJsonObject{{QStringLiteral("items"), QJsonArray{thread}}, {QStringLiteral("hasMore"), false}}));
        } else if (path.contains("COLLECTION_THREADS_GET")) {
            connection.answerJson(200, json(QJsonObject{{QStringLiteral("item"), thread}}));
        } else if (path.endsWith("get-session")) {
            const QJsonObject user{{QStringLiteral("id"), QStringLiteral("u1")}, {QStringLiteral("name"), hostile}};
            connection.answerJson(200, json(QJsonObject{{QStringLiteral("user"), user}}));
        } else {
            const auto org = [&hostile](const char* id, const char* slug) {
                return QJsonObject{{QStringLiteral("id"), QString::fromLatin1(id)},
                                   {QStringLiteral("slug"), QString::fromLatin1(slug)},
                                   {QStringLiteral("name"), hostile}};
            };
            QJsonArray list{org("o1", "acme")};
            if (request.header("Authorization").endsWith("refused")) {
                list = {org("o2", "refusing")};
            }
            connection.answerJson(200, json(list));
        }
    }
};

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
