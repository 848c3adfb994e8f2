// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "oauthlab.h"

#include <QJsonArray>
#include <QTest>

using namespace tallylight;
using test::LabHub;
using test::LabOrg;
using test::member;
using test::OAuthLab;
using test::RawAnswer;

namespace {

RawAnswer call(const LabHub& hub, const QByteArray& key, const QByteArray& name, const QByteArray& arguments,
               const QByteArray& org = "acme")
{
    return test::postJson(hub.port(), "/api/" + org + "/tools/" + name, key, arguments);
}

QJsonObject callMcp(const LabHub& hub, const QByteArray& key, const QByteArray& name, const QByteArray& arguments)
{
    return test::exchange(hub.port(), "POST", "/api/acme/mcp/self", key,
                          {"Content-Type: application/json", "Accept: application/json, text/event-stream"},
                          R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":")" + name + R"(","arguments":)" + arguments
                              + "}}")
        .json()[u"result"]
        .toObject();
}

QStringList namesOf(const RawAnswer& list)
{
    QStringList names;
    const auto items = list.json()[u"items"].toArray();
    for (const auto& item : items) {
        names += item[u"name"].toString();
    }
    names.sort();
    return names;
}

} // namespace

//! API_KEY_CREATE, _LIST and _DELETE: what a client without a list of organizations lives on.
class tst_KeyTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsMadeListedAndDeleted();
    void aKeyDeletesItself();
    void aKeyEnds();
    void whatMakesNoSenseIsRefused_data();
    void whatMakesNoSenseIsRefused();
    void keysOfOthersAreNotThere();
    void keysAreListedInTheirOrganization();
    void keysAreBounded();
    void theWayToTheOrganizationsByOAuth();
};

void tst_KeyTools::aKeyIsMadeListedAndDeleted()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto made = call(hub, lab.aliceKey, "API_KEY_CREATE", R"({"name":"laptop","permissions":{"self":["ORGANIZATION_LIST"]}})");
    QCOMPARE(made.status, 200);
    const QByteArray key = member(made, "key");
    const QByteArray id = member(made, "id");
    QCOMPARE(key.size(), 64);
    QCOMPARE(made.body,
             QByteArray(R"({"id":")" + id + R"(","name":"laptop","key":")" + key
                        + R"(","permissions":{"self":["ORGANIZATION_LIST"]},"expiresAt":null,"createdAt":"2026-06-16T09:00:00.000Z"})"));
    const auto list = call(hub, key, "API_KEY_LIST", "{}");
    QVERIFY(
        list.body.contains(R"({"id":")" + id + R"(","name":"laptop","userId":")" + QByteArray::fromStdString(lab.alice.id.value())
                           + R"(","permissions":{"self":["ORGANIZATION_LIST"]},"expiresAt":null,"createdAt":"2026-06-16T09:00:00.000Z"})"));
    QVERIFY(!list.body.contains(key));
    QCOMPARE(call(hub, lab.aliceKey, "API_KEY_DELETE", R"({"keyId":")" + id + R"("})").body,
             QByteArray(R"({"success":true,"keyId":")" + id + R"("})"));
    QCOMPARE(call(hub, key, "API_KEY_LIST", "{}").status, 401);
    QCOMPARE(call(hub, lab.aliceKey, "API_KEY_DELETE", R"({"keyId":")" + id + R"("})").status, 404);

    const auto viaMcp = callMcp(hub, lab.aliceKey, "API_KEY_CREATE", R"({"name":"by MCP"})")[u"structuredContent"].toObject();
    QCOMPARE(viaMcp[u"permissions"][u"self"].toArray().size(), 7);
    QCOMPARE(namesOf(call(hub, viaMcp[u"key"].toString().toUtf8(), "API_KEY_LIST", "{}")),
             (QStringList{QStringLiteral("by MCP"), QStringLiteral("test")}));
}

void tst_KeyTools::aKeyDeletesItself()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto made = call(hub, lab.aliceKey, "API_KEY_CREATE", R"({"name":"short"})");
    const QByteArray key = member(made, "key");
    const auto gone = callMcp(hub, key, "API_KEY_DELETE", R"({"keyId":")" + member(made, "id") + R"("})");
    QVERIFY(gone[u"structuredContent"][u"success"].toBool());
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/auth/organization/list", key).status, 401);
}

void tst_KeyTools::aKeyEnds()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto made = call(hub, lab.aliceKey, "API_KEY_CREATE", R"({"name":"bootstrap","expiresIn":600})");
    QCOMPARE(member(made, "expiresAt"), QByteArray("2026-06-16T09:10:00.000Z"));
    hub.clock.advance(std::chrono::seconds(599));
    QCOMPARE(call(hub, member(made, "key"), "API_KEY_LIST", "{}").status, 200);
    hub.clock.advance(std::chrono::seconds(1));
    QCOMPARE(call(hub, member(made, "key"), "API_KEY_LIST", "{}").status, 401);
    QCOMPARE(namesOf(call(hub, lab.aliceKey, "API_KEY_LIST", "{}")), QStringList{QStringLiteral("test")});
}

void tst_KeyTools::whatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::newRow("no name") << QByteArray("{}");
    QTest::newRow("empty name") << QByteArray(R"({"name":""})");
    QTest::newRow("long name") << QByteArray(R"({"name":")" + QByteArray(65, 'n') + R"("})");
    QTest::newRow("two lines") << QByteArray(R"({"name":"a\nb"})");
    QTest::newRow("too soon") << QByteArray(R"({"name":"a","expiresIn":10})");
    QTest::newRow("never was") << QByteArray(R"({"name":"a","expiresIn":-5})");
    QTest::newRow("no seconds") << QByteArray(R"({"name":"a","expiresIn":"600"})");
    QTest::newRow("permissions") << QByteArray(R"({"name":"a","permissions":["*"]})");
    QTest::newRow("permissions of numbers") << QByteArray(R"({"name":"a","permissions":{"self":[1]}})");
    QTest::newRow("metadata") << QByteArray(R"({"name":"a","metadata":"x"})");
}

void tst_KeyTools::whatMakesNoSenseIsRefused()
{
    QFETCH(QByteArray, arguments);
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    QCOMPARE(call(hub, lab.aliceKey, "API_KEY_CREATE", arguments).status, 400);
    QVERIFY(callMcp(hub, lab.aliceKey, "API_KEY_CREATE", arguments)[u"isError"].toBool());
    QCOMPARE(namesOf(call(hub, lab.aliceKey, "API_KEY_LIST", "{}")), QStringList{QStringLiteral("test")});
}

void tst_KeyTools::keysOfOthersAreNotThere()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto made = call(hub, lab.aliceKey, "API_KEY_CREATE", R"({"name":"hers"})");
    QCOMPARE(namesOf(call(hub, lab.bobKey, "API_KEY_LIST", "{}")), QStringList{QStringLiteral("test")});
    const auto refused = callMcp(hub, lab.bobKey, "API_KEY_DELETE", R"({"keyId":")" + member(made, "id") + R"("})");
    QVERIFY(refused[u"isError"].toBool());
    QCOMPARE(call(hub, member(made, "key"), "API_KEY_LIST", "{}").status, 200);
    QCOMPARE(call(hub, lab.malloryKey, "API_KEY_CREATE", R"({"name":"x"})").status, 403);
}

void tst_KeyTools::keysAreListedInTheirOrganization()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.scratch().addMember(hub.scratch().addOrganization("globex"), lab.alice);
    hub.start();
    const auto made = call(hub, lab.aliceKey, "API_KEY_CREATE", R"({"name":"acme's"})");
    QCOMPARE(namesOf(call(hub, lab.aliceKey, "API_KEY_LIST", "{}", "globex")), QStringList{QStringLiteral("test")});
    QCOMPARE(call(hub, lab.aliceKey, "API_KEY_DELETE", R"({"keyId":")" + member(made, "id") + R"("})", "globex").status, 404);
    // It opens both.
    QCOMPARE(call(hub, member(made, "key"), "API_KEY_LIST", "{}", "globex").status, 200);
}

void tst_KeyTools::keysAreBounded()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    for (int i = 1; i < 100; ++i) {
        QCOMPARE(call(hub, lab.aliceKey, "API_KEY_CREATE", R"({"name":"one of many","expiresIn":600})").status, 200);
    }
    QCOMPARE(call(hub, lab.aliceKey, "API_KEY_CREATE", R"({"name":"too many"})").status, 403);
    hub.clock.advance(std::chrono::minutes(10));
    QCOMPARE(call(hub, lab.aliceKey, "API_KEY_CREATE", R"({"name":"again"})").status, 200);
    hub.stop();
    QCOMPARE(hub.scratch().directory().keysOf(lab.alice.id).value().size(), std::size_t{2});
}

void tst_KeyTools::theWayToTheOrganizationsByOAuth()
{
    OAuthLab lab;
    const QByteArray client = lab.registerClient();
    const QByteArray access = member(lab.redeem(client, lab.code(client)), "access_token");
    const auto made =
        call(lab.hub, access, "API_KEY_CREATE", R"({"name":"bootstrap","expiresIn":600,"permissions":{"self":["ORGANIZATION_LIST"]}})");
    const QByteArray key = member(made, "key");
    QCOMPARE(test::exchange(lab.hub.port(), "GET", "/api/auth/organization/list", key).status, 200);
    QVERIFY(namesOf(call(lab.hub, access, "API_KEY_LIST", "{}")).contains(QStringLiteral("bootstrap")));
    QCOMPARE(call(lab.hub, key, "API_KEY_DELETE", R"({"keyId":")" + member(made, "id") + R"("})").status, 200);
}

QTEST_GUILESS_MAIN(tst_KeyTools)
#include "tst_keytools.moc"
