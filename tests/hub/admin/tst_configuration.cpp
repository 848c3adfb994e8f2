// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/certificate.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace {

constexpr int kPatience = 30'000; // a sanitizer build on a busy machine

struct Outcome {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

QString variableOf(const QString& option)
{
    return QStringLiteral("TALLYLIGHT_HUB_") + option.toUpper().replace(QLatin1Char('-'), QLatin1Char('_'));
}

} // namespace

//! Where the real program takes its options from: the command line, then the environment, then the file, then the defaults.
class TestConfiguration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : m_environment.keys()) {
            if (name.startsWith(QLatin1StringView("TALLYLIGHT_"))) {
                m_environment.remove(name);
            }
        }
    }

    void theNearestSourceCounts_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        const auto row = [](const char* option, const char* good, const char* bad) {
            QTest::newRow(option) << QString::fromLatin1(option) << QString::fromLatin1(good) << QString::fromLatin1(bad);
        };
        row("db", "sqlite:other.db", "mysql://host/hub");
        row("nats", "nats://hub:word@127.0.0.1:4222", "http://hub:SECRET@host");
        row("listen", "127.0.0.1:8089", "here");
        row("keepalive", "20s", "soon");
        row("idle-timeout", "5m", "later");
        row("streams-per-org", "7", "-1");
        row("streams", "70", "none");
        row("behind-proxy", "true", "perhaps");
        row("requests-per-address", "0", "-1");
        row("requests-per-account", "10", "many");
        row("connections-per-address", "10", "x");
        row("log-format", "json", "xml");
        row("log-level", "debug", "loud");
    }

    void theNearestSourceCounts()
    {
        QFETCH(QString, option);
        QFETCH(QString, good);
        QFETCH(QString, bad);
        const QStringList database = option == u"db" ? QStringList() : QStringList{QStringLiteral("--db"), QStringLiteral("sqlite:hub.db")};
        const QStringList withFile = database + QStringList{QStringLiteral("--config"), QStringLiteral("hub.toml")};
        const QString flag = QStringLiteral("--%1=%2").arg(option);

        write("hub.toml", option + QStringLiteral(" = \"") + bad + QStringLiteral("\"\n"));
        const Outcome byFile = check(withFile);
        QCOMPARE(byFile.exitCode, 2);
        QVERIFY2(byFile.errors.contains("hub.toml: " + option.toUtf8() + ": "), byFile.errors.constData());

        m_environment.insert(variableOf(option), good);
        QCOMPARE(check(withFile).exitCode, 0);
        m_environment.insert(variableOf(option), bad);
        const Outcome byEnvironment = check(withFile);
        QCOMPARE(byEnvironment.exitCode, 2);
        QVERIFY2(byEnvironment.errors.contains(variableOf(option).toUtf8() + ": "), byEnvironment.errors.constData());
        QVERIFY2(!byEnvironment.errors.contains("SECRET"), byEnvironment.errors.constData());

        QCOMPARE(check(withFile + QStringList{flag.arg(good)}).exitCode, 0);
        QCOMPARE(check(withFile + QStringList{flag.arg(bad)}).exitCode, 2);
    }

    void everyOptionOfServeIsInAFileAndInTheEnvironment()
    {
        // Named by the help, so that no option can be forgotten here.
        QStringList options;
        for (const QByteArray& line : run({QStringLiteral("serve"), QStringLiteral("--help")}).output.split('\n')) {
            const QByteArray word = line.trimmed().split(' ').first();
            if (word.startsWith("--") && word != "--check-config" && word != "--config") {
                options << QString::fromLatin1(word.mid(2));
            }
        }
        QVERIFY(options.contains(QStringLiteral("tls-cert")) && options.contains(QStringLiteral("db")));
        for (const QString& option : std::as_const(options)) {
            write("hub.toml", option + QStringLiteral(" = [1, 2]\n"));
            const Outcome outcome = check({QStringLiteral("--config"), QStringLiteral("hub.toml")});
            QVERIFY2(outcome.errors.contains("hub.toml: " + option.toUtf8() + ": give one value"), outcome.errors.constData());
        }
    }

    void theEnvironmentNamesTheFile()
    {
        write("hub.toml", QStringLiteral("# of the house\ndb = \"sqlite:hub.db\"\nbehind-proxy = true\nlisten = 0.0.0.0:8089\n"));
        m_environment.insert(QStringLiteral("TALLYLIGHT_HUB_CONFIG"), QStringLiteral("hub.toml"));
        QCOMPARE(check({}).exitCode, 0);
        m_environment.insert(QStringLiteral("TALLYLIGHT_HUB_BEHIND_PROXY"), QStringLiteral("false"));
        const Outcome exposed = check({});
        QCOMPARE(exposed.exitCode, 2);
        QVERIFY2(exposed.errors.contains("0.0.0.0"), exposed.errors.constData());
    }

    void aFileThatDoesNotDoIsRefused_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const char* content, const char* words) {
            QTest::newRow(name) << QString::fromLatin1(content) << QByteArray(words);
        };
        row("mistyped", "stream = 5\n", "hub.toml: stream: there is no such option");
        row("section", "[serve]\nstreams = 5\n", "[serve]");
        row("twice", "streams = 5\nkeepalive = 3s\nstreams = 6\n", "hub.toml: streams: ");
        row("not for files", "check-config = true\n", "hub.toml: check-config: there is no such option");
        row("a comment sign", "db = \"postgresql://u:p#q@h/d\"\n", "%23");
    }

    void aFileThatDoesNotDoIsRefused()
    {
        QFETCH(QString, content);
        QFETCH(QByteArray, words);
        write("hub.toml", content);
        const Outcome outcome = check({QStringLiteral("--config"), QStringLiteral("hub.toml")});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.errors.contains(words), outcome.errors.constData());
        QVERIFY(!outcome.errors.contains("p#q"));
    }

    void aFileThatIsNotThereIsRefused()
    {
        const Outcome outcome = check({QStringLiteral("--config"), QStringLiteral("none.toml")});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.errors.contains("none.toml: cannot be read"), outcome.errors.constData());
    }

    void aCheckTouchesNothing()
    {
        const Outcome outcome = check({QStringLiteral("--db"), QStringLiteral("sqlite:hub.db")});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.output, QByteArray("the configuration is good\n"));
        QVERIFY(QDir(m_folder->path()).isEmpty());
        // Nobody answers there, and nobody is asked.
        QCOMPARE(check({QStringLiteral("--db"), QStringLiteral("postgresql://nowhere.invalid/hub")}).exitCode, 0);
    }

    void aCheckReadsTheCertificates()
    {
        const QString certificate = tallylight::test::makeCertificate(m_folder->path());
        QVERIFY(!certificate.isEmpty());
        const QStringList database{QStringLiteral("--db"), QStringLiteral("sqlite:hub.db"), QStringLiteral("--listen"),
                                   QStringLiteral("0.0.0.0:0")};
        const QStringList good{QStringLiteral("--tls-cert"), certificate, QStringLiteral("--tls-key"),
                               certificate + QStringLiteral(".key")};
        QCOMPARE(check(database + good).exitCode, 0);
        const QStringList bad{QStringLiteral("--tls-cert"), certificate + QStringLiteral(".key"), QStringLiteral("--tls-key"), certificate};
        const Outcome outcome = check(database + bad);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("cannot use the certificate"), outcome.errors.constData());
    }

    void anAddressIsNotQuoted_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("broken escape") << QStringLiteral("postgresql://hub:%zSECRET@host/hub");
        QTest::newRow("no port") << QStringLiteral("postgresql://hub:SECRET@host:port:/x?y");
        QTest::newRow("another kind") << QStringLiteral("mysql://hub:SECRET@host/hub");
    }

    void anAddressIsNotQuoted()
    {
        QFETCH(QString, address);
        m_environment.insert(QStringLiteral("TALLYLIGHT_HUB_DB"), address);
        for (const QStringList& command : {QStringList{QStringLiteral("serve"), QStringLiteral("--check-config")},
                                           QStringList{QStringLiteral("admin"), QStringLiteral("org"), QStringLiteral("list")}}) {
            const Outcome outcome = run(command);
            QCOMPARE(outcome.exitCode, 2);
            QVERIFY2(!outcome.errors.contains("SECRET") && outcome.errors.contains("postgresql://"), outcome.errors.constData());
        }
    }

    void aDatabaseThatIsNotThereIsNamedWithoutItsPassword()
    {
        write("hub.toml", QStringLiteral("db = \"postgresql://hub:SECRET@127.0.0.1:1/hub\"\nlog-level = debug\n"));
        const Outcome outcome = run({QStringLiteral("serve"), QStringLiteral("--config"), QStringLiteral("hub.toml")});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("127.0.0.1:1/hub") && !outcome.errors.contains("SECRET"), outcome.errors.constData());
    }

    void adminTakesTheAddressFromTheSameFile()
    {
        write("hub.toml", QStringLiteral("db = \"sqlite:hub.db\"\nstreams = 5\n"));
        const QStringList list{QStringLiteral("org"), QStringLiteral("list")};
        QCOMPARE(run(QStringList{QStringLiteral("admin"), QStringLiteral("--config"), QStringLiteral("hub.toml")} + list).exitCode, 0);
        QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("hub.db"))));
        m_environment.insert(QStringLiteral("TALLYLIGHT_HUB_DB"), QStringLiteral("sqlite:nearer.db"));
        QCOMPARE(run(QStringList{QStringLiteral("admin"), QStringLiteral("--config"), QStringLiteral("hub.toml")} + list).exitCode, 0);
        QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("nearer.db"))));
        m_environment.remove(QStringLiteral("TALLYLIGHT_HUB_DB"));
        const Outcome none = run(QStringList{QStringLiteral("admin")} + list);
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(none.errors.contains("--db is required"), none.errors.constData());
    }

private:
    void write(const char* name, const QString& content) const
    {
        QFile file(m_folder->filePath(QLatin1StringView(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content.toUtf8()) >= 0);
    }

    [[nodiscard]] Outcome run(const QStringList& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(TALLYLIGHT_HUB), arguments);
        if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit) {
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    [[nodiscard]] Outcome check(const QStringList& arguments) const
    {
        return run(QStringList{QStringLiteral("serve"), QStringLiteral("--check-config")} + arguments);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

QTEST_GUILESS_MAIN(TestConfiguration)
#include "tst_configuration.moc"
