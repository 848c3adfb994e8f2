// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/rowdetails.h"

#include "account/account.h"
#include "models/threadlistmodel.h"
#include "support/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using namespace tallylight::test;
using tray::RowDetails;

namespace {

const store::AccountId kAccount("one");

std::string summaryOf(int threads)
{
    std::string rows;
    for (int i = 0; i < threads; ++i) {
        rows += (rows.empty() ? "" : ",") + std::string(R"({"id":"t)") + std::to_string(i)
                + R"(","virtual_mcp_id":"v1","title":"T","organization_id":"org_acme"})";
    }
    return R"({"id":"e","source":"decopilot","time":"2026-11-23T02:50:39.061Z","data":{"summary":{"totalRunning":0,"agentCount":0},"threads":[)"
           + rows + "]}}";
}

wire::ThreadKey key(int number)
{
    return {wire::OrgId("org_acme"), wire::ThreadId("t" + std::to_string(number))};
}

} // namespace

class TestRowDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest([](const HttpRequest& request, HttpConnection& socket) { answer(request, socket); });
        account::AccountOptions options;
        options.origin = m_server->origin();
        options.token = [] { return QByteArray("key"); };
        m_account = std::make_unique<account::Account>(std::move(options));
        m_rows = std::make_unique<models::ThreadListModel>();
        m_rows->addAccount(kAccount, {&m_account->threads(), &m_account->organizations(), &m_account->agents()});
        m_account->start();
        QTRY_COMPARE(m_rows->rowCount(), 3);
    }

    void cleanup()
    {
        m_rows->removeAccount(kAccount);
        m_account.reset();
        m_rows.reset();
        m_server.reset();
    }

    void asksForNothingThatNobodySees()
    {
        const RowDetails details(kAccount, *m_account, *m_rows);
        // A round trip of another kind is the barrier.
        const auto before = m_server->requests().size();
        m_account->refreshOrganizations();
        QTRY_VERIFY(m_server->requests().size() > before);
        QCOMPARE(countOf("MESSAGES_LIST"), 0);
        QCOMPARE(countOf("VIRTUAL_MCP_GET"), 0);
    }

    void fillsTheRowsInView()
    {
        RowDetails details(kAccount, *m_account, *m_rows);
        QSignalSpy arrived(&details, &RowDetails::arrived);
        details.look({key(0), key(1)});
        QTRY_COMPARE(m_rows->row(m_rows->indexOf({kAccount, key(0)}))->snippet, QStringLiteral("Reading the logs"));
        QTRY_COMPARE(m_rows->row(m_rows->indexOf({kAccount, key(1)}))->snippet, QStringLiteral("Reading the logs"));
        QTRY_COMPARE(m_rows->row(m_rows->indexOf({kAccount, key(0)}))->agentTitle, QStringLiteral("Builder"));
        QCOMPARE(countOf("MESSAGES_LIST"), 2);
        QCOMPARE(countOf("VIRTUAL_MCP_GET"), 1);
        QVERIFY(m_rows->row(m_rows->indexOf({kAccount, key(2)}))->snippet.isEmpty());
        QVERIFY(arrived.count() >= 3);
    }

    void asksNoMoreOnceItIsClosed()
    {
        RowDetails details(kAccount, *m_account, *m_rows);
        details.look({key(0)});
        QTRY_COMPARE(countOf("MESSAGES_LIST"), 1);
        QTRY_VERIFY(!m_rows->row(m_rows->indexOf({kAccount, key(0)}))->snippet.isEmpty());
        details.lookAway();
        QCOMPARE(m_account->snippets().activeCount(), 0);
        const int before = countOf("MESSAGES_LIST");
        const auto requests = m_server->requests().size();
        m_account->refreshOrganizations();
        QTRY_VERIFY(m_server->requests().size() > requests);
        QCOMPARE(countOf("MESSAGES_LIST"), before);
    }

private:
    static void answer(const HttpRequest& request, HttpConnection& socket)
    {
        const QByteArray path = request.path();
        if (path == "/api/auth/organization/list") {
            socket.answerJson(200, R"([{"id":"org_acme","slug":"acme","name":"Acme"}])");
        } else if (path == "/api/auth/get-session") {
            socket.answerJson(200, R"({"user":{"id":"u1","name":"Ada","email":"a@example.org"}})");
        } else if (path.endsWith("/watch")) {
            socket.beginStream();
            socket.sendFrame(
                "connected",
                R"({"listenerId":"l","organizationId":"org_acme","typePatterns":null,"connectedAt":"2026-11-23T02:50:39.061Z"})");
            socket.sendFrame("decopilot.running.summary", summaryOf(3));
            socket.sendFrame("decopilot.running.summary.user", summaryOf(3));
        } else if (path.endsWith("COLLECTION_THREAD_MESSAGES_LIST")) {
            socket.answerJson(200, R"({"items":[{"id":"m1","role":"assistant","created_at":"2026-11-23T02:50:39.061Z",)"
                                   R"("parts":[{"type":"text","text":"Reading the logs"}]}],"totalCount":1,"hasMore":false})");
        } else if (path.endsWith("COLLECTION_VIRTUAL_MCP_GET")) {
            socket.answerJson(200, R"({"item":{"id":"v1","title":"Builder","icon":null}})");
        } else {
            socket.answerJson(200, R"({"item":null})");
        }
    }

    [[nodiscard]] int countOf(QByteArrayView part) const
    {
        int count = 0;
        for (const HttpRequest& request : m_server->requests()) {
            count += request.target.contains(part) ? 1 : 0;
        }
        return count;
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<account::Account> m_account;
    std::unique_ptr<models::ThreadListModel> m_rows;
};

QTEST_GUILESS_MAIN(TestRowDetails)
#include "tst_rowdetails.moc"
