// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/snippetloader.h"

#include "net/studioapi.h"
#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace tallylight;
using namespace std::chrono_literals;
using test::HttpConnection;
using test::HttpRequest;
using test::ScriptedServer;

namespace {

const wire::OrgId kOrg("o");

wire::ThreadKey threadKey(int n)
{
    return {kOrg, wire::ThreadId("t" + std::to_string(n))};
}

QString slugOf(const wire::OrgId& org)
{
    return org == kOrg ? QStringLiteral("acme") : QString();
}

//! Answers every question for a thread with words that name it; holds the answers back while `isHolding`.
struct Bench {
    ScriptedServer server;
    std::unique_ptr<net::StudioApi> api;
    std::unique_ptr<net::SnippetLoader> loader;
    bool isHolding = false;
    std::vector<std::pair<QPointer<HttpConnection>, HttpRequest>> held;
    std::map<std::string, std::string> snippets;
    std::map<std::string, wire::Timestamp> starts;

    explicit Bench(net::SnippetOptions options = {})
    {
        server.onRequest([this](const HttpRequest& request, HttpConnection& socket) {
            if (isHolding) {
                held.emplace_back(&socket, request);
            } else {
                answer(request, socket);
            }
        });
        net::HttpOptions http;
        http.origin = server.origin();
        api = std::make_unique<net::StudioApi>(http);
        loader = std::make_unique<net::SnippetLoader>(*api, slugOf, options);
        QObject::connect(loader.get(), &net::SnippetLoader::snippetLoaded, loader.get(),
                         [this](const wire::ThreadKey& key, const std::optional<wire::Snippet>& snippet) {
                             snippets[key.thread.value()] = snippet ? snippet->text : "-";
                         });
        QObject::connect(loader.get(), &net::SnippetLoader::startLoaded, loader.get(),
                         [this](const wire::ThreadKey& key, wire::Timestamp started) { starts[key.thread.value()] = started; });
    }

    //! The first call finds out how this server takes tools, and all others wait for it: from here on they go side by side.
    [[nodiscard]] bool findWay()
    {
        loader->want(threadKey(100), false);
        const bool isFound = QTest::qWaitFor([this] { return snippets.size() == 1; });
        loader->unwant(threadKey(100));
        snippets.clear();
        return isFound;
    }

    static void answer(const HttpRequest& request, HttpConnection& socket)
    {
        const QJsonObject arguments = QJsonDocument::fromJson(request.body).object();
        const QByteArray id = (arguments.value(u"thread_id").toString() + arguments.value(u"id").toString()).toUtf8();
        if (request.path().endsWith("MESSAGES_LIST")) {
            socket.answerJson(200, R"({"items":[{"id":"m","role":"assistant","parts":[{"type":"text","text":"words of )" + id
                                       + R"("}],"created_at":"2026-11-23T02:40:43.000Z"}],"totalCount":1})");
        } else {
            socket.answerJson(200, R"({"item":{"id":")" + id + R"(","status":"in_progress","run_started_at":"2026-11-23T02:40:00.000Z"}})");
        }
    }

    void release()
    {
        isHolding = false;
        for (const auto& [socket, request] : std::exchange(held, {})) {
            if (socket) {
                answer(request, *socket);
            }
        }
    }
};

} // namespace

class SnippetLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheNewestWords()
    {
        Bench bench;
        bench.loader->want(threadKey(1), false);
        QTRY_COMPARE(bench.snippets.size(), 1U);
        QCOMPARE(bench.snippets["t1"], "words of t1");
        QCOMPARE(bench.server.requests().size(), 1);
        QVERIFY(bench.starts.empty());
    }

    void asksForTheStartOnlyWhereUnknown()
    {
        Bench bench;
        bench.loader->want(threadKey(1), true);
        QTRY_COMPARE(bench.starts.size(), 1U);
        QVERIFY(bench.starts["t1"] == wire::parseTimestamp("2026-11-23T02:40:00.000Z"));
        QCOMPARE(bench.server.requests().size(), 2);
    }

    void fourAtOnceAndNoneTwice()
    {
        Bench bench;
        QVERIFY(bench.findWay());
        bench.isHolding = true;
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < 10; ++i) {
                bench.loader->want(threadKey(i), false);
            }
        }
        QTRY_COMPARE(bench.held.size(), 4U);
        QCOMPARE(bench.loader->activeCount(), 4);
        bench.release();
        QTRY_COMPARE(bench.snippets.size(), 10U);
        QCOMPARE(bench.server.requests().size(), 11);
        QCOMPARE(bench.loader->activeCount(), 0);
    }

    void freshIsNotAskedAgain()
    {
        Bench bench;
        bench.loader->want(threadKey(1), false);
        QTRY_COMPARE(bench.snippets.size(), 1U);
        bench.loader->want(threadKey(1), false);
        bench.loader->unwant(threadKey(1));
        bench.loader->want(threadKey(1), false);
        bench.loader->want(threadKey(2), false);
        QTRY_COMPARE(bench.snippets.size(), 2U);
        QCOMPARE(bench.server.requests().size(), 2);
    }

    void progressRefreshesWhenDue()
    {
        Bench bench({.freshness = 600ms});
        bench.loader->want(threadKey(1), false);
        QTRY_COMPARE(bench.snippets.size(), 1U);
        bench.snippets.clear();
        bench.loader->invalidate(threadKey(1));
        bench.loader->invalidate(threadKey(1));
        QTRY_COMPARE(bench.snippets.size(), 1U);
        QCOMPARE(bench.server.requests().size(), 2);
        bench.loader->invalidate(threadKey(7)); // not on the screen
        bench.loader->want(threadKey(2), false);
        QTRY_COMPARE(bench.snippets.size(), 2U);
        QCOMPARE(bench.server.requests().size(), 3);
    }

    void leavingTheViewCancels()
    {
        Bench bench({.concurrency = 1});
        bench.isHolding = true;
        bench.loader->want(threadKey(1), false);
        bench.loader->want(threadKey(2), false);
        bench.loader->want(threadKey(3), false);
        QTRY_COMPARE(bench.held.size(), 1U);
        bench.loader->unwant(threadKey(2)); // still waiting: never asked for
        bench.loader->unwant(threadKey(1)); // under way: aborted, and its place is free
        QTRY_COMPARE(bench.held.size(), 2U);
        bench.release();
        QTRY_COMPARE(bench.snippets.size(), 1U);
        QCOMPARE(bench.snippets.count("t3"), 1U);
        QCOMPARE(bench.server.requests().size(), 2);
    }

    void closingCancelsAll()
    {
        Bench bench;
        QVERIFY(bench.findWay());
        bench.isHolding = true;
        for (int i = 0; i < 10; ++i) {
            bench.loader->want(threadKey(i), false);
        }
        QTRY_COMPARE(bench.held.size(), 4U);
        bench.loader->close();
        QCOMPARE(bench.loader->activeCount(), 0);
        QTRY_COMPARE(bench.server.openConnections(), 0);
        bench.held.clear();
        bench.isHolding = false;
        bench.loader->want(threadKey(11), false);
        QTRY_COMPARE(bench.snippets.size(), 1U);
        QCOMPARE(bench.server.requests().size(), 6);
    }

    void theQueueIsBounded()
    {
        Bench bench({.concurrency = 1, .queueBound = 5});
        bench.isHolding = true;
        bench.loader->want(threadKey(0), false);
        QTRY_COMPARE(bench.held.size(), 1U);
        for (int i = 1; i <= 100; ++i) {
            bench.loader->want(threadKey(i), false);
        }
        bench.release();
        QTRY_COMPARE(bench.snippets.size(), 6U);
        QCOMPARE(bench.snippets.count("t100"), 1U);
        QCOMPARE(bench.server.requests().size(), 6);
    }

    void failuresAndUnknownOrgsBlockNobody()
    {
        Bench bench({.concurrency = 1});
        bench.server.onRequest([](const HttpRequest& request, HttpConnection& socket) {
            if (request.body.contains("t1")) {
                socket.answerJson(500, R"({"error":"boom"})");
            } else {
                Bench::answer(request, socket);
            }
        });
        bench.loader->want({wire::OrgId("stranger"), wire::ThreadId("t9")}, true);
        bench.loader->want(threadKey(1), false);
        bench.loader->want(threadKey(2), false);
        QTRY_COMPARE(bench.snippets.count("t2"), 1U);
        QCOMPARE(bench.snippets.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(SnippetLoaderTest)
#include "tst_snippetloader.moc"
