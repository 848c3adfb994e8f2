// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palettes.h"
#include "ui/pillbutton.h"
#include "ui/translation.h"

#include "translations/paintedtext.h"
#include "ui/surfaces.h"

#include <QLabel>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace tallylight;
using namespace tallylight::ui;

namespace {

//! Data of the fixtures, names, and what is the same in all languages.
const QStringList& untranslated()
{
    // What stands within another comes after it.
    static const QStringList words = QStringLiteral("Tallylight|deco studio|https://studio.decocms.com|http://|https://|Apache-2.0|Qt 6|"
                                                    "LGPL-3.0-only|QtKeychain|BSD-3-Clause|simdjson|tl::expected|CC0-1.0")
                                         .split(u'|');
    return words;
}

//! Every text that is asked for, in letters that no text of ours has; and without dots at its end, so that dots are an elision.
class Marked : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QString marked;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar sign = text.at(i);
            if (sign == u'%' && i + 1 < text.size()) {
                marked += sign;
                marked += text.at(++i);
            } else if (sign.unicode() < 128 && sign.isLetter()) {
                marked += QChar(0x0430 + (sign.toLower().unicode() - u'a'));
            } else {
                marked += sign;
            }
        }
        return marked;
    }
};

//! A language whose own dots are three full stops: what is painted with "…" was elided.
class Undotted : public QTranslator
{
public:
    explicit Undotted(const QString& language)
    {
        const bool isThere = m_inner.load(QStringLiteral(":/i18n/tallylight_") + QString(language).replace(u'-', u'_'));
        Q_ASSERT(isThere);
    }

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char* context, const char* source, const char* comment, int n) const override
    {
        return m_inner.translate(context, source, comment, n).replace(u'…', QStringLiteral("..."));
    }

private:
    QTranslator m_inner;
};

struct Installed {
    explicit Installed(QTranslator& other) : translator(other) { QCoreApplication::installTranslator(&translator); }
    ~Installed() { QCoreApplication::removeTranslator(&translator); }
    Installed(const Installed&) = delete;
    Installed& operator=(const Installed&) = delete;

    QTranslator& translator;
};

using Visit = std::function<void(test::Stage& stage, const QString& where)>;

void visitAll(const Visit& visit)
{
    for (const test::Surface& surface : test::surfaces()) {
        const auto stage = surface.make(test::plainCast(), ui::lightPalette());
        visit(*stage, surface.name);
    }
}

bool hasEnglish(QString text)
{
    for (const QString& word : untranslated()) {
        text.remove(word);
    }
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    return text.contains(word);
}

} // namespace

class TestInterface : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftUntranslated()
    {
        Marked marked;
        const Installed installed(marked);
        QStringList english;
        int count = 0;
        visitAll([&](test::Stage& stage, const QString& where) {
            for (const QString& text : test::paintedTexts(stage.subject()) + test::spokenTexts(stage.subject())) {
                ++count;
                if (hasEnglish(text) && !english.contains(text)) {
                    english.append(text);
                    qWarning("%s: %s", qUtf8Printable(where), qUtf8Printable(text));
                }
            }
        });
        QVERIFY2(count > 500, qPrintable(QString::number(count)));
        QCOMPARE(english, QStringList());
    }

    void anElisionIsSeen()
    {
        QWidget window;
        auto* button = new PillButton(PillButton::Kind::Primary, &window);
        button->setText(QStringLiteral("A text that is much longer than the button is wide"));
        button->setGeometry(0, 0, 100, 40);
        auto* label = new QLabel(QStringLiteral("A text that takes more lines than there are"), &window);
        label->setWordWrap(true);
        label->setGeometry(0, 50, 60, 10);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(test::paintedTexts(window).join(u' ').contains(u'…'));
        QCOMPARE(test::cutTexts(window), (QStringList{label->text(), button->text()}));
    }

    void everyLanguageFits_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : Translation::languages()) {
            QTest::newRow(qPrintable(language)) << language;
        }
    }

    //! No text is elided or cut, and no key to jump to (&) is of two controls.
    void everyLanguageFits()
    {
        QFETCH(const QString, language);
        Translation translation;
        translation.prefer(language);
        Undotted undotted(language);
        const Installed installed(undotted);
        QStringList faults;
        visitAll([&](test::Stage& stage, const QString& where) {
            for (const QString& text : test::paintedTexts(stage.subject())) {
                if (text.contains(u'…')) {
                    faults.append(where + QStringLiteral(": elided: ") + text);
                }
            }
            for (const QString& text : test::cutTexts(stage.window())) {
                faults.append(where + QStringLiteral(": cut: ") + text);
            }
            for (const QString& keys : test::sharedKeys(stage.window())) {
                faults.append(where + QStringLiteral(": ") + keys);
            }
        });
        QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n") + faults.join(u'\n')));
    }
};

QTEST_MAIN(TestInterface)
#include "tst_interface.moc"
