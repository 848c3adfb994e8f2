// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/connectionpool.h"

#include "net/studioapi.h"
#include "net/whendone.h"
#include "support/scriptedserver.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace tallylight;
using namespace std::chrono_literals;
using net::ConnectionPool;
using net::Interest;
using net::WatchPhase;
using test::HttpConnection;
using test::HttpRequest;
using test::ScriptedServer;

namespace {

std::string summary(int threads)
{
    std::string rows;
    for (int i = 0; i < threads; ++i) {
        rows += (i == 0 ? "" : ",") + std::string(R"({"id":"t)") + std::to_string(i)
                + R"(","virtual_mcp_id":"v","title":null,"organization_id":"o"})";
    }
    const std::string total = std::to_string(threads);
    return R"({"id":"e","source":"decopilot","time":"2026-11-23T02:50:39.061Z","data":{"summary":{"totalRunning":)" + total
           + R"(,"agentCount":1},"threads":[)" + rows + "]}}";
}

//! Greets each stream with one thread in the org and two of the user's, and keeps it.
struct Bench {
    ScriptedServer server;
    std::vector<QPointer<HttpConnection>> streams;
    std::unique_ptr<ConnectionPool> pool;

    explicit Bench(int places = net::kMaxStreams)
    {
        server.onRequest([this](const HttpRequest& request, HttpConnection& socket) {
            if (!request.path().endsWith("/watch")) {
                socket.answerJson(200, "[]");
                return;
            }
            streams.emplace_back(&socket);
            socket.beginStream();
            socket.sendFrame("connected", R"({"listenerId":"l","organizationId":"o","typePatterns":null,"connectedAt":"x"})");
            socket.sendFrame("decopilot.running.summary", summary(1));
            socket.sendFrame("decopilot.running.summary.user", summary(2));
        });
        net::PoolOptions options;
        options.origin = server.origin();
        options.stream.backoff = {1ms, 4ms, 1ms, 1h};
        options.streams = places;
        pool = std::make_unique<ConnectionPool>(options);
    }
};

//! What a handle says, written down.
struct Listener {
    std::unique_ptr<net::WatchHandle> handle;
    std::vector<wire::Event> events;
    QList<WatchPhase> phases;

    Listener(ConnectionPool& pool, const QString& slug, Interest interest = Interest::Spare) : handle(pool.acquire(slug, interest))
    {
        QObject::connect(handle.get(), &net::WatchHandle::eventReceived, handle.get(),
                         [this](const wire::Event& event) { events.push_back(event); });
        QObject::connect(handle.get(), &net::WatchHandle::stateChanged, handle.get(),
                         [this](const net::WatchState& state) { phases << state.phase; });
    }

    [[nodiscard]] WatchPhase phase() const { return handle->state().phase; }

    [[nodiscard]] std::size_t threads(wire::Scope scope) const
    {
        std::size_t found = 0;
        for (const wire::Event& event : events) {
            const auto* summary = std::get_if<wire::SummaryEvent>(&event);
            found = summary != nullptr && summary->scope == scope ? summary->threads.size() : found;
        }
        return found;
    }
};

const QString kAcme = QStringLiteral("acme");

using Listeners = std::vector<std::unique_ptr<Listener>>;

//! "org0" and so on.
Listeners listenersTo(ConnectionPool& pool, int count, Interest interest = Interest::Spare)
{
    Listeners listeners;
    for (int i = 0; i < count; ++i) {
        listeners.push_back(std::make_unique<Listener>(pool, QStringLiteral("org%1").arg(i), interest));
    }
    return listeners;
}

bool areLive(const Listeners& listeners)
{
    return std::ranges::all_of(listeners, [](const auto& listener) { return listener->phase() == WatchPhase::Live; });
}

} // namespace

class ConnectionPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneConnectionForManyHandles()
    {
        Bench bench;
        std::vector<std::unique_ptr<Listener>> listeners;
        for (int i = 0; i < 20; ++i) {
            listeners.push_back(std::make_unique<Listener>(*bench.pool, kAcme));
        }
        QTRY_COMPARE(listeners.back()->threads(wire::Scope::User), 2U);
        for (const auto& listener : listeners) {
            QCOMPARE(listener->threads(wire::Scope::Org), 1U);
            QCOMPARE(listener->phases.constLast(), WatchPhase::Live);
        }
        QCOMPARE(bench.server.connectionCount(), 1);
        QCOMPARE(bench.pool->connectionCount(), 1);
    }

    void lateSubscriberIsToldAtOnce()
    {
        Bench bench;
        Listener first(*bench.pool, kAcme);
        QTRY_COMPARE(first.threads(wire::Scope::User), 2U);

        Listener late(*bench.pool, kAcme);
        QVERIFY(late.events.empty());
        late.handle->replay();
        QCOMPARE(late.phases, QList<WatchPhase>({WatchPhase::Live}));
        QCOMPARE(late.events.size(), 3U);
        QVERIFY(std::holds_alternative<wire::Connected>(late.events[0]));
        QCOMPARE(late.threads(wire::Scope::Org), 1U);
        QCOMPARE(late.threads(wire::Scope::User), 2U);
        QCOMPARE(bench.server.connectionCount(), 1);
    }

    void userSummaryIsOneForAllOrgs()
    {
        Bench bench;
        Listener first(*bench.pool, kAcme);
        QTRY_COMPARE(first.threads(wire::Scope::User), 2U);
        Listener other(*bench.pool, QStringLiteral("globex"));
        other.handle->replay();
        QCOMPARE(other.threads(wire::Scope::User), 2U);
        QCOMPARE(other.threads(wire::Scope::Org), 0U);
    }

    void lastHandleClosesAndValuesStay()
    {
        Bench bench;
        auto one = std::make_unique<Listener>(*bench.pool, kAcme);
        auto two = std::make_unique<Listener>(*bench.pool, kAcme);
        QTRY_COMPARE(one->threads(wire::Scope::User), 2U);
        one.reset();
        QCOMPARE(bench.pool->connectionCount(), 1);
        QCOMPARE(bench.server.openConnections(), 1);
        two.reset();
        QCOMPARE(bench.pool->connectionCount(), 0);
        QTRY_COMPARE(bench.server.openConnections(), 0);

        QVERIFY(bench.pool->lastOrgSummary(kAcme) != nullptr);
        QCOMPARE(bench.pool->lastUserSummary()->threads.size(), 2U);
        Listener again(*bench.pool, kAcme);
        again.handle->replay(); // before the server said a word
        QCOMPARE(again.threads(wire::Scope::User), 2U);
        QCOMPARE(again.phases, QList<WatchPhase>({WatchPhase::Connecting}));
        QTRY_COMPARE(bench.server.connectionCount(), 2);

        bench.pool->forget();
        QVERIFY(bench.pool->lastOrgSummary(kAcme) == nullptr);
        QVERIFY(bench.pool->lastUserSummary() == nullptr);
    }

    void aHandleMayGoWithinItsOwnEvent()
    {
        Bench bench;
        auto suicidal = std::make_unique<Listener>(*bench.pool, kAcme);
        int events = 0;
        connect(
            suicidal->handle.get(), &net::WatchHandle::eventReceived, this,
            [&] {
                ++events;
                suicidal->handle.release()->deleteLater();
            },
            Qt::SingleShotConnection);
        QTRY_COMPARE(bench.pool->connectionCount(), 0);
        QCOMPARE(events, 1);
        QTRY_COMPARE(bench.server.openConnections(), 0);
    }

    void twentyOrgsStreamWhileACallGoesThrough()
    {
        Bench bench(20);
        const Listeners listeners = listenersTo(*bench.pool, 20);
        for (const auto& listener : listeners) {
            QTRY_COMPARE(listener->threads(wire::Scope::Org), 1U);
        }
        QCOMPARE(bench.server.openConnections(), 20);

        net::StudioApi api({.origin = bench.server.origin(), .token = {}});
        bool isAnswered = false;
        net::whenDone(api.organizations(), this, [&isAnswered](const auto& orgs) { isAnswered = orgs.has_value(); });
        QTRY_VERIFY(isAnswered);
        QCOMPARE(bench.server.openConnections(), 21);
    }

    void reconnectNowRenewsAll()
    {
        Bench bench;
        Listener one(*bench.pool, kAcme);
        Listener two(*bench.pool, QStringLiteral("globex"));
        QTRY_COMPARE(two.threads(wire::Scope::User), 2U);
        QTRY_COMPARE(one.threads(wire::Scope::User), 2U);
        bench.pool->reconnectNow();
        QTRY_COMPARE(bench.server.connectionCount(), 4);
        QTRY_COMPARE(bench.server.openConnections(), 2);
        QTRY_COMPARE(std::count_if(one.events.begin(), one.events.end(),
                                   [](const wire::Event& event) { return std::holds_alternative<wire::Connected>(event); }),
                     2);
    }

    void restsAndWakes()
    {
        Bench bench;
        Listener one(*bench.pool, kAcme);
        Listener two(*bench.pool, QStringLiteral("globex"));
        QTRY_COMPARE(two.threads(wire::Scope::User), 2U);
        QTRY_COMPARE(one.threads(wire::Scope::User), 2U);
        bench.pool->rest();
        QTRY_COMPARE(bench.server.openConnections(), 0);
        QCOMPARE(one.phases.constLast(), WatchPhase::Connecting); // not live, and not closed for good
        Listener three(*bench.pool, QStringLiteral("initech"));   // comes while nothing is tried
        QCOMPARE(bench.server.connectionCount(), 2);
        bench.pool->wake();
        QTRY_COMPARE(bench.server.connectionCount(), 5);
        QTRY_COMPARE(one.phases.constLast(), WatchPhase::Live);
        QTRY_COMPARE(three.threads(wire::Scope::User), 2U);
        bench.pool->rest();
        QTRY_COMPARE(bench.server.openConnections(), 0);
        bench.pool->reconnectNow(); // a person's click counts as well
        QTRY_COMPARE(bench.server.connectionCount(), 8);
    }

    void neverMoreThanHavePlaces()
    {
        Bench bench;
        Listeners listeners = listenersTo(*bench.pool, 12);
        for (int i = 0; i < 8; ++i) {
            QTRY_COMPARE(listeners[i]->phase(), WatchPhase::Live);
        }
        QCOMPARE(bench.pool->connectionCount(), 8);
        for (int i = 8; i < 12; ++i) {
            QCOMPARE(listeners[i]->phase(), WatchPhase::Queued);
            listeners[i]->handle->reconnectNow(); // a click does not make room
            listeners[i]->handle->replay();
            QCOMPARE(listeners[i]->phases, QList<WatchPhase>({WatchPhase::Queued}));
        }
        // One more that looks at what is open needs none.
        const Listener beside(*bench.pool, QStringLiteral("org7"));
        QCOMPARE(beside.phase(), WatchPhase::Live);

        // Who came first gets the place that becomes free.
        listeners.erase(listeners.begin());
        QTRY_COMPARE(listeners[7]->phase(), WatchPhase::Live);
        QCOMPARE(listeners[7]->threads(wire::Scope::Org), 1U);
        QCOMPARE(listeners[8]->phase(), WatchPhase::Queued);
        QCOMPARE(bench.server.connectionCount(), 9);
        QCOMPARE(bench.server.mostConnections(), 8);
        listeners.clear();
        QTRY_COMPARE(bench.server.openConnections(), 1);
    }

    void whatIsWantedMoreComesIn()
    {
        Bench bench;
        Listeners listeners = listenersTo(*bench.pool, 8);
        QTRY_VERIFY(areLive(listeners));
        const Listener second(*bench.pool, QStringLiteral("org7")); // two want this one
        const Listener busy(*bench.pool, QStringLiteral("busy"), Interest::Active);
        QCOMPARE(busy.phase(), WatchPhase::Connecting); // at once
        QTRY_COMPARE(busy.phase(), WatchPhase::Live);
        QCOMPARE(listeners[6]->phase(), WatchPhase::Queued);
        QVERIFY(listeners[6]->handle->state().liveUntil.has_value());
        QCOMPARE(listeners[6]->phases.constLast(), WatchPhase::Queued);
        QCOMPARE(listeners[7]->phase(), WatchPhase::Live);

        // No flapping: of equals, who has a place keeps it.
        const Listener alsoSpare(*bench.pool, QStringLiteral("spare"));
        QCOMPARE(alsoSpare.phase(), WatchPhase::Queued);
        QCOMPARE(bench.server.connectionCount(), 9);

        // It may become wanted later, also by another handle.
        Listener looked(*bench.pool, QStringLiteral("org6"), Interest::Looked);
        QTRY_COMPARE(listeners[6]->phase(), WatchPhase::Live);
        QTRY_COMPARE(listeners[5]->phase(), WatchPhase::Queued);
        listeners[5]->handle->setInterest(Interest::Active);
        QTRY_COMPARE(listeners[5]->phase(), WatchPhase::Live);
        QCOMPARE(bench.pool->connectionCount(), 8);
        QCOMPARE(bench.server.mostConnections(), 8);
    }

    void whereAllAreLookedAtTheLateOneWaits()
    {
        Bench bench;
        Listeners listeners = listenersTo(*bench.pool, 8, Interest::Looked);
        QTRY_VERIFY(areLive(listeners));
        const Listener late(*bench.pool, kAcme, Interest::Looked);
        const Listener spare(*bench.pool, QStringLiteral("globex"));
        QCOMPARE(late.phase(), WatchPhase::Queued);
        listeners.erase(listeners.begin() + 3);
        QTRY_COMPARE(late.phase(), WatchPhase::Live);
        QCOMPARE(late.threads(wire::Scope::Org), 1U);
        // Whoever looks away makes room for those who look, and for nobody else.
        const Listener later(*bench.pool, QStringLiteral("initech"), Interest::Looked);
        QCOMPARE(later.phase(), WatchPhase::Queued);
        listeners[0]->handle->setInterest(Interest::Spare);
        QTRY_COMPARE(later.phase(), WatchPhase::Live);
        QCOMPARE(listeners[0]->phase(), WatchPhase::Queued);
        QCOMPARE(spare.phase(), WatchPhase::Queued);
        QCOMPARE(bench.server.mostConnections(), 8);
    }

    //! The connection before is closed before the next is opened, however fast they follow each other.
    void lookingAroundNeverTakesOneMore()
    {
        Bench bench;
        const Listeners listeners = listenersTo(*bench.pool, 12);
        std::unique_ptr<Listener> looked;
        for (int i = 0; i < 60; ++i) {
            looked.reset();
            looked = std::make_unique<Listener>(*bench.pool, QStringLiteral("org%1").arg(i % 12), Interest::Looked);
            QTRY_COMPARE(looked->phase(), WatchPhase::Live);
        }
        QVERIFY2(bench.server.connectionCount() > 20, "many were opened");
        QCOMPARE(bench.server.mostConnections(), 8);
        QCOMPARE(bench.pool->connectionCount(), 8);
    }

    void placesAreKeptAsleep()
    {
        Bench bench;
        const Listeners listeners = listenersTo(*bench.pool, 9);
        QTRY_COMPARE(listeners[7]->phase(), WatchPhase::Live);
        bench.pool->rest();
        QTRY_COMPARE(bench.server.openConnections(), 0);
        QCOMPARE(listeners[8]->phase(), WatchPhase::Queued);
        listeners[8]->handle->setInterest(Interest::Looked);
        QTRY_COMPARE(listeners[7]->phase(), WatchPhase::Queued);
        bench.pool->wake();
        QTRY_COMPARE(listeners[8]->phase(), WatchPhase::Live);
        QTRY_COMPARE(bench.server.openConnections(), 8);
        QCOMPARE(bench.server.mostConnections(), 8);
    }

    void poolMayGoBeforeItsStreamsSettle()
    {
        Bench bench;
        {
            Listener listener(*bench.pool, kAcme);
        }
        bench.pool.reset();
        QTRY_COMPARE(bench.server.openConnections(), 0);
    }
};

QTEST_GUILESS_MAIN(ConnectionPoolTest)
#include "tst_connectionpool.moc"
