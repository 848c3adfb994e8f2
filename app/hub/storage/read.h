// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/storage/database.h"

#include <utility>

namespace tallylight::hub {

//! \brief Runs \a work, which returns a value and may throw, under Database::guard().
template <class T, class Work>
[[nodiscard]] wire::Result<T> guarded(Database& database, Work work)
{
    wire::Result<T> result;
    auto done = database.guard([&]() -> wire::Result<void> {
        result = work();
        return {};
    });
    if (!done) {
        return tl::unexpected<wire::Error>(std::move(done).error());
    }
    return result;
}

//! \brief The same for work that returns nothing.
template <class Work>
[[nodiscard]] wire::Result<void> guardedRun(Database& database, Work work)
{
    return database.guard([&]() -> wire::Result<void> {
        work();
        return {};
    });
}

} // namespace tallylight::hub
