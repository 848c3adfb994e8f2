// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/windowhost.h"

#include "models/orglistmodel.h"
#include "models/threadlistmodel.h"
#include "ui/threadwindow.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace tallylight;
using tray::WindowHost;
using wire::Scope;

namespace {

const store::OrgKey kAcme{store::AccountId("one"), wire::OrgId("acme")};
const store::OrgKey kBeta{store::AccountId("one"), wire::OrgId("beta")};

} // namespace

class TestWindowHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneWindowPerOrganization()
    {
        WindowHost host(m_rows, m_orgs, [] { return wire::Timestamp(); });
        QSignalSpy created(&host, &WindowHost::created);
        ui::ThreadWindow& acme = host.open(Scope::Org, kAcme);
        QVERIFY(acme.isVisible());
        QVERIFY(acme.panel().org() == kAcme);
        QVERIFY(&host.open(Scope::Org, kAcme) == &acme);
        QVERIFY(&host.open(Scope::Org, kBeta) != &acme);
        ui::ThreadWindow& all = host.open(Scope::User, kAcme);
        QVERIFY(&host.open(Scope::User, kBeta) == &all);
        QCOMPARE(host.count(), std::size_t{3});
        QCOMPARE(created.count(), 3);
    }

    void aClosedWindowIsGone()
    {
        WindowHost host(m_rows, m_orgs, [] { return wire::Timestamp(); });
        const QPointer<ui::ThreadWindow> window = &host.open(Scope::Org, kAcme);
        std::vector<std::size_t> left;
        connect(&host, &WindowHost::closed, &host, [&] { left.push_back(host.count()); });
        window->close();
        QCOMPARE(left, std::vector<std::size_t>{0});
        QCOMPARE(host.count(), std::size_t{0});
        QTRY_VERIFY(!window);
    }

    void windowsComeInTheSizeOfTheLast()
    {
        WindowHost host(m_rows, m_orgs, [] { return wire::Timestamp(); });
        QCOMPARE(host.open(Scope::Org, kAcme).size(), QSize(440, 640));
        host.setSize({600, 500});
        QCOMPARE(host.open(Scope::Org, kBeta).size(), QSize(600, 500));
        QPalette dark(Qt::black);
        host.setPalette(dark);
        QVERIFY(host.open(Scope::Org, kAcme).panel().theme().isDark);
        QVERIFY(host.open(Scope::User, {}).panel().theme().isDark);
    }

private:
    models::ThreadListModel m_rows;
    models::OrgListModel m_orgs;
};

QTEST_MAIN(TestWindowHost)
#include "tst_windowhost.moc"
