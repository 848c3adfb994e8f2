// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/ids.h"
#include "wire/thread.h"

#include <cstddef>
#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

namespace tallylight::store {

//! \brief The threads that wait for the user, in the order in which they came to wait, and those that waited and were looked at: a status
//! that is repeated does not bring these back, only another run does. Both are bounded. A value; not thread-safe.
class AttentionList
{
public:
    //! \brief Oldest first. Valid until the next change.
    [[nodiscard]] std::span<const wire::ThreadKey> keys() const { return m_waiting; }
    [[nodiscard]] std::size_t size() const { return m_waiting.size(); }

    //! \return the one that waited for longest and has to leave, where there are too many: it still stands in the list.
    [[nodiscard]] std::optional<wire::ThreadKey> add(const wire::ThreadKey& key);
    void remove(const wire::ThreadKey& key) { std::erase(m_waiting, key); }

    [[nodiscard]] bool isSeen(const wire::ThreadKey& key) const { return m_seen.contains(key); }
    void markSeen(const wire::ThreadKey& key);
    //! \brief It runs anew: what comes of that was not seen.
    void forgetSeen(const wire::ThreadKey& key) { m_seen.erase(key); }

private:
    std::vector<wire::ThreadKey> m_waiting;
    std::unordered_set<wire::ThreadKey> m_seen;
};

} // namespace tallylight::store
