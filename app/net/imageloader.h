// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/imagecache.h"
#include "net/imagedecode.h"
#include "net/tokensource.h"
#include "net/trust.h"

#include <QCache>
#include <QDeadlineTimer>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QUrl>

#include <chrono>
#include <deque>
#include <map>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace tallylight::net {

struct ImageOptions {
    //! The account's server: completes `/paths`, and alone gets the token.
    QUrl origin;
    TokenSource token;
    //! As readTrust() gives it; for the account's server.
    Trust trust{};
    ImageLimits limits;
    ImageCacheOptions cache{};
    qint64 maxBytes = 1024 * 1024;
    //! Downloads at once.
    int concurrency = 4;
    qsizetype queueBound = 500;
    //! Of decoded pictures in memory; the least recently used go first.
    qsizetype cacheBytes = 8 * 1024 * 1024;
    //! Without a byte for this long a download is given up.
    std::chrono::milliseconds timeout{20'000};
    //! A download that takes longer is given up, however often a byte comes.
    std::chrono::milliseconds patience{60'000};
    //! A picture that could not be had is not asked for again sooner.
    std::chrono::milliseconds failurePause{600'000};
};

//! \brief Logos and avatars by the address that the server gave: `data:`, or what imageUrl() lets be asked. Each is fetched
//! once, kept on disk where the options say so, and decoded off this thread. Lives on one thread.
class ImageLoader : public QObject
{
    Q_OBJECT

public:
    explicit ImageLoader(ImageOptions options, QObject* parent = nullptr);
    ~ImageLoader() override;

    //! \brief Null where it is not in memory.
    [[nodiscard]] QImage find(const QString& address) const;
    //! \brief Fetches the picture unless it is there, under way, or failed lately. Other addresses than pictures are ignored.
    void want(const QString& address);
    //! \brief Takes it from the disk to memory where it is there, and fetches nothing. imageLoaded() follows in that case only.
    void recall(const QString& address);

Q_SIGNALS:
    void imageLoaded(const QString& address, const QImage& image);

private:
    //! One download. Its going aborts it.
    struct Fetch;

    void pump();
    void begin(const QString& address);
    void look(const QString& address, const QUrl& url);
    void download(const QString& address, const QUrl& url);
    void request(Fetch& fetch, const QUrl& url);
    void transmit(Fetch& fetch, const QUrl& url, const QByteArray& token);
    void readBytes(Fetch& fetch);
    void finishDownload(Fetch& fetch);
    void decodeDataUrl(const QString& address);
    void decode(const QString& address, const QByteArray& bytes);
    void decodeAndKeep(const QString& address, const QByteArray& bytes);
    void end(const QString& address, const QImage& image);
    void keep(const QString& address, const QImage& image);

    ImageOptions m_options;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QCache<QString, QImage> m_images;
    QCache<QString, QDeadlineTimer> m_failed;
    std::deque<QString> m_queue;
    //! Waiting, or under way (then not null).
    std::map<QString, std::unique_ptr<Fetch>> m_wanted;
    int m_active = 0;
    ImageCache m_cache;
    //! Last: its going waits for decoders that report to us.
    QThreadPool m_decoders;
};

} // namespace tallylight::net
