// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/sessionlock.h"
#include "support/xsession.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include "support/busbarrier.h"
#include "support/xsession.h"

#include <QDBusMessage>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tallylight::desktop;
using namespace tallylight::test;

namespace {

const QString kSession = QStringLiteral("/org/freedesktop/login1/session/_37");
const QString kSessionInterface = QStringLiteral("org.freedesktop.login1.Session");

//! The login manager as far as a client needs it, on a connection of its own.
class LoginManager : public QDBusVirtualObject
{
    Q_OBJECT

public:
    explicit LoginManager(const QString& name) : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, name))
    {
        m_bus.registerVirtualObject(QStringLiteral("/org/freedesktop/login1"), this, QDBusConnection::SubPath);
        m_bus.registerService(QStringLiteral("org.freedesktop.login1"));
    }

    bool isLocked = false;

    [[nodiscard]] QString introspect(const QString&) const override { return {}; }

    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (message.member() == QStringLiteral("GetSession") && message.arguments().value(0).toString() == QStringLiteral("auto")) {
            return connection.send(message.createReply(QVariant::fromValue(QDBusObjectPath(kSession))));
        }
        if (message.member() == QStringLiteral("Get") && message.path() == kSession) {
            return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(isLocked))));
        }
        return false;
    }

    void emitSignal(const QString& path, const QString& interface, const QString& name, const QVariantList& arguments)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(arguments);
        m_bus.send(signal);
    }

    void setHint(const QString& path, bool locked)
    {
        emitSignal(path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"),
                   {kSessionInterface, QVariantMap{{QStringLiteral("LockedHint"), locked}}, QStringList()});
    }
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
    Q_SCRIPTABLE QDBusObjectPath GetSessionByPID(uint) { return QDBusObjectPath(sessionPath()); }

private:
    QDBusConnection m_bus;
};

} // namespace
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
    void followsTheSession()
    {
        LoginManager manager(QStringLiteral("manager"));
        manager.isLocked = true;
        SessionLock lock(QDBusConnection::sessionBus());
        QSignalSpy changed(&lock, &SessionLock::changed);
        QVERIFY(!lock.isLocked());
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(lock.isLocked());
        manager.setHint(kSession, false);
        QTRY_VERIFY(!lock.isLocked());
        manager.emitSignal(kSession, kSessionInterface, QStringLiteral("Lock"), {});
        QTRY_VERIFY(lock.isLocked());
        // Another person's session is none of ours; our own unlocking is the barrier.
        manager.setHint(QStringLiteral("/org/freedesktop/login1/session/_38"), true);
        manager.emitSignal(kSession, kSessionInterface, QStringLiteral("Unlock"), {});
        QTRY_VERIFY(!lock.isLocked());
        QCOMPARE(changed.size(), 4);
    }

    void doesWithoutABus()
    {
        SessionLock lock(QDBusConnection(QStringLiteral("none")));
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
