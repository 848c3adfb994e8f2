// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/imageloader.h"

#include "net/imageaddress.h"
#include "support/scriptedserver.h"

#include <QBuffer>
#include <QDirIterator>
#include <QImageIOPlugin>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <mutex>

using namespace tallylight;
using test::HttpConnection;
using test::HttpRequest;
using test::ScriptedServer;

namespace {

constexpr auto kToken = "sEcReT-token-0123456789";

QByteArray picture(QSize size, const char* format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

//! The threads on which somebody looked at the bytes of a picture.
struct DecodingThreads {
    std::mutex mutex;
    QSet<QThread*> threads;

    void add()
    {
        const std::scoped_lock lock(mutex);
        threads.insert(QThread::currentThread());
    }
    [[nodiscard]] QSet<QThread*> take()
    {
        const std::scoped_lock lock(mutex);
        return std::exchange(threads, {});
    }
};

DecodingThreads& decodingThreads()
{
    static DecodingThreads all;
    return all;
}

struct Bench {
    ScriptedServer server;
    std::unique_ptr<net::ImageLoader> loader;
    std::unique_ptr<QSignalSpy> loaded;

    Bench()
    {
        server.onRequest([](const HttpRequest& request, HttpConnection& socket) {
            if (request.path() == "/big.png") {
                socket.answer(200, picture({1025, 10}, "PNG"), {});
            } else if (request.path() == "/moved.png") {
                socket.answer(302, {}, {"Location: /red.png"});
            } else if (request.path() == "/inward.png") {
                socket.answer(302, {}, {"Location: http://10.255.255.1/x.png"});
            } else if (request.path() == "/slow.png") {
                socket.write("HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n");
                auto* const drip = new QTimer(&socket);
                QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
                drip->start(10);
            } else if (request.path() == "/missing.png") {
                socket.answer(404, picture({16, 16}, "PNG"), {});
            } else if (request.path() == "/text.png") {
                socket.answer(200, "not a picture", {"Content-Type: image/png"});
            } else if (request.path() == "/fat.png") {
                socket.answer(200, picture({16, 16}, "PNG") + QByteArray(200'000, ' '), {});
            } else if (request.path() == "/vector.svg") {
                socket.answer(200, R"(<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>)", {"Content-Type: image/svg+xml"});
            } else {
                socket.answer(200, picture({300, 150}, "JPG"), {});
            }
        });
        net::ImageOptions options;
        options.origin = server.origin();
        options.token = [] { return QByteArray(kToken); };
        options.maxBytes = 100'000;
        loader = std::make_unique<net::ImageLoader>(options);
        loaded = std::make_unique<QSignalSpy>(loader.get(), &net::ImageLoader::imageLoaded);
    }
};

} // namespace

//! Is asked about every picture, as all decoders are, and never is the right one.
class ThreadRecorder : public QImageIOPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QImageIOHandlerFactoryInterface_iid FILE "threadrecorder.json")

public:
    [[nodiscard]] Capabilities capabilities(QIODevice* device, const QByteArray& /*format*/) const override
    {
        if (device != nullptr && device->isReadable()) { // and not of the pictures that this test makes
            decodingThreads().add();
        }
        return {};
    }
    [[nodiscard]] QImageIOHandler* create(QIODevice* /*device*/, const QByteArray& /*format*/) const override { return nullptr; }
};

class ImageLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathOnTheServer()
    {
        Bench bench;
        bench.loader->want(u"/logo.png#agentcolor=blue"_qs);
        QVERIFY(bench.loaded->wait());
        QCOMPARE(bench.loaded->constFirst().at(0).toString(), u"/logo.png#agentcolor=blue"_qs);
        const QImage image = bench.loader->find(u"/logo.png#agentcolor=blue"_qs);
        QCOMPARE(image.size(), QSize(128, 64)); // made small, in proportion
        const HttpRequest& request = bench.server.requests().constFirst();
        QCOMPARE(request.target, QByteArray("/logo.png"));
        QCOMPARE(request.header("Authorization"), QByteArray("Bearer ") + kToken);
        QVERIFY(request.header("Cookie").isEmpty());
    }

    void onceOnly()
    {
        Bench bench;
        for (int i = 0; i < 3; ++i) {
            bench.loader->want(u"/logo.png"_qs);
        }
        QVERIFY(bench.loaded->wait());
        bench.loader->want(u"/logo.png"_qs);
        bench.loader->want(u"/other.png"_qs);
        QTRY_COMPARE(bench.loaded->size(), 2);
        QCOMPARE(bench.server.requests().size(), 2);
    }

    void recallsWithoutFetching()
    {
        Bench bench;
        const QTemporaryDir disk;
        net::ImageOptions options;
        options.origin = bench.server.origin();
        options.token = [] { return QByteArray(kToken); };
        options.cache.folder = disk.path();
        net::ImageLoader first(options);
        QSignalSpy fetched(&first, &net::ImageLoader::imageLoaded);
        first.want(u"/logo.png"_qs);
        QVERIFY(fetched.wait());
        QCOMPARE(bench.server.requests().size(), 1);
        const auto isKept = [&disk] {
            QDirIterator files(disk.path(), QDir::Files, QDirIterator::Subdirectories);
            return files.hasNext() && files.nextFileInfo().suffix().isEmpty(); // with one it is being written
        };
        QTRY_VERIFY(isKept());

        net::ImageLoader second(options);
        QSignalSpy recalled(&second, &net::ImageLoader::imageLoaded);
        for (const QString& address : {u"/never.png"_qs, u"icon://Robot"_qs, QString(), u"data:image/png;base64,AAAA"_qs}) {
            second.recall(address);
        }
        second.recall(u"/logo.png"_qs);
        QTRY_COMPARE(recalled.size(), 1);
        QCOMPARE(second.find(u"/logo.png"_qs).size(), QSize(128, 64));
        second.recall(u"/logo.png"_qs);
        second.want(u"/other.png"_qs); // a barrier
        QTRY_COMPARE(recalled.size(), 2);
        QCOMPARE(recalled.constLast().at(0).toString(), u"/other.png"_qs);
        QCOMPARE(bench.server.requests().size(), 2);
    }

    void dataUrls()
    {
        Bench bench;
        const QString url = u"data:image/png;base64,"_qs + QString::fromLatin1(picture({20, 10}, "PNG").toBase64());
        bench.loader->want(url);
        QVERIFY(bench.loaded->wait());
        QCOMPARE(bench.loader->find(url).size(), QSize(20, 10));
        QVERIFY(bench.server.requests().isEmpty());
    }

    void redirectsAtHome()
    {
        Bench bench;
        bench.loader->want(u"/moved.png"_qs);
        QVERIFY(bench.loaded->wait());
        QCOMPARE(bench.server.requests().size(), 2);
    }

    void theTokenStaysAtHome()
    {
        Bench bench;
        ScriptedServer other;
        other.onRequest([](const HttpRequest&, HttpConnection& socket) { socket.answer(200, picture({16, 16}, "PNG"), {}); });
        bench.loader->want(other.url(u"/a.png"_qs).toString());
        QVERIFY(bench.loaded->wait());
        bench.server.onRequest([&other](const HttpRequest&, HttpConnection& socket) {
            socket.answer(302, {}, {"Location: " + other.url(QStringLiteral("/b.png")).toEncoded()});
        });
        bench.loader->want(u"/elsewhere.png"_qs);
        QVERIFY(bench.loaded->wait());
        QCOMPARE(other.requests().size(), 2);
        QVERIFY(!other.everythingReceived().contains(kToken));
        QVERIFY(bench.server.everythingReceived().contains(kToken));
    }

    void notOnTheThreadOfTheWindows()
    {
        Bench bench;
        (void)decodingThreads().take();
        bench.loader->want(u"/logo.png"_qs);
        bench.loader->want(u"data:image/png;base64,"_qs + QString::fromLatin1(picture({20, 10}, "PNG").toBase64()));
        bench.loader->want(u"/text.png"_qs); // what is no picture has to be looked at as well
        bench.loader->want(u"/barrier.png"_qs);
        QTRY_COMPARE(bench.loaded->size(), 3);
        const QSet<QThread*> threads = decodingThreads().take();
        QVERIFY(!threads.isEmpty());
        QVERIFY(!threads.contains(QThread::currentThread()));
    }

    void whatIsNotShown_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("too many pixels") << u"/big.png"_qs;
        QTest::newRow("too many bytes") << u"/fat.png"_qs;
        QTest::newRow("missing") << u"/missing.png"_qs;
        QTest::newRow("text") << u"/text.png"_qs;
        QTest::newRow("svg") << u"/vector.svg"_qs;
        QTest::newRow("icon") << u"icon://Bot?color=violet"_qs;
        QTest::newRow("file") << u"file:///etc/passwd"_qs;
        QTest::newRow("other host without scheme") << u"//evil.example/x.png"_qs;
        QTest::newRow("data of no picture") << u"data:text/html,hi"_qs;
        QTest::newRow("data of bad base64") << u"data:image/png;base64,@@@@"_qs;
        QTest::newRow("this network") << u"http://10.255.255.1/x.png"_qs;
        QTest::newRow("leads into this network") << u"/inward.png"_qs;
        QTest::newRow("nobody there") << u"http://127.0.0.1:1/x.png"_qs;
    }

    void whatIsNotShown()
    {
        QFETCH(QString, address);
        Bench bench;
        net::ImageOptions options;
        options.origin = bench.server.origin();
        options.maxBytes = 100'000;
        options.concurrency = 1; // in turn: when the second is there, the first is settled
        net::ImageLoader loader(options);
        QSignalSpy loaded(&loader, &net::ImageLoader::imageLoaded);
        loader.want(address);
        loader.want(u"/barrier.png"_qs);
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(loaded.constFirst().at(0).toString(), u"/barrier.png"_qs);
        QVERIFY(loader.find(address).isNull());

        // and it is not asked for again
        const auto requests = bench.server.requests().size();
        loader.want(address);
        loader.want(u"/barrier2.png"_qs);
        QTRY_COMPARE(loaded.size(), 2);
        QCOMPARE(bench.server.requests().size(), requests + 1);
    }

    void whomAPictureIsAskedOf_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("fromAfar");
        QTest::addColumn<bool>("fromThisMachine");
        const auto row = [](const char* address, bool fromAfar, bool fromThisMachine) {
            QTest::newRow(address) << QString::fromLatin1(address) << fromAfar << fromThisMachine;
        };
        row("/logo.png", true, true);
        row("https://cdn.example.com/a.png", true, true);
        row("https://93.184.216.34/a.png", true, true);
        row("https://[2606:4700::1111]/a.png", true, true);
        row("http://cdn.example.com/a.png", false, true);
        row("ftp://cdn.example.com/a.png", false, false);
        row("https://me@cdn.example.com/a.png", false, false);
        for (const char* const here : {"https://localhost/a", "https://127.0.0.1:8443/a", "https://127.1/a", "https://[::1]/a"}) {
            row(here, false, true);
        }
        for (const char* const near :
             {"https://10.0.0.1/a", "https://172.16.0.1/a", "https://172.31.255.255/a", "https://192.168.1.1/a", "https://100.64.0.1/a",
              "https://169.254.169.254/a", "https://0.0.0.0/a", "https://224.0.0.1/a", "https://255.255.255.255/a", "https://[fe80::1]/a",
              "https://[fd00::1]/a", "https://[::ffff:10.0.0.1]/a", "https://[::]/a", "https://router/a", "https://router./a",
              "https://nas.local/a", "https://nas.LOCAL./a", "https://metadata.google.internal/a", "https://x.home.arpa/a"}) {
            row(near, false, false);
        }
    }

    void whomAPictureIsAskedOf()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, fromAfar);
        QFETCH(const bool, fromThisMachine);
        QCOMPARE(net::imageUrl(address, QUrl(u"https://studio.example.com"_qs)).isValid(), fromAfar);
        QCOMPARE(net::imageUrl(address, QUrl(u"http://127.0.0.1:4000"_qs)).isValid(), fromThisMachine);
    }

    void whatRunsHereIsNotAskedForAServerElsewhere()
    {
        Bench bench;
        net::ImageOptions options;
        options.origin = QUrl(u"https://studio.example.com"_qs);
        options.concurrency = 1; // in turn: when the second is there, the first is settled
        net::ImageLoader loader(options);
        QSignalSpy loaded(&loader, &net::ImageLoader::imageLoaded);
        const QString barrier = u"data:image/png;base64,"_qs + QString::fromLatin1(picture({20, 10}, "PNG").toBase64());
        loader.want(bench.server.url(u"/a.png"_qs).toString());
        loader.want(barrier);
        QTRY_VERIFY(!loader.find(barrier).isNull());
        QCOMPARE(loaded.size(), 1);
        QVERIFY(bench.server.requests().isEmpty());
    }

    void aServerInThisNetworkShowsItsOwn()
    {
        const QUrl origin(u"https://192.168.1.5:8443"_qs);
        QVERIFY(net::imageUrl(u"https://192.168.1.5:8443/a.png"_qs, origin).isValid());
        QVERIFY(net::imageUrl(u"/a.png"_qs, origin).isValid());
        QVERIFY(!net::imageUrl(u"https://192.168.1.5/a.png"_qs, origin).isValid());
        QVERIFY(!net::imageUrl(u"https://192.168.1.6:8443/a.png"_qs, origin).isValid());
    }

    void memoryIsBounded()
    {
        Bench bench;
        net::ImageOptions options;
        options.origin = bench.server.origin();
        options.cacheBytes = 2 * 128 * 64 * 4;
        net::ImageLoader loader(options);
        QSignalSpy loaded(&loader, &net::ImageLoader::imageLoaded);
        for (int i = 0; i < 4; ++i) {
            loader.want(QStringLiteral("/%1.png").arg(i));
            QVERIFY(loaded.wait());
        }
        QVERIFY(loader.find(u"/0.png"_qs).isNull());
        QVERIFY(!loader.find(u"/3.png"_qs).isNull());
    }

    void aByteNowAndThenHoldsNobody()
    {
        Bench bench;
        net::ImageOptions options;
        options.origin = bench.server.origin();
        options.patience = std::chrono::milliseconds{500};
        net::ImageLoader loader(options);
        loader.want(u"/slow.png"_qs);
        QTRY_COMPARE(bench.server.requests().size(), 1);
        QTRY_COMPARE(bench.server.openConnections(), 0);
    }

    void goesAwayInTheMiddle()
    {
        Bench bench;
        bench.server.onRequest([](const HttpRequest&, HttpConnection&) {});
        bench.loader->want(u"/never.png"_qs);
        QTRY_COMPARE(bench.server.requests().size(), 1);
        bench.loader.reset();
        QTRY_COMPARE(bench.server.openConnections(), 0);
    }
};

Q_IMPORT_PLUGIN(ThreadRecorder)
QTEST_GUILESS_MAIN(ImageLoaderTest)
#include "tst_imageloader.moc"
