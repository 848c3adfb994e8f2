// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/threadnews.h"
#include "store/threadstore.h"
#include "wire/entities.h"
#include "wire/event.h"

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tallylight::store {

//! \brief Remembers the runs of one account until somebody told how they ended: the ThreadStore forgets a thread as it ends.
//!
//! Fed with the store's changes and the account's transitions, in the order in which they come; makes ThreadNews of them. A run that
//! is gone without a word waits in vanished() for a lookup. Asks nobody for anything; a value of one thread.
class RunLedger
{
public:
    //! \param bound runs remembered; beyond, new ones are not.
    explicit RunLedger(std::size_t bound);

    //! \brief What a change of the store meant.
    struct Step {
        //! Threads that ran again, or ceased to wait: what was said about them is old.
        std::vector<wire::ThreadKey> movedOn;
        //! Threads of the user that wait now and were not known before: a list told so, or a transition that follows.
        std::vector<ThreadNews> waiting;
    };

    //! \brief Who the account's user is; until then only threads of the user's set count as own.
    void setIdentity(const wire::UserId& user) { m_identity = user; }
    //! \brief Whether runs that somebody else started are remembered, from now on. They are not at first.
    void setIncludesOthers(bool includesOthers) { m_includesOthers = includesOthers; }

    //! \brief From ThreadStore::changed(). \a threads is the store as it is after the change.
    Step take(const Change& change, const ThreadStore& threads, wire::Timestamp now);
    //! \brief A transition, after \a threads took it. Nothing for a thread that is not to be remembered.
    [[nodiscard]] std::optional<ThreadNews> take(const wire::OrgId& org, const wire::ThreadStatusEvent& event, const ThreadStore& threads,
                                                 wire::Timestamp now);
    //! \brief What a lookup of a vanished thread brought; \a item is nothing where the server has no such thread.
    [[nodiscard]] std::optional<ThreadNews> take(const wire::ThreadKey& key, const std::optional<wire::ThreadItem>& item,
                                                 const ThreadStore& threads, wire::Timestamp now);

    //! \brief The stream of \a org is back, and its sets are as \a threads has them: what ran before and is in none has ended in the gap,
    //! or waits. It was in none before either where it began by an event that no summary followed.
    void noteGap(const wire::OrgId& org, const ThreadStore& threads);
    //! \brief Runs that are in no set any more though nobody told their end. Each is given once; forget() or a lookup ends it.
    [[nodiscard]] std::vector<wire::ThreadKey> takeVanished(const ThreadStore& threads);
    [[nodiscard]] bool hasVanished() const { return !m_vanished.empty(); }
    void forget(const wire::ThreadKey& key) { m_runs.erase(key); }
    void clear();

private:
    struct Run {
        wire::RunningThread thread;
        wire::ThreadStatus status = wire::ThreadStatus::InProgress;
        std::optional<wire::Timestamp> started;
        bool isOwn = false;
        //! As the store said last.
        bool needsYou = false;
    };

    void takeState(const wire::ThreadKey& key, const ThreadState& state, wire::Timestamp now, Step& step);
    void takeRemoval(const wire::ThreadKey& key, Step& step);
    [[nodiscard]] bool isOwn(const ThreadState& state) const;
    [[nodiscard]] bool isOwn(const std::optional<wire::UserId>& createdBy, bool otherwise) const;
    [[nodiscard]] Run* runOf(const wire::ThreadKey& key, bool isOwn);
    [[nodiscard]] static ThreadNews newsOf(const Run& run, std::optional<wire::ThreadStatus> before, wire::Timestamp now);

    std::size_t m_bound;
    std::optional<wire::UserId> m_identity;
    bool m_includesOthers = false;
    std::unordered_map<wire::ThreadKey, Run> m_runs;
    std::vector<wire::ThreadKey> m_vanished;
};

} // namespace tallylight::store
