// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/tokenage.h"

#include <utility>

namespace tallylight::net {

TokenAge::TokenAge(Options options) : m_options(std::move(options))
{
    if (!m_options.clock) {
        m_options.clock = [] { return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
    }
}

void TokenAge::beginNow(std::optional<wire::Timestamp> end)
{
    m_since = now();
    m_end = end;
}

void TokenAge::beginEarlier(std::optional<wire::Timestamp> end)
{
    m_since.reset();
    m_end = end;
}

bool TokenAge::isFresh() const
{
    // A server whose tokens live shorter than our margin would otherwise be asked before every request.
    return !m_end || now() + m_options.margin < *m_end || (isYoung() && !isOver());
}

bool TokenAge::isYoung() const
{
    return m_since && now() - *m_since < m_options.probation;
}

bool TokenAge::isOver() const
{
    return m_end && now() >= *m_end;
}

} // namespace tallylight::net
