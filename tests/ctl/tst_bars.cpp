// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/bars.h"

#include "ctl/unseenfailures.h"
#include "store/historyfile.h"
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
using ctl::BarCounts;
using ctl::WorkSources;
using ctl::WorkView;
using store::FeedState;
using test::runningThread;
using wire::OrgId;
using wire::Scope;

namespace {

struct Fixture {
    store::ThreadStore threads{[] { return wire::Timestamp{}; }};
    store::OrgDirectory orgs;
    store::AgentDirectory agents;
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

    [[nodiscard]] QJsonObject waybar(const WorkView& view, const BarCounts& counts = {}) const
    {
        const std::string line = ctl::waybarLine(sources, view, counts);
        return line.find('\n') == std::string::npos ? QJsonDocument::fromJson(QByteArray::fromStdString(line)).object() : QJsonObject();
    }
};

WorkView view(FeedState state)
{
    return {Scope::User, {}, {state, wire::Timestamp(1'000'000s), state == FeedState::Live ? "" : "because <it> broke"}};
}

store::HistoryEntry entry(const std::string& thread, wire::ThreadStatus outcome, bool isUnseen)
{
    store::HistoryEntry entry;
    entry.key = {store::AccountId("any"), {OrgId("org_a"), wire::ThreadId(thread)}};
    entry.outcome = outcome;
    entry.ended = wire::Timestamp(1'000'000s);
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
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char* name, FeedState state, int running, int needsYou, int failed, const char* kind, const char* text,
                            const char* plain) {
            QTest::newRow(name) << static_cast<int>(state) << running << needsYou << failed << QString::fromUtf8(kind)
                                << QString::fromUtf8(text) << QString::fromUtf8(plain);
        };
        row("idle", FeedState::Live, 0, 0, 0, "idle", "0", "○ 0");
        row("running", FeedState::Live, 3, 0, 0, "running", "3", "● 3");
        row("failed", FeedState::Live, 3, 0, 2, "failed", "2", "✗ 2  ● 3");
        row("attention", FeedState::Live, 3, 1, 2, "attention", "1", "! 1  ✗ 2  ● 3");
        row("attention alone", FeedState::Live, 0, 1, 0, "attention", "1", "! 1  ○ 0");
        row("stale", FeedState::Stale, 3, 0, 0, "offline", "3?", "◌ 3?");
        row("stale attention", FeedState::Stale, 3, 1, 0, "offline", "1?", "! 1?  ◌ 3?");
        row("connecting", FeedState::Connecting, -1, 0, 0, "offline", "–", "◌");
        row("offline", FeedState::Offline, -1, 0, 0, "offline", "–", "◌");
        row("signed out", FeedState::SignedOut, 3, 0, 0, "auth", "–", "! signed out");
        row("refused", FeedState::Refused, 3, 0, 0, "error", "–", "! refused");
        row("no room", FeedState::TooManyConnections, -1, 0, 0, "error", "–", "! refused");
    }

    void everyState()
    {
        QFETCH(int, state);
        QFETCH(int, running);
        QFETCH(int, needsYou);
        QFETCH(int, failed);
        QFETCH(QString, kind);
        QFETCH(QString, text);
        QFETCH(QString, plain);
        Fixture f;
        if (running >= 0) {
            f.run(running);
        }
        const BarCounts counts{static_cast<std::size_t>(needsYou), static_cast<std::size_t>(failed)};
        const WorkView shown = view(static_cast<FeedState>(state));
        const QJsonObject line = f.waybar(shown, counts);
        QCOMPARE(line.value(u"alt").toString(), kind);
        QCOMPARE(line.value(u"class").toString(), kind);
        QCOMPARE(line.value(u"text").toString(), text);
        QCOMPARE(QString::fromStdString(ctl::polybarLine(f.sources, shown, counts)), plain);
    }

    void percentageIsBounded()
    {
        Fixture f;
        f.run(7);
        QCOMPARE(f.waybar(view(FeedState::Live)).value(u"percentage").toInt(), 7);
        f.run(250);
        QCOMPARE(f.waybar(view(FeedState::Live)).value(u"percentage").toInt(), 100);
    }

    void tooltipTellsWhatRuns()
    {
        Fixture f;
        f.run(12);
        const QStringList lines = f.waybar(view(FeedState::Live), {1, 2}).value(u"tooltip").toString().split(u'\n');
        QCOMPARE(lines.size(), 14);
        QCOMPARE(lines[0], QStringLiteral("1 agent working on 12 tasks"));
        QCOMPARE(lines[1], QStringLiteral("1 waiting for you"));
        QCOMPARE(lines[2], QStringLiteral("2 failed"));
        QCOMPARE(lines[3], QStringLiteral("Task 0 · Agent · Acme &amp; Söhne"));
        QCOMPARE(lines[13], QStringLiteral("and 2 more"));
        const QString stale = f.waybar(view(FeedState::Stale)).value(u"tooltip").toString();
        QCOMPARE(stale.split(u'\n')[1], QStringLiteral("stale since 1970-01-12T13:46:40.000Z (because &lt;it&gt; broke)"));
    }

    void textOfServersIsNoMarkup()
    {
        Fixture f;
        wire::RunningThread thread = runningThread("t", "org_a", "v");
        thread.title = "<span size='99999'>&\"\n\x1b[31m%{F#f00}\xe2\x80\xae" + std::string(10'000, 'x');
        f.threads.apply(OrgId("org_a"), test::summary(Scope::User, {thread}));
        const QString tooltip = f.waybar(view(FeedState::Live)).value(u"tooltip").toString();
        QCOMPARE(tooltip.count(u'\n'), 1);
        QVERIFY(tooltip.contains(QStringLiteral("&lt;span size=&apos;99999&apos;&gt;&amp;&quot; ")));
        QVERIFY(!tooltip.contains(u'<') && !tooltip.contains(QChar(0x1b)) && !tooltip.contains(QChar(0x202e)));
        QVERIFY(tooltip.size() < 1'000);
        QCOMPARE(QString::fromStdString(ctl::polybarLine(f.sources, view(FeedState::Live), {})), QStringLiteral("● 1"));
    }

    void failuresAreThoseOfTheHistory()
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
        Fixture f;
        ctl::UnseenFailures failures(path);
        QCOMPARE(failures.count(f.orgs), 0U);
        write({entry("a", wire::ThreadStatus::Failed, true), entry("b", wire::ThreadStatus::Failed, false),
               entry("c", wire::ThreadStatus::Completed, true), entry("d", wire::ThreadStatus::Failed, true)});
        QTRY_COMPARE(failures.count(f.orgs), 2U);
        QCOMPARE(failures.count(store::OrgDirectory()), 0U); // another account's
        write({entry("a", wire::ThreadStatus::Failed, false), entry("d", wire::ThreadStatus::Failed, true)});
        QTRY_COMPARE(failures.count(f.orgs), 1U);
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(failures.count(f.orgs), 0U);
    }

    void failuresAreSeenThoughTheTrayComesLater()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral(".local/state/io.github.tallylight"));
        const QString path = folder + QStringLiteral("/history.jsonl");
        Fixture f;
        ctl::UnseenFailures failures(path);
        QVERIFY(QDir().mkpath(home.filePath(QStringLiteral(".local"))));
        QCoreApplication::processEvents();
        QVERIFY(QDir().mkpath(folder));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(store::historyText(std::vector{entry("a", wire::ThreadStatus::Failed, true)}));
        file.close();
        QTRY_COMPARE(failures.count(f.orgs), 1U);
        QVERIFY(QDir(home.filePath(QStringLiteral(".local"))).removeRecursively());
        QTRY_COMPARE(failures.count(f.orgs), 0U);
    }
};

QTEST_GUILESS_MAIN(TestBars)
#include "tst_bars.moc"
