// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/accountnews.h"

#include "support/studiodouble.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace tallylight;
using namespace tallylight::test;
using namespace std::chrono_literals;
using store::ThreadNews;
using tray::AccountNews;
using wire::ThreadStatus;

namespace {

constexpr int kPatience = 20'000;
const wire::OrgId kAcme(StudioDouble::kAcme);

//! An account of a server that may send summaries or not, and what is told of it.
struct Fixture {
    StudioDouble studio;
    std::unique_ptr<account::Account> account;
    std::unique_ptr<AccountNews> news;
    //! Without those that say that a run began.
    std::vector<ThreadNews> told;
    std::vector<wire::ThreadKey> movedOn;

    explicit Fixture(bool hasSummaries)
    {
        studio.hasSummaries = hasSummaries;
        studio.namesOwner = hasSummaries;
        for (const QByteArray id : {"t1", "t2", "t3"}) {
            studio.addThread("acme-lab", id, "Title of " + id);
        }
    }

    void begin()
    {
        account::AccountOptions options;
        options.origin = studio.origin();
        options.token = [] { return QByteArray("key"); };
        options.stream.backoff = {20ms, 100ms};
        options.feeds.feed.probation = 300ms;
        account = std::make_unique<account::Account>(std::move(options));
        AccountNews::Options quick;
        quick.patience = 200ms;
        news = std::make_unique<AccountNews>(
            *account, [] { return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()); }, quick);
        QObject::connect(news.get(), &AccountNews::happened, news.get(), [this](const ThreadNews& one) {
            if (one.after != ThreadStatus::InProgress) {
                told.push_back(one);
            }
        });
        QObject::connect(news.get(), &AccountNews::movedOn, news.get(), [this](const wire::ThreadKey& key) { movedOn.push_back(key); });
        account->start();
        awaitLive();
    }

    void awaitLive() { QTRY_VERIFY_WITH_TIMEOUT(account->feed().state == store::FeedState::Live && account->identity(), kPatience); }

    void start(const QByteArray& id)
    {
        studio.start(id);
        QTRY_VERIFY_WITH_TIMEOUT(isRunning(id), kPatience);
    }

    [[nodiscard]] bool isRunning(const QByteArray& id) const
    {
        const store::ThreadState* state = account->threads().find({kAcme, wire::ThreadId(id.toStdString())});
        return state && state->isMine && !state->hasEnded;
    }

    [[nodiscard]] const ThreadNews* about(const QByteArray& id) const
    {
        for (const ThreadNews& one : told) {
            if (one.thread.id.value() == id.toStdString()) {
                return &one;
            }
        }
        return nullptr;
    }
};

} // namespace

//! The same news, whatever the server is able to tell.
class TestAccountNews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowRunsGoOn_data() { servers(); }
    void tellsHowRunsGoOn()
    {
        QFETCH(const bool, hasSummaries);
        Fixture f(hasSummaries);
        f.begin();
        f.start("t1");
        f.start("t2");
        f.studio.finish("t1", "requires_action");
        f.studio.finish("t2", "failed");
        QTRY_COMPARE_WITH_TIMEOUT(f.told.size(), std::size_t{2}, kPatience);
        QVERIFY(f.about("t1")->after == ThreadStatus::RequiresAction);
        QVERIFY(f.about("t2")->after == ThreadStatus::Failed);
        for (const ThreadNews& one : f.told) {
            QVERIFY(one.before == ThreadStatus::InProgress);
            QVERIFY(one.isOwn && !one.isCatchUp);
            QVERIFY(one.thread.title.has_value());
        }
        f.movedOn.clear();
        f.start("t1");
        QVERIFY(!f.movedOn.empty());
    }

    void aSnapshotTellsNothing_data() { servers(); }
    void aSnapshotTellsNothing()
    {
        QFETCH(const bool, hasSummaries);
        Fixture f(hasSummaries);
        f.studio.thread("t1").status = "requires_action";
        f.studio.thread("t2").status = "in_progress";
        f.begin();
        QTRY_COMPARE_WITH_TIMEOUT(f.account->threads().attentionCount(), std::size_t{1}, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(f.isRunning("t2"), kPatience);
        f.studio.finish("t2", "completed");
        QTRY_COMPARE_WITH_TIMEOUT(f.told.size(), std::size_t{1}, kPatience);
        QVERIFY(f.about("t2"));
    }

    void aGapIsLookedUp_data() { servers(); }
    void aGapIsLookedUp()
    {
        QFETCH(const bool, hasSummaries);
        Fixture f(hasSummaries);
        f.begin();
        for (const QByteArray id : {"t1", "t2", "t3"}) {
            f.start(id);
        }
        f.studio.shutDown();
        QTRY_VERIFY_WITH_TIMEOUT(f.account->feed().state != store::FeedState::Live, kPatience);
        f.studio.setSilently("t1", "completed");
        f.studio.setSilently("t2", "requires_action");
        f.studio.restart();
        f.awaitLive();
        QTRY_COMPARE_WITH_TIMEOUT(f.told.size(), std::size_t{2}, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!f.news->isCatchingUp(), kPatience);
        QVERIFY(f.about("t1")->after == ThreadStatus::Completed && f.about("t1")->isCatchUp);
        QVERIFY(f.about("t2")->after == ThreadStatus::RequiresAction && f.about("t2")->isCatchUp);
        QVERIFY2(f.isRunning("t3"), "it went on all the time");
        QCOMPARE(f.told.size(), std::size_t{2});
    }

    void aRunThatNoSummaryListedIsLookedUpAfterAGap()
    {
        Fixture f(true);
        f.begin();
        f.studio.tellStatus("t1", "in_progress");
        QTRY_VERIFY_WITH_TIMEOUT(!f.movedOn.empty(), kPatience); // told, and in no set
        f.studio.shutDown();
        QTRY_VERIFY_WITH_TIMEOUT(f.account->feed().state != store::FeedState::Live, kPatience);
        f.studio.setSilently("t1", "failed");
        f.studio.restart();
        f.awaitLive();
        QTRY_COMPARE_WITH_TIMEOUT(f.told.size(), std::size_t{1}, kPatience);
        QVERIFY(f.about("t1")->after == ThreadStatus::Failed && f.about("t1")->isCatchUp);
    }

private:
    static void servers()
    {
        QTest::addColumn<bool>("hasSummaries");
        QTest::newRow("of May 2026") << false;
        QTest::newRow("with summaries") << true;
    }
};

QTEST_GUILESS_MAIN(TestAccountNews)
#include "tst_accountnews.moc"
