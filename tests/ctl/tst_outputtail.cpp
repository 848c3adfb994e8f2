// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/outputtail.h"

#include <QTest>

using tallylight::ctl::OutputTail;

namespace {

std::string tailOf(std::string_view bytes)
{
    OutputTail tail;
    tail.append(bytes);
    return tail.text();
}

} // namespace

class TestOutputTail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheLastLines()
    {
        QCOMPARE(tailOf(""), std::string());
        QCOMPARE(tailOf("one"), std::string("one"));
        QCOMPARE(tailOf("one\ntwo\n"), std::string("one\ntwo"));
        QCOMPARE(tailOf("\n\none\n\n  \ntwo\n\n"), std::string("one\ntwo"));
        std::string many;
        for (int i = 0; i < 50; ++i) {
            many += std::to_string(i) + "\n";
        }
        QCOMPARE(tailOf(many), std::string("40\n41\n42\n43\n44\n45\n46\n47\n48\n49"));
    }

    void showsWhatATerminalWould()
    {
        QCOMPARE(tailOf("10 %\r50 %\r100 %\n"), std::string("100 %"));
        QCOMPARE(tailOf("done\r\n"), std::string("done"));
        QCOMPARE(tailOf("\x1b[1;31mred\x1b[0m and \x1b[2Kplain"), std::string("red and plain"));
        QCOMPARE(tailOf("a\x07\xe2\x80\xae"
                        "b"),
                 std::string("ab"));
        QCOMPARE(tailOf("cut \x1b["), std::string("cut"));
    }

    void comesInAnyPieces()
    {
        OutputTail tail;
        for (const char c : std::string_view("caf\xc3\xa9\nnext \x1b[32mgreen\x1b[0m\n")) {
            tail.append({&c, 1});
        }
        QCOMPARE(tail.text(), std::string("caf\xc3\xa9\nnext green"));
    }

    void isBounded()
    {
        OutputTail tail;
        const std::string chunk = std::string(1000, 'x') + "\n";
        for (int i = 0; i < 10'000; ++i) {
            tail.append(chunk);
        }
        tail.append("the end\n");
        QVERIFY(tail.text().size() < 4000);
        QVERIFY(tail.text().ends_with("the end"));
        // One line without end.
        QVERIFY(tailOf(std::string(1'000'000, 'y')).size() < 400);
        // A cut line is left out rather than shown without its beginning.
        OutputTail cut;
        cut.append(std::string(100'000, 'a') + "\nlast\n");
        QCOMPARE(cut.text(), std::string("last"));
    }
};

QTEST_GUILESS_MAIN(TestOutputTail)
#include "tst_outputtail.moc"
