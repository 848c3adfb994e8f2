// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "labhub.h"
#include "rawclient.h"

#include <QTest>

using namespace tallylight;
using test::LabHub;
using test::LabOrg;
using test::RawClient;

namespace {

//! The value of one line of the exposition; -1 where it is not there.
double valueOf(const QByteArray& text, const QByteArray& name)
{
    const auto lines = text.split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(name + ' ')) {
            return line.mid(name.size() + 1).toDouble();
        }
    }
    return -1;
}

QByteArray metricsOf(const LabHub& hub)
{
    return test::exchange(hub.port(), "GET", "/metrics", {}).body;
}

} // namespace

class tst_Metrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatHappens();
    void tellsNobodysName();
    void isThereForThisMachineAlone();
};

void tst_Metrics::countsWhatHappens()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArray before = metricsOf(hub);
    QCOMPARE(valueOf(before, "tallylight_hub_streams"), 0.0);
    QCOMPARE(valueOf(before, "tallylight_hub_running_threads"), 0.0);
    QCOMPARE(valueOf(before, "tallylight_hub_events_total{type=\"decopilot.thread.status\"}"), 0.0);

    RawClient alice(hub.port());
    RawClient bob(hub.port());
    for (auto [client, key] : {std::pair(&alice, lab.aliceKey), std::pair(&bob, lab.bobKey)}) {
        client->request("GET", "/api/acme/watch?types=decopilot.thread.status", key);
        QVERIFY(client->head().startsWith("HTTP/1.1 200"));
        QVERIFY(client->event().startsWith("event: connected"));
    }
    QCOMPARE(test::postJson(hub.port(), "/api/acme/runs", lab.aliceKey, R"({"key":"1","thread_id":"t1"})").status, 201);
    const QByteArray event = alice.event();
    QCOMPARE(bob.event(), event);

    const QByteArray after = metricsOf(hub);
    QCOMPARE(valueOf(after, "tallylight_hub_streams"), 2.0);
    QCOMPARE(valueOf(after, "tallylight_hub_running_threads"), 1.0);
    QCOMPARE(valueOf(after, "tallylight_hub_events_total{type=\"decopilot.thread.status\"}"), 2.0);
    QCOMPARE(valueOf(after, "tallylight_hub_event_bytes_total"), 2.0 * static_cast<double>(event.size()));
    QCOMPARE(valueOf(after, "tallylight_hub_responses_total{class=\"2xx\"}"), 2.0); // the report, and the metrics of before
    QVERIFY(valueOf(after, "tallylight_hub_job_seconds_count{executor=\"storage\"}") >= 3.0);
    QCOMPARE(valueOf(after, "tallylight_hub_job_seconds_bucket{executor=\"storage\",le=\"+Inf\"}"),
             valueOf(after, "tallylight_hub_job_seconds_count{executor=\"storage\"}"));
    QCOMPARE(valueOf(after, "tallylight_hub_jobs_waiting{executor=\"storage\"}"), 0.0);
    QCOMPARE(valueOf(after, "tallylight_hub_streams_dropped_total"), 0.0);
}

void tst_Metrics::tellsNobodysName()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto answer = test::exchange(hub.port(), "GET", "/metrics", {});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), QByteArray("text/plain; version=0.0.4; charset=utf-8"));
    for (const QByteArray& secret :
         {QByteArray("acme"), QByteArray("alice"), QByteArray::fromStdString(lab.org.id.value()), lab.aliceKey}) {
        QVERIFY2(!answer.body.contains(secret), secret.constData());
    }
}

void tst_Metrics::isThereForThisMachineAlone()
{
    LabHub hub;
    hub.options.isBehindProxy = true;
    hub.start();
    const auto status = [&](const QByteArray& peer) {
        return test::exchange(hub.port(), "GET", "/metrics", {}, {"X-Forwarded-For: " + peer}).status;
    };
    QCOMPARE(status("192.0.2.7"), 404);
    QCOMPARE(status("2001:db8::7"), 404);
    QCOMPARE(status("127.0.0.1"), 200);
    QCOMPARE(status("::1"), 200);
    QCOMPARE(status("::ffff:127.0.0.1"), 200);
    QCOMPARE(status("::ffff:192.0.2.7"), 404);
    QCOMPARE(status("a host"), 404);
    // A proxy that does not say for whom it asks asks for anybody.
    QCOMPARE(test::exchange(hub.port(), "GET", "/metrics", {}).status, 404);
}

QTEST_GUILESS_MAIN(tst_Metrics)
#include "tst_metrics.moc"
