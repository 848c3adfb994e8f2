// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/imagecache.h"

#include "net/imageloader.h"
#include "support/scriptedserver.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace tallylight;
using net::ImageCache;
using test::HttpConnection;
using test::HttpRequest;

namespace {

constexpr auto kToken = "sEcReT-token-0123456789";
const QUrl kOrigin(u"https://studio.example"_qs);

QImage picture(QSize size, QColor color)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(color);
    return image;
}

//! What cannot be made small.
QImage noise(int seed)
{
    QImage image(64, 64, QImage::Format_RGB32);
    auto value = static_cast<quint32>(seed);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            value = value * 1'664'525U + 1'013'904'223U;
            image.setPixel(x, y, value);
        }
    }
    return image;
}

struct Folder {
    QTemporaryDir dir;

    [[nodiscard]] net::ImageCacheOptions options() const
    {
        net::ImageCacheOptions options;
        options.folder = dir.filePath(u"a/pictures"_qs);
        return options;
    }
    [[nodiscard]] QFileInfoList files() const
    {
        QFileInfoList all;
        const QDir folder(options().folder);
        for (const QFileInfo& server : folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            all += QDir(server.filePath()).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name);
        }
        return all;
    }
};

void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ImageCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItWasGiven()
    {
        const Folder folder;
        ImageCache(folder.options(), kOrigin).store(u"/logo.png"_qs, picture({20, 10}, Qt::red));
        const ImageCache later(folder.options(), kOrigin);
        const QImage found = later.find(u"/logo.png"_qs, {});
        QCOMPARE(found.size(), QSize(20, 10));
        QCOMPARE(found.pixelColor(3, 3), QColor(Qt::red));
        QVERIFY(later.find(u"/other.png"_qs, {}).isNull());
        QVERIFY(ImageCache(folder.options(), QUrl(u"https://elsewhere.example"_qs)).find(u"/logo.png"_qs, {}).isNull());
        QVERIFY(!ImageCache({}, kOrigin).isOn());
    }

    void isForItsPersonAlone()
    {
        const Folder folder;
        ImageCache(folder.options(), kOrigin).store(u"/logo.png"_qs, picture({20, 10}, Qt::red));
        constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
                                 | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QCOMPARE(folder.files().size(), 1);
        QVERIFY(!(folder.files().constFirst().permissions() & kOthers));
        QVERIFY(!(QFile::permissions(folder.options().folder) & kOthers));
        QVERIFY(!(QFile::permissions(folder.files().constFirst().path()) & kOthers));
        // The name says nothing of what it is, nor of where.
        QVERIFY(!folder.files().constFirst().filePath().contains(u"logo"_qs));
        QVERIFY(!folder.files().constFirst().filePath().contains(u"studio"_qs));
    }

    void whatWeDidNotWriteIsIgnored_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("no picture") << QByteArray("tallylight-picture 1 ") + QByteArray::number(QDateTime::currentSecsSinceEpoch())
                                           + "\nnot a picture";
        QTest::newRow("no end of line") << QByteArray("tallylight-picture 1 12345");
        QTest::newRow("too long") << QByteArray("tallylight-picture 1 ") + QByteArray::number(QDateTime::currentSecsSinceEpoch()) + "\n"
                                         + QByteArray(1024 * 1024, 'x');
        QTest::newRow("cut") << QByteArray("cut");
        QTest::newRow("many pixels") << QByteArray("pixels");
    }

    void whatWeDidNotWriteIsIgnored()
    {
        QFETCH(QByteArray, bytes);
        const Folder folder;
        ImageCache cache(folder.options(), kOrigin);
        cache.store(u"/logo.png"_qs, picture({40, 40}, Qt::red));
        const QString path = folder.files().constFirst().filePath();
        const QByteArray good = contentOf(path);
        if (bytes == "cut") {
            bytes = good.left(good.size() / 2);
        } else if (bytes == "pixels") {
            QBuffer png;
            png.open(QIODevice::WriteOnly);
            picture({2'000, 2'000}, Qt::red).save(&png, "PNG");
            bytes = good.left(good.indexOf('\n') + 1) + png.data();
        }
        overwrite(path, bytes);
        QVERIFY(cache.find(u"/logo.png"_qs, {}).isNull());
        cache.store(u"/logo.png"_qs, picture({40, 40}, Qt::red));
        QVERIFY(!cache.find(u"/logo.png"_qs, {}).isNull());
    }

    void aLinkIsNotFollowed()
    {
        const Folder folder;
        ImageCache cache(folder.options(), kOrigin);
        cache.store(u"/logo.png"_qs, picture({20, 10}, Qt::red));
        const QString path = folder.files().constFirst().filePath();
        const QString moved = folder.dir.filePath(u"moved"_qs);
        QVERIFY(QFile::rename(path, moved));
        QVERIFY(QFile::link(moved, path));
        QVERIFY(cache.find(u"/logo.png"_qs, {}).isNull());
    }

    void oldPicturesAreFetchedAnew()
    {
        const Folder folder;
        ImageCache cache(folder.options(), kOrigin);
        cache.store(u"/logo.png"_qs, picture({20, 10}, Qt::red));
        const QString path = folder.files().constFirst().filePath();
        const QByteArray good = contentOf(path);
        const auto fetchedAt = [&](qint64 seconds) {
            overwrite(path, "tallylight-picture 1 " + QByteArray::number(seconds) + good.mid(good.indexOf('\n')));
        };
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        fetchedAt(now - 6 * 86'400);
        QVERIFY(!cache.find(u"/logo.png"_qs, {}).isNull());
        fetchedAt(now - 8 * 86'400);
        QVERIFY(cache.find(u"/logo.png"_qs, {}).isNull());
        fetchedAt(now + 86'400); // a clock that jumped back
        QVERIFY(cache.find(u"/logo.png"_qs, {}).isNull());
    }

    void theLeastRecentlyUsedGoFirst()
    {
        const Folder folder;
        net::ImageCacheOptions options = folder.options();
        ImageCache(options, kOrigin).store(u"/measured.png"_qs, noise(9));
        const QString measured = folder.files().constFirst().filePath();
        options.maxBytes = 4 * QFileInfo(measured).size() + 1'000;
        QVERIFY(QFile::remove(measured));
        ImageCache cache(options, kOrigin);
        const auto address = [](int i) { return QStringLiteral("/%1.png").arg(i); };
        for (int i = 1; i <= 3; ++i) {
            cache.store(address(i), noise(i));
            // The clock of files is too coarse for a test: what was stored counts as used long ago, the first longest.
            for (const QFileInfo& info : folder.files()) {
                QFile file(info.filePath());
                QVERIFY(file.open(QIODevice::ReadWrite));
                file.setFileTime(info.lastModified().addSecs(-1'000), QFileDevice::FileModificationTime);
            }
        }
        QVERIFY(!cache.find(address(1), {}).isNull()); // used just now
        cache.store(address(4), noise(4));
        cache.store(address(5), noise(5));
        qint64 total = 0;
        for (const QFileInfo& file : folder.files()) {
            total += file.size();
        }
        QVERIFY(total <= options.maxBytes);
        QVERIFY(!cache.find(address(1), {}).isNull());
        QVERIFY(!cache.find(address(5), {}).isNull());
        QVERIFY(cache.find(address(2), {}).isNull());
    }

    void allServersShareTheRoom()
    {
        const Folder folder;
        net::ImageCacheOptions options = folder.options();
        ImageCache(options, kOrigin).store(u"/old.png"_qs, noise(1));
        const QFileInfo old = folder.files().constFirst();
        QFile file(old.filePath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(old.lastModified().addSecs(-1'000), QFileDevice::FileModificationTime));
        file.close();
        options.maxBytes = 2 * old.size();
        ImageCache other(options, QUrl(u"https://elsewhere.example"_qs));
        other.store(u"/1.png"_qs, noise(2));
        other.store(u"/2.png"_qs, noise(3));
        QVERIFY(ImageCache(options, kOrigin).find(u"/old.png"_qs, {}).isNull());
        QVERIFY(!other.find(u"/2.png"_qs, {}).isNull());
        QVERIFY2(!QFileInfo::exists(old.path()), "an empty folder is nobody's");
    }

    void aServerIsForgotten()
    {
        const Folder folder;
        const QUrl elsewhere(u"https://elsewhere.example"_qs);
        ImageCache(folder.options(), kOrigin).store(u"/logo.png"_qs, picture({20, 10}, Qt::red));
        const QString path = folder.files().constFirst().path();
        ImageCache(folder.options(), elsewhere).store(u"/logo.png"_qs, picture({20, 10}, Qt::red));
        net::forgetImages(folder.options(), kOrigin);
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(!ImageCache(folder.options(), elsewhere).find(u"/logo.png"_qs, {}).isNull());
        net::forgetImages(folder.options(), kOrigin); // and again
        net::forgetImages({}, elsewhere);
        QVERIFY(!ImageCache(folder.options(), elsewhere).find(u"/logo.png"_qs, {}).isNull());
    }

    void theNextStartFetchesNothing()
    {
        const Folder folder;
        test::ScriptedServer server;
        server.onRequest([](const HttpRequest&, HttpConnection& socket) {
            QBuffer png;
            png.open(QIODevice::WriteOnly);
            picture({300, 150}, Qt::red).save(&png, "PNG");
            socket.answer(200, png.data(), {});
        });
        net::ImageOptions options;
        options.origin = server.origin();
        options.token = [] { return QByteArray(kToken); };
        options.cache = folder.options();
        for (int start = 0; start < 2; ++start) {
            net::ImageLoader loader(options);
            QSignalSpy loaded(&loader, &net::ImageLoader::imageLoaded);
            loader.want(u"/logo.png"_qs);
            loader.want(u"data:image/png;base64,xxxx"_qs);
            QTRY_COMPARE(loaded.size(), 1);
            QCOMPARE(loader.find(u"/logo.png"_qs).size(), QSize(128, 64));
        }
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(folder.files().size(), 1);
        QVERIFY(server.everythingReceived().contains(kToken));
        QVERIFY(!contentOf(folder.files().constFirst().filePath()).contains(kToken));
    }

    void aFolderThatCannotBeWrittenHarmsNothing()
    {
        QTemporaryDir dir;
        overwrite(dir.filePath(u"file"_qs), "in the way");
        net::ImageCacheOptions options;
        options.folder = dir.filePath(u"file/pictures"_qs);
        ImageCache cache(options, kOrigin);
        cache.store(u"/logo.png"_qs, picture({20, 10}, Qt::red));
        QVERIFY(cache.find(u"/logo.png"_qs, {}).isNull());
    }
};

QTEST_GUILESS_MAIN(ImageCacheTest)
#include "tst_imagecache.moc"
