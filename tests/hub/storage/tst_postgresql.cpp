// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/reports.h"
#include "hub/core/runreports.h"
#include "hub/core/transitions.h"
#include "hub/storage/database.h"
#include "hub/storage/directorystore.h"
#include "hub/storage/memberstore.h"
#include "hub/storage/migrations.h"
#include "hub/storage/query.h"
#include "hub/storage/runstore.h"
#include "hub/support/postgresserver.h"

#include <QTest>

#include <array>
#include <atomic>
#include <latch>
#include <memory>
#include <thread>

using namespace tallylight;
using hub::Database;

namespace {

constexpr wire::Timestamp kNow{std::chrono::seconds(1'781'600'000)};

std::unique_ptr<Database> open(const std::string& url)
{
    auto database = Database::open(url);
    return database ? std::move(*database) : nullptr;
}

wire::Result<void> execute(Database& database, const std::string& sql)
{
    return database.guard([&]() -> wire::Result<void> {
        database.execute(sql);
        return {};
    });
}

std::int64_t count(Database& database, const std::string& table)
{
    hub::Query query(database, "select count(*) from " + table, 1);
    return query.next() ? query.number(0) : -1;
}

} // namespace

//! What only PostgreSQL does; what it shares with SQLite is tested by tst_storage and its like, which run over both.
class TestPostgresql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<test::PostgresServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void processesThatStartTogetherMigrateOnce()
    {
        const std::string url = m_server->makeDatabase();
        std::atomic<int> done = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                auto database = open(url);
                done += database && hub::migrate(*database, hub::migrations()) ? 1 : 0;
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        QCOMPARE(done.load(), 4);
        QCOMPARE(count(*open(url), "schema_version"), std::int64_t(hub::migrations().size()));
    }

    void aDatabaseThatWasAwayIsUsedAgain_data()
    {
        QTest::addColumn<bool>("isCrash");
        QTest::newRow("restarted") << false;
        QTest::newRow("crashed") << true;
    }

    void aDatabaseThatWasAwayIsUsedAgain()
    {
        QFETCH(bool, isCrash);
        auto database = open(m_server->makeDatabase());
        QVERIFY(execute(*database, "create table pet (name text)"));
        const auto insert = [&] {
            return database->transact([&]() -> wire::Result<void> {
                hub::Query(*database, "insert into pet values (:name)").bind("Ada").run();
                return {};
            });
        };
        QVERIFY(insert());
        isCrash ? m_server->kill() : m_server->stop();
        for (int i = 0; i < 3; ++i) {
            const auto refused = insert();
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, wire::ErrorCode::Server);
            QVERIFY(refused.error().isRetryable);
        }
        m_server->start();
        bool isBack = false;
        QTRY_VERIFY(isBack = isBack || insert().has_value());
        QCOMPARE(count(*database, "pet"), 2);
    }

    void aTransactionWhoseConnectionBreaksIsNotHalfDone()
    {
        const std::string url = m_server->makeDatabase();
        auto database = open(url);
        QVERIFY(execute(*database, "create table pet (name text)"));
        const auto broken = database->transact([&]() -> wire::Result<void> {
            hub::Query(*database, "insert into pet values (:name)").bind("Ada").run();
            // Another one cuts the connection between the two statements.
            auto other = open(url);
            (void)execute(*other, "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() "
                                  "and pid <> pg_backend_pid()");
            hub::Query(*database, "insert into pet values (:name)").bind("Bob").run();
            return {};
        });
        QVERIFY(!broken);
        QVERIFY(broken.error().isRetryable);
        QCOMPARE(count(*open(url), "pet"), 0);
        QVERIFY(execute(*database, "insert into pet values ('Cy')"));
        QCOMPARE(count(*database, "pet"), 1);
    }

    //! Two processes start the same new thread at once: one makes it, the other takes its run over.
    void aThreadThatTwoProcessesStartIsThereOnce()
    {
        const std::string url = m_server->makeDatabase();
        auto database = open(url);
        const hub::Caller caller = setUp(*database);
        constexpr int kProcesses = 4;
        constexpr int kRounds = 10;
        for (int round = 0; round < kRounds; ++round) {
            std::atomic<int> started = 0;
            std::latch together(kProcesses);
            std::vector<std::thread> threads;
            for (int i = 0; i < kProcesses; ++i) {
                threads.emplace_back([&, i] {
                    auto own = open(url);
                    hub::SqlRunStore store(*own);
                    together.arrive_and_wait();
                    hub::StartRun report;
                    report.key = "start-" + std::to_string(round) + "-" + std::to_string(i);
                    report.thread = wire::ThreadId("t" + std::to_string(round));
                    report.agentName = "Scout " + std::to_string(round);
                    started += store.transact([&](hub::UnitOfWork& rows) -> wire::Result<void> {
                        auto reported = hub::startRun(rows, {caller, kNow, kNow}, report);
                        return reported ? wire::Result<void>() : tl::unexpected<wire::Error>(reported.error());
                    })
                                   ? 1
                                   : 0;
                });
            }
            for (auto& thread : threads) {
                thread.join();
            }
            QCOMPARE(started.load(), kProcesses);
        }
        QCOMPARE(count(*database, "thread"), kRounds);
        QCOMPARE(count(*database, "agent"), kRounds);
        QCOMPARE(count(*database, "run"), kProcesses * kRounds);
        QCOMPARE(count(*database, "run where status = 'in_progress'"), kRounds);
    }

    //! No step is lost where many processes report to one run.
    void stepsOfManyProcessesAreAllCounted()
    {
        const std::string url = m_server->makeDatabase();
        auto database = open(url);
        const hub::Caller caller = setUp(*database);
        hub::SqlRunStore runs(*database);
        hub::StartRun start;
        start.key = "start";
        start.thread = wire::ThreadId("t");
        QVERIFY(runs.transact([&](hub::UnitOfWork& rows) -> wire::Result<void> {
            auto reported = hub::startRun(rows, {caller, kNow, kNow}, start);
            return reported ? wire::Result<void>() : tl::unexpected<wire::Error>(reported.error());
        }));
        hub::Query id(*database, "select id from run", 1);
        QVERIFY(id.next());
        const std::string run = id.text(0);

        constexpr int kProcesses = 4;
        constexpr int kSteps = 25;
        std::atomic<int> done = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < kProcesses; ++i) {
            threads.emplace_back([&, i] {
                auto own = open(url);
                hub::SqlRunStore store(*own);
                for (int step = 0; step < kSteps; ++step) {
                    const hub::StepRun report{std::to_string(i) + "-" + std::to_string(step), run};
                    done += store.transact([&](hub::UnitOfWork& rows) -> wire::Result<void> {
                        auto reported = hub::stepRun(rows, {caller, kNow, kNow}, report);
                        return reported ? wire::Result<void>() : tl::unexpected<wire::Error>(reported.error());
                    })
                                ? 1
                                : 0;
                }
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        QCOMPARE(done.load(), kProcesses * kSteps);
        hub::Query steps(*database, "select step_count from run", 1);
        QVERIFY(steps.next());
        QCOMPARE(steps.number(0), kProcesses * kSteps);
    }

    void noMessageHoldsThePassword()
    {
        const auto refused = Database::open("postgresql://alice:geheim@127.0.0.1:1/hub?sslmode=disable");
        QVERIFY(!refused);
        const auto message = QString::fromStdString(refused.error().message);
        QVERIFY2(message.startsWith(QStringLiteral("cannot open postgresql://127.0.0.1:1/hub: ")), qPrintable(message));
        QVERIFY2(message.contains(QStringLiteral("refused")), qPrintable(message));
        QVERIFY2(!message.contains(QStringLiteral("geheim")), qPrintable(message));
    }

    void anotherEncodingIsRefused()
    {
        const std::string url = m_server->makeDatabase();
        auto database = open(url);
        QVERIFY(execute(*database, "create database old encoding 'LATIN1' locale 'C' template template0"));
        const auto refused = Database::open("postgresql:///old" + url.substr(url.find('?')));
        QVERIFY(!refused);
        QVERIFY2(QString::fromStdString(refused.error().message).contains(QStringLiteral("encoding UTF8")),
                 refused.error().message.c_str());
    }

private:
    static hub::Caller setUp(Database& database)
    {
        (void)hub::migrate(database, hub::migrations());
        hub::DirectoryStore directory(database);
        const wire::OrgId org("acme");
        const wire::UserId user("alice");
        (void)directory.insertOrganization({org, "acme", "Acme", {}, kNow});
        (void)directory.insertUser({user, "alice@example.org", "Alice", kNow}, {});
        hub::MemberStore members(database);
        (void)members.transact(org, [&](hub::MemberRows& rows) { return rows.set(user, hub::Role::User, kNow); });
        return {user, org, "acme"};
    }

    std::unique_ptr<test::PostgresServer> m_server;
};

QTEST_GUILESS_MAIN(TestPostgresql)
#include "tst_postgresql.moc"
