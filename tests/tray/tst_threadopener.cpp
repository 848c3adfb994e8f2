// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/threadopener.h"

#include "models/orglistmodel.h"
#include "models/threadlistmodel.h"
#include "support/history.h"
#include "tray/accountset.h"

#include <QSignalSpy>
#include <QTest>

using namespace tallylight;
using tray::AccountSet;
using tray::ThreadOpener;

//! What a click does where there is nothing to open. That pages open is tested with a server and a browser (tst_noticedesk).
class TestThreadOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickThatOpensNothingSaysWhy_data()
    {
        QTest::addColumn<bool>("isPaused");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("word");
        QTest::newRow("removed") << false << QStringLiteral("a2") << QStringLiteral("does not have the account");
        QTest::newRow("paused") << true << QStringLiteral("a1") << QStringLiteral("paused");
        QTest::newRow("organization unknown") << false << QStringLiteral("a1") << QStringLiteral("organization");
    }

    void aClickThatOpensNothingSaysWhy()
    {
        QFETCH(const bool, isPaused);
        QFETCH(const QString, account);
        QFETCH(const QString, word);
        models::ThreadListModel rows;
        models::OrgListModel orgs;
        AccountSet accounts(rows, orgs);
        AccountSet::Setup setup;
        setup.id = store::AccountId("a1");
        setup.options.origin = QUrl(QStringLiteral("https://studio.example"));
        setup.isPaused = isPaused;
        accounts.add(std::move(setup));
        ThreadOpener opener(accounts, rows, [] { return QByteArray(); });
        QSignalSpy failed(&opener, &ThreadOpener::failed);
        QSignalSpy opened(&opener, &ThreadOpener::threadOpened);
        const store::RowKey key = test::rowKey(account.toStdString(), "acme", "t1");
        opener.openPage(key, {}, {});
        QCOMPARE(failed.size(), 1);
        QVERIFY2(failed.front().front().toString().contains(word), qPrintable(failed.front().front().toString()));
        opener.open(key); // its row has gone
        QCOMPARE(failed.size(), 2);
        QVERIFY(opened.isEmpty());
    }

    void noServerToOpen()
    {
        models::ThreadListModel rows;
        models::OrgListModel orgs;
        const AccountSet accounts(rows, orgs);
        ThreadOpener opener(accounts, rows, [] { return QByteArray(); });
        QSignalSpy failed(&opener, &ThreadOpener::failed);
        opener.openServer(store::AccountId("a1"));
        QCOMPARE(failed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestThreadOpener)
#include "tst_threadopener.moc"
