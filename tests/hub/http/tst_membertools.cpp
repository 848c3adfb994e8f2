// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "labhub.h"
#include "rawclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tallylight;
using hub::Role;
using test::LabHub;
using test::LabOrg;
using test::RawAnswer;
using test::RawClient;

namespace {

//! acme with an owner, an admin, a plain member, and a stranger; each with a key.
struct Staff {
    explicit Staff(LabHub& theHub) : hub(theHub), lab(theHub), adam(hub.scratch().addUser("adam@example.test")), adamKey(hub.addKey(adam))
    {
        hub.scratch().addMember(lab.org, lab.alice, Role::Owner);
        hub.scratch().addMember(lab.org, adam, Role::Admin);
    }

    [[nodiscard]] RawAnswer call(const QByteArray& key, const QByteArray& tool, const QByteArray& arguments) const
    {
        return test::postJson(hub.port(), "/api/acme/tools/" + tool, key, arguments);
    }

    //! "alice owner, bob user, …" as a member sees it.
    [[nodiscard]] QString roles() const
    {
        QStringList list;
        const auto members = call(lab.bobKey, "ORGANIZATION_MEMBER_LIST", "{}").json()[u"members"].toArray();
        for (const auto& member : members) {
            list += member[u"user"][u"email"].toString().section(u'@', 0, 0) + u' ' + member[u"role"].toString();
        }
        list.sort();
        return list.join(QStringLiteral(", "));
    }

    LabHub& hub;
    LabOrg lab;
    hub::User adam;
    QByteArray adamKey;
};

QByteArray idOf(const hub::User& user)
{
    return QByteArray::fromStdString(user.id.value());
}

QByteArray errorOf(const RawAnswer& answer)
{
    return answer.json()[u"error"].toString().toUtf8();
}

void openStream(RawClient& client, const QByteArray& org, const QByteArray& types, const QByteArray& key)
{
    client.request("GET", "/api/" + org + "/watch?types=" + types, key);
    QVERIFY(client.head().startsWith("HTTP/1.1 200"));
    QVERIFY(client.event().startsWith("event: connected"));
}

//! Whether a summary comes that says so: one that was held back may say again what the one before it said.
bool waitFor(RawClient& client, const QByteArray& words)
{
    QByteArray frame = client.event();
    while (!frame.isEmpty() && !frame.contains(words)) {
        frame = client.event();
    }
    return !frame.isEmpty();
}

} // namespace

//! ORGANIZATION_MEMBER_*: owners and admins look after members and their keys.
class tst_MemberTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMemberSeesTheMembers();
    void anOwnerAddsChangesAndRemoves();
    void deniedIsSaidAndChangesNothing_data();
    void deniedIsSaidAndChangesNothing();
    void theLastOwnerStays();
    void whatMakesNoSenseIsRefused_data();
    void whatMakesNoSenseIsRefused();
    void theSameByMcp();
    void whoIsRemovedLosesTheStreamAtOnce();
    void whoIsAddedSeesTheirRunsAtOnce();
    void keysOfMembersAreManaged();
    void keysOfOthersAreForOwnersAndAdmins_data();
    void keysOfOthersAreForOwnersAndAdmins();
};

void tst_MemberTools::everyMemberSeesTheMembers()
{
    LabHub hub;
    const Staff staff(hub);
    hub.start();
    QCOMPARE(staff.roles(), QStringLiteral("adam admin, alice owner, bob user"));
    const auto page = staff.call(staff.lab.bobKey, "ORGANIZATION_MEMBER_LIST", R"({"limit":1,"offset":1})").json();
    QCOMPARE(page[u"members"].toArray().size(), 1);
    QCOMPARE(page[u"totalCount"].toInt(), 3);
    QVERIFY(page[u"hasMore"].toBool());
    const auto member = page[u"members"][0].toObject();
    QCOMPARE(member[u"organizationId"].toString().toStdString(), staff.lab.org.id.value());
    QCOMPARE(member[u"id"], member[u"userId"]);
    QCOMPARE(member[u"createdAt"].toString(), QStringLiteral("2026-06-09T10:13:20.000Z"));
    QCOMPARE(staff.call(staff.lab.malloryKey, "ORGANIZATION_MEMBER_LIST", "{}").status, 403);
}

void tst_MemberTools::anOwnerAddsChangesAndRemoves()
{
    LabHub hub;
    const Staff staff(hub);
    hub.start();
    const QByteArray mallory = idOf(staff.lab.mallory);
    const auto added = staff.call(staff.lab.aliceKey, "ORGANIZATION_MEMBER_ADD", R"({"email":"Mallory@Example.test"})");
    QCOMPARE(added.status, 200);
    QCOMPARE(added.json()[u"userId"].toString().toUtf8(), mallory);
    QCOMPARE(added.json()[u"role"].toString(), QStringLiteral("user"));
    QCOMPARE(staff.call(staff.lab.malloryKey, "ORGANIZATION_MEMBER_LIST", "{}").status, 200);

    const auto changed =
        staff.call(staff.adamKey, "ORGANIZATION_MEMBER_UPDATE_ROLE", R"({"memberId":")" + mallory + R"(","role":["admin"]})");
    QCOMPARE(changed.json()[u"role"].toString(), QStringLiteral("admin"));
    QCOMPARE(staff.roles(), QStringLiteral("adam admin, alice owner, bob user, mallory admin"));

    const auto removed = staff.call(staff.lab.aliceKey, "ORGANIZATION_MEMBER_REMOVE", R"({"memberIdOrEmail":")" + mallory + R"("})");
    QCOMPARE(removed.body, QByteArray(R"({"success":true,"memberIdOrEmail":")" + mallory + R"("})"));
    QCOMPARE(staff.call(staff.lab.malloryKey, "ORGANIZATION_MEMBER_LIST", "{}").status, 403);
    QCOMPARE(staff.call(staff.lab.aliceKey, "ORGANIZATION_MEMBER_ADD", R"({"userId":")" + mallory + R"(","role":"owner"})").status, 200);
    QCOMPARE(staff.call(staff.lab.malloryKey, "ORGANIZATION_MEMBER_REMOVE", R"({"memberIdOrEmail":"alice@example.test"})").status, 200);
    QCOMPARE(staff.roles(), QStringLiteral("adam admin, bob user, mallory owner"));
}

void tst_MemberTools::deniedIsSaidAndChangesNothing_data()
{
    QTest::addColumn<bool>("isAdmin");
    QTest::addColumn<QByteArray>("tool");
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QByteArray>("error");
    const QByteArray plain = "only owners and admins manage members and keys";
    const QByteArray above = "an admin cannot change an owner";
    const QByteArray giving = "only an owner can make an owner";
    const auto row = [](const char* name, bool isAdmin, const char* tool, const char* arguments, const QByteArray& error) {
        QTest::newRow(name) << isAdmin << QByteArray("ORGANIZATION_MEMBER_") + tool << QByteArray(arguments) << error;
    };
    row("a plain member adds", false, "ADD", R"({"email":"mallory@example.test"})", plain);
    row("a plain member asks who there is", false, "ADD", R"({"email":"nobody@example.test"})", plain);
    row("a plain member promotes himself", false, "UPDATE_ROLE", R"({"memberId":"BOB","role":"owner"})", plain);
    row("a plain member removes", false, "REMOVE", R"({"memberIdOrEmail":"adam@example.test"})", plain);
    row("an admin adds an owner", true, "ADD", R"({"email":"mallory@example.test","role":"owner"})", giving);
    row("an admin promotes himself", true, "UPDATE_ROLE", R"({"memberId":"ADAM","role":"owner"})", giving);
    row("an admin demotes an owner", true, "UPDATE_ROLE", R"({"memberId":"ALICE","role":"user"})", above);
    row("an admin removes an owner", true, "REMOVE", R"({"memberIdOrEmail":"alice@example.test"})", above);
}

void tst_MemberTools::deniedIsSaidAndChangesNothing()
{
    QFETCH(bool, isAdmin);
    QFETCH(QByteArray, tool);
    QFETCH(QByteArray, arguments);
    QFETCH(QByteArray, error);
    LabHub hub;
    const Staff staff(hub);
    hub.start();
    arguments.replace("ALICE", idOf(staff.lab.alice)).replace("ADAM", idOf(staff.adam)).replace("BOB", idOf(staff.lab.bob));
    const auto refused = staff.call(isAdmin ? staff.adamKey : staff.lab.bobKey, tool, arguments);
    QCOMPARE(refused.status, 403);
    QCOMPARE(errorOf(refused), error);
    QCOMPARE(staff.roles(), QStringLiteral("adam admin, alice owner, bob user"));
}

void tst_MemberTools::theLastOwnerStays()
{
    LabHub hub;
    const Staff staff(hub);
    hub.start();
    const QByteArray alice = idOf(staff.lab.alice);
    const QByteArray refusal = "the last owner stays: make another member an owner first";
    const auto left = staff.call(staff.lab.aliceKey, "ORGANIZATION_MEMBER_REMOVE", R"({"memberIdOrEmail":"alice@example.test"})");
    QCOMPARE(left.status, 409);
    QCOMPARE(errorOf(left), refusal);
    const auto demoted =
        staff.call(staff.lab.aliceKey, "ORGANIZATION_MEMBER_UPDATE_ROLE", R"({"memberId":")" + alice + R"(","role":"admin"})");
    QCOMPARE(demoted.status, 409);
    QCOMPARE(errorOf(demoted), refusal);
    QCOMPARE(staff.roles(), QStringLiteral("adam admin, alice owner, bob user"));
}

void tst_MemberTools::whatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("tool");
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* tool, const char* arguments, int status) {
        QTest::newRow(name) << QByteArray("ORGANIZATION_MEMBER_") + tool << QByteArray(arguments) << status;
    };
    row("nobody", "ADD", "{}", 400);
    row("twice", "ADD", R"({"userId":"x","email":"a@b"})", 400);
    row("no such role", "ADD", R"({"email":"mallory@example.test","role":"king"})", 400);
    row("two roles", "ADD", R"({"email":"mallory@example.test","role":["user","admin"]})", 400);
    row("no role", "UPDATE_ROLE", R"({"memberId":"x"})", 400);
    row("no member", "REMOVE", "{}", 400);
    row("page", "LIST", R"({"limit":0})", 400);
    row("unknown user", "ADD", R"({"email":"nobody@example.test"})", 404);
    row("unknown id", "ADD", R"({"userId":"x"})", 404);
    row("a stranger removed", "REMOVE", R"({"memberIdOrEmail":"mallory@example.test"})", 404);
    row("a member added", "ADD", R"({"email":"bob@example.test"})", 409);
}

void tst_MemberTools::whatMakesNoSenseIsRefused()
{
    QFETCH(QByteArray, tool);
    QFETCH(QByteArray, arguments);
    QFETCH(int, status);
    LabHub hub;
    const Staff staff(hub);
    hub.start();
    const auto refused = staff.call(staff.lab.aliceKey, tool, arguments);
    QCOMPARE(refused.status, status);
    QVERIFY(!errorOf(refused).isEmpty());
    QCOMPARE(staff.roles(), QStringLiteral("adam admin, alice owner, bob user"));
}

void tst_MemberTools::theSameByMcp()
{
    LabHub hub;
    const Staff staff(hub);
    hub.start();
    const auto call = [&](const QByteArray& key) {
        return test::exchange(hub.port(), "POST", "/api/acme/mcp/self", key,
                              {"Content-Type: application/json", "Accept: application/json, text/event-stream"},
                              R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ORGANIZATION_MEMBER_ADD",)"
                              R"("arguments":{"email":"mallory@example.test"}}})")
            .json()[u"result"]
            .toObject();
    };
    const auto refused = call(staff.lab.bobKey);
    QVERIFY(refused[u"isError"].toBool());
    QCOMPARE(refused[u"content"][0][u"text"].toString(), QStringLiteral("Error: only owners and admins manage members and keys"));
    QCOMPARE(call(staff.adamKey)[u"structuredContent"][u"role"].toString(), QStringLiteral("user"));
}

void tst_MemberTools::whoIsRemovedLosesTheStreamAtOnce()
{
    LabHub hub;
    // Only what is told counts: by itself nobody would look within this test.
    hub.accessInterval = std::chrono::hours(1);
    const Staff staff(hub);
    const auto globex = hub.scratch().addOrganization("globex");
    hub.scratch().addMember(globex, staff.lab.bob);
    hub.start();
    QCOMPARE(test::postJson(hub.port(), "/api/acme/runs", staff.lab.bobKey, R"({"key":"1","thread_id":"t1"})").status, 201);
    RawClient lost(hub.port());
    openStream(lost, "acme", "decopilot.thread.status", staff.lab.bobKey);
    RawClient elsewhere(hub.port());
    openStream(elsewhere, "globex", "decopilot.running.summary.user", staff.lab.bobKey);
    QVERIFY(elsewhere.event().contains("\"t1\""));
    RawClient alice(hub.port());
    openStream(alice, "acme", "decopilot.running.summary", staff.lab.aliceKey);
    QVERIFY(alice.event().contains("\"t1\""));

    QCOMPARE(staff.call(staff.lab.aliceKey, "ORGANIZATION_MEMBER_REMOVE", R"({"memberIdOrEmail":"bob@example.test"})").status, 200);
    QCOMPARE(lost.event(), QByteArray(""));
    QVERIFY(lost.isClosedByPeer());
    QVERIFY(waitFor(elsewhere, R"("totalRunning":0)"));
    // The run is the organization's work all the same, and the other members' streams stand.
    QCOMPARE(test::postJson(hub.port(), "/api/acme/runs", staff.lab.aliceKey, R"({"key":"2","thread_id":"t2"})").status, 201);
    QVERIFY(waitFor(alice, R"("totalRunning":2)"));
}

void tst_MemberTools::whoIsAddedSeesTheirRunsAtOnce()
{
    LabHub hub;
    hub.accessInterval = std::chrono::hours(1);
    const Staff staff(hub);
    const auto globex = hub.scratch().addOrganization("globex");
    hub.scratch().addMember(globex, staff.lab.bob);
    hub.start();
    QCOMPARE(test::postJson(hub.port(), "/api/acme/runs", staff.lab.bobKey, R"({"key":"1","thread_id":"t1"})").status, 201);
    QCOMPARE(staff.call(staff.adamKey, "ORGANIZATION_MEMBER_REMOVE", R"({"memberIdOrEmail":"bob@example.test"})").status, 200);
    RawClient stream(hub.port());
    openStream(stream, "globex", "decopilot.running.summary.user", staff.lab.bobKey);
    QVERIFY(stream.event().contains("\"totalRunning\":0"));
    QCOMPARE(staff.call(staff.adamKey, "ORGANIZATION_MEMBER_ADD", R"({"email":"bob@example.test"})").status, 200);
    QVERIFY(waitFor(stream, R"("t1")"));
}

void tst_MemberTools::keysOfMembersAreManaged()
{
    LabHub hub;
    hub.accessInterval = std::chrono::hours(1);
    const Staff staff(hub);
    hub.start();
    const auto made = staff.call(staff.lab.bobKey, "API_KEY_CREATE", R"({"name":"bob's importer"})").json();
    const QByteArray id = made[u"id"].toString().toUtf8();
    const QByteArray key = made[u"key"].toString().toUtf8();
    const QByteArray bob = idOf(staff.lab.bob);
    const auto listed = staff.call(staff.adamKey, "API_KEY_LIST", R"({"userId":")" + bob + R"("})").json()[u"items"].toArray();
    // Not the key that an operator made him for no organization: that is his alone.
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0][u"id"].toString().toUtf8(), id);
    QCOMPARE(listed[0][u"userId"].toString().toUtf8(), bob);
    QVERIFY(!listed[0].toObject().contains(u"key"));

    RawClient stream(hub.port());
    openStream(stream, "acme", "decopilot.thread.status", key);
    QCOMPARE(staff.call(staff.adamKey, "API_KEY_DELETE", R"({"keyId":")" + id + R"(","userId":")" + bob + R"("})").status, 200);
    QCOMPARE(stream.event(), QByteArray(""));
    QCOMPARE(staff.call(key, "API_KEY_LIST", "{}").status, 401);
    QCOMPARE(staff.call(staff.lab.bobKey, "API_KEY_LIST", "{}").status, 200);
}

void tst_MemberTools::keysOfOthersAreForOwnersAndAdmins_data()
{
    QTest::addColumn<QByteArray>("tool");
    QTest::addColumn<QByteArray>("actor");
    QTest::addColumn<QByteArray>("holder");
    QTest::addColumn<int>("status");
    for (const char* tool : {"API_KEY_LIST", "API_KEY_DELETE"}) {
        QTest::addRow("%s by a plain member", tool) << QByteArray(tool) << QByteArray("bob") << QByteArray("alice") << 403;
        QTest::addRow("%s of an owner by an admin", tool) << QByteArray(tool) << QByteArray("adam") << QByteArray("alice") << 403;
        QTest::addRow("%s of an admin by an owner", tool) << QByteArray(tool) << QByteArray("alice") << QByteArray("adam") << 200;
        QTest::addRow("%s of a stranger", tool) << QByteArray(tool) << QByteArray("alice") << QByteArray("mallory") << 404;
        QTest::addRow("%s of nobody", tool) << QByteArray(tool) << QByteArray("alice") << QByteArray("nobody") << 404;
    }
}

void tst_MemberTools::keysOfOthersAreForOwnersAndAdmins()
{
    QFETCH(QByteArray, tool);
    QFETCH(QByteArray, actor);
    QFETCH(QByteArray, holder);
    QFETCH(int, status);
    LabHub hub;
    const Staff staff(hub);
    hub.start();
    const std::map<QByteArray, std::pair<QByteArray, QByteArray>> people{{"alice", {idOf(staff.lab.alice), staff.lab.aliceKey}},
                                                                         {"adam", {idOf(staff.adam), staff.adamKey}},
                                                                         {"bob", {idOf(staff.lab.bob), staff.lab.bobKey}},
                                                                         {"mallory", {idOf(staff.lab.mallory), {}}},
                                                                         {"nobody", {"nobody", {}}}};
    const auto& [userId, holderKey] = people.at(holder);
    const QByteArray keyId = holderKey.isEmpty()
                                 ? QByteArray("key_x")
                                 : staff.call(holderKey, "API_KEY_CREATE", R"({"name":"k"})").json()[u"id"].toString().toUtf8();
    const auto answer = staff.call(people.at(actor).second, tool, R"({"keyId":")" + keyId + R"(","userId":")" + userId + R"("})");
    QCOMPARE(answer.status, status);
    if (status != 200 && !holderKey.isEmpty()) {
        QVERIFY(staff.call(holderKey, "API_KEY_LIST", "{}").body.contains(keyId));
    }
}

QTEST_GUILESS_MAIN(tst_MemberTools)
#include "tst_membertools.moc"
