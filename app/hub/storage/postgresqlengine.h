// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/storage/engine.h"

namespace tallylight::hub {

//! \brief PostgreSQL. Transactions of many processes go on side by side, so rows that one decides by are locked.
class PostgresqlEngine final : public Engine
{
public:
    static constexpr std::string_view kScheme = "postgresql://";
    static constexpr std::string_view kShortScheme = "postgres://";

    //! \param url as libpq takes it, parameters included. A password is better kept in ~/.pgpass or PGPASSWORD: others can see arguments.
    [[nodiscard]] static wire::Result<std::unique_ptr<Engine>> make(const std::string& url);

    [[nodiscard]] const std::string& address() const override { return m_address; }
    void connect(soci::session& session) const override;
    [[nodiscard]] Failure failureOf(const std::exception& error, soci::session& session) const override;
    [[nodiscard]] std::string_view begin() const override { return "begin"; }
    [[nodiscard]] std::string_view rowLock() const override { return " for update"; }
    [[nodiscard]] std::string_view nameLock() const override { return "select pg_advisory_xact_lock(hashtextextended(:name, 0))"; }

private:
    PostgresqlEngine(std::string url, std::string address) : m_url(std::move(url)), m_address(std::move(address)) {}

    std::string m_url;
    std::string m_address;
};

} // namespace tallylight::hub
