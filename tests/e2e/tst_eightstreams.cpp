// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/countingproxy.h"
#include "e2e/reporter.h"
#include "e2e/watchprocess.h"
#include "net/interest.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace tallylight;
using namespace tallylight::test;

namespace {

constexpr int kSoon = 30'000; // how long a condition may take on a busy machine
constexpr int kOrgs = 10;
constexpr int kStreams = net::kMaxStreams;

QString slug(int number)
{
    return QStringLiteral("org-%1").arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

//! The real programs of a person who belongs to more organizations than have streams: all of them together open eight.
class TestEightStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aFollowerLooksAtTheNinth();
    void whoComesLateWaits();
    void theTrayComesAndGoes();

private:
    void startTray();
    void stopTray();
    WatchProcess& follow(const QStringList& options = {});
    [[nodiscard]] bool isFollowed(int number) const { return m_proxy->openPaths().contains("/api/" + slug(number).toLatin1() + "/"); }

    std::unique_ptr<QTemporaryDir> m_runtime;
    std::unique_ptr<HubProcess> m_hub;
    std::unique_ptr<CountingProxy> m_proxy;
    QByteArray m_key;
    std::unique_ptr<QProcess> m_tray;
    std::vector<std::unique_ptr<WatchProcess>> m_followers;
};

void TestEightStreams::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    m_hub = std::make_unique<HubProcess>();
    const QString mail = QStringLiteral("alice@example.org");
    m_hub->addUser(mail, QStringLiteral("Alice"), QStringLiteral("correct horse battery"));
    for (int i = 1; i <= kOrgs; ++i) {
        m_hub->addOrg(slug(i), slug(i).toUpper());
        m_hub->addMember(slug(i), mail, QStringLiteral("user"));
    }
    m_key = m_hub->createKey(mail);
    m_hub->start();
    m_proxy = std::make_unique<CountingProxy>(m_hub->origin());
}

void TestEightStreams::cleanup()
{
    m_followers.clear();
    stopTray();
    m_proxy.reset();
    m_hub.reset();
}

void TestEightStreams::startTray()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TALLYLIGHT_TOKEN"), QString::fromLatin1(m_key));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_runtime->path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_runtime->filePath(QStringLiteral("config")));
    environment.insert(QStringLiteral("XDG_STATE_HOME"), m_runtime->filePath(QStringLiteral("state")));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    m_tray = std::make_unique<QProcess>();
    m_tray->setProcessEnvironment(environment);
    m_tray->start(QStringLiteral(TALLYLIGHT_BIN "/tallylight"),
                  {QStringLiteral("--server"), m_proxy->origin().toString(), QStringLiteral("--background")});
}

void TestEightStreams::stopTray()
{
    if (!m_tray) {
        return;
    }
    m_tray->terminate();
    if (!m_tray->waitForFinished(kSoon)) {
        m_tray->kill();
        m_tray->waitForFinished();
    }
    if (QTest::currentTestFailed()) {
        qWarning().noquote() << "the tray says:" << m_tray->readAllStandardError();
    }
    m_tray.reset();
}

WatchProcess& TestEightStreams::follow(const QStringList& options)
{
    m_followers.push_back(std::make_unique<WatchProcess>(m_proxy->origin(), m_key, options, m_runtime->path()));
    return *m_followers.back();
}

void TestEightStreams::aFollowerLooksAtTheNinth()
{
    startTray();
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openStreams(), kStreams, kSoon);
    QVERIFY(!isFollowed(9));
    WatchProcess& all = follow();
    QTRY_COMPARE_WITH_TIMEOUT(all.state(), QStringLiteral("live"), kSoon);

    WatchProcess& ninth = follow({QStringLiteral("--org"), slug(9)});
    QTRY_COMPARE_WITH_TIMEOUT(ninth.state(), QStringLiteral("live"), kSoon);
    QVERIFY(isFollowed(9));
    Reporter(*m_hub, slug(9), m_key).start(QStringLiteral("seen in the ninth"), {});
    const QStringList seen{QStringLiteral("seen in the ninth")};
    QTRY_COMPARE_WITH_TIMEOUT(ninth.titles(), seen, kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(all.titles(), seen, kSoon);

    WatchProcess& tenth = follow({QStringLiteral("--org"), slug(10)});
    QTRY_COMPARE_WITH_TIMEOUT(tenth.state(), QStringLiteral("live"), kSoon);
    // What happens in those that made room is in "all my work" as well.
    int unfollowed = 0;
    for (int i = 1; i <= kOrgs; ++i) {
        unfollowed = isFollowed(i) ? unfollowed : i;
    }
    QVERIFY(unfollowed != 0);
    Reporter(*m_hub, slug(unfollowed), m_key).start(QStringLiteral("asked for"), {});
    QTRY_COMPARE_WITH_TIMEOUT(all.titles(), (QStringList{QStringLiteral("asked for"), seen.first()}), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(all.state(), QStringLiteral("live"), kSoon);
    QCOMPARE(ninth.state(), QStringLiteral("live"));
    QCOMPARE(tenth.state(), QStringLiteral("live"));
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openStreams(), kStreams, kSoon);
    QCOMPARE(m_proxy->openOrganizations(), kStreams);
    QCOMPARE(m_proxy->mostStreams(), kStreams);
}

void TestEightStreams::whoComesLateWaits()
{
    startTray();
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openStreams(), kStreams, kSoon);
    for (int i = 3; i <= kOrgs; ++i) {
        WatchProcess& follower = follow({QStringLiteral("--org"), slug(i)});
        QTRY_COMPARE_WITH_TIMEOUT(follower.state(), QStringLiteral("live"), kSoon);
    }
    QCOMPARE(m_followers.size(), static_cast<std::size_t>(kStreams));
    WatchProcess& late = follow({QStringLiteral("--org"), slug(1)});
    QTRY_COMPARE_WITH_TIMEOUT(late.state(), QStringLiteral("offline"), kSoon);
    QVERIFY(std::ranges::all_of(m_followers.begin(), m_followers.end() - 1,
                                [](const auto& follower) { return follower->state() == QLatin1String("live"); }));
    m_followers.erase(m_followers.begin() + 4);
    QTRY_COMPARE_WITH_TIMEOUT(late.state(), QStringLiteral("live"), kSoon);
    Reporter(*m_hub, slug(1), m_key).start(QStringLiteral("at last"), {});
    QTRY_COMPARE_WITH_TIMEOUT(late.titles(), QStringList{QStringLiteral("at last")}, kSoon);
    QCOMPARE(m_proxy->openStreams(), kStreams);
    QCOMPARE(m_proxy->mostStreams(), kStreams);
}

void TestEightStreams::theTrayComesAndGoes()
{
    WatchProcess& watch = follow();
    WatchProcess& ninth = follow({QStringLiteral("--org"), slug(9)});
    QTRY_COMPARE_WITH_TIMEOUT(ninth.state(), QStringLiteral("live"), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QStringLiteral("live"), kSoon);
    Reporter reporter(*m_hub, slug(9), m_key);
    QStringList titles;
    for (int i = 0; i < 2; ++i) {
        const int before = m_proxy->streamCount();
        startTray();
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->streamCount() >= before + kStreams, kSoon);
        titles << QStringLiteral("with the tray %1").arg(i);
        reporter.start(titles.last(), {});
        titles.sort();
        QTRY_COMPARE_WITH_TIMEOUT(ninth.titles(), titles, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(ninth.state(), QStringLiteral("live"), kSoon);

        stopTray();
        titles << QStringLiteral("without it %1").arg(i);
        reporter.start(titles.last(), {});
        titles.sort();
        QTRY_COMPARE_WITH_TIMEOUT(ninth.titles(), titles, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(ninth.state(), QStringLiteral("live"), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QStringLiteral("live"), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openStreams(), kStreams, kSoon);
    }
    QCOMPARE(m_proxy->mostStreams(), kStreams);
}

QTEST_GUILESS_MAIN(TestEightStreams)
#include "tst_eightstreams.moc"
