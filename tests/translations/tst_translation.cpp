// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/translation.h"

#include "ui/words.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tallylight;
using namespace tallylight::ui;

namespace {

QString said(std::int64_t number)
{
    return headline({number, number}, wire::Scope::User);
}

} // namespace

class TestTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreSevenLanguages()
    {
        QStringList languages = Translation::languages();
        QCOMPARE(languages.constFirst(), QStringLiteral("en"));
        languages.sort();
        QCOMPARE(languages.join(u' '), QStringLiteral("ar de en es fr ja pt-BR"));
    }

    void theFirstThatThereIsIsSpoken_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("spoken");
        const auto row = [](const char* wanted, const char* spoken) {
            QTest::newRow(wanted) << QString::fromLatin1(wanted).split(u' ', Qt::SkipEmptyParts) << QString::fromLatin1(spoken);
        };
        row("de", "de");
        row("de-AT de", "de");
        row("en-GB", "en");
        row("ar-MA", "ar");
        row("ja-JP", "ja");
        row("pt-BR", "pt-BR");
        // Better than English.
        row("pt-PT pt", "pt-BR");
        row("pt", "pt-BR");
        // The order is the person's: Chinese, else French, else German.
        row("zh-Hans-CN fr de", "fr");
        row("zh-CN", "en");
        row("C", "en");
        row("", "en");
    }

    void theFirstThatThereIsIsSpoken()
    {
        QFETCH(const QStringList, wanted);
        QFETCH(const QString, spoken);
        QCOMPARE(Translation::choose(wanted), spoken);
    }

    void numbersTakeTheirForms_data()
    {
        QTest::addColumn<std::int64_t>("number");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* language, std::int64_t number, const char* expected) {
            QTest::addRow("%s %d", language, static_cast<int>(number)) << number << QString::fromUtf8(expected);
        };
        row("en", 0, "Nothing running across your orgs");
        row("en", 1, "1 agent working on 1 task");
        row("en", 2, "2 agents working on 2 tasks");
        row("en", 11, "11 agents working on 11 tasks");
        row("en", 100, "100 agents working on 100 tasks");
        row("pt-BR", 0, "Nada em execução nas suas organizações");
        row("pt-BR", 1, "1 agente trabalha em 1 tarefa");
        row("pt-BR", 2, "2 agentes trabalham em 2 tarefas");
        row("pt-BR", 3, "3 agentes trabalham em 3 tarefas");
        row("pt-BR", 11, "11 agentes trabalham em 11 tarefas");
        row("pt-BR", 100, "100 agentes trabalham em 100 tarefas");
        row("es", 1, "1 agente trabaja en 1 tarea");
        row("es", 2, "2 agentes trabajan en 2 tareas");
        row("es", 100, "100 agentes trabajan en 100 tareas");
        row("de", 0, "In deinen Organisationen läuft nichts");
        row("de", 1, "1 Agent arbeitet an 1 Aufgabe");
        row("de", 2, "2 Agenten arbeiten an 2 Aufgaben");
        row("de", 100, "100 Agenten arbeiten an 100 Aufgaben");
        row("fr", 1, "1 agent travaille sur 1 tâche");
        row("fr", 2, "2 agents travaillent sur 2 tâches");
        row("fr", 100, "100 agents travaillent sur 100 tâches");
        row("ja", 0, "あなたの組織で実行中のタスクはありません");
        row("ja", 1, "1 エージェントが 1 タスクを実行中");
        row("ja", 3, "3 エージェントが 3 タスクを実行中");
        row("ja", 100, "100 エージェントが 100 タスクを実行中");
        row("ar", 0, "لا شيء قيد التشغيل في مؤسساتك");
        row("ar", 1, "يعمل وكيل واحد على مهمة واحدة");
        row("ar", 2, "يعمل وكيلان على مهمتين");
        row("ar", 3, "يعمل ٣ وكلاء على ٣ مهام");
        row("ar", 11, "يعمل ١١ وكيلاً على ١١ مهمة");
        row("ar", 100, "يعمل ١٠٠ وكيل على ١٠٠ مهمة");
    }

    void numbersTakeTheirForms()
    {
        QFETCH(const std::int64_t, number);
        QFETCH(const QString, expected);
        Translation translation;
        translation.prefer(QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
        QCOMPARE(said(number), expected);
    }

    void noneIsOneInFrenchAndBrazil()
    {
        Translation translation;
        const auto seconds = [] { return QCoreApplication::translate("Elapsed", "%n minutes", "", 0); };
        translation.prefer(QStringLiteral("fr"));
        QCOMPARE(seconds(), QStringLiteral("0 minute"));
        translation.prefer(QStringLiteral("pt-BR"));
        QCOMPARE(seconds(), QStringLiteral("0 minuto"));
        translation.prefer(QStringLiteral("es"));
        QCOMPARE(seconds(), QStringLiteral("0 minutos"));
        translation.prefer(QStringLiteral("en"));
        QCOMPARE(seconds(), QStringLiteral("0 minutes"));
    }

    void arabicReadsFromTheRight()
    {
        {
            Translation translation;
            for (const QString& language : Translation::languages()) {
                translation.prefer(language);
                QCOMPARE(translation.language(), language);
                const auto expected = language == u"ar" ? Qt::RightToLeft : Qt::LeftToRight;
                QCOMPARE(QGuiApplication::layoutDirection(), expected);
            }
            translation.prefer(QStringLiteral("ar"));
        }
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        QCOMPARE(QLocale().language(), QLocale::system().language());
        QCOMPARE(said(2), QStringLiteral("2 agents working on 2 tasks"));
    }

    void reverseTurnsEveryLanguage()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        {
            Translation translation;
            translation.prefer(QStringLiteral("de"));
            QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        }
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void anUnknownPreferenceIsNone()
    {
        Translation translation;
        const QString before = translation.language();
        for (const QString& tag : {QString(), QStringLiteral("tlh"), QStringLiteral("zh-CN"), QStringLiteral("nonsense")}) {
            translation.prefer(tag);
            QCOMPARE(translation.language(), before);
        }
    }

    void qtSpeaksTheLanguageToo()
    {
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_de.qm"))) {
            QSKIP("Qt's own translations are not installed");
        }
        Translation translation;
        translation.prefer(QStringLiteral("de"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
        translation.prefer(QStringLiteral("ar"));
        QVERIFY(QCoreApplication::translate("QPlatformTheme", "Cancel") != u"Cancel");
    }

    void theProgramSpeaks_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("preference");
        QTest::addColumn<QString>("expected");
        const QString none;
        QTest::newRow("the first of LANGUAGE") << QStringLiteral("LANGUAGE=zh_CN:de:fr") << none << QStringLiteral("ist nicht erreichbar");
        QTest::newRow("LC_MESSAGES") << QStringLiteral("LC_MESSAGES=fr_FR.UTF-8") << none << QStringLiteral("est injoignable");
        QTest::newRow("English") << QStringLiteral("LANGUAGE=") << none << QStringLiteral("Can’t reach");
        QTest::newRow("the preference first") << QStringLiteral("LANGUAGE=de") << QStringLiteral("ja")
                                              << QStringLiteral("に接続できません");
    }

    void theProgramSpeaks()
    {
        QFETCH(const QString, environment);
        QFETCH(const QString, preference);
        QFETCH(const QString, expected);
        QTemporaryDir home;
        QDir(home.path()).mkpath(QStringLiteral("io.github.tallylight"));
        QFile settings(home.filePath(QStringLiteral("io.github.tallylight/tallylight.conf")));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[look]\nlanguage=" + preference.toUtf8() + '\n');
        settings.close();

        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"LC_ALL", "LANGUAGE", "LC_MESSAGES", "DBUS_SESSION_BUS_ADDRESS"}) {
            variables.remove(QString::fromLatin1(name));
        }
        variables.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
            variables.insert(QString::fromLatin1(name), home.path());
        }
        variables.insert(QStringLiteral("TALLYLIGHT_TOKEN"), QStringLiteral("nobody-asks-for-it"));
        variables.insert(environment.section(u'=', 0, 0), environment.section(u'=', 1));
        QProcess program;
        program.setProcessEnvironment(variables);
        // Port 1: nobody is there.
        program.start(QStringLiteral(TALLYLIGHT_BIN "/tallylight"),
                      {QStringLiteral("--server"), QStringLiteral("http://127.0.0.1:1"), QStringLiteral("--print")});
        QString printed;
        const auto hasSaidIt = [&] {
            printed += QString::fromUtf8(program.readAllStandardOutput());
            return printed.contains(expected);
        };
        QTRY_VERIFY2_WITH_TIMEOUT(hasSaidIt(), qPrintable(printed), 30'000);
        program.terminate();
        QVERIFY(program.waitForFinished(30'000));
    }
};

QTEST_MAIN(TestTranslation)
#include "tst_translation.moc"
