// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/noticegather.h"

#include "support/notices.h"

#include <QSignalSpy>
#include <QTest>

#include <string>
#include <vector>

using namespace tallylight;
using namespace tallylight::tray;
using namespace std::chrono_literals;
using store::NoticeKind;
using test::notice;

namespace {

std::vector<std::string> ids(const QList<QVariant>& arguments)
{
    std::vector<std::string> all;
    for (const Notice& told : arguments.at(0).value<std::vector<Notice>>()) {
        all.push_back(told.key.thread.thread.value());
    }
    return all;
}

} // namespace

class TestNoticeGather : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBurstIsToldOnce()
    {
        NoticeGather gather(100ms, 1h);
        QSignalSpy gathered(&gather, &NoticeGather::gathered);
        for (int i = 0; i < 5; ++i) {
            gather.add(notice("t" + std::to_string(i), NoticeKind::Finished));
        }
        QVERIFY(gathered.isEmpty());
        QVERIFY(gathered.wait());
        QCOMPARE(ids(gathered.front()), (std::vector<std::string>{"t0", "t1", "t2", "t3", "t4"}));
        QVERIFY(gather.isEmpty());
        gather.add(notice("t9", NoticeKind::Finished));
        QVERIFY(gathered.wait());
        QCOMPARE(gathered.size(), 2);
        QCOMPARE(ids(gathered.back()), std::vector<std::string>{"t9"});
    }

    void aThreadIsInItAsToldLast()
    {
        NoticeGather gather(10ms, 1h);
        QSignalSpy gathered(&gather, &NoticeGather::gathered);
        gather.add(notice("t1", NoticeKind::NeedsYou));
        gather.add(notice("t2", NoticeKind::NeedsYou));
        gather.add(notice("t1", NoticeKind::Failed));
        QVERIFY(gathered.wait());
        QCOMPARE(ids(gathered.front()), (std::vector<std::string>{"t2", "t1"}));
        QCOMPARE(gathered.front().at(0).value<std::vector<Notice>>().back().kind, NoticeKind::Failed);
    }

    void theLimitEndsABurstThatGoesOn()
    {
        NoticeGather gather(1h, 50ms);
        QSignalSpy gathered(&gather, &NoticeGather::gathered);
        gather.add(notice("t1", NoticeKind::Finished));
        gather.add(notice("t2", NoticeKind::Finished));
        QVERIFY(gathered.wait());
        QCOMPARE(ids(gathered.front()).size(), std::size_t{2});
    }

    void aHoldPutsOffThePauseAndNotTheLimit()
    {
        NoticeGather gather(1ms, 300ms);
        QSignalSpy gathered(&gather, &NoticeGather::gathered);
        gather.setHeld(true);
        gather.add(notice("t1", NoticeKind::Finished));
        NoticeGather later(20ms, 1h); // due after the pause that is put off
        QSignalSpy barrier(&later, &NoticeGather::gathered);
        later.add(notice("t9", NoticeKind::Finished));
        QVERIFY(barrier.wait());
        QVERIFY(gathered.isEmpty());
        gather.setHeld(false);
        QVERIFY(gathered.wait());
        gather.setHeld(true);
        gather.add(notice("t2", NoticeKind::Finished));
        QVERIFY(gathered.wait());
        QCOMPARE(ids(gathered.back()), std::vector<std::string>{"t2"});
    }

    void whatIsOldIsNotTold()
    {
        NoticeGather gather(10ms, 1h);
        QSignalSpy gathered(&gather, &NoticeGather::gathered);
        gather.add(notice("t1", NoticeKind::NeedsYou));
        gather.remove(notice("t1", NoticeKind::NeedsYou).key);
        Notice others = notice("t2", NoticeKind::NeedsYou);
        others.key.account = store::AccountId("a2");
        gather.add(others);
        gather.removeAccount(others.key.account);
        QVERIFY(gather.isEmpty());
        NoticeGather later(20ms, 1h);
        QSignalSpy barrier(&later, &NoticeGather::gathered);
        later.add(notice("t3", NoticeKind::Finished));
        QVERIFY(barrier.wait());
        QVERIFY(gathered.isEmpty());
    }

    void isBounded()
    {
        NoticeGather gather(1h, 1h);
        QSignalSpy gathered(&gather, &NoticeGather::gathered);
        for (std::size_t i = 0; i < NoticeGather::kMaxNotices; ++i) {
            gather.add(notice(std::to_string(i), NoticeKind::Finished));
        }
        QCOMPARE(gathered.size(), 1);
        QVERIFY(gather.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNoticeGather)
#include "tst_noticegather.moc"
