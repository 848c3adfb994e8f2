// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/changefeed.h"

#include "hub/core/clock.h"
#include "hub/core/eventencode.h"
#include "hub/core/fanout.h"
#include "hub/core/peers.h"
#include "hub/core/random.h"
#include "hub/core/runningsets.h"
#include "hub/core/summaryfeed.h"

#include <boost/asio/post.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>
#include <utility>

namespace tallylight::hub {

ChangeFeed::ChangeFeed(Parts parts, std::size_t maxWaiters) : p(std::move(parts)), m_waiters(maxWaiters) {}

bool ChangeFeed::isNews(const Change& change)
{
    const auto key = change.thread.key();
    return change.hasStatus ? m_revisions.admit(key, change.thread.revision) : !m_revisions.isLate(key, change.thread.revision);
}

void ChangeFeed::apply(Change change, Origin origin)
{
    // A run that is over stays over, however late one hears of it.
    for (const std::string& run : change.endedRuns) {
        m_waiters.wake(run);
    }
    boost::asio::post(p.executor, [this, change = std::move(change), origin] {
        try {
            carryOut(change, origin);
        } catch (const std::exception& error) {
            spdlog::error("a change of thread {} could not be sent: {}", change.thread.id.value(), error.what());
        }
    });
}

void ChangeFeed::carryOut(const Change& change, Origin origin)
{
    const bool isHere = origin == Origin::Here;
    if (isNews(change)) {
        move(change, isHere);
        emit(change);
        if (origin == Origin::Found && m_peers != nullptr) {
            m_peers->found(change);
        }
    } else {
        ++m_lateCount;
    }
    // Late here does not mean late everywhere.
    if (isHere && m_peers != nullptr) {
        m_peers->tell(change);
    }
}

void ChangeFeed::move(const Change& change, bool isHere)
{
    const auto key = change.thread.key();
    if (!change.hasStatus) {
        p.sets.touch(key, change.thread.lastProgressAt.value_or(change.thread.updatedAt), change.stepCount);
        p.summaries.progressed(change.thread.org);
        p.summaries.progressed(change.thread.createdBy);
        return;
    }
    // What another process says of memberships may be older than what this one has looked up for those who watch here.
    std::optional<bool> isMember;
    if (isHere) {
        p.sets.setMemberships(change.thread.createdBy, change.ownerOrgs);
        isMember = std::find(change.ownerOrgs.begin(), change.ownerOrgs.end(), change.thread.org) != change.ownerOrgs.end();
    }
    if (change.thread.status == wire::ThreadStatus::InProgress) {
        p.sets.markRunning(change.thread, change.agentTitle, isMember, change.stepsSoFar);
    } else {
        p.sets.markStopped(key);
    }
}

void ChangeFeed::load(const RunningRow& row)
{
    if (m_revisions.admit(row.thread.key(), row.thread.revision)) {
        p.sets.markRunning(row.thread, row.agentTitle, row.isOwnerMember, row.steps);
    }
}

void ChangeFeed::drop(const wire::ThreadKey& thread)
{
    p.sets.markStopped(thread);
    p.summaries.changed(thread.org);
}

void ChangeFeed::emit(const Change& change)
{
    const Channel org = Channel::of(change.thread.org);
    const wire::ThreadId& thread = change.thread.id;
    const auto now = p.clock.now();
    const auto publish = [&](EventKind kind, auto&& makeEvent) {
        if (p.fanout.hasSubscribers(org)) {
            p.fanout.publish(org, std::make_shared<const Frame>(kind, encode(makeEvent())));
        }
    };
    if (change.stepCount) {
        publish(EventKind::Step, [&] { return wire::StepEvent{{newUuid(), "decopilot", now}, thread, *change.stepCount}; });
    }
    if (!change.hasStatus) {
        return;
    }
    publish(EventKind::ThreadStatus, [&] { return statusEventOf(change.thread, now); });
    if (change.finish) {
        publish(EventKind::Finish, [&] { return wire::FinishEvent{{newUuid(), "decopilot", now}, thread, *change.finish}; });
    }
    p.summaries.changed(change.thread.org);
    p.summaries.changed(change.thread.createdBy);
}

} // namespace tallylight::hub
