// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/thread.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_map>
#include <utility>

namespace tallylight::hub {

//! \brief Which state of each thread is the latest that this process knows of, so that one which comes late, from this process or another,
//! does not undo it. Remembers the threads that changed last; a message is late by seconds, not by thousands of changes. One thread.
class Revisions
{
public:
    explicit Revisions(std::size_t capacity = 50'000) : m_capacity(capacity) {}

    //! \brief Notes \a revision of \a thread.
    //! \return false where this one or a later one is known already.
    [[nodiscard]] bool admit(const wire::ThreadKey& thread, std::int64_t revision);

    //! \brief Whether a later one than \a revision is known.
    [[nodiscard]] bool isLate(const wire::ThreadKey& thread, std::int64_t revision) const;

    //! \brief The latest of \a thread; nothing where none is remembered.
    [[nodiscard]] std::optional<std::int64_t> latest(const wire::ThreadKey& thread) const;

    [[nodiscard]] std::size_t size() const { return m_known.size(); }

private:
    void forgetOldest();

    std::size_t m_capacity;
    std::unordered_map<wire::ThreadKey, std::int64_t> m_known;
    //! In the order of their admission; one whose revision is not the known one was admitted again since.
    std::deque<std::pair<wire::ThreadKey, std::int64_t>> m_order;
};

} // namespace tallylight::hub
