// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/words.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

#include <array>

using namespace tallylight;
using namespace tallylight::ui;
using store::FeedState;
using wire::Scope;

namespace {

constexpr std::array kStates{FeedState::SignedOut, FeedState::Connecting,        FeedState::Live, FeedState::Stale, FeedState::Offline,
                             FeedState::Refused,   FeedState::TooManyConnections};
constexpr std::array kPageStates{FeedState::SignedOut, FeedState::Connecting, FeedState::Live,
                                 FeedState::Offline,   FeedState::Refused,    FeedState::TooManyConnections};
const QString kServer = QStringLiteral("studio.example");

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
            const PageWords words = pageWords({state, {}, {}}, Scope::User, kServer);
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
        QVERIFY(pageWords({FeedState::Live, {}, {}}, Scope::User, kServer).text.contains(u"Nothing running across your orgs."));
        QVERIFY(pageWords({FeedState::Live, {}, {}}, Scope::Org, kServer).text.contains(u"Nothing running in this org."));
    }

    void troubleTellsItsReason()
    {
        for (const FeedState state : {FeedState::Offline, FeedState::Refused, FeedState::SignedOut}) {
            QVERIFY(pageWords({state, {}, "the dog ate it"}, Scope::User, kServer).text.startsWith(u"the dog ate it\n"));
        }
    }

    void serverMayBeUnknown()
    {
        for (const FeedState state : kPageStates) {
            const PageWords words = pageWords({state, {}, {}}, Scope::User, {});
            QVERIFY(!words.title.contains(u"%1"));
            QVERIFY(!actionText(words.primary, {}).isEmpty());
        }
    }

    void staleSaysSinceWhen()
    {
        const QDateTime today(QDate::currentDate(), QTime(14, 32));
        const wire::Timestamp since{std::chrono::milliseconds(today.toMSecsSinceEpoch())};
        QCOMPARE(staleText({FeedState::Stale, since, {}}), QStringLiteral("Not live since 14:32 · Reconnecting…"));
        const QString longAgo = staleText({FeedState::Stale, since - std::chrono::days(40), {}});
        QVERIFY(longAgo.size() > staleText({FeedState::Stale, since, {}}).size());
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
