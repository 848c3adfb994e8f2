// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/runningsets.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace tallylight;
using hub::RunningSets;

namespace {

constexpr wire::Timestamp at(std::int64_t seconds)
{
    return wire::Timestamp(std::chrono::seconds(seconds));
}

hub::Thread running(const std::string& org, const std::string& id, const std::string& owner, std::int64_t progress = 0)
{
    hub::Thread thread;
    thread.id = wire::ThreadId(id);
    thread.org = wire::OrgId(org);
    thread.createdBy = wire::UserId(owner);
    thread.title = "Title of " + id;
    thread.status = wire::ThreadStatus::InProgress;
    thread.lastProgressAt = at(progress);
    return thread;
}

std::vector<std::string> ids(const std::vector<wire::RunningThread>& threads)
{
    std::vector<std::string> result;
    for (const auto& thread : threads) {
        result.push_back(thread.org.value() + "/" + thread.id.value());
    }
    return result;
}

using Ids = std::vector<std::string>;

} // namespace

class TestRunningSets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSetsShowTheSameThread()
    {
        RunningSets sets;
        sets.markRunning(running("a", "1", "ann"), "Writer", true);
        const auto ofOrg = sets.ofOrg(wire::OrgId("a"));
        const auto ofUser = sets.ofUser(wire::UserId("ann"));
        QCOMPARE(ids(ofOrg), Ids{"a/1"});
        QCOMPARE(ids(ofUser), Ids{"a/1"});
        QCOMPARE(ofOrg[0].title, std::optional<std::string>("Title of 1"));
        // The protocol gives agents' titles to the user's scope alone.
        QCOMPARE(ofOrg[0].agentTitle, std::optional<std::string>());
        QCOMPARE(ofUser[0].agentTitle, std::optional<std::string>("Writer"));
        QVERIFY(sets.ofUser(wire::UserId("bob")).empty());
    }

    void timesAndStepsStandInBothSets()
    {
        RunningSets sets;
        auto thread = running("a", "1", "ann", 5);
        thread.runStartedAt = at(1);
        sets.markRunning(thread, {}, true);
        sets.touch(thread.key(), at(7), 3);
        sets.touch(thread.key(), at(8)); // a message
        const auto check = [&](wire::Timestamp started, wire::Timestamp progress, std::int64_t steps) {
            for (const auto& set : {sets.ofOrg(wire::OrgId("a")), sets.ofUser(wire::UserId("ann"))}) {
                QCOMPARE(set.size(), std::size_t{1});
                QVERIFY(set[0].startedAt == started && set[0].lastProgressAt == progress);
                QCOMPARE(set[0].steps, std::optional(steps));
            }
        };
        check(at(1), at(8), 3);
        // Another title is no new run.
        thread.title = "Renamed";
        thread.lastProgressAt = at(8);
        sets.markRunning(thread, {}, true);
        check(at(1), at(8), 3);
        thread.runStartedAt = at(9);
        thread.lastProgressAt = at(9);
        sets.markRunning(thread, {}, true);
        check(at(9), at(9), 0);
        // As loaded at start.
        sets.markRunning(thread, {}, true, 12);
        check(at(9), at(9), 12);
    }

    void orderIsThatOfStartingAndSurvivesARestart()
    {
        RunningSets sets;
        for (const char* id : {"c", "a", "b"}) {
            sets.markRunning(running("o", id, "ann"), {}, true);
        }
        auto again = running("o", "c", "ann");
        again.title = "Renamed";
        sets.markRunning(again, {}, true);
        const auto threads = sets.ofOrg(wire::OrgId("o"));
        QCOMPARE(ids(threads), (Ids{"o/c", "o/a", "o/b"}));
        QCOMPARE(*threads[0].title, std::string("Renamed"));
    }

    void stoppingIsForBothSetsAtOnce()
    {
        RunningSets sets;
        sets.markRunning(running("o", "1", "ann"), {}, true);
        QVERIFY(sets.markStopped({wire::OrgId("o"), wire::ThreadId("1")}));
        QVERIFY(!sets.markStopped({wire::OrgId("o"), wire::ThreadId("1")}));
        QVERIFY(sets.ofOrg(wire::OrgId("o")).empty() && sets.ofUser(wire::UserId("ann")).empty());
        QVERIFY(!sets.oldestProgress());
    }

    void whoLeftAnOrganizationNoLongerSeesItsThreads()
    {
        RunningSets sets;
        const wire::UserId ann("ann");
        sets.markRunning(running("a", "1", "ann"), {}, true);
        sets.markRunning(running("b", "2", "ann"), {}, true);
        QVERIFY(sets.setMember(ann, wire::OrgId("a"), false));
        QVERIFY(!sets.setMember(ann, wire::OrgId("a"), false));
        QCOMPARE(ids(sets.ofUser(ann)), Ids{"b/2"});
        // The organization still sees the thread.
        QCOMPARE(ids(sets.ofOrg(wire::OrgId("a"))), Ids{"a/1"});

        const std::vector both{wire::OrgId("a"), wire::OrgId("b")};
        QVERIFY(sets.setMemberships(ann, both));
        QVERIFY(!sets.setMemberships(ann, both));
        QCOMPARE(ids(sets.ofUser(ann)), (Ids{"a/1", "b/2"}));
        // Nothing runs there: it changes nothing that anybody sees.
        QVERIFY(!sets.setMember(ann, wire::OrgId("c"), true));
    }

    void idleIsBeforeTheCutoffAndNotAtIt()
    {
        RunningSets sets;
        sets.markRunning(running("o", "1", "ann", 10), {}, true);
        sets.markRunning(running("o", "2", "ann", 20), {}, true);
        QCOMPARE(*sets.oldestProgress(), at(10));
        QCOMPARE(sets.idleSince(at(10)).size(), std::size_t{0});
        QCOMPARE(sets.idleSince(at(11)).size(), std::size_t{1});
        sets.touch({wire::OrgId("o"), wire::ThreadId("1")}, at(30));
        QCOMPARE(*sets.oldestProgress(), at(20));
        // A touch never brings back what is gone.
        sets.markStopped({wire::OrgId("o"), wire::ThreadId("2")});
        sets.touch({wire::OrgId("o"), wire::ThreadId("2")}, at(40));
        QCOMPARE(sets.size(), std::size_t{1});
    }

    void theFirstOfAnEmptySetIsAnnounced()
    {
        RunningSets sets;
        int count = 0;
        sets.whenFirstStarts([&] { ++count; });
        sets.markRunning(running("o", "1", "ann"), {}, true);
        sets.markRunning(running("o", "2", "ann"), {}, true);
        QCOMPARE(count, 1);
        sets.markStopped({wire::OrgId("o"), wire::ThreadId("1")});
        sets.markStopped({wire::OrgId("o"), wire::ThreadId("2")});
        sets.markRunning(running("o", "1", "ann"), {}, true);
        QCOMPARE(count, 2);
    }

    // Against a model that is nothing but the rule: running threads in order, filtered.
    void randomSequencesAgreeWithTheRule()
    {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            std::mt19937 random(seed);
            const auto pick = [&](unsigned bound) { return std::uniform_int_distribution<unsigned>(0, bound - 1)(random); };
            RunningSets sets;
            std::vector<std::pair<std::string, std::string>> model; // "org/id", owner
            std::map<std::pair<std::string, std::string>, bool> members;
            for (int round = 0; round < 400; ++round) {
                const std::string org(1, static_cast<char>('a' + pick(3)));
                const unsigned number = pick(12);
                const std::string id = std::to_string(number);
                // A thread has one owner for life.
                const std::string owner(1, static_cast<char>('x' + number % 3));
                const std::string key = org + "/" + id;
                const auto found = std::find_if(model.begin(), model.end(), [&](const auto& row) { return row.first == key; });
                const auto action = pick(4);
                if (action < 2) {
                    const bool isMember = pick(4) != 0;
                    sets.markRunning(running(org, id, owner, round), {}, isMember);
                    members[{owner, org}] = isMember;
                    if (found == model.end()) {
                        model.emplace_back(key, owner);
                    }
                } else if (action == 2) {
                    QCOMPARE(sets.markStopped({wire::OrgId(org), wire::ThreadId(id)}), found != model.end());
                    if (found != model.end()) {
                        model.erase(found);
                    }
                } else {
                    const bool isMember = pick(2) == 0;
                    sets.setMember(wire::UserId(owner), wire::OrgId(org), isMember);
                    members[{owner, org}] = isMember;
                }
                check(sets, model, members);
            }
        }
    }

private:
    static void check(const RunningSets& sets, const std::vector<std::pair<std::string, std::string>>& model,
                      std::map<std::pair<std::string, std::string>, bool>& members)
    {
        QCOMPARE(sets.size(), model.size());
        for (const char* name : {"a", "b", "c"}) {
            Ids expected;
            for (const auto& [key, owner] : model) {
                if (key.starts_with(name)) {
                    expected.push_back(key);
                }
            }
            QCOMPARE(ids(sets.ofOrg(wire::OrgId(name))), expected);
        }
        for (const char* name : {"x", "y", "z"}) {
            Ids expected;
            for (const auto& [key, owner] : model) {
                if (owner == name && members[{owner, key.substr(0, 1)}]) {
                    expected.push_back(key);
                }
            }
            QCOMPARE(ids(sets.ofUser(wire::UserId(name))), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestRunningSets)
#include "tst_runningsets.moc"
