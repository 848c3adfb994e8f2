// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/reporter.h"
#include "e2e/watchprocess.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>
#include <vector>

using namespace tallylight;
using namespace tallylight::test;

namespace {

constexpr int kSoon = 20'000; // how long a condition may take on a busy machine

} // namespace

//! The real hub and the real client: what is reported is what is shown.
class TestHubAndClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aRunFromStartToEnd();
    void everyWayOutOfTheSet_data();
    void everyWayOutOfTheSet();
    void eachSeesTheOwnWorkAndTheOrgs();
    void anyTitle_data();
    void anyTitle();
    void theHubDiesAndReturns();
    void twentyOrganizations();
    void aFormerMemberSeesItNoMore();
    void anIdleRunLeavesBothSets();
    void bothEndsCloseInOrder();
    void plainHttpTakesNoTls();

private:
    std::unique_ptr<HubProcess> m_hub;
    QByteArray m_alice;
    QByteArray m_bob;
};

void TestHubAndClient::init()
{
    m_hub = std::make_unique<HubProcess>();
    m_hub->addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse battery"));
    m_hub->addUser(QStringLiteral("bob@example.org"), QStringLiteral("Bob"), QStringLiteral("correct horse battery"));
    for (const QString& org : {QStringLiteral("acme"), QStringLiteral("globex")}) {
        m_hub->addOrg(org, org.toUpper());
        m_hub->addMember(org, QStringLiteral("alice@example.org"), QStringLiteral("user"));
    }
    m_hub->addMember(QStringLiteral("acme"), QStringLiteral("bob@example.org"), QStringLiteral("user"));
    m_alice = m_hub->createKey(QStringLiteral("alice@example.org"));
    m_bob = m_hub->createKey(QStringLiteral("bob@example.org"));
    QCOMPARE(m_alice.size(), 64);
}

void TestHubAndClient::cleanup()
{
    if (QTest::currentTestFailed()) {
        qWarning().noquote() << "the hub's log:\n" << m_hub->log();
    }
    m_hub.reset();
}

void TestHubAndClient::aRunFromStartToEnd()
{
    m_hub->start();
    WatchProcess watch(m_hub->origin(), m_alice);
    QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QStringLiteral("live"), kSoon);
    QCOMPARE(watch.label(), QStringLiteral("Nothing running across your orgs"));

    Reporter reporter(*m_hub, QStringLiteral("acme"), m_alice);
    const auto run = reporter.start(QStringLiteral("Draft the release notes"), QStringLiteral("Writer"));
    QTRY_COMPARE_WITH_TIMEOUT(watch.label(), QStringLiteral("1 agent working on 1 task"), kSoon);

    const QJsonObject thread = watch.newest().value(QStringLiteral("threads")).toArray().first().toObject();
    QCOMPARE(thread.value(QStringLiteral("id")).toString(), run.thread);
    QCOMPARE(thread.value(QStringLiteral("title")).toString(), QStringLiteral("Draft the release notes"));
    QCOMPARE(thread.value(QStringLiteral("agent_title")).toString(), QStringLiteral("Writer"));
    QCOMPARE(thread.value(QStringLiteral("org_slug")).toString(), QStringLiteral("acme"));
    QCOMPARE(thread.value(QStringLiteral("org_name")).toString(), QStringLiteral("ACME"));
    const QString agent = thread.value(QStringLiteral("virtual_mcp_id")).toString();
    QCOMPARE(thread.value(QStringLiteral("url")).toString(),
             m_hub->url(QStringLiteral("/acme/%1?virtualmcpid=%2&chat=1").arg(run.thread, agent)).toString());

    reporter.step(run);
    reporter.finish(run, QStringLiteral("completed"));
    QTRY_COMPARE_WITH_TIMEOUT(watch.label(), QStringLiteral("Nothing running across your orgs"), kSoon);
    QCOMPARE(watch.state(), QStringLiteral("live"));
}

void TestHubAndClient::everyWayOutOfTheSet_data()
{
    QTest::addColumn<QString>("way");
    for (const char* way : {"completed", "requires_action", "failed", "cancel"}) {
        QTest::newRow(way) << QString::fromLatin1(way);
    }
}

void TestHubAndClient::everyWayOutOfTheSet()
{
    QFETCH(QString, way);
    m_hub->start();
    StreamProbe stream(
        m_hub->url(QStringLiteral("/api/acme/watch?types=decopilot.finish,decopilot.running.summary,decopilot.running.summary.user")),
        m_alice);
    WatchProcess watch(m_hub->origin(), m_alice);
    Reporter reporter(*m_hub, QStringLiteral("acme"), m_alice);
    const auto stays = reporter.start(QStringLiteral("stays"), {});
    const auto leaves = reporter.start(QStringLiteral("leaves"), {});
    QTRY_COMPARE_WITH_TIMEOUT(watch.label(), QStringLiteral("2 tasks running"), kSoon);

    if (way == QLatin1String("cancel")) {
        reporter.cancel(leaves);
    } else {
        reporter.finish(leaves, way);
    }
    QTRY_COMPARE_WITH_TIMEOUT(watch.titles(), QStringList{QStringLiteral("stays")}, kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(stream.titles(wire::Scope::Org), QStringList{QStringLiteral("stays")}, kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(stream.titles(wire::Scope::User), QStringList{QStringLiteral("stays")}, kSoon);
    const bool waits = way == QLatin1String("requires_action");
    QTRY_COMPARE_WITH_TIMEOUT(watch.titles(way), waits ? QStringList{QStringLiteral("leaves")} : QStringList(), kSoon);
    Q_UNUSED(stays)
}

void TestHubAndClient::eachSeesTheOwnWorkAndTheOrgs()
{
    m_hub->start();
    WatchProcess aliceMine(m_hub->origin(), m_alice);
    WatchProcess aliceAcme(m_hub->origin(), m_alice,
                           {QStringLiteral("--scope"), QStringLiteral("org"), QStringLiteral("--org"), QStringLiteral("acme")});
    WatchProcess bobMine(m_hub->origin(), m_bob);
    Reporter aliceInAcme(*m_hub, QStringLiteral("acme"), m_alice);
    Reporter aliceInGlobex(*m_hub, QStringLiteral("globex"), m_alice);
    Reporter bobInAcme(*m_hub, QStringLiteral("acme"), m_bob);
    aliceInAcme.start(QStringLiteral("a1"), QStringLiteral("Writer"));
    aliceInGlobex.start(QStringLiteral("a2"), QStringLiteral("Writer"));
    bobInAcme.start(QStringLiteral("b1"), QStringLiteral("Reviewer"));

    const QStringList alices{QStringLiteral("a1"), QStringLiteral("a2")};
    const QStringList acmes{QStringLiteral("a1"), QStringLiteral("b1")};
    QTRY_COMPARE_WITH_TIMEOUT(aliceMine.titles(), alices, kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(aliceAcme.titles(), acmes, kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(bobMine.titles(), QStringList{QStringLiteral("b1")}, kSoon);
    // The two writers of two organizations are two agents.
    QCOMPARE(aliceMine.label(), QStringLiteral("2 agents working on 2 tasks"));
    for (const QJsonObject& line : bobMine.lines()) {
        QVERIFY2(!QJsonDocument(line).toJson().contains("\"a1\""), "another person's work is not mine, not even for a moment");
    }
}

void TestHubAndClient::anyTitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("markup") << QStringLiteral("Refund café order ☕ #42 — \"VIP\" <b>&amp;");
    QTest::newRow("arabic") << QStringLiteral("ترجمة صفحة الأسعار");
    QTest::newRow("emoji of several code points") << QStringLiteral("👩‍💻 🏳️‍🌈");
    QTest::newRow("backslashes") << QStringLiteral(R"(C:\new\table \u0041)");
    QTest::newRow("as long as allowed") << QString(500, QChar(0x4E16));
}

void TestHubAndClient::anyTitle()
{
    QFETCH(QString, title);
    m_hub->start();
    WatchProcess watch(m_hub->origin(), m_alice);
    Reporter(*m_hub, QStringLiteral("acme"), m_alice).start(title, {});
    QTRY_COMPARE_WITH_TIMEOUT(watch.titles(), QStringList{title}, kSoon);
}

void TestHubAndClient::theHubDiesAndReturns()
{
    m_hub->start();
    WatchProcess watch(m_hub->origin(), m_alice);
    Reporter reporter(*m_hub, QStringLiteral("acme"), m_alice);
    const auto before = reporter.start(QStringLiteral("before"), {});
    reporter.start(QStringLiteral("survives"), {});
    const QStringList both{QStringLiteral("before"), QStringLiteral("survives")};
    QTRY_COMPARE_WITH_TIMEOUT(watch.titles(), both, kSoon);

    m_hub->kill();
    QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QStringLiteral("stale"), kSoon);
    QCOMPARE(watch.titles(), both); // kept, and said to be old
    const QString since = watch.newest().value(QStringLiteral("since")).toString();
    QVERIFY(QDateTime::fromString(since, Qt::ISODateWithMs).isValid());

    m_hub->start();
    reporter.finish(before, QStringLiteral("completed"));
    QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QStringLiteral("live"), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(watch.titles(), QStringList{QStringLiteral("survives")}, kSoon);
}

void TestHubAndClient::twentyOrganizations()
{
    constexpr int kOrgs = 20;
    QStringList expected;
    for (int i = 0; i < kOrgs; ++i) {
        const QString slug = QStringLiteral("org-%1").arg(i, 2, 10, QLatin1Char('0'));
        m_hub->addOrg(slug, slug);
        m_hub->addMember(slug, QStringLiteral("bob@example.org"), QStringLiteral("user"));
        expected << slug;
    }
    m_hub->start();
    WatchProcess watch(m_hub->origin(), m_bob);
    QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QStringLiteral("live"), kSoon);
    WatchProcess last(m_hub->origin(), m_bob, {QStringLiteral("--scope"), QStringLiteral("org"), QStringLiteral("--org"), expected.last()});
    for (const QString& slug : expected) {
        Reporter(*m_hub, slug, m_bob).start(slug, {});
    }
    QTRY_COMPARE_WITH_TIMEOUT(watch.titles(), expected, kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(last.titles(), QStringList{expected.last()}, kSoon);
}

void TestHubAndClient::aFormerMemberSeesItNoMore()
{
    m_hub->start();
    WatchProcess watch(m_hub->origin(), m_alice);
    Reporter inAcme(*m_hub, QStringLiteral("acme"), m_alice);
    Reporter inGlobex(*m_hub, QStringLiteral("globex"), m_alice);
    inGlobex.start(QStringLiteral("in globex"), {});
    QTRY_COMPARE_WITH_TIMEOUT(watch.titles(), QStringList{QStringLiteral("in globex")}, kSoon);

    m_hub->removeMember(QStringLiteral("globex"), QStringLiteral("alice@example.org"));
    inAcme.start(QStringLiteral("in acme"), {});
    QTRY_COMPARE_WITH_TIMEOUT(watch.titles(), QStringList{QStringLiteral("in acme")}, kSoon);
}

void TestHubAndClient::anIdleRunLeavesBothSets()
{
    m_hub->start({QStringLiteral("--idle-timeout"), QStringLiteral("1s")});
    StreamProbe stream(
        m_hub->url(QStringLiteral("/api/acme/watch?types=decopilot.finish,decopilot.running.summary,decopilot.running.summary.user")),
        m_alice);
    Reporter reporter(*m_hub, QStringLiteral("acme"), m_alice);
    reporter.start(QStringLiteral("forgotten"), {});
    QTRY_COMPARE_WITH_TIMEOUT(stream.titles(wire::Scope::User), QStringList{QStringLiteral("forgotten")}, kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(stream.titles(wire::Scope::User), QStringList(), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(stream.titles(wire::Scope::Org), QStringList(), kSoon);
    int finishes = 0;
    for (const wire::Event& event : stream.events()) {
        if (const auto* finish = std::get_if<wire::FinishEvent>(&event)) {
            QVERIFY(finish->status == wire::ThreadStatus::Failed);
            ++finishes;
        }
    }
    QCOMPARE(finishes, 1);
}

void TestHubAndClient::bothEndsCloseInOrder()
{
    m_hub->start();
    StreamProbe stream(m_hub->url(QStringLiteral("/api/acme/watch")), m_alice);
    QTRY_VERIFY_WITH_TIMEOUT(!stream.events().empty(), kSoon);
    QCOMPARE(m_hub->terminate(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(stream.hasEnded(), kSoon);
}

//! Qt loads OpenSSL with the first object that has to do with it, and that is a fifth of all that watch takes.
void TestHubAndClient::plainHttpTakesNoTls()
{
    m_hub->start();
    WatchProcess watch(m_hub->origin(), m_alice);
    QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QStringLiteral("live"), kSoon);
    Reporter(*m_hub, QStringLiteral("acme"), m_alice).start(QStringLiteral("seen"), QStringLiteral("Writer"));
    QTRY_COMPARE_WITH_TIMEOUT(watch.titles(), QStringList(QStringLiteral("seen")), kSoon);
    QFile maps(QStringLiteral("/proc/%1/maps").arg(watch.processId()));
    QVERIFY(maps.open(QIODevice::ReadOnly));
    const QByteArray loaded = maps.readAll();
    QVERIFY(loaded.contains("libQt6Network"));
    QVERIFY(!loaded.contains("libssl"));
}

QTEST_GUILESS_MAIN(TestHubAndClient)
#include "tst_hubandclient.moc"
