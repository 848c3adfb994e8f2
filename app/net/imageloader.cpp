// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/imageloader.h"

#include "net/imageaddress.h"
#include "net/origin.h"
#include "net/replyerror.h"

#include <QElapsedTimer>
#include <QMetaObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <utility>

namespace tallylight::net {

namespace {

constexpr int kDecoderThreads = 2;
constexpr int kFailuresRemembered = 500;
//! What a data URL has besides the picture.
constexpr qsizetype kMaxDataHead = 4 * 1024;

} // namespace

struct ImageLoader::Fetch {
    QString address;
    QPointer<QNetworkReply> reply;
    QByteArray bytes;
    int redirects = 0;
    QElapsedTimer age;
    //! Waits for the token and the answer, while we live.
    QObject waiting;

    explicit Fetch(QString of) : address(std::move(of)) { age.start(); }
    Fetch(const Fetch&) = delete;
    Fetch& operator=(const Fetch&) = delete;
    ~Fetch() { drop(); }

    void drop()
    {
        if (QNetworkReply* const gone = std::exchange(reply, nullptr)) {
            gone->disconnect(&waiting); // and from nobody else: Qt's own way to abort is a signal of the reply
            gone->abort();
            gone->deleteLater();
        }
    }
};

ImageLoader::ImageLoader(ImageOptions options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_images(m_options.cacheBytes),
      m_failed(kFailuresRemembered),
      m_cache(m_options.cache, m_options.origin)
{
    m_decoders.setMaxThreadCount(kDecoderThreads);
    m_decoders.setExpiryTimeout(1'000);
}

ImageLoader::~ImageLoader()
{
    m_wanted.clear(); // before the manager, whose replies they hold
}

QImage ImageLoader::find(const QString& address) const
{
    const QImage* const image = m_images.object(address);
    return image == nullptr ? QImage() : *image;
}

void ImageLoader::want(const QString& address)
{
    const QDeadlineTimer* const failed = m_failed.object(address);
    const bool hasFailed = failed != nullptr && !failed->hasExpired();
    if (address.isEmpty() || m_images.contains(address) || m_wanted.contains(address) || hasFailed
        || static_cast<qsizetype>(m_queue.size()) >= m_options.queueBound) {
        return;
    }
    m_wanted.emplace(address, nullptr);
    m_queue.push_back(address);
    pump();
}

void ImageLoader::recall(const QString& address)
{
    if (!m_cache.isOn() || m_images.contains(address) || m_wanted.contains(address) || !imageUrl(address, m_options.origin).isValid()) {
        return;
    }
    m_decoders.start([this, address, limits = m_options.limits] {
        const QImage image = m_cache.find(address, limits);
        if (!image.isNull()) {
            QMetaObject::invokeMethod(
                this, [this, address, image] { keep(address, image); }, Qt::QueuedConnection);
        }
    });
}

void ImageLoader::pump()
{
    while (m_active < m_options.concurrency && !m_queue.empty()) {
        const QString address = std::move(m_queue.front());
        m_queue.pop_front();
        ++m_active;
        begin(address);
    }
}

void ImageLoader::begin(const QString& address)
{
    if (address.startsWith(QStringLiteral("data:"), Qt::CaseInsensitive)) {
        decodeDataUrl(address);
        return;
    }
    const QUrl url = imageUrl(address, m_options.origin);
    if (!url.isValid()) {
        decode(address, {}); // by the same way as any failure, so that nobody is told before want() returned
        return;
    }
    if (m_cache.isOn()) {
        look(address, url);
    } else {
        download(address, url);
    }
}

void ImageLoader::look(const QString& address, const QUrl& url)
{
    m_decoders.start([this, address, url, limits = m_options.limits] {
        const QImage image = m_cache.find(address, limits);
        QMetaObject::invokeMethod(
            this,
            [this, address, url, image] {
                if (image.isNull()) {
                    download(address, url);
                } else {
                    end(address, image);
                }
            },
            Qt::QueuedConnection);
    });
}

void ImageLoader::download(const QString& address, const QUrl& url)
{
    auto& fetch = m_wanted.at(address);
    fetch = std::make_unique<Fetch>(address);
    request(*fetch, url);
}

void ImageLoader::request(Fetch& fetch, const QUrl& url)
{
    if (!isSameOrigin(url, m_options.origin)) {
        transmit(fetch, url, {});
        return;
    }
    m_options.token.request(&fetch.waiting, [this, &fetch, url](const wire::Result<QByteArray>& token) {
        if (token) {
            transmit(fetch, url, *token);
        } else {
            decode(fetch.address, {});
        }
    });
}

void ImageLoader::transmit(Fetch& fetch, const QUrl& url, const QByteArray& token)
{
    if (!m_manager) {
        m_manager = std::make_unique<QNetworkAccessManager>();
    }
    const bool isHome = isSameOrigin(url, m_options.origin);
    QNetworkRequest request = makeRequest(url, token, isHome ? m_options.trust : Trust());
    request.setRawHeader("Accept", "image/png,image/jpeg,image/webp,image/gif,image/x-icon");
    request.setTransferTimeout(static_cast<int>(m_options.timeout.count()));
    fetch.reply = m_manager->get(request);
    fetch.reply->setReadBufferSize(m_options.maxBytes);
    connect(fetch.reply, &QNetworkReply::readyRead, &fetch.waiting, [this, &fetch] { readBytes(fetch); });
    connect(fetch.reply, &QNetworkReply::finished, &fetch.waiting, [this, &fetch] { finishDownload(fetch); });
}

void ImageLoader::readBytes(Fetch& fetch)
{
    fetch.bytes += fetch.reply->readAll();
    const bool isLate = fetch.age.hasExpired(m_options.patience.count());
    if (fetch.bytes.size() > m_options.maxBytes || isLate) {
        fetch.drop();
        decode(fetch.address, {});
    }
}

void ImageLoader::finishDownload(Fetch& fetch)
{
    readBytes(fetch);
    if (!fetch.reply) {
        return;
    }
    const int status = statusOf(*fetch.reply);
    if (isRedirect(status) && fetch.redirects < kMaxRedirects) {
        // Pictures live on other hosts and may move there; request() looks at each address anew before it sends the token.
        const QUrl from = fetch.reply->url();
        const QUrl target = from.resolved(QUrl::fromEncoded(fetch.reply->rawHeader("Location"), QUrl::StrictMode));
        const bool isDowngrade = from.scheme() == u"https" && target.scheme() != u"https";
        if (!isDowngrade && imageUrl(target.toString(QUrl::FullyEncoded), m_options.origin).isValid()) {
            ++fetch.redirects;
            fetch.drop();
            fetch.bytes.clear();
            request(fetch, target);
            return;
        }
    }
    const bool isGood = status == 200 && fetch.reply->error() == QNetworkReply::NoError;
    fetch.drop();
    decodeAndKeep(fetch.address, isGood ? std::exchange(fetch.bytes, {}) : QByteArray());
}

void ImageLoader::decodeDataUrl(const QString& address)
{
    const bool isSmall = address.size() <= m_options.maxBytes / 3 * 4 + kMaxDataHead;
    if (!isSmall) {
        decode(address, {});
        return;
    }
    m_decoders.start([this, address, limits = m_options.limits] {
        const auto bytes = imageBytesOfDataUrl(address.left(address.indexOf(u'#')).toUtf8());
        const QImage image = bytes ? decodeImage(*bytes, limits).value_or(QImage()) : QImage();
        QMetaObject::invokeMethod(
            this, [this, address, image] { end(address, image); }, Qt::QueuedConnection);
    });
}

void ImageLoader::decode(const QString& address, const QByteArray& bytes)
{
    m_decoders.start([this, address, bytes, limits = m_options.limits] {
        const QImage image = bytes.isEmpty() ? QImage() : decodeImage(bytes, limits).value_or(QImage());
        QMetaObject::invokeMethod(
            this, [this, address, image] { end(address, image); }, Qt::QueuedConnection);
    });
}

void ImageLoader::decodeAndKeep(const QString& address, const QByteArray& bytes)
{
    m_decoders.start([this, address, bytes, limits = m_options.limits] {
        const QImage image = bytes.isEmpty() ? QImage() : decodeImage(bytes, limits).value_or(QImage());
        QMetaObject::invokeMethod(
            this, [this, address, image] { end(address, image); }, Qt::QueuedConnection);
        m_cache.store(address, image); // who waits for the picture has it by then
    });
}

void ImageLoader::end(const QString& address, const QImage& image)
{
    m_wanted.erase(address);
    --m_active;
    if (image.isNull()) {
        m_failed.insert(address, new QDeadlineTimer(m_options.failurePause));
    } else {
        keep(address, image);
    }
    pump();
}

void ImageLoader::keep(const QString& address, const QImage& image)
{
    m_images.insert(address, new QImage(image), image.sizeInBytes());
    Q_EMIT imageLoaded(address, image);
}

} // namespace tallylight::net
