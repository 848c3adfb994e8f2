// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/wakekeeper.h"

#include <utility>

using namespace std::chrono_literals;

namespace tallylight::tray {

namespace {

//! A VPN or another cable is several changes at once.
constexpr auto kSettling = 1s;

} // namespace

WakeKeeper::WakeKeeper(Options options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_sleep(m_options.systemBus, this),
      m_clock(this),
      m_network(kSettling, this),
      m_pause(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isResting, false)) {
            Q_EMIT wakeNeeded();
        } else {
            Q_EMIT reconnectNeeded();
        }
    });
    connect(&m_sleep, &desktop::SleepWatch::sleepStarted, this, &WakeKeeper::rest);
    connect(&m_sleep, &desktop::SleepWatch::sleepEnded, this, &WakeKeeper::wake);
    connect(&m_sleep, &desktop::SleepWatch::shutdownStarted, this, &WakeKeeper::saveNeeded);
    // The kernel's word for it, where no login manager tells.
    connect(&m_clock, &desktop::ClockWatch::slept, this, &WakeKeeper::wake);
    connect(&m_clock, &desktop::ClockWatch::stepped, this, &WakeKeeper::connectSoon);
    connect(&m_network, &desktop::NetworkWatch::changed, this, [this](bool isOnline) {
        if (isOnline) {
            connectSoon();
        }
    });
}

void WakeKeeper::rest()
{
    m_isAsleep = true;
    m_pause.stop();
    if (!std::exchange(m_isResting, true)) {
        Q_EMIT restNeeded();
    }
    Q_EMIT saveNeeded(); // batteries run down in sleep
}

void WakeKeeper::wake()
{
    m_isAsleep = false;
    connectSoon();
}

void WakeKeeper::connectSoon()
{
    if (!m_isAsleep && !m_pause.isActive()) { // several reasons at once are one
        const auto range = m_options.mostPause - m_options.leastPause;
        m_pause.start(m_options.leastPause + std::chrono::duration_cast<std::chrono::milliseconds>(range * m_options.random()));
    }
}

} // namespace tallylight::tray
