// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/launcherbadge.h"
#include "support/busbarrier.h"
#include "support/xsession.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QTest>

using namespace tallylight::desktop;
using namespace tallylight::test;

//! Hears it as a dock does.
class Dock : public QObject
{
    Q_OBJECT

public:
    explicit Dock(QDBusConnection bus)
    {
        bus.connect(QString(), QString(), QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"), this,
                    SLOT(take(QString, QVariantMap, QDBusMessage)));
        awaitBus(bus);
    }

    QString address;
    QString signature;
    QVariantMap properties;

public Q_SLOTS:
    void take(const QString& launcher, const QVariantMap& values, const QDBusMessage& signal)
    {
        address = launcher;
        properties = values;
        signature = signal.signature();
    }
};

class TestLauncherBadge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDocks()
    {
        QDBusConnection dockBus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("dock"));
        Dock dock(dockBus);
        auto badge = std::make_unique<LauncherBadge>(QStringLiteral("io.github.tallylight"), QDBusConnection::sessionBus());
        badge->set(3, true);
        QTRY_COMPARE(dock.properties.value(QStringLiteral("count")), QVariant(qlonglong{3}));
        QCOMPARE(dock.address, QStringLiteral("application://io.github.tallylight.desktop"));
        QCOMPARE(dock.signature, QStringLiteral("sa{sv}"));
        QCOMPARE(dock.properties.value(QStringLiteral("count-visible")).toBool(), true);
        QCOMPARE(dock.properties.value(QStringLiteral("urgent")).toBool(), true);
        badge->set(0, false);
        QTRY_COMPARE(dock.properties.value(QStringLiteral("count-visible")).toBool(), false);

        // A dock that comes later asks.
        badge->set(5, false);
        const QDBusMessage call =
            QDBusMessage::createMethodCall(QDBusConnection::sessionBus().baseService(), LauncherBadge::objectPath(),
                                           QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Query"));
        const QDBusPendingReply<QString, QVariantMap> reply = dockBus.asyncCall(call);
        QTRY_VERIFY(reply.isFinished());
        QVERIFY2(reply.isValid(), qPrintable(reply.error().message()));
        QCOMPARE(reply.argumentAt<1>().value(QStringLiteral("count")), QVariant(qlonglong{5}));

        QTRY_COMPARE(dock.properties.value(QStringLiteral("count")), QVariant(qlonglong{5}));
        badge.reset();
        QTRY_COMPARE(dock.properties.value(QStringLiteral("count-visible")).toBool(), false);
        QDBusConnection::disconnectFromBus(QStringLiteral("dock"));
    }
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    QGuiApplication application(argc, argv);
    TestLauncherBadge test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_launcherbadge.moc"
