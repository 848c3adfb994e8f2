// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/noticepopups.h"

#include "support/busbarrier.h"
#include "support/notices.h"
#include "support/notificationrecorder.h"
#include "support/xsession.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace tallylight;
using namespace tallylight::test;
using namespace tallylight::tray;
using namespace std::chrono_literals;
using store::NoticeKind;
using Call = NotificationRecorder::Call;

namespace {

constexpr uint kDismissed = 2;
constexpr uint kExpired = 1;

desktop::Notifications::Options notificationOptions()
{
    desktop::Notifications::Options options;
    options.appName = QStringLiteral("Tallylight");
    options.desktopEntry = QStringLiteral("io.github.tallylight");
    return options;
}

NoticePopups::Options quick()
{
    return {20ms, 200ms, 40ms, 400ms};
}

//! Without the isolates, which nobody sees.
QString seen(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

//! What the desktop is asked for.
class TestNoticePopups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_recorder = std::make_unique<NotificationRecorder>(QStringLiteral("recorder"));
        QVERIFY(m_recorder->appear());
        m_notifications = std::make_unique<desktop::Notifications>(notificationOptions());
        m_popups = std::make_unique<NoticePopups>(*m_notifications, quick());
    }

    void cleanup()
    {
        m_popups.reset();
        m_notifications.reset();
        m_recorder.reset();
    }

    void oneThreadIsOnePopup_data()
    {
        QTest::addColumn<NoticeKind>("kind");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("sound");
        QTest::addColumn<bool>("isTransient");
        QTest::newRow("asks") << NoticeKind::NeedsYou << QStringLiteral("Needs input: Title of t1") << QStringLiteral("im.received")
                              << QStringLiteral("message-new-instant") << false;
        QTest::newRow("failed") << NoticeKind::Failed << QStringLiteral("Failed: Title of t1") << QStringLiteral("transfer.error")
                                << QStringLiteral("dialog-error") << false;
        QTest::newRow("finished") << NoticeKind::Finished << QStringLiteral("Finished: Title of t1") << QStringLiteral("transfer.complete")
                                  << QStringLiteral("complete") << true;
    }

    void oneThreadIsOnePopup()
    {
        QFETCH(const NoticeKind, kind);
        Notice told = notice("t1", kind);
        told.hasSound = true;
        m_popups->tell(told);
        QTRY_COMPARE(calls().size(), 1);
        const Call call = calls().constFirst();
        QTEST(seen(call.summary), "summary");
        QTEST(call.hints.value(QStringLiteral("category")).toString(), "category");
        QTEST(call.hints.value(QStringLiteral("sound-name")).toString(), "sound");
        QTEST(call.hints.value(QStringLiteral("transient")).toBool(), "isTransient");
        QCOMPARE(call.hints.value(QStringLiteral("urgency")).toInt(), 1);
        QCOMPARE(call.expires, -1);
        QCOMPARE(call.actions, (QStringList{QStringLiteral("default"), QStringLiteral("Show"), QStringLiteral("open"),
                                            QStringLiteral("Open"), QStringLiteral("mute"), QStringLiteral("Mute 1 h")}));
    }

    void silenceIsAskedForUnlessASoundIsWanted()
    {
        m_popups->tell(notice("t1", NoticeKind::NeedsYou));
        QTRY_COMPARE(calls().size(), 1);
        QVERIFY(!calls().constFirst().hints.contains(QStringLiteral("sound-name")));
        QVERIFY(calls().constFirst().hints.value(QStringLiteral("suppress-sound")).toBool());
    }

    void insistsWhereChosen()
    {
        Notice told = notice("t1", NoticeKind::NeedsYou);
        told.isInsistent = true;
        m_popups->tell(told);
        QTRY_COMPARE(calls().size(), 1);
        QCOMPARE(calls().constFirst().hints.value(QStringLiteral("urgency")).toInt(), 2);
        QCOMPARE(calls().constFirst().expires, 0);
    }

    void isReplacedInPlace()
    {
        m_popups->tell(notice("t1", NoticeKind::NeedsYou));
        QTRY_COMPARE(calls().size(), 1);
        m_popups->tell(notice("t1", NoticeKind::Finished));
        QTRY_COMPARE(calls().size(), 2);
        QCOMPARE(calls().constLast().replaces, calls().constFirst().id);
        QVERIFY(closed().isEmpty());
    }

    void aBurstIsOnePopup()
    {
        for (const char* id : {"t1", "t2", "t3", "t4"}) {
            m_popups->tell(notice(id, NoticeKind::Finished));
        }
        m_popups->tell(notice("t5", NoticeKind::NeedsYou));
        QTRY_COMPARE(calls().size(), 1);
        QCOMPARE(calls().constFirst().summary, QStringLiteral("4 tasks finished, 1 needs you"));
        QVERIFY(seen(calls().constFirst().body).startsWith(QStringLiteral("Needs input: Title of t5\n")));
        QCOMPARE(calls().constFirst().actions, (QStringList{QStringLiteral("default"), QStringLiteral("Show list")}));
        QSignalSpy list(m_popups.get(), &NoticePopups::listRequested);
        Q_EMIT m_recorder->ActivationToken(calls().constFirst().id, QStringLiteral("token"));
        Q_EMIT m_recorder->ActionInvoked(calls().constFirst().id, QStringLiteral("default"));
        QTRY_COMPARE(list.size(), 1);
        QCOMPARE(list.front().front().toByteArray(), QByteArray("token"));
    }

    void theNextBurstAddsToWhatIsStillShown()
    {
        m_popups->tell(notice("t1", NoticeKind::NeedsYou));
        QTRY_COMPARE(calls().size(), 1);
        m_popups->tell(notice("t2", NoticeKind::Finished));
        m_popups->tell(notice("t3", NoticeKind::Finished));
        QTRY_COMPARE(calls().size(), 2);
        QCOMPARE(calls().constLast().summary, QStringLiteral("2 tasks finished"));
        m_popups->tell(notice("t1", NoticeKind::Failed));
        m_popups->tell(notice("t4", NoticeKind::Finished));
        QTRY_COMPARE(calls().size(), 3);
        QCOMPARE(calls().constLast().summary, QStringLiteral("3 tasks finished, 1 failed"));
        QCOMPARE(calls().constLast().replaces, calls().at(1).id);
        QTRY_COMPARE(closed(), QList<uint>{calls().constFirst().id}); // t1 is in the group now

        close(calls().constLast().id, kExpired);
        m_popups->tell(notice("t5", NoticeKind::Finished));
        m_popups->tell(notice("t6", NoticeKind::Finished));
        QTRY_COMPARE(calls().size(), 4);
        QCOMPARE(calls().constLast().summary, QStringLiteral("2 tasks finished"));
    }

    void whatIsOldGoes()
    {
        m_popups->tell(notice("t1", NoticeKind::NeedsYou));
        QTRY_COMPARE(calls().size(), 1);
        m_popups->tell(notice("t2", NoticeKind::Finished));
        m_popups->tell(notice("t3", NoticeKind::Finished));
        QTRY_COMPARE(calls().size(), 2);
        m_popups->withdraw(key("t9"));
        m_popups->withdraw(key("t1"));
        QTRY_COMPARE(closed(), QList<uint>{calls().constFirst().id});
        m_popups->withdraw(key("t2"));
        m_popups->tell(notice("t4", NoticeKind::Finished)); // a barrier
        QTRY_COMPARE(calls().size(), 3);
        QCOMPARE(closed().size(), 1);
        m_popups->withdraw(key("t3"));
        QTRY_COMPARE(closed().size(), 2);
        QCOMPARE(closed().constLast(), calls().at(1).id);
    }

    void whatIsAnsweredBeforeItIsShownIsNeverShown()
    {
        m_popups->tell(notice("t1", NoticeKind::NeedsYou));
        m_popups->withdraw(key("t1"));
        m_popups->tell(notice("t2", NoticeKind::Finished));
        QTRY_COMPARE(calls().size(), 1);
        QCOMPARE(seen(calls().constFirst().summary), QStringLiteral("Finished: Title of t2"));
    }

    void aGroupStaysForWhomItMustAndNoLonger()
    {
        Notice insistent = notice("t1", NoticeKind::NeedsYou);
        insistent.isInsistent = true;
        m_popups->tell(insistent);
        m_popups->tell(notice("t2", NoticeKind::Finished));
        QTRY_COMPARE(calls().size(), 1);
        QCOMPARE(calls().constFirst().expires, 0);
        m_popups->withdraw(key("t1"));
        QTRY_COMPARE(closed(), QList<uint>{calls().constFirst().id});
    }

    void aGapHasOneDigest()
    {
        m_popups->setCatchingUp(true);
        for (const auto& [id, kind] :
             {std::pair("t1", NoticeKind::Finished), std::pair("t2", NoticeKind::Finished), std::pair("t3", NoticeKind::NeedsYou)}) {
            Notice told = notice(id, kind);
            told.isCatchUp = true;
            m_popups->tell(told);
        }
        m_popups->tell(notice("t4", NoticeKind::Failed)); // seen as it happened
        QTRY_COMPARE(calls().size(), 1);
        QCOMPARE(seen(calls().constFirst().summary), QStringLiteral("Failed: Title of t4"));
        m_popups->setCatchingUp(false);
        QTRY_COMPARE(calls().size(), 2);
        QCOMPARE(calls().constLast().summary, QStringLiteral("While you were away: 2 finished, 1 needs you"));
    }

    void aDigestOfOneOpensItsThread()
    {
        Notice told = notice("t1", NoticeKind::Finished);
        told.isCatchUp = true;
        m_popups->tell(told);
        QTRY_COMPARE(calls().size(), 1);
        QCOMPARE(calls().constFirst().summary, QStringLiteral("While you were away: 1 finished"));
        QSignalSpy open(m_popups.get(), &NoticePopups::openRequested);
        Q_EMIT m_recorder->ActionInvoked(calls().constFirst().id, QStringLiteral("default"));
        QTRY_COMPARE(open.size(), 1);
        QVERIFY(open.front().front().value<store::RowKey>() == key("t1"));
    }

    void clicksComeBack()
    {
        QSignalSpy open(m_popups.get(), &NoticePopups::openRequested);
        QSignalSpy mute(m_popups.get(), &NoticePopups::muteRequested);
        QSignalSpy dismissed(m_popups.get(), &NoticePopups::dismissed);
        m_popups->tell(notice("t1", NoticeKind::NeedsYou));
        QTRY_COMPARE(calls().size(), 1);
        const uint id = calls().constFirst().id;
        awaitAnswer();
        Q_EMIT m_recorder->ActivationToken(id, QStringLiteral("token"));
        Q_EMIT m_recorder->ActionInvoked(id, QStringLiteral("default"));
        QTRY_COMPARE(open.size(), 1);
        QVERIFY(open.front().at(0).value<store::RowKey>() == key("t1"));
        QVERIFY(open.front().at(1).value<wire::AgentId>() == wire::AgentId("vir_1"));
        QCOMPARE(open.front().at(2).toByteArray(), QByteArray("token"));
        Q_EMIT m_recorder->ActionInvoked(id, QStringLiteral("open"));
        QTRY_COMPARE(open.size(), 2);
        Q_EMIT m_recorder->ActionInvoked(id, QStringLiteral("mute"));
        QTRY_COMPARE(mute.size(), 1);
        close(id, kDismissed);
        QTRY_COMPARE(dismissed.size(), 1);

        m_popups->tell(notice("t1", NoticeKind::NeedsYou));
        QTRY_COMPARE(calls().size(), 2);
        awaitAnswer();
        close(calls().constLast().id, kExpired);
        QTRY_VERIFY(!m_notifications->isShown(QStringLiteral("thread/a1/acme/t1")));
        QCOMPARE(dismissed.size(), 1);
    }

    void anAccountThatLeavesTakesItsPopupsAlong()
    {
        Notice others = notice("t1", NoticeKind::NeedsYou);
        others.key.account = store::AccountId("a2");
        m_popups->tell(others);
        QTRY_COMPARE(calls().size(), 1);
        m_popups->tell(notice("t1", NoticeKind::NeedsYou));
        QTRY_COMPARE(calls().size(), 2);
        m_popups->withdrawAccount(others.key.account);
        QTRY_COMPARE(closed(), QList<uint>{calls().constFirst().id});
    }

    void serverTextIsHarmless()
    {
        Notice told = notice("t1", NoticeKind::Failed);
        told.title = QStringLiteral("<b>&amp;</b> %1 ") + QString(10'000, u'x');
        told.agentTitle = QStringLiteral("<a href=\"x\">");
        m_popups->tell(told);
        QTRY_COMPARE(calls().size(), 1);
        QVERIFY(calls().constFirst().summary.size() <= 60);
        QVERIFY(seen(calls().constFirst().summary).startsWith(QStringLiteral("Failed: <b>&amp;</b> %1 xx")));
        QVERIFY(!calls().constFirst().body.contains(u'<'));
    }

private:
    static store::RowKey key(const char* id) { return notice(id, NoticeKind::Finished).key; }

    [[nodiscard]] const QList<Call>& calls() const { return m_recorder->calls(); }
    [[nodiscard]] const QList<uint>& closed() const { return m_recorder->closedByCall(); }
    void close(uint id, uint reason) { Q_EMIT m_recorder->NotificationClosed(id, reason); }
    //! The answer to the last Notify is in when a later call of ours is answered.
    void awaitAnswer() { awaitBus(QDBusConnection::sessionBus()); }

    std::unique_ptr<NotificationRecorder> m_recorder;
    std::unique_ptr<desktop::Notifications> m_notifications;
    std::unique_ptr<NoticePopups> m_popups;
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    QGuiApplication application(argc, argv);
    TestNoticePopups test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_noticepopups.moc"
