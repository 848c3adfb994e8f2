// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/orglistmodel.h"

#include "models/accounttruth.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using models::OrgListModel;
using test::orgKey;
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
        model.addAccount(test::kAccount, QStringLiteral("studio.example"), truth.orgs, truth.threads);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.keyAt(model.index(0)), orgKey("3"));
        QCOMPARE(model.keyAt(model.index(1)), orgKey("1"));
        QCOMPARE(model.keyAt(model.index(2)), orgKey("2"));
        QCOMPARE(model.indexOf(orgKey("1")).row(), 1);
        QVERIFY(!model.indexOf(orgKey("9")).isValid());
        const QModelIndex beta = model.index(1);
        QCOMPARE(beta.data(OrgListModel::NameRole).toString(), QStringLiteral("Beta Works"));
        QCOMPARE(beta.data(OrgListModel::SlugRole).toString(), QStringLiteral("b"));
        QCOMPARE(beta.data(OrgListModel::LogoRole).toString(), QStringLiteral("/l.png"));
        QCOMPARE(beta.data(OrgListModel::InitialsRole).toString(), QStringLiteral("BW"));
        QCOMPARE(beta.data(OrgListModel::AccountNameRole).toString(), QStringLiteral("studio.example"));
        QVERIFY(!model.hasSeveralAccounts());
    }

    void countsFollowTheStore()
    {
        test::AccountTruth truth;
        OrgListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addAccount(test::kAccount, QStringLiteral("studio.example"), truth.orgs, truth.threads);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        truth.setOrg("beta", {runningThread("a", "beta"), runningThread("b", "beta")});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.last().at(0).toModelIndex(), model.indexOf(orgKey("beta")));
        QCOMPARE(model.indexOf(orgKey("beta")).data(OrgListModel::TotalRunningRole).toLongLong(), 2);
        truth.setMine({runningThread("a", "beta")});
        QCOMPARE(changed.count(), 1);
        truth.threads.clear();
        QCOMPARE(model.indexOf(orgKey("beta")).data(OrgListModel::TotalRunningRole).toLongLong(), 0);
        QCOMPARE(reset.count(), 0);
    }

    void anotherListIsAReset()
    {
        test::AccountTruth truth;
        OrgListModel model;
        model.addAccount(test::kAccount, QStringLiteral("studio.example"), truth.orgs, truth.threads);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        truth.orgs.setOrganizations({{OrgId("1"), "x", "X", {}}});
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 1);
        model.removeAccount(test::kAccount);
        QCOMPARE(model.rowCount(), 0);
    }

    void accountsFollowEachOther()
    {
        test::AccountTruth one;
        test::AccountTruth two;
        two.orgs.setOrganizations({{OrgId("aaa"), "aaa", "Aaa", {}}, {OrgId("acme"), "acme", "Acme", {}}});
        OrgListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const store::AccountId other("two");
        model.addAccount(test::kAccount, QStringLiteral("one.example"), one.orgs, one.threads);
        model.addAccount(other, QStringLiteral("two.example"), two.orgs, two.threads);
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(model.hasSeveralAccounts());
        QCOMPARE(model.keyAt(model.index(0)), orgKey("acme"));
        QCOMPARE(model.keyAt(model.index(2)), (store::OrgKey{other, OrgId("aaa")}));
        QCOMPARE(model.index(3).data(OrgListModel::AccountNameRole).toString(), QStringLiteral("two.example"));

        // The same organization counts for each account by itself.
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        two.setOrg("acme", {runningThread("a", "acme")});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.last().at(0).toModelIndex(), model.indexOf({other, OrgId("acme")}));
        QCOMPARE(model.indexOf(orgKey("acme")).data(OrgListModel::TotalRunningRole).toLongLong(), 0);

        model.removeAccount(test::kAccount);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.hasSeveralAccounts());
        one.orgs.setOrganizations({});
        QCOMPARE(model.rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(TestOrgListModel)
#include "tst_orglistmodel.moc"
