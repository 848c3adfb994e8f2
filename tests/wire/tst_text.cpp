// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/namehash.h"
#include "wire/plaintext.h"
#include "wire/timestamp.h"
#include "wire/utf8.h"
#include "wire/weburl.h"

#include <QTest>

using namespace tallylight::wire;

//! The small pure functions on text: a program each would be all boilerplate.
class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainLine_data();
    void plainLine();
    void hashes_data();
    void hashes();
    void initialsOfNames_data();
    void initialsOfNames();
    void timestamps_data();
    void timestamps();
    void threadPages();
    void utf8RoundTrip();
};

void TestText::plainLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("bound");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << QByteArray("Fix login") << 100 << QByteArray("Fix login");
    QTest::newRow("white space") << QByteArray(" a \n\t b\r\n") << 100 << QByteArray("a b");
    QTest::newRow("escape sequences") << QByteArray("a\x1b[31mred\x07") << 100 << QByteArray("a[31mred");
    QTest::newRow("C1 controls") << QByteArray("a\xC2\x9B"
                                               "b")
                                 << 100 << QByteArray("ab");
    QTest::newRow("bidi override") << QByteArray("a\xE2\x80\xAE"
                                                 "cod.exe")
                                   << 100 << QByteArray("acod.exe");
    QTest::newRow("bidi isolates and marks") << QByteArray("\xE2\x81\xA6x\xE2\x81\xA9\xE2\x80\x8F\xD8\x9C") << 100 << QByteArray("x");
    QTest::newRow("arabic stays") << QByteArray("مرحبا") << 100 << QByteArray("مرحبا");
    QTest::newRow("joined emoji stay") << QByteArray("👩‍💻") << 100 << QByteArray("👩‍💻");
    QTest::newRow("line separator") << QByteArray("a\xE2\x80\xA8"
                                                  "b")
                                    << 100 << QByteArray("a b");
    QTest::newRow("ill-formed") << QByteArray("a\xFF") << 100 << QByteArray("a\xEF\xBF\xBD");
    QTest::newRow("at the bound") << QByteArray("abcde") << 5 << QByteArray("abcde");
    QTest::newRow("beyond the bound") << QByteArray("abcdef") << 5 << QByteArray("abcd…");
    QTest::newRow("bound in code points") << QByteArray("äöüß€") << 4 << QByteArray("äöü…");
    QTest::newRow("nothing but controls") << QByteArray("\x01\x02") << 5 << QByteArray("");
}

void TestText::plainLine()
{
    QFETCH(QByteArray, text);
    QFETCH(int, bound);
    QFETCH(QByteArray, line);
    QCOMPARE(QByteArray::fromStdString(tallylight::wire::plainLine(text.toStdString(), static_cast<std::size_t>(bound))), line);
}

void TestText::hashes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<qulonglong>("hash");
    // Expected values by node: for (c of units) h = c + ((h << 5) - h); Math.abs(h)
    QTest::newRow("empty") << QByteArray("") << 0ULL;
    QTest::newRow("letter") << QByteArray("a") << 97ULL;
    QTest::newRow("short") << QByteArray("Acme Lab") << 2496955815ULL;
    QTest::newRow("long") << QByteArray("Release Notes Writer of the Northern Hemisphere") << 6034656775ULL;
    QTest::newRow("two units a character") << QByteArray("café ☕ 😀") << 1733021165ULL;
}

void TestText::hashes()
{
    QFETCH(QByteArray, name);
    QFETCH(qulonglong, hash);
    QCOMPARE(qulonglong{nameHash(name.toStdString())}, hash);
    QCOMPARE(orgHue(name.toStdString()), static_cast<int>(hash % 360));
}

void TestText::initialsOfNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("two words") << QByteArray("Acme Lab") << QByteArray("AL");
    QTest::newRow("three words") << QByteArray("one two three") << QByteArray("OT");
    QTest::newRow("one word") << QByteArray("globex") << QByteArray("G");
    QTest::newRow("hyphen") << QByteArray("alice-carnival-cloud") << QByteArray("AC");
    QTest::newRow("outside ASCII") << QByteArray("émile zola") << QByteArray("éZ");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
    QTest::newRow("spaces") << QByteArray("   ") << QByteArray("");
}

void TestText::initialsOfNames()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(initials(name.toStdString())), expected);
}

void TestText::timestamps_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("formatted");
    QTest::newRow("usual") << QByteArray("2026-06-16T09:12:00.004Z") << QByteArray("2026-06-16T09:12:00.004Z");
    QTest::newRow("no decimals") << QByteArray("2026-06-16T09:12:00Z") << QByteArray("2026-06-16T09:12:00.000Z");
    QTest::newRow("microseconds") << QByteArray("2026-06-16T09:12:00.123456Z") << QByteArray("2026-06-16T09:12:00.123Z");
    QTest::newRow("offset") << QByteArray("2026-06-16T09:12:00.5+02:00") << QByteArray("2026-06-16T07:12:00.500Z");
    QTest::newRow("over midnight") << QByteArray("2026-03-01T00:30:00-01:00") << QByteArray("2026-03-01T01:30:00.000Z");
    QTest::newRow("leap day") << QByteArray("2028-02-29T00:00:00Z") << QByteArray("2028-02-29T00:00:00.000Z");
    for (const char* bad : {"", "2026-06-16", "2026-06-16T09:12:00", "2026-13-16T09:12:00Z", "2026-02-30T09:12:00Z", "2026-06-16T24:12:00Z",
                            "2026-06-16T09:12:00.Z", "2026-06-16T09:12:00Zx", "+026-06-16T09:12:00Z", "2026-06-16T09:12:-1Z", "now"}) {
        QTest::newRow(bad) << QByteArray(bad) << QByteArray();
    }
}

void TestText::timestamps()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, formatted);
    const auto time = parseTimestamp(text.toStdString());
    QCOMPARE(time.has_value(), !formatted.isEmpty());
    if (time) {
        QCOMPARE(QByteArray::fromStdString(formatTimestamp(*time)), formatted);
    }
}

void TestText::threadPages()
{
    QCOMPARE(threadPageUrl("https://studio.example", "acme-lab", ThreadId("thrd_1"), AgentId("vir_2")),
             "https://studio.example/acme-lab/thrd_1?virtualmcpid=vir_2&chat=1");
    QCOMPARE(threadPageUrl("https://studio.example/", "acme", ThreadId("t"), AgentId()), "https://studio.example/acme/t?chat=1");
    QCOMPARE(threadPageUrl("http://127.0.0.1:1", "a/../b", ThreadId(".."), AgentId("x&y=1#z")),
             "http://127.0.0.1:1/a%2F..%2Fb/%2E%2E?virtualmcpid=x%26y%3D1%23z&chat=1");
    QCOMPARE(percentEncoded("@evil.example"), "%40evil.example");
}

void TestText::utf8RoundTrip()
{
    for (const char32_t codePoint : {U'a', U'\u00e9', U'\u20ac', U'\U0001F600', U'\U0010FFFF'}) {
        std::string text;
        appendCodePoint(text, codePoint);
        QVERIFY(isValidUtf8(text));
        std::string_view rest = text;
        QVERIFY(takeCodePoint(rest) == codePoint);
        QVERIFY(rest.empty());
    }
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
