// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedsocket.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace tallylight::net {

namespace {

constexpr auto kFolder = "io.github.tallylight";
constexpr mode_t kUserOnlyFolder = 0700;
constexpr mode_t kUserOnlyFile = 0600;
//! Who may write there may put another folder in the place of ours.
constexpr mode_t kWritableByOthers = 0022;
constexpr mode_t kOpenToOthers = 0077;
constexpr int kBacklog = 32;

tl::unexpected<wire::Error> systemFailure(const char* what)
{
    const std::string why = std::strerror(errno);
    return wire::failure(wire::ErrorCode::Network, std::string(what) + ": " + why);
}

//! A real folder of ours with none of these permissions.
bool isOurFolder(const QByteArray& path, mode_t forbidden)
{
    struct stat status {
    };
    // lstat: a link in its stead may lead anywhere.
    return ::lstat(path.constData(), &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == ::geteuid()
           && (status.st_mode & forbidden) == 0;
}

wire::Result<sockaddr_un> addressOf(const QByteArray& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path)) {
        return wire::failure(wire::ErrorCode::TooLarge, "the runtime directory's path is too long for a socket");
    }
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    return address;
}

int newSocket()
{
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

const sockaddr* generic(const sockaddr_un& address)
{
    return reinterpret_cast<const sockaddr*>(&address);
}

//! True where somebody listens there, also where nobody takes the connection.
bool doesAnswer(const sockaddr_un& address)
{
    const int probe = newSocket();
    if (probe < 0) {
        return true;
    }
    const bool isRefused = ::connect(probe, generic(address), sizeof address) != 0 && errno == ECONNREFUSED;
    ::close(probe);
    return !isRefused;
}

//! Takes the file of a dead process away.
bool removeStale(const QByteArray& path, const sockaddr_un& address)
{
    struct stat status {
    };
    return ::lstat(path.constData(), &status) == 0 && S_ISSOCK(status.st_mode) && !doesAnswer(address) && ::unlink(path.constData()) == 0;
}

} // namespace

wire::Result<SharePlace> sharePlace(const QString& runtimeFolder, const QByteArray& name)
{
    const QByteArray base = QFile::encodeName(runtimeFolder);
    if (!base.startsWith('/')) {
        return wire::failure(wire::ErrorCode::NotFound, "there is no runtime directory");
    }
    if (!isOurFolder(base, kWritableByOthers)) {
        return wire::failure(wire::ErrorCode::Forbidden, "the runtime directory is not ours alone");
    }
    const QByteArray folder = base + '/' + kFolder;
    if (::mkdir(folder.constData(), kUserOnlyFolder) != 0 && errno != EEXIST) {
        return systemFailure("no folder in the runtime directory");
    }
    if (!isOurFolder(folder, kOpenToOthers)) {
        return wire::failure(wire::ErrorCode::Forbidden, "the folder in the runtime directory is not ours alone");
    }
    const QByteArray stem = folder + "/feed-" + name;
    if (auto address = addressOf(stem + ".sock"); !address) {
        return tl::unexpected(address.error());
    }
    return SharePlace{QFile::decodeName(stem + ".sock"), QFile::decodeName(stem + ".lock")};
}

bool ShareLock::tryAcquire(const QString& path)
{
    if (isHeld()) {
        return true;
    }
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kUserOnlyFile);
    if (descriptor < 0) {
        return false;
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return false;
    }
    m_descriptor = descriptor;
    return true;
}

void ShareLock::release()
{
    if (isHeld()) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

wire::Result<int> listenForUser(const QString& socketPath)
{
    const QByteArray path = QFile::encodeName(socketPath);
    const auto address = addressOf(path);
    if (!address) {
        return tl::unexpected(address.error());
    }
    const int listener = newSocket();
    if (listener < 0) {
        return systemFailure("no socket");
    }
    const auto bind = [&] { return ::bind(listener, generic(*address), sizeof *address) == 0; };
    const bool isBound = bind() || (errno == EADDRINUSE && removeStale(path, *address) && bind());
    // Between the two calls nobody else gets at it: the folder is for us alone.
    if (!isBound || ::chmod(path.constData(), kUserOnlyFile) != 0 || ::listen(listener, kBacklog) != 0) {
        const auto failure = systemFailure("no local socket");
        ::close(listener);
        return failure;
    }
    return listener;
}

bool isPeerThisUser(qintptr descriptor)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

} // namespace tallylight::net
