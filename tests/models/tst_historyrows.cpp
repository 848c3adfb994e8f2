// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/historyrows.h"

#include "models/accounttruth.h"
#include "models/historymodel.h"
#include "models/orglistmodel.h"
#include "models/scopefilter.h"
#include "models/threadlistmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using models::RowState;
using models::ThreadRow;

namespace {

store::HistoryEntry entry(const char* id, wire::ThreadStatus outcome, std::chrono::seconds ended)
{
    store::HistoryEntry entry;
    entry.key = test::rowKey("acme", id);
    entry.title = "Title of " + std::string(id);
    entry.orgName = "Acme as it was";
    entry.outcome = outcome;
    entry.started = wire::Timestamp(ended - 50s);
    entry.ended = wire::Timestamp(ended);
    entry.isUnseen = true;
    return entry;
}

struct Fixture {
    test::AccountTruth truth;
    store::History history;
    models::HistoryModel model{history};
    models::OrgListModel orgs;
    models::HistoryRows rows{model, orgs};
    QAbstractItemModelTester tester{&rows, QAbstractItemModelTester::FailureReportingMode::QtTest};

    [[nodiscard]] const ThreadRow& row(int position) const
    {
        return *rows.index(position, 0).data(models::ThreadListModel::RowRole).value<const ThreadRow*>();
    }
};

} // namespace

class TestHistoryRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksLikeRowsOfThreads()
    {
        Fixture f;
        f.history.add(entry("a", wire::ThreadStatus::Failed, 1000s));
        f.history.add(entry("b", wire::ThreadStatus::Completed, 2000s));
        QCOMPARE(f.rows.rowCount(), 2);
        QVERIFY(f.row(0).state == RowState::Finished && f.row(1).state == RowState::Failed);
        QCOMPARE(f.row(1).title, QStringLiteral("Title of a"));
        QCOMPARE(f.row(1).duration(), std::optional<std::chrono::milliseconds>(50s));
        QVERIFY(f.row(1).isUnseen);
    }

    void anAccountLendsItsPages()
    {
        Fixture f;
        f.history.add(entry("a", wire::ThreadStatus::Failed, 1000s));
        QVERIFY2(!f.row(0).isOpenable(), "nobody knows the page");
        f.orgs.addAccount(test::kAccount, QStringLiteral("studio.example"), f.truth.orgs, f.truth.threads);
        QVERIFY(f.row(0).isOpenable());
        QCOMPARE(f.row(0).org.slug, QStringLiteral("acme-inc"));
        f.orgs.removeAccount(test::kAccount);
        QVERIFY(!f.row(0).isOpenable());
    }

    void marksGo()
    {
        Fixture f;
        f.history.add(entry("a", wire::ThreadStatus::Failed, 1000s));
        QVERIFY(f.row(0).isUnseen);
        f.history.markAllSeen();
        QVERIFY(!f.row(0).isUnseen);
    }

    void canBeFiltered()
    {
        Fixture f;
        f.history.add(entry("a", wire::ThreadStatus::Failed, 1000s));
        f.history.add(entry("b", wire::ThreadStatus::Completed, 2000s));
        models::ScopeFilter filter;
        filter.setSourceModel(&f.rows);
        QCOMPARE(filter.rowCount(), 2);
        filter.setScope(wire::Scope::Org, test::orgKey("beta"));
        QCOMPARE(filter.rowCount(), 0);
        filter.setScope(wire::Scope::Org, test::orgKey("acme"));
        filter.setText(QStringLiteral("of b"));
        QCOMPARE(filter.rowCount(), 1);
        f.history.clear();
        QCOMPARE(filter.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHistoryRows)
#include "tst_historyrows.moc"
