// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/runstopper.h"

#include "models/orglistmodel.h"
#include "models/threadlistmodel.h"
#include "support/scriptedserver.h"
#include "tray/accountset.h"

#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using namespace tallylight::test;
using tray::RunStopper;

namespace {

const store::AccountId kAccount("one");
const store::RowKey kRun{kAccount, {wire::OrgId("org"), wire::ThreadId("t/0")}};

} // namespace

class TestRunStopper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->onRequest([this](const HttpRequest& request, HttpConnection& socket) {
            if (request.path() == "/api/auth/organization/list") {
                socket.answerJson(200, R"([{"id":"org","slug":"acme","name":"Acme"}])");
            } else if (request.path().contains("/decopilot/cancel/")) {
                socket.answerJson(m_status, m_body);
            } else {
                socket.answerJson(200, R"({"user":{"id":"u1","name":"Ada","email":"a@example.org"}})");
            }
        });
        m_set = std::make_unique<tray::AccountSet>(m_rows, m_orgs);
        tray::AccountSet::Setup setup;
        setup.id = kAccount;
        setup.name = QStringLiteral("one.example");
        setup.options.origin = m_server->origin();
        setup.options.token = [] { return QByteArray("key"); };
        m_set->add(std::move(setup));
        m_set->start();
        QTRY_COMPARE(m_orgs.rowCount(), 1);
    }

    void cleanup()
    {
        m_set.reset();
        m_server.reset();
    }

    void asksTheServerOfTheAccount()
    {
        m_status = 200;
        m_body = R"({"cancelled":true})";
        RunStopper stopper(*m_set);
        QSignalSpy ended(&stopper, &RunStopper::ended);
        stopper.stop(kRun);
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(ended.last().at(0).value<store::RowKey>() == kRun);
        QCOMPARE(ended.last().at(1).toString(), QString());
        const HttpRequest& request = m_server->requests().constLast();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/api/acme/decopilot/cancel/t%2F0"));
    }

    void whatRanNoMoreIsStopped()
    {
        m_status = 200;
        m_body = R"({"cancelled":false})";
        RunStopper stopper(*m_set);
        QSignalSpy ended(&stopper, &RunStopper::ended);
        stopper.stop(kRun);
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(ended.last().at(1).toString().isEmpty());
    }

    void refusalsHaveWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("not offered") << 404;
        QTest::newRow("not allowed") << 403;
        QTest::newRow("signed out") << 401;
        QTest::newRow("broken") << 500;
    }

    void refusalsHaveWords()
    {
        QFETCH(const int, status);
        m_status = status;
        m_body = R"({"error":"no"})";
        RunStopper stopper(*m_set);
        QSignalSpy ended(&stopper, &RunStopper::ended);
        stopper.stop(kRun);
        QTRY_COMPARE(ended.count(), 1);
        const QString problem = ended.last().at(1).toString();
        QVERIFY(!problem.isEmpty());
        QVERIFY2(status == 500 || problem.contains(QStringLiteral("one.example")), qPrintable(problem));
    }

    void anUnknownAccountIsAnswered()
    {
        RunStopper stopper(*m_set);
        QSignalSpy ended(&stopper, &RunStopper::ended);
        stopper.stop({store::AccountId("nobody"), kRun.thread});
        QCOMPARE(ended.count(), 1);
        QVERIFY(!ended.last().at(1).toString().isEmpty());
    }

private:
    std::unique_ptr<ScriptedServer> m_server;
    models::ThreadListModel m_rows;
    models::OrgListModel m_orgs;
    std::unique_ptr<tray::AccountSet> m_set;
    int m_status = 200;
    QByteArray m_body;
};

QTEST_GUILESS_MAIN(TestRunStopper)
#include "tst_runstopper.moc"
