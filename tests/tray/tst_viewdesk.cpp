// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/viewdesk.h"

#include "models/orglistmodel.h"
#include "models/threadlistmodel.h"
#include "support/studiodouble.h"
#include "tray/accountset.h"
#include "tray/noticedesk.h"
#include "tray/partoptions.h"
#include "tray/scopechoice.h"
#include "tray/settings.h"
#include "tray/settingscontroller.h"
#include "tray/threadopener.h"
#include "ui/problembox.h"
#include "ui/threadwindow.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tallylight;
using store::AccountId;
using store::FeedState;
using store::OrgKey;

namespace {

constexpr int kOrgs = 20; // more than have a stream at once

const AccountId& accountId()
{
    static const AccountId id("one");
    return id;
}

OrgKey orgKey(int number)
{
    return {accountId(), wire::OrgId("id_" + std::to_string(number))};
}

//! The desk between an account with many organizations and the settings.
struct Desk {
    QTemporaryDir folder;
    test::StudioDouble studio;
    tray::Settings settings{folder.path(), {}};
    tray::SettingsController dialog{settings, tray::wallClock};
    models::ThreadListModel rows;
    models::OrgListModel orgs;
    tray::AccountSet accounts{rows, orgs};
    tray::ScopeChoice scope{settings, accounts, orgs};
    tray::ThreadOpener opener{accounts, rows, [] { return QByteArray(); }};
    tray::NoticeDesk notices{accounts, opener, tray::noticeOptions(folder.path(), true)};
    tray::ViewDesk views{{rows, orgs, accounts, scope, opener, notices, dialog}};

    Desk()
    {
        for (int i = 1; i <= kOrgs; ++i) {
            studio.addOrg("org-" + QByteArray::number(i), "id_" + QByteArray::number(i));
        }
        tray::AccountSet::Setup setup;
        setup.id = accountId();
        setup.options.origin = studio.origin();
        setup.options.token = [] { return QByteArray("token"); };
        accounts.add(std::move(setup));
        accounts.start();
    }

    [[nodiscard]] bool isLive(int number) const { return accounts.find(accountId())->feed(orgKey(number).org).state == FeedState::Live; }
};

} // namespace

class TestViewDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! An account follows so many organizations at most: those that are looked at are among them, wherever that is.
    void everyWindowsOrganizationIsFollowed()
    {
        Desk desk;
        QTRY_COMPARE(desk.studio.streamCount(), 8);
        for (const int number : {18, 19, 20}) {
            QVERIFY(!desk.isLive(number));
            desk.views.windows().open(wire::Scope::Org, orgKey(number));
        }
        QTRY_VERIFY(desk.isLive(18) && desk.isLive(19) && desk.isLive(20));
        // What the popover and the badge show counts besides, and takes nobody's place.
        desk.scope.chooseOrg(orgKey(17));
        desk.scope.chooseScope(wire::Scope::Org);
        QTRY_VERIFY(desk.isLive(17));
        QVERIFY(desk.isLive(18) && desk.isLive(19) && desk.isLive(20));
        // A window that is given another organization.
        ui::ThreadWindow& window = desk.views.windows().open(wire::Scope::Org, orgKey(18));
        window.panel().setScope(wire::Scope::Org, orgKey(16));
        Q_EMIT window.panel().orgChosen(orgKey(16));
        QTRY_VERIFY(desk.isLive(16));
        QVERIFY(desk.isLive(17) && desk.isLive(19) && desk.isLive(20));
        QTRY_COMPARE(desk.studio.streamCount(), 8);
    }

    void complaintsStandInEveryView()
    {
        Desk desk;
        ui::ThreadWindow& window = desk.views.windows().open(wire::Scope::User, {});
        desk.views.show({});
        QSignalSpy closed(&desk.views, &tray::ViewDesk::closed);
        desk.views.setComplaint(QStringLiteral("the disk is full"));
        for (const QWidget* view : {static_cast<QWidget*>(&window), static_cast<QWidget*>(desk.views.popovers().popover())}) {
            QCOMPARE(view->findChild<ui::ProblemBox*>()->accessibleName(), QStringLiteral("the disk is full"));
        }
        window.close();
        QCOMPARE(closed.count(), 1);
    }
};

QTEST_MAIN(TestViewDesk)
#include "tst_viewdesk.moc"
