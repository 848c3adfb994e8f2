// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/kv/runningvalue.h"

#include <QTest>

#include <array>
#include <map>

using namespace tallylight;
using namespace std::chrono_literals;
using hub::kv::decodeItems;
using hub::kv::encodeItems;
using hub::kv::Item;
using hub::kv::Items;
using hub::kv::merge;

namespace {

constexpr wire::Timestamp at(std::int64_t seconds)
{
    return wire::Timestamp(std::chrono::seconds(seconds));
}

constexpr hub::kv::Ages kAges{10min, 20s};
constexpr wire::Timestamp kNow = at(10'000);

Item item(wire::Timestamp progress, std::optional<std::int64_t> revision = {})
{
    return {"vir_1", "A title", "org", progress, revision};
}

hub::RunningEntry entry(const std::string& thread, wire::Timestamp progress, std::int64_t revision)
{
    hub::RunningEntry entry;
    entry.thread.id = wire::ThreadId(thread);
    entry.thread.org = wire::OrgId("org");
    entry.thread.title = "Mine";
    entry.progressAt = progress;
    entry.revision = revision;
    return entry;
}

std::vector<std::string> threadsOf(const Items& items)
{
    std::vector<std::string> threads;
    for (const auto& [thread, value] : items) {
        threads.push_back(thread);
    }
    return threads;
}

using Threads = std::vector<std::string>;

// Not within the class: moc 6.4 does not get on with raw strings in a macro.
const std::string kText = R"({"t1":{"v":"vir_1","t":"A title","o":"org","p":1234,"r":3},"t2":{"v":"","t":null,"o":"org","p":5}})";
const std::string kForeign = R"({"t":{"v":"a","t":"b","o":"c","p":1e3,"x":[]}})";
constexpr std::array kBroken{"",
                             "x",
                             "[]",
                             "1",
                             R"({"t":1})",
                             R"({"t":{}})",
                             R"({"t":{"v":1,"t":null,"o":"o","p":1}})",
                             R"({"t":{"v":"v","t":null,"o":"o","p":"1"}})",
                             R"({"t":{"v":"v","t":null,"o":"o","p":1,"r":"2"}})"};

} // namespace

class TestRunningValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShapeIsTheOneThatOthersRead()
    {
        Items items{{"t1", {"vir_1", "A title", "org", wire::Timestamp(1234ms), 3}}, {"t2", {"", {}, "org", wire::Timestamp(5ms), {}}}};
        const auto values = encodeItems(items);
        QCOMPARE(values, Threads{kText});
        QVERIFY(decodeItems(values[0]).value() == items);
        // Members that somebody added are no fault, and neither is a number that JavaScript wrote.
        QVERIFY(decodeItems(kForeign).value().at("t").progressAt == at(1));
        QVERIFY(encodeItems({}).empty());
    }

    void brokenValuesAreErrors()
    {
        for (const char* text : kBroken) {
            QVERIFY2(!decodeItems(text), text);
        }
    }

    void aSetThatIsTooLongIsSplitAndNothingIsLost()
    {
        Items items;
        for (int i = 0; i < 1000; ++i) {
            items.emplace("thrd_" + std::to_string(i), item(at(i), i));
        }
        const auto values = encodeItems(items, 4096);
        QVERIFY(values.size() > 1);
        Items all;
        for (const std::string& value : values) {
            QVERIFY(value.size() <= 4096);
            auto part = decodeItems(value).value();
            const std::size_t before = all.size() + part.size();
            all.merge(part);
            QCOMPARE(all.size(), before); // none stands twice
        }
        QVERIFY(all == items);
        // One that is too long alone is a value of its own and refused by nobody here.
        items = {{"t", item(at(1))}};
        items["t"].title = std::string(10'000, 'x');
        QCOMPARE(encodeItems(items, 4096).size(), std::size_t{1});
    }

    void ownThreadsAreThere()
    {
        const auto none = [](const std::string&) { return std::optional<std::int64_t>(); };
        QCOMPARE(threadsOf(merge({}, {entry("a", kNow, 1), entry("b", kNow, 1)}, none, kNow, kAges)), (Threads{"a", "b"}));
        // What another process wrote later stands; the later sign of life counts, whoever saw it.
        const Items stored{{"a", item(kNow - 1s, 5)}, {"b", item(kNow - 1s, 1)}};
        const Items merged = merge(stored, {entry("a", kNow, 4), entry("b", kNow - 5s, 2)}, none, kNow, kAges);
        QCOMPARE(*merged.at("a").title, std::string("A title"));
        QCOMPARE(merged.at("a").revision, std::optional<std::int64_t>(5));
        QVERIFY(merged.at("a").progressAt == kNow);
        QCOMPARE(*merged.at("b").title, std::string("Mine"));
        QVERIFY(merged.at("b").progressAt == kNow - 1s);
    }

    void whatEndedIsTakenOutAndWhatIsUnheardOfStaysForAWhile()
    {
        const std::map<std::string, std::int64_t> latest{{"ended", 7}, {"again", 7}};
        const auto known = [&](const std::string& thread) {
            const auto found = latest.find(thread);
            return found == latest.end() ? std::nullopt : std::optional(found->second);
        };
        const Items stored{
            {"ended", item(kNow, 7)}, {"again", item(kNow, 8)}, {"unheard", item(kNow - 20s, 1)}, {"ghost", item(kNow - 21s, 1)}};
        QCOMPARE(threadsOf(merge(stored, {}, known, kNow, kAges)), (Threads{"again", "unheard"}));
    }

    //! Another program keeps its own sets in the same bucket: only the rule that everybody follows takes out what it wrote.
    void whatOthersWroteIsTheirs()
    {
        const auto none = [](const std::string&) { return std::optional<std::int64_t>(9); };
        const Items stored{{"fresh", item(kNow - 9min)}, {"cutoff", item(kNow - 10min)}, {"idle", item(kNow - 10min - 1ms)}};
        QCOMPARE(threadsOf(merge(stored, {}, none, kNow, kAges)), (Threads{"cutoff", "fresh"}));
    }

    void whatIsIdleGoesWhoeverWroteIt()
    {
        const auto none = [](const std::string&) { return std::optional<std::int64_t>(); };
        QCOMPARE(threadsOf(merge({}, {entry("a", kNow - 10min, 1), entry("b", kNow - 11min, 1)}, none, kNow, kAges)), (Threads{"a"}));
    }
};

QTEST_GUILESS_MAIN(TestRunningValue)
#include "tst_runningvalue.moc"
