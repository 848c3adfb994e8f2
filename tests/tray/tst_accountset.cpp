// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/accountset.h"

#include "models/orglistmodel.h"
#include "models/threadlistmodel.h"
#include "support/scriptedserver.h"
#include "tray/accountfacts.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace tallylight;
using namespace tallylight::test;
using store::AccountId;
using store::FeedState;
using store::OrgKey;
using tray::AccountSet;
using wire::Scope;

namespace {

const AccountId kOne("one");
const AccountId kTwo("two");

//! A summary of \a threads threads of \a agents agents.
std::string summaryOf(int threads, int agents)
{
    std::string rows;
    for (int i = 0; i < threads; ++i) {
        rows += (rows.empty() ? "" : ",") + std::string(R"({"id":"t)") + std::to_string(i) + R"(","virtual_mcp_id":"v)"
                + std::to_string(i % agents) + R"(","title":"T","organization_id":"org"})";
    }
    return R"({"id":"e","source":"decopilot","time":"2026-11-23T02:50:39.061Z","data":{"summary":{"totalRunning":0,"agentCount":0},"threads":[)"
           + rows + "]}}";
}

//! One studio: an organization in which so many threads run.
struct Studio {
    ScriptedServer server;
    int streams = 0;

    Studio(int threads, int agents)
    {
        server.onRequest([this, threads, agents](const HttpRequest& request, HttpConnection& socket) {
            const QByteArray path = request.path();
            if (path == "/api/auth/organization/list") {
                socket.answerJson(200, R"([{"id":"org","slug":"acme","name":"Acme"}])");
            } else if (path == "/api/auth/get-session") {
                socket.answerJson(200, R"({"user":{"id":"u1","name":"Ada","email":"a@example.org"}})");
            } else if (path.endsWith("/watch")) {
                ++streams;
                socket.beginStream();
                socket.sendFrame(
                    "connected",
                    R"({"listenerId":"l","organizationId":"org","typePatterns":null,"connectedAt":"2026-11-23T02:50:39.061Z"})");
                socket.sendFrame("decopilot.running.summary", summaryOf(threads, agents));
                socket.sendFrame("decopilot.running.summary.user", summaryOf(threads, agents));
            } else if (path.endsWith("COLLECTION_THREAD_MESSAGES_LIST")) {
                socket.answerJson(200, R"({"items":[{"id":"m1","role":"assistant","created_at":"2026-11-23T02:50:39.061Z",)"
                                       R"("parts":[{"type":"text","text":"Reading the logs"}]}],"totalCount":1,"hasMore":false})");
            } else {
                socket.answerJson(200, R"({"item":null})");
            }
        });
    }
};

AccountSet::Setup setupOf(const AccountId& id, const QUrl& origin, const QByteArray& token = "key")
{
    AccountSet::Setup setup;
    setup.id = id;
    setup.name = QString::fromStdString(id.value()) + QStringLiteral(".example");
    setup.options.origin = origin;
    setup.options.token = [token] { return token; };
    setup.canSignIn = true;
    return setup;
}

} // namespace

class TestAccountSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_rows = std::make_unique<models::ThreadListModel>();
        m_orgs = std::make_unique<models::OrgListModel>();
        m_set = std::make_unique<AccountSet>(*m_rows, *m_orgs);
    }

    void cleanup()
    {
        m_set.reset();
        m_orgs.reset();
        m_rows.reset();
    }

    void withoutAccountsItSaysWhy()
    {
        m_set->setVacancy("Start with a key.");
        const tray::TrayFacts facts = tray::factsOf(*m_set, Scope::User, {});
        QVERIFY(facts.feed.status.state == FeedState::SignedOut);
        QCOMPARE(QString::fromStdString(facts.feed.status.reason), QStringLiteral("Start with a key."));
        QVERIFY(!facts.hasValue && facts.feed.account.isEmpty());
    }

    void allMyWorkIsTheUnion()
    {
        const Studio one(3, 2);
        const Studio two(2, 1);
        m_set->add(setupOf(kOne, one.server.origin()));
        m_set->add(setupOf(kTwo, two.server.origin()));
        QCOMPARE(m_orgs->rowCount(), 0);
        m_set->start();
        QTRY_COMPARE(m_rows->rowCount(), 5);
        const tray::TrayFacts facts = tray::factsOf(*m_set, Scope::User, {});
        QVERIFY(facts.feed.status.state == FeedState::Live);
        QCOMPARE(facts.summary.totalRunning, 5);
        QCOMPARE(facts.summary.agentCount, 3);
        QVERIFY(facts.feed.isOneOfSeveral);

        const tray::TrayFacts ofTwo = tray::factsOf(*m_set, Scope::Org, {kTwo, wire::OrgId("org")});
        QCOMPARE(ofTwo.summary.totalRunning, 2);
        QCOMPARE(ofTwo.feed.server, QStringLiteral("two.example"));
        QVERIFY(!ofTwo.feed.isOneOfSeveral);
        QCOMPARE(m_orgs->rowCount(), 2);
    }

    void oneThatFailsMarksTheSum()
    {
        const Studio one(3, 1);
        ScriptedServer refusing;
        refusing.onRequest([](const HttpRequest&, HttpConnection& socket) { socket.answerJson(401, R"({"error":"no"})"); });
        m_set->add(setupOf(kOne, one.server.origin()));
        m_set->add(setupOf(kTwo, refusing.origin()));
        m_set->start();
        QTRY_COMPARE(m_rows->rowCount(), 3);
        const auto facts = [this] { return tray::factsOf(*m_set, Scope::User, {}); };
        QTRY_VERIFY(facts().feed.cause.state == FeedState::SignedOut);
        QVERIFY(facts().feed.status.state == FeedState::Stale);
        QCOMPARE(facts().summary.totalRunning, 3);
        QVERIFY(facts().feed.account == kTwo);
        QVERIFY(facts().feed.canSignIn);
        QVERIFY(tray::trayWords(facts()).detail.contains(QStringLiteral("two.example")));
        QVERIFY(tray::trayBadge(facts()).isStale);
        // The organization of the other one is live all the same.
        QVERIFY(tray::factsOf(*m_set, Scope::Org, {kOne, wire::OrgId("org")}).feed.status.state == FeedState::Live);

        m_set->setPaused(kTwo, true);
        QVERIFY(facts().feed.status.state == FeedState::Live);
    }

    void anotherNameDisturbsNothing()
    {
        const Studio one(3, 1);
        m_set->add(setupOf(kOne, one.server.origin()));
        m_set->start();
        QTRY_COMPARE(m_rows->rowCount(), 3);
        QTRY_COMPARE(m_orgs->rowCount(), 1);
        const account::Account* const account = m_set->find(kOne);
        QSignalSpy facts(m_set.get(), &AccountSet::factsChanged);
        m_set->rename(kOne, QStringLiteral("ada@example.org"));
        QCOMPARE(facts.count(), 1);
        QCOMPARE(m_set->setup(kOne)->name, QStringLiteral("ada@example.org"));
        QCOMPARE(m_orgs->index(0).data(models::OrgListModel::AccountNameRole).toString(), QStringLiteral("ada@example.org"));
        QCOMPARE(tray::factsOf(*m_set, Scope::User, {}).feed.server, QStringLiteral("ada@example.org"));
        QVERIFY(m_set->find(kOne) == account);
        QCOMPARE(m_rows->rowCount(), 3);
        QCOMPARE(one.streams, 1);
        m_set->rename(kOne, QStringLiteral("ada@example.org"));
        m_set->rename(kTwo, QStringLiteral("nobody"));
        QCOMPARE(facts.count(), 1);
    }

    void pausedIsLeftOut()
    {
        Studio one(3, 1);
        Studio two(2, 1);
        m_set->add(setupOf(kOne, one.server.origin()));
        AccountSet::Setup paused = setupOf(kTwo, two.server.origin());
        paused.isPaused = true;
        m_set->add(std::move(paused));
        QSignalSpy entered(m_set.get(), &AccountSet::entered);
        QSignalSpy leaving(m_set.get(), &AccountSet::leaving);
        m_set->start();
        QTRY_COMPARE(m_rows->rowCount(), 3);
        QVERIFY(!m_set->find(kTwo) && m_set->setup(kTwo));
        QVERIFY(two.server.requests().isEmpty());
        QVERIFY(!tray::factsOf(*m_set, Scope::User, {}).feed.isOneOfSeveral);

        m_set->setPaused(kTwo, false);
        QCOMPARE(entered.count(), 1);
        QTRY_COMPARE(m_rows->rowCount(), 5);
        QCOMPARE(two.streams, 1);
        m_set->setPaused(kOne, true);
        QCOMPARE(leaving.count(), 1);
        QCOMPARE(m_rows->rowCount(), 2);
        m_set->setPaused(kTwo, true);
        QVERIFY(tray::factsOf(*m_set, Scope::User, {}).feed.status.state == FeedState::Paused);
        QCOMPARE(m_orgs->rowCount(), 0);
        m_set->resumeAll();
        QTRY_COMPARE(m_rows->rowCount(), 5);
    }

    void canBeAddedAndRemovedWhileItRuns()
    {
        Studio one(3, 1);
        Studio two(2, 1);
        m_set->start();
        m_set->add(setupOf(kOne, one.server.origin()));
        QTRY_COMPARE(m_rows->rowCount(), 3);
        m_set->add(setupOf(kTwo, two.server.origin()));
        QTRY_COMPARE(m_rows->rowCount(), 5);
        QSignalSpy members(m_set.get(), &AccountSet::membersChanged);
        m_set->remove(kOne);
        QCOMPARE(members.count(), 1);
        QCOMPARE(m_rows->rowCount(), 2);
        QCOMPARE(m_set->ids().size(), std::size_t{1});
        QVERIFY(!m_set->setup(kOne));
        m_set->remove(kOne);
        QCOMPARE(members.count(), 1);
        // Another server under the same id, as after signing in elsewhere.
        m_set->add(setupOf(kTwo, one.server.origin()));
        QTRY_COMPARE(m_rows->rowCount(), 3);
        QCOMPARE(m_set->ids().size(), std::size_t{1});
    }

    //! A slot may take away the account in whose signal it stands.
    void canBeRemovedFromItsOwnSignal()
    {
        ScriptedServer refusing;
        refusing.onRequest([](const HttpRequest&, HttpConnection& socket) { socket.answerJson(401, R"({"error":"no"})"); });
        connect(m_set.get(), &AccountSet::factsChanged, this, [this] {
            if (account::Account* const account = m_set->find(kOne); account && account->feed().state == FeedState::SignedOut) {
                m_set->remove(kOne);
            }
        });
        m_set->add(setupOf(kOne, refusing.origin()));
        m_set->start();
        QTRY_VERIFY(m_set->ids().empty());
    }

    void detailsGoToTheAccountOfTheRow()
    {
        Studio one(3, 1);
        Studio two(2, 1);
        m_set->add(setupOf(kOne, one.server.origin()));
        m_set->add(setupOf(kTwo, two.server.origin()));
        m_set->start();
        QTRY_COMPARE(m_rows->rowCount(), 5);
        const store::RowKey ofTwo{kTwo, {wire::OrgId("org"), wire::ThreadId("t0")}};
        const store::RowKey ofOne{kOne, ofTwo.thread};
        m_set->look(std::vector{ofTwo});
        QTRY_COMPARE(m_rows->row(m_rows->indexOf(ofTwo))->snippet, QStringLiteral("Reading the logs"));
        QVERIFY(m_rows->row(m_rows->indexOf(ofOne))->snippet.isEmpty());
        QCOMPARE(countOf(one.server, "MESSAGES_LIST"), 0);
        QCOMPARE(countOf(two.server, "MESSAGES_LIST"), 1);
        m_set->look({});
        QCOMPARE(m_set->find(kTwo)->snippets().activeCount(), 0);
    }

private:
    static int countOf(const ScriptedServer& server, QByteArrayView part)
    {
        int count = 0;
        for (const HttpRequest& request : server.requests()) {
            count += request.target.contains(part) ? 1 : 0;
        }
        return count;
    }

    std::unique_ptr<models::ThreadListModel> m_rows;
    std::unique_ptr<models::OrgListModel> m_orgs;
    std::unique_ptr<AccountSet> m_set;
};

QTEST_GUILESS_MAIN(TestAccountSet)
#include "tst_accountset.moc"
