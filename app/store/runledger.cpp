// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/runledger.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace tallylight::store {

namespace {

using wire::ThreadStatus;

bool runs(const ThreadState* state)
{
    return state != nullptr && state->isRunning() && !state->hasEnded;
}

} // namespace

RunLedger::RunLedger(std::size_t bound) : m_bound(bound) {}

RunLedger::Step RunLedger::take(const Change& change, const ThreadStore& threads, wire::Timestamp now)
{
    Step step;
    for (const auto* keys : {&change.added, &change.changed}) {
        for (const wire::ThreadKey& key : *keys) {
            if (const ThreadState* state = threads.find(key)) {
                takeState(key, *state, now, step);
            }
        }
    }
    for (const wire::ThreadKey& key : change.removed) {
        takeRemoval(key, step);
    }
    return step;
}

std::optional<ThreadNews> RunLedger::take(const wire::OrgId& org, const wire::ThreadStatusEvent& event, const ThreadStore& threads,
                                          wire::Timestamp now)
{
    const wire::ThreadKey key{org, event.thread};
    const auto known = m_runs.find(key);
    const bool isKnown = known != m_runs.end();
    const ThreadState* state = threads.find(key);
    const bool wasOwn = isKnown ? known->second.isOwn : state != nullptr && isOwn(*state);
    Run* run = runOf(key, isOwn(event.createdBy, wasOwn));
    if (run == nullptr) {
        return std::nullopt;
    }
    const std::optional<ThreadStatus> before = isKnown ? std::optional(run->status) : std::nullopt;
    run->status = event.status;
    run->thread.id = event.thread;
    run->thread.org = org;
    run->thread.agent = event.agent.isEmpty() ? run->thread.agent : event.agent;
    if (event.title && !event.title->empty()) {
        run->thread.title = event.title;
    }
    if (event.status == ThreadStatus::InProgress) {
        if (before != ThreadStatus::InProgress) {
            run->started = now;
        }
        run->needsYou = false;
    }
    ThreadNews news = newsOf(*run, before, now);
    if (wire::isTerminal(event.status) && state == nullptr) {
        m_runs.erase(key); // nobody will say again that it is over
    }
    return news;
}

std::optional<ThreadNews> RunLedger::take(const wire::ThreadKey& key, const std::optional<wire::ThreadItem>& item,
                                          const ThreadStore& threads, wire::Timestamp now)
{
    const auto found = m_runs.find(key);
    if (found == m_runs.end() || found->second.status != ThreadStatus::InProgress || runs(threads.find(key))) {
        return std::nullopt; // told meanwhile, or runs again
    }
    Run& run = found->second;
    std::optional<ThreadNews> news;
    if (item && !item->isHidden && wire::isTerminal(item->status) && item->status != ThreadStatus::Expired) {
        run.status = item->status;
        run.isOwn = isOwn(item->createdBy, run.isOwn);
        if (!item->title.empty()) {
            run.thread.title = item->title;
        }
        // A server's clock may be wrong, and its rows may say anything; what has ended has not ended later than now.
        news = newsOf(run, ThreadStatus::InProgress, std::min(item->updatedAt.value_or(now), now));
    }
    if (threads.find(key) == nullptr || !news) {
        m_runs.erase(found);
    }
    return news;
}

void RunLedger::noteGap(const wire::OrgId& org, const ThreadStore& threads)
{
    for (const auto& [key, run] : m_runs) {
        if (key.org == org && run.status == ThreadStatus::InProgress && threads.find(key) == nullptr) {
            m_vanished.push_back(key);
        }
    }
}

std::vector<wire::ThreadKey> RunLedger::takeVanished(const ThreadStore& threads)
{
    std::vector<wire::ThreadKey> vanished;
    std::unordered_set<wire::ThreadKey> seen; // a gap and a summary may name the same
    for (wire::ThreadKey& key : std::exchange(m_vanished, {})) {
        const auto run = m_runs.find(key);
        const bool isOver = run != m_runs.end() && run->second.status == ThreadStatus::InProgress && !runs(threads.find(key));
        if (isOver && seen.insert(key).second) {
            vanished.push_back(std::move(key));
        }
    }
    return vanished;
}

void RunLedger::clear()
{
    m_runs.clear();
    m_vanished.clear();
}

void RunLedger::takeState(const wire::ThreadKey& key, const ThreadState& state, wire::Timestamp now, Step& step)
{
    const bool isKnown = m_runs.contains(key);
    Run* run = runOf(key, isOwn(state) || state.needsYou);
    if (run == nullptr) {
        return;
    }
    run->thread = state.thread;
    run->isOwn = isOwn(state) || state.needsYou;
    run->started = state.started ? state.started : run->started;
    if (runs(&state)) {
        if (!isKnown || run->status != ThreadStatus::InProgress) {
            step.movedOn.push_back(key);
        }
        run->status = ThreadStatus::InProgress;
    } else if (run->needsYou && !state.needsYou) {
        step.movedOn.push_back(key);
    }
    run->needsYou = state.needsYou;
    if (isKnown) {
        if (run->status == ThreadStatus::InProgress && !state.isRunning()) {
            m_vanished.push_back(key); // it waits; how that came about is told next, or looked up
        }
    } else if (state.needsYou) {
        run->status = ThreadStatus::RequiresAction;
        step.waiting.push_back(newsOf(*run, std::nullopt, now));
    }
}

void RunLedger::takeRemoval(const wire::ThreadKey& key, Step& step)
{
    const auto found = m_runs.find(key);
    if (found == m_runs.end()) {
        return;
    }
    if (found->second.needsYou) {
        step.movedOn.push_back(key);
        found->second.needsYou = false;
    }
    if (found->second.status == ThreadStatus::InProgress) {
        m_vanished.push_back(key);
    } else {
        m_runs.erase(found);
    }
}

bool RunLedger::isOwn(const ThreadState& state) const
{
    return isOwn(state.createdBy, state.isMine);
}

bool RunLedger::isOwn(const std::optional<wire::UserId>& createdBy, bool otherwise) const
{
    return createdBy && m_identity ? *createdBy == *m_identity : otherwise;
}

RunLedger::Run* RunLedger::runOf(const wire::ThreadKey& key, bool isOwn)
{
    if (const auto known = m_runs.find(key); known != m_runs.end()) {
        return &known->second;
    }
    if ((!isOwn && !m_includesOthers) || m_runs.size() >= m_bound) {
        return nullptr;
    }
    Run& run = m_runs[key];
    run.isOwn = isOwn;
    return &run;
}

ThreadNews RunLedger::newsOf(const Run& run, std::optional<ThreadStatus> before, wire::Timestamp now)
{
    return {run.thread, run.isOwn, before, run.status, run.started, now, false};
}

} // namespace tallylight::store
