// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "wire/thread.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tallylight::hub {

//! \brief A running thread with what the summaries do not say.
struct RunningEntry {
    wire::RunningThread thread;
    wire::UserId owner;
    wire::Timestamp progressAt;
    std::int64_t revision = 0;
};

//! \brief What is running now: one state from which the sets of organizations and of users are both read, so that they cannot disagree.
//!
//! A thread that was hidden while it runs is in neither set, but its deadline is kept: a run whose reporter is gone must end all the same.
//! Order of insertion is kept: a thread that starts again while it runs stays where it is. On the io_context.
class RunningSets
{
public:
    //! \brief Hidden ones among them.
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] bool isRunning(const wire::ThreadKey& key) const { return m_index.contains(key); }

    //! \brief The running threads of all members of \a org; without agent titles, as the protocol has it.
    [[nodiscard]] std::vector<wire::RunningThread> ofOrg(const wire::OrgId& org) const;

    //! \brief The running threads of \a user over all organizations of which the user is a member now; with agent titles.
    [[nodiscard]] std::vector<wire::RunningThread> ofUser(const wire::UserId& user) const;

    //! \brief The same threads as ofOrg().
    [[nodiscard]] std::vector<RunningEntry> entriesOf(const wire::OrgId& org) const;
    //! \brief The organizations in which something runs that is shown.
    [[nodiscard]] std::vector<wire::OrgId> orgs() const;

    //! \brief Hidden ones among them.
    [[nodiscard]] std::vector<wire::ThreadKey> keys() const;
    //! \brief Without hidden ones, and of a user whatever the memberships.
    [[nodiscard]] std::vector<wire::ThreadKey> keys(const wire::OrgId& org) const;
    [[nodiscard]] std::vector<wire::ThreadKey> keys(const wire::UserId& owner) const;

    //! \brief The time of the oldest last sign of life; nothing where nothing runs.
    [[nodiscard]] std::optional<wire::Timestamp> oldestProgress() const;

    //! \brief The threads whose last sign of life lies before \a cutoff.
    [[nodiscard]] std::vector<wire::ThreadKey> idleSince(wire::Timestamp cutoff) const;

    //! \brief Calls \a notify whenever a thread starts while none was running; nothing to stop it.
    void whenFirstStarts(std::function<void()> notify) { m_firstStarted = std::move(notify); }

    //! \brief Adds the thread or brings its entry up to date.
    //! \param thread whose status is InProgress.
    //! \param steps absent: as many as before, of a run that began now none.
    //! \param isOwnerMember absent: as it is known here.
    void markRunning(const Thread& thread, std::optional<std::string> agentTitle, std::optional<bool> isOwnerMember,
                     std::optional<std::int64_t> steps = {});

    //! \return false where it was not running.
    bool markStopped(const wire::ThreadKey& key);

    //! \brief A sign of life. Never brings back an entry that is gone.
    //! \param steps absent: as many as before.
    void touch(const wire::ThreadKey& key, wire::Timestamp progressAt, std::optional<std::int64_t> steps = {});

    //! \brief The organizations of \a user as they are now.
    //! \return true if that changes what ofUser() says.
    bool setMemberships(const wire::UserId& user, std::span<const wire::OrgId> orgs);

    //! \brief Whether \a user is a member of \a org as of now.
    //! \return true if that changes what ofUser() says.
    bool setMember(const wire::UserId& user, const wire::OrgId& org, bool isMember);

private:
    using Sequence = std::uint64_t;

    [[nodiscard]] std::vector<wire::ThreadKey> keysOf(const std::set<Sequence>* sequences) const;
    //! Puts an entry into both sets or takes it out of them.
    void list(Sequence sequence, bool isListed);
    [[nodiscard]] bool hasMember(const wire::UserId& user, const wire::OrgId& org) const;
    [[nodiscard]] bool hasRunning(const wire::UserId& user, const wire::OrgId& org) const;

    std::function<void()> m_firstStarted;
    Sequence m_last = 0;
    std::unordered_map<Sequence, RunningEntry> m_entries;
    std::unordered_map<wire::ThreadKey, Sequence> m_index;
    std::unordered_map<wire::OrgId, std::set<Sequence>> m_byOrg;
    std::unordered_map<wire::UserId, std::set<Sequence>> m_byOwner;
    std::set<std::pair<wire::Timestamp, Sequence>> m_byProgress;
    //! Only of people who are known to this process: owners of running threads and those who watch.
    std::unordered_map<wire::UserId, std::unordered_set<wire::OrgId>> m_memberships;
};

} // namespace tallylight::hub
