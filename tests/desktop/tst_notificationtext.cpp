// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/notificationtext.h"

#include <QTest>

using namespace tallylight::desktop;

class TestNotificationText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << QStringLiteral("Fix login") << QStringLiteral("Fix login");
        QTest::newRow("white space") << QStringLiteral(" a\t b\r\n\u00a0c ") << QStringLiteral("a b c");
        QTest::newRow("escape sequence") << QStringLiteral("a\u001b[31mb\u0007\u009b") << QStringLiteral("a[31mb");
        QTest::newRow("override") << QStringLiteral("a\u202egpj.exe\u202c") << QStringLiteral("agpj.exe");
        QTest::newRow("marks") << QStringLiteral("\u200f\u061ca\u200bb\ufeff") << QStringLiteral("ab");
        QTest::newRow("isolates stay") << QStringLiteral("\u2068a\u2069: b") << QStringLiteral("\u2068a\u2069: b");
        QTest::newRow("isolate left open") << QStringLiteral("\u2067a\u2066b") << QStringLiteral("\u2067a\u2066b\u2069\u2069");
        QTest::newRow("stray end") << QStringLiteral("a\u2069b") << QStringLiteral("ab");
        QTest::newRow("other planes") << QString::fromUtf8("\xf0\x9f\x9a\x80 go") << QString::fromUtf8("\xf0\x9f\x9a\x80 go");
        QTest::newRow("markup is text") << QStringLiteral("<b>&amp;") << QStringLiteral("<b>&amp;");
        QTest::newRow("cut") << QStringLiteral("123456789 123") << QStringLiteral("123456789\u2026");
        QTest::newRow("fits") << QStringLiteral("1234567890") << QStringLiteral("1234567890");
        QTest::newRow("cut in an isolate") << QStringLiteral("\u2068abcdefghijkl\u2069") << QStringLiteral("\u2068abcdefghi\u2026\u2069");
        QTest::newRow("cut in a word") << QStringLiteral("abcdefghijkl") << QStringLiteral("abcdefghij\u2026");
        QTest::newRow("nothing") << QStringLiteral(" \u200b\n") << QString();
    }

    void makesOneLine()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, line);
        QCOMPARE(notificationLine(text, 10), line.isNull() ? QString() : line);
    }

    void keepsLinesOfABody()
    {
        QCOMPARE(notificationBody(QStringLiteral("one\n\n two \r\nthree"), 100, 10), QStringLiteral("one\ntwo\nthree"));
        QCOMPARE(notificationBody(QStringLiteral("a\nb\nc"), 100, 2), QStringLiteral("a\nb\u2026"));
        QCOMPARE(notificationBody(QStringLiteral("abc\ndef\nghi"), 5, 9), QStringLiteral("abc\nde\u2026"));
    }

    void boundsWhatIsHuge()
    {
        QVERIFY(notificationLine(QString(1'000'000, u'x'), 120).size() <= 121);
        QVERIFY(notificationLine(QString(1'000'000, QChar(0x2068)), 120).size() <= 2 * 121);
        QVERIFY(notificationBody(QStringLiteral("x\n").repeated(100'000), 600, 10).size() <= 20);
        QVERIFY(notificationBody(QString(1'000'000, u'x'), 600, 10).size() <= 601);
    }
};

QTEST_APPLESS_MAIN(TestNotificationText)
#include "tst_notificationtext.moc"
