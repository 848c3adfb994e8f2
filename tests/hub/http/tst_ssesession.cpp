// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/eventencode.h"
#include "hub/http/sessionhost.h"
#include "hub/http/ssesession.h"

#include <boost/asio/io_context.hpp>

#include <QRegularExpression>
#include <QTest>

using namespace tallylight;
using hub::EventKind;
using hub::FramePtr;

namespace {

//! A socket that takes as much as it is told to.
class ScriptedStream final : public hub::http::SseSession
{
public:
    using SseSession::SseSession;

    //! How many bytes the peer's window has room for.
    std::size_t room = 1 << 20;
    std::string taken;
    std::string_view pending;
    bool isClosed = false;
    bool isOrderly = false;

    //! The peer reads: what waits goes out, in pieces of \a count bytes.
    void take(std::size_t count)
    {
        room = count;
        while (!pending.empty() && !isClosed) {
            const std::string_view piece = std::exchange(pending, {}).substr(0, count);
            taken += piece;
            written({}, piece.size());
        }
    }
    void lose() { peerGone(); }

protected:
    std::size_t writeSome(std::string_view bytes, boost::system::error_code&) override
    {
        const std::size_t count = std::min(room, bytes.size());
        room -= count;
        taken += bytes.substr(0, count);
        return count;
    }
    void writeLater(std::string_view bytes) override { pending = bytes; }
    void readPeer() override {}
    void closeSocket(bool orderly) override
    {
        isClosed = true;
        isOrderly = orderly;
    }
};

struct Lab {
    explicit Lab(std::chrono::milliseconds interval = std::chrono::hours(1))
    {
        host->keepalives = std::make_shared<hub::http::KeepaliveQueue>(loop.get_executor(), interval);
        stream->begin("HEAD");
        stream->taken.clear();
    }
    ~Lab() { stream->abort(); }

    boost::asio::io_context loop;
    std::shared_ptr<hub::http::SessionHost> host = std::make_shared<hub::http::SessionHost>();
    std::shared_ptr<ScriptedStream> stream =
        std::make_shared<ScriptedStream>(host, hub::http::FrameQueue::Limits{.frames = 4, .bytes = 1000});
};

FramePtr frame(EventKind kind, const std::string& text)
{
    return std::make_shared<const hub::Frame>(kind, "event: " + text + "\n\n");
}

} // namespace

class tst_SseSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadyReaderGetsEachFrameAtOnce();
    void theRestOfAFrameFollowsInOrder();
    void aNewerSummaryReplacesTheWaitingOne();
    void theFrameInTheMiddleOfWritingIsNeverReplaced();
    void aReaderThatFallsBehindIsClosed();
    void keepaliveIsSentWhileNothingWaits();
    void aReaderThatTakesNothingBetweenTwoKeepalivesIsClosed();
    void theEndWaitsForWhatIsQueued();
    void whoIsExpelledIsAskedForNothing();
    void theListForgetsAClosedStream();
};

void tst_SseSession::aReadyReaderGetsEachFrameAtOnce()
{
    Lab lab;
    const FramePtr step = frame(EventKind::Step, "step");
    lab.stream->deliver(step);
    QCOMPARE(lab.stream->taken, std::string(step->chunk()));
    QVERIFY(lab.stream->pending.empty());
}

void tst_SseSession::theRestOfAFrameFollowsInOrder()
{
    Lab lab;
    lab.stream->room = 5;
    const FramePtr first = frame(EventKind::ThreadStatus, "first");
    const FramePtr second = frame(EventKind::Finish, "second");
    lab.stream->deliver(first);
    lab.stream->deliver(second);
    QCOMPARE(lab.stream->taken.size(), std::size_t(5));
    lab.stream->take(3);
    QCOMPARE(lab.stream->taken, std::string(first->chunk()) + std::string(second->chunk()));
}

void tst_SseSession::aNewerSummaryReplacesTheWaitingOne()
{
    Lab lab;
    lab.stream->room = 1;
    const FramePtr step = frame(EventKind::Step, "step");
    lab.stream->deliver(step);
    for (int i = 0; i < 1000; ++i) {
        lab.stream->deliver(frame(EventKind::OrgSummary, "org" + std::to_string(i)));
        lab.stream->deliver(frame(EventKind::UserSummary, "user" + std::to_string(i)));
    }
    QVERIFY(!lab.stream->isClosed);
    lab.stream->take(100);
    QCOMPARE(lab.stream->taken, std::string(step->chunk()) + std::string(frame(EventKind::OrgSummary, "org999")->chunk())
                                    + std::string(frame(EventKind::UserSummary, "user999")->chunk()));
}

void tst_SseSession::theFrameInTheMiddleOfWritingIsNeverReplaced()
{
    Lab lab;
    lab.stream->room = 4;
    const FramePtr old = frame(EventKind::OrgSummary, "old");
    const FramePtr young = frame(EventKind::OrgSummary, "young");
    lab.stream->deliver(old);
    lab.stream->deliver(young);
    lab.stream->take(2);
    QCOMPARE(lab.stream->taken, std::string(old->chunk()) + std::string(young->chunk()));
}

void tst_SseSession::aReaderThatFallsBehindIsClosed()
{
    Lab lab;
    lab.stream->room = 0;
    for (int i = 0; i < 4; ++i) {
        lab.stream->deliver(frame(EventKind::Step, "step"));
        QVERIFY(!lab.stream->isClosed);
    }
    lab.stream->deliver(frame(EventKind::Step, "one too many"));
    QVERIFY(lab.stream->isClosed);
    QVERIFY(!lab.stream->isOrderly);

    Lab bytes;
    bytes.stream->room = 0;
    bytes.stream->deliver(frame(EventKind::Step, std::string(5000, 'x')));
    QVERIFY2(!bytes.stream->isClosed, "one frame may be as large as it likes");
    bytes.stream->deliver(frame(EventKind::Step, std::string(1200, 'x')));
    QVERIFY(bytes.stream->isClosed);
}

void tst_SseSession::keepaliveIsSentWhileNothingWaits()
{
    Lab lab;
    lab.stream->keepAlive();
    QCOMPARE(lab.stream->taken, hub::chunkOf("event: keepalive\ndata: \n\n"));
}

void tst_SseSession::aReaderThatTakesNothingBetweenTwoKeepalivesIsClosed()
{
    Lab lab;
    lab.stream->room = 0;
    lab.stream->deliver(frame(EventKind::Step, "step"));
    lab.stream->keepAlive();
    QVERIFY(!lab.stream->isClosed);
    lab.stream->take(1);
    lab.stream->room = 0;
    lab.stream->deliver(frame(EventKind::Step, "step"));
    lab.stream->keepAlive();
    QVERIFY2(!lab.stream->isClosed, "something was taken meanwhile");
    lab.stream->keepAlive();
    QVERIFY(lab.stream->isClosed);
}

void tst_SseSession::theEndWaitsForWhatIsQueued()
{
    Lab lab;
    lab.stream->room = 0;
    const FramePtr step = frame(EventKind::Step, "step");
    lab.stream->deliver(step);
    lab.stream->finish();
    QVERIFY(!lab.stream->isClosed);
    lab.stream->deliver(frame(EventKind::Step, "too late"));
    lab.stream->take(7);
    // Whose server goes is asked to come back after a while of its own.
    static const QRegularExpression kEnd(QStringLiteral("^[0-9a-f]+\r\nretry: \\d{3,4}\n\n\r\n0\r\n\r\n$"));
    const std::string_view taken = lab.stream->taken;
    QVERIFY(taken.starts_with(step->chunk()));
    const QString end = QString::fromStdString(std::string(taken.substr(step->chunk().size())));
    QVERIFY2(kEnd.match(end).hasMatch(), qPrintable(end));
    QVERIFY(lab.stream->isClosed && lab.stream->isOrderly);
}

void tst_SseSession::whoIsExpelledIsAskedForNothing()
{
    Lab lab;
    lab.stream->expel();
    QCOMPARE(lab.stream->taken, std::string("0\r\n\r\n"));
    QVERIFY(lab.stream->isClosed && lab.stream->isOrderly);
}

void tst_SseSession::theListForgetsAClosedStream()
{
    Lab lab;
    QCOMPARE(lab.host->connections.size(), std::size_t(1));
    bool isEmpty = false;
    lab.host->connections.whenEmpty([&] { isEmpty = true; });
    QVERIFY(!isEmpty);
    lab.stream->lose();
    QVERIFY(isEmpty);
    QCOMPARE(lab.host->connections.size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(tst_SseSession)
#include "tst_ssesession.moc"
