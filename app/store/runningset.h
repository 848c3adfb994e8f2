// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/summary.h"
#include "wire/thread.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tallylight::store {

//! \brief What a replacement of a set did. Keys in the order of the set in which they stand.
struct SetDiff {
    std::vector<wire::ThreadKey> added;
    std::vector<wire::ThreadKey> removed;
    //! Threads in both sets of which a field differs.
    std::vector<wire::ThreadKey> changed;

    [[nodiscard]] bool isEmpty() const { return added.empty() && removed.empty() && changed.empty(); }

    friend bool operator==(const SetDiff&, const SetDiff&) = default;
};

//! \brief The running threads of one scope, in the server's order, each key once. A value; not thread-safe.
class RunningSet
{
public:
    [[nodiscard]] std::span<const wire::RunningThread> threads() const { return m_threads; }
    [[nodiscard]] std::size_t size() const { return m_threads.size(); }

    //! \brief Counted by wire::summarize() when the set last changed.
    [[nodiscard]] const wire::RunningSummary& summary() const { return m_summary; }

    //! \brief Null where \a key is not in the set. Valid until the set changes.
    [[nodiscard]] const wire::RunningThread* find(const wire::ThreadKey& key) const;

    //! \brief Takes \a threads as the whole set. Of threads with the same key the first counts.
    //!
    //! Costs one hash per thread and copies only the keys of the difference. Another order alone is no difference, and the old order
    //! then stays.
    [[nodiscard]] SetDiff replace(std::vector<wire::RunningThread>&& threads);

    //! \brief Gives a thread of the set another title.
    //! \return false where the thread is not in the set or has that title.
    bool retitle(const wire::ThreadKey& key, const std::string& title);

private:
    //! Open addressing: a position in m_threads plus one, or 0 where nothing is. Size is a power of two.
    using Slots = std::vector<std::uint32_t>;

    //! Drops repeated keys from \a threads and finds each by its key.
    [[nodiscard]] static Slots indexed(std::vector<wire::RunningThread>& threads);
    //! The slot that holds the key, or the free one where it belongs.
    [[nodiscard]] static std::size_t slotOf(const Slots& slots, std::span<const wire::RunningThread> threads, const wire::ThreadId& id,
                                            const wire::OrgId& org);

    std::vector<wire::RunningThread> m_threads;
    Slots m_slots;
    wire::RunningSummary m_summary;
};

} // namespace tallylight::store
