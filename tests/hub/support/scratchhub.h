// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "hub/storage/accessstore.h"
#include "hub/storage/database.h"
#include "hub/storage/directorystore.h"
#include "hub/storage/memberstore.h"
#include "hub/storage/oauthstore.h"
#include "hub/storage/runstore.h"
#include "hub/storage/threadstore.h"

#include <QTemporaryDir>

#include <memory>
#include <string>

namespace tallylight::test {

//! \brief A database of its own, with the present schema, and its stores: a file, or, where the environment says
//! TALLYLIGHT_TEST_DATABASE=postgresql, one of a server that this program starts.
class ScratchHub
{
public:
    ScratchHub();

    //! \brief The file; for SQLite only.
    [[nodiscard]] std::string path() const;
    [[nodiscard]] const std::string& url() const { return m_url; }

    //! \brief An organization whose name is its slug.
    hub::Organization addOrganization(const std::string& slug);
    //! \brief A user without a password.
    hub::User addUser(const std::string& email);
    //! \brief Also gives a member another role.
    void addMember(const hub::Organization& org, const hub::User& user, hub::Role role = hub::Role::User);
    void removeMember(const hub::Organization& org, const hub::User& user);
    hub::Agent addAgent(const hub::Organization& org, const std::string& title);

    hub::Database& database() { return *m_database; }
    hub::DirectoryStore& directory() { return *m_directory; }
    hub::MemberStore& members() { return *m_members; }
    hub::OAuthStore& oauth() { return *m_oauth; }
    hub::AccessStore& access() { return *m_access; }
    hub::ThreadStore& threads() { return *m_threads; }
    hub::SqlRunStore& runs() { return *m_runs; }

private:
    QTemporaryDir m_folder;
    std::string m_url;
    std::unique_ptr<hub::Database> m_database;
    std::unique_ptr<hub::DirectoryStore> m_directory;
    std::unique_ptr<hub::MemberStore> m_members;
    std::unique_ptr<hub::OAuthStore> m_oauth;
    std::unique_ptr<hub::AccessStore> m_access;
    std::unique_ptr<hub::ThreadStore> m_threads;
    std::unique_ptr<hub::SqlRunStore> m_runs;
};

} // namespace tallylight::test
