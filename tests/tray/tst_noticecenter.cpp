// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/noticecenter.h"

#include "dunstscreen.h"
#include "e2e/reporter.h"
#include "store/historykeeper.h"
#include "support/hubprocess.h"
#include "support/tcprelay.h"
#include "support/xsession.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace tallylight;
using namespace tallylight::test;
using namespace tallylight::tray;
using namespace std::chrono_literals;
using store::FeedState;
using store::NoticeLevel;

namespace {

XSession* s_session = nullptr; // set by main() for the length of the program

constexpr int kPatience = 30'000;
const store::AccountId kAccount("a1");

desktop::Notifications::Options notificationOptions()
{
    desktop::Notifications::Options options;
    options.appName = QStringLiteral("Tallylight");
    options.desktopEntry = QStringLiteral("io.github.tallylight");
    return options;
}

//! One client at work: what the tray program is without its windows.
struct Client {
    std::optional<wire::Timestamp> now;
    store::History history;
    store::HistoryKeeper keeper;
    desktop::Notifications notifications{notificationOptions()};
    NoticeCenter center;
    account::Account account;

    Client(const QUrl& origin, const QByteArray& key, const QString& folder)
        : keeper(folder, history, 1h),
          center(notifications, history, centerOptions()),
          account(accountOptions(origin, key))
    {
        if (keeper.load() != store::HistoryKeeper::Loaded::Whole) {
            qFatal("the history is damaged");
        }
        center.enter(kAccount, account);
        account.start();
    }

    ~Client() { center.leave(kAccount); }

    NoticeCenter::Options centerOptions()
    {
        NoticeCenter::Options options;
        options.popups.burstPause = 500ms; // a busy machine
        options.popups.burstAtMost = 5s;
        options.clock = [this] {
            return now.value_or(std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()));
        };
        options.zone = [] { return QTimeZone::utc(); };
        return options;
    }

    static account::AccountOptions accountOptions(const QUrl& origin, const QByteArray& key)
    {
        account::AccountOptions options;
        options.origin = origin;
        options.token = [key] { return key; };
        options.stream.backoff = {100ms, 500ms};
        return options;
    }

    [[nodiscard]] bool isLive() const { return account.feed().state == FeedState::Live && account.identity(); }
    [[nodiscard]] bool isRunning(const Reporter::Run& run)
    {
        const store::ThreadState* state = account.threads().find(key(run).thread);
        return state && state->isMine && !state->hasEnded;
    }
    [[nodiscard]] store::RowKey key(const Reporter::Run& run)
    {
        const wire::Organization* org = account.organizations().findBySlug("acme");
        return {kAccount, {org->id, wire::ThreadId(run.thread.toStdString())}};
    }
};

} // namespace

//! The real hub at one end, the real notification daemon at the other.
class TestNoticeCenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_screen.isInstalled()) {
            QSKIP("dunst is not installed");
        }
        m_hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        for (const QString& name : {QStringLiteral("ada"), QStringLiteral("bob")}) {
            const QString email = name + QStringLiteral("@example.org");
            m_hub.addUser(email, name, QStringLiteral("correct horse battery"));
            m_hub.addMember(QStringLiteral("acme"), email, QStringLiteral("user"));
        }
        m_key = m_hub.createKey(QStringLiteral("ada@example.org"));
        m_hub.start();
        m_ada = std::make_unique<Reporter>(m_hub, QStringLiteral("acme"), m_key);
        m_bob = std::make_unique<Reporter>(m_hub, QStringLiteral("acme"), m_hub.createKey(QStringLiteral("bob@example.org")));
        m_relay = std::make_unique<TcpRelay>(static_cast<quint16>(m_hub.origin().port()));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_screen.start();
        startClient();
    }

    void cleanup()
    {
        m_client.reset();
        for (const Reporter::Run& run : m_open) {
            m_ada->finish(run, QStringLiteral("completed"));
        }
        m_open.clear();
        // Nobody waits for the next test's client.
        for (const Reporter::Run& run : m_waiting) {
            m_ada->finish(m_ada->resume(run), QStringLiteral("completed"));
        }
        m_waiting.clear();
        m_screen.stop();
    }

    void aQuestionHasOnePopup()
    {
        const Reporter::Run run = start(QStringLiteral("Deploy <b>it</b>"));
        end(run, QStringLiteral("requires_action"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown(), QStringList{QStringLiteral("Needs input: Deploy <b>it</b>")}, kPatience);
        QCOMPARE(m_screen.count(), 1);
        QCOMPARE(m_client->center.waitingCount(), std::size_t{1});
        QVERIFY(m_client->history.entries().empty());

        // Answered elsewhere: the popup goes, and the end has one of its own.
        const Reporter::Run resumed = m_ada->resume(run);
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 0, kPatience);
        QCOMPARE(m_client->center.waitingCount(), std::size_t{0});
        m_ada->finish(resumed, QStringLiteral("failed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown().size(), 2, kPatience);
        QCOMPARE(m_screen.shown().constLast(), QStringLiteral("Failed: Deploy <b>it</b>"));
        QCOMPARE(m_client->center.failedUnseenCount(), std::size_t{1});
        QCOMPARE(m_client->history.entries().front().title, std::string("Deploy <b>it</b>"));
        QVERIFY(m_client->history.entries().front().duration().has_value());
    }

    void aBurstHasOnePopup()
    {
        std::vector<Reporter::Run> runs;
        for (int i = 0; i < 5; ++i) {
            runs.push_back(start(QStringLiteral("Task %1").arg(i)));
        }
        end(runs.back(), QStringLiteral("requires_action"));
        runs.pop_back();
        for (const Reporter::Run& run : runs) {
            end(run, QStringLiteral("completed"));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown(), QStringList{QStringLiteral("4 tasks finished, 1 needs you")}, kPatience);
        QCOMPARE(m_client->center.finishedUnseenCount(), std::size_t{4});

        // Answered elsewhere, and one of the others opened: it counts what is left, where it stands.
        const Reporter::Run resumed = m_ada->resume(m_waiting.back());
        m_waiting.pop_back();
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown().constLast(), QStringLiteral("4 tasks finished"), kPatience);
        m_client->center.markOpened(m_client->key(runs.front()));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown().constLast(), QStringLiteral("3 tasks finished"), kPatience);
        QCOMPARE(m_screen.count(), 1);
        for (const Reporter::Run& run : runs) {
            m_client->center.markOpened(m_client->key(run));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 0, kPatience);
        m_ada->finish(resumed, QStringLiteral("completed"));
    }

    void whatIsAtTheStartIsNoNews()
    {
        const Reporter::Run waiting = start(QStringLiteral("Waits"));
        end(waiting, QStringLiteral("requires_action"));
        const Reporter::Run running = start(QStringLiteral("Runs"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown().size(), 1, kPatience);
        startClient();
        QTRY_VERIFY_WITH_TIMEOUT(m_client->isRunning(running), kPatience);
        barrier();
        QCOMPARE(m_screen.shown().size(), 2);
        m_ada->finish(m_ada->resume(waiting), QStringLiteral("completed"));
    }

    void aGapHasOneDigest()
    {
        const std::vector runs{start(QStringLiteral("A")), start(QStringLiteral("B")), start(QStringLiteral("C")),
                               start(QStringLiteral("D"))};
        m_relay->pull();
        QTRY_VERIFY_WITH_TIMEOUT(!m_client->isLive(), kPatience);
        end(runs[0], QStringLiteral("completed"));
        end(runs[1], QStringLiteral("completed"));
        end(runs[2], QStringLiteral("requires_action"));
        m_relay->plug();
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown(), QStringList{QStringLiteral("While you were away: 2 finished, 1 needs you")}, kPatience);
        QCOMPARE(m_client->center.finishedUnseenCount(), std::size_t{2});
        barrier();
        QCOMPARE(m_screen.shown().size(), 2);
        m_ada->finish(m_ada->resume(runs[2]), QStringLiteral("completed"));
    }

    void aGapInWhichNothingHappenedIsNotWorthAWord()
    {
        start(QStringLiteral("Goes on"));
        m_relay->pull();
        QTRY_VERIFY_WITH_TIMEOUT(!m_client->isLive(), kPatience);
        m_relay->plug();
        QTRY_VERIFY_WITH_TIMEOUT(m_client->isLive(), kPatience);
        m_hub.kill();
        QTRY_VERIFY_WITH_TIMEOUT(!m_client->isLive(), kPatience);
        m_hub.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_client->isLive(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_client->center.isCatchingUp(), kPatience);
        barrier();
        QCOMPARE(m_screen.shown().size(), 1);
    }

    void othersAreToldOnlyWhereWanted()
    {
        const Reporter::Run quiet = m_bob->start(QStringLiteral("Bob's"), QStringLiteral("Agent"));
        QTRY_VERIFY_WITH_TIMEOUT(m_client->account.threads().find(m_client->key(quiet).thread), kPatience);
        m_bob->finish(quiet, QStringLiteral("failed"));
        barrier();
        QCOMPARE(m_screen.shown().size(), 1);
        QCOMPARE(m_client->history.entries().size(), std::size_t{1});

        store::NoticePreferences preferences;
        preferences.includesOthers = true;
        m_client->center.setPreferences(preferences);
        const Reporter::Run told = m_bob->start(QStringLiteral("Bob's second"), QStringLiteral("Agent"));
        QTRY_VERIFY_WITH_TIMEOUT(m_client->account.threads().find(m_client->key(told).thread), kPatience);
        m_bob->finish(told, QStringLiteral("failed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown().size(), 2, kPatience);
        QCOMPARE(m_screen.shown().constLast(), QStringLiteral("Failed: Bob's second"));
    }

    void aClickAsksForThePage()
    {
        QSignalSpy open(&m_client->center, &NoticeCenter::openRequested);
        const Reporter::Run run = start(QStringLiteral("Look at me"));
        end(run, QStringLiteral("requires_action"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 1, kPatience);
        m_screen.click();
        QTRY_COMPARE_WITH_TIMEOUT(open.size(), 1, kPatience);
        QVERIFY(open.front().at(0).value<store::RowKey>() == m_client->key(run));
        m_client->center.markOpened(m_client->key(run));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 0, kPatience);
        QCOMPARE(m_client->center.waitingCount(), std::size_t{0});
        m_ada->finish(m_ada->resume(run), QStringLiteral("completed"));
    }

    void puttingAPopupAwayIsSeeing()
    {
        end(start(QStringLiteral("Seen")), QStringLiteral("failed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 1, kPatience);
        QCOMPARE(m_client->center.failedUnseenCount(), std::size_t{1});
        m_screen.dismiss();
        QTRY_COMPARE_WITH_TIMEOUT(m_client->center.failedUnseenCount(), std::size_t{0}, kPatience);
        QCOMPARE(m_client->history.entries().size(), std::size_t{1});
    }

    void aMutedThreadIsStillCounted()
    {
        const Reporter::Run run = start(QStringLiteral("Chatty"));
        end(run, QStringLiteral("requires_action"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 1, kPatience);
        m_client->center.mute(m_client->key(run));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 0, kPatience);
        const Reporter::Run again = m_ada->resume(run);
        QTRY_VERIFY_WITH_TIMEOUT(m_client->isRunning(again), kPatience);
        m_ada->finish(again, QStringLiteral("requires_action"));
        QTRY_COMPARE_WITH_TIMEOUT(m_client->center.waitingCount(), std::size_t{1}, kPatience);
        barrier();
        QCOMPARE(m_screen.shown().size(), 2);

        m_client->now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()) + 61min;
        const Reporter::Run later = m_ada->resume(run);
        QTRY_VERIFY_WITH_TIMEOUT(m_client->isRunning(later), kPatience);
        m_ada->finish(later, QStringLiteral("completed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown().size(), 3, kPatience);
    }

    void quietHoursAndSnoozeAreQuiet()
    {
        store::NoticePreferences preferences;
        preferences.quietHours = {true, 22h, 7h};
        m_client->center.setPreferences(preferences);
        m_client->now = *wire::parseTimestamp("2026-06-16T23:30:00Z");
        end(start(QStringLiteral("In the night")), QStringLiteral("failed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_client->center.failedUnseenCount(), std::size_t{1}, kPatience);

        m_client->now = *wire::parseTimestamp("2026-06-17T09:00:00Z");
        preferences.snoozedUntil = *m_client->now + 30min;
        m_client->center.setPreferences(preferences);
        end(start(QStringLiteral("Snoozed")), QStringLiteral("failed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_client->center.failedUnseenCount(), std::size_t{2}, kPatience);

        m_client->now = *m_client->now + 31min;
        barrier();
        QCOMPARE(m_screen.shown().size(), 1);
    }

    void anOrganizationThatIsOffIsNotEvenCounted()
    {
        const Reporter::Run run = start(QStringLiteral("Waits"));
        store::NoticePreferences preferences;
        preferences.levels[m_client->key(run).org()] = NoticeLevel::Off;
        m_client->center.setPreferences(preferences);
        end(run, QStringLiteral("requires_action"));
        QTRY_COMPARE_WITH_TIMEOUT(m_client->account.threads().attentionCount(), std::size_t{1}, kPatience);
        QCOMPARE(m_client->center.waitingCount(), std::size_t{0});
        end(start(QStringLiteral("Fails")), QStringLiteral("failed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_client->history.entries().size(), std::size_t{1}, kPatience);
        QCOMPARE(m_client->center.failedUnseenCount(), std::size_t{0});
        m_client->center.setPreferences({});
        QCOMPARE(m_client->center.waitingCount(), std::size_t{1});
        barrier();
        QCOMPARE(m_screen.shown().size(), 1);
        m_ada->finish(m_ada->resume(run), QStringLiteral("completed"));
    }

    void aLockedScreenReadsNoTitles()
    {
        m_client->center.setSessionLocked(true);
        const Reporter::Run run = start(QStringLiteral("Secret"));
        end(run, QStringLiteral("requires_action"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown(), QStringList{QStringLiteral("A task needs your input")}, kPatience);
        m_ada->finish(m_ada->resume(run), QStringLiteral("completed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown().size(), 2, kPatience);
    }

    void whatIsOnTheScreenLosesItsWordsWithTheLock()
    {
        const Reporter::Run run = start(QStringLiteral("Secret"));
        end(run, QStringLiteral("requires_action"));
        const QString words = QStringLiteral("Needs input: Secret");
        const QString none = QStringLiteral("A task needs your input");
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown(), QStringList{words}, kPatience);
        m_client->center.setSessionLocked(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown(), (QStringList{words, none}), kPatience);
        m_client->center.setSessionLocked(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.shown(), (QStringList{words, none, words}), kPatience);
        QCOMPARE(m_screen.count(), 1);

        store::NoticePreferences open;
        open.hidesTextWhenLocked = false;
        m_client->center.setPreferences(open);
        m_client->center.setSessionLocked(true);
        barrier();
        QCOMPARE(m_screen.shown().size(), 4);
        QVERIFY(m_screen.shown().constLast().contains(QStringLiteral("Barrier")));
    }

    void unseenOutlivesTheProgram()
    {
        end(start(QStringLiteral("While I was at lunch")), QStringLiteral("failed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_client->center.failedUnseenCount(), std::size_t{1}, kPatience);
        startClient();
        QCOMPARE(m_client->center.failedUnseenCount(), std::size_t{1});
        QCOMPARE(m_client->history.entries().front().title, std::string("While I was at lunch"));
        QCOMPARE(m_client->history.entries().front().orgName, std::string("Acme"));
    }

private:
    void startClient()
    {
        m_client.reset();
        m_client = std::make_unique<Client>(m_relay->origin(), m_key, m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_client->isLive(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->notifications.server().state(), desktop::NotificationServer::State::Ready, kPatience);
    }

    //! A run of ours that the client sees.
    Reporter::Run start(const QString& title)
    {
        Reporter::Run run = m_ada->start(title, QStringLiteral("Agent"));
        m_open.push_back(run);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(m_client->isRunning(run), kPatience); }();
        return run;
    }

    void end(const Reporter::Run& run, const QString& status)
    {
        m_ada->finish(run, status);
        std::erase_if(m_open, [&run](const Reporter::Run& other) { return other.id == run.id; });
        if (status == QStringLiteral("requires_action")) {
            m_waiting.push_back(run);
        }
    }

    //! Something that is told for certain, after all that was to be told before it.
    void barrier()
    {
        const int before = static_cast<int>(m_screen.shown().size());
        end(start(QStringLiteral("Barrier")), QStringLiteral("completed"));
        QTRY_VERIFY_WITH_TIMEOUT(m_screen.shown().size() > before && m_screen.shown().constLast().contains(QStringLiteral("Barrier")),
                                 kPatience);
    }

    HubProcess m_hub;
    DunstScreen m_screen{s_session->home()};
    QByteArray m_key;
    std::unique_ptr<Reporter> m_ada;
    std::unique_ptr<Reporter> m_bob;
    std::unique_ptr<TcpRelay> m_relay;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Client> m_client;
    std::vector<Reporter::Run> m_open;
    std::vector<Reporter::Run> m_waiting;
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    s_session = &session;
    QGuiApplication application(argc, argv);
    TestNoticeCenter test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_noticecenter.moc"
