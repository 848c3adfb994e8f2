// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/support/scratchhub.h"

#include "hub/core/random.h"
#include "hub/storage/migrations.h"
#include "hub/support/postgresserver.h"

#include <QCoreApplication>

#include <cstdlib>
#include <iostream>

namespace tallylight::test {

namespace {

constexpr wire::Timestamp kCreatedAt{std::chrono::milliseconds(1'781'000'000'000)};

template <class Result>
void require(const Result& result, const char* what)
{
    if (!result) {
        std::cerr << "ScratchHub: " << what << ": " << result.error().message << '\n';
        std::abort();
    }
}

//! One server for all databases of a test program.
PostgresServer& postgresServer()
{
    static std::unique_ptr<PostgresServer> server;
    if (!server) {
        server = std::make_unique<PostgresServer>();
        qAddPostRoutine([] { server.reset(); });
    }
    return *server;
}

} // namespace

ScratchHub::ScratchHub() : m_url(qgetenv("TALLYLIGHT_TEST_DATABASE") == "postgresql" ? postgresServer().makeDatabase() : "sqlite:" + path())
{
    auto database = hub::Database::open(url());
    require(database, "open");
    m_database = std::move(*database);
    require(hub::migrate(*m_database, hub::migrations()), "migrate");
    m_directory = std::make_unique<hub::DirectoryStore>(*m_database);
    m_members = std::make_unique<hub::MemberStore>(*m_database);
    m_oauth = std::make_unique<hub::OAuthStore>(*m_database);
    m_access = std::make_unique<hub::AccessStore>(*m_database);
    m_threads = std::make_unique<hub::ThreadStore>(*m_database);
    m_runs = std::make_unique<hub::SqlRunStore>(*m_database);
}

std::string ScratchHub::path() const
{
    return m_folder.filePath(QStringLiteral("hub.db")).toStdString();
}

hub::Organization ScratchHub::addOrganization(const std::string& slug)
{
    hub::Organization org{wire::OrgId(hub::newId()), slug, slug, {}, kCreatedAt};
    require(m_directory->insertOrganization(org), "organization");
    return org;
}

hub::User ScratchHub::addUser(const std::string& email)
{
    hub::User user{wire::UserId(hub::newId()), email, email, kCreatedAt};
    require(m_directory->insertUser(user, {}), "user");
    return user;
}

void ScratchHub::addMember(const hub::Organization& org, const hub::User& user, hub::Role role)
{
    require(m_members->transact(org.id, [&](hub::MemberRows& rows) { return rows.set(user.id, role, kCreatedAt); }), "member");
}

void ScratchHub::removeMember(const hub::Organization& org, const hub::User& user)
{
    require(m_members->transact(org.id, [&](hub::MemberRows& rows) { return rows.remove(user.id); }), "member");
}

hub::Agent ScratchHub::addAgent(const hub::Organization& org, const std::string& title)
{
    hub::Agent agent{wire::AgentId(hub::newPrefixedId("vir_")), org.id, title, {}, {}, {}, kCreatedAt, kCreatedAt};
    require(m_runs->transact([&](hub::UnitOfWork& rows) { return rows.insertAgent(agent); }), "agent");
    return agent;
}

} // namespace tallylight::test
