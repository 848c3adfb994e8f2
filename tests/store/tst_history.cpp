// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/history.h"

#include "support/history.h"

#include <QTest>

#include <string>
#include <vector>

using namespace tallylight;
using namespace std::chrono_literals;
using store::History;
using store::HistoryChange;
using store::HistoryEntry;
using store::RowKey;
using test::ended;
using test::rowKey;
using wire::ThreadStatus;

namespace {

struct Fixture {
    History history;
    std::vector<HistoryChange> changes;

    Fixture()
    {
        QObject::connect(&history, &History::changed, &history, [this](const HistoryChange& change) { changes.push_back(change); });
    }

    [[nodiscard]] std::vector<std::string> threads() const
    {
        std::vector<std::string> ids;
        for (const HistoryEntry& entry : history.entries()) {
            ids.push_back(entry.key.thread.thread.value());
        }
        return ids;
    }
};

RowKey of(const std::string& thread)
{
    return rowKey("a1", "acme", thread);
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLatestStandsFirst()
    {
        Fixture f;
        f.history.add(ended("t1", 10));
        f.history.add(ended("t3", 30));
        f.history.add(ended("t2", 20));
        QCOMPARE(f.threads(), (std::vector<std::string>{"t3", "t2", "t1"}));
        QCOMPARE(f.changes.back(), (HistoryChange{{of("t2")}, {}, {}}));
        QCOMPARE(f.history.find(of("t2"))->duration(), std::optional<std::chrono::milliseconds>(1min));
        QVERIFY(f.history.find(of("t4")) == nullptr);
    }

    void aThreadHasOneEntry()
    {
        Fixture f;
        f.history.add(ended("t1", 10));
        f.history.add(ended("t2", 20));
        f.changes.clear();
        f.history.add(ended("t1", 30, ThreadStatus::Failed));
        QCOMPARE(f.threads(), (std::vector<std::string>{"t1", "t2"}));
        QVERIFY(f.history.find(of("t1"))->outcome == ThreadStatus::Failed);
        QCOMPARE(f.changes, (std::vector<HistoryChange>{{{of("t1")}, {of("t1")}, {}}}));
    }

    void countsWhatNobodyHasSeen()
    {
        Fixture f;
        f.history.add({ended("t1", 10), ended("t2", 20), ended("t3", 30, ThreadStatus::Failed)});
        QCOMPARE(f.changes.size(), std::size_t{1});
        QCOMPARE(f.history.unseenCount(ThreadStatus::Completed), std::size_t{2});
        QCOMPARE(f.history.unseenCount(ThreadStatus::Failed), std::size_t{1});
        const std::vector keys{of("t2"), of("t3"), of("t9")};
        f.history.markSeen(keys);
        QCOMPARE(f.changes.back(), (HistoryChange{{}, {}, {of("t3"), of("t2")}}));
        QCOMPARE(f.history.unseenCount(ThreadStatus::Completed), std::size_t{1});
        QCOMPARE(f.history.unseenCount(ThreadStatus::Failed), std::size_t{0});
        const std::size_t told = f.changes.size();
        f.history.markSeen(keys);
        QCOMPARE(f.changes.size(), told);
        f.history.markAllSeen();
        QCOMPARE(f.history.unseenCount(ThreadStatus::Completed), std::size_t{0});
    }

    void isBoundedByCount()
    {
        Fixture f;
        for (int i = 0; i < static_cast<int>(History::kMaxEntries) + 3; ++i) {
            f.history.add(ended("t" + std::to_string(i), i));
        }
        QCOMPARE(f.history.entries().size(), History::kMaxEntries);
        QVERIFY(f.history.find(of("t2")) == nullptr);
        QVERIFY(f.history.find(of("t3")) != nullptr);
        QCOMPARE(f.changes.back().removed, std::vector{of("t2")});
        f.changes.clear();
        f.history.add(ended("older than all", -10));
        QVERIFY2(f.changes.empty(), "what came and went at once was never there");
    }

    void isBoundedByAge()
    {
        Fixture f;
        f.history.setKept(std::chrono::days(2));
        f.history.add(ended("t1", 0));
        f.history.add(ended("t2", 3600));
        const wire::Timestamp now = ended("t1", 0).ended + std::chrono::days(2) + 1s;
        f.history.prune(now);
        QCOMPARE(f.threads(), std::vector<std::string>{"t2"});
        f.history.setKept(std::chrono::days(0));
        f.history.add(ended("t3", 7200));
        QVERIFY(f.threads().empty());
    }

    void anEndInTheFutureCostsNobody()
    {
        Fixture f;
        f.history.add(ended("t1", 0));
        HistoryEntry absurd = ended("t2", 0);
        absurd.ended = *wire::parseTimestamp("9999-12-31T23:59:59Z");
        f.history.add(absurd);
        QCOMPARE(f.threads(), (std::vector<std::string>{"t2", "t1"}));
        f.history.prune(ended("t1", 60).ended);
        QCOMPARE(f.threads(), (std::vector<std::string>{"t2", "t1"}));
    }

    void textIsCleanedAndCut()
    {
        Fixture f;
        HistoryEntry entry = ended("t1", 0);
        entry.title = "<b>A</b>\n\u202e" + std::string(10'000, 'x');
        entry.orgName = "\x1b[31mAcme";
        f.history.add(entry);
        const HistoryEntry& kept = f.history.entries().front();
        QVERIFY(kept.title.starts_with("<b>A</b> x"));
        QVERIFY(kept.title.size() < 400);
        QCOMPARE(kept.orgName, std::string("[31mAcme"));
    }

    void anAccountCanBeForgotten()
    {
        Fixture f;
        HistoryEntry other = ended("t1", 0);
        other.key.account = store::AccountId("a2");
        f.history.add({ended("t1", 0), other, ended("t2", 1)});
        f.history.forgetAccount(store::AccountId("a1"));
        QCOMPARE(f.history.entries().size(), std::size_t{1});
        QCOMPARE(f.history.entries().front().key, rowKey("a2", "acme", "t1"));
        f.history.clear();
        QVERIFY(f.history.entries().empty());
    }

    void aClockThatWentBackGivesNoNegativeDuration()
    {
        HistoryEntry entry = ended("t1", 0);
        entry.started = entry.ended + 5min;
        QCOMPARE(entry.duration(), std::optional(0ms));
        entry.started.reset();
        QVERIFY(!entry.duration());
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
