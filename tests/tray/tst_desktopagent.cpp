// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/desktopagent.h"

#include "models/accounttruth.h"
#include "models/threadlistmodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tallylight;
using test::runningThread;
using tray::DesktopAgent;

namespace {

struct Fixture {
    test::AccountTruth truth;
    models::ThreadListModel rows;

    Fixture() { rows.addAccount(test::kAccount, truth.stores()); }

    [[nodiscard]] QJsonArray list() const { return QJsonDocument::fromJson(DesktopAgent::listOf(rows).toUtf8()).array(); }
};

} // namespace

//! What other programs of the desktop read of the threads.
class TestDesktopAgent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAnEmptyArray()
    {
        const Fixture f;
        QCOMPARE(DesktopAgent::listOf(f.rows), QStringLiteral("[]"));
    }

    void tellsOfARow()
    {
        Fixture f;
        f.truth.setMine({runningThread("t1", "acme")});
        f.truth.setOrg("beta", {runningThread("t2", "beta")});
        const QJsonArray list = f.list();
        QCOMPARE(list.size(), 2);
        for (const QJsonValue& value : list) {
            const QJsonObject thread = value.toObject();
            const bool isMine = thread.value(QLatin1StringView("id")) == QStringLiteral("t1");
            QCOMPARE(thread.value(QLatin1StringView("mine")).toBool(), isMine);
            QCOMPARE(thread.value(QLatin1StringView("organization")).toString(), isMine ? QStringLiteral("Acme") : QStringLiteral("Beta"));
            QCOMPARE(thread.value(QLatin1StringView("title")).toString(),
                     isMine ? QStringLiteral("Title of t1") : QStringLiteral("Title of t2"));
            QCOMPARE(thread.value(QLatin1StringView("status")).toString(), QStringLiteral("in_progress"));
            QVERIFY(thread.value(QLatin1StringView("agent")).isString());
        }
    }

    void whoWaitsComesFirst()
    {
        Fixture f;
        f.truth.setMine({runningThread("t1", "acme"), runningThread("t2", "acme")});
        f.truth.await("acme", "t1");
        const QJsonObject first = f.list().at(0).toObject();
        QCOMPARE(first.value(QLatin1StringView("id")).toString(), QStringLiteral("t1"));
        QCOMPARE(first.value(QLatin1StringView("status")).toString(), QStringLiteral("requires_action"));
    }

    void textOfServersIsHarmless_data()
    {
        QTest::addColumn<QByteArray>("hostile");
        QTest::newRow("markup") << QByteArray("<b>&amp;</b>\"\\");
        QTest::newRow("direction") << QByteArray("a\xe2\x80\xaegpj.exe\xe2\x81\xa7");
        QTest::newRow("lines and controls") << QByteArray("one\ntwo\r\x1b[31m\x07\xc2\x9b\x7f");
        QTest::newRow("long") << QByteArray(10'000, 'x');
        QTest::newRow("no text") << QByteArray("\xff\xfe\xc0\x80\xed\xa0\x80");
    }

    void textOfServersIsHarmless()
    {
        QFETCH(const QByteArray, hostile);
        Fixture f;
        f.truth.orgs.setOrganizations({{wire::OrgId("acme"), "acme-inc", hostile.toStdString(), {}}});
        wire::RunningThread thread = runningThread("t1", "acme");
        thread.title = thread.agentTitle = hostile.toStdString();
        f.truth.setMine({thread});
        const QString text = DesktopAgent::listOf(f.rows);
        QVERIFY(text.size() < 2'000);
        for (const QChar c : text) {
            QVERIFY(c >= u' ' && !(c >= QChar(0x7f) && c < QChar(0xa0)));
            QVERIFY(!(c >= QChar(0x202a) && c <= QChar(0x202e)) && !(c >= QChar(0x2066) && c <= QChar(0x2069)));
        }
        QCOMPARE(f.list().size(), 1);
    }

    void isBounded()
    {
        Fixture f;
        std::vector<wire::RunningThread> many;
        for (int i = 0; i < 250; ++i) {
            many.push_back(runningThread("t" + std::to_string(i), "acme"));
        }
        f.truth.setMine(std::move(many));
        QCOMPARE(f.rows.rowCount(), 250);
        QCOMPARE(f.list().size(), 200);
    }
};

QTEST_GUILESS_MAIN(TestDesktopAgent)
#include "tst_desktopagent.moc"
