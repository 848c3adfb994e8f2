// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/sessionlock.h"
#include "support/xsession.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
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

private:
    QDBusConnection m_bus;
};

} // namespace

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
