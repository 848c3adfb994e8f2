// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/sharedjobs.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <QTest>

#include <future>

using namespace tallylight;
using hub::BlockingExecutor;
using hub::SharedJobs;

class TestSharedJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoComesBeforeItBeginsSharesOne()
    {
        boost::asio::io_context io(1);
        BlockingExecutor executor("test");
        SharedJobs<int> jobs(executor);
        std::promise<void> gate;
        std::atomic<int> runs = 0;
        std::vector<int> results;
        const auto ask = [&](const std::string& key) {
            boost::asio::co_spawn(io, jobs.run(key, [&]() -> wire::Result<int> { return ++runs; }),
                                  [&](const std::exception_ptr&, const wire::Result<int>& result) { results.push_back(result.value()); });
        };
        // The executor is busy while a thousand come.
        boost::asio::co_spawn(io, executor.run([&]() -> wire::Result<int> {
            gate.get_future().wait();
            return 0;
        }),
                              [](const std::exception_ptr&, const wire::Result<int>&) {});
        for (int i = 0; i < 1000; ++i) {
            ask("question");
        }
        io.poll();
        gate.set_value();
        io.run();
        QCOMPARE(runs.load(), 1);
        QCOMPARE(results, std::vector<int>(1000, 1));

        // A later one may find something new.
        io.restart();
        ask("question");
        ask("another");
        io.run();
        QCOMPARE(runs.load(), 3);
    }

    void whoComesAfterItBeganGetsAnother()
    {
        boost::asio::io_context io(1);
        BlockingExecutor executor("test");
        SharedJobs<int> jobs(executor);
        std::promise<void> begun;
        std::promise<void> gate;
        std::vector<int> results;
        const auto keep = [&](const std::exception_ptr&, const wire::Result<int>& result) { results.push_back(result.value()); };
        boost::asio::co_spawn(io,
                              jobs.run("question",
                                       [&]() -> wire::Result<int> {
                                           begun.set_value();
                                           gate.get_future().wait();
                                           return 1;
                                       }),
                              keep);
        io.poll();
        begun.get_future().wait();
        boost::asio::co_spawn(io, jobs.run("question", []() -> wire::Result<int> { return 2; }), keep);
        io.poll();
        gate.set_value();
        io.restart();
        io.run();
        QCOMPARE(results, (std::vector<int>{1, 2}));
    }

    void anErrorIsEverybodys()
    {
        boost::asio::io_context io(1);
        BlockingExecutor executor("test");
        SharedJobs<int> jobs(executor);
        int failures = 0;
        for (int i = 0; i < 3; ++i) {
            boost::asio::co_spawn(
                io, jobs.run("question", []() -> wire::Result<int> { return wire::failure(wire::ErrorCode::Server, "away"); }),
                [&](const std::exception_ptr&, const wire::Result<int>& result) { failures += result ? 0 : 1; });
        }
        io.run();
        QCOMPARE(failures, 3);
    }
};

QTEST_GUILESS_MAIN(TestSharedJobs)
#include "tst_sharedjobs.moc"
