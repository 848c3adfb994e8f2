// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedwords.h"

#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using net::ShareKey;
using net::ShareRank;

namespace {

const QUrl kOrigin(QStringLiteral("https://studio.example"));
const QByteArray kToken = "0123456789abcdef0123456789abcdef";

} // namespace

class SharedWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAccountSameKey()
    {
        const ShareKey key = net::shareKeyOfToken(kOrigin, kToken);
        const ShareKey again = net::shareKeyOfToken(QUrl(QStringLiteral("https://STUDIO.example:443/")), kToken);
        QCOMPARE(again.name, key.name);
        QCOMPARE(again.secret, key.secret);
    }

    void everythingElseAnotherKey_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("another token") << net::shareKeyOfToken(kOrigin, "x").name;
        QTest::newRow("another server") << net::shareKeyOfToken(QUrl(QStringLiteral("https://other.example")), kToken).name;
        QTest::newRow("another port") << net::shareKeyOfToken(QUrl(QStringLiteral("https://studio.example:8443")), kToken).name;
        QTest::newRow("another scheme") << net::shareKeyOfToken(QUrl(QStringLiteral("http://studio.example")), kToken).name;
        QTest::newRow("an account of that id") << net::shareKeyOfAccount(kOrigin, kToken).name;
    }

    void everythingElseAnotherKey()
    {
        QFETCH(QByteArray, name);
        const ShareKey key = net::shareKeyOfToken(kOrigin, kToken);
        QVERIFY(name != key.name);
        QVERIFY(!key.name.contains(kToken) && !key.secret.contains(kToken));
    }

    void handshake()
    {
        const ShareKey key = net::shareKeyOfToken(kOrigin, kToken);
        const QByteArray serverNonce = net::makeNonce();
        const QByteArray followerNonce = net::makeNonce();
        QCOMPARE(net::nonceOfGreeting(net::greetingLine(serverNonce)), serverNonce);

        const net::FollowRequest request{ShareRank::Watcher, QStringLiteral("acme lab/é")};
        const QByteArray line = net::followLine(request, key, serverNonce, followerNonce);
        const auto proven = net::provenRequest(line, key, serverNonce);
        QVERIFY(proven.has_value());
        QCOMPARE(proven->request.rank, ShareRank::Watcher);
        QCOMPARE(proven->request.slug, request.slug);
        QVERIFY(net::isWelcome(proven->welcome, key, serverNonce, followerNonce));
        QVERIFY(!(line + proven->welcome).contains(key.secret.toHex()));
        QVERIFY(!(line + proven->welcome).contains(kToken));
    }

    void whoHasNotTheKeyIsRefused()
    {
        const ShareKey key = net::shareKeyOfToken(kOrigin, kToken);
        ShareKey other = net::shareKeyOfToken(kOrigin, "another");
        const QByteArray serverNonce = net::makeNonce();
        const QByteArray followerNonce = net::makeNonce();
        const net::FollowRequest request{ShareRank::Guest, QStringLiteral("acme")};
        QVERIFY(!net::provenRequest(net::followLine(request, other, serverNonce, followerNonce), key, serverNonce));
        // Heard earlier and said again.
        QVERIFY(!net::provenRequest(net::followLine(request, key, net::makeNonce(), followerNonce), key, serverNonce));
        // Another organization, or another rank, than was proven.
        const QByteArray line = net::followLine(request, key, serverNonce, followerNonce);
        QVERIFY(net::provenRequest(line, key, serverNonce));
        QVERIFY(!net::provenRequest(QByteArray(line).replace("acme", "beta"), key, serverNonce));
        QVERIFY(!net::provenRequest(QByteArray(line).replace("guest", "tray"), key, serverNonce));
        // A follower's proof is no server's.
        const QByteArray proof = line.split(' ').constLast();
        QVERIFY(!net::isWelcome("welcome " + proof, key, serverNonce, followerNonce));
    }

    void linesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r");
        QTest::newRow("later version") << QByteArray("tallylight-share 2 ") + net::makeNonce();
        QTest::newRow("short nonce") << QByteArray("tallylight-share 1 abc");
        QTest::newRow("words missing") << QByteArray("follow guest acme");
        QTest::newRow("bytes") << QByteArray::fromHex("00ff20fe200020ffff");
    }

    void linesThatAreNone()
    {
        QFETCH(QByteArray, line);
        const ShareKey key = net::shareKeyOfToken(kOrigin, kToken);
        QVERIFY(!net::nonceOfGreeting(line));
        QVERIFY(!net::provenRequest(line, key, net::makeNonce()));
        QVERIFY(!net::isWelcome(line, key, net::makeNonce(), net::makeNonce()));
    }

    void interestThereAndBack()
    {
        for (const auto interest : {net::Interest::Spare, net::Interest::Active, net::Interest::Looked}) {
            QCOMPARE(net::interestOfLine(net::interestLine(interest)), interest);
        }
        for (const QByteArray& none :
             {QByteArray(), QByteArray("interest"), QByteArray("interest "), QByteArray("interest looked at"), QByteArray("looked"),
              QByteArray("follow guest acme 1 2"), QByteArray::fromHex("696e74657265737420ff00")}) {
            QVERIFY2(!net::interestOfLine(none), none.constData());
        }
    }

    void linkStateThereAndBack()
    {
        net::WatchState state;
        state.phase = net::WatchPhase::Waiting;
        state.since = wire::Timestamp(1'700'000'000'123ms);
        state.liveUntil = wire::Timestamp(1'700'000'000'001ms);
        state.retryAt = wire::Timestamp(1'700'000'009'000ms);
        state.failure = net::StreamFailure{net::FailureKind::Busy, {wire::ErrorCode::TooManyRequests, "no room: \"é\"\n", true}, 200, {}};
        const auto back = net::readLinkState(net::writeLinkState(state));
        QVERIFY(back.has_value());
        QCOMPARE(back->phase, state.phase);
        QVERIFY(back->since == state.since && back->liveUntil == state.liveUntil && back->retryAt == state.retryAt);
        QCOMPARE(back->failure->kind, net::FailureKind::Busy);
        QVERIFY(back->failure->error == state.failure->error);
        QCOMPARE(back->failure->httpStatus, 200);

        const auto bare = net::readLinkState(net::writeLinkState({net::WatchPhase::Live, state.since, {}, {}, {}}));
        QVERIFY(bare.has_value());
        QVERIFY(!bare->liveUntil && !bare->retryAt && !bare->failure);
    }

    void waitingThereAndBack()
    {
        wire::WaitingEvent event;
        event.threads.resize(2);
        event.threads[0].id = wire::ThreadId("w1");
        event.threads[0].org = wire::OrgId("acme");
        event.threads[0].agent = wire::AgentId("vir_1");
        event.threads[0].title = "Größe: \"x\"\n";
        event.threads[0].createdBy = wire::UserId("me");
        event.threads[1].id = wire::ThreadId("w2");
        event.threads[0].status = event.threads[1].status = wire::ThreadStatus::RequiresAction;
        const auto back = net::readWaiting(net::writeWaiting(event));
        QVERIFY(back == event);
        QVERIFY(net::readWaiting(net::writeWaiting({})) == wire::WaitingEvent());
        for (const char* none : {"", "[]", "{}", R"({"threads":1})", R"({"threads":[{"title":"no id"}]})"}) {
            QVERIFY2(!net::readWaiting(none), none);
        }
    }

    void everyNameComesBack()
    {
        for (int kind = 0; kind <= static_cast<int>(net::FailureKind::TooLarge); ++kind) {
            for (int code = 0; code <= static_cast<int>(wire::ErrorCode::Cancelled); ++code) {
                net::WatchState state;
                state.failure =
                    net::StreamFailure{static_cast<net::FailureKind>(kind), {static_cast<wire::ErrorCode>(code), {}, false}, 0, {}};
                const auto back = net::readLinkState(net::writeLinkState(state));
                QVERIFY(back.has_value());
                QCOMPARE(back->failure->kind, state.failure->kind);
                QCOMPARE(back->failure->error.code, state.failure->error.code);
            }
        }
    }

    void linkStatesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no json") << QByteArray("live");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("no time") << QByteArray(R"({"phase":"live"})");
        QTest::newRow("unknown phase") << QByteArray(R"({"phase":"dead","since":1})");
        QTest::newRow("half a failure") << QByteArray(R"({"phase":"waiting","since":1,"failure":{"kind":"busy"}})");
    }

    void linkStatesThatAreNone()
    {
        QFETCH(QByteArray, data);
        QVERIFY(!net::readLinkState({data.constData(), static_cast<std::size_t>(data.size())}));
    }
};

QTEST_GUILESS_MAIN(SharedWordsTest)
#include "tst_sharedwords.moc"
