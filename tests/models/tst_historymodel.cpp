// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/historymodel.h"

#include "support/history.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <string>
#include <vector>

using namespace tallylight;
using models::HistoryModel;
using models::HistoryRow;
using models::makeHistoryRow;
using test::ended;
using test::rowKey;
using wire::ThreadStatus;

namespace {

struct Fixture {
    store::History history;
    HistoryModel model{history};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};

    [[nodiscard]] QStringList titles() const
    {
        QStringList all;
        for (int i = 0; i < model.rowCount(); ++i) {
            all.append(model.index(i, 0).data(HistoryModel::TitleRole).toString());
        }
        return all;
    }
};

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatThereIs()
    {
        store::History history;
        history.add({ended("t1", 10), ended("t2", 20, ThreadStatus::Failed)});
        const HistoryModel model(history);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex top = model.index(0, 0);
        QCOMPARE(top.data(HistoryModel::TitleRole).toString(), QStringLiteral("Title of t2"));
        QCOMPARE(top.data(HistoryModel::AgentTitleRole).toString(), QStringLiteral("Copy Editor"));
        QCOMPARE(top.data(HistoryModel::OrgNameRole).toString(), QStringLiteral("Acme"));
        QCOMPARE(top.data(HistoryModel::HasFailedRole).toBool(), true);
        QCOMPARE(top.data(HistoryModel::IsUnseenRole).toBool(), true);
        QCOMPARE(top.data(HistoryModel::DurationRole).toLongLong(), 60'000);
        QCOMPARE(top.data(HistoryModel::EndedRole).toDateTime().toString(Qt::ISODate), QStringLiteral("2026-06-16T12:00:20Z"));
        QCOMPARE(model.row(top)->key, rowKey("a1", "acme", "t2"));
        QCOMPARE(model.indexOf(rowKey("a1", "acme", "t1")).row(), 1);
        QVERIFY(!model.indexOf(rowKey("a2", "acme", "t1")).isValid());
        QVERIFY(model.row({}) == nullptr);
        QCOMPARE(top.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Title of t2, Copy Editor, Acme, failed, not seen yet"));
    }

    void tellsExactlyWhatComesAndGoes()
    {
        Fixture f;
        f.history.add(ended("t1", 10));
        f.history.add(ended("t3", 30));
        f.history.add(ended("t2", 20));
        QCOMPARE(f.titles(), (QStringList{QStringLiteral("Title of t3"), QStringLiteral("Title of t2"), QStringLiteral("Title of t1")}));
        QCOMPARE(f.inserted.size(), 3);
        QCOMPARE(f.inserted.back().at(1).toInt(), 1);

        f.history.add(ended("t1", 40));
        QCOMPARE(f.titles(), (QStringList{QStringLiteral("Title of t1"), QStringLiteral("Title of t3"), QStringLiteral("Title of t2")}));
        QCOMPARE(f.removed.size(), 1);

        const std::vector keys{rowKey("a1", "acme", "t3")};
        f.history.markSeen(keys);
        QCOMPARE(f.changed.size(), 1);
        QCOMPARE(f.changed.front().at(0).toModelIndex().row(), 1);
        QCOMPARE(f.model.index(1, 0).data(HistoryModel::IsUnseenRole).toBool(), false);

        f.history.forgetAccount(store::AccountId("a1"));
        QCOMPARE(f.model.rowCount(), 0);
        QCOMPARE(f.reset.size(), 0);
    }

    void staysTrueAtTheBound()
    {
        Fixture f;
        for (int i = 0; i < static_cast<int>(store::History::kMaxEntries) + 2; ++i) {
            f.history.add(ended("t" + std::to_string(i), i));
        }
        QCOMPARE(f.model.rowCount(), static_cast<int>(store::History::kMaxEntries));
        QCOMPARE(f.titles().back(), QStringLiteral("Title of t2"));
    }

    void namesWhatHasNoName()
    {
        store::HistoryEntry entry = ended("t1", 0);
        entry.title.clear();
        entry.agentTitle.clear();
        entry.orgName.clear();
        entry.started.reset();
        const HistoryRow row = makeHistoryRow(entry);
        QCOMPARE(row.title, QStringLiteral("Untitled task"));
        QCOMPARE(row.agentTitle, QStringLiteral("Agent"));
        QCOMPARE(row.org.name, QStringLiteral("acme"));
        QVERIFY(!row.duration);
    }

    void textIsData()
    {
        store::HistoryEntry entry = ended("t1", 0);
        entry.title = "<img src=x>\u202e\n" + std::string(10'000, 'y');
        const HistoryRow row = makeHistoryRow(entry);
        QVERIFY(row.title.startsWith(QStringLiteral("<img src=x> yyy")));
        QVERIFY(row.title.size() <= 301);
    }
};

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
