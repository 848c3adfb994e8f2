// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/words.h"

#include "ui/shortened.h"
#include "ui/typography.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

#include <array>

using namespace tallylight;
using namespace tallylight::ui;
using store::FeedState;
using wire::Scope;

namespace {

constexpr std::array kStates{FeedState::SignedOut, FeedState::Connecting,         FeedState::Live,  FeedState::Stale, FeedState::Offline,
                             FeedState::Refused,   FeedState::TooManyConnections, FeedState::Paused};
constexpr std::array kPageStates{FeedState::SignedOut, FeedState::Connecting, FeedState::Live,
                                 FeedState::Offline,   FeedState::Refused,    FeedState::TooManyConnections};
const QString kServer = QStringLiteral("studio.example");

ShownFeed feed(FeedState state, const std::string& reason, const QString& server)
{
    const tallylight::store::FeedStatus status{state, {}, reason};
    return {status, status, tallylight::store::AccountId("one"), server, false, false};
}

ShownFeed staleSince(wire::Timestamp since)
{
    ShownFeed shown = feed(FeedState::Stale, {}, kServer);
    shown.status.since = shown.cause.since = since;
    return shown;
}

//! Numbers of several accounts, of which one is in \a cause.
ShownFeed oneOfSeveral(FeedState cause)
{
    ShownFeed shown = feed(FeedState::Stale, {}, kServer);
    shown.cause.state = cause;
    shown.isOneOfSeveral = true;
    return shown;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headlineIsTheProtocolsLabel()
    {
        for (const Scope scope : {Scope::User, Scope::Org}) {
            for (const std::int64_t total : {0, 1, 2, 21}) {
                for (const std::int64_t agents : {0, 1, 2, 21}) {
                    if (agents <= total) {
                        const wire::RunningSummary summary{total, agents};
                        QCOMPARE(headline(summary, scope), QString::fromStdString(wire::summaryLabel(summary, scope)));
                    }
                }
            }
        }
    }

    void scopesCarryTheirNumber()
    {
        QCOMPARE(scopeTitle(Scope::User, 3), QStringLiteral("All my work (3)"));
        QCOMPARE(scopeTitle(Scope::Org, 2), QStringLiteral("This org (2)"));
        QCOMPARE(scopeTitle(Scope::User, 0), QStringLiteral("All my work"));
    }

    void everyStateHasAWordOfItsOwn()
    {
        QSet<QString> words;
        for (const FeedState state : kStates) {
            words.insert(lampWord(state, true));
        }
        words.insert(lampWord(FeedState::Live, false));
        QCOMPARE(words.size(), static_cast<qsizetype>(kStates.size()) + 1);
        QVERIFY(!words.contains(QString()));
    }

    void everyPageDiffersAndHasAWayOut()
    {
        QSet<QString> titles;
        QSet<int> pictures;
        for (const FeedState state : kPageStates) {
            const PageWords words = pageWords(feed(state, {}, kServer), Scope::User);
            titles.insert(words.title);
            pictures.insert(static_cast<int>(words.picture));
            QVERIFY(!words.text.isEmpty());
            QVERIFY(words.primary != PageAction::None);
            QVERIFY(!actionText(words.primary, kServer).isEmpty());
        }
        QCOMPARE(titles.size(), static_cast<qsizetype>(kPageStates.size()));
        QCOMPARE(pictures.size(), static_cast<qsizetype>(kPageStates.size()));
    }

    void emptyListSaysTheProtocolsSentence()
    {
        QVERIFY(pageWords(feed(FeedState::Live, {}, kServer), Scope::User).text.contains(u"Nothing running across your orgs."));
        QVERIFY(pageWords(feed(FeedState::Live, {}, kServer), Scope::Org).text.contains(u"Nothing running in this org."));
    }

    void troubleTellsItsReason()
    {
        for (const FeedState state : {FeedState::Offline, FeedState::Refused, FeedState::SignedOut}) {
            const QString text = pageWords(feed(state, "the dog ate it", kServer), Scope::User).text;
            QVERIFY(text.startsWith(isolated(QStringLiteral("the dog ate it")) + u'\n'));
        }
    }

    void longTextsOfOthersAreShortened()
    {
        const QString longOne(10'000, u'x');
        const PageWords words = pageWords(feed(FeedState::Refused, longOne.toStdString(), longOne), Scope::User);
        QVERIFY(words.title.size() < 100 && words.title.contains(u'…'));
        QVERIFY(words.text.size() < 300 && words.text.contains(u'…'));
        QVERIFY(actionText(PageAction::OpenServer, longOne).size() < 100);
        QCOMPARE(shortened(QStringLiteral("abc"), 3), QStringLiteral("abc"));
        QCOMPARE(shortened(QStringLiteral("abcd"), 3), QStringLiteral("ab…"));
        // A family of four, and a letter with its marks, go whole or not at all.
        const QString family = QStringLiteral("👩‍👩‍👧‍👦");
        QCOMPARE(shortened(u'a' + family + QStringLiteral("bcdef"), 8), QStringLiteral("a…"));
        QCOMPARE(shortened(QStringLiteral("ae\u0301bc"), 3), QStringLiteral("a…"));
    }

    void serverMayBeUnknown()
    {
        for (const FeedState state : kPageStates) {
            const PageWords words = pageWords(feed(state, {}, {}), Scope::User);
            QVERIFY(!words.title.contains(u"%1"));
            QVERIFY(!actionText(words.primary, {}).isEmpty());
        }
    }

    void staleSaysSinceWhen()
    {
        const QDateTime today(QDate::currentDate(), QTime(14, 32));
        const wire::Timestamp since{std::chrono::milliseconds(today.toMSecsSinceEpoch())};
        QCOMPARE(noticeText(staleSince(since)), QStringLiteral("Not live since 14:32 · Reconnecting…"));
        const QString longAgo = noticeText(staleSince(since - std::chrono::days(40)));
        QVERIFY(longAgo.size() > noticeText(staleSince(since)).size());
    }

    void severalAccountsAreToldApart()
    {
        QSet<QString> words;
        for (const FeedState cause :
             {FeedState::SignedOut, FeedState::Refused, FeedState::TooManyConnections, FeedState::Connecting, FeedState::Stale}) {
            const QString text = noticeText(oneOfSeveral(cause));
            QVERIFY2(text.contains(kServer), qPrintable(text));
            QVERIFY2(text.contains(u"ot live"), qPrintable(text));
            words.insert(text);
        }
        QCOMPARE(words.size(), 5);
        QVERIFY(pageWords(oneOfSeveral(FeedState::SignedOut), Scope::User).text.contains(u"Nothing running"));
        ShownFeed out = feed(FeedState::SignedOut, {}, kServer);
        out.isOneOfSeveral = true;
        QVERIFY(pageWords(out, Scope::User).title.contains(kServer));
    }

    void signingInIsAClickWhereItCanBe()
    {
        ShownFeed out = oneOfSeveral(FeedState::SignedOut);
        QCOMPARE(noticeAction(out), PageAction::Retry);
        out.canSignIn = true;
        QCOMPARE(noticeAction(out), PageAction::SignIn);
        QCOMPARE(noticeAction(oneOfSeveral(FeedState::Stale)), PageAction::Retry);
        out.status.state = FeedState::SignedOut;
        QCOMPARE(pageWords(out, Scope::User).primary, PageAction::SignIn);
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
