// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/threads.h"

namespace tallylight::hub {

class Database;

//! \brief Keeps transitions in the database.
class SqlRunStore final : public RunStore
{
public:
    //! \param database outlives it.
    explicit SqlRunStore(Database& database);

    [[nodiscard]] wire::Result<void> transact(const std::function<wire::Result<void>(UnitOfWork&)>& work) override;
    [[nodiscard]] wire::Result<std::vector<RunningRow>> running(const RunningQuery& query) override;
    [[nodiscard]] wire::Result<void> pruneAnswers(wire::Timestamp before) override;

private:
    Database& m_database;
};

} // namespace tallylight::hub
