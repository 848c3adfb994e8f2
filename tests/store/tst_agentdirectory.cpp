// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/agentdirectory.h"

#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using wire::Agent;
using wire::AgentId;
using wire::AgentKey;
using wire::OrgId;

class TestAgentDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wellKnownAgentsNeedNoLookup()
    {
        const store::AgentDirectory directory;
        const AgentKey decopilot{OrgId("org_a"), AgentId("decopilot_org_a")};
        QCOMPARE(directory.find(decopilot)->title, std::string("Decopilot"));
        QVERIFY(directory.find(decopilot)->icon->starts_with("https://assets.decocache.com/"));
        QVERIFY(!directory.isUnknown(decopilot));
        const AgentKey manager{OrgId("org_a"), AgentId("studio-agent-manager_org_a")};
        QCOMPARE(directory.find(manager)->icon, std::optional<std::string>("icon://Bot?color=violet"));
        // Only within its own organization does the id speak for itself.
        QVERIFY(!directory.find({OrgId("org_b"), AgentId("decopilot_org_a")}));
        QVERIFY(directory.isUnknown({OrgId("org_b"), AgentId("decopilot_org_a")}));
    }

    void keepsLookups()
    {
        store::AgentDirectory directory;
        QSignalSpy changed(&directory, &store::AgentDirectory::agentChanged);
        const AgentKey key{OrgId("o"), AgentId("vir_1")};
        QVERIFY(directory.isUnknown(key));
        directory.setAgent(key, Agent{key.agent, "Copy Editor", "icon://Pen"});
        QVERIFY(!directory.isUnknown(key));
        QCOMPARE(directory.find(key)->title, std::string("Copy Editor"));
        QCOMPARE(changed.count(), 1);
        directory.setAgent(key, Agent{key.agent, "Copy Editor", "icon://Pen"});
        QCOMPARE(changed.count(), 1);
        QVERIFY(!directory.find({OrgId("other"), AgentId("vir_1")}));
    }

    void anAgentThatDoesNotExistIsNotAskedForAgain()
    {
        store::AgentDirectory directory;
        QSignalSpy changed(&directory, &store::AgentDirectory::agentChanged);
        const AgentKey key{OrgId("o"), AgentId("gone")};
        directory.setAgent(key, std::nullopt);
        QVERIFY(!directory.isUnknown(key));
        QVERIFY(!directory.find(key));
        QCOMPARE(changed.count(), 0);
    }

    void noAgentIsNothingToLookUp()
    {
        const store::AgentDirectory directory;
        QVERIFY(!directory.isUnknown({OrgId("o"), AgentId()}));
        QVERIFY(!directory.find({OrgId("o"), AgentId()}));
    }

    void theLeastRecentlyUsedGoFirst()
    {
        store::AgentDirectory directory;
        const auto keyOf = [](int number) { return AgentKey{OrgId("o"), AgentId("vir_" + std::to_string(number))}; };
        for (int i = 0; i < store::AgentDirectory::kBound; ++i) {
            directory.setAgent(keyOf(i), i % 2 == 0 ? std::optional(Agent{keyOf(i).agent, "Copy Editor", {}}) : std::nullopt);
        }
        QVERIFY(directory.find(keyOf(0))); // somebody looks at it
        directory.setAgent(keyOf(-1), Agent{keyOf(-1).agent, "Proof Reader", {}});
        QVERIFY(directory.find(keyOf(0)));
        QVERIFY(directory.find(keyOf(-1)));
        QVERIFY2(directory.isUnknown(keyOf(1)), "to be looked up again where somebody needs it");
        QVERIFY(!directory.isUnknown(keyOf(2)));
    }

    void clearForgets()
    {
        store::AgentDirectory directory;
        QSignalSpy cleared(&directory, &store::AgentDirectory::cleared);
        const AgentKey key{OrgId("o"), AgentId("vir_1")};
        directory.setAgent(key, Agent{key.agent, "Copy Editor", {}});
        directory.clear();
        QCOMPARE(cleared.count(), 1);
        QVERIFY(directory.isUnknown(key));
    }
};

QTEST_GUILESS_MAIN(TestAgentDirectory)
#include "tst_agentdirectory.moc"
