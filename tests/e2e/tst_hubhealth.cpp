// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/rawclient.h"
#include "hub/support/postgresserver.h"
#include "support/hubprocess.h"
#include "support/natsserver.h"

#include <QJsonObject>
#include <QTest>

using namespace tallylight::test;

namespace {

//! `ready: database=up nats=down`
QByteArray healthOf(const HubProcess& hub)
{
    const RawAnswer answer = exchange(static_cast<quint16>(hub.origin().port()), "GET", "/health", {});
    const QJsonObject services = answer.json()[u"services"].toObject();
    QByteArray text = QByteArray::number(answer.status) + ' ' + answer.json()[u"status"].toString().toUtf8() + ':';
    for (auto service = services.begin(); service != services.end(); ++service) {
        text += ' ' + service.key().toUtf8() + '=' + service.value()[u"status"].toString().toUtf8();
    }
    return text;
}

} // namespace

//! What the real hub says of what it stands on.
class TestHubHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFileIsOneService()
    {
        HubProcess hub;
        hub.start();
        QCOMPARE(healthOf(hub), QByteArray("200 ready: database=up"));
    }

    void eachServiceIsToldOf()
    {
        PostgresServer postgres;
        NatsServer nats;
        HubProcess hub(QString::fromStdString(postgres.makeDatabase()));
        hub.start({QStringLiteral("--nats"), nats.url()});
        QTRY_COMPARE(healthOf(hub), QByteArray("200 ready: database=up nats=up postgres=up"));
        // It serves from the database then.
        nats.kill();
        QTRY_COMPARE(healthOf(hub), QByteArray("200 ready: database=up nats=down postgres=up"));
        postgres.kill();
        QTRY_COMPARE(healthOf(hub), QByteArray("503 not_ready: database=down nats=down postgres=down"));
        nats.start();
        postgres.start();
        QTRY_COMPARE_WITH_TIMEOUT(healthOf(hub), QByteArray("200 ready: database=up nats=up postgres=up"), 20'000);
    }
};

QTEST_GUILESS_MAIN(TestHubHealth)
#include "tst_hubhealth.moc"
