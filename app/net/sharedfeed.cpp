// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedfeed.h"

#include "net/logging.h"

#include <QRandomGenerator>

#include <utility>

namespace tallylight::net {

namespace {

//! So often in a row a holder of the lock may be found without a server behind it, for it may only just have got it.
constexpr int kMaxLosses = 8;
//! Who followed for so long did not lose again but anew.
constexpr std::chrono::seconds kSettled{5};

SharedServer::Options serverOptions(const ShareOptions& options)
{
    SharedServer::Options server;
    server.rank = options.rank;
    server.session.handshake = options.handshake;
    server.followers = options.followers;
    server.keepalive = options.keepalive;
    return server;
}

} // namespace

SharedFeed::SharedFeed(ConnectionPool& pool, ShareOptions options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_server(pool, m_options.key, serverOptions(m_options)),
      m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SharedFeed::seek);
    connect(&m_server, &SharedServer::displaced, this, &SharedFeed::makeRoom);
}

SharedFeed::~SharedFeed()
{
    stop();
}

void SharedFeed::start()
{
    if (m_role == ShareRole::Idle) {
        seek();
    }
}

void SharedFeed::hurry()
{
    if (m_role == ShareRole::Seeking) {
        seek();
    }
}

void SharedFeed::noteLoss(Loss loss)
{
    if (m_role != ShareRole::Following) {
        return; // another stream's end told it already
    }
    const bool wasSettled = std::chrono::steady_clock::now() - m_followingSince > kSettled;
    m_losses = wasSettled ? 1 : m_losses + 1;
    if (loss == Loss::Unfit || m_options.rank == ShareRank::Guest || m_losses > kMaxLosses) {
        m_losses = 0;
        m_timer.start(m_options.retry);
        setRole(ShareRole::Alone);
    } else {
        m_timer.start(m_options.rank == ShareRank::Tray ? m_options.pause * (m_losses - 1) : pause() * m_losses);
        setRole(ShareRole::Seeking);
    }
}

void SharedFeed::stop()
{
    m_timer.stop();
    // The file goes while the lock is held, and the followers are told when it is free.
    m_server.stopListening();
    m_lock.release();
    m_server.dropFollowers();
}

void SharedFeed::seek()
{
    m_timer.stop();
    auto place = sharePlace(m_options.runtimeFolder, m_options.key.name);
    if (!place) {
        qCInfo(lcStream, "streams are not shared: %s", place.error().message.c_str());
        setRole(ShareRole::Alone);
        return;
    }
    m_place = std::move(*place);
    if (m_options.rank == ShareRank::Guest || !m_lock.tryAcquire(m_place.lockPath)) {
        m_followingSince = std::chrono::steady_clock::now();
        setRole(ShareRole::Following);
    } else if (m_server.listen(m_place)) {
        m_losses = 0;
        setRole(ShareRole::Serving);
    } else {
        m_lock.release();
        m_timer.start(m_options.retry);
        setRole(ShareRole::Alone);
    }
}

void SharedFeed::makeRoom()
{
    if (m_role != ShareRole::Serving) {
        return;
    }
    Q_EMIT makingRoom();
    stop();
    // Later than the one for whom we make room.
    m_timer.start(m_options.pause + pause());
    setRole(ShareRole::Seeking);
}

void SharedFeed::setRole(ShareRole role)
{
    if (std::exchange(m_role, role) != role) {
        Q_EMIT roleChanged(role);
    }
}

std::chrono::milliseconds SharedFeed::pause() const
{
    // Never at once: a tray that waits for the same goes first.
    const double share = 0.2 + 0.8 * QRandomGenerator::global()->generateDouble();
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_options.pause * share);
}

} // namespace tallylight::net
