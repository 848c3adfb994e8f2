// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/directory.h"

#include <cstdint>
#include <functional>

namespace tallylight::hub {

class Database;

//! \brief Organizations, people and credentials in the database.
class DirectoryStore final : public DirectoryRepository, public CredentialRepository, public AdminRepository
{
public:
    //! \param database outlives it.
    explicit DirectoryStore(Database& database);

    [[nodiscard]] wire::Result<std::optional<Organization>> organizationBySlug(std::string_view slug) override;
    [[nodiscard]] wire::Result<std::optional<Role>> roleOf(const wire::UserId& user, const wire::OrgId& org) override;
    [[nodiscard]] wire::Result<std::vector<Membership>> membershipsOf(const wire::UserId& user) override;
    [[nodiscard]] wire::Result<std::optional<User>> user(const wire::UserId& user) override;

    [[nodiscard]] wire::Result<std::optional<Principal>> authenticateKey(std::string_view secretHash, wire::Timestamp now) override;
    [[nodiscard]] wire::Result<std::optional<Principal>> authenticateSession(std::string_view secretHash, wire::Timestamp now) override;
    [[nodiscard]] wire::Result<std::optional<PasswordRecord>> passwordOf(std::string_view email) override;
    [[nodiscard]] wire::Result<void> insertKey(const ApiKeyInfo& key, std::string_view secretHash) override;
    [[nodiscard]] wire::Result<std::vector<ApiKeyInfo>> keysOf(const wire::UserId& user) override;
    [[nodiscard]] wire::Result<bool> deleteKey(const wire::UserId& user, std::string_view keyId) override;
    [[nodiscard]] wire::Result<void> insertSession(const Session& session, std::string_view secretHash) override;
    [[nodiscard]] wire::Result<void> deleteSession(std::string_view sessionId) override;

    [[nodiscard]] wire::Result<void> insertOrganization(const Organization& org) override;
    [[nodiscard]] wire::Result<void> insertUser(const User& user, std::string_view passwordHash) override;
    [[nodiscard]] wire::Result<bool> deleteAnyKey(std::string_view keyId) override;
    [[nodiscard]] wire::Result<std::vector<SignIn>> signInsOf(const wire::UserId& user, wire::Timestamp now) override;
    [[nodiscard]] wire::Result<bool> endSignIn(std::string_view id) override;
    [[nodiscard]] wire::Result<void> endSignInsOf(const wire::UserId& user) override;
    [[nodiscard]] wire::Result<std::vector<Organization>> organizations() override;
    [[nodiscard]] wire::Result<std::vector<User>> users() override;

private:
    //! Runs \a remove, which gives the number of rows it took away. \return whether it took any.
    [[nodiscard]] wire::Result<bool> takeAway(const std::function<std::int64_t()>& remove);

    Database& m_database;
};

} // namespace tallylight::hub
