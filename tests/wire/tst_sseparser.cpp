// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fixtures.h"
#include "wire/sseparser.h"

#include <QTest>

#include <string>
#include <vector>

using namespace tallylight::wire;
using namespace std::string_literals;

namespace {

struct Dispatched {
    std::string type;
    std::string data;
    std::string lastEventId;

    friend bool operator==(const Dispatched&, const Dispatched&) = default;
};
using Events = std::vector<Dispatched>;

QByteArray describe(const Events& events)
{
    QByteArray text;
    for (const Dispatched& event : events) {
        text += "[" + QByteArray::fromStdString(event.type) + "|" + QByteArray::fromStdString(event.data) + "|"
                + QByteArray::fromStdString(event.lastEventId) + "] ";
    }
    return text;
}

SseParser::Sink collectInto(Events& events)
{
    return [&events](const SseEvent& event) {
        events.push_back({std::string(event.type), std::string(event.data), std::string(event.lastEventId)});
    };
}

//! Copies each piece to memory of its own, so that a view kept across calls is seen by the address sanitizer.
Result<void> feedCopy(SseParser& parser, std::string_view piece, const SseParser::Sink& sink)
{
    const std::vector<char> copy(piece.begin(), piece.end());
    return parser.feed({copy.data(), copy.size()}, sink);
}

Events parseInPieces(std::string_view stream, std::size_t pieceSize)
{
    Events events;
    SseParser parser;
    const auto sink = collectInto(events);
    for (std::size_t at = 0; at < stream.size(); at += pieceSize) {
        if (!feedCopy(parser, stream.substr(at, pieceSize), sink)) {
            qFatal("the parser refused its input");
        }
    }
    return events;
}

Events parseSplitAt(std::string_view stream, std::size_t offset)
{
    Events events;
    SseParser parser;
    const auto sink = collectInto(events);
    const bool isFine = feedCopy(parser, stream.substr(0, offset), sink) && feedCopy(parser, stream.substr(offset), sink);
    if (!isFine) {
        qFatal("the parser refused its input");
    }
    return events;
}

} // namespace

Q_DECLARE_METATYPE(Events)

class TestSseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void interprets_data();
    void interprets();
    void recordedStreams_data();
    void recordedStreams();
    void keepsTheLastEventIdAcrossStreams();
    void readsTheReconnectionTime_data();
    void readsTheReconnectionTime();
    void acceptsALineAtTheBound();
    void refusesALineBeyondTheBound();
    void refusesAnEventBeyondTheBound();
    void takesAMegabyte();
    void startsAnewAfterReset();
};

void TestSseParser::interprets_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<Events>("expected");

    const auto row = [](const char* name, std::string stream, Events events) {
        QTest::newRow(name) << std::move(stream) << std::move(events);
    };

    row("one event", "data: x\n\n", {{"message", "x", ""}});
    row("named", "event: step\ndata: x\nid: 7\n\n", {{"step", "x", "7"}});
    row("no space after the colon", "data:x\n\n", {{"message", "x", ""}});
    row("only one space is taken", "data:  x\n\n", {{"message", " x", ""}});
    row("a tab is data", "data:\tx\n\n", {{"message", "\tx", ""}});
    row("several data lines", "data: a\ndata\ndata: b\n\n", {{"message", "a\n\nb", ""}});
    row("keepalive: empty data", "event: keepalive\ndata: \n\n", {{"keepalive", "", ""}});
    row("data without colon", "data\n\n", {{"message", "", ""}});
    row("two empty data lines", "data\ndata\n\n", {{"message", "\n", ""}});
    row("no data, no event", "event: x\n\ndata: y\n\n", {{"message", "y", ""}});
    row("id without data is kept", "id: 1\n\ndata: y\n\n", {{"message", "y", "1"}});
    row("id stays for later events", "id: 1\ndata: a\n\ndata: b\n\n", {{"message", "a", "1"}, {"message", "b", "1"}});
    row("empty id resets", "id: 1\ndata: a\n\nid\ndata: b\n\n", {{"message", "a", "1"}, {"message", "b", ""}});
    row("NUL in id is ignored", "id: 1\ndata: a\n\nid: 2\0 3\ndata: b\n\n"s, {{"message", "a", "1"}, {"message", "b", "1"}});
    row("NUL in data is data", "data: a\0b\n\n"s, {{"message", "a\0b"s, ""}});
    row("comments", ": hello\n:\ndata: a\n: between\ndata: b\n\n", {{"message", "a\nb", ""}});
    row("unknown fields", "foo: 1\nfoo\ndata: a\nDATA: b\n data: c\n\n", {{"message", "a", ""}});
    row("the last event name wins", "event: a\nevent: b\ndata: x\n\n", {{"b", "x", ""}});
    row("an empty event name is none", "event: a\nevent:\ndata: x\n\n", {{"message", "x", ""}});
    row("CR", "event: a\rdata: x\r\rdata: y\r\r", {{"a", "x", ""}, {"message", "y", ""}});
    row("CRLF", "event: a\r\ndata: x\r\n\r\ndata: y\r\n\r\n", {{"a", "x", ""}, {"message", "y", ""}});
    row("mixed line ends", "event: a\rdata: x\n\r\ndata: y\r\n\ndata: z\n\r", {{"a", "x", ""}, {"message", "y", ""}, {"message", "z", ""}});
    row("many blank lines", "\n\n\r\n\r\rdata: x\n\n\n\n", {{"message", "x", ""}});
    row("no blank line at the end", "data: x\n\ndata: y\n", {{"message", "x", ""}});
    row("no line end at the end", "data: x\n\ndata: y", {{"message", "x", ""}});
    row("byte order mark",
        "\xEF\xBB\xBF"
        "data: x\n\n",
        {{"message", "x", ""}});
    row("only the first mark is one",
        "\xEF\xBB\xBF\xEF\xBB\xBF"
        "data: x\n\ndata: y\n\n",
        {{"message", "y", ""}});
    row("half a mark is text",
        "\xEF\xBB"
        "data: x\n\ndata: y\n\n",
        {{"message", "y", ""}});
    row("characters of four bytes", "data: \xF0\x9F\x98\x80\n\n", {{"message", "\xF0\x9F\x98\x80", ""}});
    row("ill-formed bytes", "data: a\xFF\xC3\n\n", {{"message", "a\xEF\xBF\xBD\xEF\xBF\xBD", ""}});
    row("a cut character is one replacement", "data: \xF0\x9F\x98|\n\n", {{"message", "\xEF\xBF\xBD|", ""}});
    row("a surrogate is three", "data: \xED\xA0\x80\n\n", {{"message", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", ""}});
    row("ill-formed name and id", "event: \xFF\nid: \xFE\ndata: x\n\n", {{"\xEF\xBF\xBD", "x", "\xEF\xBF\xBD"}});
    row("nothing", "", {});
    row("connected and error in one chunk", "event: connected\ndata: {}\n\nevent: error\ndata: {\"error\":1}\n\n",
        {{"connected", "{}", ""}, {"error", "{\"error\":1}", ""}});
}

void TestSseParser::interprets()
{
    QFETCH(std::string, stream);
    QFETCH(Events, expected);

    const auto check = [&](const Events& events) {
        if (events != expected) {
            qWarning() << "got" << describe(events) << "instead of" << describe(expected);
        }
        return events == expected;
    };
    QVERIFY(check(parseInPieces(stream, std::max<std::size_t>(stream.size(), 1))));
    QVERIFY2(check(parseInPieces(stream, 1)), "byte by byte");
    for (std::size_t offset = 0; offset <= stream.size(); ++offset) {
        QVERIFY2(check(parseSplitAt(stream, offset)), qPrintable(QStringLiteral("split at %1").arg(offset)));
    }
}

void TestSseParser::recordedStreams_data()
{
    QTest::addColumn<QList<QByteArray>>("types");
    const QByteArray status = "decopilot.thread.status";
    const QByteArray step = "decopilot.step";
    const QByteArray finish = "decopilot.finish";
    const QByteArray org = "decopilot.running.summary";
    const QByteArray user = "decopilot.running.summary.user";
    QTest::newRow("watch/heartbeat.http") << QList<QByteArray>{
        "connected", "keepalive", "keepalive", status, step, status, finish, status, step, step, step, step, status, finish, "keepalive"};
    QTest::newRow("watch/run-completed.http") << QList<QByteArray>();
    QTest::newRow("watch/run-failed.http") << QList<QByteArray>{"connected", status, status, finish};
    QTest::newRow("watch/run-cancelled.http") << QList<QByteArray>{"connected", status, status, finish};
    QTest::newRow("watch/run-double-start.http") << QList<QByteArray>{"connected", status, status, step, status, finish};
    QTest::newRow("watch/connection-limit.http") << QList<QByteArray>{"connected", "error"};
    QTest::newRow("watch/server-shutdown.http") << QList<QByteArray>{"connected", status};
    QTest::newRow("watch/summary-full-run.http")
        << QList<QByteArray>{"connected", org,    user,   status, org,  user, step,   step,   status, org, user,
                             step,        status, finish, org,    user, step, status, finish, org,    user};
    QTest::newRow("watch/summary-cross-org-unicode.http") << QList<QByteArray>();
    QTest::newRow("watch/summary-connect-mid-run.http") << QList<QByteArray>();
    QTest::newRow("watch/summary-db-connect-mid-run.http") << QList<QByteArray>();
    QTest::newRow("watch/run-requires-action.http") << QList<QByteArray>();
}

void TestSseParser::recordedStreams()
{
    QFETCH(QList<QByteArray>, types);
    const std::string body = tallylight::test::recordedResponse(QTest::currentDataTag()).body;

    const Events whole = parseInPieces(body, body.size());
    QVERIFY(!whole.empty());
    QCOMPARE(whole.front().type, "connected");
    if (!types.isEmpty()) {
        QList<QByteArray> seen;
        for (const Dispatched& event : whole) {
            seen << QByteArray::fromStdString(event.type);
        }
        QCOMPARE(seen, types);
    }
    QVERIFY(parseInPieces(body, 1) == whole);
    QVERIFY(parseInPieces(body, 7) == whole);
    for (std::size_t offset = 0; offset <= body.size(); ++offset) {
        QVERIFY(parseSplitAt(body, offset) == whole);
    }
}

void TestSseParser::keepsTheLastEventIdAcrossStreams()
{
    Events events;
    SseParser parser;
    QVERIFY(parser.feed("id: 9\ndata: x\n\nid: 10\ndata: never finished", collectInto(events)));
    QCOMPARE(parser.lastEventId(), "9");
    parser.reset();
    QCOMPARE(parser.lastEventId(), "9");
    // An event without an id leaves it as it is, on the next stream as on this one.
    events.clear();
    QVERIFY(parser.feed("data: y\n\n", collectInto(events)));
    QVERIFY((events == Events{{"message", "y", "9"}}));
    QCOMPARE(parser.lastEventId(), "9");
}

void TestSseParser::readsTheReconnectionTime_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("digits") << QByteArray("retry: 1500") << qint64{1500};
    QTest::newRow("zero") << QByteArray("retry:0") << qint64{0};
    QTest::newRow("huge is the largest") << QByteArray("retry: 99999999999999999999999") << std::numeric_limits<qint64>::max();
    QTest::newRow("empty") << QByteArray("retry:") << qint64{-1};
    QTest::newRow("sign") << QByteArray("retry: -5") << qint64{-1};
    QTest::newRow("decimals") << QByteArray("retry: 1.5") << qint64{-1};
    QTest::newRow("trailing space") << QByteArray("retry: 15 ") << qint64{-1};
    QTest::newRow("two spaces") << QByteArray("retry:  15") << qint64{-1};
}

void TestSseParser::readsTheReconnectionTime()
{
    QFETCH(QByteArray, field);
    QFETCH(qint64, milliseconds);
    SseParser parser;
    QVERIFY(parser.feed((field + "\n\n").toStdString(), [](const SseEvent&) { QFAIL("retry alone is no event"); }));
    QCOMPARE(parser.reconnectionTime().has_value(), milliseconds >= 0);
    QCOMPARE(parser.reconnectionTime().value_or(std::chrono::milliseconds{-1}).count(), milliseconds);
}

void TestSseParser::acceptsALineAtTheBound()
{
    Events events;
    SseParser parser({.lineBytes = 16, .eventBytes = 100});
    QVERIFY(parser.feed("data: 0123456789\n\n", collectInto(events)));
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events.front().data, "0123456789");
}

void TestSseParser::refusesALineBeyondTheBound()
{
    Events events;
    SseParser parser({.lineBytes = 16, .eventBytes = 100});
    const auto sink = collectInto(events);
    QVERIFY(parser.feed("data: x\n\ndata: 012345", sink));
    const auto refused = parser.feed("67890\n\n", sink);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::TooLarge);
    QCOMPARE(events.size(), 1U);
    QVERIFY2(!parser.feed("\n\ndata: y\n\n", sink), "an error lasts until reset");
    QCOMPARE(events.size(), 1U);
}

void TestSseParser::refusesAnEventBeyondTheBound()
{
    Events events;
    SseParser parser({.lineBytes = 100, .eventBytes = 10});
    const auto sink = collectInto(events);
    QVERIFY(parser.feed("data: 0123\ndata: 56789\n\n", sink));
    QCOMPARE(events.size(), 1U);
    const auto refused = parser.feed("data: 0123\ndata: 567890\n\n", sink);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::TooLarge);
    QCOMPARE(events.size(), 1U);
}

void TestSseParser::takesAMegabyte()
{
    const std::string payload(1024 * 1024, 'x');
    const std::string stream = "event: big\ndata: " + payload + "\nid: 1\n\n";
    const Events expected{{"big", payload, "1"}};
    QVERIFY(parseInPieces(stream, stream.size()) == expected);
    QVERIFY(parseInPieces(stream, 64 * 1024) == expected);
    QVERIFY(parseInPieces(stream, 997) == expected);
}

void TestSseParser::startsAnewAfterReset()
{
    Events events;
    SseParser parser({.lineBytes = 16, .eventBytes = 100});
    const auto sink = collectInto(events);
    QVERIFY(!parser.feed("data: far too long for the bound", sink));
    parser.reset();
    QVERIFY(parser.feed("\xEF\xBB\xBF"
                        "data: y\n\n",
                        sink));
    QVERIFY((events == Events{{"message", "y", ""}}));
}

QTEST_GUILESS_MAIN(TestSseParser)
#include "tst_sseparser.moc"
