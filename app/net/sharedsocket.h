// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <QByteArray>
#include <QString>

namespace tallylight::net {

//! \brief Where the processes that share an account's streams meet.
struct SharePlace {
    QString socketPath;
    //! Whoever holds this file's lock serves; the kernel lets go of it however the process ends.
    QString lockPath;
};

//! \brief The place in \a runtimeFolder, which is `$XDG_RUNTIME_DIR`; makes our folder there where it is missing.
//! \param name a file name, see ShareKey.
//! \return an error where the folder is not ours alone: then nothing is shared. Never another folder in its stead.
[[nodiscard]] wire::Result<SharePlace> sharePlace(const QString& runtimeFolder, const QByteArray& name);

//! \brief A file lock, which one process at a time holds. Let go of with the object.
class ShareLock
{
public:
    ShareLock() = default;
    ~ShareLock() { release(); }
    ShareLock(const ShareLock&) = delete;
    ShareLock& operator=(const ShareLock&) = delete;

    [[nodiscard]] bool isHeld() const { return m_descriptor >= 0; }
    //! \brief Does not wait. \return true where we hold it now.
    bool tryAcquire(const QString& path);
    void release();

private:
    int m_descriptor = -1;
};

//! \brief A listening socket for this user alone. A file that is left of a dead process is replaced, but only where nobody answers on it.
//! \return its descriptor, which the caller closes.
[[nodiscard]] wire::Result<int> listenForUser(const QString& socketPath);

//! \brief The other end of a connected local socket belongs to the user that we run as.
[[nodiscard]] bool isPeerThisUser(qintptr descriptor);

} // namespace tallylight::net
