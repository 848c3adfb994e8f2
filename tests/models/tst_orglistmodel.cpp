// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/orglistmodel.h"

#include "models/accounttruth.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using models::OrgListModel;
using test::runningThread;
using wire::OrgId;

class TestOrgListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsByName()
    {
        test::AccountTruth truth;
        truth.orgs.setOrganizations(
            {{OrgId("2"), "z", "zeta", {}}, {OrgId("1"), "b", "Beta Works", "/l.png"}, {OrgId("3"), "a", "acme", {}}});
        OrgListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSources(&truth.orgs, &truth.threads);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.idAt(model.index(0)), OrgId("3"));
        QCOMPARE(model.idAt(model.index(1)), OrgId("1"));
        QCOMPARE(model.idAt(model.index(2)), OrgId("2"));
        QCOMPARE(model.indexOf(OrgId("1")).row(), 1);
        QVERIFY(!model.indexOf(OrgId("9")).isValid());
        const QModelIndex beta = model.index(1);
        QCOMPARE(beta.data(OrgListModel::NameRole).toString(), QStringLiteral("Beta Works"));
        QCOMPARE(beta.data(OrgListModel::SlugRole).toString(), QStringLiteral("b"));
        QCOMPARE(beta.data(OrgListModel::LogoRole).toString(), QStringLiteral("/l.png"));
        QCOMPARE(beta.data(OrgListModel::InitialsRole).toString(), QStringLiteral("BW"));
        QCOMPARE(beta.data(OrgListModel::IdRole).toString(), QStringLiteral("1"));
    }

    void countsFollowTheStore()
    {
        test::AccountTruth truth;
        OrgListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSources(&truth.orgs, &truth.threads);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        truth.setOrg("beta", {runningThread("a", "beta"), runningThread("b", "beta")});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.last().at(0).toModelIndex(), model.indexOf(OrgId("beta")));
        QCOMPARE(model.indexOf(OrgId("beta")).data(OrgListModel::TotalRunningRole).toLongLong(), 2);
        truth.setMine({runningThread("a", "beta")});
        QCOMPARE(changed.count(), 1);
        truth.threads.clear();
        QCOMPARE(model.indexOf(OrgId("beta")).data(OrgListModel::TotalRunningRole).toLongLong(), 0);
        QCOMPARE(reset.count(), 0);
    }

    void anotherListIsAReset()
    {
        test::AccountTruth truth;
        OrgListModel model;
        model.setSources(&truth.orgs, &truth.threads);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        truth.orgs.setOrganizations({{OrgId("1"), "x", "X", {}}});
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 1);
        model.setSources(nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestOrgListModel)
#include "tst_orglistmodel.moc"
