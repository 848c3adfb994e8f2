// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/account.h"

#include "support/fixtures.h"
#include "support/scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>

using namespace tallylight;
using namespace std::chrono_literals;
using account::Account;
using store::FeedState;
using test::HttpConnection;
using test::HttpRequest;
using test::ScriptedServer;

namespace {

constexpr auto kToken = "sEcReT-token-0123456789";
const wire::OrgId kAcme("org_acme");
const wire::OrgId kGlobex("org_globex");

std::string connected(const std::string& org)
{
    return R"({"listenerId":"l","organizationId":")" + org + R"(","typePatterns":null,"connectedAt":"2026-11-23T02:50:39.061Z"})";
}

//! One running thread per entry of \a ids, all in one organization.
std::string summary(const std::string& org, const QList<QByteArray>& ids)
{
    std::string rows;
    for (const QByteArray& id : ids) {
        rows += (rows.empty() ? "" : ",") + std::string(R"({"id":")") + id.toStdString()
                + R"(","virtual_mcp_id":"v1","title":"T","organization_id":")" + org + R"("})";
    }
    return R"({"id":"e","source":"decopilot","time":"2026-11-23T02:50:39.061Z","data":{"summary":{"totalRunning":0,"agentCount":0},"threads":[)"
           + rows + "]}}";
}

//! acme, and others after it.
QByteArray manyOrganizations(int count)
{
    QJsonArray list;
    for (int i = 0; i < count; ++i) {
        const QString slug = i == 0 ? u"acme"_qs : u"s"_qs + QString::number(i);
        list.append(QJsonObject{{u"id"_qs, u"org_"_qs + slug}, {u"slug"_qs, slug}, {u"name"_qs, u"Organization"_qs}});
    }
    return QJsonDocument(list).toJson();
}

//! A small studio: two organizations, whose streams greet with what `running` holds.
struct Studio {
    ScriptedServer server;
    QByteArray organizations = R"([{"id":"org_acme","slug":"acme","name":"Acme"},{"id":"org_globex","slug":"globex","name":"Globex"}])";
    int organizationStatus = 200;
    //! Not 200: what streams are answered with.
    int watchStatus = 200;
    bool sendsSummaries = true;
    int listStatus = 200;
    QByteArray listed = R"({"items":[]})";
    QList<QByteArray> acmeThreads{"a1", "a2"};
    QList<QByteArray> myThreads{"a1"};
    std::map<QByteArray, QPointer<HttpConnection>> streams;

    Studio()
    {
        server.onRequest([this](const HttpRequest& request, HttpConnection& socket) { answer(request, socket); });
    }

    void answer(const HttpRequest& request, HttpConnection& socket)
    {
        const QByteArray path = request.path();
        if (path == "/api/auth/organization/list") {
            socket.answerJson(organizationStatus, organizationStatus == 200 ? organizations : R"({"error":"no"})");
        } else if (path == "/api/auth/get-session") {
            socket.answerJson(200, R"({"user":{"id":"u1","name":"Alice","email":"a@example.test"}})");
        } else if (path.endsWith("/watch")) {
            watch(path.split('/').at(2), socket);
        } else if (path.endsWith("/tools/COLLECTION_THREADS_LIST")) {
            socket.answerJson(listStatus, listStatus == 200 && path.contains("acme") ? listed : R"({"items":[]})");
        } else {
            socket.answerJson(404, R"({"error":"Not Found"})");
        }
    }

    void watch(const QByteArray& slug, HttpConnection& socket)
    {
        if (watchStatus != 200) {
            socket.answerJson(watchStatus, watchStatus == 204 ? "" : R"({"error":"forbidden: not a member of organization"})");
            return;
        }
        streams[slug] = &socket;
        socket.beginStream();
        const std::string org = "org_" + slug.toStdString();
        socket.sendFrame("connected", connected(org));
        if (sendsSummaries) {
            socket.sendFrame("decopilot.running.summary", summary(org, slug == "acme" ? acmeThreads : QList<QByteArray>()));
            socket.sendFrame("decopilot.running.summary.user", summary("org_acme", myThreads));
        } else {
            socket.sendFrame("keepalive", "");
        }
    }

    [[nodiscard]] int requestCount(const QByteArray& path) const
    {
        return static_cast<int>(std::count_if(server.requests().begin(), server.requests().end(),
                                              [&path](const HttpRequest& request) { return request.path() == path; }));
    }

    [[nodiscard]] account::AccountOptions options() const
    {
        account::AccountOptions options;
        options.origin = server.origin();
        options.token = [] { return QByteArray(kToken); };
        options.stream.backoff = {5ms, 20ms, 5ms, 1h};
        options.feeds.feed.probation = 50ms;
        options.feeds.feed.firstProbation = 20ms;
        options.feeds.feed.derived.failurePause = 20ms;
        return options;
    }
};

} // namespace

class AccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsEveryOrganization()
    {
        Studio studio;
        Account account(studio.options());
        QCOMPARE(int(account.feed().state), int(FeedState::Connecting));
        QSignalSpy feeds(&account, &Account::feedChanged);
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        QCOMPARE(int(account.feed(kAcme).state), int(FeedState::Live));
        QCOMPARE(int(account.feed(kGlobex).state), int(FeedState::Live));
        QVERIFY(!feeds.isEmpty());
        QCOMPARE(account.organizations().organizations().size(), 2U);
        QTRY_COMPARE(account.threads().summary(wire::Scope::User, {}).totalRunning, 1);
        QCOMPARE(account.threads().summary(wire::Scope::Org, kAcme).totalRunning, 2);
        QCOMPARE(account.threads().summary(wire::Scope::Org, kAcme).agentCount, 1);
        QVERIFY(account.threads().isKnown(wire::Scope::Org, kGlobex));
        QTRY_VERIFY(account.identity().has_value());
        QCOMPARE(account.identity()->id.value(), "u1");
        QCOMPARE(studio.streams.size(), 2U);
    }

    void eventsReachTheStore()
    {
        Studio studio;
        Account account(studio.options());
        QSignalSpy transitions(&account, &Account::transitionSeen);
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        QCOMPARE(transitions.size(), 0);
        studio.streams["acme"]->sendFrame("decopilot.thread.status",
                                          R"({"id":"e","type":"decopilot.thread.status","source":"decopilot","subject":"a3",)"
                                          R"("data":{"status":"in_progress","virtual_mcp_id":"v2","created_by":"u1","title":"New"},)"
                                          R"("time":"2026-11-23T02:50:39.061Z"})");
        studio.streams["acme"]->sendFrame("decopilot.running.summary", summary("org_acme", {"a1", "a2", "a3"}));
        QTRY_COMPARE(account.threads().summary(wire::Scope::Org, kAcme).totalRunning, 3);
        QCOMPARE(transitions.size(), 1);
        const store::ThreadState* thread = account.threads().find({kAcme, wire::ThreadId("a3")});
        QVERIFY(thread != nullptr);
        QVERIFY(thread->started.has_value());
    }

    void aGapIsStaleThenReseeded()
    {
        Studio studio;
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        studio.server.goDown();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Stale));
        QVERIFY(!account.feed().reason.empty());
        const auto since = account.feed().since;
        QCOMPARE(account.threads().summary(wire::Scope::Org, kAcme).totalRunning, 2); // kept, and called stale

        studio.acmeThreads = {"a9"};
        studio.server.comeBack();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        QVERIFY(account.feed().since >= since);
        QCOMPARE(account.threads().summary(wire::Scope::Org, kAcme).totalRunning, 1);
        QVERIFY(account.threads().find({kAcme, wire::ThreadId("a2")}) == nullptr);
    }

    void staleSinceTheValuesWereTrue()
    {
        Studio studio;
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        std::optional<wire::Timestamp> firstSince;
        connect(&account, &Account::feedChanged, this, [&] {
            if (!firstSince && account.feed(kAcme).state == FeedState::Stale) {
                firstSince = account.feed(kAcme).since;
            }
        });
        studio.server.goDown();
        QTRY_VERIFY(account.feed(kAcme).reason.find("refused") != std::string::npos); // a later attempt, with a reason of its own
        QCOMPARE(int(account.feed(kAcme).state), int(FeedState::Stale));
        QVERIFY(firstSince == account.feed(kAcme).since);
    }

    void noServerIsOfflineUntilThereIsOne()
    {
        Studio studio;
        studio.server.goDown();
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Offline));
        QVERIFY(account.feed().reason.find("refused") != std::string::npos);
        studio.server.comeBack();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
    }

    void aBadTokenIsSignedOutUntilAPersonActs()
    {
        Studio studio;
        studio.organizationStatus = 401;
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::SignedOut));
        QVERIFY(account.feed().reason.find("does not accept the key") != std::string::npos);
        QCOMPARE(studio.requestCount("/api/auth/organization/list"), 1);
        studio.organizationStatus = 200;
        account.reconnectNow();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
    }

    void aRevokedMembershipLeavesWithItsThreads()
    {
        Studio studio;
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        studio.organizations = R"([{"id":"org_globex","slug":"globex","name":"Globex"}])";
        studio.watchStatus = 403;
        studio.streams["acme"]->cut();
        QTRY_COMPARE(account.organizations().organizations().size(), 1U);
        QVERIFY(!account.threads().isKnown(wire::Scope::Org, kAcme));
        QVERIFY(account.threads().find({kAcme, wire::ThreadId("a2")}) == nullptr);
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live)); // of the one that is left
        QTRY_COMPARE(studio.requestCount("/api/auth/organization/list"), 2);
    }

    void refusedStaysRefusedAndSaysWhy()
    {
        Studio studio;
        studio.watchStatus = 403;
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Refused));
        QVERIFY(account.feed(kAcme).reason.find("not a member") != std::string::npos);
    }

    void aRenamedOrganizationIsFollowedByItsNewName()
    {
        Studio studio;
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        studio.organizations.replace("\"slug\":\"acme\"", "\"slug\":\"acme2\"");
        account.refreshOrganizations();
        QTRY_COMPARE(studio.streams.size(), 3U);
        QTRY_VERIFY(!studio.streams["acme"] || !studio.streams["acme"]->isOpen());
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
    }

    void nobodysMemberHasNothingRunning()
    {
        Studio studio;
        studio.organizations = "[]";
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        QVERIFY(account.threads().isKnown(wire::Scope::User, {}));
        QCOMPARE(account.threads().summary(wire::Scope::User, {}).totalRunning, 0);
    }

    void reconnectNowRenewsEveryStream()
    {
        Studio studio;
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        studio.acmeThreads = {"a1", "a2", "a3", "a4"};
        account.reconnectNow();
        QVERIFY(account.feed().state != FeedState::Live); // it does not claim what it cannot know
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        QCOMPARE(account.threads().summary(wire::Scope::Org, kAcme).totalRunning, 4);
    }

    void withoutSummariesTheListTells()
    {
        Studio studio;
        studio.sendsSummaries = false;
        studio.listed = R"({"items":[{"id":"a1","status":"in_progress","title":"Mine","virtual_mcp_id":"v1","created_by":"u1"},)"
                        R"({"id":"a2","status":"in_progress","title":"Yours","created_by":"u2"},)"
                        R"({"id":"a3","status":"expired","title":"Ghost","created_by":"u1"}]})";
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        QCOMPARE(account.threads().summary(wire::Scope::Org, kAcme).totalRunning, 2);
        QTRY_COMPARE(account.threads().summary(wire::Scope::User, {}).totalRunning, 1);

        // An event is the reason to ask again; the list is the answer.
        studio.listed = R"({"items":[{"id":"a2","status":"in_progress","title":"Yours","created_by":"u2"}]})";
        studio.streams["acme"]->sendFrame("decopilot.finish", R"({"id":"e","type":"decopilot.finish","source":"decopilot","subject":"a1",)"
                                                              R"("data":{"status":"completed"},"time":"2026-11-23T02:50:39.061Z"})");
        QTRY_COMPARE(account.threads().summary(wire::Scope::Org, kAcme).totalRunning, 1);
        QCOMPARE(account.threads().summary(wire::Scope::User, {}).totalRunning, 0);

        // A gap: not live before the list was made anew.
        studio.listStatus = 500;
        account.reconnectNow();
        QTRY_COMPARE(int(account.feed(kAcme).state), int(FeedState::Stale));
        QTRY_VERIFY(account.feed(kAcme).reason.find("500") != std::string::npos);
    }

    void aPersonComesBackAfterTheServerAskedToStayAway()
    {
        Studio studio;
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        studio.watchStatus = 204;
        for (const auto& [slug, stream] : studio.streams) {
            stream->cut();
        }
        QTRY_COMPARE(studio.requestCount("/api/acme/watch"), 2);
        QTRY_COMPARE(studio.requestCount("/api/globex/watch"), 2);
        QTRY_VERIFY(account.feed(kAcme).reason.find("stay away") != std::string::npos);
        QTRY_VERIFY(account.feed(kGlobex).reason.find("stay away") != std::string::npos);
        QCOMPARE(int(account.feed().state), int(FeedState::Stale));
        studio.watchStatus = 200;
        account.reconnectNow();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
    }

    void followsNoMoreThanItCan()
    {
        Studio studio;
        studio.organizations = manyOrganizations(300);
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
        QCOMPARE(account.organizations().organizations().size(), 300U);
        QCOMPARE(int(account.feed(kAcme).state), int(FeedState::Live));
        QCOMPARE(studio.streams.size(), std::size_t{8});
        // The others are not connecting for ever, and say what is the matter.
        const store::FeedStatus left = account.feed(wire::OrgId("org_s299"));
        QCOMPARE(int(left.state), int(FeedState::Offline));
        QVERIFY2(left.reason.find("8 organizations") != std::string::npos, left.reason.c_str());
    }

    void somethingElseAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a web page") << 200 << QByteArray("<html><body>Welcome</body></html>");
        QTest::newRow("cut short") << 200 << QByteArray("[{\"id\":\"org_a");
        QTest::newRow("other JSON") << 200 << QByteArray(R"({"hello":"world"})");
        QTest::newRow("no such page") << 404 << QByteArray();
    }

    void somethingElseAnswers()
    {
        QFETCH(int, status);
        Studio studio;
        studio.organizationStatus = status;
        QFETCH(QByteArray, body);
        studio.organizations = body;
        Account account(studio.options());
        account.start();
        QTRY_COMPARE(int(account.feed().state), int(FeedState::Offline));
        const std::string reason = account.feed().reason;
        QVERIFY2(reason.find("check the address") != std::string::npos, reason.c_str());
        QVERIFY2(reason.find("JSON") == std::string::npos, reason.c_str());
        QVERIFY2(reason.find("127.0.0.1") != std::string::npos, reason.c_str());
    }

    void theTokenIsInNoMessageAndNoLog()
    {
        static QByteArray logged;
        logged.clear();
        const auto before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) { logged += text.toUtf8() + '\n'; });
        QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
        std::string reasons;
        {
            Studio studio;
            Account account(studio.options());
            connect(&account, &Account::feedChanged, this, [&] { reasons += account.feed().reason + account.feed(kAcme).reason; });
            account.start();
            QTRY_COMPARE(int(account.feed().state), int(FeedState::Live));
            studio.watchStatus = 403;
            studio.organizationStatus = 500;
            account.reconnectNow();
            QTRY_COMPARE(int(account.feed().state), int(FeedState::Refused));
            studio.server.goDown();
            account.reconnectNow();
            QTRY_VERIFY(account.feed().state != FeedState::Refused);
        }
        QLoggingCategory::setFilterRules(QString());
        qInstallMessageHandler(before);
        QVERIFY(logged.contains("127.0.0.1")); // there was something to look through
        QVERIFY(!logged.contains(kToken));
        QVERIFY(!reasons.empty());
        QVERIFY(reasons.find(kToken) == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(AccountTest)
#include "tst_account.moc"
