// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/threadlistmodel.h"

#include "models/accounttruth.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace tallylight;
using namespace std::chrono_literals;
using models::ThreadListModel;
using models::ThreadRow;
using test::key;
using test::rowKey;
using test::runningThread;

namespace {

//! A model that is watched while it follows the truth.
struct Fixture {
    test::AccountTruth truth;
    ThreadListModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy moved{&model, &QAbstractItemModel::rowsMoved};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};

    Fixture()
    {
        model.addAccount(test::kAccount, truth.stores());
        forget();
    }

    void forget()
    {
        for (QSignalSpy* spy : {&inserted, &removed, &moved, &changed, &reset}) {
            spy->clear();
        }
    }

    [[nodiscard]] QStringList ids() const
    {
        QStringList ids;
        for (int i = 0; i < model.rowCount(); ++i) {
            ids.append(QString::fromStdString(model.row(model.index(i))->key.thread.thread.value()));
        }
        return ids;
    }

    [[nodiscard]] const ThreadRow& row(const std::string& org, const std::string& id) const
    {
        return *model.row(model.indexOf(rowKey(org, id)));
    }
};

//! A run of 50 seconds that ended at \a moment, and that nobody has looked at.
store::HistoryEntry ended(const char* id, wire::ThreadStatus outcome, std::chrono::seconds moment)
{
    store::HistoryEntry entry;
    entry.key = rowKey("acme", id);
    entry.title = "Title of " + std::string(id);
    entry.orgName = "Acme";
    entry.outcome = outcome;
    entry.started = wire::Timestamp(moment - 50s);
    entry.ended = wire::Timestamp(moment);
    entry.isUnseen = true;
    return entry;
}

QList<int> sorted(QList<int> roles)
{
    std::ranges::sort(roles);
    return roles;
}

QList<int> rolesOf(const QSignalSpy& changed)
{
    return sorted(changed.last().at(2).value<QList<int>>());
}

QStringList list(const char* ids)
{
    return QString::fromLatin1(ids).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestThreadListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWithoutSources()
    {
        ThreadListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.indexOf(rowKey("acme", "a")).isValid());
        QVERIFY(!model.row({}));
        QVERIFY(!model.data({}, ThreadListModel::TitleRole).isValid());
    }

    void newestStandsOnTop()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "beta")});
        QCOMPARE(f.ids(), list("b a"));
        QCOMPARE(f.inserted.count(), 1);
        f.truth.setMine({runningThread("c", "acme"), runningThread("a", "acme"), runningThread("b", "beta")});
        QCOMPARE(f.ids(), list("c b a"));
        QCOMPARE(f.inserted.count(), 2);
        QCOMPARE(f.inserted.last().at(1).toInt(), 0);
        QCOMPARE(f.inserted.last().at(2).toInt(), 0);
        QCOMPARE(f.reset.count() + f.removed.count() + f.moved.count(), 0);
    }

    void removesNeighboursTogether()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme"), runningThread("c", "acme"), runningThread("d", "acme"),
                         runningThread("e", "acme")});
        f.forget();
        f.truth.setMine({runningThread("a", "acme"), runningThread("d", "acme")});
        QCOMPARE(f.ids(), list("d a"));
        QCOMPARE(f.removed.count(), 2);
        QCOMPARE(f.inserted.count() + f.changed.count() + f.reset.count(), 0);
    }

    void bothScopesAreOneRow()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme")});
        f.truth.setOrg("acme", {runningThread("a", "acme"), runningThread("b", "acme")});
        QCOMPARE(f.ids(), list("b a"));
        QVERIFY(f.row("acme", "a").isMine && f.row("acme", "a").isInOrg);
        QVERIFY(!f.row("acme", "b").isMine && f.row("acme", "b").isInOrg);
        QCOMPARE(rolesOf(f.changed), sorted({ThreadListModel::IsInOrgRole, ThreadListModel::RowRole}));
    }

    void saysExactlyWhatChanged()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme")});
        f.forget();
        wire::RunningThread renamed = runningThread("a", "acme");
        renamed.title = "Renamed";
        f.truth.setMine({renamed, runningThread("b", "acme")});
        QCOMPARE(f.changed.count(), 1);
        QCOMPARE(f.changed.last().at(0).toModelIndex(), f.model.index(1));
        QCOMPARE(f.changed.last().at(1).toModelIndex(), f.model.index(1));
        QCOMPARE(rolesOf(f.changed),
                 sorted({Qt::DisplayRole, Qt::AccessibleTextRole, ThreadListModel::TitleRole, ThreadListModel::RowRole}));
        QCOMPARE(f.model.index(1).data(ThreadListModel::TitleRole).toString(), QStringLiteral("Renamed"));
    }

    void aDetailMovesNothing()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme")});
        const QPersistentModelIndex place = f.model.indexOf(rowKey("acme", "a"));
        f.forget();

        f.truth.threads.setStarted(key("acme", "a"), wire::Timestamp(500s));
        QCOMPARE(rolesOf(f.changed), sorted({ThreadListModel::StartedRole, ThreadListModel::RowRole}));
        QCOMPARE(place.data(ThreadListModel::StartedRole).toDateTime(), QDateTime::fromSecsSinceEpoch(500, Qt::UTC));

        f.model.setSnippet(rowKey("acme", "a"), wire::Snippet{"Reading\n  the page", {}});
        QCOMPARE(rolesOf(f.changed), sorted({ThreadListModel::SnippetRole, ThreadListModel::RowRole}));
        QCOMPARE(place.data(ThreadListModel::SnippetRole).toString(), QStringLiteral("Reading the page"));

        f.truth.agents.setAgent({wire::OrgId("acme"), wire::AgentId("vir_1")},
                                wire::Agent{wire::AgentId("vir_1"), "Copy Editor", "icon://Pen"});
        QCOMPARE(f.changed.count(), 4); // both rows have that agent
        QCOMPARE(rolesOf(f.changed), sorted({Qt::AccessibleTextRole, ThreadListModel::AgentTitleRole, ThreadListModel::AgentIconRole,
                                             ThreadListModel::RowRole}));
        QCOMPARE(place.data(ThreadListModel::AgentTitleRole).toString(), QStringLiteral("Copy Editor"));
        QCOMPARE(place.data(ThreadListModel::SnippetRole).toString(), QStringLiteral("Reading the page"));

        QCOMPARE(f.ids(), list("b a"));
        QCOMPARE(f.inserted.count() + f.removed.count() + f.moved.count() + f.reset.count(), 0);
    }

    void rowsShareTheirAgentsPicture()
    {
        // A data URL may have a megabyte: a hundred rows of one agent must not have it a hundred times.
        Fixture f;
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme")});
        const std::string picture = "data:image/png;base64," + std::string(100'000, 'A');
        f.truth.agents.setAgent({wire::OrgId("acme"), wire::AgentId("vir_1")}, wire::Agent{wire::AgentId("vir_1"), "Ada", picture});
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme"), runningThread("c", "acme")});
        const QString& first = f.row("acme", "a").agentIcon;
        QCOMPARE(first, QString::fromStdString(picture));
        for (const char* id : {"b", "c"}) {
            QVERIFY2(f.row("acme", id).agentIcon.constData() == first.constData(), id);
        }
    }

    void whatNobodySeesRepaintsNothing()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme")});
        f.model.setSnippet(rowKey("acme", "a"), wire::Snippet{"Same", {}});
        f.forget();
        f.truth.threads.apply(wire::OrgId("acme"), test::step("a", 3));
        f.model.setSnippet(rowKey("acme", "a"), wire::Snippet{"Same", {}});
        f.model.setSnippet(rowKey("acme", "unknown"), wire::Snippet{"Nobody", {}});
        f.truth.setMine({runningThread("a", "acme")});
        QCOMPARE(f.changed.count() + f.inserted.count() + f.removed.count(), 0);
    }

    void whatWaitsStandsFirstAndGoesBack()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme"), runningThread("c", "acme")});
        f.forget();
        f.truth.await("acme", "a");
        QCOMPARE(f.ids(), list("a c b"));
        QCOMPARE(f.moved.count(), 1);
        QCOMPARE(rolesOf(f.changed), sorted({Qt::AccessibleTextRole, ThreadListModel::StateRole, ThreadListModel::RowRole}));

        f.truth.await("acme", "c");
        QCOMPARE(f.ids(), list("c a b"));

        f.truth.threads.markSeen(key("acme", "a"));
        QCOMPARE(f.ids(), list("c b a"));
        f.truth.threads.markSeen(key("acme", "c"));
        QCOMPARE(f.ids(), list("c b a"));
        QCOMPARE(f.inserted.count() + f.removed.count() + f.reset.count(), 0);
    }

    void newThreadsComeBelowWhatWaits()
    {
        Fixture f;
        f.truth.await("acme", "w");
        f.truth.setMine({runningThread("a", "acme")});
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme")});
        QCOMPARE(f.ids(), list("w b a"));
    }

    void aHandleFollowsItsThread()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme")});
        const QPersistentModelIndex handle = f.model.indexOf(rowKey("acme", "a"));
        const ThreadRow* row = f.model.row(handle);
        f.truth.setMine({runningThread("a", "acme"), runningThread("c", "acme"), runningThread("d", "acme")});
        f.truth.await("acme", "a");
        QCOMPARE(f.model.row(handle), row);
        QCOMPARE(handle.row(), 0);
        QCOMPARE(handle.data(ThreadListModel::RowRole).value<const ThreadRow*>(), row);
    }

    void organizationsArriveLater()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "gamma")});
        QVERIFY(!f.row("gamma", "a").isOpenable());
        f.forget();
        f.truth.orgs.setOrganizations({{wire::OrgId("gamma"), "g", "Gamma Works", {}}});
        QCOMPARE(f.changed.count(), 1);
        QCOMPARE(rolesOf(f.changed),
                 sorted({Qt::AccessibleTextRole, ThreadListModel::OrgNameRole, ThreadListModel::IsOpenableRole, ThreadListModel::RowRole}));
        QCOMPARE(f.row("gamma", "a").org.name, QStringLiteral("Gamma Works"));
    }

    void accountsStandTogether()
    {
        Fixture f;
        test::AccountTruth other;
        f.truth.setMine({runningThread("a", "acme")});
        other.setMine({runningThread("x", "acme"), runningThread("y", "beta")});
        f.forget();
        f.model.addAccount(store::AccountId("two"), other.stores());
        // What comes in later is newer, whatever the stores' own numbers say.
        QCOMPARE(f.ids(), list("y x a"));
        QCOMPARE(f.inserted.count(), 1);
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme")});
        QCOMPARE(f.ids(), list("b y x a"));
        other.await("acme", "x");
        QCOMPARE(f.ids(), list("x b y a"));
        f.truth.await("acme", "a");
        QCOMPARE(f.ids(), list("x a b y"));
        QCOMPARE(f.reset.count() + f.removed.count(), 0);
        f.model.removeAccount(store::AccountId("two"));
    }

    void theSameThreadOfTwoAccountsIsTwoRows()
    {
        Fixture f;
        test::AccountTruth other;
        other.orgs.setOrganizations({{wire::OrgId("acme"), "acme-two", "Acme as Two", {}}});
        f.model.addAccount(store::AccountId("two"), other.stores());
        f.truth.setMine({runningThread("a", "acme")});
        other.setMine({runningThread("a", "acme")});
        QCOMPARE(f.ids(), list("a a"));
        const store::RowKey ofOther{store::AccountId("two"), key("acme", "a")};
        f.model.setSnippet(ofOther, wire::Snippet{"Only here", {}});
        QCOMPARE(f.row("acme", "a").snippet, QString());
        QCOMPARE(f.model.row(f.model.indexOf(ofOther))->snippet, QStringLiteral("Only here"));
        QCOMPARE(f.model.row(f.model.indexOf(ofOther))->org.slug, QStringLiteral("acme-two"));
        other.setMine({});
        QCOMPARE(f.ids(), list("a"));
        QCOMPARE(f.row("acme", "a").org.slug, QStringLiteral("acme-inc"));
        f.model.removeAccount(store::AccountId("two"));
    }

    void anAccountGoesRowByRow()
    {
        Fixture f;
        test::AccountTruth other;
        f.model.addAccount(store::AccountId("two"), other.stores());
        f.truth.setMine({runningThread("a", "acme")});
        other.setMine({runningThread("x", "beta"), runningThread("y", "beta")});
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme")});
        const QPersistentModelIndex place = f.model.indexOf(rowKey("acme", "a"));
        f.forget();
        f.model.removeAccount(store::AccountId("two"));
        QCOMPARE(f.ids(), list("b a"));
        QCOMPARE(place.row(), 1);
        QCOMPARE(f.removed.count(), 1);
        QCOMPARE(f.reset.count(), 0);
        // It is no longer followed.
        other.setMine({});
        other.orgs.setOrganizations({});
        QCOMPARE(f.removed.count(), 1);
        f.model.removeAccount(store::AccountId("two"));
        f.model.removeAccount(store::AccountId("nobody"));
        QCOMPARE(f.ids(), list("b a"));
    }

    void aClearedAccountHasNoRows()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme")});
        f.truth.threads.clear();
        QCOMPARE(f.model.rowCount(), 0);
        f.truth.setMine({runningThread("a", "acme")});
        QCOMPARE(f.ids(), list("a"));
    }

    void anAccountIsReplaced()
    {
        Fixture f;
        test::AccountTruth other;
        f.truth.setMine({runningThread("a", "acme")});
        other.setMine({runningThread("x", "beta")});
        f.model.addAccount(test::kAccount, other.stores());
        QCOMPARE(f.ids(), list("x"));
        f.truth.setMine({});
        QCOMPARE(f.ids(), list("x"));
        f.model.removeAccount(test::kAccount);
        QCOMPARE(f.model.rowCount(), 0);
    }

    void statesStandInTheirOrder()
    {
        Fixture f;
        store::History history;
        f.model.setHistory(history);
        f.truth.setMine({runningThread("r1", "acme"), runningThread("r2", "acme"), runningThread("w", "acme")});
        f.truth.await("acme", "w");
        history.add(ended("ok1", wire::ThreadStatus::Completed, 900s));
        history.add(ended("bad1", wire::ThreadStatus::Failed, 800s));
        history.add(ended("ok2", wire::ThreadStatus::Completed, 850s));
        history.add(ended("bad2", wire::ThreadStatus::Failed, 950s));
        QCOMPARE(f.ids(), list("w bad2 bad1 r2 r1 ok1 ok2"));
        QVERIFY(f.row("acme", "bad2").state == models::RowState::Failed);
        QVERIFY(f.row("acme", "ok2").state == models::RowState::Finished);
        QCOMPARE(f.row("acme", "ok2").title, QStringLiteral("Title of ok2"));
        QCOMPARE(f.row("acme", "ok2").duration(), std::optional<std::chrono::milliseconds>(50s));
        QCOMPARE(f.reset.count(), 0);
    }

    void aRunThatEndsKeepsItsRowUntilItIsSeen()
    {
        Fixture f;
        store::History history;
        f.model.setHistory(history);
        f.truth.setMine({runningThread("a", "acme"), runningThread("b", "acme")});
        f.model.setSnippet(rowKey("acme", "a"), wire::Snippet{"Last words", {}});
        const QPersistentModelIndex place = f.model.indexOf(rowKey("acme", "a"));
        f.forget();
        // As it comes: the transition first, then the summary without the thread.
        f.truth.threads.apply(wire::OrgId("acme"), test::status("a", wire::ThreadStatus::Completed, "me"));
        history.add(ended("a", wire::ThreadStatus::Completed, 1000s));
        f.truth.setMine({runningThread("b", "acme")});
        QCOMPARE(f.ids(), list("b a"));
        QCOMPARE(place.row(), 1);
        QVERIFY(f.row("acme", "a").state == models::RowState::Finished);
        QVERIFY2(f.row("acme", "a").isMine, "whose it was is still known");
        QCOMPARE(f.row("acme", "a").snippet, QStringLiteral("Last words"));
        QCOMPARE(f.inserted.count() + f.removed.count() + f.reset.count(), 0);

        // It runs again: one row, which runs.
        f.truth.threads.apply(wire::OrgId("acme"), test::status("a", wire::ThreadStatus::InProgress, "me"));
        f.truth.setMine({runningThread("b", "acme"), runningThread("a", "acme")});
        QVERIFY(f.row("acme", "a").isRunning());
        QVERIFY(!f.row("acme", "a").ended);
        f.truth.setMine({runningThread("b", "acme")});
        QVERIFY(f.row("acme", "a").isOver());

        const std::vector seen{rowKey("acme", "a")};
        history.markSeen(seen);
        QCOMPARE(f.ids(), list("b"));
        QCOMPARE(f.removed.count(), 1);
    }

    //! It ended before and was seen, ran again unnoticed, and its second end is looked up: the history takes the old entry out and puts the
    //! new one in, in one change.
    void aSecondEndIsOneRow()
    {
        store::History history;
        store::HistoryEntry first = ended("a", wire::ThreadStatus::Completed, 900s);
        first.isUnseen = false;
        history.add(first);
        Fixture f;
        f.model.setHistory(history);
        QCOMPARE(f.ids(), QStringList());
        history.add(ended("a", wire::ThreadStatus::Failed, 1000s));
        QCOMPARE(f.ids(), list("a"));
        const std::vector seen{rowKey("acme", "a")};
        history.markSeen(seen);
        QCOMPARE(f.ids(), QStringList());
    }

    //! More wait than are kept: the list that says so names the oldest as changed, and takes it out, in one change.
    void whoMakesRoomGoesOnce()
    {
        Fixture f;
        test::AccountTruth other;
        f.model.addAccount(store::AccountId("two"), other.stores());
        other.await("acme", "neighbour");
        const auto answer = [&](int count, const std::string& title) {
            std::vector<wire::ThreadItem> items;
            for (int i = 0; i < count; ++i) {
                wire::ThreadItem& item = items.emplace_back();
                item.id = wire::ThreadId("w" + std::to_string(i));
                item.createdBy = wire::UserId("me");
                item.title = title;
            }
            f.truth.threads.setWaiting(wire::OrgId("acme"), items, {}, true);
        };
        answer(1000, "waits");
        QCOMPARE(f.model.rowCount(), 1001);
        answer(1001, "waits still");
        QCOMPARE(f.model.rowCount(), 1001);
        QVERIFY(f.model.indexOf({store::AccountId("two"), key("acme", "neighbour")}).isValid());
    }

    void whatIsOverGoesWithItsAccount()
    {
        Fixture f;
        store::History history;
        history.add(ended("a", wire::ThreadStatus::Failed, 1000s));
        store::HistoryEntry ofOther = ended("b", wire::ThreadStatus::Failed, 1001s);
        ofOther.key.account = store::AccountId("two");
        history.add(ofOther);
        f.model.setHistory(history);
        QCOMPARE(f.ids(), list("a"));
        test::AccountTruth other;
        f.model.addAccount(store::AccountId("two"), other.stores());
        QCOMPARE(f.ids(), list("b a"));
        f.model.removeAccount(store::AccountId("two"));
        QCOMPARE(f.ids(), list("a"));
    }

    void theEndOfASilenceIsTold()
    {
        Fixture f;
        f.truth.setMine({runningThread("a", "acme")});
        QVERIFY(!f.row("acme", "a").silence(f.truth.now + 9min));
        QCOMPARE(f.row("acme", "a").silence(f.truth.now + 11min), std::optional<std::chrono::milliseconds>(11min));
        f.forget();
        f.truth.now += 9min;
        f.truth.threads.apply(wire::OrgId("acme"), test::step("a", 1));
        QCOMPARE(f.changed.count(), 0);
        QCOMPARE(f.row("acme", "a").lastProgress, std::optional(f.truth.now));
        f.truth.now += 12min;
        f.truth.threads.apply(wire::OrgId("acme"), test::step("a", 2));
        QCOMPARE(f.changed.count(), 1);
        QVERIFY(!f.row("acme", "a").silence(f.truth.now));
    }

    //! Whatever comes in whatever order: the rows are the store's threads, sorted, and every signal was true (the tester watches).
    void followsTheStoreThroughAnything()
    {
        Fixture f;
        std::uint32_t random = 11;
        const auto next = [&random](std::uint32_t bound) { return (random = random * 1664525U + 1013904223U) / 65536U % bound; };
        for (int round = 0; round < 400; ++round) {
            std::vector<wire::RunningThread> threads;
            for (int i = 0; i < 20; ++i) {
                if (next(3) == 0) {
                    threads.push_back(runningThread(std::to_string(i), "acme"));
                    threads.back().title = std::to_string(next(3));
                }
            }
            switch (next(4)) {
            case 0:
                f.truth.setMine(threads);
                break;
            case 1:
                f.truth.setOrg("acme", threads);
                break;
            case 2:
                f.truth.await("acme", std::to_string(next(20)));
                break;
            default:
                f.truth.threads.markSeen(key("acme", std::to_string(next(20))));
            }
            QCOMPARE(static_cast<std::size_t>(f.model.rowCount()), f.truth.threads.keys().size());
            for (int i = 0; i < f.model.rowCount(); ++i) {
                const ThreadRow& row = *f.model.row(f.model.index(i));
                const store::ThreadState* state = f.truth.threads.find(row.key.thread);
                QVERIFY(state);
                QCOMPARE(row.needsYou(), state->needsYou);
                QCOMPARE(row.isMine, state->isMine);
                QCOMPARE(f.model.indexOf(row.key).row(), i);
                if (i > 0) {
                    const ThreadRow& above = *f.model.row(f.model.index(i - 1));
                    QVERIFY(std::pair(above.needsYou(), above.firstSeen) > std::pair(row.needsYou(), row.firstSeen));
                }
            }
        }
        QCOMPARE(f.reset.count(), 0);
    }

    void namesItsRoles()
    {
        const ThreadListModel model;
        QCOMPARE(model.roleNames().value(ThreadListModel::SnippetRole), QByteArray("snippet"));
    }
};

QTEST_GUILESS_MAIN(TestThreadListModel)
#include "tst_threadlistmodel.moc"
