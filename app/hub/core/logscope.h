// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string_view>

namespace tallylight::hub {

//! \brief What this thread logs while the object lives is logged for that request. Holds no longer than until the next co_await.
class LogScope
{
public:
    //! \param requestId outlives it; letters, digits and .-_ only.
    explicit LogScope(std::string_view requestId);
    ~LogScope();
    LogScope(const LogScope&) = delete;
    LogScope& operator=(const LogScope&) = delete;

    //! \brief The id of the request that this thread logs for; empty where it logs for none.
    [[nodiscard]] static std::string_view requestId();

private:
    std::string_view m_outer;
};

} // namespace tallylight::hub
