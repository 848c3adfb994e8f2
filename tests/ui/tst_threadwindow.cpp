// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/threadwindow.h"

#include "models/historymodel.h"
#include "models/historyrows.h"
#include "shownaccount.h"
#include "support/history.h"

#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using namespace tallylight::ui;
using test::orgKey;
using wire::Scope;

namespace {

using Keys = std::vector<store::RowKey>;

Keys latest(const QSignalSpy& inView)
{
    return inView.isEmpty() ? Keys() : inView.back().front().value<Keys>();
}

} // namespace

class TestThreadWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windowsHaveScopesAndFiltersOfTheirOwn()
    {
        test::ShownAccount account;
        account.run(6);
        account.truth.setOrg("acme", {test::runningThread("t0", "acme"), test::runningThread("x", "acme")});
        ThreadWindow all(account.threads, account.orgs, account.clock());
        ThreadWindow acme(account.threads, account.orgs, account.clock());
        acme.panel().setScope(Scope::Org, orgKey("acme"));
        QCOMPARE(all.rows().rowCount(), 6);
        QCOMPARE(acme.rows().rowCount(), 2);
        acme.present();
        QVERIFY(QTest::qWaitForWindowExposed(&acme));
        QTest::keyClicks(acme.focusWidget(), QStringLiteral("x"));
        QTRY_COMPARE(acme.rows().rowCount(), 1);
        QCOMPARE(all.rows().rowCount(), 6);
        QCOMPARE(account.rows.rowCount(), 6);
    }

    void theTitleSaysWhatIsShown()
    {
        test::ShownAccount account;
        ThreadWindow window(account.threads, account.orgs, account.clock());
        QVERIFY(window.windowTitle().contains(u"All my work"));
        window.panel().setScope(Scope::Org, orgKey("beta"));
        window.present();
        QVERIFY(window.windowTitle().contains(u"Beta"));
        Q_EMIT window.panel().orgChosen(orgKey("beta"));
        QVERIFY(window.windowTitle().endsWith(u"Tallylight"));
    }

    //! What is in view counts as seen after a while.
    void tellsWhatOfTheHistoryIsInView()
    {
        test::ShownAccount account;
        store::History history;
        models::HistoryModel over(history);
        models::HistoryRows rows(over, account.orgs);
        const auto ended = [](const char* org, const std::string& thread, int seconds) {
            store::HistoryEntry entry = test::ended(thread, seconds);
            entry.key = test::rowKey(org, thread);
            return entry;
        };
        history.add({ended("acme", "t1", 1), ended("acme", "t2", 2), ended("beta", "b", 100)});
        ThreadWindow window(account.threads, account.orgs, account.clock());
        ThreadWindow other(account.threads, account.orgs, account.clock());
        ThreadPanel& panel = window.panel();
        QSignalSpy inView(&panel, &ThreadPanel::historyInViewChanged);
        panel.setHistory(rows);
        window.present();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY2(inView.isEmpty(), "what runs is not the history");
        panel.showHistory(true);
        const Keys all{test::rowKey("beta", "b"), test::rowKey("acme", "t2"), test::rowKey("acme", "t1")};
        QTRY_COMPARE(latest(inView), all);

        panel.setScope(Scope::Org, orgKey("acme"));
        QTRY_COMPARE(latest(inView), Keys(all.begin() + 1, all.end()));
        panel.focusList();
        QTest::keyClicks(window.focusWidget(), QStringLiteral("t1"));
        QTRY_COMPARE(latest(inView), Keys{all.back()});
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
        panel.setScope(Scope::User, {});
        QTRY_COMPARE(latest(inView), all);

        other.present();
        QTRY_VERIFY2(latest(inView).empty(), "another window is used");
        window.activateWindow();
        QTRY_COMPARE(latest(inView), all);
        for (int i = 0; i < 100; ++i) {
            history.add(ended("acme", "more" + std::to_string(i), 200 + i));
        }
        QTRY_VERIFY(latest(inView).size() > 3 && latest(inView).front() == test::rowKey("acme", "more99"));
        QVERIFY2(latest(inView).size() < 50, "only what is not scrolled away");
        window.showMinimized();
        QTRY_VERIFY(latest(inView).empty());
    }

    void canBeSizedAndClosed()
    {
        test::ShownAccount account;
        account.run(40);
        ThreadWindow window(account.threads, account.orgs, account.clock());
        QSignalSpy closed(&window, &ThreadWindow::closed);
        window.resize(700, 500);
        window.present();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.size(), QSize(700, 500));
        const auto* view = window.findChild<ThreadView*>();
        QCOMPARE(view->width(), 700);
        window.resize(10, 10);
        QVERIFY(window.width() >= 340 && window.height() >= 320);
        window.close();
        QCOMPARE(closed.count(), 1);
    }
};

QTEST_MAIN(TestThreadWindow)
#include "tst_threadwindow.moc"
