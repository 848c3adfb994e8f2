// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/filterfield.h"
#include "ui/menubutton.h"
#include "ui/orgpicker.h"
#include "ui/palettes.h"
#include "ui/pillbutton.h"
#include "ui/settingsdialog.h"
#include "ui/settingsnavigation.h"
#include "ui/stopsheet.h"
#include "ui/threadview.h"

#include "ui/panelstage.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using namespace tallylight::ui;
using test::PanelStage;

namespace {

constexpr int kSome = 6;

struct Fixture {
    PanelStage stage;
    ThreadView* view = stage.window().findChild<ThreadView*>();

    explicit Fixture(PanelStage::Frame frame = PanelStage::Frame::Popover) : stage(frame, test::livelyCast(), lightPalette(), kSome) {}

    [[nodiscard]] QWidget* focus() { return stage.window().focusWidget(); }
    [[nodiscard]] int row() const
    {
        const QModelIndexList selected = view->selectionModel()->selectedIndexes();
        return selected.isEmpty() ? -1 : selected.first().row();
    }
    //! The menu that is open, with the keys going to it; null: none is.
    [[nodiscard]] static QMenu* menu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }
    void contextMenuByKey()
    {
        const QPoint middle = view->visualRect(view->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, middle, view->mapToGlobal(middle));
        QCoreApplication::sendEvent(view, &event);
    }
};

} // namespace

//! Everything in the list is within reach of somebody who has only keys, and the focus comes back to where it was.
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsInTheList_data()
    {
        QTest::addColumn<bool>("isWindow");
        QTest::newRow("popover") << false;
        QTest::newRow("window") << true;
    }

    void beginsInTheList()
    {
        QFETCH(const bool, isWindow);
        Fixture f(isWindow ? PanelStage::Frame::Window : PanelStage::Frame::Popover);
        QCOMPARE(f.focus(), f.view);
        QCOMPARE(f.row(), -1);
    }

    void arrowsAndEndsWalkTheRows()
    {
        Fixture f;
        const int last = f.view->model()->rowCount() - 1;
        f.stage.press(Qt::Key_Down);
        QCOMPARE(f.row(), 0);
        f.stage.press(Qt::Key_Down);
        QCOMPARE(f.row(), 1);
        f.stage.press(Qt::Key_Up);
        QCOMPARE(f.row(), 0);
        f.stage.press(Qt::Key_End);
        QCOMPARE(f.row(), last);
        QVERIFY2(f.view->viewport()->rect().contains(f.view->visualRect(f.view->currentIndex())), "it is scrolled to");
        f.stage.press(Qt::Key_Home);
        QCOMPARE(f.row(), 0);
        f.stage.press(Qt::Key_PageDown);
        QVERIFY(f.row() > 0);
    }

    void enterOpensTheSelectedRow()
    {
        Fixture f;
        QSignalSpy opened(&f.stage.panel(), &ThreadPanel::openRequested);
        f.stage.press(Qt::Key_Down);
        f.stage.press(Qt::Key_Down);
        f.stage.press(Qt::Key_Return);
        f.stage.press(Qt::Key_Enter);
        QCOMPARE(opened.count(), 2);
        QCOMPARE(opened.front().front().value<store::RowKey>(), f.stage.threads().row(f.stage.threads().index(1, 0))->key);
    }

    void lettersFilterAndEscapeLeadsBackToTheList()
    {
        Fixture f;
        const int all = f.view->model()->rowCount();
        f.stage.type(QStringLiteral("weekly"));
        QVERIFY(qobject_cast<FilterField*>(f.focus()));
        QVERIFY(f.view->model()->rowCount() < all);
        // Keys of the list work from within the field.
        f.stage.press(Qt::Key_Down);
        QCOMPARE(f.row(), 0);
        QVERIFY(qobject_cast<FilterField*>(f.focus()));
        QSignalSpy opened(&f.stage.panel(), &ThreadPanel::openRequested);
        f.stage.press(Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        f.stage.press(Qt::Key_Escape);
        QCOMPARE(f.view->model()->rowCount(), all);
        QCOMPARE(f.focus(), f.view);
        QVERIFY(f.stage.window().isVisible());
        f.stage.press(Qt::Key_Escape);
        QVERIFY2(!f.stage.window().isVisible(), "and the next one out of the popover");
    }

    void theMenuKeyOffersWhatTheRowCanDo()
    {
        Fixture f;
        f.stage.press(Qt::Key_Down);
        f.contextMenuByKey();
        QMenu* menu = f.menu();
        QVERIFY(menu);
        QVERIFY(f.view->viewport()->rect().contains(f.view->viewport()->mapFromGlobal(menu->pos())));
        QSignalSpy copied(&f.stage.panel(), &ThreadPanel::linkCopyRequested);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(copied.count(), 1);
        QVERIFY(!f.menu());
        QCOMPARE(f.focus(), f.view);
        QCOMPARE(f.row(), 0);
        f.contextMenuByKey();
        QVERIFY(f.menu());
        QTest::keyClick(f.menu(), Qt::Key_Escape);
        QVERIFY(!f.menu());
        QCOMPARE(f.focus(), f.view);
        QVERIFY(f.stage.window().isVisible());
    }

    void keysOfAFilteredRowAreThoseOfTheField()
    {
        // Delete takes a letter of what was typed, and not the row.
        Fixture f;
        QSignalSpy seen(&f.stage.panel(), &ThreadPanel::seenRequested);
        f.stage.type(QStringLiteral("wx"));
        f.stage.press(Qt::Key_Backspace);
        QCOMPARE(seen.count(), 0);
        QVERIFY(f.view->model()->rowCount() > 0);
    }

    void stoppingAsksAndTheFocusComesBack()
    {
        Fixture f;
        QSignalSpy stop(&f.stage.panel(), &ThreadPanel::stopRequested);
        f.view->setCurrentIndex(f.view->model()->index(2, 0));
        f.stage.press(Qt::Key_Period, Qt::ControlModifier);
        auto* sheet = f.stage.window().findChild<StopSheet*>();
        QVERIFY(sheet->isVisible());
        auto* keep = qobject_cast<PillButton*>(f.focus());
        QVERIFY2(keep && sheet->isAncestorOf(keep), "the answer that changes nothing");
        // Within the sheet Tab goes as people read.
        f.stage.press(Qt::Key_Backtab);
        auto* stopButton = qobject_cast<PillButton*>(f.focus());
        QVERIFY(stopButton && stopButton != keep && sheet->isAncestorOf(stopButton));
        f.stage.press(Qt::Key_Tab);
        QCOMPARE(f.focus(), keep);
        f.stage.press(Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
        QCOMPARE(stop.count(), 0);
        QCOMPARE(f.focus(), f.view);
        QCOMPARE(f.row(), 2);
        QVERIFY(f.stage.window().isVisible());
        f.stage.press(Qt::Key_Period, Qt::ControlModifier);
        f.stage.press(Qt::Key_Backtab);
        f.stage.press(Qt::Key_Space);
        QCOMPARE(stop.count(), 1);
        f.stage.panel().setStopResult(stop.front().front().value<store::RowKey>(), {});
        QVERIFY(!sheet->isVisible());
        QCOMPARE(f.focus(), f.view);
    }

    void theHistoryIsLeftByEscape()
    {
        Fixture f;
        f.stage.panel().showHistory(true);
        f.stage.panel().focusList();
        f.stage.press(Qt::Key_End);
        QCOMPARE(f.row(), f.view->model()->rowCount() - 1);
        f.stage.press(Qt::Key_Escape);
        QVERIFY(!f.stage.panel().isHistory());
        QCOMPARE(f.focus(), f.view);
        QVERIFY(f.stage.window().isVisible());
    }

    void allPartsAreOnTheWayOfTab()
    {
        Fixture f;
        f.stage.showOrg(false);
        QSet<QWidget*> round;
        for (QWidget* now = f.focus(); !round.contains(now); now = f.focus()) {
            round.insert(now);
            f.stage.press(Qt::Key_Tab);
        }
        QVERIFY(round.contains(f.view));
        QVERIFY(round.contains(f.stage.window().findChild<OrgPicker*>()));
        QVERIFY(round.contains(f.stage.window().findChild<MenuButton*>()));
        // And the chosen scope; the other one is an arrow away.
        QCOMPARE(round.size(), 4);
    }

    void anOrganizationIsChosenByKeys()
    {
        Fixture f;
        f.stage.showOrg(false);
        QSignalSpy chosen(&f.stage.panel(), &ThreadPanel::orgChosen);
        auto* picker = f.stage.window().findChild<OrgPicker*>();
        picker->setFocus(Qt::TabFocusReason);
        f.stage.press(Qt::Key_Space);
        QVERIFY(f.menu());
        QTest::keyClick(f.menu(), Qt::Key_Down);
        QTest::keyClick(f.menu(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(f.focus(), picker);
    }

    void settingsAreWalkedByKeys()
    {
        SettingsDialog dialog([] { return wire::Timestamp(); });
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto* pages = dialog.findChild<SettingsNavigation*>();
        pages->setFocus(Qt::TabFocusReason);
        QTest::keyClick(pages, Qt::Key_End);
        QCOMPARE(dialog.page(), SettingsDialog::Page::About);
        QTest::keyClick(pages, Qt::Key_Home);
        QCOMPARE(dialog.page(), SettingsDialog::Page::Accounts);
        QTest::keyClick(pages, Qt::Key_Down);
        QCOMPARE(dialog.page(), SettingsDialog::Page::Notices);
        QTest::keyClick(pages, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(dialog.page(), SettingsDialog::Page::Tray);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
