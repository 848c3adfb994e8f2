// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/threadrow.h"

#include "wire/namehash.h"

#include <QLocale>
#include <QTest>

#include "support/threads.h"

using namespace tallylight;
using models::displayText;
using models::makeOrgRow;
using models::makeThreadRow;
using models::ThreadRow;
using test::runningThread;

namespace {

ThreadRow rowOf(const wire::RunningThread& thread, const std::optional<wire::Agent>& agent = {})
{
    store::ThreadState state;
    state.thread = thread;
    state.isMine = true;
    return makeThreadRow(state, makeOrgRow({store::AccountId("one"), thread.org}, nullptr), agent);
}

} // namespace

class TestThreadRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void peersTextIsOnePlainLine()
    {
        QCOMPARE(displayText("a\n\tb\x1b[31m c", 100), QStringLiteral("a b[31m c"));
        QCOMPARE(displayText("x\xe2\x80\xaey", 100), QStringLiteral("xy"));
        QCOMPARE(displayText("\xff", 100), QString(QChar(0xfffd)));
        QVERIFY(displayText(std::string(10'000, 'a'), 50).size() <= 51);
    }

    void titleFallsBack()
    {
        wire::RunningThread thread = runningThread("a", "o");
        QCOMPARE(rowOf(thread).title, QStringLiteral("Title of a"));
        QVERIFY(!rowOf(thread).isUntitled);
        for (const std::optional<std::string>& nothing : {std::optional<std::string>(), std::optional<std::string>(""),
                                                          std::optional<std::string>(" \n "), std::optional<std::string>("\xe2\x80\xae")}) {
            thread.title = nothing;
            QCOMPARE(rowOf(thread).title, QStringLiteral("Untitled task"));
            QVERIFY(rowOf(thread).isUntitled);
        }
    }

    void agentFallsBack()
    {
        wire::RunningThread thread = runningThread("a", "o");
        thread.agentTitle = "Told";
        wire::Agent agent{wire::AgentId("vir_1"), "Looked up", "icon://Pen"};
        QCOMPARE(rowOf(thread, agent).agentTitle, QStringLiteral("Looked up"));
        QCOMPARE(rowOf(thread, agent).agentIcon, QStringLiteral("icon://Pen"));
        QCOMPARE(rowOf(thread, agent).agentHash, wire::nameHash("Looked up"));
        QCOMPARE(rowOf(thread, wire::Agent{}).agentTitle, QStringLiteral("Told"));
        QCOMPARE(rowOf(thread).agentTitle, QStringLiteral("Told"));
        thread.agentTitle.reset();
        QCOMPARE(rowOf(thread).agentTitle, QStringLiteral("Agent"));
        QVERIFY(rowOf(thread).agentIcon.isEmpty());
        // Nobody would show it, and everybody would keep it.
        agent.icon = std::string(4'000'000, 'x');
        QVERIFY(rowOf(thread, agent).agentIcon.isEmpty());
    }

    void organizationFallsBack()
    {
        const store::OrgKey id{store::AccountId("one"), wire::OrgId("org_1")};
        const wire::Organization full{id.org, "acme", "Acme Works", "https://x/logo.png"};
        const models::OrgRow row = makeOrgRow(id, &full);
        QCOMPARE(row.name, QStringLiteral("Acme Works"));
        QCOMPARE(row.slug, QStringLiteral("acme"));
        QCOMPARE(row.logo, QStringLiteral("https://x/logo.png"));
        QCOMPARE(row.initials, QStringLiteral("AW"));
        QCOMPARE(row.hue, wire::orgHue("Acme Works"));
        const wire::Organization nameless{id.org, "acme", "", {}};
        QCOMPARE(makeOrgRow(id, &nameless).name, QStringLiteral("acme"));
        QCOMPARE(makeOrgRow(id, nullptr).name, QStringLiteral("org_1"));
        QVERIFY(makeOrgRow(id, nullptr).slug.isEmpty());
    }

    void snippetIsTextOrTool()
    {
        QCOMPARE(models::snippetLine({}), QString());
        QCOMPARE(models::snippetLine(wire::Snippet{"Reading\nthe page", "browse"}), QStringLiteral("Reading the page"));
        QCOMPARE(models::snippetLine(wire::Snippet{"", "web_search"}), QStringLiteral("Using web_search…"));
        QCOMPARE(models::snippetLine(wire::Snippet{"", ""}), QString());
    }

    void searchTextFoldsByLocale()
    {
        wire::RunningThread thread = runningThread("a", "o");
        thread.title = "ISTANBUL";
        QVERIFY(rowOf(thread).searchText.startsWith(QStringLiteral("istanbul")));
        QLocale::setDefault(QLocale(QLocale::Turkish));
        QVERIFY(rowOf(thread).searchText.startsWith(QStringLiteral("ıstanbul")));
        QCOMPARE(models::folded(QStringLiteral("I")), QStringLiteral("ı"));
    }

    void wordsForWhoDoesNotSee()
    {
        ThreadRow row = rowOf(runningThread("a", "o"));
        QCOMPARE(models::accessibleText(row), QStringLiteral("Title of a, Agent, o"));
        row.state = models::RowState::NeedsYou;
        QCOMPARE(models::accessibleText(row), QStringLiteral("Title of a, Agent, o, needs you"));
        // A title with a placeholder in it is text, not a format.
        row.title = QStringLiteral("%1 %2 %3");
        QCOMPARE(models::accessibleText(row), QStringLiteral("%1 %2 %3, Agent, o, needs you"));
    }
};

QTEST_GUILESS_MAIN(TestThreadRow)
#include "tst_threadrow.moc"
