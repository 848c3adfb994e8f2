// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/attentionlist.h"
#include "store/scopesets.h"
#include "store/threadstate.h"
#include "wire/entities.h"
#include "wire/event.h"

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tallylight::store {

//! \brief What is running for one account, as truth: the user's set over all organizations, and a set per organization.
//!
//! Fed with events by whoever reads the streams; asks nobody for anything. Values stay when streams break: how old they are is for
//! feedstate to say. Lives on one thread.
class ThreadStore : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<wire::Timestamp()>;

    //! \param clock the wall clock, by which starts and steps that are seen are stamped: elapsed times are then right even where
    //! the server's clock is not.
    explicit ThreadStore(Clock clock, QObject* parent = nullptr);
    ~ThreadStore() override;

    //! \brief Counted by wire::summarize() over the set of \a scope; \a org only matters for Scope::Org. Zeros for an unknown set.
    [[nodiscard]] wire::RunningSummary summary(wire::Scope scope, const wire::OrgId& org) const { return m_sets.summary(scope, org); }
    //! \brief False until the first summary of that set: its zero is then no number.
    [[nodiscard]] bool isKnown(wire::Scope scope, const wire::OrgId& org) const { return m_sets.isKnown(scope, org); }
    //! \brief The set in the server's order. Valid until the next event or command.
    [[nodiscard]] std::span<const wire::RunningThread> running(wire::Scope scope, const wire::OrgId& org) const
    {
        return m_sets.running(scope, org);
    }

    //! \brief Null for a thread outside the union. Valid until the next event or command.
    [[nodiscard]] const ThreadState* find(const wire::ThreadKey& key) const;
    //! \brief The union, in no order.
    [[nodiscard]] std::vector<wire::ThreadKey> keys() const;
    //! \brief How many threads wait for the user.
    [[nodiscard]] std::size_t attentionCount() const { return m_attention.size(); }
    //! \brief Those threads, in the order in which they came to wait. Valid until the next event or command.
    [[nodiscard]] std::span<const wire::ThreadKey> attention() const { return m_attention.keys(); }

    //! \brief Whose threads can need attention. Unknown at first: then only those of the user's set do.
    void setIdentity(const wire::UserId& user);

    //! \brief Replaces a set. \a streamOrg is the organization whose stream brought the event: the set that Scope::Org means, and
    //! the organization of threads that name none.
    void apply(const wire::OrgId& streamOrg, wire::SummaryEvent&& event);
    //! \brief Learns title, owner, start and attention; membership of a running set is for summaries alone.
    void apply(const wire::OrgId& streamOrg, const wire::ThreadStatusEvent& event);
    void apply(const wire::OrgId& streamOrg, const wire::StepEvent& event);
    void apply(const wire::OrgId& streamOrg, const wire::FinishEvent& event);

    //! \brief Learns from a lookup what events did not tell: owner, start, title, and that a thread waits for the user.
    void learn(const wire::ThreadItem& item);
    //! \brief A lookup told which threads of an organization wait for the user: these need attention, and no others of it do.
    //! \param unsure threads of which an event told while the lookup was made: they stay as they are.
    //! \param isCut there are more: then those that are not named stay as they are, too.
    void setWaiting(const wire::OrgId& org, std::span<const wire::ThreadItem> items, const std::unordered_set<wire::ThreadId>& unsure,
                    bool isCut);
    //! \brief A lookup told when the present run began; ignored where the transition was seen, or the thread is not in the union.
    void setStarted(const wire::ThreadKey& key, wire::Timestamp started);
    //! \brief The user has looked at the thread: it needs no attention until it asks again.
    void markSeen(const wire::ThreadKey& key);
    //! \brief The user is no longer a member: the organization's set, and what waits in it, is dropped.
    void forgetOrg(const wire::OrgId& org);
    //! \brief Nobody follows the organization any more: its set is unknown again. What waits in it, and the user's set, stay.
    void forgetOrgSet(const wire::OrgId& org);
    //! \brief Another account: everything is unknown again. Emits cleared() and no change.
    void clear();

Q_SIGNALS:
    //! \brief Once per event or command that changed something, after all of it is applied.
    void changed(const tallylight::store::Change& change);
    void cleared();

private:
    //! What events told of a thread before a summary listed it.
    struct Hint {
        std::optional<wire::Timestamp> started;
        std::optional<wire::UserId> createdBy;
    };
    //! What an event or a lookup says of one thread.
    struct Report {
        wire::ThreadStatus status = wire::ThreadStatus::InProgress;
        std::optional<wire::UserId> createdBy;
        std::optional<std::string> title;
        wire::AgentId agent;
    };
    using Edit = std::function<void(ThreadState&)>;

    //! True where a thread that runs would stand in a set that is known: before that, absence proves nothing.
    [[nodiscard]] bool wouldBeListed(const wire::OrgId& org, const std::optional<wire::UserId>& createdBy) const;
    [[nodiscard]] bool belongsToUser(const ThreadState& state) const;

    void take(const wire::ThreadKey& key, const Report& report, Change& change);
    void takeStart(const wire::ThreadKey& key, const Report& report, Change& change);
    void takeEnd(const wire::ThreadKey& key, const Report& report, Change& change);
    void editOrg(const wire::OrgId& org, const Edit& edit);

    //! The one place where a state comes, changes and goes: edits it, derives its membership from the sets, notes what that changed.
    void update(const wire::ThreadKey& key, const Edit& edit, Change& change);
    [[nodiscard]] ThreadState entering(const wire::ThreadKey& key) const;
    void takeMembership(const wire::ThreadKey& key, ThreadState& state) const;
    //! Start and last sign of life, where \a row tells them.
    void takeTimes(ThreadState& state, bool wasRunning, const wire::RunningThread& row) const;
    void noteAttention(const wire::ThreadKey& key, bool needsYou, Change& change);
    void tell(const Change& change);

    Clock m_clock;
    std::optional<wire::UserId> m_identity;
    ScopeSets m_sets;
    std::unordered_map<wire::ThreadKey, ThreadState> m_states;
    std::unordered_map<wire::ThreadKey, Hint> m_hints;
    AttentionList m_attention;
    std::uint64_t m_nextSeen = 1;
};

} // namespace tallylight::store
