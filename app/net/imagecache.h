// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/imagedecode.h"

#include <QByteArray>
#include <QImage>
#include <QMutex>
#include <QString>
#include <QUrl>

#include <chrono>

namespace tallylight::net {

struct ImageCacheOptions {
    //! Where the pictures of all accounts are, each server's in a folder of its own; empty: nothing is kept on disk.
    QString folder{};
    //! Of all servers' pictures together; the least recently used go first.
    qint64 maxBytes = 16 * 1024 * 1024;
    //! A picture older than this is fetched anew.
    std::chrono::hours maxAge{24 * 7};
};

//! \brief `$XDG_CACHE_HOME/io.github.tallylight/pictures`.
[[nodiscard]] QString defaultImageCacheFolder();

//! \brief Nobody here has an account on the server any more: its pictures are removed from the folder. Slow; for any thread but the
//! interface's.
void forgetImages(const ImageCacheOptions& options, const QUrl& origin);

//! \brief Pictures of one server on disk, as they are shown: small PNG files, named by a hash of their address. For their person alone
//! (folders 0700, files 0600); anything in the folder that is not what we wrote is ignored. All of it may be lost at any time.
//!
//! For any thread; every call reads or writes files, so not for the interface's.
class ImageCache
{
public:
    ImageCache(ImageCacheOptions options, const QUrl& origin);

    [[nodiscard]] bool isOn() const { return !m_folder.isEmpty(); }
    //! \brief Null where there is none that is good and young enough; it counts as used now.
    [[nodiscard]] QImage find(const QString& address, const ImageLimits& limits) const;
    //! \brief Keeps the picture, and makes room for it, among those of other servers too. A failure is no concern of anybody's.
    void store(const QString& address, const QImage& image);

private:
    [[nodiscard]] QString pathOf(const QString& address) const;
    [[nodiscard]] bool makeFolder() const;
    void makeRoom() const;

    ImageCacheOptions m_options;
    QString m_folder;
    mutable QMutex m_mutex;
};

} // namespace tallylight::net
