// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/random.h"
#include "hub/core/secrets.h"
#include "hub/support/scratchhub.h"

#include <QTest>

using namespace tallylight;
using test::ScratchHub;
using wire::ThreadStatus;

namespace {

constexpr wire::Timestamp at(std::int64_t seconds)
{
    return wire::Timestamp(std::chrono::seconds(1'781'600'000 + seconds));
}

hub::Thread makeThread(const hub::Organization& org, const hub::User& user, const std::string& id, std::int64_t seconds)
{
    hub::Thread thread;
    thread.id = wire::ThreadId(id);
    thread.org = org.id;
    thread.createdBy = user.id;
    thread.createdAt = at(seconds);
    thread.updatedAt = at(seconds);
    return thread;
}

std::vector<std::string> idsOf(const hub::RowPage<hub::Thread>& page)
{
    std::vector<std::string> ids;
    for (const auto& thread : page.rows) {
        ids.push_back(thread.id.value());
    }
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

class TestStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<ScratchHub>();
        m_acme = m_hub->addOrganization("acme");
        m_alice = m_hub->addUser("alice@example.org");
        m_hub->addMember(m_acme, m_alice, hub::Role::Owner);
    }

    void organizationsAreFoundBySlug()
    {
        const auto found = m_hub->directory().organizationBySlug("acme");
        QVERIFY(found && *found);
        QVERIFY(**found == m_acme);
        QVERIFY(!m_hub->directory().organizationBySlug("ACME").value());
        QVERIFY(!m_hub->directory().organizationBySlug("acme' or '1'='1").value());
    }

    void aTextWithANulFindsNothing()
    {
        const auto found = m_hub->directory().organizationBySlug(std::string_view("acme\0x", 6));
        QVERIFY(!found);
        QCOMPARE(found.error().code, wire::ErrorCode::BadPayload);
        QVERIFY(m_hub->directory().organizationBySlug("acme").value());
    }

    void aSecondOrganizationOfASlugIsAConflict()
    {
        const auto again = m_hub->directory().insertOrganization({wire::OrgId("x"), "acme", "Another", {}, at(0)});
        QVERIFY(!again);
        QCOMPARE(again.error().code, wire::ErrorCode::Conflict);
        // The statement that failed works the next time.
        QVERIFY(m_hub->directory().insertOrganization({wire::OrgId("x"), "other", "Another", "data:image/png;base64,AA==", at(0)}));
        QCOMPARE(m_hub->directory().organizationBySlug("other").value()->logo.value(), std::string("data:image/png;base64,AA=="));
    }

    void membershipsComeAndGo()
    {
        const auto globex = m_hub->addOrganization("globex");
        auto& directory = m_hub->directory();
        QCOMPARE(directory.membershipsOf(m_alice.id).value().size(), std::size_t{1});
        QVERIFY(m_hub->members().transact(globex.id, [&](hub::MemberRows& rows) { return rows.set(m_alice.id, hub::Role::User, at(5)); }));
        const auto memberships = directory.membershipsOf(m_alice.id).value();
        QCOMPARE(memberships.size(), std::size_t{2});
        QVERIFY(memberships[0].org == m_acme && memberships[0].role == hub::Role::Owner);
        QVERIFY(memberships[1].org == globex && memberships[1].role == hub::Role::User);

        m_hub->addMember(globex, m_alice, hub::Role::Admin);
        QVERIFY(directory.roleOf(m_alice.id, globex.id).value() == hub::Role::Admin);
        m_hub->removeMember(globex, m_alice);
        QVERIFY(!directory.roleOf(m_alice.id, globex.id).value());
    }

    void aMemberOfNothingThatIsThereIsRefused()
    {
        const auto result = m_hub->members().transact(wire::OrgId("nowhere"),
                                                      [&](hub::MemberRows& rows) { return rows.set(m_alice.id, hub::Role::User, at(0)); });
        QVERIFY(!result);
        QCOMPARE(result.error().code, wire::ErrorCode::Conflict);
    }

    void keysOpenUntilTheyExpireOrAreDeleted()
    {
        auto& directory = m_hub->directory();
        const auto hash = hub::hashSecret("the secret");
        QVERIFY(directory.insertKey({"k1", m_alice.id, "laptop", m_acme.id, at(0), at(100)}, hash));
        const auto principal = directory.authenticateKey(hash, at(99)).value();
        QVERIFY(principal);
        QVERIFY(principal->user == m_alice);
        QCOMPARE(principal->credentialId, std::string("k1"));
        QVERIFY(!directory.authenticateKey(hash, at(100)).value());
        QVERIFY(!directory.authenticateKey("the secret", at(1)).value());
        QVERIFY(!directory.authenticateSession(hash, at(1)).value());

        const auto bob = m_hub->addUser("bob@example.org");
        QCOMPARE(directory.deleteKey(bob.id, "k1").value(), false);
        QCOMPARE(directory.keysOf(m_alice.id).value().size(), std::size_t{1});
        QCOMPARE(directory.deleteKey(m_alice.id, "k1").value(), true);
        QVERIFY(!directory.authenticateKey(hash, at(1)).value());
    }

    void sessionsEnd()
    {
        auto& directory = m_hub->directory();
        QVERIFY(directory.insertSession({"s1", m_alice.id, at(0), at(100)}, "hash1"));
        QVERIFY(directory.authenticateSession("hash1", at(99)).value());
        QVERIFY(!directory.authenticateSession("hash1", at(100)).value());
        QVERIFY(directory.insertSession({"s2", m_alice.id, at(10), at(200)}, "hash2"));
        QVERIFY(directory.deleteSession("s2"));
        QVERIFY(!directory.authenticateSession("hash2", at(20)).value());
    }

    void passwordsAreFoundByMailInAnyCase()
    {
        QVERIFY(m_hub->directory().insertUser({wire::UserId("u9"), "Carol@Example.org", "Carol", at(0)}, "argon"));
        const auto record = m_hub->directory().passwordOf("CAROL@example.ORG").value();
        QVERIFY(record);
        QCOMPARE(record->passwordHash, std::string("argon"));
        QCOMPARE(record->user.email, std::string("carol@example.org"));
    }

    void aThreadComesBackAsItWasStored()
    {
        auto thread = makeThread(m_acme, m_alice, "thrd_1", 0);
        thread.title = "Refund café order ☕ #42 — \"VIP\" <b> \xE2\x80\xAE";
        thread.description = "";
        thread.status = ThreadStatus::RequiresAction;
        thread.agent = wire::AgentId("vir_1");
        thread.triggerId = "trigger";
        thread.branch = "main";
        thread.metadata = R"({"a":1})";
        thread.runStartedAt = at(3);
        thread.lastProgressAt = at(4);
        thread.isHidden = true;
        QVERIFY(insert(thread));
        const auto read = m_hub->threads().thread(thread.key()).value();
        QVERIFY(read);
        QVERIFY(same(*read, thread));

        thread.title = "Other";
        thread.description.reset();
        thread.runStartedAt.reset();
        thread.isHidden = false;
        thread.status = ThreadStatus::Completed;
        QVERIFY(m_hub->runs().transact([&](hub::UnitOfWork& rows) { return rows.updateThread(thread); }));
        QVERIFY(same(m_hub->threads().thread(thread.key()).value().value(), thread));
    }

    void aThreadIsItsOrganizationsAlone()
    {
        const auto globex = m_hub->addOrganization("globex");
        QVERIFY(insert(makeThread(m_acme, m_alice, "thrd_1", 0)));
        QVERIFY(!m_hub->threads().thread({globex.id, wire::ThreadId("thrd_1")}).value());
        // The same id elsewhere is another thread.
        QVERIFY(insert(makeThread(globex, m_alice, "thrd_1", 0)));
    }

    void listsAreFilteredSortedAndPaged()
    {
        const auto bob = m_hub->addUser("bob@example.org");
        auto a = makeThread(m_acme, m_alice, "a", 1);
        a.title = "100% Rewrite";
        a.agent = wire::AgentId("vir_1");
        auto b = makeThread(m_acme, bob, "b", 3);
        b.status = ThreadStatus::InProgress;
        b.title = "1000 things";
        auto c = makeThread(m_acme, m_alice, "c", 2);
        c.triggerId = "t";
        auto hidden = makeThread(m_acme, m_alice, "hidden", 4);
        hidden.isHidden = true;
        for (const auto& thread : {a, b, c, hidden}) {
            QVERIFY(insert(thread));
        }
        const auto list = [&](auto&& change) {
            hub::ThreadQuery query;
            query.org = m_acme.id;
            change(query);
            return m_hub->threads().threads(query).value();
        };
        QCOMPARE(idsOf(list([](auto&) {})), (Ids{"b", "c", "a"}));
        QCOMPARE(idsOf(list([](auto& q) { q.isHidden = true; })), (Ids{"hidden"}));
        QCOMPARE(idsOf(list([&](auto& q) { q.createdBy = m_alice.id; })), (Ids{"c", "a"}));
        QCOMPARE(idsOf(list([](auto& q) { q.status = ThreadStatus::InProgress; })), (Ids{"b"}));
        QCOMPARE(idsOf(list([](auto& q) { q.agent = wire::AgentId("vir_1"); })), (Ids{"a"}));
        QCOMPARE(idsOf(list([](auto& q) { q.hasTrigger = true; })), (Ids{"c"}));
        QCOMPARE(idsOf(list([](auto& q) { q.triggerIds = Ids{"s", "t"}; })), (Ids{"c"}));
        QCOMPARE(idsOf(list([](auto& q) { q.triggerIds = Ids{}; })), (Ids{}));
        QCOMPARE(idsOf(list([](auto& q) { q.search = "100%"; })), (Ids{"a"}));
        QCOMPARE(idsOf(list([](auto& q) { q.search = "THING"; })), (Ids{"b"}));
        QCOMPARE(idsOf(list([](auto& q) { q.updatedFrom = at(2), q.updatedTo = at(2); })), (Ids{"c"}));
        const auto page = list([](auto& q) { q.limit = 1, q.offset = 1; });
        QCOMPARE(idsOf(page), (Ids{"c"}));
        QCOMPARE(page.totalCount, 3);
    }

    void messagesKeepTheirOrderWithinAMillisecond()
    {
        QVERIFY(insert(makeThread(m_acme, m_alice, "thrd_1", 0)));
        const wire::ThreadKey key{m_acme.id, wire::ThreadId("thrd_1")};
        for (int i = 0; i < 20; ++i) {
            const hub::Message message{
                wire::MessageId(hub::newPrefixedId("msg_")), key.org, key.thread, "assistant", "[" + std::to_string(i) + "]", at(0), at(0)};
            QVERIFY(m_hub->runs().transact([&](hub::UnitOfWork& rows) { return rows.insertMessage(message); }));
        }
        const auto first = m_hub->threads().messages({key, false, 2, 0}).value();
        QCOMPARE(first.totalCount, 20);
        QCOMPARE(first.rows.at(1).parts, std::string("[1]"));
        const auto last = m_hub->threads().messages({key, true, 2, 1}).value();
        QCOMPARE(last.rows.at(0).parts, std::string("[18]"));
        QCOMPARE(m_hub->threads().messages({{m_acme.id, wire::ThreadId("none")}, true, 2, 0}).value().totalCount, 0);
    }

    void runningIsInProgressHiddenOrNot()
    {
        const auto bob = m_hub->addUser("bob@example.org");
        const auto agent = m_hub->addAgent(m_acme, "Writer");
        auto a = makeThread(m_acme, m_alice, "a", 1);
        a.status = ThreadStatus::InProgress;
        a.agent = agent.id;
        a.runStartedAt = at(9);
        auto b = makeThread(m_acme, bob, "b", 1);
        b.status = ThreadStatus::InProgress;
        b.runStartedAt = at(8);
        auto hidden = a;
        hidden.id = wire::ThreadId("hidden");
        hidden.isHidden = true;
        auto done = a;
        done.id = wire::ThreadId("done");
        done.status = ThreadStatus::Completed;
        for (const auto& thread : {a, b, hidden, done}) {
            QVERIFY(insert(thread));
        }
        const auto running = m_hub->runs().running({}).value();
        QCOMPARE(running.size(), std::size_t{3});
        QVERIFY(running[2].thread.isHidden);
        QCOMPARE(running[0].thread.id.value(), std::string("b"));
        QVERIFY(!running[0].isOwnerMember && !running[0].agentTitle);
        QVERIFY(running[1].isOwnerMember);
        QCOMPARE(running[1].agentTitle.value(), std::string("Writer"));
    }

    void aTransactionIsWholeOrNot()
    {
        const auto thread = makeThread(m_acme, m_alice, "thrd_1", 0);
        const auto refused = m_hub->runs().transact([&](hub::UnitOfWork& rows) -> wire::Result<void> {
            auto done = rows.insertThread(thread);
            return done ? wire::failure(wire::ErrorCode::NotFound, "Unknown agent") : done;
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, wire::ErrorCode::NotFound);
        QVERIFY(!m_hub->threads().thread(thread.key()).value());

        const auto thrown = m_hub->runs().transact([&](hub::UnitOfWork& rows) -> wire::Result<void> {
            (void)rows.insertThread(thread);
            throw std::runtime_error("broken");
        });
        QVERIFY(!thrown);
        QVERIFY(!m_hub->threads().thread(thread.key()).value());
        QVERIFY(insert(thread));
    }

    void theDatabaseItselfHoldsAThreadToOneRun()
    {
        QVERIFY(insert(makeThread(m_acme, m_alice, "thrd_1", 0)));
        hub::Run run;
        run.org = m_acme.id;
        run.thread = wire::ThreadId("thrd_1");
        run.reporter = m_alice.id;
        const auto add = [&](const std::string& id) {
            run.id = id;
            return m_hub->runs().transact([&](hub::UnitOfWork& rows) { return rows.insertRun(run); });
        };
        QVERIFY(add("run_1"));
        const auto second = add("run_2");
        QVERIFY(!second);
        QCOMPARE(second.error().code, wire::ErrorCode::Conflict);
        run.status = ThreadStatus::Failed;
        QVERIFY(add("run_3"));
    }

    void answersAreKeptReplacedAndSweptOut()
    {
        const hub::RecordedAnswer answer{m_acme.id, m_alice.id, "key", "print", 201, "{}", at(0)};
        const auto read = [&] {
            std::optional<hub::RecordedAnswer> found;
            (void)m_hub->runs().transact([&](hub::UnitOfWork& rows) -> wire::Result<void> {
                found = rows.answer(m_acme.id, m_alice.id, "key").value();
                return {};
            });
            return found;
        };
        QVERIFY(!read());
        QVERIFY(m_hub->runs().transact([&](hub::UnitOfWork& rows) { return rows.insertAnswer(answer); }));
        QCOMPARE(read().value().status, 201);
        auto other = answer;
        other.body = "[]";
        other.createdAt = at(10);
        QVERIFY(m_hub->runs().transact([&](hub::UnitOfWork& rows) { return rows.insertAnswer(other); }));
        QCOMPARE(read().value().body, std::string("[]"));
        QVERIFY(m_hub->runs().pruneAnswers(at(10)));
        QVERIFY(read());
        QVERIFY(m_hub->runs().pruneAnswers(at(11)));
        QVERIFY(!read());
    }

    void statementsOfManyShapesDoNotPileUp()
    {
        for (std::size_t count = 0; count < 600; ++count) {
            hub::ThreadQuery query;
            query.org = m_acme.id;
            query.triggerIds = Ids(count, "t");
            QVERIFY(m_hub->threads().threads(query));
        }
        QVERIFY(m_hub->directory().organizationBySlug("acme").value());
    }

    void anotherConnectionIsSeenAtOnce()
    {
        auto other = hub::Database::open(m_hub->url()).value();
        hub::DirectoryStore directory(*other);
        QVERIFY(directory.insertOrganization({wire::OrgId("x"), "other", "Other", {}, at(0)}));
        QVERIFY(m_hub->directory().organizationBySlug("other").value());
    }

private:
    wire::Result<void> insert(const hub::Thread& thread)
    {
        return m_hub->runs().transact([&](hub::UnitOfWork& rows) { return rows.insertThread(thread); });
    }

    static bool same(const hub::Thread& a, const hub::Thread& b)
    {
        const auto tied = [](const hub::Thread& t) {
            return std::tie(t.id, t.org, t.title, t.description, t.status, t.createdBy, t.agent, t.triggerId, t.branch, t.metadata,
                            t.createdAt, t.updatedAt, t.runStartedAt, t.lastProgressAt, t.isHidden);
        };
        return tied(a) == tied(b);
    }

    std::unique_ptr<ScratchHub> m_hub;
    hub::Organization m_acme;
    hub::User m_alice;
};

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
