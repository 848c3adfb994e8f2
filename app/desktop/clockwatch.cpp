// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/clockwatch.h"

#include <QSocketNotifier>

#include <cerrno>
#include <cstdint>
#include <ctime>
#include <sys/timerfd.h>
#include <unistd.h>
#include <utility>

using namespace std::chrono_literals;

namespace tallylight::desktop {

namespace {

//! Network time corrects by less, and nothing of ours notices.
constexpr auto kNews = 2s;

std::chrono::nanoseconds readClock(clockid_t clock)
{
    timespec value{};
    clock_gettime(clock, &value);
    return std::chrono::seconds(value.tv_sec) + std::chrono::nanoseconds(value.tv_nsec);
}

} // namespace

ClockReading ClockReading::now()
{
    return {readClock(CLOCK_REALTIME), readClock(CLOCK_BOOTTIME), readClock(CLOCK_MONOTONIC)};
}

ClockShift shiftBetween(const ClockReading& before, const ClockReading& after)
{
    const auto boot = after.boot - before.boot;
    return {boot - (after.awake - before.awake), (after.real - before.real) - boot};
}

std::chrono::seconds neverAfter(std::chrono::nanoseconds real)
{
    return std::chrono::floor<std::chrono::seconds>(real) + std::chrono::years(10);
}

ClockWatch::ClockWatch(QObject* parent) : QObject(parent), m_last(ClockReading::now())
{
    m_timer = timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
    if (m_timer < 0) {
        return;
    }
    m_notifier = new QSocketNotifier(m_timer, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &ClockWatch::take);
    arm();
}

ClockWatch::~ClockWatch()
{
    if (m_timer >= 0) {
        delete std::exchange(m_notifier, nullptr);
        close(m_timer);
    }
}

void ClockWatch::arm()
{
    // A moment that never comes: what is wanted is that the kernel gives up on it when the clock is set.
    itimerspec never{};
    never.it_value.tv_sec = neverAfter(readClock(CLOCK_REALTIME)).count();
    timerfd_settime(m_timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
}

void ClockWatch::take()
{
    std::uint64_t expirations = 0;
    if (read(m_timer, &expirations, sizeof expirations) < 0 && errno == EAGAIN) {
        return;
    }
    arm();
    const ClockReading before = std::exchange(m_last, ClockReading::now());
    const ClockShift shift = shiftBetween(before, m_last);
    if (shift.slept >= kNews) {
        Q_EMIT slept(shift.slept);
    }
    if (shift.stepped >= kNews || shift.stepped <= -kNews) {
        Q_EMIT stepped(shift.stepped);
    }
}

} // namespace tallylight::desktop
