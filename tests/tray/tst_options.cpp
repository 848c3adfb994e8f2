// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/options.h"

#include <QFile>
#include <QTest>

using namespace tallylight::tray;

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsByDefault()
    {
        const Options options = parse({});
        QCOMPARE(options.action, Options::Action::Run);
        QVERIFY(options.server.isEmpty());
        QVERIFY(!options.isBackground);
        QVERIFY(!options.doesPrint);
        QVERIFY(options.snapshotFolder.isEmpty());
    }

    void readsItsOptions()
    {
        const Options options = parse({"--server", "https://studio.example", "--background", "--print", "--snapshot", "/tmp/x"});
        QCOMPARE(options.action, Options::Action::Run);
        QCOMPARE(options.server, QStringLiteral("https://studio.example"));
        QVERIFY(options.isBackground);
        QVERIFY(options.doesPrint);
        QCOMPARE(options.snapshotFolder, QStringLiteral("/tmp/x"));
    }

    void readsWhatTheOneThatRunsShallDo()
    {
        QVERIFY(parse({"--toggle"}).doesToggle);
        QVERIFY(parse({"--quit"}).doesQuit);
        QVERIFY(parse({"--replace", "--background"}).doesReplace);
        QVERIFY(parse({"--gapplication-service"}).isBackground);
        QCOMPARE(parse({"--toggle", "--quit"}).action, Options::Action::RefuseUsage);
        QVERIFY(parse({"--print"}).isAlone());
        QVERIFY(parse({"--snapshot", "/tmp/x"}).isAlone());
        QVERIFY(!parse({"--background"}).isAlone());
    }

    void leavesTheDirectionToQt()
    {
        for (const char* reverse : {"-reverse", "--reverse"}) {
            const Options options = parse({"--server", "https://studio.example", reverse, "--print"});
            QCOMPARE(options.action, Options::Action::Run);
            QVERIFY(options.doesPrint);
        }
    }

    void answersQuestions()
    {
        QCOMPARE(parse({"--help"}).action, Options::Action::PrintText);
        for (const char* word : {"--server", "--background", "--toggle", "--quit", "--replace", "--print", "--snapshot", "--reverse",
                                 "--version", "TALLYLIGHT_TOKEN"}) {
            QVERIFY2(parse({"--help"}).text.contains(QLatin1StringView(word)), word);
        }
        QVERIFY(parse({"--version"}).text.contains(QStringLiteral(TALLYLIGHT_VERSION)));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList{QStringLiteral("--frob")};
        QTest::newRow("a token is no argument") << QStringList{QStringLiteral("--token"), QStringLiteral("secret")};
        QTest::newRow("value missing") << QStringList{QStringLiteral("--server")};
        QTest::newRow("stray word") << QStringList{QStringLiteral("https://studio.example")};
    }

    void refusesWhatItDoesNotKnow()
    {
        QFETCH(const QStringList, arguments);
        const Options options = parseOptions(QStringList{QStringLiteral("tallylight")} + arguments);
        QCOMPARE(options.action, Options::Action::RefuseUsage);
        QVERIFY(options.text.contains(QStringLiteral("Usage:")));
    }

    void takesTheTokenOutOfTheEnvironment()
    {
        qputenv("TALLYLIGHT_TOKEN", " key-123\n");
        QCOMPARE(takeToken(), QByteArray("key-123"));
        QVERIFY(!qEnvironmentVariableIsSet("TALLYLIGHT_TOKEN"));
        QCOMPARE(takeToken(), QByteArray());
    }

private:
    static Options parse(const QList<QByteArray>& arguments)
    {
        QStringList all{QStringLiteral("tallylight")};
        for (const QByteArray& argument : arguments) {
            all.append(QString::fromUtf8(argument));
        }
        return parseOptions(all);
    }
};

QTEST_APPLESS_MAIN(TestOptions)
#include "tst_options.moc"
