// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/clockwatch.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <cstdint>
#include <ctime>
#include <poll.h>
#include <sys/timerfd.h>
#include <unistd.h>

using namespace tallylight::desktop;
using namespace std::chrono_literals;

namespace {

//! Hears from the kernel that the clock was set, as the watch does.
class ClockSetBarrier
{
public:
    ClockSetBarrier() : m_timer(timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK))
    {
        itimerspec never{};
        never.it_value.tv_sec = neverAfter(ClockReading::now().real).count();
        timerfd_settime(m_timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
    }
    ~ClockSetBarrier() { ::close(m_timer); }
    ClockSetBarrier(const ClockSetBarrier&) = delete;
    ClockSetBarrier& operator=(const ClockSetBarrier&) = delete;

    [[nodiscard]] bool waitForClockSet() const
    {
        pollfd heard{m_timer, POLLIN, 0};
        return ::poll(&heard, 1, 20'000) == 1;
    }

private:
    int m_timer;
};

} // namespace

class TestClockWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSleepFromAClockThatWasSet()
    {
        const ClockReading before{1'000s, 100s, 90s};
        const ClockShift calm = shiftBetween(before, {1'010s, 110s, 100s});
        QVERIFY(calm.slept == 0s && calm.stepped == 0s);
        const ClockShift night = shiftBetween(before, {9'010s, 8'110s, 100s});
        QVERIFY(night.slept == 8'000s && night.stepped == 0s);
        const ClockShift back = shiftBetween(before, {410s, 110s, 100s});
        QVERIFY(back.slept == 0s && back.stepped == -600s);
    }

    //! Also on a clock that someone set past 2038.
    void isArmedForWhatIsFarAway_data()
    {
        QTest::addColumn<std::chrono::seconds>("real");
        QTest::newRow("1970") << std::chrono::seconds(0);
        QTest::newRow("now") << std::chrono::floor<std::chrono::seconds>(ClockReading::now().real);
        QTest::newRow("past 2038") << std::chrono::seconds(std::int64_t{1} << 31);
        QTest::newRow("2200") << std::chrono::seconds(7'258'118'400);
    }

    void isArmedForWhatIsFarAway()
    {
        QFETCH(std::chrono::seconds, real);
        QVERIFY(neverAfter(real) - real > 24h * 365 * 9);
        QVERIFY(neverAfter(real) - real < 24h * 365 * 11);
    }

    void hearsWhenTheClockIsSet()
    {
        ClockWatch watch;
        const ClockSetBarrier barrier;
        QSignalSpy stepped(&watch, &ClockWatch::stepped);
        QSignalSpy slept(&watch, &ClockWatch::slept);
        timespec now{};
        clock_gettime(CLOCK_REALTIME, &now);
        // Set to what it is: heard as well, and no news.
        if (clock_settime(CLOCK_REALTIME, &now) != 0) {
            QSKIP("the clock of this machine may not be set");
        }
        QVERIFY(barrier.waitForClockSet());
        QCoreApplication::processEvents(); // the watch heard of it when we did
        QVERIFY(stepped.isEmpty());

        now.tv_sec += 3;
        QCOMPARE(clock_settime(CLOCK_REALTIME, &now), 0);
        QTRY_COMPARE(stepped.count(), 1);
        clock_gettime(CLOCK_REALTIME, &now);
        now.tv_sec -= 3;
        QCOMPARE(clock_settime(CLOCK_REALTIME, &now), 0);
        QTRY_COMPARE(stepped.count(), 2);
        QVERIFY(stepped.at(0).at(0).value<std::chrono::nanoseconds>() > 2s);
        QVERIFY(stepped.at(1).at(0).value<std::chrono::nanoseconds>() < -2s);
        QVERIFY(slept.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClockWatch)
#include "tst_clockwatch.moc"
