// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/derivedfeed.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace tallylight::account {

namespace {

//! Renewals that may fail before what is shown is no longer called true: each stream event was seen, only silent changes were not.
constexpr int kPatience = 3;

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

double anyRandom()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

DerivedFeed::DerivedFeed(net::StudioApi& api, QString slug, wire::OrgId org, DerivedOptions options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_set(std::move(org)),
      m_pages(api, slug),
      m_lookups(api, slug),
      m_next(this),
      m_tell(this)
{
    m_options.random = m_options.random ? m_options.random : anyRandom;
    m_next.setSingleShot(true);
    m_tell.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &DerivedFeed::seed);
    connect(&m_tell, &QTimer::timeout, this, &DerivedFeed::threadsChanged);
    connect(&m_pages, &ThreadPages::listed, this, &DerivedFeed::takeList);
    connect(&m_pages, &ThreadPages::failed, this, &DerivedFeed::takeListFailure);
    connect(&m_lookups, &ThreadLookup::asked, this,
            [this](const wire::ThreadId& id) { m_lookupsAsked.insert_or_assign(id, m_set.mark()); });
    connect(&m_lookups, &ThreadLookup::found, this, &DerivedFeed::takeLookup);
    connect(&m_lookups, &ThreadLookup::failed, this, [this](const wire::ThreadId& id) {
        m_lookupsAsked.erase(id);
        m_transitions.settle(id, std::nullopt);
        trim();
    });
    connect(&m_transitions, &Transitions::told, this, &DerivedFeed::transitionSeen);
}

void DerivedFeed::begin(std::chrono::milliseconds delay)
{
    stop();
    m_isStanding = true;
    m_next.start(delay);
}

void DerivedFeed::stop()
{
    m_isStanding = false;
    m_isSeeded = false;
    m_failures = 0;
    m_next.stop();
    m_tell.stop();
    m_pages.stop();
    m_lookups.stop();
    m_lookupsAsked.clear();
    trim();
    m_transitions.flush();
}

void DerivedFeed::take(const wire::ThreadStatusEvent& event)
{
    m_transitions.take(event, m_set.find(event.thread));
    tellSoon(m_set.take(event, wallClock()));
    const DerivedThread* const known = m_set.find(event.thread);
    if (m_transitions.isHeld(event.thread) || (known != nullptr && known->lacksDetails())) {
        want(event.thread);
    }
    trim();
}

void DerivedFeed::take(const wire::StepEvent& event)
{
    tellSoon(m_set.take(event, wallClock()));
    if (m_set.find(event.thread) == nullptr) {
        want(event.thread); // it began unseen
    }
    trim();
}

void DerivedFeed::take(const wire::FinishEvent& event)
{
    tellSoon(m_set.take(event));
    trim();
}

void DerivedFeed::seed()
{
    m_next.stop();
    m_listAsked = m_set.mark();
    net::ThreadQuery running;
    running.status = wire::ThreadStatus::InProgress;
    m_pages.ask(running);
}

void DerivedFeed::takeList(const std::vector<wire::ThreadItem>& items, bool isCut)
{
    const auto isOther = m_set.takeList(items, isCut, m_listAsked, wallClock());
    if (!isOther) {
        seed();
        return;
    }
    m_failures = 0;
    m_isSeeded = true;
    m_tell.stop();
    dropStale();
    planRound();
    trim();
    std::vector<wire::ThreadItem> running = items;
    std::erase_if(running, [this](const wire::ThreadItem& item) { return m_set.find(item.id) == nullptr; });
    wantDetails();
    Q_EMIT seeded();
    Q_EMIT learned(running);
}

void DerivedFeed::takeListFailure(const wire::Error& error)
{
    m_next.start(between(m_options.failurePause, 2 * m_options.failurePause));
    dropStale();
    trim();
    if (!m_isSeeded || ++m_failures >= kPatience) {
        Q_EMIT failed(error);
    }
}

void DerivedFeed::takeLookup(const wire::ThreadId& id, const std::optional<wire::ThreadItem>& item)
{
    const auto asked = m_lookupsAsked.extract(id);
    const DerivedSet::Mark mark = asked.empty() ? 0 : asked.mapped();
    const bool isOutdated = m_set.isNewer(id, mark);
    const bool isOther = m_set.takeLookup(id, item, mark, wallClock());
    trim();
    if (isOther) {
        m_tell.stop();
        Q_EMIT threadsChanged();
    }
    // A row that was read before an event says for good whose thread it is, and nothing of its status.
    const auto status = isOutdated ? m_transitions.lastStatus(id) : std::nullopt;
    if (item && (!isOutdated || status || m_set.find(id) != nullptr)) {
        wire::ThreadItem row = *item;
        row.status = status.value_or(row.status);
        Q_EMIT learned({row});
    }
    m_transitions.settle(id, item);
}

void DerivedFeed::want(const wire::ThreadId& id)
{
    // Before the first list there is no need: it tells of all that runs, and wantDetails() of the rest.
    if (m_isStanding && m_isSeeded && !m_lookups.want(id)) {
        m_transitions.settle(id, std::nullopt);
    }
}

void DerivedFeed::wantDetails()
{
    for (const wire::ThreadId& id : m_transitions.held()) {
        want(id);
    }
    for (const DerivedThread& thread : m_set.threads()) {
        if (thread.lacksDetails()) {
            want(thread.thread.id);
        }
    }
}

void DerivedFeed::dropStale()
{
    tellSoon(m_set.dropStale(wallClock() - m_options.staleAfter));
}

void DerivedFeed::planRound()
{
    const bool isBusy = !m_set.threads().empty();
    m_next.start(isBusy ? between(m_options.busyRound, m_options.longestBusyRound)
                        : between(m_options.idleRound, m_options.longestIdleRound));
}

void DerivedFeed::tellSoon(bool isOther)
{
    if (!isOther || !m_isSeeded) {
        return;
    }
    m_tell.start(0);
    // Something runs where nothing did: the pause was planned for silence.
    if (!m_set.threads().empty() && !m_pages.isAsking() && m_next.remainingTimeAsDuration() > m_options.longestBusyRound) {
        planRound();
    }
}

//! Events are remembered only for answers that are still to come.
void DerivedFeed::trim()
{
    DerivedSet::Mark oldest = m_pages.isAsking() ? m_listAsked : m_set.mark();
    for (const auto& [id, asked] : m_lookupsAsked) {
        oldest = std::min(oldest, asked);
    }
    m_set.forgetEventsBefore(oldest);
}

DerivedOptions::Milliseconds DerivedFeed::between(DerivedOptions::Milliseconds shortest, DerivedOptions::Milliseconds longest) const
{
    const double span = static_cast<double>((longest - shortest).count());
    return shortest + DerivedOptions::Milliseconds{static_cast<DerivedOptions::Milliseconds::rep>(m_options.random() * span)};
}

} // namespace tallylight::account
