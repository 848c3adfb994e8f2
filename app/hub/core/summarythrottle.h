// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/ids.h"

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>
#include <vector>

namespace tallylight::hub {

//! \brief Whose summary.
using SummaryKey = std::variant<wire::OrgId, wire::UserId>;

//! \brief When which summary may be sent: the first at once, the next one not before \c interval has passed, and what was held back then
//! once. Pure: time is given.
class SummaryThrottle
{
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit SummaryThrottle(std::chrono::milliseconds interval) : m_interval(interval) {}

    //! \brief When takeDue() should be called; nothing while nothing is held back.
    [[nodiscard]] std::optional<Time> nextDue() const;

    //! \brief The set of \a key changed.
    //! \return true: send it now. False: it is held back and will be due.
    [[nodiscard]] bool admit(const SummaryKey& key, Time now);

    //! \brief What was held back and may be sent at \a now, longest waiting first.
    [[nodiscard]] std::vector<SummaryKey> takeDue(Time now);

    //! \brief All that is held back, whenever it is due.
    [[nodiscard]] std::vector<SummaryKey> takeAll();

private:
    struct Gate {
        Time opensAt;
        bool isHolding = false;
    };

    void close(const SummaryKey& key, Time now);
    void forgetOpen(Time now);

    std::chrono::milliseconds m_interval;
    std::map<SummaryKey, Gate> m_gates;
    std::set<std::pair<Time, SummaryKey>> m_held;
    //! Closed gates in the order in which they open.
    std::deque<std::pair<Time, SummaryKey>> m_closed;
};

} // namespace tallylight::hub
