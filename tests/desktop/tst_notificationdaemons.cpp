// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/notifications.h"
#include "support/notificationdaemon.h"
#include "support/screenshot.h"
#include "support/xsession.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace tallylight::desktop;
using namespace tallylight::test;
using Kind = NotificationDaemon::Kind;
using Reason = Notifications::CloseReason;

namespace {

XSession* s_session = nullptr; // set by main() for the length of the program

const QColor kFirst(0xff, 0x00, 0x8c);
const QColor kSecond(0x00, 0xd0, 0x40);

constexpr int kPatience = 20'000;

QRect drawn(const QColor& color)
{
    return boundsOnScreen(color, 200);
}

//! A popup that can be found on the screen by the colour of its picture.
Notification popup(const QString& key, const QColor& color)
{
    Notification notification;
    notification.key = key;
    notification.summary = QStringLiteral("Needs input: <b>Deploy</b> & check");
    notification.body = QStringLiteral("An <i>agent</i> waits & waits");
    notification.category = QStringLiteral("im.received");
    notification.actions = {{QStringLiteral("default"), QStringLiteral("Open")}, {QStringLiteral("mute"), QStringLiteral("Mute 1 h")}};
    notification.image = QImage(48, 48, QImage::Format_RGB32);
    notification.image.fill(color);
    notification.doesStay = true;
    return notification;
}

Notifications::Options options()
{
    Notifications::Options options;
    options.appName = QStringLiteral("Tallylight");
    options.desktopEntry = QStringLiteral("io.github.tallylight");
    return options;
}

} // namespace

//! With the daemons of real desktops: what a person would see and click.
class TestNotificationDaemons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsReplacesAndComesBack_data() { daemons(); }

    void showsReplacesAndComesBack()
    {
        QFETCH(const Kind, kind);
        NotificationDaemon daemon(kind);
        if (!daemon.isInstalled()) {
            QSKIP("this daemon is not installed");
        }
        daemon.start();
        Notifications notifications(options());
        QTRY_COMPARE_WITH_TIMEOUT(notifications.server().state(), NotificationServer::State::Ready, kPatience);
        QSignalSpy invoked(&notifications, &Notifications::actionInvoked);
        QSignalSpy closed(&notifications, &Notifications::closed);

        notifications.show(popup(QStringLiteral("thread"), kFirst));
        QTRY_VERIFY_WITH_TIMEOUT(drawn(kFirst).isValid(), kPatience);
        const QRect before = drawn(kFirst);

        notifications.show(popup(QStringLiteral("thread"), kSecond));
        QTRY_VERIFY_WITH_TIMEOUT(drawn(kSecond).isValid() && !drawn(kFirst).isValid(), kPatience);
        QVERIFY2(drawn(kSecond).intersects(before), "in place");
        QVERIFY(closed.isEmpty());

        QTRY_VERIFY_WITH_TIMEOUT(clickComesBack(daemon, invoked), kPatience);
        QCOMPARE(invoked.at(0).at(0).toString(), QStringLiteral("thread"));
        QCOMPARE(invoked.at(0).at(1).toString(), QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, kPatience);
        QCOMPARE(closed.at(0).at(0).toString(), QStringLiteral("thread"));
        QCOMPARE(closed.at(0).at(1).value<Reason>(), Reason::Dismissed);
        QTRY_VERIFY_WITH_TIMEOUT(!drawn(kSecond).isValid(), kPatience);
        QVERIFY(!notifications.isShown(QStringLiteral("thread")));
    }

    //! Without notification-daemon 3.20: it says that it closed the popup and leaves it on the screen.
    void takesAPopupAway_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("dunst") << Kind::Dunst;
        QTest::newRow("xfce4-notifyd") << Kind::Xfce;
    }

    void takesAPopupAway()
    {
        QFETCH(const Kind, kind);
        NotificationDaemon daemon(kind);
        if (!daemon.isInstalled()) {
            QSKIP("this daemon is not installed");
        }
        daemon.start();
        Notifications notifications(options());
        QTRY_COMPARE_WITH_TIMEOUT(notifications.server().state(), NotificationServer::State::Ready, kPatience);
        QSignalSpy closed(&notifications, &Notifications::closed);
        notifications.show(popup(QStringLiteral("one"), kFirst));
        QTRY_VERIFY_WITH_TIMEOUT(drawn(kFirst).isValid(), kPatience);
        notifications.show(popup(QStringLiteral("two"), kSecond));
        QTRY_VERIFY_WITH_TIMEOUT(drawn(kFirst).isValid() && drawn(kSecond).isValid(), kPatience);
        notifications.close(QStringLiteral("one"));
        QTRY_VERIFY_WITH_TIMEOUT(!drawn(kFirst).isValid() && drawn(kSecond).isValid(), kPatience);
        notifications.closeAll();
        QTRY_VERIFY_WITH_TIMEOUT(!drawn(kSecond).isValid(), kPatience);
        QVERIFY(closed.isEmpty());
    }

    //! xfce4-notifyd makes a button of the click on the popup, too. A second "Open" would make the popup another.
    void offersNothingTwice_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("dunst") << Kind::Dunst;
        QTest::newRow("xfce4-notifyd") << Kind::Xfce;
    }

    void offersNothingTwice()
    {
        QFETCH(const Kind, kind);
        NotificationDaemon daemon(kind);
        if (!daemon.isInstalled()) {
            QSKIP("this daemon is not installed");
        }
        daemon.start();
        Notifications notifications(options());
        QTRY_COMPARE_WITH_TIMEOUT(notifications.server().state(), NotificationServer::State::Ready, kPatience);
        QCOMPARE(notifications.server().showsDefaultAsButton(), kind == Kind::Xfce);
        notifications.show(popup(QStringLiteral("one"), kFirst));
        QImage one;
        QTRY_VERIFY_WITH_TIMEOUT(drawn(kFirst).isValid() && isStill(one), kPatience);
        notifications.closeAll();
        QTRY_VERIFY_WITH_TIMEOUT(!drawn(kFirst).isValid(), kPatience);

        Notification two = popup(QStringLiteral("two"), kFirst);
        two.actions.insert(1, {QStringLiteral("open"), QStringLiteral("Open")});
        notifications.show(two);
        QTRY_VERIFY_WITH_TIMEOUT(drawn(kFirst).isValid() && screenshot() == one, kPatience);
    }

    void outlivesTheDaemon_data() { daemons(); }

    void outlivesTheDaemon()
    {
        QFETCH(const Kind, kind);
        NotificationDaemon daemon(kind);
        if (!daemon.isInstalled()) {
            QSKIP("this daemon is not installed");
        }
        Notifications notifications(options());
        QSignalSpy closed(&notifications, &Notifications::closed);
        notifications.show(popup(QStringLiteral("thread"), kFirst));
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, kPatience);
        QCOMPARE(closed.at(0).at(1).value<Reason>(), Reason::NotShown);

        daemon.start();
        QTRY_COMPARE_WITH_TIMEOUT(notifications.server().state(), NotificationServer::State::Ready, kPatience);
        notifications.show(popup(QStringLiteral("thread"), kFirst));
        QTRY_VERIFY_WITH_TIMEOUT(drawn(kFirst).isValid(), kPatience);
        daemon.stop();
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 2, kPatience);
        QCOMPARE(closed.at(1).at(1).value<Reason>(), Reason::ServerGone);

        daemon.start();
        QTRY_COMPARE_WITH_TIMEOUT(notifications.server().state(), NotificationServer::State::Ready, kPatience);
        notifications.show(popup(QStringLiteral("thread"), kSecond));
        QTRY_VERIFY_WITH_TIMEOUT(drawn(kSecond).isValid(), kPatience);
    }

    void hearsDunstsPause()
    {
        NotificationDaemon daemon(Kind::Dunst);
        if (!daemon.isInstalled()) {
            QSKIP("dunst is not installed");
        }
        daemon.start();
        Notifications notifications(options());
        QTRY_COMPARE_WITH_TIMEOUT(notifications.server().state(), NotificationServer::State::Ready, kPatience);
        QSignalSpy inhibited(&notifications, &Notifications::inhibitedChanged);
        QCOMPARE(Child::start({"dunstctl", "set-paused", "true"}).wait(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(inhibited.count(), 1, kPatience);
        QVERIFY(notifications.server().isInhibited());
        QCOMPARE(Child::start({"dunstctl", "set-paused", "false"}).wait(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(inhibited.count(), 2, kPatience);
        QVERIFY(!notifications.server().isInhibited());
    }

private:
    static void daemons()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("dunst") << Kind::Dunst;
        QTest::newRow("xfce4-notifyd") << Kind::Xfce;
        QTest::newRow("notification-daemon") << Kind::NotificationDaemon;
    }

    //! \a image is what the screen shows, and has shown before: nothing slides or fades any more.
    static bool isStill(QImage& image)
    {
        const QImage before = std::exchange(image, screenshot());
        return !before.isNull() && before == image;
    }

    //! Popups slide in: a click may meet nothing, and is then made again where the popup is by now.
    static bool clickComesBack(const NotificationDaemon& daemon, QSignalSpy& invoked)
    {
        const QRect place = drawn(kSecond);
        if (invoked.isEmpty() && place.isValid()) {
            const QPoint target = place.center() + daemon.defaultOffset();
            s_session->click(target.x(), target.y(), daemon.defaultButton());
            invoked.wait(1'000);
        }
        return !invoked.isEmpty();
    }
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    session.startWindowManager();
    s_session = &session;
    QGuiApplication application(argc, argv);
    TestNotificationDaemons test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_notificationdaemons.moc"
