// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/imagecache.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutexLocker>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace tallylight::net {

namespace {

//! First line of a file: who wrote it, in what form, and when the picture was fetched (seconds since 1970). The time of the file itself
//! says when it was last used.
const QByteArray kMagic = QByteArrayLiteral("tallylight-picture 1 ");
//! What is shown is small; whatever is larger was not written by us.
constexpr qint64 kMaxFileBytes = 512 * 1024;
//! Room is made for more than the one picture, so that not each one has to make it.
constexpr int kRoomPercent = 90;
//! Letters of a server's folder.
constexpr int kFolderName = 32;
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString hashOf(const QByteArray& text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QString folderOf(const ImageCacheOptions& options, const QUrl& origin)
{
    return options.folder + u'/' + hashOf(origin.toEncoded()).left(kFolderName);
}

} // namespace

QString defaultImageCacheFolder()
{
    const QString caches = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return caches.isEmpty() ? QString() : caches + QStringLiteral("/io.github.tallylight/pictures");
}

void forgetImages(const ImageCacheOptions& options, const QUrl& origin)
{
    const QString folder = folderOf(options, origin);
    if (!options.folder.isEmpty() && !QFileInfo(folder).isSymLink()) {
        QDir(folder).removeRecursively();
    }
}

ImageCache::ImageCache(ImageCacheOptions options, const QUrl& origin) : m_options(std::move(options))
{
    if (!m_options.folder.isEmpty()) {
        m_folder = folderOf(m_options, origin);
    }
}

QImage ImageCache::find(const QString& address, const ImageLimits& limits) const
{
    if (!isOn()) {
        return {};
    }
    const QMutexLocker lock(&m_mutex);
    QFile file(pathOf(address));
    // No link: what we read is what we wrote.
    if (QFileInfo(file.fileName()).isSymLink() || !file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)
        || file.size() > kMaxFileBytes) {
        return {};
    }
    const QByteArray bytes = file.read(kMaxFileBytes);
    const qsizetype lineEnd = bytes.indexOf('\n');
    if (!bytes.startsWith(kMagic) || lineEnd < 0) {
        return {};
    }
    const qint64 fetched = bytes.mid(kMagic.size(), lineEnd - kMagic.size()).toLongLong();
    const qint64 age = QDateTime::currentSecsSinceEpoch() - fetched;
    if (age < 0 || age > std::chrono::seconds(m_options.maxAge).count()) {
        return {};
    }
    // A stranger's picture once more, as far as anybody knows: the same limits hold.
    const auto image = decodeImage(bytes.mid(lineEnd + 1), limits);
    if (!image) {
        return {};
    }
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return *image;
}

void ImageCache::store(const QString& address, const QImage& image)
{
    if (!isOn() || image.isNull()) {
        return;
    }
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    if (!image.save(&png, "PNG") || png.size() > kMaxFileBytes / 2) {
        return;
    }
    const QMutexLocker lock(&m_mutex);
    if (!makeFolder()) {
        return;
    }
    QSaveFile file(pathOf(address));
    if (!file.open(QIODevice::WriteOnly)) {
        return;
    }
    file.setPermissions(kOwnerOnly);
    file.write(kMagic + QByteArray::number(QDateTime::currentSecsSinceEpoch()) + '\n');
    file.write(png.data());
    if (file.commit()) {
        makeRoom();
    }
}

QString ImageCache::pathOf(const QString& address) const
{
    return m_folder + u'/' + hashOf(address.toUtf8());
}

bool ImageCache::makeFolder() const
{
    if (QFileInfo(m_folder).isSymLink() || !QDir().mkpath(m_folder)) {
        return false;
    }
    constexpr auto kOwnersFolder = kOwnerOnly | QFileDevice::ExeOwner;
    return QFile::setPermissions(m_options.folder, kOwnersFolder) && QFile::setPermissions(m_folder, kOwnersFolder);
}

void ImageCache::makeRoom() const
{
    const QFileInfoList servers = QDir(m_options.folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    QFileInfoList files;
    for (const QFileInfo& server : servers) {
        if (server.fileName().size() == kFolderName) {
            files += QDir(server.filePath()).entryInfoList(QDir::Files | QDir::Hidden);
        }
    }
    qint64 total = 0;
    for (const QFileInfo& file : std::as_const(files)) {
        total += file.size();
    }
    if (total <= m_options.maxBytes) {
        return;
    }
    std::ranges::stable_sort(files, {}, [](const QFileInfo& file) { return file.lastModified(); });
    for (const QFileInfo& file : std::as_const(files)) {
        if (total <= m_options.maxBytes / 100 * kRoomPercent) {
            break;
        }
        total -= QFile::remove(file.filePath()) ? file.size() : 0;
    }
    for (const QFileInfo& server : servers) {
        QDir().rmdir(server.filePath()); // where nothing is left in it
    }
}

} // namespace tallylight::net
