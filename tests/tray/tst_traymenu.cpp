// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/traymenu.h"

#include <QTest>

#include <vector>

using namespace tallylight;
using namespace tallylight::tray;

class TestTrayMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAWholeMenuWithoutThreads()
    {
        TrayMenu menu;
        const QList<desktop::MenuItem> items = menu.build(QStringLiteral("Nothing running"), {});
        QCOMPARE(ids(items), (QList<int>{TrayMenu::HeaderId, TrayMenu::ShowWindowId, TrayMenu::SettingsId, TrayMenu::QuitId}));
        QCOMPARE(items.at(0).label, QStringLiteral("Nothing running"));
        QVERIFY(!items.at(0).isEnabled);
    }

    void listsTheFirstTenThreads()
    {
        TrayMenu menu;
        std::vector<models::ThreadRow> rows;
        for (int i = 0; i < 12; ++i) {
            rows.push_back(row("t" + std::to_string(i)));
        }
        const QList<desktop::MenuItem> items = menu.build(QStringLiteral("x"), pointers(rows));
        QCOMPARE(items.size(), 1 + 10 + 1 + 3);
        QCOMPARE(menu.threadAt(items.at(1).id), std::optional(rows.at(0).key));
        QCOMPARE(menu.threadAt(items.at(10).id), std::optional(rows.at(9).key));
        QVERIFY(!menu.threadAt(TrayMenu::QuitId));
        QVERIFY(!menu.threadAt(9999));
    }

    void keepsTheLineOfAThread()
    {
        TrayMenu menu;
        const std::vector<models::ThreadRow> rows{row("a"), row("b")};
        const int ofB = menu.build(QString(), pointers(rows)).at(2).id;
        const std::vector<models::ThreadRow> others{row("c"), row("b")};
        const QList<desktop::MenuItem> items = menu.build(QString(), pointers(others));
        QCOMPARE(items.at(2).id, ofB);
        QVERIFY(items.at(1).id != ofB);
        QCOMPARE(menu.threadAt(ofB), std::optional(rows.at(1).key));
    }

    void saysWhatAThreadIs()
    {
        TrayMenu menu;
        std::vector<models::ThreadRow> rows{row("a"), row("b"), row("c")};
        rows[1].needsYou = true;
        rows[2].title = QString(500, u'x');
        rows[2].org.slug.clear();
        const QList<desktop::MenuItem> items = menu.build(QString(), pointers(rows));
        QVERIFY(items.at(1).label.contains(QStringLiteral("Title a")));
        QVERIFY(items.at(1).label.contains(QStringLiteral("Agent")));
        QVERIFY(items.at(1).isEnabled);
        QVERIFY(items.at(2).label.contains(QStringLiteral("needs you")));
        QVERIFY(items.at(3).label.size() < 120);
        QVERIFY2(!items.at(3).isEnabled, "a thread without a page cannot be opened");
    }

private:
    static models::ThreadRow row(const std::string& id)
    {
        models::ThreadRow row;
        row.key = {store::AccountId("one"), {wire::OrgId("o"), wire::ThreadId(id)}};
        row.title = QStringLiteral("Title ") + QString::fromStdString(id);
        row.agentTitle = QStringLiteral("Agent");
        row.org.slug = QStringLiteral("acme");
        row.isMine = true;
        return row;
    }

    static std::vector<const models::ThreadRow*> pointers(const std::vector<models::ThreadRow>& rows)
    {
        std::vector<const models::ThreadRow*> all;
        for (const models::ThreadRow& row : rows) {
            all.push_back(&row);
        }
        return all;
    }

    static QList<int> ids(const QList<desktop::MenuItem>& items)
    {
        QList<int> all;
        for (const desktop::MenuItem& item : items) {
            all.append(item.id);
        }
        return all;
    }
};

QTEST_APPLESS_MAIN(TestTrayMenu)
#include "tst_traymenu.moc"
