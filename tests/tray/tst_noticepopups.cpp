// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/noticepopups.h"

#include "desktop/dbustypes.h"
#include "models/threadrow.h"
#include "support/busbarrier.h"
#include "support/notices.h"
#include "support/notificationrecorder.h"
#include "support/xsession.h"

#include <QDBusArgument>
#include <QGuiApplication>
#include <QImage>
#include <QMap>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
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
        QCOMPARE(call.actions, (QStringList{QStringLiteral("default"), QStringLiteral("Open"), QStringLiteral("open"),
                                            QStringLiteral("Open"), QStringLiteral("mute"), QStringLiteral("Mute 1 h")}));
    }

    void anAvatarIsShownWhereItIsAtHand()
    {
        const QString address = QStringLiteral("/avatars/1.png");
        QMap<QString, QImage> onDisk;
        QStringList asked;
        QImage picture(300, 300, QImage::Format_RGB32);
        picture.fill(QColor(1, 2, 3));
        NoticePopups::Options options = quick();
        options.picture = [&](const store::AccountId& account, const QString& wanted) {
            asked << QString::fromStdString(account.value()) + wanted;
            return onDisk.value(wanted);
        };
        m_popups = std::make_unique<NoticePopups>(*m_notifications, options);
        Notice told = notice("t1", NoticeKind::Finished);
        told.avatar = address;
        m_popups->tell(told);
        QCOMPARE(asked, QStringList(QStringLiteral("a1/avatars/1.png"))); // so that it is there in time
        QTRY_COMPARE(calls().size(), 1);
        QVERIFY(!hasPicture(calls().constLast()));

        onDisk.insert(address, picture);
        told.key = key("t2");
        m_popups->tell(told);
        QTRY_COMPARE(calls().size(), 2);
        const auto shown = qdbus_cast<desktop::NotificationImage>(calls().constLast().hints.value(QStringLiteral("image-data")));
        QCOMPARE(QSize(shown.width, shown.height), QSize(96, 96)); // however large it was
        QCOMPARE(shown.pixels.first(3), QByteArray("\x01\x02\x03"));
        for (const auto& [name, value] : calls().constLast().hints.asKeyValueRange()) {
            QVERIFY2(!value.toString().contains(QStringLiteral("avatars")), qPrintable(name)); // no address leaves the program
        }
        QCOMPARE(calls().constLast().icon, QStringLiteral("io.github.tallylight"));

        // Whose picture it is, is a word too.
        awaitAnswer();
        m_popups->setTextHidden(true);
        QTRY_COMPARE(calls().size(), 4);
        QVERIFY(!hasPicture(calls().at(2)) && !hasPicture(calls().at(3)));
        m_popups->setTextHidden(false);
        QTRY_COMPARE(calls().size(), 6);

        // Several have none.
        told.key = key("t3");
        m_popups->tell(told);
        told.key = key("t4");
        m_popups->tell(told);
        QTRY_COMPARE(calls().size(), 7);
        QVERIFY(!hasPicture(calls().constLast()));
    }

    void wordsOnTheScreenAreHiddenAndComeBack()
    {
        m_popups->tell(withSound(notice("t1", NoticeKind::NeedsYou)));
        QTRY_COMPARE(calls().size(), 1);
        m_popups->tell(notice("t2", NoticeKind::Finished));
        m_popups->tell(notice("t3", NoticeKind::Failed));
        QTRY_COMPARE(calls().size(), 2);
        awaitAnswer();
        m_popups->setTextHidden(true);
        QTRY_COMPARE(calls().size(), 4);
        QMap<uint, Call> hidden;
        for (const Call& call : calls().mid(2)) {
            hidden.insert(call.replaces, call);
            QVERIFY(!call.hints.contains(QStringLiteral("sound-name"))); // nothing happened
            QVERIFY(call.hints.value(QStringLiteral("suppress-sound")).toBool());
            QVERIFY2(!call.summary.contains(u"Title") && call.body.isEmpty(), qPrintable(call.summary + call.body));
        }
        QCOMPARE(hidden.value(calls().at(0).id).summary, QStringLiteral("A task needs your input"));
        QCOMPARE(hidden.value(calls().at(1).id).summary, QStringLiteral("1 task finished, 1 failed"));
        QVERIFY(!hidden.value(calls().at(0).id).actions.isEmpty());

        // What comes meanwhile says as little, and all of it is there when its person is.
        m_popups->tell(withSound(notice("t4", NoticeKind::Finished)));
        QTRY_COMPARE(calls().size(), 5);
        QCOMPARE(calls().constLast().summary, QStringLiteral("A task finished"));
        QVERIFY(calls().constLast().hints.contains(QStringLiteral("sound-name")));
        awaitAnswer();
        close(calls().at(1).id, kDismissed);
        QTRY_VERIFY(!m_notifications->isShown(QStringLiteral("group")));
        m_popups->setTextHidden(false);
        QTRY_COMPARE(calls().size(), 7);
        QStringList summaries{seen(calls().at(5).summary), seen(calls().at(6).summary)};
        summaries.sort();
        QCOMPARE(summaries, (QStringList{QStringLiteral("Finished: Title of t4"), QStringLiteral("Needs input: Title of t1")}));
        QVERIFY(closed().isEmpty());
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
        QTRY_COMPARE(calls().size(), 3);
        QCOMPARE(closed().size(), 1);
        m_popups->withdraw(key("t3"));
        QTRY_COMPARE(closed().size(), 2);
        QCOMPARE(closed().constLast(), calls().at(1).id);
    }

    void whatIsLeftOfAGroupIsCountedAnew()
    {
        m_popups->tell(withSound(notice("t1", NoticeKind::NeedsYou)));
        m_popups->tell(withSound(notice("t2", NoticeKind::Finished)));
        m_popups->tell(withSound(notice("t3", NoticeKind::Finished)));
        QTRY_COMPARE(calls().size(), 1);
        QCOMPARE(calls().constFirst().hints.value(QStringLiteral("sound-name")).toString(), QStringLiteral("message-new-instant"));
        awaitAnswer();
        m_popups->withdraw(key("t1")); // answered elsewhere
        QTRY_COMPARE(calls().size(), 2);
        QCOMPARE(calls().constLast().summary, QStringLiteral("2 tasks finished"));
        QCOMPARE(calls().constLast().replaces, calls().constFirst().id);
        QCOMPARE(seen(calls().constLast().body), QStringLiteral("Finished: Title of t2\nFinished: Title of t3"));
        QVERIFY(!calls().constLast().hints.contains(QStringLiteral("sound-name"))); // nothing happened
        QVERIFY(calls().constLast().hints.value(QStringLiteral("suppress-sound")).toBool());
        QCOMPARE(calls().constLast().hints.value(QStringLiteral("category")).toString(), QStringLiteral("transfer.complete"));
        awaitAnswer();
        m_popups->withdraw(key("t2")); // opened
        QTRY_COMPARE(calls().size(), 3);
        QCOMPARE(calls().constLast().summary, QStringLiteral("1 task finished"));
        QCOMPARE(calls().constLast().actions, (QStringList{QStringLiteral("default"), QStringLiteral("Open")}));
        QVERIFY(closed().isEmpty());
        m_popups->withdraw(key("t3"));
        QTRY_COMPARE(closed(), QList<uint>{calls().constFirst().id});
    }

    void aThreadThatIsToldAloneLeavesItsGroup()
    {
        m_popups->tell(notice("t1", NoticeKind::NeedsYou));
        m_popups->tell(notice("t2", NoticeKind::NeedsYou));
        QTRY_COMPARE(calls().size(), 1);
        m_popups->tell(notice("t1", NoticeKind::Finished));
        QTRY_COMPARE(calls().size(), 3);
        QStringList summaries;
        for (const Call& call : calls().mid(1)) {
            summaries << seen(call.summary);
        }
        summaries.sort();
        QCOMPARE(summaries, (QStringList{QStringLiteral("1 task needs you"), QStringLiteral("Finished: Title of t1")}));
    }

    void aThreadIsInOneGroupOnly()
    {
        for (const char* id : {"t1", "t2"}) {
            Notice told = notice(id, NoticeKind::Finished);
            told.isCatchUp = true;
            m_popups->tell(told);
        }
        QTRY_COMPARE(calls().size(), 1);
        awaitAnswer();
        m_popups->tell(notice("t1", NoticeKind::NeedsYou));
        m_popups->tell(notice("t3", NoticeKind::Finished));
        QTRY_COMPARE(calls().size(), 3);
        const auto digest =
            std::find_if(calls().begin() + 1, calls().end(), [this](const Call& call) { return call.replaces == calls().constFirst().id; });
        QVERIFY(digest != calls().end());
        QCOMPARE(digest->summary, QStringLiteral("While you were away: 1 finished"));
    }

    void aGroupThatIsGoneIsNotOpenedAnew()
    {
        for (const char* id : {"t1", "t2", "t3"}) {
            m_popups->tell(notice(id, NoticeKind::Finished));
        }
        QTRY_COMPARE(calls().size(), 1);
        awaitAnswer();
        close(calls().constFirst().id, kExpired);
        QTRY_VERIFY(!m_notifications->isShown(QStringLiteral("group")));
        m_popups->withdraw(key("t1"));
        m_popups->tell(notice("t4", NoticeKind::Finished)); // a barrier
        QTRY_COMPARE(calls().size(), 2);
        QCOMPARE(seen(calls().constLast().summary), QStringLiteral("Finished: Title of t4"));
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
        awaitAnswer();
        m_popups->withdraw(key("t1"));
        QTRY_COMPARE(calls().size(), 2);
        QCOMPARE(calls().constLast().replaces, calls().constFirst().id);
        QCOMPARE(calls().constLast().expires, -1);
        QCOMPARE(calls().constLast().hints.value(QStringLiteral("urgency")).toInt(), 1);
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

    void serverTextIsHarmless_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("markup") << QStringLiteral("<b>&amp;</b><a href=\"x\">%1 %n");
        QTest::newRow("direction") << QStringLiteral("a\u202egpj.exe\u202c\u2066\u2067\u061c\u200f");
        QTest::newRow("isolates left open") << QString(100, QChar(0x2067));
        QTest::newRow("isolates closed too often") << QString(100, QChar(0x2069));
        QTest::newRow("lines and controls") << QStringLiteral("one\ntwo\r\n\u2028three\x1b[31m\x07\u009b\x7f");
        QTest::newRow("long") << QString(10'000, u'x');
        QTest::newRow("many lines") << QStringLiteral("x\n").repeated(5'000);
        QTest::newRow("marks") << QStringLiteral("a") + QString(10'000, QChar(0x0301));
        QTest::newRow("half a pair") << QString(10'000, QChar(0xD83D));
    }

    void serverTextIsHarmless()
    {
        QFETCH(const QString, hostile);
        Notice told = notice("t1", NoticeKind::Failed);
        useText(told, hostile);
        m_popups->tell(told);
        QTRY_COMPARE(calls().size(), 1);
        checkHarmless(calls().constFirst(), 1);
        for (const char* id : {"t2", "t3", "t4"}) {
            told.key = key(id);
            m_popups->tell(told);
        }
        QTRY_COMPARE(calls().size(), 2);
        checkHarmless(calls().constLast(), 3);
    }

private:
    static Notice withSound(Notice notice)
    {
        notice.hasSound = true;
        return notice;
    }
    //! As an organization, an agent and a thread of that name are told of.
    static void useText(Notice& notice, const QString& hostile)
    {
        const std::string text = hostile.toStdString();
        store::ThreadState state;
        state.thread = {notice.key.thread.thread, notice.agent, text, notice.key.thread.org, text};
        const wire::Organization organization{notice.key.thread.org, "acme", text, {}};
        const models::ThreadRow row =
            models::makeThreadRow(state, models::makeOrgRow(notice.key.org(), &organization), wire::Agent{notice.agent, text, {}});
        notice.title = row.title;
        notice.agentTitle = row.agentTitle;
        notice.orgName = row.org.name;
    }

    static bool hasPicture(const Call& call)
    {
        return call.hints.contains(QStringLiteral("image-data")) || call.hints.contains(QStringLiteral("image-path"));
    }

    static void checkHarmless(const Call& call, int maxLines)
    {
        QVERIFY(call.summary.size() <= 70);
        QVERIFY(call.body.size() <= 2'000);
        QVERIFY2(!call.body.contains(u'<'), qPrintable(call.body)); // escaped: this recorder reads markup
        QVERIFY(!call.summary.contains(u'\n') && call.body.count(u'\n') < maxLines);
        for (const QString& text : {call.summary, call.body}) {
            int open = 0;
            for (const QChar c : text) {
                const ushort unit = c.unicode();
                open += unit >= 0x2066 && unit <= 0x2068 ? 1 : unit == 0x2069 ? -1 : 0;
                QVERIFY(open >= 0); // nothing of ours is turned around
                QVERIFY2(c == u'\n' || !(unit < 0x20 || (unit >= 0x7f && unit < 0xa0)), qPrintable(QString::number(unit, 16)));
                QVERIFY(!(unit >= 0x202a && unit <= 0x202e) && unit != 0x061c && unit != 0x200e && unit != 0x200f && unit != 0x2028);
            }
            QCOMPARE(open, 0);
        }
    }

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
