// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/threadstore.h"

#include <algorithm>
#include <utility>

namespace tallylight::store {

namespace {

//! A bound against a peer that invents threads. No person has this many that start within a moment.
constexpr std::size_t kMaxHints = 1024;

//! A server's time as far as it can be one of ours: its clock may be ahead.
std::optional<wire::Timestamp> notAfter(wire::Timestamp now, const std::optional<wire::Timestamp>& told)
{
    return told ? std::optional(std::min(*told, now)) : std::nullopt;
}

void fill(std::optional<wire::UserId>& known, const std::optional<wire::UserId>& told)
{
    if (told) {
        known = told;
    }
}

} // namespace

ThreadStore::ThreadStore(Clock clock, QObject* parent) : QObject(parent), m_clock(std::move(clock)) {}

ThreadStore::~ThreadStore() = default;

const ThreadState* ThreadStore::find(const wire::ThreadKey& key) const
{
    const auto found = m_states.find(key);
    return found == m_states.end() ? nullptr : &found->second;
}

std::vector<wire::ThreadKey> ThreadStore::keys() const
{
    std::vector<wire::ThreadKey> keys;
    keys.reserve(m_states.size());
    for (const auto& [key, state] : m_states) {
        keys.push_back(key);
    }
    return keys;
}

void ThreadStore::setIdentity(const wire::UserId& user)
{
    m_identity = user;
}

void ThreadStore::apply(const wire::OrgId& streamOrg, wire::SummaryEvent&& event)
{
    const auto [diff, isFirst] = m_sets.replace(streamOrg, std::move(event));

    Change change;
    for (const auto& keys : {std::cref(diff.removed), std::cref(diff.added), std::cref(diff.changed)}) {
        for (const wire::ThreadKey& key : keys.get()) {
            update(key, {}, change);
        }
    }
    if (isFirst || !change.isEmpty()) {
        Q_EMIT changed(change);
    }
}

void ThreadStore::apply(const wire::OrgId& streamOrg, const wire::ThreadStatusEvent& event)
{
    Change change;
    take({streamOrg, event.thread}, {event.status, event.createdBy, event.title, event.agent}, change);
    tell(change);
}

void ThreadStore::apply(const wire::OrgId& streamOrg, const wire::StepEvent& event)
{
    const auto found = m_states.find({streamOrg, event.thread});
    if (found == m_states.end() || !found->second.isRunning()) {
        return;
    }
    found->second.lastProgress = m_clock();
    Change change;
    change.progressed.push_back(found->first);
    tell(change);
}

void ThreadStore::apply(const wire::OrgId& streamOrg, const wire::FinishEvent& event)
{
    Change change;
    take({streamOrg, event.thread}, {event.status, {}, {}, {}}, change);
    tell(change);
}

void ThreadStore::learn(const wire::ThreadItem& item)
{
    const wire::ThreadKey key{item.org, item.id};
    if (!item.title.empty()) {
        m_sets.retitle(key, item.title);
    }
    Change change;
    update(
        key,
        [&](ThreadState& state) {
            fill(state.createdBy, item.createdBy);
            if (!state.isRunning()) {
                state.thread = {item.id, item.agent, item.title, item.org, state.thread.agentTitle};
            } else if (!state.started && item.status == wire::ThreadStatus::InProgress) {
                state.started = item.runStartedAt;
            }
            const bool waits = item.status == wire::ThreadStatus::RequiresAction && !item.isHidden && !m_attention.isSeen(key);
            state.needsYou = waits && (state.needsYou || belongsToUser(state));
        },
        change);
    tell(change);
}

void ThreadStore::setWaiting(const wire::OrgId& org, std::span<const wire::ThreadItem> items,
                             const std::unordered_set<wire::ThreadId>& unsure, bool isCut)
{
    Change change;
    std::unordered_set<wire::ThreadKey> waiting;
    for (const wire::ThreadItem& item : items) {
        const wire::ThreadKey key{org, item.id};
        waiting.insert(key);
        const ThreadState* const state = find(key);
        // A set that still lists the thread knows better, unless it was told that the run is over.
        if (unsure.contains(item.id) || m_attention.isSeen(key) || (state && state->isRunning() && !state->hasEnded)) {
            continue;
        }
        update(
            key,
            [&](ThreadState& edited) {
                fill(edited.createdBy, item.createdBy);
                if (!edited.isRunning()) {
                    edited.thread = {item.id, item.agent, item.title, org, edited.thread.agentTitle};
                }
                edited.needsYou = true;
            },
            change);
    }
    for (const wire::ThreadKey& key : std::vector(m_attention.keys().begin(), m_attention.keys().end())) {
        if (key.org == org && !isCut && !waiting.contains(key) && !unsure.contains(key.thread)) {
            update(
                key, [](ThreadState& edited) { edited.needsYou = false; }, change);
        }
    }
    tell(change);
}

void ThreadStore::setStarted(const wire::ThreadKey& key, wire::Timestamp started)
{
    const ThreadState* state = find(key);
    if (!state || !state->isRunning() || state->started) {
        return;
    }
    Change change;
    update(
        key, [started](ThreadState& edited) { edited.started = started; }, change);
    tell(change);
}

void ThreadStore::markSeen(const wire::ThreadKey& key)
{
    const ThreadState* state = find(key);
    if (!state || !state->needsYou) {
        return;
    }
    m_attention.markSeen(key);
    Change change;
    update(
        key, [](ThreadState& edited) { edited.needsYou = false; }, change);
    tell(change);
}

void ThreadStore::forgetOrg(const wire::OrgId& org)
{
    m_sets.forget(org);
    editOrg(org, [](ThreadState& edited) { edited.needsYou = false; });
}

void ThreadStore::forgetOrgSet(const wire::OrgId& org)
{
    if (m_sets.forget(org)) {
        editOrg(org, {});
    }
}

void ThreadStore::clear()
{
    m_identity.reset();
    m_sets = {};
    m_states.clear();
    m_hints.clear();
    m_attention = {};
    Q_EMIT cleared();
}

bool ThreadStore::wouldBeListed(const wire::OrgId& org, const std::optional<wire::UserId>& createdBy) const
{
    return isKnown(wire::Scope::Org, org) || (isKnown(wire::Scope::User, org) && m_identity && createdBy == m_identity);
}

bool ThreadStore::belongsToUser(const ThreadState& state) const
{
    return state.createdBy && m_identity ? *state.createdBy == *m_identity : state.isMine;
}

void ThreadStore::take(const wire::ThreadKey& key, const Report& report, Change& change)
{
    if (report.title && !report.title->empty()) {
        m_sets.retitle(key, *report.title);
    }
    if (wire::isTerminal(report.status)) {
        takeEnd(key, report, change);
    } else {
        takeStart(key, report, change);
    }
}

void ThreadStore::takeStart(const wire::ThreadKey& key, const Report& report, Change& change)
{
    m_attention.forgetSeen(key);
    const ThreadState* state = find(key);
    // The event also comes for a new title of a thread that has long been running: only of one known not to run it tells a start.
    const bool isStart = (!state || !state->isRunning() || state->hasEnded) && wouldBeListed(key.org, report.createdBy);
    const std::optional<wire::Timestamp> started = isStart ? std::optional(m_clock()) : std::nullopt;

    if (!state || !state->isRunning()) {
        if (m_hints.size() >= kMaxHints) {
            m_hints.clear();
        }
        Hint& hint = m_hints[key];
        hint.started = hint.started ? hint.started : started;
        fill(hint.createdBy, report.createdBy);
        if (!state) {
            return;
        }
    }
    update(
        key,
        [&](ThreadState& edited) {
            edited.needsYou = false;
            edited.hasEnded = false;
            edited.started = isStart ? started : edited.started;
            fill(edited.createdBy, report.createdBy);
        },
        change);
}

void ThreadStore::takeEnd(const wire::ThreadKey& key, const Report& report, Change& change)
{
    m_hints.erase(key);
    update(
        key,
        [&](ThreadState& state) {
            fill(state.createdBy, report.createdBy);
            if (!state.isRunning()) {
                // A thread that waits and is in no set: the event alone describes it.
                state.thread.id = key.thread;
                state.thread.org = key.org;
                state.thread.agent = report.agent.isEmpty() ? state.thread.agent : report.agent;
                state.thread.title = report.title ? report.title : state.thread.title;
            } else if (!state.hasEnded) {
                m_attention.forgetSeen(key);
            }
            state.hasEnded = true;
            const bool waits = report.status == wire::ThreadStatus::RequiresAction && !m_attention.isSeen(key);
            state.needsYou = waits && (state.needsYou || belongsToUser(state));
        },
        change);
}

void ThreadStore::editOrg(const wire::OrgId& org, const Edit& edit)
{
    Change change;
    for (const wire::ThreadKey& key : keys()) {
        if (key.org == org) {
            update(key, edit, change);
        }
    }
    tell(change);
}

void ThreadStore::update(const wire::ThreadKey& key, const Edit& edit, Change& change)
{
    const auto found = m_states.find(key);
    const bool isNew = found == m_states.end();
    ThreadState next = isNew ? entering(key) : found->second;
    if (edit) {
        edit(next);
    }
    takeMembership(key, next);

    const bool neededYou = !isNew && found->second.needsYou;
    const bool needsYou = next.needsYou;
    if (!next.isRunning() && !next.needsYou) {
        if (!isNew) {
            change.removed.push_back(key);
            m_states.erase(found);
        }
    } else if (isNew) {
        next.firstSeen = m_nextSeen++;
        m_hints.erase(key);
        m_states.emplace(key, std::move(next));
        change.added.push_back(key);
    } else if (next != found->second) {
        found->second = std::move(next);
        change.changed.push_back(key);
    }
    if (needsYou != neededYou) {
        noteAttention(key, needsYou, change);
    }
}

ThreadState ThreadStore::entering(const wire::ThreadKey& key) const
{
    ThreadState state;
    if (const auto hint = m_hints.find(key); hint != m_hints.end()) {
        state.started = hint->second.started;
        state.createdBy = hint->second.createdBy;
    }
    return state;
}

void ThreadStore::takeMembership(const wire::ThreadKey& key, ThreadState& state) const
{
    const auto [mine, inOrg] = m_sets.find(key);
    const bool wasRunning = state.isRunning();
    state.isMine = mine != nullptr;
    state.isInOrg = inOrg != nullptr;

    if (!state.isRunning()) {
        state.started.reset();
        state.lastProgress.reset();
        state.hasEnded = false;
        return;
    }
    if (!wasRunning) {
        // It runs again, even where the event that said so was missed.
        state.needsYou = false;
        state.hasEnded = false;
    }
    takeTimes(state, wasRunning, mine ? *mine : *inOrg);
    state.thread = mine ? *mine : *inOrg;
    // As old as its summary: a state that kept them would change with every one.
    state.thread.lastProgressAt.reset();
    state.thread.steps.reset();
    if (mine && inOrg) {
        state.thread.title = mine->title ? mine->title : inOrg->title;
        state.thread.agentTitle = mine->agentTitle ? mine->agentTitle : inOrg->agentTitle;
    }
}

void ThreadStore::takeTimes(ThreadState& state, bool wasRunning, const wire::RunningThread& row) const
{
    const wire::Timestamp now = m_clock();
    // What was seen here needs no comparing of clocks. Another start than the row had before is another run.
    const bool isOtherRun = wasRunning && state.thread.startedAt && row.startedAt && *row.startedAt != *state.thread.startedAt;
    if (!state.started || isOtherRun) {
        state.started = row.startedAt ? notAfter(now, row.startedAt) : state.started;
    }
    const auto progress = notAfter(now, row.lastProgressAt);
    if (!wasRunning) {
        state.lastProgress = progress.value_or(now);
    } else if (progress && (!state.lastProgress || *progress > *state.lastProgress)) {
        state.lastProgress = progress;
    }
}

void ThreadStore::noteAttention(const wire::ThreadKey& key, bool needsYou, Change& change)
{
    if (!needsYou) {
        m_attention.remove(key);
    } else if (const auto oldest = m_attention.add(key)) {
        update(
            *oldest, [](ThreadState& state) { state.needsYou = false; }, change);
    }
}

void ThreadStore::tell(const Change& change)
{
    if (!change.isEmpty()) {
        Q_EMIT changed(change);
    }
}

} // namespace tallylight::store
