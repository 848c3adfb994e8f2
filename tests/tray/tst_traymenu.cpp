// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/traymenu.h"

#include <QTest>

#include <chrono>
#include <vector>

using namespace tallylight;
using namespace tallylight::tray;
using namespace std::chrono_literals;
using desktop::MenuItem;
using models::RowState;

class TestTrayMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAWholeMenuWithoutThreads()
    {
        TrayMenu menu;
        MenuFacts facts;
        facts.header = QStringLiteral("Nothing running");
        const QList<MenuItem> items = menu.build(facts);
        QCOMPARE(shown(items), QStringLiteral("Nothing running|-|-|All my work|-|Show the list|Open a window|-|Quit"));
        QVERIFY(!item(items, TrayMenu::HeaderId).isEnabled);
        QVERIFY(item(items, TrayMenu::UserScopeId).isChecked);
    }

    void listsTheFirstTenThreads()
    {
        TrayMenu menu;
        std::vector<models::ThreadRow> rows;
        for (int i = 0; i < 12; ++i) {
            rows.push_back(row("t" + std::to_string(i)));
        }
        const QList<MenuItem> items = menu.build(factsOf(rows));
        QCOMPARE(menu.threadAt(items.at(3).id), std::optional(rows.at(0).key));
        QCOMPARE(menu.threadAt(items.at(12).id), std::optional(rows.at(9).key));
        QCOMPARE(item(items, TrayMenu::MoreId).label, QStringLiteral("2 more…"));
        QVERIFY(item(items, TrayMenu::MoreId).isVisible);
        QVERIFY(!menu.threadAt(TrayMenu::QuitId));
        QVERIFY(!menu.threadAt(9999));
    }

    void keepsTheLineOfAThread()
    {
        TrayMenu menu;
        const std::vector<models::ThreadRow> rows{row("a"), row("b")};
        const int ofB = menu.build(factsOf(rows)).at(4).id;
        const std::vector<models::ThreadRow> others{row("c"), row("b")};
        const QList<MenuItem> items = menu.build(factsOf(others));
        QCOMPARE(items.at(4).id, ofB);
        QVERIFY(items.at(3).id != ofB);
        QCOMPARE(menu.threadAt(ofB), std::optional(rows.at(1).key));
    }

    //! What a line says may change under the pointer, what it stands for may not.
    void changesInPlaceWhileTheThreadsAreTheSame()
    {
        TrayMenu menu;
        std::vector<models::ThreadRow> rows{row("a"), row("b")};
        const QList<MenuItem> before = menu.build(factsOf(rows));
        rows[0].state = RowState::NeedsYou;
        rows[1].title = QStringLiteral("Renamed");
        MenuFacts facts = factsOf(rows);
        facts.header = QStringLiteral("Other");
        facts.notice = QStringLiteral("Not live");
        facts.now += 3min;
        facts.scope = wire::Scope::Org;
        facts.isMuted = true;
        facts.hasSettings = true;
        const QList<MenuItem> after = menu.build(facts);
        QVERIFY(desktop::haveSameLines(before, after));
        QVERIFY(!(before == after));
        QVERIFY(item(after, TrayMenu::MuteId).isChecked && item(after, TrayMenu::SettingsId).isVisible);
    }

    void saysWhatAThreadIs()
    {
        TrayMenu menu;
        std::vector<models::ThreadRow> rows{row("wait"), row("fail"), row("run"), row("silent"), row("done"), row("far")};
        rows[0].state = RowState::NeedsYou;
        rows[1].state = RowState::Failed;
        rows[1].started = at(0s);
        rows[1].ended = at(40s);
        rows[2].started = at(0s);
        rows[3].lastProgress = at(0s);
        rows[4].state = RowState::Finished;
        rows[4].ended = at(30min);
        rows[5].title = QString(500, u'x');
        rows[5].org.slug.clear();
        MenuFacts facts = factsOf(rows);
        facts.now = at(30min + 20s);
        const QList<MenuItem> items = menu.build(facts);
        QCOMPARE(plain(items.at(3).label), QStringLiteral("Title wait — Needs you · Agent · Acme"));
        QCOMPARE(plain(items.at(4).label), QStringLiteral("Title fail — Failed after 40 s · Agent · Acme · 29 min ago"));
        QCOMPARE(plain(items.at(5).label), QStringLiteral("Title run — Agent · Acme · 30 min"));
        QCOMPARE(plain(items.at(6).label), QStringLiteral("Title silent — No progress for 30 min · Agent · Acme"));
        QCOMPARE(plain(items.at(7).label), QStringLiteral("Title done — Finished · Agent · Acme · now"));
        QVERIFY(items.at(8).label.size() < 120);
        QVERIFY2(!items.at(8).isEnabled, "a thread without a page cannot be opened");
    }

    //! A host draws what it is given: what is harmful must not come so far.
    void textOfServersIsHarmless_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("markup") << QStringLiteral("<b>&amp;_x</b>%1 %n");
        QTest::newRow("direction") << QStringLiteral("a\u202egpj.exe\u202c\u2066\u2067\u061c\u200f");
        QTest::newRow("lines and controls") << QStringLiteral("one\ntwo\r\n\u2028three\x1b[31m\x07\u009b\x7f");
        QTest::newRow("long") << QString(10'000, u'x');
        QTest::newRow("emoji") << QStringLiteral("\U0001F469\u200D\U0001F467").repeated(2'000);
        QTest::newRow("marks") << QStringLiteral("a") + QString(10'000, QChar(0x0301));
    }

    void textOfServersIsHarmless()
    {
        QFETCH(const QString, hostile);
        const std::string text = hostile.toStdString();
        store::ThreadState state;
        state.thread = {wire::ThreadId("t"), wire::AgentId("v"), text, wire::OrgId("acme"), text};
        state.isMine = true;
        const store::OrgKey key{store::AccountId("a1"), wire::OrgId("acme")};
        const wire::Organization organization{key.org, "acme", text, {}};
        const models::OrgRow org = models::makeOrgRow(key, &organization);
        const models::ThreadRow row = models::makeThreadRow(state, org, std::nullopt);
        MenuFacts facts = factsOf({});
        facts.rows = {&row};
        facts.rowCount = 1;
        facts.orgs = {{key, org.name, 3}};
        TrayMenu menu;
        const QList<MenuItem> items = menu.build(facts);
        for (const MenuItem& item : items) {
            QVERIFY(item.label.size() < 160);
            int open = 0;
            for (const QChar c : item.label) {
                open += c == QChar(0x2068) ? 1 : c == QChar(0x2069) ? -1 : 0;
                QVERIFY(open == 0 || open == 1);
                QVERIFY(c >= u' ' && !(c >= QChar(0x7f) && c < QChar(0xa0)));
                QVERIFY(!(c >= QChar(0x202a) && c <= QChar(0x202e)) && c != QChar(0x061c) && c != QChar(0x200f) && c != QChar(0x2028));
                QVERIFY(c != QChar(0x2066) && c != QChar(0x2067));
            }
            QCOMPARE(open, 0);
        }
    }

    void scopesAreRadioLines()
    {
        TrayMenu menu;
        MenuFacts facts;
        facts.totalOfUser = 3;
        facts.orgs = {{org("a"), QStringLiteral("Acme"), 2}, {org("b"), QStringLiteral("Beta"), 0}};
        facts.scope = wire::Scope::Org;
        facts.org = org("b");
        const QList<MenuItem> items = menu.build(facts);
        const auto first = std::ranges::find(items, static_cast<int>(TrayMenu::UserScopeId), &MenuItem::id);
        QCOMPARE(first->label, QStringLiteral("All my work (3)"));
        QCOMPARE(plain(first[1].label), QStringLiteral("Acme (2)"));
        QCOMPARE(plain(first[2].label), QStringLiteral("Beta"));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(first[i].kind == MenuItem::Kind::Radio);
            QCOMPARE(first[i].isChecked, i == 2);
        }
        QCOMPARE(menu.orgAt(first[1].id), std::optional(org("a")));
        QVERIFY(!menu.threadAt(first[1].id));
    }

    void manyOrganizationsHaveAMenuOfTheirOwn()
    {
        TrayMenu menu;
        MenuFacts facts;
        for (int i = 0; i < 20; ++i) {
            facts.orgs.push_back({org(std::to_string(i)), QStringLiteral("Org %1").arg(i), 0});
        }
        facts.scope = wire::Scope::Org;
        facts.org = org("7");
        const MenuItem others = item(menu.build(facts), TrayMenu::OrgsId);
        QVERIFY(others.kind == MenuItem::Kind::Submenu);
        QCOMPARE(others.children.size(), 20);
        QVERIFY(others.children.at(7).isChecked);
        QCOMPARE(plain(others.label), QStringLiteral("Organization: Org 7"));
    }

private:
    static wire::Timestamp at(std::chrono::milliseconds moment) { return wire::Timestamp(moment); }
    static store::OrgKey org(const std::string& id) { return {store::AccountId("one"), wire::OrgId(id)}; }

    static models::ThreadRow row(const std::string& id)
    {
        models::ThreadRow row;
        row.key = {store::AccountId("one"), {wire::OrgId("o"), wire::ThreadId(id)}};
        row.title = QStringLiteral("Title ") + QString::fromStdString(id);
        row.agentTitle = QStringLiteral("Agent");
        row.org.slug = QStringLiteral("acme");
        row.org.name = QStringLiteral("Acme");
        row.isMine = true;
        return row;
    }

    static MenuFacts factsOf(const std::vector<models::ThreadRow>& rows)
    {
        MenuFacts facts;
        facts.header = QStringLiteral("x");
        for (const models::ThreadRow& row : rows) {
            facts.rows.push_back(&row);
        }
        facts.rowCount = static_cast<int>(rows.size());
        return facts;
    }

    static MenuItem item(const QList<MenuItem>& items, int id)
    {
        const auto found = std::ranges::find(items, id, &MenuItem::id);
        return found == items.end() ? MenuItem() : *found;
    }

    //! Without the marks that keep directions apart.
    static QString plain(QString text) { return text.remove(QChar(0x2068)).remove(QChar(0x2069)); }

    //! What can be seen of a menu.
    static QString shown(const QList<MenuItem>& items)
    {
        QStringList lines;
        for (const MenuItem& line : items) {
            if (line.isVisible) {
                lines.append(line.kind == MenuItem::Kind::Separator ? QStringLiteral("-") : plain(line.label));
            }
        }
        return lines.join(u'|');
    }
};

QTEST_APPLESS_MAIN(TestTrayMenu)
#include "tst_traymenu.moc"
