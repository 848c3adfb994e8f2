// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/dbustypes.h"
#include "desktop/notifications.h"
#include "support/busbarrier.h"
#include "support/notificationrecorder.h"
#include "support/xsession.h"

#include <QDBusArgument>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight::desktop;
using namespace tallylight::test;
using namespace std::chrono_literals;
using Reason = Notifications::CloseReason;

namespace {

Notifications::Options options()
{
    Notifications::Options options;
    options.appName = QStringLiteral("Tallylight");
    options.desktopEntry = QStringLiteral("io.github.tallylight");
    options.patience = 5'000ms;
    return options;
}

Notification popup(const QString& key, const QString& summary)
{
    Notification notification;
    notification.key = key;
    notification.summary = summary;
    notification.body = QStringLiteral("body");
    notification.actions = {{QStringLiteral("default"), QStringLiteral("Open")}, {QStringLiteral("mute"), QStringLiteral("Mute")}};
    return notification;
}

QDBusMessage signalOf(const QString& name, const QVariantList& arguments)
{
    QDBusMessage signal = QDBusMessage::createSignal(NotificationServer::objectPath(), NotificationServer::serviceName(), name);
    signal.setArguments(arguments);
    return signal;
}

} // namespace

//! What goes over the bus.
class TestNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_recorder = std::make_unique<NotificationRecorder>(QStringLiteral("recorder"));
        QVERIFY(m_recorder->appear());
    }

    void cleanup() { m_recorder.reset(); }

    void saysWhatTheSpecificationAsksFor()
    {
        Notifications notifications(options());
        Notification notification = popup(QStringLiteral("k"), QStringLiteral("Fix <b>\u202eit\n& go"));
        notification.body = QStringLiteral("<img src=\"x\">&\u0007\nsecond\u202e line");
        notification.urgency = Notification::Urgency::Critical;
        notification.category = QStringLiteral("im.received");
        notification.soundName = QStringLiteral("message-new-instant");
        notification.isTransient = true;
        notification.image = QImage(200, 100, QImage::Format_RGB32);
        notification.image.fill(QColor(1, 2, 3));
        notifications.show(notification);
        QTRY_COMPARE(calls().size(), 1);
        const NotificationRecorder::Call call = calls().constFirst();
        QCOMPARE(call.appName, QStringLiteral("Tallylight"));
        QCOMPARE(call.replaces, 0u);
        QCOMPARE(call.icon, QStringLiteral("io.github.tallylight"));
        QCOMPARE(call.summary, QStringLiteral("Fix <b>it & go"));
        QCOMPARE(call.body, QStringLiteral("&lt;img src=&quot;x&quot;&gt;&amp;\nsecond line"));
        QCOMPARE(call.actions,
                 (QStringList{QStringLiteral("default"), QStringLiteral("Open"), QStringLiteral("mute"), QStringLiteral("Mute")}));
        QCOMPARE(call.expires, -1);
        const QVariant urgency = call.hints.value(QStringLiteral("urgency"));
        QCOMPARE(urgency.metaType(), QMetaType::fromType<uchar>());
        QCOMPARE(urgency.toInt(), 2);
        QCOMPARE(call.hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("io.github.tallylight"));
        QCOMPARE(call.hints.value(QStringLiteral("category")).toString(), QStringLiteral("im.received"));
        QCOMPARE(call.hints.value(QStringLiteral("sound-name")).toString(), QStringLiteral("message-new-instant"));
        QVERIFY(!call.hints.contains(QStringLiteral("suppress-sound")));
        QCOMPARE(call.hints.value(QStringLiteral("transient")).toBool(), true);
        const auto image = qdbus_cast<NotificationImage>(call.hints.value(QStringLiteral("image-data")));
        QCOMPARE(image.width, 96);
        QCOMPARE(image.height, 48);
        QCOMPARE(image.pixels.size(), qsizetype{image.rowStride} * image.height);
        QCOMPARE(image.pixels.first(4), QByteArray("\x01\x02\x03\xff", 4));
    }

    void asksForSilenceUnlessASoundIsNamed()
    {
        Notifications notifications(options());
        Notification notification = popup(QStringLiteral("k"), QStringLiteral("a"));
        notification.doesStay = true;
        notifications.show(notification);
        QTRY_COMPARE(calls().size(), 1);
        QCOMPARE(calls().constFirst().hints.value(QStringLiteral("suppress-sound")).toBool(), true);
        QVERIFY(!calls().constFirst().hints.contains(QStringLiteral("sound-name")));
        QCOMPARE(calls().constFirst().expires, 0);
    }

    void usesOnlyWhatTheServerCan()
    {
        m_recorder->setCapabilities({QStringLiteral("body")});
        Notifications notifications(options());
        Notification notification = popup(QStringLiteral("k"), QStringLiteral("a"));
        notification.body = QStringLiteral("1 < 2 & 3");
        notifications.show(notification);
        QTRY_COMPARE(calls().size(), 1);
        QCOMPARE(calls().constFirst().body, QStringLiteral("1 < 2 & 3")); // no markup: to be shown as it is
        QVERIFY(calls().constFirst().actions.isEmpty());

        m_recorder->disappear();
        m_recorder->setCapabilities({});
        QVERIFY(m_recorder->appear());
        QTRY_COMPARE(notifications.server().state(), NotificationServer::State::Ready);
        QTRY_VERIFY(!notifications.server().has(QStringLiteral("body")));
        notifications.show(notification);
        QTRY_COMPARE(calls().size(), 2);
        QCOMPARE(calls().constLast().body, QString());
        QCOMPARE(calls().constLast().replaces, 0u); // ids end with their server
    }

    //! Where the click on the popup is a button as well, a second one of the same name would be one too many.
    void offersNothingTwice_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QStringList>("actions");
        QTest::newRow("xfce4-notifyd") << QStringLiteral("Xfce Notify Daemon")
                                       << QStringList{QStringLiteral("default"), QStringLiteral("Open"), QStringLiteral("mute"),
                                                      QStringLiteral("Mute")};
        QTest::newRow("others") << QStringLiteral("dunst")
                                << QStringList{QStringLiteral("default"), QStringLiteral("Open"), QStringLiteral("open"),
                                               QStringLiteral("Open"),    QStringLiteral("mute"), QStringLiteral("Mute")};
    }

    void offersNothingTwice()
    {
        QFETCH(const QString, server);
        m_recorder->setServerName(server);
        Notifications notifications(options());
        Notification notification = popup(QStringLiteral("k"), QStringLiteral("a"));
        notification.actions.insert(1, {QStringLiteral("open"), QStringLiteral("Open")});
        notifications.show(notification);
        QTRY_COMPARE(calls().size(), 1);
        QTEST(calls().constFirst().actions, "actions");
    }

    void updatesInPlaceAndOpensNothing()
    {
        Notifications notifications(options());
        QSignalSpy closed(&notifications, &Notifications::closed);
        notifications.update(popup(QStringLiteral("k"), QStringLiteral("never shown")));
        notifications.show(popup(QStringLiteral("k"), QStringLiteral("a")));
        QTRY_COMPARE(calls().size(), 1);
        awaitBus(QDBusConnection::sessionBus());
        const uint id = calls().constFirst().id;
        Notification loud = popup(QStringLiteral("k"), QStringLiteral("b"));
        loud.soundName = QStringLiteral("complete");
        notifications.update(loud);
        QTRY_COMPARE(calls().size(), 2);
        QCOMPARE(calls().constLast().replaces, id);
        QCOMPARE(calls().constLast().summary, QStringLiteral("b"));
        QVERIFY(!calls().constLast().hints.contains(QStringLiteral("sound-name")));
        awaitBus(QDBusConnection::sessionBus());

        Q_EMIT m_recorder->NotificationClosed(id, 1);
        QTRY_COMPARE(closed.count(), 1);
        notifications.update(popup(QStringLiteral("k"), QStringLiteral("c")));
        notifications.show(popup(QStringLiteral("other"), QStringLiteral("barrier")));
        QTRY_COMPARE(calls().size(), 3);
        QCOMPARE(calls().constLast().summary, QStringLiteral("barrier"));
    }

    //! The popup may go while other words for it are on their way, and a daemon would open it again for them.
    void aPopupThatGoesWhileItIsUpdatedStaysGone()
    {
        Notifications notifications(options());
        QSignalSpy closed(&notifications, &Notifications::closed);
        notifications.show(popup(QStringLiteral("k"), QStringLiteral("a")));
        QTRY_COMPARE(calls().size(), 1);
        awaitBus(QDBusConnection::sessionBus());
        const uint id = calls().constFirst().id;
        m_recorder->setSlow(true);
        notifications.update(popup(QStringLiteral("k"), QStringLiteral("b")));
        notifications.update(popup(QStringLiteral("k"), QStringLiteral("c")));
        QTRY_COMPARE(calls().size(), 2);
        Q_EMIT m_recorder->NotificationClosed(id, 2);
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(closed.at(0).at(1).value<Reason>(), Reason::Dismissed);
        QVERIFY(!notifications.isShown(QStringLiteral("k")));
        m_recorder->answerAll();
        QTRY_COMPARE(m_recorder->closedByCall(), QList<uint>{id});
        notifications.show(popup(QStringLiteral("k"), QStringLiteral("news")));
        QTRY_COMPARE(calls().size(), 3);
        QCOMPARE(calls().constLast().summary, QStringLiteral("news"));
        QCOMPARE(calls().constLast().replaces, 0u);
        QCOMPARE(closed.count(), 1);
    }

    void newsThatAreNotSentYetStayNews()
    {
        Notifications notifications(options());
        Notification news = popup(QStringLiteral("k"), QStringLiteral("Deploy"));
        news.soundName = QStringLiteral("complete");
        notifications.show(news); // the server is still being asked who it is
        notifications.update(popup(QStringLiteral("k"), QStringLiteral("A task")));
        QTRY_COMPARE(calls().size(), 1);
        QCOMPARE(calls().constFirst().summary, QStringLiteral("A task"));
        QCOMPARE(calls().constFirst().hints.value(QStringLiteral("sound-name")).toString(), QStringLiteral("complete"));
    }

    void keepsOnlyTheLatestWhileOneIsUnderWay()
    {
        Notifications notifications(options());
        QTRY_COMPARE(notifications.server().state(), NotificationServer::State::Ready);
        m_recorder->setSlow(true);
        for (const char* text : {"1", "2", "3", "4"}) {
            notifications.show(popup(QStringLiteral("k"), QString::fromLatin1(text)));
        }
        QTRY_COMPARE(calls().size(), 1);
        m_recorder->answerAll();
        QTRY_COMPARE(calls().size(), 2);
        QCOMPARE(calls().constFirst().summary, QStringLiteral("1"));
        QCOMPARE(calls().constLast().summary, QStringLiteral("4"));
        QCOMPARE(calls().constLast().replaces, calls().constFirst().id);
    }

    void closesAPopupWhoseIdIsNotKnownYet()
    {
        Notifications notifications(options());
        QTRY_COMPARE(notifications.server().state(), NotificationServer::State::Ready);
        QSignalSpy closed(&notifications, &Notifications::closed);
        m_recorder->setSlow(true);
        notifications.show(popup(QStringLiteral("k"), QStringLiteral("1")));
        notifications.close(QStringLiteral("k"));
        QVERIFY(!notifications.isShown(QStringLiteral("k")));
        QTRY_COMPARE(calls().size(), 1);
        m_recorder->answerAll();
        QTRY_COMPARE(m_recorder->closedByCall(), QList<uint>{calls().constFirst().id});
        awaitBus(QDBusConnection::sessionBus());
        QVERIFY(closed.isEmpty());
    }

    void actsOnItsOwnPopupsOnly()
    {
        Notifications notifications(options());
        QSignalSpy invoked(&notifications, &Notifications::actionInvoked);
        QSignalSpy closed(&notifications, &Notifications::closed);
        notifications.show(popup(QStringLiteral("k"), QStringLiteral("a")));
        QTRY_COMPARE(calls().size(), 1);
        const uint id = calls().constFirst().id;
        notifications.show(popup(QStringLiteral("k"), QStringLiteral("b"))); // its call is the barrier: the first answer is in
        QTRY_COMPARE(calls().size(), 2);

        // Somebody else's popup, an action never offered, and a stranger who guessed the id.
        Q_EMIT m_recorder->ActionInvoked(id + 7, QStringLiteral("default"));
        Q_EMIT m_recorder->NotificationClosed(id + 7, 2);
        Q_EMIT m_recorder->ActionInvoked(id, QStringLiteral("approve"));
        QDBusConnection stranger = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("stranger"));
        QVERIFY(stranger.send(signalOf(QStringLiteral("ActionInvoked"), {id, QStringLiteral("default")})));
        QVERIFY(stranger.send(signalOf(QStringLiteral("NotificationClosed"), {id, 2u})));
        awaitBus(stranger);
        QDBusConnection::disconnectFromBus(QStringLiteral("stranger"));

        Q_EMIT m_recorder->ActivationToken(id, QStringLiteral("token-1"));
        Q_EMIT m_recorder->ActionInvoked(id, QStringLiteral("mute"));
        QTRY_COMPARE(invoked.count(), 1);
        QCOMPARE(invoked.at(0), (QVariantList{QStringLiteral("k"), QStringLiteral("mute"), QByteArray("token-1")}));
        QVERIFY(closed.isEmpty());
        Q_EMIT m_recorder->ActionInvoked(id, QStringLiteral("default"));
        QTRY_COMPARE(invoked.count(), 2);
        QCOMPARE(invoked.at(1).at(2).toByteArray(), QByteArray()); // a token is good for one use
        Q_EMIT m_recorder->NotificationClosed(id, 1);
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(closed.at(0).at(1).value<Reason>(), Reason::Expired);

        notifications.show(popup(QStringLiteral("k"), QStringLiteral("c")));
        QTRY_COMPARE(calls().size(), 3);
        QCOMPARE(calls().constLast().replaces, 0u);
    }

    void boundsHowManyItHolds()
    {
        Notifications notifications(options());
        for (int i = 0; i < Notifications::kMaxPopups; ++i) {
            notifications.show(popup(QString::number(i), QString::number(i)));
        }
        QTRY_COMPARE(calls().size(), Notifications::kMaxPopups);
        notifications.show(popup(QStringLiteral("more"), QStringLiteral("more")));
        QTRY_COMPARE(calls().size(), Notifications::kMaxPopups + 1);
        QTRY_COMPARE(m_recorder->closedByCall(), QList<uint>{calls().constFirst().id});
        QVERIFY(!notifications.isShown(QStringLiteral("0")));
        QVERIFY(notifications.isShown(QStringLiteral("more")));
    }

    void reportsWhatASilentServerNeverShows()
    {
        Notifications::Options hasty = options();
        hasty.patience = 300ms;
        Notifications notifications(hasty);
        QTRY_COMPARE(notifications.server().state(), NotificationServer::State::Ready);
        QSignalSpy closed(&notifications, &Notifications::closed);
        m_recorder->setSlow(true);
        notifications.show(popup(QStringLiteral("k"), QStringLiteral("a")));
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(closed.at(0).at(1).value<Reason>(), Reason::NotShown);
        QVERIFY(!notifications.isShown(QStringLiteral("k")));
    }

    void hearsDoNotDisturb()
    {
        m_recorder->setInhibited(true);
        Notifications notifications(options());
        QSignalSpy inhibited(&notifications, &Notifications::inhibitedChanged);
        QTRY_COMPARE(inhibited.count(), 1);
        QVERIFY(notifications.server().isInhibited());
        m_recorder->setInhibited(false);
        QTRY_COMPARE(inhibited.count(), 2);
        m_recorder->setInhibited(true);
        QTRY_COMPARE(inhibited.count(), 3);
        m_recorder->disappear();
        QTRY_COMPARE(inhibited.count(), 4);
        QVERIFY(!notifications.server().isInhibited());
    }

    void doesWithoutABus()
    {
        Notifications::Options alone = options();
        alone.bus = QDBusConnection(QStringLiteral("none"));
        Notifications notifications(alone);
        QSignalSpy closed(&notifications, &Notifications::closed);
        notifications.show(popup(QStringLiteral("k"), QStringLiteral("a")));
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(closed.at(0).at(1).value<Reason>(), Reason::NotShown);
    }

private:
    [[nodiscard]] const QList<NotificationRecorder::Call>& calls() const { return m_recorder->calls(); }

    std::unique_ptr<NotificationRecorder> m_recorder;
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    QGuiApplication application(argc, argv);
    TestNotifications test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_notifications.moc"
