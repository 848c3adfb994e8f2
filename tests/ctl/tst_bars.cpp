// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/bars.h"

#include "ctl/unseenruns.h"
#include "store/historyfile.h"
#include "support/history.h"
#include "support/threads.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace tallylight;
using namespace std::chrono_literals;
using ctl::WorkSources;
using ctl::WorkView;
using store::FeedState;
using test::runningThread;
using wire::OrgId;
using wire::Scope;

namespace {

const std::string kHostile = "<span size='99999'>&\"\n\x1b[31m%{F#f00}\xe2\x80\xae" + std::string(10'000, 'x');

struct Fixture {
    store::ThreadStore threads{[] { return wire::Timestamp{}; }};
    store::OrgDirectory orgs;
    store::AgentDirectory agents;
    std::vector<store::HistoryEntry> history;
    WorkSources sources{threads, orgs, agents, "https://studio.example.com"};

    Fixture() { orgs.setOrganizations({{OrgId("org_a"), "acme", "Acme & Söhne", {}}}); }

    void run(int count)
    {
        std::vector<wire::RunningThread> running;
        for (int i = 0; i < count; ++i) {
            running.push_back(runningThread("thrd_" + std::to_string(i), "org_a", "vir_1"));
            running.back().title = "Task " + std::to_string(i);
        }
        threads.apply(OrgId("org_a"), test::summary(Scope::User, running));
    }

    void wait(int count)
    {
        std::vector<wire::ThreadItem> items(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            items[static_cast<std::size_t>(i)].id = wire::ThreadId("waits_" + std::to_string(i));
            items[static_cast<std::size_t>(i)].title = "Asks " + std::to_string(i);
        }
        threads.setWaiting(OrgId("org_a"), items, {}, false);
    }

    void end(int count, wire::ThreadStatus outcome)
    {
        for (int i = 0; i < count; ++i) {
            history.push_back(unseen(std::string(toString(outcome)) + '_' + std::to_string(i), outcome));
        }
        sources.unseen = history;
    }

    static store::HistoryEntry unseen(const std::string& thread, wire::ThreadStatus outcome)
    {
        store::HistoryEntry entry = test::ended(thread, 0, outcome);
        entry.key.thread.org = OrgId("org_a");
        return entry;
    }

    [[nodiscard]] QJsonObject waybar(const WorkView& view) const
    {
        const std::string line = ctl::waybarLine(sources, view);
        return line.find('\n') == std::string::npos ? QJsonDocument::fromJson(QByteArray::fromStdString(line)).object() : QJsonObject();
    }
};

WorkView view(FeedState state)
{
    return {Scope::User, {}, {state, wire::Timestamp(1'000'000s), state == FeedState::Live ? "" : "because <it> broke"}};
}

store::HistoryEntry entry(const std::string& thread, wire::ThreadStatus outcome, bool isUnseen)
{
    store::HistoryEntry entry = Fixture::unseen(thread, outcome);
    entry.isUnseen = isUnseen;
    return entry;
}

} // namespace

class TestBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyState_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("running");
        QTest::addColumn<int>("needsYou");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("finished");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char* name, FeedState state, int running, int needsYou, int failed, int finished, const char* kind,
                            const char* text, const char* plain) {
            QTest::newRow(name) << static_cast<int>(state) << running << needsYou << failed << finished << QString::fromUtf8(kind)
                                << QString::fromUtf8(text) << QString::fromUtf8(plain);
        };
        row("idle", FeedState::Live, 0, 0, 0, 0, "idle", "0", "○ 0");
        row("running", FeedState::Live, 3, 0, 0, 0, "running", "3", "● 3");
        row("failed", FeedState::Live, 3, 0, 2, 0, "failed", "2", "✗ 2  ● 3");
        row("attention", FeedState::Live, 3, 1, 2, 0, "attention", "1", "! 1  ✗ 2  ● 3");
        row("attention alone", FeedState::Live, 0, 1, 0, 0, "attention", "1", "! 1  ○ 0");
        row("finished", FeedState::Live, 0, 0, 0, 4, "finished", "4", "✓ 4  ○ 0");
        row("finished, and others run", FeedState::Live, 3, 0, 0, 4, "running", "3", "✓ 4  ● 3");
        row("all of them", FeedState::Live, 3, 1, 2, 4, "attention", "1", "! 1  ✗ 2  ✓ 4  ● 3");
        row("stale", FeedState::Stale, 3, 0, 0, 0, "offline", "3?", "◌ 3?");
        row("stale attention", FeedState::Stale, 3, 1, 0, 0, "offline", "1?", "! 1?  ◌ 3?");
        row("connecting", FeedState::Connecting, -1, 0, 0, 0, "offline", "–", "◌");
        row("offline", FeedState::Offline, -1, 0, 0, 0, "offline", "–", "◌");
        row("signed out", FeedState::SignedOut, 3, 0, 0, 0, "auth", "–", "! signed out");
        row("refused", FeedState::Refused, 3, 0, 0, 0, "error", "–", "! refused");
        row("no room", FeedState::TooManyConnections, -1, 0, 0, 0, "error", "–", "! refused");
    }

    void everyState()
    {
        QFETCH(int, state);
        QFETCH(int, running);
        QFETCH(int, needsYou);
        QFETCH(int, failed);
        QFETCH(int, finished);
        QFETCH(QString, kind);
        QFETCH(QString, text);
        QFETCH(QString, plain);
        Fixture f;
        if (running >= 0) {
            f.run(running);
        }
        f.wait(needsYou);
        f.end(failed, wire::ThreadStatus::Failed);
        f.end(finished, wire::ThreadStatus::Completed);
        const WorkView shown = view(static_cast<FeedState>(state));
        const QJsonObject line = f.waybar(shown);
        QCOMPARE(line.value(u"alt").toString(), kind);
        QCOMPARE(line.value(u"class").toString(), kind);
        QCOMPARE(line.value(u"text").toString(), text);
        QCOMPARE(QString::fromStdString(ctl::polybarLine(f.sources, shown)), plain);
    }

    void percentageIsBounded()
    {
        Fixture f;
        f.run(7);
        QCOMPARE(f.waybar(view(FeedState::Live)).value(u"percentage").toInt(), 7);
        f.run(250);
        QCOMPARE(f.waybar(view(FeedState::Live)).value(u"percentage").toInt(), 100);
    }

    void tooltipTellsWhatWaitsFirst()
    {
        Fixture f;
        f.run(12);
        f.wait(1);
        f.end(2, wire::ThreadStatus::Failed);
        f.end(1, wire::ThreadStatus::Completed);
        const QStringList lines = f.waybar(view(FeedState::Live)).value(u"tooltip").toString().split(u'\n');
        QCOMPARE(lines.size(), 15);
        QCOMPARE(lines[0], QStringLiteral("1 agent working on 12 tasks"));
        QCOMPARE(lines[1], QStringLiteral("1 waiting for you"));
        QCOMPARE(lines[2], QStringLiteral("2 failed"));
        QCOMPARE(lines[3], QStringLiteral("1 finished"));
        QCOMPARE(lines[4], QStringLiteral("waiting for you: Asks 0 · Agent · Acme &amp; Söhne"));
        QCOMPARE(lines[5], QStringLiteral("failed: Title of failed_0 · Copy Editor · Acme &amp; Söhne"));
        QCOMPARE(lines[7], QStringLiteral("Task 0 · Agent · Acme &amp; Söhne"));
        QCOMPARE(lines[14], QStringLiteral("and 5 more"));
        const QString stale = f.waybar(view(FeedState::Stale)).value(u"tooltip").toString();
        QCOMPARE(stale.split(u'\n')[1], QStringLiteral("stale since 1970-01-12T13:46:40.000Z (because &lt;it&gt; broke)"));
    }

    void anotherOrganizationIsNotCounted()
    {
        Fixture f;
        f.orgs.setOrganizations({{OrgId("org_a"), "acme", "Acme", {}}, {OrgId("org_b"), "globex", "Globex", {}}});
        f.wait(1);
        f.end(1, wire::ThreadStatus::Failed);
        f.threads.apply(OrgId("org_b"), test::summary(Scope::Org, {}));
        WorkView other = view(FeedState::Live);
        other.scope = Scope::Org;
        other.org = OrgId("org_b");
        QCOMPARE(f.waybar(other).value(u"class").toString(), QStringLiteral("idle"));
        other.org = OrgId("org_a");
        QCOMPARE(QString::fromStdString(ctl::polybarLine(f.sources, other)).left(3), QStringLiteral("! 1"));
    }

    void textOfServersIsNoMarkup()
    {
        Fixture f;
        wire::RunningThread thread = runningThread("t", "org_a", "v");
        thread.title = kHostile;
        f.threads.apply(OrgId("org_a"), test::summary(Scope::User, {thread}));
        const QString tooltip = f.waybar(view(FeedState::Live)).value(u"tooltip").toString();
        QCOMPARE(tooltip.count(u'\n'), 1);
        QVERIFY(tooltip.contains(QStringLiteral("&lt;span size=&apos;99999&apos;&gt;&amp;&quot; ")));
        QVERIFY(!tooltip.contains(u'<') && !tooltip.contains(QChar(0x1b)) && !tooltip.contains(QChar(0x202e)));
        QVERIFY(tooltip.size() < 1'000);
        QCOMPARE(QString::fromStdString(ctl::polybarLine(f.sources, view(FeedState::Live))), QStringLiteral("● 1"));
    }

    void textOfServersIsNoMarkupWhereverItStands()
    {
        Fixture f;
        f.orgs.setOrganizations({{OrgId("org_a"), "acme", kHostile, {}}});
        wire::ThreadItem item;
        item.id = wire::ThreadId("waits");
        item.title = kHostile;
        f.threads.setWaiting(OrgId("org_a"), std::vector{item}, {}, false);
        f.end(1, wire::ThreadStatus::Failed);
        f.history.front().title = f.history.front().agentTitle = kHostile;
        f.threads.apply(OrgId("org_a"), test::summary(Scope::User, {}));
        WorkView shown = view(FeedState::Stale);
        shown.feed.reason = kHostile;
        const std::string line = ctl::waybarLine(f.sources, shown);
        QVERIFY(line.size() < 6'000);
        for (const char c : line) {
            QVERIFY(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
        }
        const QString tooltip = f.waybar(shown).value(u"tooltip").toString();
        QCOMPARE(tooltip.count(u'\n'), 5);
        QVERIFY(!tooltip.contains(u'<') && !tooltip.contains(QChar(0x1b)) && !tooltip.contains(QChar(0x202e)));
        QCOMPARE(QString::fromStdString(ctl::polybarLine(f.sources, shown)), QStringLiteral("! 1?  ✗ 1?  ◌ 0?"));
    }

    void theUnseenAreThoseOfTheHistory()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("history.jsonl"));
        const auto write = [&path](const std::vector<store::HistoryEntry>& entries) {
            QFile file(path + QStringLiteral(".new"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(store::historyText(entries));
            file.close();
            QVERIFY(QDir().rename(file.fileName(), path) || (QFile::remove(path) && QDir().rename(file.fileName(), path)));
        };
        ctl::UnseenRuns unseen(path);
        QVERIFY(!unseen.entries()); // no tray, and nobody knows
        store::HistoryEntry later = entry("d", wire::ThreadStatus::Failed, true);
        later.ended += 1s;
        write({entry("a", wire::ThreadStatus::Failed, true), entry("b", wire::ThreadStatus::Failed, false),
               entry("c", wire::ThreadStatus::Completed, true), later});
        QTRY_COMPARE(threadsOf(unseen), (std::vector<std::string>{"d", "a", "c"}));
        write({entry("a", wire::ThreadStatus::Failed, false), later});
        QTRY_COMPARE(threadsOf(unseen), (std::vector<std::string>{"d"}));
        QVERIFY(QFile::remove(path));
        QTRY_VERIFY(!unseen.entries());
    }

    void theUnseenAreReadThoughTheTrayComesLater()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral(".local/state/io.github.tallylight"));
        const QString path = folder + QStringLiteral("/history.jsonl");
        ctl::UnseenRuns unseen(path);
        QVERIFY(QDir().mkpath(home.filePath(QStringLiteral(".local"))));
        QCoreApplication::processEvents();
        QVERIFY(QDir().mkpath(folder));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(store::historyText(std::vector{entry("a", wire::ThreadStatus::Failed, true)}));
        file.close();
        QTRY_COMPARE(threadsOf(unseen), (std::vector<std::string>{"a"}));
        QVERIFY(QDir(home.filePath(QStringLiteral(".local"))).removeRecursively());
        QTRY_VERIFY(!unseen.entries());
    }

private:
    static std::vector<std::string> threadsOf(const ctl::UnseenRuns& unseen)
    {
        std::vector<std::string> threads;
        for (const store::HistoryEntry& entry : unseen.entries().value_or(std::vector<store::HistoryEntry>())) {
            threads.push_back(entry.key.thread.thread.value());
        }
        return threads;
    }
};

QTEST_GUILESS_MAIN(TestBars)
#include "tst_bars.moc"
