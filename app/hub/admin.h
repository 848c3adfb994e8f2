// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/directory.h"
#include "hub/core/members.h"
#include "hub/core/threads.h"
#include "wire/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tallylight::hub {

class Clock;

//! \brief ErrorCode::BadPayload for a slug that paths could not use: 1 to 64 of a-z, 0-9 and -, not at either end, and no name of the
//! hub's own.
[[nodiscard]] wire::Result<void> checkSlug(std::string_view slug);

//! \brief What `tallylight-hub admin` does, as functions over the repositories. Errors are worded for whoever typed the command.
class Admin
{
public:
    struct Stores {
        DirectoryRepository& directory;
        CredentialRepository& credentials;
        AdminRepository& admin;
        MemberRepository& members;
        ThreadQueries& threads;
        RunStore& runs;
        const Clock& clock;
    };

    //! All outlive it.
    explicit Admin(Stores stores) : m_stores(stores) {}

    //! \return the id of what was added, in these three.
    [[nodiscard]] wire::Result<std::string> addOrganization(const std::string& slug, const std::string& name,
                                                            const std::optional<std::string>& logo);
    //! \param password nothing for one who does not sign in by password.
    [[nodiscard]] wire::Result<std::string> addUser(const std::string& email, const std::string& name,
                                                    const std::optional<std::string>& password);
    [[nodiscard]] wire::Result<std::string> addAgent(const std::string& slug, const std::string& title,
                                                     const std::optional<std::string>& icon);

    //! \brief Also changes the role of one who is a member. ErrorCode::Conflict where that would leave no owner, as in the next.
    [[nodiscard]] wire::Result<void> addMember(const std::string& slug, const std::string& email, Role role);
    [[nodiscard]] wire::Result<void> removeMember(const std::string& slug, const std::string& email);
    [[nodiscard]] wire::Result<std::vector<MemberRow>> members(const std::string& slug);

    //! \return the key itself: the only time that it can be seen.
    [[nodiscard]] wire::Result<std::string> createKey(const std::string& email, const std::optional<std::string>& slug,
                                                      const std::string& name);
    [[nodiscard]] wire::Result<std::vector<ApiKeyInfo>> keys(const std::string& email);
    [[nodiscard]] wire::Result<void> deleteKey(const std::string& keyId);

    //! \brief Browsers and programs that a user is signed in with.
    [[nodiscard]] wire::Result<std::vector<SignIn>> sessions(const std::string& email);
    [[nodiscard]] wire::Result<void> revokeSession(const std::string& id);
    [[nodiscard]] wire::Result<void> revokeAllSessions(const std::string& email);

    [[nodiscard]] wire::Result<std::vector<Organization>> organizations() { return m_stores.admin.organizations(); }
    [[nodiscard]] wire::Result<std::vector<User>> users() { return m_stores.admin.users(); }
    [[nodiscard]] wire::Result<std::vector<Agent>> agents(const std::string& slug);

private:
    [[nodiscard]] wire::Result<Organization> organization(const std::string& slug);
    [[nodiscard]] wire::Result<User> user(const std::string& email);

    Stores m_stores;
};

} // namespace tallylight::hub
