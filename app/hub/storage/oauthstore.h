// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/oauth.h"

namespace tallylight::hub {

class Database;

//! \brief OAuth's clients, grants and tokens in the database.
class OAuthStore final : public OAuthRepository
{
public:
    //! \param database outlives it.
    explicit OAuthStore(Database& database);

    [[nodiscard]] wire::Result<std::optional<Principal>> authenticateToken(std::string_view tokenHash, wire::Timestamp now) override;

    [[nodiscard]] wire::Result<void> insertClient(const OAuthClient& client) override;
    [[nodiscard]] wire::Result<std::optional<OAuthClient>> client(std::string_view id) override;
    [[nodiscard]] wire::Result<void> insertGrant(const OAuthGrant& grant) override;
    [[nodiscard]] wire::Result<bool> revoke(std::string_view grantId) override;
    [[nodiscard]] wire::Result<std::string> signingKey() override;

    [[nodiscard]] wire::Result<void> transact(const std::function<wire::Result<void>(OAuthRows&)>& work) override;

private:
    Database& m_database;
};

} // namespace tallylight::hub
