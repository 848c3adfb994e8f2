// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/support/postgresserver.h"
#include "support/httpprobe.h"
#include "support/hubprocess.h"
#include "support/natsserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <memory>

using namespace tallylight;
using test::HttpProbe;
using test::HubProcess;
using test::NatsServer;
using test::StreamProbe;

namespace {

const QString kWatch = QStringLiteral("/api/acme/watch?types=decopilot.thread.status,decopilot.finish,decopilot.step,"
                                      "decopilot.running.summary,decopilot.running.summary.user");

//! What a stream said of a thread, in order: `in_progress`, `completed`, `finish`.
QStringList story(const StreamProbe& stream, const QString& thread)
{
    QStringList words;
    for (const wire::Event& event : stream.events()) {
        if (const auto* status = std::get_if<wire::ThreadStatusEvent>(&event);
            status != nullptr && status->thread.value() == thread.toStdString()) {
            words << QString::fromUtf8(wire::toString(status->status).data(), qsizetype(wire::toString(status->status).size()));
        } else if (const auto* finish = std::get_if<wire::FinishEvent>(&event);
                   finish != nullptr && finish->thread.value() == thread.toStdString()) {
            words << QStringLiteral("finish");
        }
    }
    return words;
}

const QStringList kWholeStory{QStringLiteral("in_progress"), QStringLiteral("completed"), QStringLiteral("finish")};

} // namespace

//! Several real processes over one real PostgreSQL and one real NATS.
class TestCluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_postgres = std::make_unique<test::PostgresServer>(); }

    void init()
    {
        m_nats = std::make_unique<NatsServer>();
        const QString database = QString::fromStdString(m_postgres->makeDatabase());
        for (auto& hub : m_hubs) {
            hub = std::make_unique<HubProcess>(database);
        }
        a().addOrg(QStringLiteral("acme"), QStringLiteral("Acme Lab"));
        a().addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse"));
        a().addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("owner"));
        m_key = a().createKey(QStringLiteral("alice@example.org"));
        m_count = 0;
    }

    void cleanup()
    {
        for (auto& hub : m_hubs) {
            hub.reset();
        }
        m_nats.reset();
    }

    void whatIsReportedToOneShowsOnTheStreamsOfAll()
    {
        start();
        const auto atA = streamOf(a());
        const auto atB = streamOf(b());
        const QString run = startRun(a(), "t1");
        QTRY_COMPARE(titles(*atB), (QStringList{QStringLiteral("t1")}));
        // The reporter may go on anywhere.
        QCOMPARE(report(b(), run, QStringLiteral("/steps"), {}).json().value(QStringLiteral("step_count")).toInt(), 1);
        finish(b(), run);
        for (const auto* stream : {atA.get(), atB.get()}) {
            QTRY_COMPARE(story(*stream, QStringLiteral("t1")), kWholeStory);
            QTRY_COMPARE(titles(*stream), QStringList());
            QTRY_COMPARE(stream->titles(wire::Scope::User), QStringList());
        }
        QVERIFY(a().log().isEmpty() || !a().log().contains(m_key));
    }

    void theReporterThatWaitsAtOneHearsOfACancelAtTheOther()
    {
        start();
        const auto stream = streamOf(b());
        const QString run = startRun(a(), "t1");
        QTRY_COMPARE(titles(*stream), (QStringList{QStringLiteral("t1")}));
        QElapsedTimer waited;
        waited.start();
        HttpProbe waiter(m_key);
        QTimer::singleShot(0, this, [&] { HttpProbe(m_key).post(b().url(QStringLiteral("/api/acme/decopilot/cancel/t1")), {}); });
        const auto answer = waiter.get(a().url(QStringLiteral("/api/acme/runs/%1?wait=20").arg(run)));
        QVERIFY(answer.json().value(QStringLiteral("cancel_requested")).toBool());
        QVERIFY(waited.elapsed() < 15'000);
    }

    void aProcessThatIsKilledTakesNothingWithIt()
    {
        start();
        const auto atB = streamOf(b());
        const QString run = startRun(a(), "t1");
        QTRY_COMPARE(titles(*atB), (QStringList{QStringLiteral("t1")}));
        a().kill();
        const auto again = streamOf(b());
        QTRY_COMPARE(titles(*again), (QStringList{QStringLiteral("t1")}));
        finish(b(), run);
        QTRY_COMPARE(story(*atB, QStringLiteral("t1")), kWholeStory);
        QTRY_COMPARE(titles(*atB), QStringList());
    }

    void aRunWhoseReporterWentWithItsProcessIsFailedOnce()
    {
        start({QStringLiteral("--idle-timeout"), QStringLiteral("1s")});
        const auto atB = streamOf(b());
        const auto atC = streamOf(c());
        startRun(a(), "t1");
        QTRY_COMPARE(titles(*atB), (QStringList{QStringLiteral("t1")}));
        a().kill();
        const QStringList failed{QStringLiteral("in_progress"), QStringLiteral("failed"), QStringLiteral("finish")};
        // A lease of the process that died is waited for.
        QTRY_COMPARE_WITH_TIMEOUT(story(*atB, QStringLiteral("t1")), failed, 30'000);
        QTRY_COMPARE(story(*atC, QStringLiteral("t1")), failed);
        QTRY_COMPARE(titles(*atC), QStringList());
    }

    void withoutNatsTheDatabaseIsAskedAndNothingIsLost()
    {
        start();
        const auto atB = streamOf(b());
        startRun(a(), "before");
        QTRY_COMPARE(titles(*atB), (QStringList{QStringLiteral("before")}));
        m_nats->kill();
        const QString run = startRun(a(), "during");
        QTRY_COMPARE(titles(*atB), (QStringList{QStringLiteral("before"), QStringLiteral("during")}));
        finish(a(), run);
        QTRY_COMPARE(titles(*atB), (QStringList{QStringLiteral("before")}));
        QCOMPARE(story(*atB, QStringLiteral("during")), kWholeStory);
        m_nats->start();
        startRun(a(), "after");
        QTRY_COMPARE(titles(*atB), (QStringList{QStringLiteral("after"), QStringLiteral("before")}));
    }

    void aNatsThatStandsStillHoldsNobodyUp()
    {
        start();
        const auto atA = streamOf(a());
        const auto atB = streamOf(b());
        startRun(a(), "before");
        QTRY_COMPARE(titles(*atB), (QStringList{QStringLiteral("before")}));
        m_nats->freeze();
        startRun(a(), "during");
        QTRY_COMPARE(titles(*atA), (QStringList{QStringLiteral("before"), QStringLiteral("during")}));
        QTRY_COMPARE(titles(*atB), (QStringList{QStringLiteral("before"), QStringLiteral("during")}));
        m_nats->thaw();
        startRun(b(), "after");
        QTRY_COMPARE(titles(*atA), (QStringList{QStringLiteral("after"), QStringLiteral("before"), QStringLiteral("during")}));
    }

    void whatOthersSayOnTheSubjectIsIgnored()
    {
        start();
        const auto stream = streamOf(b());
        for (const QByteArray& text :
             {QByteArray("nonsense"), QByteArray("{}"), QByteArray("[]"), QByteArray(100'000, 'x'),
              QByteArray(R"({"originId":"x","organizationId":"acme","event":{"id":"1","type":"decopilot.thread.status"}})"),
              QByteArray(R"({"originId":"x","organizationId":"acme","event":{"id":"1","type":"t"},"hub":{"revision":"1"}})")}) {
            m_nats->publish("mesh.sse.broadcast", text);
        }
        startRun(a(), "t1");
        QTRY_COMPARE(titles(*stream), (QStringList{QStringLiteral("t1")}));
        QCOMPARE(story(*stream, QStringLiteral("t1")), (QStringList{QStringLiteral("in_progress")}));
    }

    void metricsTellOfTheOthers()
    {
        start();
        const auto stream = streamOf(b());
        startRun(a(), "t1");
        QTRY_COMPARE(titles(*stream), (QStringList{QStringLiteral("t1")}));
        const auto metricsOf = [](HubProcess& hub) { return HttpProbe({}).get(hub.url(QStringLiteral("/metrics"))).body; };
        QTRY_VERIFY(metricsOf(a()).contains("tallylight_hub_peer_messages_total{kind=\"sent\"} 1\n"));
        QVERIFY(metricsOf(b()).contains("tallylight_hub_peer_messages_total{kind=\"received\"} 1\n"));
        QTRY_VERIFY(metricsOf(a()).contains("tallylight_hub_kv_writes_total 1\n"));
        QVERIFY(metricsOf(a()).contains("job_seconds_count{executor=\"nats\"}"));
    }

    //! What many clients bring that come back together.
    void manyStreamsAtOnceCostOneQuestionForTheirSets()
    {
        start();
        startRun(a(), "t1");
        std::vector<std::unique_ptr<StreamProbe>> streams;
        for (int i = 0; i < 40; ++i) {
            streams.push_back(std::make_unique<StreamProbe>(b().url(kWatch), m_key));
        }
        for (const auto& stream : streams) {
            QTRY_COMPARE_WITH_TIMEOUT(stream->titles(wire::Scope::User), (QStringList{QStringLiteral("t1")}), 20'000);
        }
        const QByteArray metrics = HttpProbe({}).get(b().url(QStringLiteral("/metrics"))).body;
        const auto at = metrics.indexOf("\ntallylight_hub_set_lookups_total ") + 34;
        const int looks = metrics.mid(at, metrics.indexOf('\n', at) - at).toInt();
        // Both sets, and both once more for every 200 ms that it took.
        QVERIFY2(looks >= 2 && looks <= 30, metrics.mid(at - 34, 50).constData());
    }

private:
    HubProcess& a() { return *m_hubs[0]; }
    HubProcess& b() { return *m_hubs[1]; }
    HubProcess& c() { return *m_hubs[2]; }

    void start(const QStringList& more = {})
    {
        for (auto& hub : m_hubs) {
            hub->start(QStringList{QStringLiteral("--nats"), m_nats->url()} + more);
        }
        for (auto& hub : m_hubs) {
            QTRY_VERIFY(hub->log().contains("NATS is reached"));
        }
    }

    //! A stream that has its snapshot.
    std::unique_ptr<StreamProbe> streamOf(HubProcess& hub)
    {
        auto stream = std::make_unique<StreamProbe>(hub.url(kWatch), m_key);
        const auto hasBegun = [&] { return stream->summary(wire::Scope::User).has_value(); };
        if (!QTest::qWaitFor(hasBegun, 20'000)) {
            qFatal("no stream at %s: %s", qPrintable(hub.origin().toString()), hub.log().constData());
        }
        return stream;
    }

    static QStringList titles(const StreamProbe& stream) { return stream.titles(wire::Scope::Org); }

    QString startRun(HubProcess& hub, const char* name)
    {
        const QString thread = QString::fromLatin1(name);
        const auto answer = HttpProbe(m_key).post(
            hub.url(QStringLiteral("/api/acme/runs")),
            {{QStringLiteral("key"), nextKey()}, {QStringLiteral("thread_id"), thread}, {QStringLiteral("title"), thread}});
        if (answer.status != 201) {
            qFatal("start: %d %s", answer.status, answer.body.constData());
        }
        return answer.json().value(QStringLiteral("run_id")).toString();
    }

    test::HttpAnswer report(HubProcess& hub, const QString& run, const QString& path, QJsonObject body)
    {
        body[QStringLiteral("key")] = nextKey();
        return HttpProbe(m_key).post(hub.url(QStringLiteral("/api/acme/runs/%1%2").arg(run, path)), body);
    }

    void finish(HubProcess& hub, const QString& run)
    {
        const auto answer = report(hub, run, QStringLiteral("/finish"), {{QStringLiteral("status"), QStringLiteral("completed")}});
        QCOMPARE(answer.status, 200);
    }

    QString nextKey() { return QString::number(++m_count); }

    std::unique_ptr<test::PostgresServer> m_postgres;
    std::unique_ptr<NatsServer> m_nats;
    std::array<std::unique_ptr<HubProcess>, 3> m_hubs;
    QByteArray m_key;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestCluster)
#include "tst_cluster.moc"
