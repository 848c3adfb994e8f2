// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/threadwindow.h"

#include "shownaccount.h"

#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using namespace tallylight::ui;
using test::orgKey;
using wire::Scope;

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
