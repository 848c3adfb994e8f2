// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/threads.h"

namespace tallylight::hub {

class Database;

//! \brief Reads threads, messages and agents from the database.
class ThreadStore final : public ThreadQueries
{
public:
    //! \param database outlives it.
    explicit ThreadStore(Database& database);

    [[nodiscard]] wire::Result<RowPage<Thread>> threads(const ThreadQuery& query) override;
    [[nodiscard]] wire::Result<std::optional<Thread>> thread(const wire::ThreadKey& key) override;
    [[nodiscard]] wire::Result<RowPage<Message>> messages(const MessageQuery& query) override;
    [[nodiscard]] wire::Result<RowPage<Agent>> agents(const wire::OrgId& org, std::int64_t limit, std::int64_t offset) override;
    [[nodiscard]] wire::Result<std::optional<Agent>> agent(const wire::AgentKey& key) override;

private:
    Database& m_database;
};

} // namespace tallylight::hub
