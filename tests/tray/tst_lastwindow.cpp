// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/lastwindow.h"

#include "models/orglistmodel.h"
#include "models/threadlistmodel.h"
#include "tray/popoverhost.h"
#include "tray/settings.h"
#include "tray/settingscontroller.h"
#include "tray/windowhost.h"
#include "ui/keeprunningdialog.h"
#include "ui/pillbutton.h"
#include "ui/threadwindow.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tallylight;
using namespace tallylight::tray;

namespace {

wire::Timestamp noTime()
{
    return {};
}

//! All that LastWindow stands between, without a tray.
struct Desk {
    explicit Desk(const QString& folder) : settings(folder, {}), dialog(settings, noTime)
    {
        filter.setSourceModel(&rows);
        popovers.setHasIcon(false);
        last.setHasIcon(false);
        last.setCanComeBack(true);
    }

    void openAndClosePopover()
    {
        popovers.open({});
        popovers.popover()->close();
    }

    [[nodiscard]] ui::PillButton* button(const QString& text) const
    {
        const auto buttons = last.dialog()->findChildren<ui::PillButton*>();
        const auto found = std::ranges::find_if(buttons, [&text](const ui::PillButton* each) { return each->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }

    Settings settings;
    SettingsController dialog;
    models::ThreadListModel rows;
    models::OrgListModel orgs;
    models::ScopeFilter filter;
    PopoverHost popovers{filter, orgs, noTime};
    WindowHost windows{rows, orgs, noTime};
    LastWindow last{dialog, popovers, windows};
};

} // namespace

class TestLastWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void explainsOnceThatItGoesOn()
    {
        {
            Desk desk(m_folder->path());
            QSignalSpy quit(&desk.last, &LastWindow::quitRequested);
            desk.openAndClosePopover();
            QVERIFY(desk.last.dialog() && desk.last.dialog()->isVisible());
            QVERIFY(!desk.dialog.preferences().knowsCloseKeepsRunning);
            const QPointer<ui::KeepRunningDialog> shown = desk.last.dialog();
            desk.button(QStringLiteral("Keep running"))->click();
            QVERIFY(!desk.last.dialog());
            QTRY_VERIFY(!shown);
            desk.openAndClosePopover();
            QVERIFY(!desk.last.dialog());
            QCOMPARE(quit.count(), 0);
        }
        Desk again(m_folder->path());
        again.openAndClosePopover();
        QVERIFY2(!again.last.dialog(), "remembered over a start");
    }

    void closingTheExplanationGoesOn_data()
    {
        QTest::addColumn<bool>("isByKey");
        QTest::newRow("escape") << true;
        QTest::newRow("its frame") << false;
    }

    void closingTheExplanationGoesOn()
    {
        QFETCH(const bool, isByKey);
        Desk desk(m_folder->path());
        QSignalSpy quit(&desk.last, &LastWindow::quitRequested);
        desk.openAndClosePopover();
        if (isByKey) {
            QTest::keyClick(desk.last.dialog(), Qt::Key_Escape);
        } else {
            desk.last.dialog()->close();
        }
        QVERIFY(!desk.last.dialog());
        QVERIFY(desk.dialog.preferences().knowsCloseKeepsRunning);
        QCOMPARE(quit.count(), 0);
    }

    void returnKeepsItRunning()
    {
        Desk desk(m_folder->path());
        QSignalSpy quit(&desk.last, &LastWindow::quitRequested);
        desk.openAndClosePopover();
        QTest::keyClick(desk.last.dialog(), Qt::Key_Return);
        QVERIFY(!desk.last.dialog());
        QVERIFY(desk.dialog.preferences().knowsCloseKeepsRunning);
        QCOMPARE(quit.count(), 0);
    }

    void whoQuitsIsAskedAgainNextTime()
    {
        Desk desk(m_folder->path());
        QSignalSpy quit(&desk.last, &LastWindow::quitRequested);
        desk.openAndClosePopover();
        desk.button(QStringLiteral("Quit"))->click();
        QCOMPARE(quit.count(), 1);
        QVERIFY(!desk.last.dialog());
        QVERIFY(!desk.dialog.preferences().knowsCloseKeepsRunning);
    }

    void onlyTheLastWindowCounts()
    {
        Desk desk(m_folder->path());
        desk.popovers.open({});
        ui::ThreadWindow& window = desk.windows.open(wire::Scope::User, {});
        desk.popovers.popover()->close();
        QVERIFY2(!desk.last.dialog(), "a window is there");
        desk.popovers.open({});
        window.close();
        QVERIFY2(!desk.last.dialog(), "the list is there");
        ui::ThreadWindow& other = desk.windows.open(wire::Scope::User, {});
        desk.popovers.popover()->close();
        other.close();
        QVERIFY(desk.last.dialog());
    }

    void hiddenFromOutsideIsNotClosed()
    {
        Desk desk(m_folder->path());
        desk.popovers.open({});
        desk.popovers.conceal();
        QVERIFY(!desk.popovers.isOpen());
        QVERIFY(!desk.last.dialog());
    }

    void anIconTakesTheExplanationBack()
    {
        Desk desk(m_folder->path());
        desk.openAndClosePopover();
        QVERIFY(desk.last.dialog());
        desk.last.setHasIcon(true);
        QVERIFY(!desk.last.dialog());
        QVERIFY(!desk.dialog.preferences().knowsCloseKeepsRunning);
        desk.windows.open(wire::Scope::User, {}).close();
        QVERIFY(!desk.last.dialog());
    }

    void endsWhereNothingBringsItBack()
    {
        Desk desk(m_folder->path());
        desk.last.setCanComeBack(false);
        QSignalSpy quit(&desk.last, &LastWindow::quitRequested);
        desk.openAndClosePopover();
        QVERIFY(!desk.last.dialog());
        QCOMPARE(quit.count(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestLastWindow)
#include "tst_lastwindow.moc"
