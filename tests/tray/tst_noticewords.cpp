// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/noticewords.h"

#include <QTest>

#include <vector>

using namespace tallylight;
using namespace tallylight::tray;
using namespace std::chrono_literals;
using store::NoticeKind;

namespace {

Notice notice(NoticeKind kind, const QString& title)
{
    Notice notice;
    notice.kind = kind;
    notice.title = title;
    notice.agentTitle = QStringLiteral("Copy Editor");
    notice.orgName = QStringLiteral("Acme");
    notice.duration = 12min;
    return notice;
}

//! Without the isolates, which nobody sees.
QString seen(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

std::vector<Notice> several(int finished, int failed, int needsYou)
{
    std::vector<Notice> all;
    for (const auto& [kind, count] :
         {std::pair(NoticeKind::Finished, finished), std::pair(NoticeKind::Failed, failed), std::pair(NoticeKind::NeedsYou, needsYou)}) {
        for (int i = 0; i < count; ++i) {
            all.push_back(notice(kind, QStringLiteral("T%1").arg(all.size())));
        }
    }
    return all;
}

} // namespace

class TestNoticeWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatHappenedToWhat_data()
    {
        QTest::addColumn<NoticeKind>("kind");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("hidden");
        QTest::newRow("asks") << NoticeKind::NeedsYou << QStringLiteral("Needs input: Fix the build")
                              << QStringLiteral("A task needs your input");
        QTest::newRow("failed") << NoticeKind::Failed << QStringLiteral("Failed: Fix the build") << QStringLiteral("A task failed");
        QTest::newRow("finished") << NoticeKind::Finished << QStringLiteral("Finished: Fix the build") << QStringLiteral("A task finished");
    }

    void saysWhatHappenedToWhat()
    {
        QFETCH(const NoticeKind, kind);
        Notice told = notice(kind, QStringLiteral("Fix the build"));
        QTEST(seen(noticeWords(told).summary), "summary");
        QCOMPARE(seen(noticeWords(told).body), QStringLiteral("Copy Editor · Acme\nAfter 12 min"));
        told.hidesText = true;
        QTEST(noticeWords(told).summary, "hidden");
        QVERIFY(noticeWords(told).body.isEmpty());
    }

    void aShortOrUnknownDurationIsNotWorthALine()
    {
        Notice told = notice(NoticeKind::Finished, QStringLiteral("T"));
        told.duration = 59s;
        QCOMPARE(seen(noticeWords(told).body), QStringLiteral("Copy Editor · Acme"));
        told.duration.reset();
        QCOMPARE(seen(noticeWords(told).body), QStringLiteral("Copy Editor · Acme"));
    }

    void aLongTitleIsCut()
    {
        for (const QString& title : {QString(10'000, u'x'), QString::fromUcs4(U"\U0001F600").repeated(5'000), QStringLiteral("%1%2%3")}) {
            const NoticeWords words = noticeWords(notice(NoticeKind::NeedsYou, title));
            QVERIFY2(words.summary.size() <= NoticeWords::kSummaryLength, qPrintable(QString::number(words.summary.size())));
            QVERIFY(words.summary.startsWith(QStringLiteral("Needs input: ")));
            QVERIFY(words.summary.isValidUtf16());
        }
        QVERIFY(seen(noticeWords(notice(NoticeKind::NeedsYou, QStringLiteral("%1%2%3"))).summary).endsWith(QStringLiteral("%1%2%3")));
    }

    void severalBecomeOne_data()
    {
        QTest::addColumn<int>("finished");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("needsYou");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("digest");
        QTest::newRow("a burst") << 4 << 0 << 1 << QStringLiteral("4 tasks finished, 1 needs you")
                                 << QStringLiteral("While you were away: 4 finished, 1 needs you");
        QTest::newRow("away") << 2 << 0 << 1 << QStringLiteral("2 tasks finished, 1 needs you")
                              << QStringLiteral("While you were away: 2 finished, 1 needs you");
        QTest::newRow("one of each") << 1 << 1 << 1 << QStringLiteral("1 task finished, 1 failed, 1 needs you")
                                     << QStringLiteral("While you were away: 1 finished, 1 failed, 1 needs you");
        QTest::newRow("all wait") << 0 << 0 << 3 << QStringLiteral("3 tasks need you") << QStringLiteral("While you were away: 3 need you");
        QTest::newRow("all failed") << 0 << 2 << 0 << QStringLiteral("2 tasks failed") << QStringLiteral("While you were away: 2 failed");
    }

    void severalBecomeOne()
    {
        QFETCH(const int, finished);
        QFETCH(const int, failed);
        QFETCH(const int, needsYou);
        const std::vector<Notice> all = several(finished, failed, needsYou);
        QTEST(groupWords(all).summary, "group");
        QTEST(digestWords(all).summary, "digest");
        QCOMPARE(groupWords(all).body, digestWords(all).body);
    }

    void theMostUrgentStandOnTop()
    {
        const std::vector<Notice> all = several(4, 1, 1);
        const QStringList lines = seen(groupWords(all).body).split(u'\n');
        QCOMPARE(lines, (QStringList{QStringLiteral("Needs input: T5"), QStringLiteral("Failed: T4"), QStringLiteral("Finished: T0"),
                                     QStringLiteral("Finished: T1"), QStringLiteral("and 2 more")}));
    }

    void oneSecretHidesAllTitles()
    {
        std::vector<Notice> all = several(2, 0, 0);
        all.back().hidesText = true;
        QVERIFY(groupWords(all).body.isEmpty());
        QCOMPARE(groupWords(all).summary, QStringLiteral("2 tasks finished"));
    }

    void manyFitIntoTheLine()
    {
        const std::vector<Notice> all = several(400, 400, 400);
        QVERIFY(digestWords(all).summary.size() <= NoticeWords::kSummaryLength);
        QCOMPARE(digestWords(all).body.split(u'\n').size(), 5);
    }
};

QTEST_APPLESS_MAIN(TestNoticeWords)
#include "tst_noticewords.moc"
