// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/countingproxy.h"
#include "e2e/reporter.h"
#include "e2e/watchprocess.h"
#include "net/connectionpool.h"
#include "net/sharedsocket.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace tallylight;
using namespace tallylight::test;

namespace {

constexpr int kSoon = 30'000; // how long a condition may take on a busy machine
constexpr int kFollowers = 5;
constexpr int kOrgs = 2;

} // namespace

//! The real programs share the real hub's streams: it sees one connection per organization.
class TestSharing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void twentyWindowsAndFiveFollowers();
    void theTrayIsKilled();
    void theTrayComesLater();
    void followersAmongThemselves();
    void statusFollowsToo();
    void whoIsNotReadServesAllTheSame();
    void whoIsStoppedHurtsNobody();
    void whoOnlyPrintsServesNobody();

private:
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] std::unique_ptr<QProcess> startProgram(const QString& option) const;
    void startTray();
    //! It opened its streams.
    [[nodiscard]] bool isTrayLive() const { return m_proxy->streamCount() >= m_streamsBeforeTray + kOrgs; }
    [[nodiscard]] bool doesAnybodyServe() const;
    void startFollowers(int count);
    [[nodiscard]] bool isEverybodyLive();
    [[nodiscard]] int requestCount(const QByteArray& containing) const;
    [[nodiscard]] bool doesEverybodyShow(const QStringList& titles, const QString& status = QStringLiteral("in_progress"));

    std::unique_ptr<QTemporaryDir> m_runtime;
    std::unique_ptr<HubProcess> m_hub;
    std::unique_ptr<CountingProxy> m_proxy;
    QByteArray m_key;
    std::unique_ptr<QProcess> m_tray;
    int m_streamsBeforeTray = 0;
    std::vector<std::unique_ptr<WatchProcess>> m_followers;
};

void TestSharing::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    m_hub = std::make_unique<HubProcess>();
    const QString mail = QStringLiteral("alice@example.org");
    m_hub->addUser(mail, QStringLiteral("Alice"), QStringLiteral("correct horse battery"));
    for (const QString& org : {QStringLiteral("acme"), QStringLiteral("globex")}) {
        m_hub->addOrg(org, org.toUpper());
        m_hub->addMember(org, mail, QStringLiteral("user"));
    }
    m_key = m_hub->createKey(mail);
    m_hub->start();
    m_proxy = std::make_unique<CountingProxy>(m_hub->origin());
}

void TestSharing::cleanup()
{
    m_followers.clear();
    if (m_tray) {
        if (QTest::currentTestFailed()) {
            qWarning().noquote() << "the tray says:" << m_tray->readAllStandardError();
        }
        m_tray->kill();
        m_tray->waitForFinished();
        m_tray.reset();
    }
    m_proxy.reset();
    m_hub.reset();
}

QProcessEnvironment TestSharing::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TALLYLIGHT_TOKEN"), QString::fromLatin1(m_key));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_runtime->path());
    return environment;
}

std::unique_ptr<QProcess> TestSharing::startProgram(const QString& option) const
{
    QProcessEnvironment environment = this->environment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_runtime->filePath(QStringLiteral("config")));
    environment.insert(QStringLiteral("XDG_STATE_HOME"), m_runtime->filePath(QStringLiteral("state")));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    auto program = std::make_unique<QProcess>();
    program->setProcessEnvironment(environment);
    program->start(QStringLiteral(TALLYLIGHT_BIN "/tallylight"), {QStringLiteral("--server"), m_proxy->origin().toString(), option});
    return program;
}

void TestSharing::startTray()
{
    m_streamsBeforeTray = m_proxy->streamCount();
    m_tray = startProgram(QStringLiteral("--background"));
}

bool TestSharing::doesAnybodyServe() const
{
    const auto place = net::sharePlace(m_runtime->path(), net::shareKeyOfToken(m_proxy->origin(), m_key).name);
    return place && !net::ShareLock().tryAcquire(place->lockPath);
}

void TestSharing::startFollowers(int count)
{
    for (int i = 0; i < count; ++i) {
        m_followers.push_back(std::make_unique<WatchProcess>(m_proxy->origin(), m_key, QStringList(), m_runtime->path()));
    }
}

bool TestSharing::isEverybodyLive()
{
    return std::all_of(m_followers.begin(), m_followers.end(), [](const auto& watch) { return watch->state() == QLatin1String("live"); });
}

bool TestSharing::doesEverybodyShow(const QStringList& titles, const QString& status)
{
    return std::all_of(m_followers.begin(), m_followers.end(), [&](const auto& watch) { return watch->titles(status) == titles; });
}

int TestSharing::requestCount(const QByteArray& containing) const
{
    const QList<QByteArray>& requests = m_proxy->requests();
    return static_cast<int>(
        std::count_if(requests.begin(), requests.end(), [&containing](const QByteArray& request) { return request.contains(containing); }));
}

void TestSharing::twentyWindowsAndFiveFollowers()
{
    net::PoolOptions pool;
    pool.origin = m_proxy->origin();
    pool.token = [key = m_key] { return key; };
    pool.share.emplace();
    pool.share->key = net::shareKeyOfToken(pool.origin, m_key);
    pool.share->rank = net::ShareRank::Tray;
    pool.share->runtimeFolder = m_runtime->path();
    net::ConnectionPool tray(pool);
    std::vector<std::unique_ptr<net::WatchHandle>> windows;
    for (int i = 0; i < 20; ++i) {
        windows.push_back(tray.acquire(i % kOrgs == 0 ? QStringLiteral("acme") : QStringLiteral("globex")));
    }
    startFollowers(kFollowers);
    QTRY_VERIFY_WITH_TIMEOUT(isEverybodyLive(), kSoon);
    Reporter(*m_hub, QStringLiteral("acme"), m_key).start(QStringLiteral("seen by all"), {});
    QTRY_VERIFY_WITH_TIMEOUT(doesEverybodyShow({QStringLiteral("seen by all")}), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(tray.lastUserSummary()->threads.size(), 1U, kSoon);
    QCOMPARE(m_proxy->openStreams(), kOrgs);
    QCOMPARE(m_proxy->streamCount(), kOrgs);
}

void TestSharing::theTrayIsKilled()
{
    startTray();
    QTRY_VERIFY_WITH_TIMEOUT(isTrayLive(), kSoon);
    startFollowers(kFollowers);
    QTRY_VERIFY_WITH_TIMEOUT(isEverybodyLive(), kSoon);
    QCOMPARE(m_proxy->streamCount(), kOrgs); // the tray's
    QCOMPARE(m_proxy->openStreams(), kOrgs);
    Reporter reporter(*m_hub, QStringLiteral("globex"), m_key);
    reporter.start(QStringLiteral("before"), {});
    QTRY_VERIFY_WITH_TIMEOUT(doesEverybodyShow({QStringLiteral("before")}), kSoon);

    m_tray->kill();
    QVERIFY(m_tray->waitForFinished());
    reporter.start(QStringLiteral("meanwhile"), {});
    QTRY_VERIFY_WITH_TIMEOUT(doesEverybodyShow({QStringLiteral("before"), QStringLiteral("meanwhile")}), kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(isEverybodyLive(), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openStreams(), kOrgs, kSoon);
    QCOMPARE(m_proxy->openOrganizations(), kOrgs);
}

void TestSharing::theTrayComesLater()
{
    startFollowers(2);
    QTRY_VERIFY_WITH_TIMEOUT(isEverybodyLive(), kSoon);
    QCOMPARE(m_proxy->openStreams(), kOrgs);
    startTray();
    QTRY_VERIFY_WITH_TIMEOUT(isTrayLive(), kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(isEverybodyLive(), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openStreams(), kOrgs, kSoon);

    // They are the tray's: whoever served before may go, and nobody connects anew.
    const int streams = m_proxy->streamCount();
    m_followers.erase(m_followers.begin());
    Reporter(*m_hub, QStringLiteral("acme"), m_key).start(QStringLiteral("still seen"), {});
    QTRY_VERIFY_WITH_TIMEOUT(doesEverybodyShow({QStringLiteral("still seen")}), kSoon);
    QCOMPARE(m_proxy->streamCount(), streams);
    QCOMPARE(m_proxy->openStreams(), kOrgs);
}

void TestSharing::followersAmongThemselves()
{
    startFollowers(3);
    QTRY_VERIFY_WITH_TIMEOUT(isEverybodyLive(), kSoon);
    QCOMPARE(m_proxy->streamCount(), kOrgs);
    Reporter reporter(*m_hub, QStringLiteral("acme"), m_key);
    // Each of them goes in turn, and with one the streams.
    for (QStringList titles; m_followers.size() > 1;) {
        m_followers.front()->kill();
        m_followers.erase(m_followers.begin());
        titles << QStringLiteral("after %1").arg(titles.size());
        reporter.start(titles.last(), {});
        QTRY_VERIFY_WITH_TIMEOUT(doesEverybodyShow(titles), kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(isEverybodyLive(), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openStreams(), kOrgs, kSoon);
    }
}

void TestSharing::statusFollowsToo()
{
    Reporter reporter(*m_hub, QStringLiteral("acme"), m_key);
    reporter.finish(reporter.start(QStringLiteral("asks"), {}), QStringLiteral("requires_action"));
    startFollowers(1);
    // It has asked what waits: what is asked from here on the other asks.
    QTRY_VERIFY_WITH_TIMEOUT(isEverybodyLive() && doesEverybodyShow({QStringLiteral("asks")}, QStringLiteral("requires_action")), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(requestCount("/COLLECTION_THREADS_LIST "), kOrgs, kSoon);
    const qsizetype requestsBefore = m_proxy->requests().size();
    QProcess status;
    status.setProcessEnvironment(environment());
    status.start(QStringLiteral(TALLYLIGHT_BIN "/tallylightctl"),
                 {QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--server"), m_proxy->origin().toString()});
    QTRY_VERIFY_WITH_TIMEOUT(status.state() == QProcess::NotRunning, kSoon);
    QCOMPARE(status.exitCode(), 0);
    const QByteArray said = status.readAllStandardOutput();
    QVERIFY2(said.contains("\"live\"") && said.contains("\"asks\"") && said.contains("requires_action"), said.constData());
    // Who the account is, and its organizations. What runs and what waits tells the one that watches.
    const QList<QByteArray> asked = m_proxy->requests().mid(requestsBefore);
    QVERIFY2(asked.size() == 2, asked.join(' ').constData());
    for (const QByteArray& request : asked) {
        QVERIFY2(request.contains("/get-session ") || request.contains("/organization/list "), request.constData());
    }
    QCOMPARE(m_proxy->streamCount(), kOrgs);
}

void TestSharing::whoIsNotReadServesAllTheSame()
{
    // Its output is a pipe that holds a page, and nobody reads.
    const QString path = m_runtime->filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);
    const int held = ::open(qPrintable(path), O_RDWR | O_CLOEXEC);
    QVERIFY(::fcntl(held, F_SETPIPE_SZ, 4096) >= 0);
    QProcess unread;
    unread.setProcessEnvironment(environment());
    unread.setStandardOutputFile(path);
    unread.start(QStringLiteral(TALLYLIGHT_BIN "/tallylightctl"),
                 {QStringLiteral("watch"), QStringLiteral("--json"), QStringLiteral("--server"), m_proxy->origin().toString()});
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openStreams(), kOrgs, kSoon);
    startFollowers(1);
    QTRY_VERIFY_WITH_TIMEOUT(isEverybodyLive(), kSoon);
    Reporter reporter(*m_hub, QStringLiteral("acme"), m_key);
    QStringList titles;
    for (int i = 0; i < 20; ++i) {
        titles << QString(400, QChar(u'a' + i));
        reporter.start(titles.last(), {});
    }
    QTRY_VERIFY_WITH_TIMEOUT(doesEverybodyShow(titles), kSoon);
    int waiting = 0;
    QVERIFY(::ioctl(held, FIONREAD, &waiting) == 0 && waiting > 0);
    QCOMPARE(m_proxy->streamCount(), kOrgs);

    unread.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(unread.state(), QProcess::NotRunning, kSoon);
    QCOMPARE(unread.exitStatus(), QProcess::NormalExit);
    QCOMPARE(unread.exitCode(), 0);
    ::close(held);
}

void TestSharing::whoIsStoppedHurtsNobody()
{
    startFollowers(1);
    QTRY_VERIFY_WITH_TIMEOUT(isEverybodyLive(), kSoon);
    const auto stopped = static_cast<pid_t>(m_followers.front()->processId());
    QCOMPARE(::kill(stopped, SIGSTOP), 0); // as Ctrl-Z does; it still holds the lock
    startTray();
    QTRY_VERIFY_WITH_TIMEOUT(isTrayLive(), kSoon);
    QCOMPARE(::kill(stopped, SIGCONT), 0);
    QTRY_VERIFY_WITH_TIMEOUT(isEverybodyLive(), kSoon);
}

void TestSharing::whoOnlyPrintsServesNobody()
{
    const auto isLive = [](QProcess& program, QByteArray& output) {
        return (output += program.readAllStandardOutput()).contains("[live]");
    };
    startTray();
    QTRY_VERIFY_WITH_TIMEOUT(isTrayLive(), kSoon);
    QVERIFY(doesAnybodyServe());
    QByteArray output;
    const auto beside = startProgram(QStringLiteral("--print"));
    QTRY_VERIFY_WITH_TIMEOUT(isLive(*beside, output), kSoon);
    QCOMPARE(m_proxy->streamCount(), kOrgs); // the tray's

    // Left alone it goes on by itself.
    m_tray->kill();
    QVERIFY(m_tray->waitForFinished());
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->streamCount(), 2 * kOrgs, kSoon);
    QVERIFY(!doesAnybodyServe());
    QByteArray more;
    const auto alone = startProgram(QStringLiteral("--print"));
    QTRY_VERIFY_WITH_TIMEOUT(isLive(*alone, more), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->streamCount(), 3 * kOrgs, kSoon);
    QVERIFY(!doesAnybodyServe());
    for (QProcess* program : {beside.get(), alone.get()}) {
        program->kill();
        QVERIFY(program->waitForFinished());
    }
}

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_sharing.moc"
