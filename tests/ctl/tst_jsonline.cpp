// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/jsonline.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using tallylight::ctl::JsonLine;

class TestJsonLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfTheCalls()
    {
        JsonLine line;
        line.beginObject();
        line.key("z").value("1").key("a").value(std::int64_t{-2}).key("n").null().key("b").boolean(true);
        line.key("o").beginObject().endObject();
        line.key("l").beginArray().value("x").value("y").beginObject().key("k").valueOrNull({}).endObject().endArray();
        line.endObject();
        QCOMPARE(line.text(), std::string(R"({"z":"1","a":-2,"n":null,"b":true,"o":{},"l":["x","y",{"k":null}]})"));
    }

    void everyTextComesBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << QByteArray("plain");
        QTest::newRow("quotes") << QByteArray("a \"b\" \\c\\ /");
        QTest::newRow("lines") << QByteArray("a\nb\r\tc");
        QTest::newRow("controls") << QByteArray("\x01\x1b[31m\x7f\xc2\x9b");
        QTest::newRow("direction") << QByteArray("a\xe2\x80\xaegpj.exe\xe2\x81\xa6\xd8\x9c\xe2\x80\x8f");
        QTest::newRow("nul") << QByteArray("a\0b", 3);
        QTest::newRow("beyond") << QByteArray("\xf0\x9f\x9a\xa6 \xe2\x80\xa8");
    }

    void everyTextComesBack()
    {
        QFETCH(QByteArray, text);
        JsonLine line;
        line.beginObject().key("t").value(text.toStdString()).endObject();
        const QByteArray json = QByteArray::fromStdString(line.text());
        QCOMPARE(QJsonDocument::fromJson(json).object().value(QStringLiteral("t")).toString(), QString::fromUtf8(text));
        // Nothing that a terminal would obey.
        for (const char byte : json) {
            QVERIFY(static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7f);
        }
        for (const char* obeyed : {"\xc2\x9b", "\xe2\x80\xae", "\xe2\x81\xa6", "\xd8\x9c", "\xe2\x80\x8f", "\xe2\x80\xa8"}) {
            QVERIFY(!json.contains(obeyed));
        }
    }

    void illFormedTextIsReplaced()
    {
        JsonLine line;
        line.value("a\xff");
        QCOMPARE(line.text(), std::string("\"a\xef\xbf\xbd\""));
    }
};

QTEST_GUILESS_MAIN(TestJsonLine)
#include "tst_jsonline.moc"
