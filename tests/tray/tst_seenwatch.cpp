// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/seenwatch.h"

#include "support/history.h"

#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using namespace tallylight::test;
using namespace std::chrono_literals;

namespace {

store::RowKey key(const std::string& thread)
{
    return rowKey("a1", "acme", thread);
}

struct Fixture {
    store::History history;
    tray::SeenWatch watch{history, 300ms};
    //! Only their addresses count.
    int popover = 0;
    int window = 0;

    Fixture() { history.add({ended("t1", 1), ended("t2", 2), ended("t3", 3)}); }

    [[nodiscard]] bool isUnseen(const std::string& thread) const { return history.find(key(thread))->isUnseen; }
};

} // namespace

class TestSeenWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsInViewIsSeen()
    {
        Fixture f;
        f.watch.setInView(&f.popover, {key("t2")});
        QVERIFY(f.isUnseen("t2"));
        QTRY_VERIFY(!f.isUnseen("t2"));
        QVERIFY(f.isUnseen("t1") && f.isUnseen("t3"));
    }

    void aGlanceIsNoLook()
    {
        Fixture f;
        f.watch.setInView(&f.popover, {key("t1")});
        f.watch.setInView(&f.popover, {key("t2")}); // later than t1: once it is seen, t1 would be
        QTRY_VERIFY(!f.isUnseen("t2"));
        QVERIFY(f.isUnseen("t1"));
    }

    void whatComesIntoViewHasItsOwnTime()
    {
        Fixture f;
        f.watch.setInView(&f.popover, {key("t1")});
        QVERIFY(waitForAThird());
        f.watch.setInView(&f.popover, {key("t1"), key("t2")});
        bool wasUnseen = false;
        connect(&f.history, &store::History::changed, &f.watch, [&] { wasUnseen = wasUnseen || f.isUnseen("t2"); });
        QTRY_VERIFY(!f.isUnseen("t1"));
        QVERIFY2(wasUnseen, "it came later");
        QTRY_VERIFY(!f.isUnseen("t2"));
    }

    void aRunThatEndsAnewBeforeItWasSeenHasItsOwnTimeToo()
    {
        Fixture f;
        f.watch.setInView(&f.popover, {key("t1"), key("t2")});
        QVERIFY(waitForAThird());
        f.history.add(ended("t1", 5, wire::ThreadStatus::Failed));
        bool wasUnseen = false;
        connect(&f.history, &store::History::changed, &f.watch, [&] { wasUnseen = wasUnseen || f.isUnseen("t1"); });
        QTRY_VERIFY(!f.isUnseen("t2"));
        QVERIFY2(wasUnseen, "it came later");
        QTRY_VERIFY(!f.isUnseen("t1"));
    }

    void eachPlaceCountsForItself()
    {
        Fixture f;
        f.watch.setInView(&f.popover, {key("t1"), key("t2")});
        f.watch.setInView(&f.window, {key("t2")});
        f.watch.setInView(&f.popover, {});
        f.watch.setInView(&f.popover, {key("t3")});
        QTRY_VERIFY(!f.isUnseen("t3"));
        QVERIFY2(!f.isUnseen("t2"), "another place that was closed does not matter");
        QVERIFY(f.isUnseen("t1"));
    }

    void aRunThatEndsAnewIsNew()
    {
        Fixture f;
        f.watch.setInView(&f.popover, {key("t1")});
        QTRY_VERIFY(!f.isUnseen("t1"));
        f.history.add(ended("t1", 5, wire::ThreadStatus::Failed)); // while its row is in view
        QVERIFY(f.isUnseen("t1"));
        QTRY_VERIFY(!f.isUnseen("t1"));
    }

    void nothingIsSeenBehindALock()
    {
        Fixture f;
        f.watch.setInView(&f.popover, {key("t1")});
        f.watch.setSessionLocked(true);
        // Another watch of the same length that began later is the barrier.
        store::History other;
        other.add(ended("t9", 9));
        tray::SeenWatch barrier(other, 300ms);
        barrier.setInView(&f.window, {key("t9")});
        QTRY_VERIFY(!other.find(key("t9"))->isUnseen);
        QVERIFY(f.isUnseen("t1"));
        f.watch.setSessionLocked(false);
        QTRY_VERIFY(!f.isUnseen("t1"));
    }

private:
    //! Of the time that a row has to be in view, as another watch measures it.
    static bool waitForAThird()
    {
        store::History history;
        history.add(ended("t9", 9));
        tray::SeenWatch watch(history, 100ms);
        QSignalSpy changed(&history, &store::History::changed);
        watch.setInView(&watch, {key("t9")});
        return changed.wait();
    }
};

QTEST_GUILESS_MAIN(TestSeenWatch)
#include "tst_seenwatch.moc"
