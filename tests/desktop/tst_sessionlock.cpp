// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/sessionlock.h"
#include "support/busbarrier.h"
#include "support/xsession.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace tallylight::desktop;
using namespace tallylight::test;
using namespace std::chrono_literals;

namespace {

QString sessionPath()
{
    return QStringLiteral("/org/freedesktop/login1/session/_31");
}

} // namespace

//! The login manager, which is a service of the system and not to be had in a test.
class LoginManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    LoginManager() : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("login")))
    {
        m_bus.registerObject(QStringLiteral("/org/freedesktop/login1"), this, QDBusConnection::ExportScriptableSlots);
    }
    ~LoginManager() override
    {
        m_bus.unregisterObject(QStringLiteral("/org/freedesktop/login1"));
        QDBusConnection::disconnectFromBus(QStringLiteral("login"));
    }

    [[nodiscard]] QDBusConnection& bus() { return m_bus; }

public Q_SLOTS:
    Q_SCRIPTABLE QDBusObjectPath GetSession(const QString&) { return QDBusObjectPath(sessionPath()); }

private:
    QDBusConnection m_bus;
};

//! One property of the session.
class LoginSession : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
    Q_PROPERTY(bool LockedHint READ isLocked)

public:
    explicit LoginSession(QDBusConnection& bus) : m_bus(bus)
    {
        m_bus.registerObject(sessionPath(), this, QDBusConnection::ExportAllProperties);
    }
    ~LoginSession() override { m_bus.unregisterObject(sessionPath()); }

    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    void setLocked(bool isLocked)
    {
        m_isLocked = isLocked;
        send(m_bus);
    }
    void send(const QDBusConnection& from) const
    {
        QDBusMessage signal = QDBusMessage::createSignal(sessionPath(), QStringLiteral("org.freedesktop.DBus.Properties"),
                                                         QStringLiteral("PropertiesChanged"));
        signal << QStringLiteral("org.freedesktop.login1.Session") << QVariantMap{{QStringLiteral("LockedHint"), m_isLocked}}
               << QStringList();
        QVERIFY(from.send(signal));
    }

private:
    QDBusConnection m_bus;
    bool m_isLocked = false;
};

class TestSessionLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsTheLoginManager()
    {
        LoginManager manager;
        LoginSession session(manager.bus());
        session.setLocked(true);
        QVERIFY(manager.bus().registerService(QStringLiteral("org.freedesktop.login1")));
        SessionLock lock(QDBusConnection::sessionBus(), QDBusConnection::sessionBus());
        QSignalSpy changed(&lock, &SessionLock::changed);
        QTRY_VERIFY(lock.isLocked()); // it was so before us
        session.setLocked(false);
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(!lock.isLocked());

        // A locker that sets no hint, and a stranger who would have us show everything.
        QVERIFY(manager.bus().send(
            QDBusMessage::createSignal(sessionPath(), QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"))));
        QTRY_COMPARE(changed.count(), 3);
        QVERIFY(lock.isLocked());
        QDBusConnection stranger = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("stranger"));
        session.send(stranger);
        awaitBus(stranger);
        QVERIFY(manager.bus().send(
            QDBusMessage::createSignal(sessionPath(), QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Unlock"))));
        QTRY_COMPARE(changed.count(), 4);
        QVERIFY(!lock.isLocked());

        session.setLocked(true);
        QTRY_VERIFY(lock.isLocked());
        QVERIFY(manager.bus().unregisterService(QStringLiteral("org.freedesktop.login1")));
        QTRY_VERIFY(!lock.isLocked());
        QDBusConnection::disconnectFromBus(QStringLiteral("stranger"));
    }

    //! i3lock and swaylock set no hint and say no word when they go; without any locker there is nobody to do so.
    void aPersonWhoDoesSomethingIsIn()
    {
        LoginManager manager;
        LoginSession session(manager.bus());
        session.setLocked(true);
        QVERIFY(manager.bus().registerService(QStringLiteral("org.freedesktop.login1")));
        SessionLock lock(QDBusConnection::sessionBus(), QDBusConnection::sessionBus(), 0ms);
        SessionLock slow(QDBusConnection::sessionBus(), QDBusConnection::sessionBus(), 1h);
        const auto wish = [&manager] {
            return manager.bus().send(
                QDBusMessage::createSignal(sessionPath(), QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock")));
        };
        QTRY_VERIFY(lock.isLocked() && slow.isLocked()); // they know their session
        session.setLocked(false);
        QTRY_VERIFY(!lock.isLocked() && !slow.isLocked());
        QVERIFY(wish());
        QTRY_VERIFY(lock.isLocked() && slow.isLocked());
        QWindow window;
        window.resize(100, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY2(lock.isLocked(), "a window that opens is no person");
        QTest::mouseClick(&window, Qt::LeftButton);
        QVERIFY(!lock.isLocked());
        QVERIFY2(slow.isLocked(), "the locker may not have come yet");
        QVERIFY(wish());
        QTRY_VERIFY(lock.isLocked());
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(!lock.isLocked());
        QVERIFY(manager.bus().unregisterService(QStringLiteral("org.freedesktop.login1")));
    }

    void hearsTheScreenSaver()
    {
        QDBusConnection saver = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("saver"));
        QVERIFY(saver.registerService(QStringLiteral("org.freedesktop.ScreenSaver")));
        SessionLock lock(QDBusConnection(QStringLiteral("none")), QDBusConnection::sessionBus());
        QSignalSpy changed(&lock, &SessionLock::changed);
        QTRY_VERIFY([&] {
            QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/ScreenSaver"), QStringLiteral("org.freedesktop.ScreenSaver"),
                                                             QStringLiteral("ActiveChanged"));
            signal << true;
            saver.send(signal); // until we know who the screen saver is
            return lock.isLocked();
        }());
        QVERIFY(saver.unregisterService(QStringLiteral("org.freedesktop.ScreenSaver")));
        QTRY_VERIFY(!lock.isLocked());
        QDBusConnection::disconnectFromBus(QStringLiteral("saver"));
    }

    void isOpenWhereNobodySays()
    {
        const SessionLock lock(QDBusConnection(QStringLiteral("none")), QDBusConnection(QStringLiteral("none")));
        QVERIFY(!lock.isLocked());
    }
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    QGuiApplication application(argc, argv);
    TestSessionLock test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sessionlock.moc"
