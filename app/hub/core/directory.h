// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "wire/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

//! The ports to organizations, people and credentials. Everything here blocks: call it on the storage executor only.
namespace tallylight::hub {

//! \brief Who is who, and who belongs where.
class DirectoryRepository
{
public:
    virtual ~DirectoryRepository() = default;

    [[nodiscard]] virtual wire::Result<std::optional<Organization>> organizationBySlug(std::string_view slug) = 0;
    //! \brief Nothing for a stranger to the organization.
    [[nodiscard]] virtual wire::Result<std::optional<Role>> roleOf(const wire::UserId& user, const wire::OrgId& org) = 0;
    //! \brief The organizations of \a user, by time of joining.
    [[nodiscard]] virtual wire::Result<std::vector<Membership>> membershipsOf(const wire::UserId& user) = 0;
    [[nodiscard]] virtual wire::Result<std::optional<User>> user(const wire::UserId& user) = 0;
};

//! \brief A user and the argon2id string of the password; empty for one who cannot sign in by password.
struct PasswordRecord {
    User user;
    std::string passwordHash;
};

//! \brief Secrets by their hash (hub/core/secrets.h); no secret itself ever comes here.
class CredentialRepository
{
public:
    virtual ~CredentialRepository() = default;

    //! \brief Whose key that is; nothing for an unknown or expired one.
    [[nodiscard]] virtual wire::Result<std::optional<Principal>> authenticateKey(std::string_view secretHash, wire::Timestamp now) = 0;
    [[nodiscard]] virtual wire::Result<std::optional<Principal>> authenticateSession(std::string_view secretHash, wire::Timestamp now) = 0;
    //! \brief \a email in any case.
    [[nodiscard]] virtual wire::Result<std::optional<PasswordRecord>> passwordOf(std::string_view email) = 0;

    //! \brief Also removes keys of that user that are over.
    [[nodiscard]] virtual wire::Result<void> insertKey(const ApiKeyInfo& key, std::string_view secretHash) = 0;
    [[nodiscard]] virtual wire::Result<std::vector<ApiKeyInfo>> keysOf(const wire::UserId& user) = 0;
    //! \return false where \a user has no such key.
    [[nodiscard]] virtual wire::Result<bool> deleteKey(const wire::UserId& user, std::string_view keyId) = 0;

    //! \brief Also removes sessions that are over.
    [[nodiscard]] virtual wire::Result<void> insertSession(const Session& session, std::string_view secretHash) = 0;
    [[nodiscard]] virtual wire::Result<void> deleteSession(std::string_view sessionId) = 0;
};

//! \brief What only administration does. ErrorCode::Conflict for a slug or e-mail that is there already.
class AdminRepository
{
public:
    virtual ~AdminRepository() = default;

    [[nodiscard]] virtual wire::Result<void> insertOrganization(const Organization& org) = 0;
    [[nodiscard]] virtual wire::Result<void> insertUser(const User& user, std::string_view passwordHash) = 0;
    //! \brief Whoever's key it is. \return false where there is none.
    [[nodiscard]] virtual wire::Result<bool> deleteAnyKey(std::string_view keyId) = 0;
    //! \brief Browsers and clients that \a user is signed in with at \a now, the newest sign-in last.
    [[nodiscard]] virtual wire::Result<std::vector<SignIn>> signInsOf(const wire::UserId& user, wire::Timestamp now) = 0;
    //! \brief Whoever's sign-in it is. \return false where there is none.
    [[nodiscard]] virtual wire::Result<bool> endSignIn(std::string_view id) = 0;
    //! \brief All of them, and codes that are on their way.
    [[nodiscard]] virtual wire::Result<void> endSignInsOf(const wire::UserId& user) = 0;
    [[nodiscard]] virtual wire::Result<std::vector<Organization>> organizations() = 0;
    [[nodiscard]] virtual wire::Result<std::vector<User>> users() = 0;
};

} // namespace tallylight::hub
