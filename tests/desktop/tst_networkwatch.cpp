// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/networkwatch.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <sched.h>
#include <unistd.h>

using namespace tallylight::desktop;
using namespace std::chrono_literals;

namespace {

constexpr auto kSettling = 100ms;

//! In a network of this test's own, where it may do what it likes.
int ip(const QString& arguments)
{
    return QProcess::execute(QStringLiteral("ip"), arguments.split(u' '));
}

//! Before anything has a thread: a user namespace is for processes of one.
bool goApart()
{
    if (unshare(CLONE_NEWNET) == 0) {
        return true;
    }
    const QByteArray map = "0 " + QByteArray::number(geteuid()) + " 1";
    QFile file(QStringLiteral("/proc/self/uid_map"));
    return unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0 && file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
           && file.write(map) == map.size();
}

} // namespace

class TestNetworkWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("ip")).isEmpty()) {
            QSKIP("ip of iproute2 is not installed");
        }
        if (!s_isApart || ip(QStringLiteral("link add wired type veth peer name wall")) != 0) {
            QSKIP("this machine gives a test no network of its own");
        }
        QCOMPARE(ip(QStringLiteral("link add wireless type veth peer name air")), 0);
        QCOMPARE(ip(QStringLiteral("addr add 192.0.2.10/24 dev wired")), 0);
        QCOMPARE(ip(QStringLiteral("addr add 198.51.100.10/24 dev wireless")), 0);
        for (const char* link : {"wired", "wall", "wireless", "air"}) {
            QCOMPARE(ip(QStringLiteral("link set %1 up").arg(QLatin1StringView(link))), 0);
        }
    }

    void hearsAnotherWayOut()
    {
        QCOMPARE(ip(QStringLiteral("route add default via 192.0.2.1 dev wired")), 0);
        NetworkWatch watch(kSettling);
        QSignalSpy changed(&watch, &NetworkWatch::changed);
        QTRY_VERIFY(watch.isKnown());
        QVERIFY(watch.isOnline());

        // A container comes and goes: no news.
        QCOMPARE(ip(QStringLiteral("link add container type veth peer name inside")), 0);
        QCOMPARE(ip(QStringLiteral("addr add 203.0.113.1/24 dev container")), 0);
        QCOMPARE(ip(QStringLiteral("link set container up")), 0);
        QCOMPARE(ip(QStringLiteral("link del container")), 0);
        awaitSettled();
        QVERIFY(changed.isEmpty());

        // From the cable to the air: one change.
        QCOMPARE(ip(QStringLiteral("route del default via 192.0.2.1 dev wired")), 0);
        QCOMPARE(ip(QStringLiteral("route add default via 198.51.100.1 dev wireless")), 0);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.at(0).at(0).toBool(), true);

        QCOMPARE(ip(QStringLiteral("link set wireless down")), 0);
        QTRY_COMPARE_WITH_TIMEOUT(watch.isOnline() ? 0 : changed.count(), 2, 10'000);
        QCOMPARE(changed.at(1).at(0).toBool(), false);
        QCOMPARE(ip(QStringLiteral("link set wireless up")), 0);
        QCOMPARE(ip(QStringLiteral("route add default via 198.51.100.1 dev wireless")), 0);
        QTRY_COMPARE(changed.count(), 3);
        QCOMPARE(changed.at(2).at(0).toBool(), true);
    }

    //! None of these changes the default route.
    void hearsAVpn_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("OpenVPN covers the default by its halves") << QStringLiteral("route add 0.0.0.0/1 via 192.0.2.1 dev wired");
        QTest::newRow("WireGuard has a table of its own") << QStringLiteral("route add default via 192.0.2.1 dev wired table 51820");
        QTest::newRow("WireGuard says for whom") << QStringLiteral("rule add not fwmark 51820 table 51820");
        QTest::newRow("IPv6 too") << QStringLiteral("-6 rule add not fwmark 51820 table 51820");
        QTest::newRow("another address") << QStringLiteral("addr add 198.51.100.11/24 dev wireless");
    }

    void hearsAVpn()
    {
        QFETCH(const QString, command);
        QCOMPARE(ip(QStringLiteral("route replace default via 198.51.100.1 dev wireless")), 0);
        NetworkWatch watch(100ms);
        QSignalSpy changed(&watch, &NetworkWatch::changed);
        QTRY_VERIFY(watch.isKnown());
        QCOMPARE(ip(command), 0);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.at(0).at(0).toBool(), true);
        QCOMPARE(ip(QString(command).replace(QStringLiteral(" add "), QStringLiteral(" del "))), 0);
        QTRY_COMPARE(changed.count(), 2);
    }

private:
    //! What happened until now was heard, has settled, and was looked into.
    static void awaitSettled()
    {
        QCoreApplication::processEvents(); // the kernel's word is there already
        QTimer barrier;                    // due after a pause that was begun before it
        barrier.setSingleShot(true);
        barrier.setTimerType(Qt::PreciseTimer);
        QSignalSpy isOver(&barrier, &QTimer::timeout);
        barrier.start(2 * kSettling);
        QTRY_COMPARE(isOver.count(), 1);
        QCoreApplication::processEvents(); // the kernel's answer, too
    }

public:
    static inline bool s_isApart = false;
};

int main(int argc, char** argv)
{
    TestNetworkWatch::s_isApart = goApart();
    QCoreApplication application(argc, argv);
    TestNetworkWatch test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_networkwatch.moc"
