// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/settingscontroller.h"

#include "tray/settings.h"
#include "ui/problembox.h"
#include "ui/switchbox.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tallylight;
using namespace tallylight::tray;
using namespace std::chrono_literals;
using models::Preferences;
using Page = ui::SettingsDialog::Page;

namespace {

struct Fixture {
    QTemporaryDir folder;
    Settings settings{folder.path()};
    SettingsController controller{settings, [] { return wire::Timestamp(1'700'000'000'000ms); }};
    QSignalSpy changed{&controller, &SettingsController::preferencesChanged};

    void open(Page page = Page::Notices)
    {
        controller.open(page);
        QVERIFY(QTest::qWaitForWindowActive(controller.dialog()));
    }

    [[nodiscard]] ui::SwitchBox* box(const char* name) const
    {
        return controller.dialog()->findChild<ui::SwitchBox*>(QString::fromLatin1(name));
    }
};

} // namespace

class TestSettingsController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenCountsAndIsKept()
    {
        Fixture f;
        f.open();
        f.box("notices/sound")->click();
        QCOMPARE(f.changed.count(), 1);
        QVERIFY(f.changed.last().first().value<Preferences>().notices.hasSound);
        QVERIFY(f.settings.preferences().notices.hasSound);
        f.box("notices/sound")->click();
        QCOMPARE(f.changed.count(), 2);
        QVERIFY(!f.settings.preferences().notices.hasSound);
    }

    void whatIsLookedAtStays()
    {
        // The popover changes it while the dialog is open.
        Fixture f;
        f.open();
        f.settings.setScope(wire::Scope::Org);
        f.settings.setAccount(store::AccountId("a1"));
        f.settings.setOrg(QStringLiteral("https://a.example"), wire::OrgId("org-a"));
        f.box("notices/sound")->click();
        QVERIFY(f.settings.scope() == wire::Scope::Org);
        QCOMPARE(f.settings.account(), store::AccountId("a1"));
        QCOMPARE(f.settings.org(QStringLiteral("https://a.example")), wire::OrgId("org-a"));
    }

    void whatOthersChangeIsShown()
    {
        Fixture f;
        f.open();
        f.controller.change([](Preferences& p) { p.notices.hasSound = true; });
        QCOMPARE(f.changed.count(), 1);
        QVERIFY(f.box("notices/sound")->isChecked());
        f.controller.change([](Preferences&) {});
        QCOMPARE(f.changed.count(), 1);
    }

    void theLevelsOfAnAccountGoWithIt()
    {
        Fixture f;
        const store::OrgKey gone{store::AccountId("a1"), wire::OrgId("org")};
        const store::OrgKey stays{store::AccountId("a2"), wire::OrgId("org")};
        f.controller.change([&](Preferences& p) {
            p.notices.levels = {{gone, store::NoticeLevel::Off}, {stays, store::NoticeLevel::Badge}};
        });
        f.controller.forgetAccount(gone.account);
        QVERIFY(f.settings.preferences().notices.levels
                == (std::map<store::OrgKey, store::NoticeLevel>{{stays, store::NoticeLevel::Badge}}));
    }

    void theDialogGoesWhenItIsClosed()
    {
        Fixture f;
        f.open(Page::Tray);
        const QPointer<ui::SettingsDialog> dialog = f.controller.dialog();
        QVERIFY(dialog->page() == Page::Tray);
        f.controller.open(Page::About);
        QCOMPARE(f.controller.dialog(), dialog.data());
        QVERIFY(dialog->page() == Page::About);
        dialog->close();
        QVERIFY(!f.controller.dialog());
        QTRY_VERIFY(dialog.isNull());
        f.open();
        QVERIFY(f.controller.dialog());
    }

    void itsSizeIsKept()
    {
        Fixture f;
        f.open();
        f.controller.dialog()->resize(650, 480);
        QTRY_VERIFY(f.settings.preferences().windowSizes.contains(QStringLiteral("settings")));
        f.controller.dialog()->close();
        f.open();
        QCOMPARE(f.controller.dialog()->size(), QSize(650, 480));
        QCOMPARE(f.changed.count(), 0);
    }

    void whatIsTheMatterWithTheFileIsSaid()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("tallylight.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("rubbish\n");
        file.close();
        Settings settings(folder.path());
        SettingsController controller(settings, [] { return wire::Timestamp(); });
        controller.open(Page::Accounts);
        QVERIFY(controller.dialog()->findChild<ui::ProblemBox*>()->isVisible());

        // Beside what others say, and once.
        const auto shown = [&controller] { return controller.dialog()->findChild<ui::ProblemBox*>()->accessibleName(); };
        const QString own = shown();
        controller.setComplaint(QStringLiteral("the disk is full"));
        QCOMPARE(shown(), own + QStringLiteral("\nthe disk is full"));
        controller.setComplaint(own + QStringLiteral("\nthe disk is full"));
        QCOMPARE(shown(), own + QStringLiteral("\nthe disk is full"));
        controller.setComplaint({});
        QCOMPARE(shown(), own);
    }

    void accountsAreAskedForWhenItOpens()
    {
        Fixture f;
        QSignalSpy opened(&f.controller, &SettingsController::opened);
        f.open();
        f.controller.open(Page::Accounts);
        QCOMPARE(opened.count(), 1);
    }
};

QTEST_MAIN(TestSettingsController)
#include "tst_settingscontroller.moc"
