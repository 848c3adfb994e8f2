// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "translations/catalog.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace tallylight::test;

namespace {

//! What to do when it fails: cmake --build … --target update_translations, and translate what is unfinished.
QStringList catalogPaths()
{
    return QStringLiteral(TALLYLIGHT_CATALOGS).split(u'|');
}

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

//! The folders of the source that have texts of the interface.
QStringList textFolders()
{
    QStringList folders = QStringLiteral(TALLYLIGHT_LUPDATE_OPTIONS).split(u'|');
    folders.erase(std::remove_if(folders.begin(), folders.end(), [](const QString& option) { return !QFileInfo(option).isDir(); }),
                  folders.end());
    folders.removeAll(QStringLiteral(TALLYLIGHT_APP)); // stands after -I
    return folders;
}

//! \a visit gets the path from app/ on, and the content.
template <class Visit>
void visitSources(Visit visit)
{
    for (const QString& folder : textFolders()) {
        QDirIterator files(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            visit(path.mid(QStringLiteral(TALLYLIGHT_APP).size() + 1), contentOf(path));
        }
    }
}

//! Both sides sorted and one line each, for a message that a person can act on.
QString shown(const QSet<QString>& keys)
{
    QStringList lines(keys.cbegin(), keys.cend());
    lines.sort();
    lines.replaceInStrings(QStringLiteral("\n"), QStringLiteral(" | "));
    return lines.join(u'\n');
}

QSet<QString> keysOf(const Catalog& catalog)
{
    QSet<QString> keys;
    for (const CatalogText& text : catalog.texts) {
        keys.insert(text.key());
    }
    return keys;
}

CatalogText text(const char* source, const QStringList& forms, bool isCounted = false)
{
    return {QStringLiteral("C"), QString::fromUtf8(source), {}, forms, isCounted, {}};
}

} // namespace

class TestCatalogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catalogsHaveAllTextsOfTheSource()
    {
        // A catalog from nothing has what stands in the source, and that alone.
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("fresh_de.ts"));
        QStringList arguments = QStringLiteral(TALLYLIGHT_LUPDATE_OPTIONS).split(u'|');
        arguments << QStringLiteral("-target-language") << QStringLiteral("de") << QStringLiteral("-ts") << path;
        QProcess lupdate;
        lupdate.start(QStringLiteral(TALLYLIGHT_LUPDATE), arguments);
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
        const auto fresh = Catalog::read(path);
        QVERIFY(fresh && fresh->texts.size() > 300);
        const QSet<QString> wanted = keysOf(*fresh);
        for (const QString& each : catalogPaths()) {
            const auto catalog = Catalog::read(each);
            QVERIFY2(catalog, qPrintable(each));
            const QSet<QString> there = keysOf(*catalog);
            QVERIFY2((wanted - there).isEmpty(), qPrintable(each + QStringLiteral(" lacks\n") + shown(wanted - there)));
            QVERIFY2((there - wanted).isEmpty(), qPrintable(each + QStringLiteral(" has no more use for\n") + shown(there - wanted)));
        }
    }

    void catalogsAreInOrder_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString& path : catalogPaths()) {
            QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
        }
        QCOMPARE(catalogPaths().size(), 7);
    }

    void catalogsAreInOrder()
    {
        QFETCH(const QString, path);
        const auto catalog = Catalog::read(path);
        QVERIFY(catalog);
        QCOMPARE(QFileInfo(path).baseName(), QStringLiteral("tallylight_") + catalog->language);
        QVERIFY(formsOf(catalog->language) > 0);
        QStringList faults;
        for (const CatalogText& text : catalog->texts) {
            for (const QString& fault : faultsOf(text, catalog->language)) {
                faults.append(text.context + QStringLiteral(": \"") + text.source + QStringLiteral("\": ") + fault);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n") + faults.join(u'\n')));
    }

    void faultsAreSeen_data()
    {
        QTest::addColumn<CatalogText>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("fault");
        const QString german = QStringLiteral("de");
        const auto row = [&](const char* name, const CatalogText& text, const char* fault) {
            QTest::newRow(name) << text << german << QString::fromLatin1(fault);
        };
        CatalogText unfinished = text("Open", {QStringLiteral("Auf")});
        unfinished.type = QStringLiteral("unfinished");
        row("unfinished", unfinished, "unfinished");
        row("empty", text("Open", {QString()}), "empty");
        row("forms", text("%n tasks", {QStringLiteral("%n Aufgaben")}, true), "1 forms");
        row("an empty form", text("%n tasks", {QStringLiteral("%n Aufgabe"), QString()}, true), "empty");
        row("no number", text("%n tasks", {QStringLiteral("Aufgabe"), QStringLiteral("%n Aufgaben")}, true), "placeholders");
        row("a place left out", text("%1 of %2", {QStringLiteral("%1 von")}), "placeholders");
        row("a place of another", text("Open %1", {QStringLiteral("%2 öffnen")}), "placeholders");
        row("a lost key", text("&Open", {QStringLiteral("Auf")}), "key");
        row("a key of nobody", text("Open", {QStringLiteral("&Auf")}), "key");
        row("lost dots", text("Open…", {QStringLiteral("Öffnen")}), "ending");
        row("a lost stop", text("It works.", {QStringLiteral("Es geht")}), "ending");
        row("a line more", text("One", {QStringLiteral("Ei\nns")}), "lines");
        row("a space more", text("One", {QStringLiteral("Eins ")}), "spaces");
        row("markup", text("One", {QStringLiteral("<b>Eins")}), "markup");
        row("an open isolate", text("%1 works", {QStringLiteral("\u2068%1 geht")}), "isolate");
        row("English", text("You are signed in", {QStringLiteral("You are signed in")}), "English");
        QTest::newRow("a letter torn off") << text("&Open", {QStringLiteral("ف&تح")}) << QStringLiteral("ar") << QStringLiteral("key");
        QTest::newRow("other English") << text("One", {QStringLiteral("Two")}) << QStringLiteral("en") << QStringLiteral("other English");
        QTest::newRow("Arabic without a number")
            << text("%n tasks", QStringList(6, QStringLiteral("مهمة")), true) << QStringLiteral("ar") << QStringLiteral("placeholders");
    }

    void faultsAreSeen()
    {
        QFETCH(const CatalogText, text);
        QFETCH(const QString, language);
        QFETCH(const QString, fault);
        const QString faults = faultsOf(text, language).join(u'\n');
        QVERIFY2(faults.contains(fault), qPrintable(faults));
    }

    void whatOtherScriptsDoIsNoFault_data()
    {
        QTest::addColumn<CatalogText>("text");
        QTest::addColumn<QString>("language");
        QTest::newRow("a key after the words") << text("&Open…", {QStringLiteral("開く(&O)…")}) << QStringLiteral("ja");
        QTest::newRow("letters that are joined") << text("&Open", {QStringLiteral("فتح")}) << QStringLiteral("ar");
        QTest::newRow("a full stop") << text("It works.", {QStringLiteral("動きます。")}) << QStringLiteral("ja");
        QTest::newRow("a question") << text("Does it?", {QStringLiteral("هل؟")}) << QStringLiteral("ar");
        QTest::newRow("an isolate at the end") << text("Open %1.", {QStringLiteral("افتح \u2068%1.\u2069")}) << QStringLiteral("ar");
        QTest::newRow("numbers of the language") << text("%1 min", {QStringLiteral("%L1 د")}) << QStringLiteral("ar");
        QTest::newRow("numbers as words") << text("%n tasks",
                                                  {QStringLiteral("لا"), QStringLiteral("مهمة"), QStringLiteral("مهمتان"),
                                                   QStringLiteral("%Ln مهام"), QStringLiteral("%Ln مهمة"), QStringLiteral("%n مهمة")},
                                                  true)
                                          << QStringLiteral("ar");
    }

    void whatOtherScriptsDoIsNoFault()
    {
        QFETCH(const CatalogText, text);
        QFETCH(const QString, language);
        QCOMPARE(faultsOf(text, language), QStringList());
    }

    void lupdateFoundEachContext()
    {
        // It does not understand all of C++: a context that it made up is never asked for, and the text stays English.
        static const QRegularExpression named(QStringLiteral("Q_DECLARE_TR_FUNCTIONS\\((\\w+)\\)"));
        static const QRegularExpression object(QStringLiteral("class (\\w+)[^;{}]*\\{\\s*Q_OBJECT"));
        QSet<QString> contexts;
        visitSources([&](const QString& path, const QString& content) {
            for (auto match = named.globalMatch(content); match.hasNext();) {
                contexts.insert(match.next().captured(1));
            }
            for (auto match = object.globalMatch(content); match.hasNext();) {
                contexts.insert(QStringLiteral("tallylight::%1::%2").arg(path.section(u'/', 0, 0), match.next().captured(1)));
            }
        });
        const auto catalog = Catalog::read(catalogPaths().constFirst());
        QVERIFY(catalog);
        for (const CatalogText& text : catalog->texts) {
            QVERIFY2(contexts.contains(text.context), qPrintable(text.context + QStringLiteral(": ") + text.source));
        }
    }

    void lupdateCanReadEachCall()
    {
        static const QRegularExpression unreadable(QStringLiteral("(\\btr\\(\\s*[^\"\\s)][^\\n]*|\\bQT_TR\\w*|Application::translate\\()"));
        QStringList faults;
        visitSources([&](const QString& path, const QString& content) {
            for (auto match = unreadable.globalMatch(content); match.hasNext();) {
                faults.append(path + QStringLiteral(": ") + match.next().captured());
            }
        });
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestCatalogs)
#include "tst_catalogs.moc"
