// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/summarythrottle.h"

#include <QTest>

#include <map>
#include <random>

using namespace tallylight;
using namespace std::chrono_literals;
using hub::SummaryKey;
using hub::SummaryThrottle;

namespace {

const SummaryKey kOrg = wire::OrgId("one");
const SummaryKey kOther = wire::OrgId("two");
//! The same text as an organization: not the same channel.
const SummaryKey kUser = wire::UserId("one");

constexpr SummaryThrottle::Time at(std::chrono::milliseconds time)
{
    return SummaryThrottle::Time(1h) + time;
}

} // namespace

class TestSummaryThrottle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstGoesAtOnceAndLeavesNoTimer()
    {
        SummaryThrottle throttle(50ms);
        QVERIFY(throttle.admit(kOrg, at(0ms)));
        QVERIFY(!throttle.nextDue());
    }

    void aBurstIsOneNowAndOneAtTheEnd()
    {
        SummaryThrottle throttle(50ms);
        QVERIFY(throttle.admit(kOrg, at(0ms)));
        for (auto time = 1ms; time < 50ms; ++time) {
            QVERIFY(!throttle.admit(kOrg, at(time)));
        }
        QVERIFY(throttle.nextDue() == at(50ms));
        QVERIFY(throttle.takeDue(at(49ms)).empty());
        QCOMPARE(throttle.takeDue(at(50ms)).size(), std::size_t{1});
        QVERIFY(!throttle.nextDue());
        // That was a send as well.
        QVERIFY(!throttle.admit(kOrg, at(60ms)));
        QVERIFY(throttle.nextDue() == at(100ms));
    }

    void afterAQuietTimeTheNextGoesAtOnce()
    {
        SummaryThrottle throttle(50ms);
        QVERIFY(throttle.admit(kOrg, at(0ms)));
        QVERIFY(throttle.admit(kOrg, at(50ms)));
    }

    void channelsDoNotHoldEachOtherBack()
    {
        SummaryThrottle throttle(50ms);
        QVERIFY(throttle.admit(kOrg, at(0ms)));
        QVERIFY(throttle.admit(kOther, at(10ms)));
        QVERIFY(throttle.admit(kUser, at(20ms)));
        QVERIFY(!throttle.admit(kOther, at(30ms)));
        QVERIFY(!throttle.admit(kOrg, at(40ms)));
        QVERIFY(throttle.nextDue() == at(50ms));
        const auto due = throttle.takeDue(at(60ms));
        QVERIFY((due == std::vector{kOrg, kOther}));
    }

    void aTimerThatIsLateDoesNotLetTwoThrough()
    {
        SummaryThrottle throttle(50ms);
        QVERIFY(throttle.admit(kOrg, at(0ms)));
        QVERIFY(!throttle.admit(kOrg, at(10ms)));
        QVERIFY(!throttle.admit(kOrg, at(70ms)));
        QCOMPARE(throttle.takeDue(at(80ms)).size(), std::size_t{1});
        QVERIFY(!throttle.admit(kOrg, at(120ms)));
    }

    void nothingHeldIsForgottenAtTheEnd()
    {
        SummaryThrottle throttle(50ms);
        QVERIFY(throttle.admit(kOrg, at(0ms)));
        QVERIFY(!throttle.admit(kOrg, at(10ms)));
        QCOMPARE(throttle.takeAll().size(), std::size_t{1});
        QVERIFY(!throttle.nextDue());
    }

    void randomBurstsKeepTheIntervalAndLoseNoLastOne()
    {
        std::mt19937 random(7);
        SummaryThrottle throttle(50ms);
        const std::vector keys{kOrg, kOther, kUser};
        std::map<SummaryKey, std::chrono::milliseconds> sent;
        std::map<SummaryKey, bool> isDirty;
        const auto send = [&](const SummaryKey& key, std::chrono::milliseconds now) {
            QVERIFY(!sent.contains(key) || now - sent[key] >= 50ms);
            sent[key] = now;
            isDirty[key] = false;
        };
        auto now = 0ms;
        for (int i = 0; i < 5000; ++i) {
            now += std::chrono::milliseconds(random() % 30);
            for (const auto& key : throttle.takeDue(at(now))) {
                send(key, now);
            }
            const auto& key = keys[random() % keys.size()];
            isDirty[key] = true;
            if (throttle.admit(key, at(now))) {
                send(key, now);
            }
        }
        for (const auto& key : throttle.takeDue(at(now + 50ms))) {
            send(key, now + 50ms);
        }
        for (const auto& key : keys) {
            QVERIFY(!isDirty[key]);
        }
    }
};

QTEST_GUILESS_MAIN(TestSummaryThrottle)
#include "tst_summarythrottle.moc"
