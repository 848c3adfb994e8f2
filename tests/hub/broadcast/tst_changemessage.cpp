// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/broadcast/changemessage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tallylight;
using hub::Change;
using hub::broadcast::decodeMessage;
using hub::broadcast::encodeMessage;

namespace {

constexpr wire::Timestamp at(std::int64_t milliseconds)
{
    return wire::Timestamp(std::chrono::milliseconds(milliseconds));
}

Change change()
{
    Change change;
    change.thread.org = wire::OrgId("acme-id");
    change.thread.id = wire::ThreadId("t1");
    change.thread.title = "Zeilen\n\"und\" \u202E mehr";
    change.thread.status = wire::ThreadStatus::RequiresAction;
    change.thread.createdBy = wire::UserId("ann");
    change.thread.agent = wire::AgentId("vir_1");
    change.thread.branch = "main";
    change.thread.createdAt = at(1);
    change.thread.updatedAt = at(2);
    change.thread.lastProgressAt = at(3);
    change.thread.isHidden = true;
    change.thread.revision = 7;
    change.agentTitle = "Writer";
    change.finish = wire::ThreadStatus::RequiresAction;
    change.endedRuns = {"run_1", "run_2"};
    return change;
}

QJsonObject object(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

} // namespace

class TestChangeMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToldIsWhatIsHeard()
    {
        const auto message = decodeMessage(encodeMessage("process-1", change(), at(9)));
        QVERIFY2(message.has_value(), message ? "" : message.error().message.c_str());
        QCOMPARE(message->origin, std::string("process-1"));
        const Change& heard = message->change.value();
        const Change told = change();
        QVERIFY(heard.thread.key() == told.thread.key());
        QCOMPARE(heard.thread.title, told.thread.title);
        QVERIFY(heard.thread.status == told.thread.status);
        QCOMPARE(heard.thread.createdBy, told.thread.createdBy);
        QCOMPARE(heard.thread.agent, told.thread.agent);
        QVERIFY(heard.thread.branch == told.thread.branch);
        QVERIFY(heard.thread.triggerId == told.thread.triggerId);
        QVERIFY(heard.thread.createdAt == told.thread.createdAt);
        QVERIFY(heard.thread.updatedAt == told.thread.updatedAt);
        QVERIFY(heard.thread.runStartedAt == told.thread.runStartedAt);
        QVERIFY(heard.thread.lastProgressAt == told.thread.lastProgressAt);
        QCOMPARE(heard.thread.isHidden, told.thread.isHidden);
        QCOMPARE(heard.thread.revision, told.thread.revision);
        QVERIFY(heard.agentTitle == told.agentTitle);
        QVERIFY(heard.finish == told.finish);
        QVERIFY(heard.stepCount == told.stepCount);
        QCOMPARE(heard.endedRuns, told.endedRuns);
        QVERIFY(heard.hasStatus);
    }

    void theShapeIsTheOneThatOthersRead()
    {
        const QJsonObject message = object(encodeMessage("process-1", change(), at(9)));
        QCOMPARE(message.value(QStringLiteral("originId")).toString(), QStringLiteral("process-1"));
        QCOMPARE(message.value(QStringLiteral("organizationId")).toString(), QStringLiteral("acme-id"));
        const QJsonObject event = message.value(QStringLiteral("event")).toObject();
        QCOMPARE(event.value(QStringLiteral("type")).toString(), QStringLiteral("decopilot.thread.status"));
        QCOMPARE(event.value(QStringLiteral("subject")).toString(), QStringLiteral("t1"));
        QVERIFY(!event.value(QStringLiteral("id")).toString().isEmpty());
        QCOMPARE(event.value(QStringLiteral("data")).toObject().value(QStringLiteral("status")).toString(),
                 QStringLiteral("requires_action"));

        Change step = change();
        step.hasStatus = false;
        step.stepCount = 3;
        const std::string text = encodeMessage("process-1", step, at(9));
        QCOMPARE(object(text).value(QStringLiteral("event")).toObject().value(QStringLiteral("type")).toString(),
                 QStringLiteral("decopilot.step"));
        QCOMPARE(decodeMessage(text)->change->stepCount, std::optional<std::int64_t>(3));
        QVERIFY(!decodeMessage(text)->change->hasStatus);
    }

    void aWishToLookBringsNoChange()
    {
        const auto message = decodeMessage(hub::broadcast::encodeLook("process-1"));
        QVERIFY(message && !message->change);
        QCOMPARE(message->origin, std::string("process-1"));
    }

    //! Whatever is missing or of another kind, the answer is an error and never a half-read change.
    void anythingElseIsRefused()
    {
        const QJsonObject whole = object(encodeMessage("process-1", change(), at(9)));
        const auto isRead = [](const QJsonObject& message) {
            return decodeMessage(QJsonDocument(message).toJson().toStdString()).has_value();
        };
        QVERIFY(isRead(whole));
        const QStringList members = whole.keys();
        for (const QString& name : members) {
            QJsonObject message = whole;
            message.remove(name);
            QVERIFY2(!isRead(message), qPrintable(name));
            message.insert(name, 1);
            QVERIFY2(!isRead(message), qPrintable(name));
        }
        const QJsonObject ours = whole.value(QStringLiteral("hub")).toObject();
        const QStringList inner = ours.keys();
        for (const QString& name : inner) {
            QJsonObject broken = ours;
            broken.insert(name, QJsonObject());
            QJsonObject message = whole;
            message.insert(QStringLiteral("hub"), broken);
            QVERIFY2(!isRead(message), qPrintable(name));
        }
        for (const std::string& text :
             {std::string(), std::string("x"), std::string("[]"), std::string(100'000, '['), std::string("\xff")}) {
            QVERIFY(!decodeMessage(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestChangeMessage)
#include "tst_changemessage.moc"
