// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/popupmenu.h"

#include <QActionGroup>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight::desktop;

class TestPopupMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItemsAsTheyAre()
    {
        PopupMenu menu;
        menu.setItems(someItems());
        QCOMPARE(menu.actions().size(), 4);
        QCOMPARE(menu.actions().at(0)->text(), QStringLiteral("this && that"));
        QVERIFY(!menu.actions().at(0)->isEnabled());
        QVERIFY(menu.actions().at(1)->isSeparator());
        QVERIFY(menu.actions().at(2)->isChecked());
        QVERIFY(menu.actions().at(2)->actionGroup() != nullptr);
        QVERIFY(!menu.actions().at(3)->isCheckable());
    }

    void changesRowsInPlace()
    {
        PopupMenu menu;
        QList<MenuItem> items = someItems();
        menu.setItems(items);
        QAction* const first = menu.actions().at(0);
        items[0].label = QStringLiteral("other");
        menu.setItems(items);
        QCOMPARE(menu.actions().at(0), first);
        QCOMPARE(first->text(), QStringLiteral("other"));
        items.removeAt(1);
        menu.setItems(items);
        QCOMPARE(menu.actions().size(), 3);
    }

    void saysWhichLineWasChosen()
    {
        PopupMenu menu;
        menu.setItems(someItems());
        QSignalSpy triggered(&menu, &PopupMenu::itemTriggered);
        menu.actions().at(3)->trigger();
        QCOMPARE(triggered.count(), 1);
        QCOMPARE(triggered.at(0).at(0).toInt(), 40);
    }

    void leavesTheStateToTheItems()
    {
        PopupMenu menu;
        QList<MenuItem> items{{1, QStringLiteral("All my work"), true, MenuItem::Kind::Radio, true},
                              {2, QStringLiteral("Organization"), true, MenuItem::Kind::Radio, false},
                              {3, QStringLiteral("Mute"), true, MenuItem::Kind::Check, false},
                              {4, QStringLiteral("Acme"), true, MenuItem::Kind::Radio, true}};
        menu.setItems(items);
        QVERIFY2(menu.actions().at(0)->isChecked() && menu.actions().at(3)->isChecked(), "two groups");
        menu.actions().at(1)->trigger();
        menu.actions().at(2)->trigger();
        QVERIFY(menu.actions().at(0)->isChecked());
        QVERIFY(!menu.actions().at(1)->isChecked());
        QVERIFY(!menu.actions().at(2)->isChecked());
        items[0].isChecked = false;
        items[1].isChecked = true;
        items[2].isChecked = true;
        menu.setItems(items);
        QVERIFY(!menu.actions().at(0)->isChecked());
        QVERIFY(menu.actions().at(1)->isChecked());
        QVERIFY(menu.actions().at(2)->isChecked());
    }

    void changesInPlaceWhileItIsOpen()
    {
        PopupMenu menu;
        QList<MenuItem> items = someItems();
        MenuItem sub{50, QStringLiteral("Mute"), true, MenuItem::Kind::Submenu, false};
        sub.children = {{51, QStringLiteral("1 hour"), true, MenuItem::Kind::Check, false}};
        items.append(sub);
        menu.setItems(items);
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        QAction* const hour = menu.actions().at(4)->menu()->actions().at(0);
        items[4].children[0].isChecked = true;
        items[0].isVisible = false;
        menu.setItems(items);
        QVERIFY(menu.isVisible());
        QCOMPARE(menu.actions().at(4)->menu()->actions().at(0), hour);
        QVERIFY(hour->isChecked());
        QVERIFY(!menu.actions().at(0)->isVisible());
        QSignalSpy triggered(&menu, &PopupMenu::itemTriggered);
        hour->trigger();
        QCOMPARE(triggered.at(0).at(0).toInt(), 51);
    }

private:
    static QList<MenuItem> someItems()
    {
        return {{10, QStringLiteral("this & that"), false, MenuItem::Kind::Action, false},
                {20, QString(), true, MenuItem::Kind::Separator, false},
                {30, QStringLiteral("All my work"), true, MenuItem::Kind::Radio, true},
                {40, QStringLiteral("Quit"), true, MenuItem::Kind::Action, false}};
    }
};

QTEST_MAIN(TestPopupMenu)
#include "tst_popupmenu.moc"
