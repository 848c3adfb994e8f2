// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/noticerules.h"

#include "store/noticetally.h"

#include <QTest>

#include <optional>

using namespace tallylight;
using namespace std::chrono_literals;
using store::judge;
using store::NoticeCircumstances;
using store::NoticeKind;
using store::NoticeLevel;
using store::NoticePreferences;
using store::NoticeVerdict;
using store::OrgKey;
using store::ThreadNews;
using wire::ThreadStatus;

Q_DECLARE_METATYPE(std::optional<wire::ThreadStatus>)
Q_DECLARE_METATYPE(std::optional<store::NoticeKind>)

namespace {

const OrgKey kAcme{store::AccountId("a1"), wire::OrgId("acme")};

ThreadNews news(ThreadStatus after)
{
    ThreadNews news;
    news.thread.id = wire::ThreadId("t1");
    news.isOwn = true;
    news.before = ThreadStatus::InProgress;
    news.after = after;
    return news;
}

//! Noon, in UTC.
NoticeCircumstances noon()
{
    NoticeCircumstances circumstances;
    circumstances.now = *wire::parseTimestamp("2026-06-16T12:00:00Z");
    circumstances.zone = QTimeZone::utc();
    return circumstances;
}

} // namespace

class TestNoticeRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyARunThatEndsMeansSomething_data()
    {
        using Status = std::optional<ThreadStatus>;
        using Kind = std::optional<NoticeKind>;
        QTest::addColumn<Status>("before");
        QTest::addColumn<ThreadStatus>("after");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Kind>("kindInCatchUp");
        const Status running = ThreadStatus::InProgress;
        const Status waiting = ThreadStatus::RequiresAction;
        const Status done = ThreadStatus::Completed;
        const Status unknown;
        const Kind nothing;
        const Kind needsYou = NoticeKind::NeedsYou;
        QTest::newRow("asks") << running << ThreadStatus::RequiresAction << needsYou << needsYou;
        QTest::newRow("fails") << running << ThreadStatus::Failed << Kind(NoticeKind::Failed) << Kind(NoticeKind::Failed);
        QTest::newRow("ends") << running << ThreadStatus::Completed << Kind(NoticeKind::Finished) << Kind(NoticeKind::Finished);
        QTest::newRow("goes on") << running << ThreadStatus::InProgress << nothing << nothing;
        QTest::newRow("is stale") << running << ThreadStatus::Expired << nothing << nothing;
        QTest::newRow("starts") << unknown << ThreadStatus::InProgress << nothing << nothing;
        QTest::newRow("is answered") << waiting << ThreadStatus::InProgress << nothing << nothing;
        QTest::newRow("waits, told again") << waiting << ThreadStatus::RequiresAction << nothing << nothing;
        QTest::newRow("is closed by hand") << waiting << ThreadStatus::Completed << nothing << nothing;
        QTest::newRow("done, told again") << done << ThreadStatus::Completed << nothing << nothing;
        QTest::newRow("failed, never seen running") << unknown << ThreadStatus::Failed << nothing << nothing;
        QTest::newRow("done, never seen running") << unknown << ThreadStatus::Completed << nothing << nothing;
        QTest::newRow("waits, never seen running") << unknown << ThreadStatus::RequiresAction << nothing << needsYou;
    }

    void onlyARunThatEndsMeansSomething()
    {
        QFETCH(const std::optional<ThreadStatus>, before);
        QFETCH(const ThreadStatus, after);
        QFETCH(const std::optional<NoticeKind>, kind);
        QFETCH(const std::optional<NoticeKind>, kindInCatchUp);
        QVERIFY(store::meaningOf(before, after, false) == kind);
        QVERIFY(store::meaningOf(before, after, true) == kindInCatchUp);
    }

    void levels_data()
    {
        QTest::addColumn<NoticeLevel>("level");
        QTest::addColumn<ThreadStatus>("after");
        QTest::addColumn<bool>("counts");
        QTest::addColumn<bool>("popsUp");
        QTest::addColumn<bool>("isInsistent");
        QTest::newRow("off") << NoticeLevel::Off << ThreadStatus::RequiresAction << false << false << false;
        QTest::newRow("badge") << NoticeLevel::Badge << ThreadStatus::RequiresAction << true << false << false;
        QTest::newRow("popup") << NoticeLevel::Popup << ThreadStatus::RequiresAction << true << true << false;
        QTest::newRow("insistent") << NoticeLevel::Insistent << ThreadStatus::RequiresAction << true << true << true;
        QTest::newRow("off, failed") << NoticeLevel::Off << ThreadStatus::Failed << false << false << false;
        QTest::newRow("insistent, failed") << NoticeLevel::Insistent << ThreadStatus::Failed << true << true << false;
        QTest::newRow("insistent, finished") << NoticeLevel::Insistent << ThreadStatus::Completed << true << true << false;
    }

    void levels()
    {
        QFETCH(const NoticeLevel, level);
        QFETCH(const ThreadStatus, after);
        NoticePreferences standard;
        standard.standardLevel = level;
        NoticePreferences own;
        own.standardLevel = level == NoticeLevel::Off ? NoticeLevel::Insistent : NoticeLevel::Off;
        own.levels[kAcme] = level;
        for (const NoticePreferences& preferences : {standard, own}) {
            const NoticeVerdict verdict = judge(news(after), kAcme, preferences, noon());
            QVERIFY(verdict.kind.has_value());
            QTEST(verdict.counts, "counts");
            QTEST(verdict.popsUp, "popsUp");
            QTEST(verdict.isInsistent, "isInsistent");
        }
    }

    void anotherAccountsOrganizationHasItsOwnLevel()
    {
        NoticePreferences preferences;
        preferences.levels[kAcme] = NoticeLevel::Off;
        QVERIFY(judge(news(ThreadStatus::Failed), {store::AccountId("a2"), kAcme.org}, preferences, noon()).popsUp);
    }

    void ownThreadsByDefault()
    {
        ThreadNews others = news(ThreadStatus::RequiresAction);
        others.isOwn = false;
        NoticePreferences preferences;
        QCOMPARE(judge(others, kAcme, preferences, noon()), NoticeVerdict());
        preferences.includesOthers = true;
        QVERIFY(judge(others, kAcme, preferences, noon()).popsUp);
    }

    void kindsCanBeLeftToTheBadge()
    {
        for (const auto& [after, flag] : {std::pair(ThreadStatus::Completed, &NoticePreferences::tellsFinished),
                                          std::pair(ThreadStatus::Failed, &NoticePreferences::tellsFailed),
                                          std::pair(ThreadStatus::RequiresAction, &NoticePreferences::tellsNeedsYou)}) {
            NoticePreferences preferences;
            QVERIFY(judge(news(after), kAcme, preferences, noon()).popsUp);
            preferences.*flag = false;
            const NoticeVerdict verdict = judge(news(after), kAcme, preferences, noon());
            QVERIFY(!verdict.popsUp);
            QVERIFY(verdict.counts);
        }
    }

    void holdsBack_data()
    {
        QTest::addColumn<bool>("isMuted");
        QTest::addColumn<int>("snoozeMinutes");
        QTest::addColumn<bool>("isQuiet");
        QTest::addColumn<bool>("popsUp");
        QTest::newRow("nothing") << false << 0 << false << true;
        QTest::newRow("muted") << true << 0 << false << false;
        QTest::newRow("snoozed") << false << 1 << false << false;
        QTest::newRow("snoozed in the past") << false << -1 << false << true;
        QTest::newRow("quiet hours") << false << 0 << true << false;
    }

    void holdsBack()
    {
        QFETCH(const bool, isMuted);
        QFETCH(const int, snoozeMinutes);
        QFETCH(const bool, isQuiet);
        NoticeCircumstances circumstances = noon();
        circumstances.isMuted = isMuted;
        NoticePreferences preferences;
        preferences.standardLevel = NoticeLevel::Insistent;
        if (snoozeMinutes != 0) {
            preferences.snoozedUntil = circumstances.now + std::chrono::minutes(snoozeMinutes);
        }
        preferences.quietHours = {isQuiet, 11h, 13h};
        const NoticeVerdict verdict = judge(news(ThreadStatus::RequiresAction), kAcme, preferences, circumstances);
        QTEST(verdict.popsUp, "popsUp");
        QCOMPARE(verdict.isInsistent, verdict.popsUp);
        QVERIFY2(verdict.counts, "the badge is never held back");
    }

    void hidesText_data()
    {
        QTest::addColumn<bool>("isCountOnly");
        QTest::addColumn<bool>("hidesWhenLocked");
        QTest::addColumn<bool>("isLocked");
        QTest::addColumn<bool>("hidesText");
        QTest::newRow("never") << false << true << false << false;
        QTest::newRow("while locked") << false << true << true << true;
        QTest::newRow("not even then") << false << false << true << false;
        QTest::newRow("count only") << true << false << false << true;
    }

    void hidesText()
    {
        QFETCH(const bool, isCountOnly);
        QFETCH(const bool, hidesWhenLocked);
        QFETCH(const bool, isLocked);
        NoticePreferences preferences;
        preferences.isCountOnly = isCountOnly;
        preferences.hidesTextWhenLocked = hidesWhenLocked;
        QTEST(store::hidesText(preferences, isLocked), "hidesText");
    }

    void soundsOnlyWhereWantedAndAllowed()
    {
        NoticePreferences preferences;
        NoticeCircumstances circumstances = noon();
        QVERIFY(!judge(news(ThreadStatus::Completed), kAcme, preferences, circumstances).hasSound);
        preferences.hasSound = true;
        QVERIFY(judge(news(ThreadStatus::Completed), kAcme, preferences, circumstances).hasSound);
        circumstances.isInhibited = true;
        const NoticeVerdict verdict = judge(news(ThreadStatus::Completed), kAcme, preferences, circumstances);
        QVERIFY(!verdict.hasSound);
        QVERIFY2(verdict.popsUp, "popups are the desktop's to hold back");
    }

    void speaksTheDesktopsWords()
    {
        QCOMPARE(store::categoryOf(NoticeKind::NeedsYou), std::string_view("im.received"));
        QCOMPARE(store::categoryOf(NoticeKind::Finished), std::string_view("transfer.complete"));
        QCOMPARE(store::categoryOf(NoticeKind::Failed), std::string_view("transfer.error"));
        QCOMPARE(store::soundOf(NoticeKind::NeedsYou), std::string_view("message-new-instant"));
        QCOMPARE(store::soundOf(NoticeKind::Finished), std::string_view("complete"));
        QCOMPARE(store::soundOf(NoticeKind::Failed), std::string_view("dialog-error"));
    }

    void counts()
    {
        store::NoticeTally tally;
        QCOMPARE(tally.mostUrgent(), NoticeKind::Finished);
        tally.count(NoticeKind::Finished);
        tally.count(NoticeKind::Failed);
        QCOMPARE(tally.mostUrgent(), NoticeKind::Failed);
        tally.count(NoticeKind::NeedsYou);
        tally.count(NoticeKind::Finished);
        QCOMPARE(tally, (store::NoticeTally{2, 1, 1}));
        QCOMPARE(tally.total(), std::size_t{4});
        QCOMPARE(tally.mostUrgent(), NoticeKind::NeedsYou);
    }
};

QTEST_GUILESS_MAIN(TestNoticeRules)
#include "tst_noticerules.moc"
