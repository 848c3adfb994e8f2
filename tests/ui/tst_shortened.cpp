// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shortened.h"

#include <QTest>

using tallylight::ui::shortened;

namespace {

QString fromCodePoints(std::u32string_view text)
{
    return QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

class TestShortened : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsBetweenCharacters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("shown");
        const QString family = fromCodePoints(U"\U0001F469\u200D\U0001F469\u200D\U0001F467"); // 8 units, one character
        const QString flag = fromCodePoints(U"\U0001F1E7\U0001F1F7");
        const QString thumb = fromCodePoints(U"\U0001F44D\U0001F3FD");
        const QString heart = fromCodePoints(U"\u2764\uFE0F");
        QTest::newRow("short enough") << QStringLiteral("abcde") << 5 << QStringLiteral("abcde");
        QTest::newRow("too long") << QStringLiteral("abcdef") << 5 << QStringLiteral("abcd…");
        QTest::newRow("no space before the dots") << QStringLiteral("abc def") << 5 << QStringLiteral("abc…");
        QTest::newRow("surrogate pair") << fromCodePoints(U"abc\U0001F600def") << 5 << QStringLiteral("abc…");
        QTest::newRow("surrogate pair that fits") << fromCodePoints(U"ab\U0001F600def") << 5 << fromCodePoints(U"ab\U0001F600…");
        QTest::newRow("combining mark") << QStringLiteral("abce\u0301f") << 5 << QStringLiteral("abc…");
        QTest::newRow("two marks") << QStringLiteral("abe\u0301\u0323fgh") << 5 << QStringLiteral("ab…");
        QTest::newRow("emoji sequence") << QStringLiteral("a") + family + QStringLiteral("bcd") << 8 << QStringLiteral("a…");
        QTest::newRow("emoji sequence that fits")
            << QStringLiteral("a") + family + QStringLiteral("bcd") << 10 << QStringLiteral("a") + family + QStringLiteral("…");
        QTest::newRow("flag") << QStringLiteral("abc") + flag + QStringLiteral("d") << 6 << QStringLiteral("abc…");
        QTest::newRow("skin tone") << QStringLiteral("abc") + thumb + QStringLiteral("d") << 6 << QStringLiteral("abc…");
        QTest::newRow("variation selector") << QStringLiteral("abc") + heart + QStringLiteral("d") << 5 << QStringLiteral("abc…");
        QTest::newRow("hangul") << QStringLiteral("ab\u1112\u1161\u11ABcd") << 5 << QStringLiteral("ab…");
        QTest::newRow("nothing but one character") << family + family << 4 << QStringLiteral("…");
        QTest::newRow("no room") << QStringLiteral("ab") << 0 << QString();
    }

    void cutsBetweenCharacters()
    {
        QFETCH(const QString, text);
        QFETCH(const int, length);
        QTEST(shortened(text, length), "shown");
    }

    void neverLongerThanAsked()
    {
        const QString marks = QStringLiteral("a") + QString(10'000, QChar(0x0301));
        for (const QString& text : {marks, QString(10'000, u'x'), fromCodePoints(U"\U0001F600").repeated(5'000),
                                    QString(10'000, QChar(0xD83D)), fromCodePoints(U"\U0001F469\u200D").repeated(3'000)}) {
            for (int length = 1; length < 70; ++length) {
                const QString cut = shortened(text, length);
                QVERIFY(cut.size() <= length);
                QVERIFY(cut.endsWith(u'…'));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestShortened)
#include "tst_shortened.moc"
