// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/entities.h"
#include "wire/event.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace tallylight::account {

//! \brief A thread that runs, as far as lists, lookups and events have told.
struct DerivedThread {
    //! Without a title until somebody told one.
    wire::RunningThread thread;
    std::optional<wire::UserId> createdBy;
    //! When an event or an answer last showed that it runs. Wall clock of this machine.
    wire::Timestamp lastProof;
    //! A list or a lookup told all there is to know: asking again brings nothing.
    bool isLookedUp = false;

    //! \brief An event told of it, and less than a row needs.
    [[nodiscard]] bool lacksDetails() const { return !isLookedUp && (!createdBy || !thread.title); }

    friend bool operator==(const DerivedThread&, const DerivedThread&) = default;
};

//! \brief What runs in one organization of a server that sends no summaries, put together from lists, lookups and events
//! (docs/protocol.md, "Both kinds of servers").
//!
//! Events win over answers that were asked for before them, by thread: take a mark() when you ask, and hand it in with the answer.
//! Pure: no clock, no requests. Not thread-safe.
class DerivedSet
{
public:
    //! Grows with each event.
    using Mark = std::uint64_t;

    explicit DerivedSet(wire::OrgId org);

    //! \brief Newest last.
    [[nodiscard]] std::span<const DerivedThread> threads() const { return m_threads; }
    //! \brief Null where it does not run. Valid until the set changes.
    [[nodiscard]] const DerivedThread* find(const wire::ThreadId& id) const;
    [[nodiscard]] Mark mark() const { return m_mark; }
    //! \brief An event told of the thread after \a asked.
    [[nodiscard]] bool isNewer(const wire::ThreadId& id, Mark asked) const;

    //! Each gives whether threads() are other now.
    //! \{
    bool take(const wire::ThreadStatusEvent& event, wire::Timestamp now);
    bool take(const wire::StepEvent& event, wire::Timestamp now);
    bool take(const wire::FinishEvent& event);
    //! \brief A lookup's answer; nothing where there is no such thread. Newer events keep their word on whether it runs.
    bool takeLookup(const wire::ThreadId& id, const std::optional<wire::ThreadItem>& item, Mark asked, wire::Timestamp now);
    //! \brief What runs, by a list call. What it does not name runs no more, unless the list \a isCut.
    //! \return nothing where so much happened since \a asked that the list proves nothing: ask again.
    [[nodiscard]] std::optional<bool> takeList(const std::vector<wire::ThreadItem>& items, bool isCut, Mark asked, wire::Timestamp now);
    //! \brief Drops what nothing has shown to run since \a oldest.
    bool dropStale(wire::Timestamp oldest);
    //! \}

    //! \brief No answer that was asked for before \a asked will come any more.
    void forgetEventsBefore(Mark asked);

private:
    //! The last event of a thread.
    struct LastEvent {
        Mark at = 0;
        bool isEnd = false;
    };

    [[nodiscard]] DerivedThread* entry(const wire::ThreadId& id);
    //! Null where there is no room.
    DerivedThread* append(DerivedThread thread);
    bool remove(const wire::ThreadId& id);
    void reindex();
    void note(const wire::ThreadId& id, bool isEnd);
    [[nodiscard]] bool hasEndedSince(const wire::ThreadId& id, Mark asked) const;
    [[nodiscard]] DerivedThread made(const wire::ThreadItem& item, wire::Timestamp now) const;

    wire::OrgId m_org;
    std::vector<DerivedThread> m_threads;
    //! Where each stands in m_threads.
    std::unordered_map<wire::ThreadId, std::size_t> m_index;
    std::unordered_map<wire::ThreadId, LastEvent> m_lastEvents;
    Mark m_mark = 0;
    //! Events up to here are forgotten.
    Mark m_rememberedFrom = 0;
};

} // namespace tallylight::account
