// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/runningset.h"

#include "support/threads.h"

#include <QTest>

#include <algorithm>
#include <utility>
#include <vector>

using namespace tallylight;
using store::RunningSet;
using store::SetDiff;
using test::key;
using test::runningThread;

class TestRunningSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        const RunningSet set;
        QVERIFY(set.threads().empty());
        QVERIFY(!set.find(key("o", "a")));
        QCOMPARE(set.summary(), wire::RunningSummary{});
    }

    void tellsWhatAReplacementDid()
    {
        RunningSet set;
        QCOMPARE(set.replace({runningThread("a", "o"), runningThread("b", "o"), runningThread("c", "o")}),
                 (SetDiff{{key("o", "a"), key("o", "b"), key("o", "c")}, {}, {}}));

        wire::RunningThread renamed = runningThread("c", "o");
        renamed.title = "Another";
        QCOMPARE(set.replace({runningThread("d", "o"), renamed, runningThread("a", "o")}),
                 (SetDiff{{key("o", "d")}, {key("o", "b")}, {key("o", "c")}}));
        QCOMPARE(set.size(), std::size_t{3});
        QCOMPARE(set.find(key("o", "c"))->title, std::optional<std::string>("Another"));
        QVERIFY(!set.find(key("o", "b")));

        QCOMPARE(set.replace({}), (SetDiff{{}, {key("o", "d"), key("o", "c"), key("o", "a")}, {}}));
        QVERIFY(!set.find(key("o", "a")));
    }

    void everyFieldCountsAsAChange_data()
    {
        QTest::addColumn<int>("field");
        for (const int field : {0, 1, 2, 3}) {
            QTest::addRow("%d", field) << field;
        }
    }

    void everyFieldCountsAsAChange()
    {
        QFETCH(int, field);
        RunningSet set;
        (void)set.replace({runningThread("a", "o")});
        wire::RunningThread next = runningThread("a", "o");
        switch (field) {
        case 0:
            next.title.reset();
            break;
        case 1:
            next.title = "";
            break;
        case 2:
            next.agent = wire::AgentId("other");
            break;
        default:
            next.agentTitle = "Copy Editor";
        }
        QCOMPARE(set.replace({next}), (SetDiff{{}, {}, {key("o", "a")}}));
    }

    void keepsTheServersOrder()
    {
        RunningSet set;
        (void)set.replace({runningThread("b", "o"), runningThread("a", "o")});
        QCOMPARE(set.threads()[0].id.value(), std::string("b"));
        // Another order alone is nothing that anybody needs to hear of.
        QVERIFY(set.replace({runningThread("a", "o"), runningThread("b", "o")}).isEmpty());
        QCOMPARE(set.threads()[0].id.value(), std::string("b"));
    }

    void sameIdInTwoOrganizationsIsTwoThreads()
    {
        RunningSet set;
        (void)set.replace({runningThread("a", "o1"), runningThread("a", "o2")});
        QCOMPARE(set.size(), std::size_t{2});
        QCOMPARE(set.replace({runningThread("a", "o2")}), (SetDiff{{}, {key("o1", "a")}, {}}));
    }

    void firstOfRepeatedThreadsCounts()
    {
        RunningSet set;
        wire::RunningThread second = runningThread("a", "o");
        second.title = "Second";
        QCOMPARE(set.replace({runningThread("a", "o"), second, runningThread("b", "o")}),
                 (SetDiff{{key("o", "a"), key("o", "b")}, {}, {}}));
        QCOMPARE(set.find(key("o", "a"))->title, std::optional<std::string>("Title of a"));
        QCOMPARE(set.find(key("o", "b"))->title, std::optional<std::string>("Title of b"));
        QCOMPARE(set.summary().totalRunning, 2);
    }

    void countsByTheOneRule()
    {
        RunningSet set;
        (void)set.replace(
            {runningThread("1", "o", "a"), runningThread("2", "o", "a"), runningThread("3", "o", "b"), runningThread("4", "o", "")});
        QCOMPARE(set.summary(), (wire::RunningSummary{4, 2}));
    }

    void retitles()
    {
        RunningSet set;
        (void)set.replace({runningThread("a", "o")});
        QVERIFY(set.retitle(key("o", "a"), "New"));
        QVERIFY(!set.retitle(key("o", "a"), "New"));
        QVERIFY(!set.retitle(key("o", "b"), "New"));
        QCOMPARE(set.find(key("o", "a"))->title, std::optional<std::string>("New"));
    }

    //! Any two sets: the difference, applied by the book, leads from one to the other.
    void differenceLeadsFromOneSetToTheOther()
    {
        RunningSet set;
        std::vector<wire::RunningThread> threads;
        std::uint32_t random = 7;
        const auto next = [&random](std::uint32_t bound) { return (random = random * 1664525U + 1013904223U) / 65536U % bound; };
        for (int round = 0; round < 300; ++round) {
            std::vector<wire::RunningThread> replacement = threads;
            for (std::uint32_t edits = next(6); edits > 0; --edits) {
                const std::size_t at = replacement.empty() ? 0 : next(static_cast<std::uint32_t>(replacement.size()));
                if (replacement.empty() || next(3) == 0) {
                    const auto place = replacement.begin() + static_cast<std::ptrdiff_t>(at);
                    replacement.insert(place, runningThread(std::to_string(round) + "-" + std::to_string(edits), "o"));
                } else if (next(2) == 0) {
                    replacement.erase(replacement.begin() + static_cast<std::ptrdiff_t>(at));
                } else {
                    replacement[at].title = std::to_string(round);
                }
            }
            const std::vector<wire::RunningThread> before = threads;
            const SetDiff diff = set.replace(std::vector(replacement));
            for (const wire::RunningThread& old : before) {
                const auto now = std::ranges::find(replacement, old.id, &wire::RunningThread::id);
                QCOMPARE(std::ranges::count(diff.removed, old.key()), std::ptrdiff_t{now == replacement.end() ? 1 : 0});
                QCOMPARE(std::ranges::count(diff.changed, old.key()), std::ptrdiff_t{now != replacement.end() && *now != old ? 1 : 0});
            }
            for (const wire::RunningThread& now : replacement) {
                const bool isOld = std::ranges::count(before, now.id, &wire::RunningThread::id) > 0;
                QCOMPARE(std::ranges::count(diff.added, now.key()), std::ptrdiff_t{isOld ? 0 : 1});
                QVERIFY(set.find(now.key()) && *set.find(now.key()) == now);
            }
            QCOMPARE(set.size(), replacement.size());
            threads = std::move(replacement);
        }
    }
};

QTEST_GUILESS_MAIN(TestRunningSet)
#include "tst_runningset.moc"
