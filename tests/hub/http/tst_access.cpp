// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/secrets.h"
#include "labhub.h"
#include "rawclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace tallylight;
using test::LabHub;
using test::LabOrg;
using test::RawClient;

namespace {

const QByteArray kStatus = "decopilot.thread.status";
const QByteArray kUserSummary = "decopilot.running.summary.user";

//! As `admin` beside the server: another connection to the same database.
class OtherProcess
{
public:
    explicit OtherProcess(LabHub& hub)
        : m_database(std::move(*hub::Database::open(hub.scratch().url()))),
          directory(*m_database),
          m_members(*m_database),
          oauth(*m_database)
    {
    }

private:
    std::unique_ptr<hub::Database> m_database;

public:
    hub::DirectoryStore directory;

private:
    hub::MemberStore m_members;

public:
    hub::OAuthStore oauth;

    bool addMember(const hub::Organization& org, const hub::User& user)
    {
        return m_members.transact(org.id, [&](hub::MemberRows& rows) { return rows.set(user.id, hub::Role::User, org.createdAt); })
            .has_value();
    }
    bool removeMember(const hub::Organization& org, const hub::User& user)
    {
        return m_members.transact(org.id, [&](hub::MemberRows& rows) { return rows.remove(user.id); }).has_value();
    }
};

void openStream(RawClient& client, const QByteArray& org, const QByteArray& types, const QByteArray& key,
                const QByteArrayList& headers = {})
{
    client.request("GET", "/api/" + org + "/watch?types=" + types, key, headers);
    QVERIFY(client.head().startsWith("HTTP/1.1 200"));
    QVERIFY(client.event().startsWith("event: connected"));
}

QByteArray startRun(const LabHub& hub, const QByteArray& org, const QByteArray& key, const QByteArray& thread)
{
    const auto answer =
        test::postJson(hub.port(), "/api/" + org + "/runs", key, R"({"key":")" + thread + R"(","thread_id":")" + thread + R"("})");
    return answer.status == 201 ? thread : QByteArray();
}

//! The threads of a summary, by id.
QByteArrayList threadsIn(const QByteArray& frame)
{
    const qsizetype begin = frame.indexOf("data: ") + 6;
    const auto data = QJsonDocument::fromJson(frame.mid(begin, frame.indexOf('\n', begin) - begin)).object();
    QByteArrayList ids;
    const auto threads = data[u"data"][u"threads"].toArray();
    for (const auto& thread : threads) {
        ids.append(thread[u"id"].toString().toUtf8());
    }
    return ids;
}

//! The threads of the next summary that says something else than \a known: one that was held back may say the same again.
QByteArrayList nextThreads(RawClient& client, const QByteArrayList& known)
{
    QByteArrayList threads;
    do {
        const QByteArray frame = client.event();
        if (frame.isEmpty()) {
            return {"the stream ended"};
        }
        threads = threadsIn(frame);
    } while (threads == known);
    return threads;
}

} // namespace

class tst_Access : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRevokedEndsItsStreams_data();
    void whatIsRevokedEndsItsStreams();
    void aKeyThatExpiresEndsItsStreams();
    void aMemberWhoIsRemovedLosesTheOrganizationAtOnce();
    void whatNobodyTouchedGoesOn();
};

void tst_Access::whatIsRevokedEndsItsStreams_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("a key") << static_cast<int>(hub::Principal::Kind::ApiKey);
    QTest::newRow("a session") << static_cast<int>(hub::Principal::Kind::Session);
    QTest::newRow("a program's sign-in") << static_cast<int>(hub::Principal::Kind::OAuth);
}

void tst_Access::whatIsRevokedEndsItsStreams()
{
    QFETCH(int, kind);
    LabHub hub;
    const LabOrg lab(hub);
    const auto now = hub.clock.now();
    const auto later = now + std::chrono::hours(1);
    const std::string secret = "a secret of forty or so characters, made up";
    const std::string hash = hub::hashSecret(secret);
    QByteArray bearer = QByteArray::fromStdString(secret);
    QByteArrayList headers;
    std::function<bool(OtherProcess&)> revoke;
    switch (static_cast<hub::Principal::Kind>(kind)) {
    case hub::Principal::Kind::ApiKey:
        QVERIFY(hub.scratch().directory().insertKey({"k", lab.alice.id, "laptop", {}, now, {}}, hash));
        revoke = [](OtherProcess& other) { return other.directory.deleteAnyKey("k").value_or(false); };
        break;
    case hub::Principal::Kind::Session:
        QVERIFY(hub.scratch().directory().insertSession({"s", lab.alice.id, now, later}, hash));
        headers = {"Cookie: tallylight.session_token=" + bearer};
        bearer.clear();
        revoke = [](OtherProcess& other) { return other.directory.deleteSession("s").has_value(); };
        break;
    case hub::Principal::Kind::OAuth:
        QVERIFY(hub.scratch().oauth().insertClient({"c", "a program", {"http://127.0.0.1/"}, now}));
        QVERIFY(hub.scratch().oauth().insertGrant(
            {"g", "c", lab.alice.id, "", {}, "http://127.0.0.1/", "h", "x", later, now, now, now, later}));
        QVERIFY(hub.scratch().oauth().transact([&](hub::OAuthRows& rows) {
            return rows.insertToken({hash, "g", hub::OAuthToken::Kind::Access, {}, now, later, {}, false});
        }));
        revoke = [](OtherProcess& other) { return other.oauth.revoke("g").value_or(false); };
        break;
    }
    hub.start();
    RawClient revoked(hub.port());
    openStream(revoked, "acme", kStatus, bearer, headers);
    RawClient untouched(hub.port());
    openStream(untouched, "acme", kStatus, lab.aliceKey);

    OtherProcess other(hub);
    QVERIFY(revoke(other));
    // In order, by the last chunk.
    QCOMPARE(revoked.event(), QByteArray(""));
    QVERIFY(revoked.isClosedByPeer());
    // The same person by another way goes on.
    QVERIFY(!startRun(hub, "acme", lab.aliceKey, "t1").isEmpty());
    QVERIFY(untouched.event().contains("t1"));
}

void tst_Access::aKeyThatExpiresEndsItsStreams()
{
    LabHub hub;
    const LabOrg lab(hub);
    const auto now = hub.clock.now();
    QVERIFY(hub.scratch().directory().insertKey({"k", lab.alice.id, "today", {}, now, now + std::chrono::hours(1)},
                                                hub::hashSecret("soon over")));
    hub.start();
    RawClient stream(hub.port());
    openStream(stream, "acme", kStatus, "soon over");
    hub.clock.advance(std::chrono::hours(1));
    QCOMPARE(stream.event(), QByteArray(""));
}

void tst_Access::aMemberWhoIsRemovedLosesTheOrganizationAtOnce()
{
    LabHub hub;
    const LabOrg lab(hub);
    const auto globex = hub.scratch().addOrganization("globex");
    hub.scratch().addMember(globex, lab.alice);
    hub.start();
    QVERIFY(!startRun(hub, "acme", lab.aliceKey, "here").isEmpty());
    QVERIFY(!startRun(hub, "globex", lab.aliceKey, "there").isEmpty());
    RawClient there(hub.port());
    openStream(there, "globex", kStatus, lab.aliceKey);
    RawClient here(hub.port());
    openStream(here, "acme", kUserSummary, lab.aliceKey);
    QCOMPARE(threadsIn(here.event()), QByteArrayList({"here", "there"}));

    OtherProcess other(hub);
    QVERIFY(other.removeMember(globex, lab.alice));
    QCOMPARE(there.event(), QByteArray(""));
    QCOMPARE(nextThreads(here, {"here", "there"}), QByteArrayList({"here"}));
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/globex/watch", lab.aliceKey).status, 403);

    QVERIFY(other.addMember(globex, lab.alice));
    QCOMPARE(nextThreads(here, {"here"}), QByteArrayList({"here", "there"}));
}

void tst_Access::whatNobodyTouchedGoesOn()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    RawClient bob(hub.port());
    openStream(bob, "acme", kStatus, lab.bobKey);
    RawClient alice(hub.port());
    openStream(alice, "acme", kStatus, lab.aliceKey);
    OtherProcess other(hub);
    QVERIFY(other.removeMember(lab.org, lab.alice));
    QCOMPARE(alice.event(), QByteArray(""));
    QVERIFY(!startRun(hub, "acme", lab.bobKey, "t1").isEmpty());
    QVERIFY(bob.event().contains("t1"));
}

QTEST_GUILESS_MAIN(tst_Access)
#include "tst_access.moc"
