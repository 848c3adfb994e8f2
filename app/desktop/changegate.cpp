// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/changegate.h"

namespace tallylight::desktop {

ChangeGate::ChangeGate(std::chrono::milliseconds interval, QObject* parent) : QObject(parent), m_interval(interval)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ChangeGate::open);
}

void ChangeGate::push()
{
    if (m_timer.isActive()) {
        return; // the pending announcement will carry this change too
    }
    const std::chrono::milliseconds elapsed(m_sinceLast.isValid() ? m_sinceLast.elapsed() : m_interval.count());
    if (elapsed >= m_interval) {
        open();
    } else {
        m_timer.start(m_interval - elapsed);
    }
}

void ChangeGate::open()
{
    m_sinceLast.start();
    Q_EMIT opened();
}

} // namespace tallylight::desktop
