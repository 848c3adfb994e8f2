// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/memberrules.h"
#include "hub/support/scratchhub.h"

#include <QTest>

#include <latch>
#include <thread>

using namespace tallylight;
using hub::Role;

namespace {

constexpr wire::Timestamp kLater{std::chrono::milliseconds(1'781'000'099'000)};

using Change = std::function<wire::Result<void>(hub::MemberRows&)>;

QString outcomeOf(const wire::Result<void>& result)
{
    return result ? QStringLiteral("done") : QString::fromStdString(result.error().message);
}

QString roleWord(std::optional<Role> role)
{
    return role ? QString::fromUtf8(hub::toString(*role).data()) : QStringLiteral("none");
}

} // namespace

class TestMemberRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_data = std::make_unique<test::ScratchHub>();
        m_acme = m_data->addOrganization("acme");
        m_actor = m_data->addUser("actor@example.org");
        m_target = m_data->addUser("target@example.org");
    }

    void whoMayDoWhat_data()
    {
        QTest::addColumn<QString>("actor");
        QTest::addColumn<QString>("present");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char* actor, const char* present, const char* wanted, const char* outcome) {
            QTest::addRow("%s: %s to %s", actor, present, wanted) << QString::fromLatin1(actor) << QString::fromLatin1(present)
                                                                  << QString::fromLatin1(wanted) << QString::fromLatin1(outcome);
        };
        const char* const plain = "only owners and admins manage members and keys";
        const char* const above = "an admin cannot change an owner";
        const char* const giving = "only an owner can make an owner";
        for (const char* present : {"none", "user", "admin", "owner"}) {
            for (const char* wanted : {"none", "user", "admin", "owner"}) {
                const bool isNothing = qstrcmp(present, "none") == 0 && qstrcmp(wanted, "none") == 0;
                const bool isOwner = qstrcmp(present, "owner") == 0;
                row("user", present, wanted, plain);
                row("none", present, wanted, plain); // removed since the request was let in
                row("owner", present, wanted, isNothing ? "Member not found" : "done");
                row("admin", present, wanted,
                    isOwner                         ? above
                    : qstrcmp(wanted, "owner") == 0 ? giving
                    : isNothing                     ? "Member not found"
                                                    : "done");
            }
        }
    }

    void whoMayDoWhat()
    {
        QFETCH(QString, actor);
        QFETCH(QString, present);
        QFETCH(QString, wanted);
        QFETCH(QString, outcome);
        // Never the last owner here.
        m_data->addMember(m_acme, m_data->addUser("founder@example.org"), Role::Owner);
        give(m_actor, actor);
        give(m_target, present);
        QCOMPARE(outcomeOf(transact(changeTo(m_actor.id, m_target.id, present, wanted))), outcome);
        QCOMPARE(roleOf(m_target), outcome == QStringLiteral("done") ? wanted : present);
    }

    void theLastOwnerStays_data()
    {
        QTest::addColumn<bool>("isOperator");
        QTest::newRow("owner") << false;
        QTest::newRow("operator") << true;
    }

    void theLastOwnerStays()
    {
        QFETCH(bool, isOperator);
        const QString refusal = QStringLiteral("the last owner stays: make another member an owner first");
        m_data->addMember(m_acme, m_target, Role::Owner);
        const hub::MemberActor actor = isOperator ? hub::MemberActor() : m_target.id;
        for (const char* wanted : {"none", "user", "admin"}) {
            const auto refused = transact(changeTo(actor, m_target.id, QStringLiteral("owner"), QString::fromLatin1(wanted)));
            QCOMPARE(outcomeOf(refused), refusal);
            QCOMPARE(refused.error().code, wire::ErrorCode::Conflict);
        }
        QCOMPARE(outcomeOf(transact(changeTo(actor, m_target.id, QStringLiteral("owner"), QStringLiteral("owner")))),
                 QStringLiteral("done"));
        m_data->addMember(m_acme, m_actor, Role::Owner);
        QCOMPARE(outcomeOf(transact(changeTo(actor, m_target.id, QStringLiteral("owner"), QStringLiteral("none")))),
                 QStringLiteral("done"));
    }

    void whoIsAMemberIsNotAddedAgain()
    {
        m_data->addMember(m_acme, m_target, Role::Admin);
        const auto again = transact([&](hub::MemberRows& rows) { return hub::addMember(rows, {}, m_target.id, Role::User, kLater); });
        QCOMPARE(outcomeOf(again), QStringLiteral("already a member"));
        QCOMPARE(again.error().code, wire::ErrorCode::Conflict);
        QCOMPARE(roleOf(m_target), QStringLiteral("admin"));
    }

    //! Each looks, sees two owners, and removes the other: one of them has to come second.
    void ownersWhoRemoveEachOtherLeaveOne()
    {
        m_data->addMember(m_acme, m_actor, Role::Owner);
        m_data->addMember(m_acme, m_target, Role::Owner);
        std::latch both(2);
        std::array<wire::Result<void>, 2> results;
        const auto race = [&](std::size_t index, const wire::UserId& actor, const wire::UserId& target) {
            auto database = hub::Database::open(m_data->url());
            if (!database) {
                qFatal("%s", database.error().message.c_str());
            }
            hub::MemberStore members(**database);
            both.arrive_and_wait();
            results.at(index) = members.transact(m_acme.id, [&](hub::MemberRows& rows) { return hub::removeMember(rows, actor, target); });
        };
        std::thread first(race, 0, m_actor.id, m_target.id);
        std::thread second(race, 1, m_target.id, m_actor.id);
        first.join();
        second.join();
        QVERIFY2(results[0].has_value() != results[1].has_value(),
                 qPrintable(outcomeOf(results[0]) + QStringLiteral(" / ") + outcomeOf(results[1])));
        QCOMPARE(m_data->members().members(m_acme.id, 10, 0).value().totalCount, 1);
    }

    void membersAreListedByTimeOfJoining()
    {
        m_data->addMember(m_acme, m_target, Role::Owner);
        QVERIFY(transact([&](hub::MemberRows& rows) { return rows.set(m_actor.id, Role::User, kLater); }));
        // Another role is no new membership.
        QVERIFY(transact([&](hub::MemberRows& rows) { return rows.set(m_target.id, Role::Admin, kLater); }));
        const auto page = m_data->members().members(m_acme.id, 1, 0).value();
        QCOMPARE(page.totalCount, 2);
        QCOMPARE(page.rows.size(), std::size_t{1});
        QVERIFY(page.rows[0].user == m_target && page.rows[0].role == Role::Admin && page.rows[0].since < kLater);
        const auto rest = m_data->members().members(m_acme.id, 5, 1).value();
        QVERIFY(rest.rows.at(0) == (hub::MemberRow{m_actor, Role::User, kLater}));
        QVERIFY(!m_data->members().member(wire::OrgId("nowhere"), m_actor.id).value());
    }

    //! By it the streams of all processes learn of it.
    void everyChangeIsSeenByTheAccessWatch()
    {
        const auto version = [&] { return m_data->access().accessVersion().value(); };
        const auto before = version();
        m_data->addMember(m_acme, m_actor);
        const auto added = version();
        QVERIFY(added > before);
        QVERIFY(transact([&](hub::MemberRows& rows) { return hub::removeMember(rows, {}, m_actor.id); }));
        QVERIFY(version() > added);
    }

private:
    void give(const hub::User& user, const QString& role)
    {
        if (const auto parsed = hub::parseRole(role.toStdString())) {
            m_data->addMember(m_acme, user, *parsed);
        }
    }

    QString roleOf(const hub::User& user) { return roleWord(m_data->directory().roleOf(user.id, m_acme.id).value()); }

    wire::Result<void> transact(const Change& change) { return m_data->members().transact(m_acme.id, change); }

    static Change changeTo(const hub::MemberActor& actor, const wire::UserId& target, const QString& present, const QString& wanted)
    {
        const auto role = hub::parseRole(wanted.toStdString());
        if (!role) {
            return [=](hub::MemberRows& rows) { return hub::removeMember(rows, actor, target); };
        }
        if (present == QStringLiteral("none")) {
            return [=](hub::MemberRows& rows) { return hub::addMember(rows, actor, target, *role, kLater); };
        }
        return [=](hub::MemberRows& rows) { return hub::changeRole(rows, actor, target, *role, kLater); };
    }

    std::unique_ptr<test::ScratchHub> m_data;
    hub::Organization m_acme;
    hub::User m_actor;
    hub::User m_target;
};

QTEST_GUILESS_MAIN(TestMemberRules)
#include "tst_memberrules.moc"
