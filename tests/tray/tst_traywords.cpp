// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/traywords.h"

#include <QTest>

using namespace tallylight;
using namespace tallylight::tray;

class TestTrayWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAgentsAndTasks()
    {
        const TrayWords words = trayWords(live(2, 3));
        QCOMPARE(words.title, QStringLiteral("2 agents working on 3 tasks"));
        QCOMPARE(words.label, QStringLiteral("2/3"));
        QVERIFY(words.detail.isEmpty());
    }

    void saysThatNothingRuns()
    {
        const TrayWords words = trayWords(live(0, 0));
        QCOMPARE(words.title, QStringLiteral("Nothing running across your orgs"));
        QVERIFY(words.label.isEmpty());
    }

    void saysWhoWaits()
    {
        TrayFacts facts = live(1, 1);
        facts.attentionCount = 2;
        QVERIFY(trayWords(facts).detail.contains(u'2'));
    }

    void admitsThatItIsOld()
    {
        TrayFacts facts = live(2, 3);
        facts.feed.status.state = store::FeedState::Stale;
        const TrayWords words = trayWords(facts);
        QCOMPARE(words.title, QStringLiteral("2 agents working on 3 tasks"));
        QVERIFY(words.detail.contains(QStringLiteral("Not live since")));
        QVERIFY(printedLine(facts).startsWith(QStringLiteral("[stale] 2 agents working on 3 tasks")));
    }

    void whatAServerSaidIsOneLine()
    {
        TrayFacts facts = live(2, 3);
        facts.hasValue = false;
        facts.feed.status.reason = "<b>no</b>\n\x1b[31m\xe2\x80\xae\xc2\x9b" + std::string(10'000, 'x');
        for (const auto state :
             {store::FeedState::Offline, store::FeedState::Refused, store::FeedState::SignedOut, store::FeedState::Stale}) {
            facts.hasValue = state == store::FeedState::Stale;
            facts.feed.status.state = state;
            const TrayWords words = trayWords(facts);
            QVERIFY(words.title.size() < 200 && words.detail.size() < 1'000);
            QVERIFY(words.detail.count(u'\n') <= 1);
            for (const QChar c : words.title + words.detail + printedLine(facts)) {
                QVERIFY(c == u'\n' || c >= u' ');
                QVERIFY(c != QChar(0x202e) && c != QChar(0x9b) && c != QChar(0x7f));
            }
        }
    }

    void neverShowsANumberThatNobodyTold_data()
    {
        QTest::addColumn<store::FeedState>("state");
        QTest::newRow("connecting") << store::FeedState::Connecting;
        QTest::newRow("offline") << store::FeedState::Offline;
        QTest::newRow("refused") << store::FeedState::Refused;
        QTest::newRow("full") << store::FeedState::TooManyConnections;
        QTest::newRow("signed out") << store::FeedState::SignedOut;
    }

    void neverShowsANumberThatNobodyTold()
    {
        QFETCH(const store::FeedState, state);
        TrayFacts facts = live(2, 3);
        facts.feed.status.state = state;
        facts.hasValue = false;
        const TrayWords words = trayWords(facts);
        QVERIFY(!words.title.isEmpty());
        QVERIFY(!words.title.contains(u'3'));
        QVERIFY(words.label.isEmpty());
        QVERIFY(trayBadge(facts).shape != store::BadgeShape::Running);
    }

private:
    static TrayFacts live(std::int64_t agents, std::int64_t tasks)
    {
        TrayFacts facts;
        facts.feed.status.state = store::FeedState::Live;
        facts.summary.agentCount = agents;
        facts.summary.totalRunning = tasks;
        facts.hasValue = true;
        facts.feed.server = QStringLiteral("studio.example");
        return facts;
    }
};

QTEST_APPLESS_MAIN(TestTrayWords)
#include "tst_traywords.moc"
