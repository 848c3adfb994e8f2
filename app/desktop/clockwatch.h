// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <chrono>

class QSocketNotifier;

namespace tallylight::desktop {

//! \brief The machine's clocks at one moment.
struct ClockReading {
    //! Wall clock.
    std::chrono::nanoseconds real{};
    //! Since the start of the machine, sleep included.
    std::chrono::nanoseconds boot{};
    //! The same without sleep.
    std::chrono::nanoseconds awake{};

    [[nodiscard]] static ClockReading now();
};

//! \brief What happened between two readings.
struct ClockShift {
    //! How long the machine slept.
    std::chrono::nanoseconds slept{};
    //! How far the wall clock was moved, forward or back.
    std::chrono::nanoseconds stepped{};
};

[[nodiscard]] ClockShift shiftBetween(const ClockReading& before, const ClockReading& after);

//! \brief A moment so far after \a real that it does not come, as a wall clock tells it. In the past it would come at once, again and
//! again.
[[nodiscard]] std::chrono::seconds neverAfter(std::chrono::nanoseconds real);

//! \brief Says when the wall clock was set and when the machine slept, as the kernel tells it: no timer, no polling.
//!
//! The kernel speaks of a sleep too, so that it is noticed where no login manager tells. Corrections under two seconds are no news.
class ClockWatch : public QObject
{
    Q_OBJECT

public:
    explicit ClockWatch(QObject* parent = nullptr);
    ~ClockWatch() override;

Q_SIGNALS:
    void slept(std::chrono::nanoseconds howLong);
    void stepped(std::chrono::nanoseconds howFar);

private:
    void arm();
    void take();

    int m_timer = -1;
    QSocketNotifier* m_notifier = nullptr;
    ClockReading m_last;
};

} // namespace tallylight::desktop
