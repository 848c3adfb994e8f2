// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fixtures.h"
#include "wire/sseparser.h"
#include "wire/ssewriter.h"

#include <QTest>

#include <string>

using namespace tallylight::wire;

class TestSseWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesAsRecorded();
    void leavesOutAnEmptyId();
    void survivesAnyLineEnd();
};

void TestSseWriter::framesAsRecorded()
{
    // What a real server framed, parsed and framed again, is the same to the byte.
    const std::string body = tallylight::test::recordedResponse("watch/summary-full-run.http").body;
    std::string again;
    SseParser parser;
    const auto fed = parser.feed(body, [&again](const SseEvent& event) {
        // The recorded `connected` has no id, and no event before it set one.
        again += writeSseEvent(event.type, event.data, event.lastEventId);
    });
    QVERIFY(fed);
    QCOMPARE(QByteArray::fromStdString(again), QByteArray::fromStdString(body));
}

void TestSseWriter::leavesOutAnEmptyId()
{
    QCOMPARE(writeSseEvent("keepalive", "", ""), "event: keepalive\ndata: \n\n");
}

void TestSseWriter::survivesAnyLineEnd()
{
    std::string data;
    SseParser parser;
    const auto fed = parser.feed(writeSseEvent("x", "a\nb\r\nc\rd", "1"), [&data](const SseEvent& event) { data = event.data; });
    QVERIFY(fed);
    QCOMPARE(data, "a\nb\nc\nd");
}

QTEST_GUILESS_MAIN(TestSseWriter)
#include "tst_ssewriter.moc"
