// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedserver.h"

#include "net/sharedstream.h"
#include "net/sharingbench.h"
#include "wire/ssewriter.h"

#include <QFile>
#include <QLocalSocket>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tallylight;
using namespace std::chrono_literals;
using net::ShareRank;
using net::ShareRole;
using test::Follower;
using test::SharingBench;

namespace {

const QString kAcme = QStringLiteral("acme");
const QString kGlobex = QStringLiteral("globex");
constexpr uid_t kNobody = 65534;
//! Holds the welcome, and not much more.
constexpr qint64 kLittle = 128;

//! A tray that looks at one organization.
struct Tray {
    SharingBench bench;
    std::unique_ptr<net::ConnectionPool> pool;
    std::unique_ptr<Follower> window;

    explicit Tray(const std::function<void(net::ShareOptions&)>& change = {})
    {
        net::ShareOptions share = bench.share(ShareRank::Tray);
        if (change) {
            change(share);
        }
        pool = bench.pool(share);
        window = std::make_unique<Follower>(*pool, kAcme);
    }

    [[nodiscard]] bool isWhole() const { return window->isWhole() && pool->shareRole() == ShareRole::Serving; }
};

//! A follower that says what the test wants it to say.
struct RawPeer {
    QLocalSocket socket;
    QByteArray nonce = net::makeNonce();

    explicit RawPeer(const QString& path) { socket.connectToServer(path); }

    [[nodiscard]] bool isGreeted()
    {
        return QTest::qWaitFor([this] { return socket.canReadLine(); }, 20'000);
    }

    //! Reads the greeting, asks, and reads the welcome; and no more than \a buffer of what follows.
    [[nodiscard]] bool follow(const SharingBench& bench, const QString& slug, qint64 buffer)
    {
        if (!isGreeted()) {
            return false;
        }
        const auto key = bench.share(ShareRank::Guest).key;
        const QByteArray serverNonce = net::nonceOfGreeting(socket.readLine().chopped(1)).value_or(QByteArray());
        socket.setReadBufferSize(buffer);
        socket.write(net::followLine({ShareRank::Guest, slug}, key, serverNonce, nonce) + '\n');
        return isGreeted() && net::isWelcome(socket.readLine().chopped(1), key, serverNonce, nonce);
    }

    [[nodiscard]] bool isClosed()
    {
        return QTest::qWaitFor([this] { return socket.state() == QLocalSocket::UnconnectedState; }, 20'000);
    }
};

sockaddr_un addressOf(const QString& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path - 1);
    return address;
}

//! Runs \a what in a process of another user; its exit code is what that returns.
class Stranger
{
public:
    explicit Stranger(const std::function<int()>& what) : m_process(::fork())
    {
        if (m_process == 0) {
            ::alarm(60);
            ::_exit(::setgid(kNobody) == 0 && ::setuid(kNobody) == 0 ? what() : 99);
        }
    }
    ~Stranger()
    {
        if (m_process > 0 && m_exitCode < 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
    }

    [[nodiscard]] int exitCode()
    {
        int status = 0;
        if (m_exitCode < 0 && ::waitpid(m_process, &status, WNOHANG) == m_process) {
            m_exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 98;
        }
        return m_exitCode;
    }

private:
    pid_t m_process;
    int m_exitCode = -1;
};

} // namespace

//! What comes in at the socket may be anything.
class SharedServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void malformedBytesAreHarmless_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTest::newRow("zeros") << QByteArray(1000, '\0') + '\n';
        QTest::newRow("a line without end") << QByteArray(100'000, 'x');
        QTest::newRow("no proof") << QByteArray("follow tray acme ") + net::makeNonce() + " 00\n";
        QTest::newRow("a long slug") << "follow guest " + QByteArray(900, 'a') + ' ' + net::makeNonce() + " 00\n";
        QTest::newRow("lines") << QByteArray(500, '\n');
    }

    void malformedBytesAreHarmless()
    {
        QFETCH(QByteArray, bytes);
        Tray tray;
        QTRY_VERIFY(tray.isWhole());
        RawPeer peer(tray.bench.socketPath());
        QVERIFY(peer.isGreeted());
        peer.socket.write(bytes);
        QVERIFY(peer.isClosed());
        QVERIFY(!peer.socket.readAll().contains("event:")); // and learnt nothing
        QVERIFY(tray.isWhole());
        QCOMPARE(tray.pool->connectionCount(), 1);
    }

    void whoNeverAsksIsDropped()
    {
        Tray tray([](net::ShareOptions& share) { share.handshake = 30ms; });
        QTRY_VERIFY(tray.isWhole());
        RawPeer peer(tray.bench.socketPath());
        QVERIFY(peer.isGreeted());
        QVERIFY(peer.isClosed());
    }

    void whatAFollowerSaysLaterIsIgnored()
    {
        Tray tray;
        QTRY_VERIFY(tray.isWhole());
        RawPeer peer(tray.bench.socketPath());
        QVERIFY(peer.follow(tray.bench, kAcme, 0));
        peer.socket.write(QByteArray(200'000, 'x') + '\n');
        QVERIFY(peer.socket.flush());
        QTRY_COMPARE(peer.socket.bytesToWrite(), 0);
        tray.bench.streams.front()->sendFrame("decopilot.running.summary", test::summaryData(3));
        QTRY_VERIFY(peer.socket.peek(1 << 20).contains(test::totalText(3)));
    }

    void whatWaitsIsToldAtOnceUntilTheConnectionEnds()
    {
        Tray tray([](net::ShareOptions& share) { share.keepalive = 1h; });
        QTRY_VERIFY(tray.isWhole());
        const auto waiting = [](const char* id) {
            wire::WaitingEvent event;
            event.threads.resize(1);
            event.threads.front().id = wire::ThreadId(id);
            event.threads.front().status = wire::ThreadStatus::RequiresAction;
            return event;
        };
        tray.window->handle->share(waiting("w1"));
        const auto pool = tray.bench.pool(ShareRank::Watcher);
        Follower late(*pool, kAcme);
        QTRY_VERIFY(late.isWhole());
        QTRY_VERIFY(late.events.back() == wire::Event(waiting("w1"))); // after the set that it belongs to
        tray.window->handle->share(waiting("w2"));
        QTRY_VERIFY(late.events.back() == wire::Event(waiting("w2")));
        Follower window(*pool, kAcme);
        QVERIFY(window.events.back() == wire::Event(waiting("w2")));
        QVERIFY(window.handle->isFollowing() && !tray.window->handle->isFollowing());

        // What waited before the connection broke is not told of the next.
        tray.bench.streams.front()->cut();
        QTRY_COMPARE(tray.bench.streams.size(), 2U);
        QTRY_VERIFY(tray.window->isLive());
        const auto other = tray.bench.pool(ShareRank::Watcher);
        Follower later(*other, kAcme);
        QTRY_VERIFY(later.isWhole());
        tray.window->handle->share(waiting("w3"));
        QTRY_VERIFY(later.events.back() == wire::Event(waiting("w3")));
        QCOMPARE(std::ranges::count_if(later.events, [](const auto& event) { return std::holds_alternative<wire::WaitingEvent>(event); }),
                 1);
    }

    void aStalledFollowerHurtsNobody()
    {
        Tray tray([](net::ShareOptions& share) { share.keepalive = 1h; });
        QTRY_VERIFY(tray.isWhole());
        RawPeer stalled(tray.bench.socketPath());
        QVERIFY(stalled.follow(tray.bench, kAcme, kLittle));
        const auto good = tray.bench.pool(ShareRank::Watcher);
        Follower follower(*good, kAcme);
        QTRY_VERIFY(follower.isWhole());
        for (int i = 2; i < 12; ++i) {
            tray.bench.streams.front()->sendFrame("decopilot.running.summary", test::summaryData(i, 100'000));
        }
        QTRY_COMPARE(follower.threads(wire::Scope::Org), 11);
        QCOMPARE(tray.window->threads(wire::Scope::Org), 11);
    }

    void aStalledFollowerIsDropped()
    {
        Tray tray([](net::ShareOptions& share) { share.keepalive = 30ms; });
        QTRY_VERIFY(tray.isWhole());
        RawPeer stalled(tray.bench.socketPath());
        QVERIFY(stalled.follow(tray.bench, kGlobex, kLittle));
        QTRY_COMPARE(tray.bench.streams.size(), 2U);
        QCOMPARE(tray.pool->connectionCount(), 2);
        tray.bench.streams[1]->sendFrame("decopilot.running.summary", test::summaryData(50, 20'000));
        QTRY_COMPARE(tray.pool->connectionCount(), 1); // its share in the stream is gone as well
    }

    void aSlowFollowerGetsTheNewest()
    {
        Tray tray([](net::ShareOptions& share) { share.keepalive = 1h; });
        QTRY_VERIFY(tray.isWhole());
        RawPeer slow(tray.bench.socketPath());
        QVERIFY(slow.follow(tray.bench, kAcme, kLittle));
        for (int i = 2; i <= 40; ++i) {
            tray.bench.streams.front()->sendFrame("decopilot.running.summary", test::summaryData(i, 10'000));
        }
        QTRY_COMPARE(tray.window->threads(wire::Scope::Org), 40);
        QByteArray read;
        slow.socket.setReadBufferSize(0);
        QTRY_VERIFY((read += slow.socket.readAll()).contains(test::totalText(40)));
        QVERIFY2(read.count("decopilot.running.summary\n") < 39, "older ones were left out");
        QVERIFY(!read.contains(test::totalText(39)));
    }

    void eventsThatNobodyReadsAreBounded()
    {
        Tray tray([](net::ShareOptions& share) { share.keepalive = 1h; });
        QTRY_VERIFY(tray.isWhole());
        RawPeer stalled(tray.bench.socketPath());
        QVERIFY(stalled.follow(tray.bench, kGlobex, kLittle));
        QTRY_COMPARE(tray.bench.streams.size(), 2U);
        const std::string event = test::statusData(2'000);
        for (int i = 0; i < 2'000; ++i) {
            tray.bench.streams[1]->sendFrame("decopilot.thread.status", event);
        }
        QTRY_COMPARE_WITH_TIMEOUT(tray.pool->connectionCount(), 1, 20'000);
    }

    void followersAreCounted()
    {
        Tray tray([](net::ShareOptions& share) { share.followers = 2; });
        QTRY_VERIFY(tray.isWhole());
        RawPeer one(tray.bench.socketPath());
        RawPeer two(tray.bench.socketPath());
        QVERIFY(one.follow(tray.bench, kAcme, 0) && two.follow(tray.bench, kAcme, 0));
        RawPeer three(tray.bench.socketPath());
        QVERIFY(three.isClosed());
        one.socket.abort();
        const auto more = tray.bench.pool(ShareRank::Watcher);
        Follower follower(*more, kAcme);
        QTRY_VERIFY(follower.isWhole());
        QTRY_COMPARE(tray.bench.server.openConnections(), 1);
    }

    void noTokenOnTheSocket()
    {
        Tray tray;
        QTRY_VERIFY(tray.isWhole());
        RawPeer peer(tray.bench.socketPath());
        QVERIFY(peer.isGreeted());
        QByteArray all = peer.socket.peek(1000);
        QVERIFY(peer.follow(tray.bench, kAcme, 0));
        QTRY_VERIFY((all += peer.socket.readAll()).contains("decopilot.running.summary.user"));
        QVERIFY(!all.contains(tray.bench.token));
        QVERIFY(!tray.bench.socketPath().contains(QString::fromLatin1(tray.bench.token)));
    }

    void anotherUserIsRefused()
    {
        if (::geteuid() != 0) {
            QSKIP("only root can become another user");
        }
        Tray tray;
        QTRY_VERIFY(tray.isWhole());
        // As if every other protection had failed.
        const QString socket = tray.bench.socketPath();
        QCOMPARE(::chmod(QFile::encodeName(tray.bench.runtime.path()).constData(), 0755), 0);
        QCOMPARE(::chmod(QFile::encodeName(tray.bench.runtime.filePath(QStringLiteral("io.github.tallylight"))).constData(), 0755), 0);
        QCOMPARE(::chmod(QFile::encodeName(socket).constData(), 0666), 0);
        const sockaddr_un address = addressOf(socket);
        Stranger stranger([address] {
            const int peer = ::socket(AF_UNIX, SOCK_STREAM, 0);
            char byte = 0;
            if (::connect(peer, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
                return 1;
            }
            return ::read(peer, &byte, 1) > 0 ? 2 : 0;
        });
        QTRY_COMPARE_WITH_TIMEOUT(stranger.exitCode(), 0, 20'000);
        QVERIFY(tray.isWhole());
    }

    void anotherUserIsNotFollowed()
    {
        if (::geteuid() != 0) {
            QSKIP("only root can become another user");
        }
        const QTemporaryDir folder;
        QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 0777), 0);
        const QString path = folder.filePath(QStringLiteral("s"));
        const sockaddr_un address = addressOf(path);
        Stranger stranger([address] {
            const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
            if (::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 || ::chmod(address.sun_path, 0777) != 0
                || ::listen(listener, 1) != 0) {
                return 1;
            }
            const int peer = ::accept(listener, nullptr, nullptr);
            constexpr char kGreeting[] = "tallylight-share 1 0123456789abcdef0123456789abcdef\n";
            char byte = 0;
            (void)::send(peer, kGreeting, sizeof kGreeting - 1, MSG_NOSIGNAL);
            return ::read(peer, &byte, 1) > 0 ? 2 : 0;
        });
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20'000);
        net::ShareOptions options;
        options.key = net::shareKeyOfToken(QUrl(QStringLiteral("https://studio.example")), "t");
        wire::Decoder decoder;
        std::unique_ptr<net::SharedStream> stream;
        std::optional<net::SharedFeed::Loss> loss;
        // Until it listens; the file is there a moment before.
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                if (!stream || loss == net::SharedFeed::Loss::Gone) {
                    loss.reset();
                    stream = std::make_unique<net::SharedStream>(options, decoder, path, kAcme);
                    connect(stream.get(), &net::SharedStream::lost, this, [&loss](net::SharedFeed::Loss why) { loss = why; });
                    stream->open();
                }
                return loss == net::SharedFeed::Loss::Unfit;
            }(),
            20'000);
        QTRY_COMPARE_WITH_TIMEOUT(stranger.exitCode(), 0, 20'000);
    }

    void anythingAfterTheWelcome_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isFollowed");
        const QByteArray link = "event: tallylight.link\ndata: "
                                + QByteArray::fromStdString(net::writeLinkState({net::WatchPhase::Live, {}, {}, {}, {}})) + "\n\n";
        const auto summary = [](std::string_view type, int threads) {
            return QByteArray::fromStdString(wire::writeSseEvent(type, test::summaryData(threads), {}));
        };
        const QByteArray good = link + summary("decopilot.running.summary", 1) + summary("decopilot.running.summary.user", 2);
        QTest::newRow("as it should be") << good << true;
        QTest::newRow("bytes") << QByteArray::fromHex("00ff0afe0a0a") + good << true;
        QTest::newRow("an event that is none") << "event: decopilot.running.summary\ndata: {]\n\n" + good << true;
        QTest::newRow("of tomorrow") << "event: tallylight.more\ndata: 1\n\n" + good << true;
        QTest::newRow("no state") << QByteArray("event: tallylight.link\ndata: {}\n\n") << false;
        QTest::newRow("later no state") << good + "event: tallylight.link\ndata: live\n\n" << false;
        QTest::newRow("a line without end") << QByteArray(17 * 1024 * 1024, 'x') << false;
    }

    void anythingAfterTheWelcome()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isFollowed);
        SharingBench bench;
        const auto share = bench.share(ShareRank::Watcher);
        const auto place = net::sharePlace(share.runtimeFolder, share.key.name);
        net::ShareLock lock;
        QVERIFY(lock.tryAcquire(place->lockPath));
        QLocalServer strange;
        connect(&strange, &QLocalServer::newConnection, this, [&] {
            QLocalSocket* const peer = strange.nextPendingConnection();
            const QByteArray nonce = net::makeNonce();
            peer->write(net::greetingLine(nonce) + '\n');
            connect(peer, &QLocalSocket::readyRead, peer, [&, peer, nonce] {
                const auto request = net::provenRequest(peer->readLine().chopped(1), share.key, nonce);
                peer->write(request ? request->welcome + '\n' + bytes : "refused account\n");
            });
        });
        QVERIFY(strange.listen(place->socketPath));
        const auto pool = bench.pool(share);
        Follower follower(*pool, kAcme);
        if (isFollowed) {
            QTRY_VERIFY(follower.isWhole());
            QCOMPARE(bench.server.connectionCount(), 0);
        } else {
            QTRY_COMPARE_WITH_TIMEOUT(pool->shareRole(), ShareRole::Alone, 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(follower.isWhole(), 20'000);
            QCOMPARE(bench.server.connectionCount(), 1);
        }
    }

    void anyServerIsHarmless_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("http") << QByteArray("HTTP/1.1 200 OK\r\n\r\nevent: connected\n\n");
        QTest::newRow("a line without end") << QByteArray(10'000, 'x');
        QTest::newRow("no proof") << QByteArray("tallylight-share 1 0123456789abcdef0123456789abcdef\nwelcome 00\nevent: x\ndata: 1\n\n");
        QTest::newRow("refused") << QByteArray("tallylight-share 1 0123456789abcdef0123456789abcdef\nrefused account\n");
    }

    void anyServerIsHarmless()
    {
        QFETCH(QByteArray, bytes);
        SharingBench bench;
        const auto share = bench.share(ShareRank::Watcher);
        const auto place = net::sharePlace(share.runtimeFolder, share.key.name);
        net::ShareLock lock;
        QVERIFY(lock.tryAcquire(place->lockPath));
        QLocalServer impostor;
        connect(&impostor, &QLocalServer::newConnection, this, [&] { impostor.nextPendingConnection()->write(bytes); });
        QVERIFY(impostor.listen(place->socketPath));
        const auto pool = bench.pool(share);
        Follower follower(*pool, kAcme);
        QTRY_VERIFY(follower.isWhole());
        QCOMPARE(pool->shareRole(), ShareRole::Alone);
        QCOMPARE(bench.server.connectionCount(), 1);
    }
};

QTEST_GUILESS_MAIN(SharedServerTest)
#include "tst_sharedserver.moc"
