// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/eventencode.h"
#include "support/fixtures.h"
#include "wire/decode.h"
#include "wire/sseparser.h"

#include <QDir>
#include <QTest>

#include <random>

using namespace tallylight;

namespace {

//! The events as strings of bytes, with the blank line that ends each.
std::vector<std::string> framesOf(const std::string& body)
{
    std::vector<std::string> frames;
    std::size_t begin = 0;
    for (auto end = body.find("\n\n"); end != std::string::npos; end = body.find("\n\n", begin)) {
        frames.push_back(body.substr(begin, end + 2 - begin));
        begin = end + 2;
    }
    return frames;
}

wire::Event decode(const std::string& frame)
{
    wire::Decoder decoder;
    wire::SseParser parser;
    wire::Event event;
    const auto fed = parser.feed(frame, [&](const wire::SseEvent& sse) {
        auto decoded = decoder.decode(sse.type, sse.data);
        if (decoded) {
            event = std::move(*decoded);
        }
    });
    return fed ? event : wire::Event();
}

std::string encodeAny(const wire::Event& event)
{
    return std::visit(
        [](const auto& value) -> std::string {
            using T = std::decay_t<decltype(value)>;
            // What a hub never sends.
            if constexpr (std::is_same_v<
                              T, wire::WorkflowEvent> || std::is_same_v<T, wire::WaitingEvent> || std::is_same_v<T, wire::IgnoredEvent>) {
                return {};
            } else {
                return hub::encode(value);
            }
        },
        event);
}

} // namespace

class TestEventEncode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatASummaryTellsIsReadAgain()
    {
        const auto at = wire::parseTimestamp("2026-06-16T09:00:00.250Z");
        wire::SummaryEvent summary;
        summary.envelope = {"6a0c0b5e-2f0e-4a35-9f60-0d5d3c5f1a11", "decopilot", at};
        summary.scope = wire::Scope::User;
        summary.threads = {{wire::ThreadId("t"), wire::AgentId("v"), "T", wire::OrgId("o"), "A", at, at, 7},
                           {wire::ThreadId("u"), {}, {}, wire::OrgId("o"), {}}};
        summary.summary = wire::summarize(summary.threads);
        QVERIFY(std::get<wire::SummaryEvent>(decode(hub::encode(summary))).threads == summary.threads);
    }

    void recordedEventsComeOutByteForByte_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(TALLYLIGHT_FIXTURES "/watch"));
        for (const QString& name : folder.entryList({QStringLiteral("*.http")})) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void recordedEventsComeOutByteForByte()
    {
        QFETCH(QString, name);
        const std::string body = test::recordedResponse("watch/" + name.toStdString()).body;
        int count = 0;
        for (const std::string& frame : framesOf(body)) {
            const auto event = decode(frame);
            if (!std::holds_alternative<wire::IgnoredEvent>(event) && !std::holds_alternative<wire::WorkflowEvent>(event)) {
                QCOMPARE(encodeAny(event), frame);
                ++count;
            }
        }
        QVERIFY(count > 0 || name.startsWith(QStringLiteral("refused")));
    }

    void whatIsEncodedIsDecodedToTheSame()
    {
        std::mt19937 random(3);
        const auto number = [&](unsigned bound) { return static_cast<unsigned>(random() % bound); };
        const auto text = [&] {
            static const std::vector<std::string> pieces{
                "a",         "\"",           "\\",           "\n", "\r\n", "\t", "\x01", "\x1f", "\x7f", "/", "é", "☕", "\xF0\x9F\x9A\x80",
                "</script>", "\xE2\x80\xAE", "\xE2\x80\xA8", " "};
            std::string result;
            for (unsigned i = number(8); i > 0; --i) {
                result += pieces[number(static_cast<unsigned>(pieces.size()))];
            }
            return result;
        };
        const auto time = [&] { return wire::Timestamp(std::chrono::milliseconds(1'700'000'000'000 + number(2'000'000'000))); };
        const auto maybe = [&](auto make) { return number(2) == 0 ? std::optional<decltype(make())>() : make(); };
        for (int i = 0; i < 500; ++i) {
            const wire::Envelope envelope{"id-" + std::to_string(i), "decopilot", time()};
            const wire::ThreadId thread("thrd_" + std::to_string(i));
            wire::ThreadStatusEvent status{
                envelope, thread, wire::ThreadStatus::Failed, {}, wire::UserId("u"), maybe(text), text(), maybe(text), time(), time()};
            status.agent = wire::AgentId(number(2) == 0 ? "" : "vir_1");
            check(status);
            check(wire::ThreadStatusEvent{envelope, thread, wire::ThreadStatus::InProgress, status.agent, {}, {}, {}, {}, {}, {}});
            check(wire::StepEvent{envelope, thread, number(1000) + 1});
            check(wire::FinishEvent{envelope, thread, wire::ThreadStatus::RequiresAction});
            check(
                wire::Connected{"listener", wire::OrgId("o"), maybe([&] { return std::vector<std::string>(number(3), text()); }), time()});
            check(wire::StreamError{"Too many " + text(), text()});
            check(wire::Keepalive{});
            for (const auto scope : {wire::Scope::Org, wire::Scope::User}) {
                wire::SummaryEvent summary{envelope, scope, {}, {}};
                for (unsigned row = number(5); row > 0; --row) {
                    summary.threads.push_back({wire::ThreadId(std::to_string(row)), wire::AgentId(number(2) == 0 ? "" : "v"), maybe(text),
                                               wire::OrgId("o"), scope == wire::Scope::User ? maybe(text) : std::nullopt});
                }
                summary.summary = wire::summarize(summary.threads);
                check(summary);
            }
        }
    }

private:
    static void check(const wire::Event& event)
    {
        const std::string frame = encodeAny(event);
        QCOMPARE(framesOf(frame).size(), std::size_t{1});
        QVERIFY2(decode(frame) == event, frame.c_str());
    }
};

QTEST_GUILESS_MAIN(TestEventEncode)
#include "tst_eventencode.moc"
