// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/fanout.h"

#include <QTest>

#include <functional>

using namespace tallylight;
using hub::Channel;
using hub::EventKind;
using hub::Fanout;
using hub::FramePtr;

namespace {

const wire::OrgId kAcme("acme");
const wire::OrgId kGlobex("globex");
const wire::UserId kAnn("ann");

class Recorder final : public hub::Subscriber
{
public:
    void deliver(const FramePtr& frame) override
    {
        frames.push_back(frame);
        if (whenDelivered) {
            whenDelivered();
        }
    }

    void expel() override {}

    std::vector<FramePtr> frames;
    std::function<void()> whenDelivered;
};

FramePtr frame(EventKind kind)
{
    return std::make_shared<const hub::Frame>(kind, "event: x\ndata: {}\n\n");
}

} // namespace

class TestFanout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFrameIsOneChunk()
    {
        const auto one = frame(EventKind::Step);
        QCOMPARE(one->chunk(), std::string_view("13\r\nevent: x\ndata: {}\n\n\r\n"));
        QCOMPARE(one->sse(), std::string_view("event: x\ndata: {}\n\n"));
    }

    void everyoneOnTheChannelGetsTheSameBytes()
    {
        Fanout fanout({});
        Recorder a;
        Recorder b;
        Recorder elsewhere;
        const auto first = fanout.subscribe(kAcme, kAnn, {}, a);
        const auto second = fanout.subscribe(kAcme, wire::UserId("bob"), {}, b);
        const auto third = fanout.subscribe(kGlobex, wire::UserId("bob"), {}, elsewhere);
        const auto sent = frame(EventKind::Finish);
        fanout.publish(Channel::of(kAcme), sent);
        QCOMPARE(a.frames, std::vector{sent});
        QCOMPARE(b.frames, std::vector{sent});
        QVERIFY(elsewhere.frames.empty());
        // The user's channel is the user's, on whichever organization's stream.
        fanout.publish(Channel::of(wire::UserId("bob")), frame(EventKind::UserSummary));
        QCOMPARE(a.frames.size(), std::size_t{1});
        QCOMPARE(b.frames.size(), std::size_t{2});
        QCOMPARE(elsewhere.frames.size(), std::size_t{1});
    }

    void filtersDecide_data()
    {
        QTest::addColumn<QString>("types");
        QTest::addColumn<QList<int>>("kinds");
        QTest::newRow("none") << QString() << QList{0, 1, 2, 3, 4};
        QTest::newRow("all") << QStringLiteral("decopilot.*") << QList{0, 1, 2, 3, 4};
        QTest::newRow("one") << QStringLiteral("decopilot.step") << QList{1};
        QTest::newRow("org summary only") << QStringLiteral("decopilot.running.summary") << QList{3};
        QTest::newRow("user summary only") << QStringLiteral("decopilot.running.summary.user") << QList{4};
        QTest::newRow("nothing of ours") << QStringLiteral("workflow.*,*") << QList<int>{};
    }

    void filtersDecide()
    {
        QFETCH(QString, types);
        QFETCH(QList<int>, kinds);
        Fanout fanout({});
        Recorder recorder;
        const auto subscription = fanout.subscribe(kAcme, kAnn, wire::TypeFilter::parse(types.toStdString()), recorder);
        for (int kind = 0; kind < 4; ++kind) {
            fanout.publish(Channel::of(kAcme), frame(static_cast<EventKind>(kind)));
        }
        fanout.publish(Channel::of(kAnn), frame(EventKind::UserSummary));
        QList<int> got;
        for (const auto& delivered : recorder.frames) {
            got.push_back(static_cast<int>(delivered->kind()));
        }
        QCOMPARE(got, kinds);
    }

    void limitsHoldPerOrganizationAndInAll()
    {
        Fanout fanout({2, 3});
        Recorder recorder;
        auto a = fanout.subscribe(kAcme, kAnn, {}, recorder);
        auto b = fanout.subscribe(kAcme, kAnn, {}, recorder);
        QVERIFY(a && b);
        const auto refused = fanout.subscribe(kAcme, kAnn, {}, recorder);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, wire::ErrorCode::TooManyRequests);
        const auto c = fanout.subscribe(kGlobex, kAnn, {}, recorder);
        QVERIFY(c);
        QVERIFY(!fanout.subscribe(kGlobex, kAnn, {}, recorder));
        a->end();
        QVERIFY(!a->isActive());
        QCOMPARE(fanout.streamCount(), std::size_t{2});
        QVERIFY(fanout.subscribe(kAcme, kAnn, {}, recorder));
    }

    void leavingWhileBeingServedIsSafe()
    {
        Fanout fanout({});
        Recorder a;
        Recorder b;
        Recorder c;
        auto first = fanout.subscribe(kAcme, kAnn, {}, a).value();
        auto second = fanout.subscribe(kAcme, kAnn, {}, b).value();
        hub::Subscription third;
        a.whenDelivered = [&] {
            first.end();
            second.end();
            third = fanout.subscribe(kAcme, kAnn, {}, c).value();
        };
        fanout.publish(Channel::of(kAcme), frame(EventKind::Step));
        QCOMPARE(a.frames.size(), std::size_t{1});
        QVERIFY(b.frames.empty());
        // Who joined meanwhile starts with the next one.
        QVERIFY(c.frames.empty());
        fanout.publish(Channel::of(kAcme), frame(EventKind::Step));
        QCOMPARE(a.frames.size(), std::size_t{1});
        QCOMPARE(c.frames.size(), std::size_t{1});
        third.end();
        QVERIFY(!fanout.hasSubscribers(Channel::of(kAcme)));
        QVERIFY(!fanout.hasSubscribers(Channel::of(kAnn)));
    }
};

QTEST_GUILESS_MAIN(TestFanout)
#include "tst_fanout.moc"
