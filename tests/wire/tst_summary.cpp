// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/summary.h"

#include <QTest>

using namespace tallylight::wire;

namespace {

std::vector<RunningThread> threadsOf(const QList<QByteArray>& agents)
{
    std::vector<RunningThread> threads;
    for (const QByteArray& agent : agents) {
        RunningThread thread;
        thread.id = ThreadId("t" + std::to_string(threads.size()));
        thread.agent = AgentId(agent.toStdString());
        threads.push_back(thread);
    }
    return threads;
}

} // namespace

class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndSays_data();
    void countsAndSays();
};

void TestSummary::countsAndSays_data()
{
    QTest::addColumn<QList<QByteArray>>("agents");
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("distinct");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("org");
    QTest::newRow("agentless count as tasks only")
        << QList<QByteArray>{"a", "a", "b", ""} << 4 << 2 << QByteArray("2 agents working on 4 tasks")
        << QByteArray("2 agents working on 4 tasks");
    QTest::newRow("singular") << QList<QByteArray>{"a"} << 1 << 1 << QByteArray("1 agent working on 1 task")
                              << QByteArray("1 agent working on 1 task");
    QTest::newRow("one agent, two tasks") << QList<QByteArray>{"a", "a"} << 2 << 1 << QByteArray("1 agent working on 2 tasks")
                                          << QByteArray("1 agent working on 2 tasks");
    QTest::newRow("without agents") << QList<QByteArray>{"", ""} << 2 << 0 << QByteArray("2 tasks running")
                                    << QByteArray("2 tasks running");
    QTest::newRow("one without agent") << QList<QByteArray>{""} << 1 << 0 << QByteArray("1 task running") << QByteArray("1 task running");
    QTest::newRow("nothing") << QList<QByteArray>() << 0 << 0 << QByteArray("Nothing running across your orgs")
                             << QByteArray("Nothing running in this org");
}

void TestSummary::countsAndSays()
{
    QFETCH(QList<QByteArray>, agents);
    QFETCH(int, tasks);
    QFETCH(int, distinct);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, org);
    const RunningSummary summary = summarize(threadsOf(agents));
    QCOMPARE(summary.totalRunning, tasks);
    QCOMPARE(summary.agentCount, distinct);
    QCOMPARE(QByteArray::fromStdString(summaryLabel(summary, Scope::User)), user);
    QCOMPARE(QByteArray::fromStdString(summaryLabel(summary, Scope::Org)), org);
}

QTEST_APPLESS_MAIN(TestSummary)
#include "tst_summary.moc"
