// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/threadstore.h"

#include <algorithm>
#include <utility>

namespace tallylight::store {

namespace {

//! Bounds against a peer that invents threads. No person has this many that start within a moment, or wait for her.
constexpr std::size_t kMaxHints = 1024;
constexpr std::size_t kMaxAttention = 1000;
constexpr std::size_t kMaxSeen = 4096;

void fill(std::optional<wire::UserId>& known, const std::optional<wire::UserId>& told)
{
    if (told) {
        known = told;
    }
}

} // namespace

ThreadStore::ThreadStore(Clock clock, QObject* parent) : QObject(parent), m_clock(std::move(clock)) {}

ThreadStore::~ThreadStore() = default;

wire::RunningSummary ThreadStore::summary(wire::Scope scope, const wire::OrgId& org) const
{
    const Known* set = known(scope, org);
    return set ? set->set.summary() : wire::RunningSummary{};
}

bool ThreadStore::isKnown(wire::Scope scope, const wire::OrgId& org) const
{
    const Known* set = known(scope, org);
    return set && set->isKnown;
}

std::span<const wire::RunningThread> ThreadStore::running(wire::Scope scope, const wire::OrgId& org) const
{
    const Known* set = known(scope, org);
    return set ? set->set.threads() : std::span<const wire::RunningThread>{};
}

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
    for (wire::RunningThread& thread : event.threads) {
        // An organization's set holds its own threads, whatever a row claims: numbers and rows must agree.
        if (thread.org.isEmpty() || (event.scope == wire::Scope::Org && thread.org != streamOrg)) {
            thread.org = streamOrg;
        }
    }
    Known& target = event.scope == wire::Scope::User ? m_user : m_orgs[streamOrg];
    const bool wasKnown = std::exchange(target.isKnown, true);
    const SetDiff diff = target.set.replace(std::move(event.threads));

    Change change;
    for (const auto& keys : {std::cref(diff.removed), std::cref(diff.added), std::cref(diff.changed)}) {
        for (const wire::ThreadKey& key : keys.get()) {
            update(key, {}, change);
        }
    }
    if (!wasKnown || !change.isEmpty()) {
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
        retitle(key, item.title);
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
            const bool waits = item.status == wire::ThreadStatus::RequiresAction && !item.isHidden && !m_seen.contains(key);
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
        if (unsure.contains(item.id) || m_seen.contains(key) || (state && state->isRunning() && !state->hasEnded)) {
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
    for (const wire::ThreadKey& key : std::vector(m_attention)) {
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
    if (m_seen.size() >= kMaxSeen) {
        m_seen.clear();
    }
    m_seen.insert(key);
    Change change;
    update(
        key, [](ThreadState& edited) { edited.needsYou = false; }, change);
    tell(change);
}

void ThreadStore::forgetOrg(const wire::OrgId& org)
{
    m_orgs.erase(org);
    editOrg(org, [](ThreadState& edited) { edited.needsYou = false; });
}

void ThreadStore::forgetOrgSet(const wire::OrgId& org)
{
    if (m_orgs.erase(org) > 0) {
        editOrg(org, {});
    }
}

void ThreadStore::clear()
{
    m_identity.reset();
    m_user = {};
    m_orgs.clear();
    m_states.clear();
    m_hints.clear();
    m_attention.clear();
    m_seen.clear();
    Q_EMIT cleared();
}

const ThreadStore::Known* ThreadStore::known(wire::Scope scope, const wire::OrgId& org) const
{
    if (scope == wire::Scope::User) {
        return &m_user;
    }
    const auto found = m_orgs.find(org);
    return found == m_orgs.end() ? nullptr : &found->second;
}

bool ThreadStore::wouldBeListed(const wire::OrgId& org, const std::optional<wire::UserId>& createdBy) const
{
    return isKnown(wire::Scope::Org, org) || (m_user.isKnown && m_identity && createdBy == m_identity);
}

bool ThreadStore::belongsToUser(const ThreadState& state) const
{
    return state.createdBy && m_identity ? *state.createdBy == *m_identity : state.isMine;
}

void ThreadStore::take(const wire::ThreadKey& key, const Report& report, Change& change)
{
    if (report.title && !report.title->empty()) {
        retitle(key, *report.title);
    }
    if (wire::isTerminal(report.status)) {
        takeEnd(key, report, change);
    } else {
        takeStart(key, report, change);
    }
}

void ThreadStore::takeStart(const wire::ThreadKey& key, const Report& report, Change& change)
{
    m_seen.erase(key);
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
                m_seen.erase(key);
            }
            state.hasEnded = true;
            const bool waits = report.status == wire::ThreadStatus::RequiresAction && !m_seen.contains(key);
            state.needsYou = waits && (state.needsYou || belongsToUser(state));
        },
        change);
}

void ThreadStore::retitle(const wire::ThreadKey& key, const std::string& title)
{
    m_user.set.retitle(key, title);
    if (const auto org = m_orgs.find(key.org); org != m_orgs.end()) {
        org->second.set.retitle(key, title);
    }
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
    const wire::RunningThread* mine = m_user.set.find(key);
    const auto org = m_orgs.find(key.org);
    const wire::RunningThread* inOrg = org == m_orgs.end() ? nullptr : org->second.set.find(key);
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
        state.lastProgress = m_clock();
    }
    state.thread = mine ? *mine : *inOrg;
    if (mine && inOrg) {
        state.thread.title = mine->title ? mine->title : inOrg->title;
        state.thread.agentTitle = mine->agentTitle ? mine->agentTitle : inOrg->agentTitle;
    }
}

void ThreadStore::noteAttention(const wire::ThreadKey& key, bool needsYou, Change& change)
{
    if (!needsYou) {
        std::erase(m_attention, key);
        return;
    }
    m_attention.push_back(key);
    if (m_attention.size() > kMaxAttention) {
        const wire::ThreadKey oldest = m_attention.front();
        update(
            oldest, [](ThreadState& state) { state.needsYou = false; }, change);
    }
}

void ThreadStore::tell(const Change& change)
{
    if (!change.isEmpty()) {
        Q_EMIT changed(change);
    }
}

} // namespace tallylight::store
