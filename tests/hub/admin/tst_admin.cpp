// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace {

struct Outcome {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

constexpr int kPatience = 30'000; // a sanitizer build on a busy machine

} // namespace

// The real program, as a person calls it.
class TestAdmin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void addingPrintsTheIdAlone()
    {
        const auto org = admin("org add --slug acme --name Acme");
        QCOMPARE(org.exitCode, 0);
        QVERIFY2(QRegularExpression(QStringLiteral("^[A-Za-z0-9]{32}\n$")).match(QString::fromUtf8(org.output)).hasMatch(),
                 org.output.constData());
        QVERIFY(org.errors.isEmpty());
        QCOMPARE(admin("user add --email ann@example.org --name Ann").output.trimmed().size(), 32);
        QVERIFY(admin("agent add --org acme --title Writer --icon icon://Bot").output.startsWith("vir_"));
        QCOMPARE(admin("org list").output, org.output.trimmed() + "\tacme\tAcme\n");
        QVERIFY(admin("user list").output.endsWith("\tann@example.org\tAnn\n"));
        QVERIFY(admin("agent list --org acme").output.endsWith("\tWriter\n"));
    }

    void aKeyIsShownOnceAndNotStored()
    {
        QCOMPARE(admin("org add --slug acme --name Acme").exitCode, 0);
        QCOMPARE(admin("user add --email ann@example.org --name Ann").exitCode, 0);
        const auto created = admin("key create --user ann@example.org --org acme --name laptop");
        QCOMPARE(created.exitCode, 0);
        const QByteArray key = created.output.trimmed();
        QVERIFY2(QRegularExpression(QStringLiteral("^[A-Za-z]{64}$")).match(QString::fromUtf8(key)).hasMatch(), key.constData());
        QVERIFY(created.errors.contains("not shown again") && !created.errors.contains(key));
        for (const char* suffix : {"", "-wal", "-shm"}) {
            QFile file(path() + QLatin1StringView(suffix));
            if (file.open(QIODevice::ReadOnly)) {
                QVERIFY(!file.readAll().contains(key));
            }
        }
        const auto listed = admin("key list --user ann@example.org");
        QVERIFY(listed.output.contains("laptop") && !listed.output.contains(key));
        const QByteArray id = listed.output.split('\t').at(0);
        QCOMPARE(admin("key delete --id " + id).exitCode, 0);
        QVERIFY(admin("key list --user ann@example.org").output.isEmpty());
        QCOMPARE(admin("key delete --id " + id).exitCode, 1);
    }

    void aPasswordIsReadFromStandardInputAndNotStored()
    {
        QCOMPARE(admin("user add --email ann@example.org --name Ann --password-stdin", "correct horse\n").exitCode, 0);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("$argon2id$") && !bytes.contains("correct horse"));
        QCOMPARE(admin("user add --email bob@example.org --name Bob --password-stdin", "short").exitCode, 2);
    }

    void sessionsAreListedAndRevoked()
    {
        QCOMPARE(admin("user add --email ann@example.org --name Ann").exitCode, 0);
        const auto listed = admin("session list --user ann@example.org");
        QCOMPARE(listed.exitCode, 0);
        QVERIFY(listed.output.isEmpty());
        QCOMPARE(admin("session revoke --user ann@example.org").exitCode, 0);
        const auto unknown = admin("session revoke --id none");
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.errors.contains("no session \"none\""), unknown.errors.constData());
    }

    void membersComeAndGo()
    {
        QCOMPARE(admin("org add --slug acme --name Acme").exitCode, 0);
        QCOMPARE(admin("user add --email ann@example.org --name Ann").exitCode, 0);
        QCOMPARE(admin("member add --org acme --user Ann@Example.org").exitCode, 0);
        QCOMPARE(admin("member add --org acme --user ann@example.org --role owner").exitCode, 0);
        QCOMPARE(admin("user add --email bob@example.org --name Bob").exitCode, 0);
        QCOMPARE(admin("member add --org acme --user bob@example.org --role admin").exitCode, 0);
        const auto listed = admin("member list --org acme").output.split('\n');
        QVERIFY2(listed.at(0).endsWith("\tann@example.org\tAnn\towner"), listed.at(0).constData());
        QVERIFY2(listed.at(1).endsWith("\tbob@example.org\tBob\tadmin"), listed.at(1).constData());

        for (const char* command : {"member remove --org acme --user ann@example.org", "member add --org acme --user ann@example.org"}) {
            const auto refused = admin(command);
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(refused.errors.contains("the last owner stays"), refused.errors.constData());
        }
        QCOMPARE(admin("member add --org acme --user bob@example.org --role owner").exitCode, 0);
        QCOMPARE(admin("member remove --org acme --user ann@example.org").exitCode, 0);
        QCOMPARE(admin("member remove --org acme --user ann@example.org").exitCode, 1);
        QVERIFY(!admin("member list --org acme").output.contains("ann"));
    }

    void whatFailsSaysSoAndHowItEnds_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const char* arguments, int exitCode, const char* words) {
            QTest::newRow(name) << QByteArray(arguments) << exitCode << QByteArray(words);
        };
        row("nothing to do", "", 2, "subcommand");
        row("no such thing", "org paint", 2, "subcommand");
        row("missing option", "org add --slug acme", 2, "--name");
        row("capitals", "org add --slug Acme --name Acme", 2, "a-z");
        row("hyphen first", "org add --slug -acme --name Acme", 2, "");
        row("hyphen last", "org add --slug acme- --name Acme", 2, "a-z");
        row("reserved", "org add --slug api --name Api", 2, "path of the hub");
        row("no mail", "user add --email ann --name Ann", 2, "e-mail");
        row("no such role", "member add --org acme --user a@b --role king", 2, "king");
        row("which session", "session revoke", 2, "--user");
        row("both sessions", "session revoke --id x --user a@b", 2, "");
        row("whose sessions", "session list --user none@example.org", 1, "no user");
        row("no such organization", "agent add --org none --title T", 1, "no organization \"none\"");
        row("no such user", "key create --user none@example.org --name k", 1, "no user");
        row("twice", "org add --slug taken --name Again", 1, "exists already");
    }

    void whatFailsSaysSoAndHowItEnds()
    {
        QFETCH(QByteArray, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, words);
        QCOMPARE(admin("org add --slug taken --name Taken").exitCode, 0);
        const auto outcome = admin(arguments);
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY2(outcome.errors.contains(words), outcome.errors.constData());
        QVERIFY(outcome.output.isEmpty());
    }

    void helpIsNoFailure()
    {
        for (const char* arguments : {"--help", "serve --help", "admin --help", "admin key create --help", "--version"}) {
            const auto outcome = program(arguments);
            QCOMPARE(outcome.exitCode, 0);
            QVERIFY(!outcome.output.isEmpty());
        }
    }

    void serveRefusesToBeExposed_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("all addresses") << QByteArray("--listen 0.0.0.0:0") << QByteArray("--behind-proxy");
        QTest::newRow("half of TLS") << QByteArray("--tls-cert cert.pem") << QByteArray("belong together");
        QTest::newRow("no port") << QByteArray("--listen 127.0.0.1") << QByteArray("127.0.0.1:8080");
        QTest::newRow("bare IPv6") << QByteArray("--listen ::1:80") << QByteArray("[::1]:8080");
        QTest::newRow("no time") << QByteArray("--keepalive soon") << QByteArray("500ms");
        QTest::newRow("no idle time") << QByteArray("--idle-timeout 0") << QByteArray("500ms");
        QTest::newRow("no streams") << QByteArray("--streams 0") << QByteArray("--streams");
    }

    void serveRefusesToBeExposed()
    {
        QFETCH(QByteArray, arguments);
        QFETCH(QByteArray, words);
        const auto outcome = program("serve --db sqlite:" + path().toUtf8() + " " + arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.errors.contains(words), outcome.errors.constData());
        QVERIFY(outcome.output.isEmpty());
    }

    void serveGreetsAndEndsInOrderWhileAdminWorks()
    {
        QProcess server;
        server.start(executable(), {QStringLiteral("serve"), QStringLiteral("--db"), QStringLiteral("sqlite:") + path()});
        while (!server.canReadLine()) {
            QVERIFY2(server.waitForReadyRead(kPatience), server.readAllStandardError().constData());
        }
        const QString line = QString::fromUtf8(server.readLine());
        QVERIFY2(QRegularExpression(QStringLiteral("^listening on http://127\\.0\\.0\\.1:[1-9][0-9]*\n$")).match(line).hasMatch(),
                 qPrintable(line));
        QCOMPARE(admin("org add --slug acme --name Acme").exitCode, 0);
        server.terminate();
        QVERIFY(server.waitForFinished(kPatience));
        QCOMPARE(server.exitStatus(), QProcess::NormalExit);
        QCOMPARE(server.exitCode(), 0);
        QVERIFY(server.readAllStandardOutput().isEmpty());
    }

    void serveOutlivesWhoReadItsLog()
    {
        // Reads one line and leaves; the line about shutting down then finds nobody.
        QProcess shell;
        shell.setWorkingDirectory(m_folder->path());
        shell.start(QStringLiteral("/bin/sh"),
                    {QStringLiteral("-c"),
                     QStringLiteral("{ \"$0\" serve --db sqlite:hub.db & echo $! > pid; wait $!; echo $? > code; } 2>&1 | "
                                    "{ head -n 1; exec < /dev/null; echo gone; }"),
                     executable()});
        QByteArray said;
        while (!said.contains("gone")) {
            QVERIFY2(shell.waitForReadyRead(kPatience), said.constData());
            said += shell.readAll();
        }
        QCOMPARE(QProcess::execute(QStringLiteral("kill"), {QString::fromUtf8(read(QStringLiteral("pid")))}), 0);
        QVERIFY(shell.waitForFinished(kPatience));
        QCOMPARE(read(QStringLiteral("code")), QByteArray("0"));
    }

    void serveSaysWhatDatabaseItCannotOpen()
    {
        const auto outcome = program("serve --db sqlite:/nowhere/at/all.db");
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("/nowhere/at/all.db"), outcome.errors.constData());
    }

private:
    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }
    static QString executable() { return QStringLiteral(TALLYLIGHT_HUB); }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("hub.db")); }

    static Outcome program(const QByteArray& arguments, const QByteArray& input = {})
    {
        QProcess process;
        process.start(executable(), QString::fromUtf8(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts));
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit) {
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    [[nodiscard]] Outcome admin(const QByteArray& arguments, const QByteArray& input = {}) const
    {
        return program("admin --db sqlite:" + path().toUtf8() + " " + arguments, input);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestAdmin)
#include "tst_admin.moc"
