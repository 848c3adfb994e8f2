// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/broadcast/natslink.h"
#include "hub/core/changefeed.h"
#include "hub/core/clock.h"
#include "hub/core/fanout.h"
#include "hub/core/runningsets.h"
#include "hub/core/summaryfeed.h"
#include "hub/kv/natsbucket.h"
#include "hub/kv/runningmirror.h"

#include "support/natsserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <memory>

using namespace tallylight;
using namespace std::chrono_literals;
using hub::ChangeFeed;
using hub::broadcast::NatsLink;
using hub::kv::NatsBucket;
using hub::kv::RunningMirror;
using test::NatsServer;

namespace {

const std::string kBucket = "DECOCMS_RUNNING_THREADS";
const wire::OrgId kOrg("acme-id");

std::unique_ptr<NatsLink> linkTo(const NatsServer& server, boost::asio::io_context& io)
{
    auto link = NatsLink::open(io.get_executor(), server.url().toStdString());
    if (!link) {
        qFatal("%s", link.error().message.c_str());
    }
    return std::move(*link);
}

//! What one process of several has of all this.
struct Process {
    Process(const NatsServer& server, boost::asio::io_context& loop, std::size_t maxValueBytes)
        : io(loop),
          link(linkTo(server, loop)),
          mirror({loop.get_executor(), *link, sets, changes, clock}, {10min, 5ms, maxValueBytes})
    {
        link->whenConnectedChanges([this](bool isConnected) {
            if (isConnected) {
                mirror.rebuild();
            }
        });
        mirror.start();
    }

    ~Process()
    {
        bool isDone = false;
        boost::asio::co_spawn(io, mirror.stop(), [&](const std::exception_ptr&) { isDone = true; });
        while (!isDone) {
            io.run_one();
        }
        io.poll();
    }

    void set(const std::string& thread, std::int64_t revision, bool isRunning)
    {
        hub::Change change;
        change.thread.org = kOrg;
        change.thread.id = wire::ThreadId(thread);
        change.thread.createdBy = wire::UserId("ann");
        change.thread.status = isRunning ? wire::ThreadStatus::InProgress : wire::ThreadStatus::Completed;
        change.thread.revision = revision;
        change.thread.lastProgressAt = clock.now();
        changes.apply(std::move(change), ChangeFeed::Origin::Here);
        mirror.changed(kOrg);
    }

    boost::asio::io_context& io;
    hub::SystemClock clock;
    hub::RunningSets sets;
    hub::Fanout fanout{{}};
    hub::SummaryFeed summaries{io.get_executor(), clock, sets, fanout, 0ms};
    ChangeFeed changes{{io.get_executor(), sets, fanout, summaries, clock}, 10};
    std::unique_ptr<NatsLink> link;
    RunningMirror mirror;
};

} // namespace

//! Against the real JetStream.
class TestRunningMirror : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_server = std::make_unique<NatsServer>(); }
    void cleanup() { m_server.reset(); }

    void whatRunsStandsInTheStore()
    {
        Process process(*m_server, m_io, hub::kv::kMaxValueBytes);
        process.set("t1", 1, true);
        process.set("t2", 1, true);
        QVERIFY(holds(Threads{"t1", "t2"}));
        process.set("t1", 2, false);
        QVERIFY(holds(Threads{"t2"}));
        process.set("t2", 2, false);
        QVERIFY(holds(Threads{}));
        // An empty set has no key.
        QCOMPARE(m_keys, (std::vector<std::string>{}));
    }

    void processesThatWriteAtOnceLoseNothing()
    {
        Process one(*m_server, m_io, hub::kv::kMaxValueBytes);
        Process other(*m_server, m_io, hub::kv::kMaxValueBytes);
        Threads expected;
        for (int i = 0; i < 40; ++i) {
            const std::string thread = "t" + std::to_string(i);
            (i % 2 == 0 ? one : other).set(thread, 1, true);
            expected.insert(thread);
            m_io.poll();
        }
        QVERIFY(holds(expected));
        // Each ends what the other began, as if it had been told.
        for (int i = 0; i < 40; i += 4) {
            const std::string thread = "t" + std::to_string(i);
            other.set(thread, 2, false);
            one.changes.apply(ended(thread, 2), ChangeFeed::Origin::Told);
            expected.erase(thread);
            m_io.poll();
        }
        QVERIFY(holds(expected));
    }

    void aSetThatIsTooLongStandsInSeveralValues()
    {
        Process process(*m_server, m_io, 2048);
        Threads expected;
        for (int i = 0; i < 100; ++i) {
            process.set("thrd_" + std::to_string(i), 1, true);
            expected.insert("thrd_" + std::to_string(i));
        }
        QVERIFY(holds(expected));
        QVERIFY(m_keys.size() > 1);
        for (const std::string& thread : expected) {
            process.set(thread, 2, thread != "thrd_7");
        }
        for (const std::string& thread : expected) {
            process.set(thread, 3, thread == "thrd_7");
        }
        QVERIFY(holds(Threads{"thrd_7"}));
        QCOMPARE(m_keys, (std::vector<std::string>{kOrg.value()}));
    }

    void aStoreThatWasLostIsFilledAgain()
    {
        Process process(*m_server, m_io, hub::kv::kMaxValueBytes);
        process.set("t1", 1, true);
        QVERIFY(holds(Threads{"t1"}));
        m_server->kill();
        process.set("t2", 1, true);
        QVERIFY(runUntil([&] { return !process.link->isConnected(); }));
        m_server->start(); // its store is in memory: gone
        QVERIFY(holds(Threads{"t1", "t2"}));
    }

    void whatAProcessLeftBehindIsCleanedUp()
    {
        {
            Process dead(*m_server, m_io, hub::kv::kMaxValueBytes);
            dead.set("t1", 1, true);
            QVERIFY(holds(Threads{"t1"}));
        }
        // The next one knows from the database that it ended.
        Process process(*m_server, m_io, hub::kv::kMaxValueBytes);
        process.changes.apply(ended("t1", 2), ChangeFeed::Origin::Found);
        QVERIFY(holds(Threads{}));
    }

private:
    using Threads = std::set<std::string>;

    static hub::Change ended(const std::string& thread, std::int64_t revision)
    {
        hub::Change change;
        change.thread.org = kOrg;
        change.thread.id = wire::ThreadId(thread);
        change.thread.status = wire::ThreadStatus::Completed;
        change.thread.revision = revision;
        return change;
    }

    bool runUntil(const std::function<bool()>& isTrue)
    {
        QElapsedTimer waited;
        waited.start();
        while (!isTrue()) {
            if (waited.hasExpired(20'000)) {
                return false;
            }
            m_io.restart();
            m_io.run_for(5ms);
        }
        return true;
    }

    //! Whether the store comes to hold just these; m_keys are its keys then.
    bool holds(const Threads& expected)
    {
        const auto link = linkTo(*m_server, m_io);
        NatsBucket bucket(*link, kBucket);
        return runUntil([&] {
            Threads threads;
            const auto keys = bucket.keys();
            m_keys = keys.value_or(std::vector<std::string>{"?"});
            for (const std::string& key : m_keys) {
                const auto value = bucket.get(key);
                const auto items = value && *value ? hub::kv::decodeItems((*value)->text) : wire::Result<hub::kv::Items>();
                for (const auto& [thread, item] : *items) {
                    threads.insert(thread);
                }
            }
            return keys.has_value() && threads == expected;
        });
    }

    boost::asio::io_context m_io{1};
    std::unique_ptr<NatsServer> m_server;
    std::vector<std::string> m_keys;
};

QTEST_GUILESS_MAIN(TestRunningMirror)
#include "tst_runningmirror.moc"
