// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/statusservice.h"
#include "support/busbarrier.h"
#include "support/xsession.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QTest>

using namespace tallylight::desktop;
using namespace tallylight::test;

namespace {

QString path()
{
    return QStringLiteral("/io/github/tallylight");
}

QString interfaceName()
{
    return QStringLiteral("io.github.tallylight.Agents1");
}

} // namespace

//! Reads us as a bar does.
class Bar : public QObject
{
    Q_OBJECT

public:
    explicit Bar(QDBusConnection bus)
    {
        bus.connect(QString(), path(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"), this,
                    SLOT(takeChanged(QString, QVariantMap, QStringList)));
        bus.connect(QString(), path(), interfaceName(), QStringLiteral("ThreadChanged"), this, SLOT(takeThread(QString, QString)));
        awaitBus(bus);
    }

    QList<QVariantMap> changes;
    QStringList threads;

public Q_SLOTS:
    void takeChanged(const QString& interface, const QVariantMap& values, const QStringList&)
    {
        QCOMPARE(interface, interfaceName());
        changes.append(values);
    }
    void takeThread(const QString& id, const QString& status) { threads.append(id + u' ' + status); }
};

class TestStatusService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        QDBusConnection other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("bar"));
        Bar bar(other);
        QObject object;
        QVERIFY(bus.registerObject(path(), &object, QDBusConnection::ExportAdaptors));
        StatusService service(object, path(), bus, [] { return QStringLiteral("[1]"); });
        service.setNumbers({3, 2, 0, 0, 0, true, QStringLiteral("live")});
        QTRY_COMPARE(bar.changes.size(), 1);
        QCOMPARE(bar.changes.at(0).value(QStringLiteral("RunningCount")), QVariant(3));
        QCOMPARE(bar.changes.at(0).value(QStringLiteral("Connected")), QVariant(true));
        QVERIFY2(!bar.changes.at(0).contains(QStringLiteral("NeedsInputCount")), "only what changed");

        // Many changes are few words, and the last one is told.
        for (int i = 4; i <= 60; ++i) {
            service.setNumbers({i, 2, 1, 4, 5, true, QStringLiteral("live")});
        }
        QTRY_COMPARE(bar.changes.constLast().value(QStringLiteral("RunningCount")), QVariant(60));
        QCOMPARE(bar.changes.size(), 2);
        QCOMPARE(bar.changes.constLast().value(QStringLiteral("NeedsInputCount")), QVariant(1));
        QCOMPARE(bar.changes.constLast().value(QStringLiteral("FailedCount")), QVariant(4));
        QCOMPARE(bar.changes.constLast().value(QStringLiteral("FinishedCount")), QVariant(5));

        service.announceThread(QStringLiteral("thrd_1"), QStringLiteral("completed"));
        QTRY_COMPARE(bar.threads, QStringList{QStringLiteral("thrd_1 completed")});

        const QDBusMessage list = QDBusMessage::createMethodCall(bus.baseService(), path(), interfaceName(), QStringLiteral("List"));
        const QDBusPendingReply<QString> reply = other.asyncCall(list);
        QTRY_VERIFY(reply.isFinished());
        QCOMPARE(reply.value(), QStringLiteral("[1]"));

        QDBusMessage set = QDBusMessage::createMethodCall(bus.baseService(), path(), QStringLiteral("org.freedesktop.DBus.Properties"),
                                                          QStringLiteral("Set"));
        set << interfaceName() << QStringLiteral("RunningCount") << QVariant::fromValue(QDBusVariant(9));
        const QDBusPendingReply<> refused = other.asyncCall(set);
        QTRY_VERIFY(refused.isFinished());
        QVERIFY2(refused.isError(), "to be read only");
        bus.unregisterObject(path());
    }

    //! The bus throws out whoever sends it text that is none.
    void textOfServersIsHarmless()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        QDBusConnection other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("second bar"));
        Bar bar(other);
        QObject object;
        QVERIFY(bus.registerObject(path(), &object, QDBusConnection::ExportAdaptors));
        const QString hostile = QStringLiteral("<b>\u202e\n\x1b[31m") + QChar(0) + QChar(0xFFFE) + QChar(0xD83D) + QString(10'000, u'x');
        StatusService service(object, path(), bus, [hostile] { return hostile; });
        service.announceThread(hostile, hostile);
        service.announceThread(QStringLiteral("thrd_1"), QStringLiteral("completed"));
        QTRY_COMPARE(bar.threads.size(), 2);
        QVERIFY(bar.threads.constFirst().startsWith(QStringLiteral("<b>")));
        QCOMPARE(bar.threads.constLast(), QStringLiteral("thrd_1 completed"));
        const QDBusMessage list = QDBusMessage::createMethodCall(bus.baseService(), path(), interfaceName(), QStringLiteral("List"));
        const QDBusPendingReply<QString> reply = other.asyncCall(list);
        QTRY_VERIFY(reply.isFinished());
        QVERIFY(!reply.isError());
        QVERIFY(bus.isConnected());
        bus.unregisterObject(path());
    }
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    QGuiApplication application(argc, argv);
    TestStatusService test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_statusservice.moc"
