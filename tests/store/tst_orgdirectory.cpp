// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/orgdirectory.h"

#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using wire::Organization;
using wire::OrgId;

class TestOrgDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByIdAndBySlug()
    {
        store::OrgDirectory directory;
        directory.setOrganizations({{OrgId("1"), "acme", "Acme", "https://x/logo.png"}, {OrgId("2"), "beta", "Beta", {}}});
        QCOMPARE(directory.find(OrgId("2"))->name, std::string("Beta"));
        QCOMPARE(directory.findBySlug("acme")->id, OrgId("1"));
        QVERIFY(!directory.find(OrgId("acme")));
        QVERIFY(!directory.findBySlug("1"));
    }

    void tellsOnlyOfAnotherContent()
    {
        store::OrgDirectory directory;
        QSignalSpy changed(&directory, &store::OrgDirectory::changed);
        directory.setOrganizations({{OrgId("1"), "acme", "Acme", {}}});
        QCOMPARE(changed.count(), 1);
        directory.setOrganizations({{OrgId("1"), "acme", "Acme", {}}});
        QCOMPARE(changed.count(), 1);
        directory.setOrganizations({{OrgId("1"), "acme", "Acme Inc.", {}}});
        QCOMPARE(changed.count(), 2);
        directory.setOrganizations({});
        QCOMPARE(changed.count(), 3);
        QVERIFY(!directory.find(OrgId("1")));
    }

    void firstOfRepeatedIdsCounts()
    {
        store::OrgDirectory directory;
        directory.setOrganizations({{OrgId("1"), "a", "A", {}}, {OrgId("1"), "b", "B", {}}, {OrgId("2"), "c", "C", {}}});
        QCOMPARE(directory.organizations().size(), std::size_t{2});
        QCOMPARE(directory.find(OrgId("1"))->slug, std::string("a"));
        QCOMPARE(directory.find(OrgId("2"))->slug, std::string("c"));
    }
};

QTEST_GUILESS_MAIN(TestOrgDirectory)
#include "tst_orgdirectory.moc"
